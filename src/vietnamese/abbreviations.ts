/** Short forms of official Vietnamese and of chat, written out: "XNK" → "xuất nhập khẩu", "bn" → "bao nhiêu". */
import { inContext } from './chat-forms.js';
import { soberly } from './colloquial.js';
import { lately } from './lately.js';
import { fold, normalize } from './text.js';

/** Official short forms; capitals in print, any case in chat. */
export const OFFICIAL: Readonly<Record<string, string>> = {
  xnk: 'xuất nhập khẩu',
  xk: 'xuất khẩu',
  nk: 'nhập khẩu',
  nsnn: 'ngân sách nhà nước',
  nsđp: 'ngân sách địa phương',
  nstw: 'ngân sách trung ương',
  kh: 'kế hoạch',
  'kt-xh': 'kinh tế xã hội',
  ktxh: 'kinh tế xã hội',
  'qp-an': 'quốc phòng an ninh',
  ntm: 'nông thôn mới',
  htx: 'hợp tác xã',
  tht: 'tổ hợp tác',
  bhxh: 'bảo hiểm xã hội',
  vđv: 'vận động viên',
  vpđd: 'văn phòng đại diện',
  vphc: 'vi phạm hành chính',
  'kh&đt': 'kế hoạch và đầu tư',
  khđt: 'kế hoạch và đầu tư',
  'tn&mt': 'tài nguyên và môi trường',
  'nn&ptnt': 'nông nghiệp và phát triển nông thôn',
  'tt&tt': 'thông tin và truyền thông',
  'pt-th': 'phát thanh truyền hình',
  gtvt: 'giao thông vận tải',
  cccd: 'căn cước công dân',
  vgb: 'viêm gan B',
  bhyt: 'bảo hiểm y tế',
  bhtn: 'bảo hiểm thất nghiệp',
  gpmb: 'giải phóng mặt bằng',
  gtsx: 'giá trị sản xuất',
  tđc: 'tái định cư',
  dn: 'doanh nghiệp',
  dnnvv: 'doanh nghiệp nhỏ và vừa',
  dnnn: 'doanh nghiệp nhà nước',
  đkkd: 'đăng ký kinh doanh',
  tmbl: 'tổng mức bán lẻ',
  tmblhh: 'tổng mức bán lẻ hàng hóa',
  dvtd: 'dịch vụ tiêu dùng',
  dtdv: 'doanh thu dịch vụ',
  dtdvtd: 'doanh thu dịch vụ tiêu dùng',
  vđtc: 'vốn đầu tư công',
  ttcn: 'tiểu thủ công nghiệp',
  'cn-ttcn': 'công nghiệp tiểu thủ công nghiệp',
  hh: 'hàng hóa',
  tthc: 'thủ tục hành chính',
  cchc: 'cải cách hành chính',
  dvc: 'dịch vụ công',
  dvctt: 'dịch vụ công trực tuyến',
  cđs: 'chuyển đổi số',
  cntt: 'công nghệ thông tin',
  tngt: 'tai nạn giao thông',
  ttxh: 'trật tự xã hội',
  ttatxh: 'trật tự an toàn xã hội',
  atgt: 'an toàn giao thông',
  attp: 'an toàn thực phẩm',
  vsattp: 'vệ sinh an toàn thực phẩm',
  pccc: 'phòng cháy chữa cháy',
  pccr: 'phòng cháy rừng',
  gcn: 'giấy chứng nhận',
  gcnqsdđ: 'giấy chứng nhận quyền sử dụng đất',
  cnqsdđ: 'chứng nhận quyền sử dụng đất',
  mtqg: 'mục tiêu quốc gia',
  ctmtqg: 'chương trình mục tiêu quốc gia',
  dtts: 'dân tộc thiểu số',
  'dtts&mn': 'dân tộc thiểu số và miền núi',
  gnbv: 'giảm nghèo bền vững',
  lđ: 'lao động',
  lđtbxh: 'lao động thương binh xã hội',
  xklđ: 'xuất khẩu lao động',
  gdđt: 'giáo dục đào tạo',
  'gd&đt': 'giáo dục đào tạo',
  thpt: 'trung học phổ thông',
  thcs: 'trung học cơ sở',
  mn: 'mầm non',
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  mttq: 'mặt trận tổ quốc',
  nhtm: 'ngân hàng thương mại',
  nhcsxh: 'ngân hàng chính sách xã hội',
  nhnn: 'ngân hàng nhà nước',
  dvmtr: 'dịch vụ môi trường rừng',
  clb: 'câu lạc bộ',
  tdtt: 'thể dục thể thao',
  vhtt: 'văn hóa thể thao',
  kcb: 'khám chữa bệnh',
  sxkd: 'sản xuất kinh doanh',
  xdcb: 'xây dựng cơ bản',
  bq: 'bình quân',
  bqđn: 'bình quân đầu người',
  tsp: 'tổng sản phẩm',
  nlts: 'nông lâm thủy sản',
  nltts: 'nông lâm nghiệp thủy sản',
  cn: 'công nghiệp',
  'cn-xd': 'công nghiệp xây dựng',
  cnxd: 'công nghiệp xây dựng',
  khcn: 'khoa học công nghệ',
  'kh&cn': 'khoa học công nghệ',
  tnmt: 'tài nguyên môi trường',
  vđt: 'vốn đầu tư',
  đtc: 'đầu tư công',
  đtpt: 'đầu tư phát triển',
  pcgd: 'phổ cập giáo dục',
  sxcn: 'sản xuất công nghiệp',
  noxh: 'nhà ở xã hội',
  kcn: 'khu công nghiệp',
  ccn: 'cụm công nghiệp',
  tw: 'trung ương',
  ttcp: 'thủ tướng chính phủ',
  tp: 'thành phố',
  tx: 'thị xã',
  cskd: 'cơ sở kinh doanh',
  cq: 'cơ quan',
  đv: 'đơn vị',
  klht: 'khối lượng hoàn thành',
  cpi: 'chỉ số giá tiêu dùng',
  iip: 'chỉ số sản xuất công nghiệp',
  tcm: 'tay chân miệng',
  dtlcp: 'dịch tả lợn châu Phi',
  tnbq: 'thu nhập bình quân',
  tnbqđn: 'thu nhập bình quân đầu người',
};

/** Chat spellings. */
export const CHAT: Readonly<Record<string, string>> = {
  bn: 'bao nhiêu',
  bnh: 'bao nhiêu',
  bnhieu: 'bao nhiêu',
  baonhiu: 'bao nhiêu',
  ntn: 'như thế nào',
  'nthe nao': 'như thế nào',
  tnao: 'thế nào',
  dc: 'được',
  đc: 'được',
  đk: 'được',
  ko: 'không',
  k: 'không',
  khg: 'không',
  hok: 'không',
  hem: 'không',
  dl: 'du lịch',
  kdl: 'khách du lịch',
  ns: 'ngân sách',
  vs: 'với',
  z: 'vậy',
  j: 'gì',
  qtế: 'quốc tế',
  qte: 'quốc tế',
  qt: 'quốc tế',
  tl: 'tỷ lệ',
  sl: 'sản lượng',
  dt: 'diện tích',
  dthu: 'doanh thu',
  đvị: 'đơn vị',
  nhiu: 'nhiêu',
  ck: 'cùng kỳ',
  sv: 'so với',
  svck: 'so với cùng kỳ',
  pt: 'phần trăm',
  tr: 'triệu',
  nđ: 'nghìn đồng',
  ng: 'người',
  ngta: 'người ta',
  hs: 'học sinh',
  gv: 'giáo viên',
  bs: 'bác sĩ',
  mn: 'mọi người',
  ad: 'ad',
  r: 'rồi',
  cx: 'cũng',
  tq: 'toàn quốc',
  đtư: 'đầu tư',
  cty: 'công ty',
  bds: 'bất động sản',
  ts: 'thủy sản',
  gc: 'gia cầm',
  gs: 'gia súc',
  mk: 'mình',
  bt: 'biết',
  ql: 'quản lý',
  vh: 'văn hóa',
  qg: 'quốc gia',
  xd: 'xây dựng',
  nslđ: 'năng suất lao động',
  gd: 'giáo dục',
  yt: 'y tế',
  đx: 'đông xuân',
  nn: 'nông nghiệp',
  vt: 'vận tải',
  sx: 'sản xuất',
  sxh: 'sốt xuất huyết',
  kkt: 'khu kinh tế',
  td: 'tín dụng',
  laptop: 'máy tính xách tay',
};

const WORD = /[\p{L}\p{Nd}]+(?:[-&][\p{L}\p{Nd}]+)*/gu;
type Table = Readonly<Record<string, string>>;
const folded = (table: Table): Map<string, string> => new Map(Object.entries(table).map(([short, long]) => [fold(short), long]));
/** "đt" is not "dt": a typed đ is meant. */
const isMeant = (word: string, table: Table): boolean =>
  !/đ/iu.test(word) || Object.keys(table).some((short) => /đ/u.test(short) && fold(short) === fold(word));
/** "GTSXCN": two short forms in one, where no vowel makes a word of it. */
function joinedForms(key: string): string | null {
  if (key.length < 5 || /[aeiouy]/.test(key)) return null;
  for (let at = key.length - 2; at >= 2; at--) {
    const [head, tail] = [official.get(key.slice(0, at)), official.get(key.slice(at)) ?? chat.get(key.slice(at))];
    if (head !== undefined && tail !== undefined) return `${head} ${tail}`;
  }
  return null;
}
const [official, chat] = [folded(OFFICIAL), folded(CHAT)];
/** Short forms that are words of their own without accents stay: only their exact spelling in capitals is one. */
const onlyCapitals = new Set(['mn', 'cq', 'ld', 'dv', 'tx', 'tw']);

/** A report's short forms written out; the case of everything else stays. */
export function expandOfficial(text: string): string {
  return normalize(text).replace(WORD, (word) => (word === word.toUpperCase() ? (official.get(fold(word)) ?? word) : word));
}

/** "TP.HCM", "TX. Nghĩa Lộ": no sentence ends there. */
const KIND_DOT = /(?<![\p{L}\p{N}])(t[px])\.\s*(?=\p{L})/giu;

/** A chat message with all short forms written out. `T8`, `Q1` and `8T` stay for the period reader. */
export const expandChat = lately((text: string): string => {
  return inContext(soberly(normalize(text).replace(KIND_DOT, '$1 '))).replace(WORD, (word) => {
    const key = fold(word);
    if (word === word.toUpperCase() && official.has(key) && text !== text.toUpperCase()) return official.get(key) ?? word;
    return (
      (isMeant(word, CHAT) ? chat.get(key) : undefined) ??
      (onlyCapitals.has(key) && key !== 'xk' && key !== 'nk' && key !== 'dn' && key !== 'tp'
        ? word
        : ((isMeant(word, OFFICIAL) ? official.get(key) : undefined) ?? joinedForms(key) ?? word))
    );
  });
});

/** "TTHC" → "thủ tục hành chính"; null where the text is no short form alone. */
export function writtenOut(text: string): string | null {
  const key = normalize(text).toLowerCase().trim();
  const plain = Object.keys(OFFICIAL).find((short) => short === key || fold(short) === fold(key));
  return plain === undefined || key === '' ? null : (OFFICIAL[plain] ?? null);
}
