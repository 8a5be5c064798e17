/** Name, level, the province it lies in ("" where not known) → ways of writing it; each text holds the one place. */
export interface PlaceExample {
  readonly name: string;
  readonly level: string;
  readonly province: string;
  readonly text: string;
}

/** Read in reports and, with and without accents, in chat. */
const EVERYWHERE = `
Điện Biên, province, Điện Biên: Điện Biên | tỉnh Điện Biên | Tỉnh Điện Biên | TỈNH ĐIỆN BIÊN | UBND tỉnh Điện Biên | khách du lịch đến Điện Biên
Yên Bái, province, Yên Bái: Yên Bái | tỉnh Yên Bái | CPI bình quân Yên Bái | địa phương Yên Bái
Hà Nội, province, Hà Nội: Hà Nội | thành phố Hà Nội | TP. Hà Nội | TP Hà Nội
Đà Nẵng, province, Đà Nẵng: Đà Nẵng | Thành phố Đà Nẵng
Cần Thơ, province, Cần Thơ: thành phố Cần Thơ
Hải Phòng, province, Hải Phòng: Hải Phòng | TP Hải Phòng
Thành phố Hồ Chí Minh, province, Thành phố Hồ Chí Minh: TP.HCM | TPHCM | TP. Hồ Chí Minh | thành phố Hồ Chí Minh | Sài Gòn
Bà Rịa - Vũng Tàu, province, Bà Rịa - Vũng Tàu: Bà Rịa - Vũng Tàu | Bà Rịa-Vũng Tàu | tỉnh Bà Rịa – Vũng Tàu | BR-VT
Thừa Thiên Huế, province, Thừa Thiên Huế: Thừa Thiên Huế | TT-Huế | tỉnh Thừa Thiên - Huế | thành phố Huế
Đắk Lắk, province, Đắk Lắk: Đắk Lắk | tỉnh Đắc Lắc
Đắk Nông, province, Đắk Nông: Đắk Nông | Đắc Nông
Bắc Kạn, province, Bắc Kạn: Bắc Kạn | tỉnh Bắc Cạn
Hòa Bình, province, Hòa Bình: tỉnh Hòa Bình | Hoà Bình
Sơn La, province, Sơn La: Sơn La | tỉnh Sơn La
Lào Cai, province, Lào Cai: Lào Cai
Hà Nam, province, Hà Nam: tỉnh Hà Nam
Bình Dương, province, Bình Dương: Bình Dương
Thái Bình, province, Thái Bình: Thái Bình
Cao Bằng, province, Cao Bằng: tỉnh Cao Bằng | Hải quan Cao Bằng | xuất khẩu qua Cao Bằng năm 2024
Kon Tum, province, Kon Tum: Kon Tum | Kontum
thành phố Yên Bái, district, Yên Bái: thành phố Yên Bái | TP. Yên Bái
thành phố Vũng Tàu, district, Bà Rịa - Vũng Tàu: thành phố Vũng Tàu | TP. Vũng Tàu
thành phố Bà Rịa, district, Bà Rịa - Vũng Tàu: thành phố Bà Rịa
thành phố Điện Biên Phủ, district, Điện Biên: thành phố Điện Biên Phủ | TP. Điện Biên Phủ | Điện Biên Phủ | Thành phố Điện Biên Phủ
thị xã Mường Lay, district, Điện Biên: thị xã Mường Lay | TX. Mường Lay | Mường Lay
huyện Điện Biên, district, Điện Biên: huyện Điện Biên
huyện Điện Biên Đông, district, Điện Biên: huyện Điện Biên Đông | Điện Biên Đông
huyện Mường Ảng, district, Điện Biên: huyện Mường Ảng | Mường Ảng
huyện Mường Chà, district, Điện Biên: huyện Mường Chà | Mường Chà
huyện Mường Nhé, district, Điện Biên: huyện Mường Nhé | Mường Nhé
huyện Nậm Pồ, district, Điện Biên: huyện Nậm Pồ | Nậm Pồ
huyện Tủa Chùa, district, Điện Biên: huyện Tủa Chùa | Tủa Chùa
huyện Tuần Giáo, district, Điện Biên: huyện Tuần Giáo | Tuần Giáo
Việt Nam, country, : cả nước | toàn quốc | trên cả nước | phạm vi toàn quốc | GDP của Việt Nam
Tây Bắc, region, : Tây Bắc | vùng Tây Bắc | khu vực Tây Bắc
Trung du và miền núi phía Bắc, region, : vùng Trung du và miền núi phía Bắc | trung du miền núi phía Bắc
Đồng bằng sông Hồng, region, : Đồng bằng sông Hồng | vùng đồng bằng sông Hồng | ĐBSH
Đồng bằng sông Cửu Long, region, : Đồng bằng sông Cửu Long
Tây Nguyên, region, : Tây Nguyên
`;

/** Read where the writer keeps capitals and accents. */
const CAPITALS = `
huyện Đakrông, district, : huyện Đakrông | Huyện Đakrông giải ngân được bao nhiêu
huyện Văn Yên, district, : huyện Văn Yên | Huyện Văn Yên có bao nhiêu xã
thị xã Nghĩa Lộ, district, : thị xã Nghĩa Lộ
thành phố Vinh Quang, district, : thành phố Vinh Quang
xã Thanh Yên, commune, : xã Thanh Yên | tại xã Thanh Yên,
xã Ma Thị Hồ, commune, : xã Ma Thị Hồ
xã Na Ư, commune, : xã Na Ư
xã Hòa Bình, commune, : xã Hòa Bình
phường Him Lam, commune, : phường Him Lam
phường 5, commune, : Phường 5
thị trấn Tuần Giáo, commune, Điện Biên: thị trấn Tuần Giáo | Thị trấn Tuần Giáo
Vân Nam, province, : tỉnh Vân Nam | tỉnh Vân Nam (Trung Quốc)
Phông-sa-lỳ, province, : tỉnh Phông-sa-lỳ
Thừa Thiên Huế, province, Thừa Thiên Huế: du lịch Huế
`;

/** Read in chat alone. */
const CHAT = `
Hà Tĩnh, province, Hà Tĩnh: giai ngan ha tinh den 30/9 | so vu chay ha tinh rieng thang 5 | ho ngheo nam 2024 ha tinh con bao nhieu
Thừa Thiên Huế, province, Thừa Thiên Huế: thu ngan sach hue | chè xanh ở huế | hue quy 2 | khách đến huế bao nhiêu
Điện Biên, province, Điện Biên: dien bien 6 thang 2022 | tỉnh đb | ở điện biên thế nào | cho dien bien bao nhieu ty | số hộ điện biên
Yên Bái, province, Yên Bái: yên bái | yen bai 9 thang | von cap huyen yen bai | dan bo yen bai dien bien qua cac ky
Hà Nội, province, Hà Nội: HN | hà nội
Hà Nam, province, Hà Nam: grdp tinh ha nam 2022 | hà nam 2022 | nang suat lua mua ha nam 2022 | khach den thang 8/2024 ha nam
Hà Giang, province, Hà Giang: ha giang
Cao Bằng, province, Cao Bằng: 9 thang 2021 cao bang co may vu chay
Tuyên Quang, province, Tuyên Quang: tuyen quang nam 2022 | dan trau tuyen quang binh quan moi nam
Thành phố Hồ Chí Minh, province, Thành phố Hồ Chí Minh: tphcm | tp hcm
thành phố Điện Biên Phủ, district, Điện Biên: tp dien bien phu | đbp
huyện Mường Nhé, district, Điện Biên: huyen muong nhe | muong nhe
huyện Điện Biên, district, Điện Biên: huyen dien bien
`;

/** Texts with several places: names in their order. */
export const several: readonly (readonly [text: string, ...names: string[]])[] = [
  ['các tỉnh Sơn La, Lai Châu', 'Sơn La', 'Lai Châu'],
  ['huyện Điện Biên và thành phố Điện Biên Phủ', 'huyện Điện Biên', 'thành phố Điện Biên Phủ'],
  ['huyện Tuần Giáo, tỉnh Điện Biên', 'huyện Tuần Giáo', 'Điện Biên'],
  ['xã Mường Phăng Điện Biên', 'xã Mường Phăng', 'Điện Biên'],
  ['các huyện Văn Yên, Mường Chà', 'huyện Văn Yên', 'huyện Mường Chà'],
];

/** Nothing may be read in these. */
export const lookalikes: readonly string[] = [
  'Chiến thắng Điện Biên Phủ',
  'chiến trường Điện Biên Phủ',
  'Chiến dịch lịch sử Điện Biên Phủ',
  'Bảo tàng Chiến thắng lịch sử Điện Biên Phủ',
  'di tích lịch sử Điện Biên Phủ',
  'Báo Điện Biên Phủ',
  'diễn biến hòa bình',
  'nền hòa bình ổn định',
  'gìn giữ hòa bình',
  'giải toàn quốc',
  'giải khu vực, toàn quốc',
  'giai the thao khu vuc va toan quoc',
  'hội thi cấp toàn quốc',
  'trạng thái bình thường mới',
  'an ninh bình ổn',
  'tái định cư thủy điện Sơn La',
  'dự án tái định cư Sơn La',
  'cao tốc Sơn La - Điện Biên',
  'tuyến Điện Biên - Hà Nội',
  'các tỉnh Bắc Lào',
  '03 tỉnh Bắc Lào',
  'Mặt trận Tổ quốc Việt Nam',
  'Bà mẹ Việt Nam anh hùng',
  'Đảng Cộng sản Việt Nam',
  'biên giới Việt Nam - Lào',
  'người Việt Nam ưu tiên dùng hàng Việt Nam',
  'toàn tỉnh',
  'tỉnh ta',
  'cấp huyện',
  'Huyện Tuần sau họp',
  'Kinh Tế Xã Hội',
  'xã NTM nâng cao',
  'xã đạt chuẩn',
  'UBND tỉnh Ban hành',
  'gió mùa đông bắc',
  'Đoàn TNCS HCM',
  'tư tưởng Hồ Chí Minh',
  'hai phòng học',
];

/** Nothing in chat: other words without accents, in small letters. */
export const plainLookalikes: readonly string[] = [
  'bao nhieu ha nam 2022',
  'dien tich ngo ha nam 2022',
  'bao nhieu ha tinh den 31/8',
  'nam 2023 trong 2150 ha tinh den 31/8',
  'dien tich cay mau ha tinh den 31/8',
  'dien bien the nao',
  'gia ca dien bien ra sao',
  'dao tao nghe an toan lao dong',
  'nha da nang',
  'dien tich hoa hue',
  'san luong hue do',
  'trong hoa hue o dau',
  'ban xong hue von',
  'co cao bang nam ngoai khong',
  'quy 1 cao bang quy 1 2023 khong',
  'nam nay cao bang nam 2023 chua',
  'trang thai binh thuong',
];

const read = (table: string): PlaceExample[] =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [, name = '', level = '', province = '', texts = ''] = /^([^,]+), (\w+), ([^:]*): (.*)$/.exec(line) ?? [];
      return texts.split(' | ').map((text) => ({ name, level, province, text }));
    });

export const places = { everywhere: read(EVERYWHERE), capitals: read(CAPITALS), chat: read(CHAT) };
