/** A country's first name → ways of naming it in a question; look-alikes name none. */
import type { Examples } from './rules.js';

export const countries: Examples<string> = {
  examples: [
    ['trung quốc', 'khách du lịch Trung Quốc', 'khach du lich trung quoc'],
    ['hoa kỳ', 'xuất khẩu sang Hoa Kỳ', 'xuất khẩu sang Mỹ', 'xuat khau sang hoa ky', 'thị trường Mỹ'],
    ['nhật bản', 'khách Nhật Bản', 'khách Nhật', 'von dau tu nhat ban'],
    ['eu', 'xuất khẩu sang EU', 'liên minh châu Âu'],
    ['lào', 'xuất khẩu sang Lào', 'du khách Lào'],
    ['thụy điển', 'vốn Thụy Điển'],
    ['ấn độ', 'khách Ấn Độ'],
  ],
  lookalikes: [
    'thủy điện',
    'thuy dien',
    'lao động',
    'khach lao dong',
    'đạo đức',
    'giải pháp',
    'nhật ký',
    'Phú Mỹ',
    'huyện Phù Mỹ',
    'mỹ thuật',
    'trung tâm quốc tế',
    'số vụ án do công an khởi tố',
    'vu an do cong an',
  ],
};
