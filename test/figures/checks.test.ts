/** What the checks find in invented figures, and the look-alikes they must leave alone. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/config.js';
import { check } from '../../src/figures/checks.js';
import type { Comparison, Observation, ObservationStatus } from '../../src/model/observation.js';
import { instantOf, monthOf, type ReferencePeriod, yearOf, yearToDate } from '../../src/model/period.js';
import { readQuantities } from '../../src/vietnamese/quantities.js';
import { strictly } from '../../src/vietnamese/rules.js';

/** `period`: "2022", "8/2022" (January to August), "tháng 8/2022", "31/12/2022". `changes`: "base kind value text". */
interface Figure {
  readonly name: string;
  readonly printed: string;
  readonly id?: string | null;
  readonly period?: string;
  readonly status?: ObservationStatus;
  readonly changes?: readonly string[];
  /** The place in the list of the figure that it is a part of. */
  readonly part?: number;
  /** The day of the report. */
  readonly day?: string;
  readonly quote?: string;
  readonly rule?: string;
  readonly value?: number;
  readonly place?: string;
  readonly line?: number;
}

interface Case {
  readonly title: string;
  readonly figures: readonly Figure[];
  /** Place in the list → what the warning says. Nothing else may be warned about. */
  readonly warned: Readonly<Record<number, string>>;
}

const CHI = 'tong-chi-ngan-sach-dia-phuong';
const AREA = 'dien-tich-nuoi-trong-thuy-san';
const BUILT = 'gia-tri-san-xuat-nganh-xay-dung';
const FIRMS = 'tong-so-doanh-nghiep';
const CPY = 'same_period_last_year';

const CASES: readonly Case[] = [
  {
    title: 'parts above the total',
    figures: [
      { name: 'Tổng chi ngân sách', printed: '100 tỷ đồng', id: CHI },
      { name: 'Chi thường xuyên', printed: '70 tỷ đồng', part: 0 },
      { name: 'Chi đầu tư', printed: '45 tỷ đồng', part: 0 },
    ],
    warned: { 0: '70 + 45', 1: '115 tỷ đồng', 2: 'lớn hơn tổng 100 tỷ đồng' },
  },
  {
    title: 'what is within the revenue at home beside it',
    figures: [
      { name: 'Thu ngân sách', printed: '100 tỷ đồng' },
      { name: 'Thu nội địa', printed: '93 tỷ đồng', part: 0 },
      { name: 'Thu xổ số kiến thiết', printed: '21 tỷ đồng', part: 0 },
    ],
    warned: {},
  },
  {
    title: 'parts in another scale of the same unit, and above the total by rounding only',
    figures: [
      { name: 'Tổng chi', printed: '100 tỷ đồng' },
      { name: 'Chi A', printed: '60.400 triệu đồng', part: 0 },
      { name: 'Chi B', printed: '40 tỷ đồng', part: 0 },
    ],
    warned: {},
  },
  {
    title: 'parts that are only examples',
    figures: [
      { name: 'Tổng chi', printed: '100 tỷ đồng' },
      { name: 'Chi A', printed: '30 tỷ đồng', part: 0 },
      { name: 'Chi B', printed: '20 tỷ đồng', part: 0 },
    ],
    warned: {},
  },
  {
    title: 'parts that make up the total, and something else behind them',
    figures: [
      { name: 'Tổng vốn đăng ký', printed: '100 tỷ đồng' },
      { name: 'Đã hoạt động', printed: '40 tỷ đồng', part: 0 },
      { name: 'Đang đầu tư', printed: '60 tỷ đồng', part: 0 },
      { name: 'Đã giải ngân', printed: '12 tỷ đồng', part: 0 },
    ],
    warned: {},
  },
  {
    title: 'people counted by more than one mark',
    figures: [
      { name: 'Số học viên', printed: '100 người' },
      { name: 'Nữ', printed: '70 người', part: 0 },
      { name: 'Dân tộc thiểu số', printed: '80 người', part: 0 },
    ],
    warned: {},
  },
  {
    title: 'a part larger than its total; hedged totals leave room',
    figures: [
      { name: 'Lượng khách du lịch', printed: '5.000 lượt' },
      { name: 'Khách quốc tế', printed: '6.000 lượt', part: 0 },
      { name: 'Số lao động', printed: 'khoảng 500 lao động', quote: 'b' },
      { name: 'Lao động nữ', printed: '503 lao động', part: 2, quote: 'b' },
    ],
    warned: { 1: 'lớn hơn tổng "Lượng khách du lịch" 5.000 lượt' },
  },
  {
    title: 'a part larger than the total that the catalogue knows',
    figures: [
      { name: 'Tổng chi ngân sách địa phương', printed: '900 tỷ đồng', id: CHI },
      { name: 'Chi thường xuyên', printed: '1.200 tỷ đồng', id: 'chi-thuong-xuyen', quote: 'b' },
      { name: 'Chi thường xuyên', printed: '1.500 tỷ đồng', id: 'chi-thuong-xuyen', period: '2023', quote: 'c' },
    ],
    warned: { 1: 'lớn hơn tổng' },
  },
  {
    title: 'a bracket whose figure belongs to a larger one before',
    figures: [
      { name: 'Đào tạo nghề', printed: '900 người' },
      { name: 'Dưới 3 tháng', printed: '300 người' },
      { name: 'Được hỗ trợ', printed: '700 người', part: 1 },
    ],
    warned: {},
  },
  {
    title: 'a month above the months up to it',
    figures: [
      { name: 'Sản lượng ngô', id: 'san-luong-ngo', printed: '500 tấn', period: 'tháng 8/2023', day: '2023-08-22' },
      { name: 'Sản lượng ngô', id: 'san-luong-ngo', printed: '400 tấn', period: '8/2023', day: '2023-08-22' },
      { name: 'Sản lượng chè', id: 'san-luong-che-bup-tuoi', printed: '50 tấn', period: 'tháng 8/2023', day: '2023-08-22' },
      { name: 'Sản lượng chè', id: 'san-luong-che-bup-tuoi', printed: '400 tấn', period: '8/2023', day: '2023-08-22' },
    ],
    warned: { 0: 'lớn hơn số lũy kế', 1: 'Số riêng' },
  },
  {
    title: 'a unit a thousand times too small for the printed share',
    figures: [
      { name: 'Tổng vốn', printed: '2.000 tỷ đồng' },
      { name: 'Vốn A', printed: '900 triệu đồng', part: 0, changes: ['share percent_of 45 chiếm 45%'] },
      { name: 'Vốn B', printed: '1.100 tỷ đồng', part: 0, changes: ['share percent_of 55 chiếm 55%'] },
    ],
    warned: { 1: 'có thể là tỷ đồng' },
  },
  {
    title: 'a unit with which the parts do not make up the total',
    figures: [
      { name: 'Tổng vốn', printed: '2.000 tỷ đồng' },
      { name: 'Vốn A', printed: '800 triệu đồng', part: 0 },
      { name: 'Vốn B', printed: '1.200 tỷ đồng', part: 0 },
    ],
    warned: { 1: 'có thể là tỷ đồng' },
  },
  {
    title: 'a small part in a smaller unit',
    figures: [
      { name: 'Tổng vốn', printed: '2.000 tỷ đồng' },
      { name: 'Vốn A', printed: '800 triệu đồng', part: 0, changes: ['share percent_of 0.04 chiếm 0,04%'] },
      { name: 'Vốn B', printed: '1.999,2 tỷ đồng', part: 0 },
    ],
    warned: {},
  },
  {
    title: 'a thousandth of the other report, in an unusual unit',
    figures: [
      { name: 'Giá trị sản xuất xây dựng', id: BUILT, printed: '3.000 tỷ đồng', period: '2022' },
      { name: 'Giá trị sản xuất xây dựng', id: BUILT, printed: '2.100 triệu đồng', period: '8/2023', day: '2023-08-20' },
    ],
    warned: { 1: 'có thể là tỷ đồng' },
  },
  {
    title: 'a decimal comma printed as a point',
    figures: [
      { name: 'Gỗ tịch thu', id: 'san-luong-go-khai-thac', printed: '50,7 m3', period: '2022' },
      { name: 'Gỗ tịch thu', id: 'san-luong-go-khai-thac', printed: '60.741 m3', period: '2023', day: '2023-12-20' },
      { name: 'Gỗ tịch thu', id: 'san-luong-go-khai-thac', printed: '30,4 m3', period: 'tháng 3/2023', day: '2023-12-20' },
    ],
    warned: { 1: 'có thể là 60,741 m3' },
  },
  {
    title: 'the same in another unit, or far less for good reason',
    figures: [
      { name: 'Giá trị sản xuất xây dựng', id: BUILT, printed: '3.000 tỷ đồng', period: '2022' },
      { name: 'Giá trị sản xuất xây dựng', id: BUILT, printed: '2.100.000 triệu đồng', period: '8/2023', day: '2023-08-20' },
      { name: 'Sản lượng mủ', id: 'san-luong-mu-cao-su', printed: '20 tấn', period: '3/2022' },
      { name: 'Sản lượng mủ', id: 'san-luong-mu-cao-su', printed: '4.000 tấn', period: '2022', day: '2023-01-05' },
    ],
    warned: {},
  },
  {
    title: 'absolute and relative change of one figure',
    figures: [
      {
        name: 'Diện tích A',
        printed: '110 ha',
        changes: [`${CPY} absolute_change 10 tăng 10 ha`, `${CPY} percent_change 5 tăng 5%`],
      },
      {
        name: 'Diện tích B',
        printed: '110 ha',
        changes: [`${CPY} absolute_change 10 tăng 10 ha`, `${CPY} percent_change 10 tăng 10%`],
      },
      {
        name: 'Số hộ nghèo',
        printed: '4.000 hộ',
        changes: ['share percent_of 30 chiếm 30%', `${CPY} absolute_change -400 giảm 400 hộ`, `${CPY} percent_change -4 giảm 4%`],
      },
    ],
    warned: { 0: 'tương ứng tăng 10%' },
  },
  {
    title: 'a change without a unit',
    figures: [
      { name: 'Đàn dê', printed: '1.000 con', changes: [`${CPY} percent_change 3.5 tăng 3,5`] },
      { name: 'Đàn bò', printed: '1.000 con', changes: [`${CPY} percent_change 3.5 tăng 3,5%`, `${CPY} times 2 tăng 2 lần`] },
      { name: 'Đàn ngựa', printed: '1.000 con', changes: [`${CPY} percent_change 0 không tăng so với năm 2022`] },
    ],
    warned: { 0: 'có thể là 3,5%' },
  },
  {
    title: 'a/b against the printed percentage',
    figures: [
      { name: 'Số xã', printed: '60/120 xã', value: 60, changes: ['share percent_of 52.5 đạt 52,5%'] },
      { name: 'Số xã (tổng số)', printed: '60/120 xã', value: 120, rule: 'a/b' },
      { name: 'Số hộ', printed: '1.000/3.000 hộ', value: 1000, changes: ['share percent_of 33.3 đạt 33,3%'] },
      { name: 'Số hộ (tổng số)', printed: '1.000/3.000 hộ', value: 3000, rule: 'a/b' },
      { name: 'Vốn', printed: '20/80 tỷ đồng', value: 20, changes: ['plan percent_of 90 đạt 90% kế hoạch quý'] },
      { name: 'Vốn (tổng số)', printed: '20/80 tỷ đồng', value: 80, rule: 'a/b' },
    ],
    warned: { 0: '60/120 là 50%' },
  },
  {
    title: 'growth against the level a year before',
    figures: [
      { name: 'Tổng chi', id: CHI, printed: '1.000 tỷ đồng', period: '2022' },
      {
        name: 'Tổng chi',
        id: CHI,
        printed: '1.200 tỷ đồng',
        period: '2023',
        status: 'T',
        changes: ['previous_year percent_change 25 tăng 25%'],
      },
      { name: 'Xuất khẩu', id: 'kim-ngach-xuat-khau', printed: '50 triệu USD', period: '2022', quote: 'b' },
      {
        name: 'Xuất khẩu',
        id: 'kim-ngach-xuat-khau',
        printed: '60 triệu USD',
        period: '2023',
        day: '2023-12-20',
        changes: ['previous_year percent_change 21.5 tăng 21,5%'],
      },
    ],
    warned: { 1: 'thì tăng 20%' },
  },
  {
    title: 'growth against a level that the report itself corrects, and the growth of a rate',
    figures: [
      { name: 'Tổng chi', id: CHI, printed: '1.000 tỷ đồng', period: '2022', day: '2022-12-02', status: 'E', place: 'Lai Châu' },
      { name: 'Tổng chi', id: CHI, printed: '1.004 tỷ đồng', period: '2022', day: '2023-12-20', place: 'Điện Biên' },
      {
        name: 'Tổng chi',
        id: CHI,
        printed: '1.506 tỷ đồng',
        period: '2023',
        day: '2023-12-20',
        changes: ['previous_year percent_change 50 tăng 50%'],
      },
      { name: 'Số hộ nghèo', id: 'so-ho-ngheo', printed: '5.000 hộ', period: '31/12/2021', day: '2022-01-10' },
      {
        name: 'Số hộ nghèo',
        id: 'so-ho-ngheo',
        printed: '4.000 hộ',
        period: '31/12/2022',
        changes: [
          'share percent_of 30 chiếm 30%',
          'previous_year absolute_change -1000 giảm 1.000 hộ',
          'previous_year percent_change -4 giảm 4%',
        ],
      },
    ],
    warned: {},
  },
  {
    title: 'growth of the total outside what its parts grew',
    figures: [
      { name: 'Tổng vốn', printed: '220 tỷ đồng', changes: [`${CPY} percent_change 20 tăng 20%`] },
      { name: 'Vốn A', printed: '110 tỷ đồng', part: 0, changes: [`${CPY} percent_change 10 tăng 10%`] },
      { name: 'Vốn B', printed: '110 tỷ đồng', part: 0, changes: [`${CPY} percent_change 10 tăng 10%`] },
      { name: 'Tổng đàn', printed: '220 con', quote: 'b', changes: [`${CPY} percent_change 10 tăng 10%`] },
      { name: 'Đàn A', printed: '110 con', part: 3, quote: 'b', changes: [`${CPY} percent_change 10 tăng 10%`] },
      { name: 'Đàn B', printed: '110 con', part: 3, quote: 'b', changes: [`${CPY} percent_change 10 tăng 10%`] },
    ],
    warned: { 0: 'tổng tăng 10%' },
  },
  {
    title: 'the share of the plan against the plan',
    figures: [
      { name: 'Khách', id: 'khach-du-lich', printed: '200 nghìn lượt', period: '2023', status: 'T' },
      {
        name: 'Khách',
        id: 'khach-du-lich',
        printed: '100.000 lượt',
        period: '8/2023',
        day: '2023-08-22',
        changes: ['plan percent_of 65 đạt 65% kế hoạch'],
      },
      { name: 'Doanh thu', id: 'doanh-thu-du-lich', printed: 'trên 200 tỷ đồng', period: '2023', status: 'T' },
      {
        name: 'Doanh thu',
        id: 'doanh-thu-du-lich',
        printed: '100 tỷ đồng',
        period: '8/2023',
        day: '2023-08-22',
        changes: ['plan percent_of 49.5 đạt 49,5% kế hoạch'],
      },
    ],
    warned: { 1: 'là 50%' },
  },
  {
    title: 'a stock that grew more in half a year than it says of the whole',
    figures: [
      { name: 'Diện tích nuôi trồng', id: AREA, printed: '1.000 ha', period: '31/12/2022' },
      {
        name: 'Diện tích nuôi trồng',
        id: AREA,
        printed: '1.100 ha',
        period: '31/8/2023',
        day: '2023-08-22',
        status: 'E',
        changes: [`${CPY} absolute_change 2 tăng 2 ha`],
      },
      { name: 'Diện tích chè', id: 'dien-tich-che', printed: '600 ha', period: '31/12/2022' },
      {
        name: 'Diện tích chè',
        id: 'dien-tich-che',
        printed: '610 ha',
        period: '31/8/2023',
        day: '2023-08-22',
        status: 'E',
        changes: [`${CPY} absolute_change 2 tăng 2 ha`],
      },
    ],
    warned: { 1: 'lệch 100 ha' },
  },
  {
    title: 'percentages that cannot be',
    figures: [
      { name: 'Khu vực dịch vụ', printed: '10 tỷ đồng', changes: ['share percent_of 143.5 chiếm 143,5%'] },
      { name: 'Số vụ', printed: '10 vụ', changes: [`${CPY} percent_change -112 giảm 112%`] },
      { name: 'Tỷ lệ hộ nghèo', printed: '130,5%' },
      { name: 'Tỷ lệ thu ngân sách đạt', printed: '113,4%' },
      {
        name: 'Tổng thu',
        printed: '10 tỷ đồng',
        changes: ['budget percent_of 113.4 đạt 113,4% dự toán', `${CPY} percent_change 348.9 tăng 348,9%`],
      },
    ],
    warned: { 0: '143,5%', 1: '112%', 2: '130,5%' },
  },
  {
    title: 'one indicator and period, two reports',
    figures: [
      { name: 'Khách', id: 'khach-du-lich', printed: '810 nghìn lượt', period: '2022', day: '2022-12-20', status: 'E' },
      { name: 'Khách', id: 'khach-du-lich', printed: '815 nghìn lượt', period: '2022', day: '2023-12-20' },
      { name: 'Xuất khẩu', id: 'kim-ngach-xuat-khau', printed: '78 triệu USD', period: '2022', day: '2022-12-20' },
      { name: 'Xuất khẩu', id: 'kim-ngach-xuat-khau', printed: '78,3 triệu USD', period: '2022', day: '2023-12-20' },
      { name: 'Doanh thu du lịch', id: 'doanh-thu-du-lich', printed: '900 tỷ đồng', period: '2022', day: '2022-06-20' },
      { name: 'Doanh thu du lịch', id: 'doanh-thu-du-lich', printed: '950 tỷ đồng', period: '2022', day: '2023-12-20' },
      { name: 'Thu nội địa', id: 'thu-noi-dia', printed: '700 tỷ đồng', period: '' },
      { name: 'Thu nội địa', id: 'thu-noi-dia', printed: '950 tỷ đồng', period: '', day: '2023-12-20' },
      { name: 'Tổng chi', id: CHI, printed: '900 tỷ đồng', period: '2022', day: '2022-12-20' },
      { name: 'Tổng chi', id: CHI, printed: '700 tỷ đồng', period: '2022', day: '2022-12-21', place: 'Lai Châu' },
    ],
    warned: { 0: 'ngày 20/12/2023 ghi 815', 1: 'ngày 20/12/2022 ghi 810' },
  },
  {
    title: 'one indicator and period, twice in one report',
    figures: [
      { name: 'Tổng chi', id: CHI, printed: '900 tỷ đồng', line: 5 },
      { name: 'Tổng chi', id: CHI, printed: '950 tỷ đồng', line: 50, quote: 'b' },
    ],
    warned: { 0: 'ghi 950', 1: 'ghi 900' },
  },
  {
    title: 'a stock that jumps',
    figures: [
      { name: 'Số doanh nghiệp', id: FIRMS, printed: '1.000 doanh nghiệp', period: '31/12/2022' },
      { name: 'Số doanh nghiệp', id: FIRMS, printed: '9.000 doanh nghiệp', period: '30/6/2023', day: '2023-07-01' },
      { name: 'Số doanh nghiệp', id: FIRMS, printed: '120 doanh nghiệp', period: '31/12/2022', quote: 'c', place: 'Lai Châu' },
      {
        name: 'Số doanh nghiệp',
        id: FIRMS,
        printed: '20 doanh nghiệp',
        period: '30/6/2023',
        day: '2023-07-01',
        place: 'Lai Châu',
        quote: 'có 20 doanh nghiệp và 3 hợp tác xã thành lập mới',
      },
    ],
    warned: { 1: 'Gấp 9 lần' },
  },
  {
    title: 'a unit that cannot measure it',
    figures: [
      { name: 'Diện tích thu hoạch', printed: '385 tấn', quote: 'Diện tích thu hoạch đạt 385 tấn' },
      { name: 'Sản lượng', printed: '390 tấn', quote: 'trên diện tích đó, sản lượng đạt 390 tấn' },
      { name: 'Diện tích', printed: '30 ha', quote: 'diện tích 30 ha, sản lượng 390 tấn' },
    ],
    warned: { 0: '"diện tích" nhưng đơn vị in là tấn' },
  },
  {
    title: 'done by a day after the report',
    figures: [
      {
        name: 'Dư nợ',
        printed: '900 tỷ đồng',
        period: '31/8/2023',
        day: '2023-08-20',
        quote: 'Dư nợ thực hiện đến 31/8/2023 là 900 tỷ đồng',
      },
      {
        name: 'Nguồn vốn',
        printed: '800 tỷ đồng',
        period: '31/8/2023',
        day: '2023-08-20',
        quote: 'Nguồn vốn ước đến 31/8/2023 là 800 tỷ đồng',
      },
      { name: 'Nợ xấu', printed: '8 tỷ đồng', period: '31/8/2023', day: '2023-08-20', quote: 'Nợ xấu là 8 tỷ đồng' },
      {
        name: 'Dư nợ',
        printed: '890 tỷ đồng',
        period: '31/7/2023',
        day: '2023-08-20',
        quote: 'Dư nợ đến 31/7/2023 là 890 tỷ đồng',
      },
    ],
    warned: { 0: 'báo cáo ra ngày 20/08/2023' },
  },
];

function periodOf(text: string): ReferencePeriod {
  if (text === '') return { type: 'OTHER', from: '', to: '' };
  const [first = 0, second = 0, third = 0] = (text.match(/\d+/g) ?? []).map(Number);
  if (third) return instantOf(`${third}-${String(second).padStart(2, '0')}-${String(first).padStart(2, '0')}`);
  if (!second) return yearOf(first);
  return text.startsWith('tháng') ? monthOf(second, first) : yearToDate(second, first);
}

function changeOf(text: string, unit: string): Comparison {
  const [base = '', kind = '', value = '', ...words] = text.split(' ');
  return {
    base: base as Comparison['base'],
    kind: kind as Comparison['kind'],
    value: Number(value),
    unit: kind === 'absolute_change' ? unit : '%',
    origin: 'reported',
    text: words.join(' '),
  };
}

const reportOf = ({ day = '2022-12-31' }: Figure): string => `${day}-bao-cao`;

function observationOf(figure: Figure, index: number): Observation {
  const { name, printed, id = null, part, day = '2022-12-31', quote = 'a', status = 'A', changes = [], line = 1 } = figure;
  const [read] = readQuantities(strictly(printed), printed);
  const unit = read?.value.unit ?? '';
  const report = reportOf(figure);
  return {
    id: `${report}#${index}`,
    indicator: id,
    name,
    within: '',
    partOf: part === undefined ? null : `${report}#${part}`,
    place: figure.place ?? 'Điện Biên',
    period: periodOf(figure.period ?? '2022'),
    value: figure.value ?? read?.value.value ?? 0,
    unit,
    printed,
    status,
    comparisons: changes.map((text) => changeOf(text, unit)),
    source: { report, title: '', issuer: '', number: '', date: day, edition: '', section: '', line, quote },
    inherited: [],
    rules: [figure.rule ?? '1.225,7 tỷ đồng'],
    warnings: [],
  };
}

const catalogue = loadCatalogue(join(import.meta.dirname, '../../intents'));

describe('checks', () => {
  it.each(CASES)('$title', ({ figures, warned }) => {
    const checked = check(figures.map(observationOf), catalogue);
    checked.forEach((o, i) => {
      const expected = warned[i];
      const what = `${o.name} ${o.printed}: ${o.warnings.join(' | ')}`;
      if (expected === undefined) expect(o.warnings, what).toEqual([]);
      else expect(what).toContain(expected);
    });
    expect(checked.map((o) => o.printed)).toEqual(figures.map((figure) => figure.printed));
  });
});
