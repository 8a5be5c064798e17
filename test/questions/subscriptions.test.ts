/** What is asked of the digests, with and without accents, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import type { Schedule, Threshold } from '../../src/model/digest.js';
import { readSubscription, readThreshold, type SubscriptionRequest } from '../../src/questions/subscriptions.js';
import { fold } from '../../src/vietnamese/text.js';

const ARRIVAL: Schedule = { kind: 'arrival' };
const SEVEN: Schedule = { kind: 'daily', hour: 7, minute: 0 };
const follow = (what: string, schedule: Schedule | null, threshold: Threshold | null = null): SubscriptionRequest => ({
  kind: 'follow',
  what,
  schedule,
  threshold,
});
const over = (measure: Threshold['measure'], value: number, unit = '%'): Threshold => ({ measure, side: 'above', value, unit });
const under = (measure: Threshold['measure'], value: number, unit = '%'): Threshold => ({ measure, side: 'below', value, unit });

const EXAMPLES: readonly (readonly [SubscriptionRequest, ...string[]])[] = [
  [
    follow('du lịch và thu ngân sách', SEVEN),
    'gửi tôi số du lịch và thu ngân sách mỗi sáng 7 giờ',
    'Nhờ bạn gửi cho tôi số liệu về du lịch và thu ngân sách mỗi sáng 7 giờ.',
    'mỗi sáng 7 giờ gửi tôi du lịch và thu ngân sách'.replace(/^(.*) gửi tôi (.*)$/, 'gửi tôi $2 $1'),
  ],
  [
    follow('tỷ lệ hộ nghèo', null),
    'theo dõi tỷ lệ hộ nghèo',
    'cho mình theo dõi tỷ lệ hộ nghèo',
    'Đăng ký theo dõi tỷ lệ hộ nghèo',
    'tôi muốn theo dõi tỷ lệ hộ nghèo',
  ],
  [
    follow('xuất khẩu', { kind: 'weekly', weekday: 1, hour: 8, minute: 0 }),
    'theo dõi xuất khẩu thứ hai hằng tuần lúc 8 giờ',
    'gửi nhóm số xuất khẩu mỗi thứ hai 8h',
  ],
  [follow('sản lượng điện', { kind: 'weekdays', hour: 7, minute: 30 }), 'gửi tôi sản lượng điện các ngày làm việc lúc 7h30'],
  [
    follow('', ARRIVAL),
    'báo tôi khi có báo cáo mới',
    'nhắn cho nhóm khi có báo cáo mới',
    'gửi tôi khi có báo cáo mới',
    'theo dõi khi có báo cáo mới',
  ],
  [follow('du lịch', ARRIVAL), 'báo khi có số mới về du lịch', 'theo dõi du lịch khi có báo cáo mới'],
  [
    follow('xuất khẩu', ARRIVAL, under('change', -10)),
    'báo khi xuất khẩu giảm quá 10%',
    'cảnh báo tôi nếu xuất khẩu giảm hơn 10 phần trăm',
    'nhắc mình khi xuất khẩu giảm 10%',
    'báo cho tôi biết ngay khi xuất khẩu giảm trên 10% so với cùng kỳ',
  ],
  [follow('khách du lịch', ARRIVAL, over('change', 50)), 'báo khi khách du lịch tăng trên 50%'],
  [
    follow('giải ngân vốn đầu tư công', ARRIVAL, under('plan', 60)),
    'báo khi giải ngân vốn đầu tư công chưa đạt 60% kế hoạch',
    'báo khi giải ngân vốn đầu tư công dưới 60% kế hoạch',
  ],
  [
    follow('thu ngân sách', ARRIVAL, over('plan', 100)),
    'báo tôi khi thu ngân sách vượt dự toán',
    'báo tôi khi thu ngân sách đạt 100% dự toán',
  ],
  [
    follow('tỷ lệ hộ nghèo', ARRIVAL, under('level', 20)),
    'báo khi tỷ lệ hộ nghèo xuống dưới 20%'.replace('xuống ', ''),
    'báo nếu tỷ lệ hộ nghèo thấp hơn 20%',
  ],
  [
    follow('thu ngân sách', ARRIVAL, under('level', 1500, 'tỷ đồng')),
    'báo khi thu ngân sách dưới 1.500 tỷ đồng',
    'báo khi thu ngân sách giảm xuống dưới 1.500 tỷ đồng',
  ],
  [follow('nhập khẩu', ARRIVAL, under('change', 0)), 'báo khi nhập khẩu giảm'],
  [
    { kind: 'unfollow', what: 'tỷ lệ hộ nghèo' },
    'bỏ theo dõi tỷ lệ hộ nghèo',
    'hủy theo dõi tỷ lệ hộ nghèo',
    'thôi nhận bản tin về tỷ lệ hộ nghèo',
    'không theo dõi tỷ lệ hộ nghèo',
  ],
  [{ kind: 'unfollow-all' }, 'bỏ theo dõi tất cả', 'hủy tất cả theo dõi', 'bỏ hết các mục theo dõi'],
  [
    { kind: 'list' },
    'tôi đang theo dõi gì',
    'đang theo dõi những gì?',
    'mình đã đăng ký nhận gì rồi',
    '/theodoi',
    'danh sách đang theo dõi',
  ],
  [{ kind: 'pause' }, 'tạm dừng', 'tạm ngừng gửi bản tin', 'tạm nghỉ nhận tin', 'cho mình tạm dừng nhé'],
  [{ kind: 'resume' }, 'tiếp tục', 'tiếp tục gửi', 'bật lại bản tin', 'gửi lại cho tôi nhé'],
  [
    { kind: 'reschedule', schedule: { kind: 'daily', hour: 6, minute: 30 } },
    'đổi giờ gửi sang 6h30',
    'chuyển lịch nhận bản tin sang 6 giờ 30 mỗi sáng',
  ],
  [
    { kind: 'reschedule', schedule: { kind: 'weekly', weekday: 5, hour: 16, minute: 0 } },
    'đổi lịch sang chiều thứ sáu hằng tuần',
  ],
  [
    { kind: 'quiet', hours: { from: 1320, to: 360 } },
    'đừng gửi từ 22 giờ đến 6 giờ',
    'giờ yên lặng 22h-6h',
    'không nhắn tin từ 10 giờ tối đến 6 giờ sáng',
  ],
  [{ kind: 'quiet', hours: null }, 'bỏ giờ yên lặng', 'tắt giờ yên tĩnh'],
  [{ kind: 'zone', zone: 'Asia/Tokyo' }, 'múi giờ Asia/Tokyo', 'đổi múi giờ sang Asia/Tokyo'],
  [{ kind: 'silent', on: true }, 'gửi không chuông', 'tắt chuông', 'gửi im lặng'],
  [{ kind: 'silent', on: false }, 'bật chuông'],
  [{ kind: 'nothing-new', on: false }, 'không có số mới thì thôi', 'khi không có gì mới thì đừng gửi'],
  [{ kind: 'nothing-new', on: true }, 'không có số mới vẫn gửi', 'không có gì mới thì cũng báo một câu'],
  [{ kind: 'catch-up', on: false }, 'lỡ thì thôi', 'lỡ giờ thì bỏ qua'],
  [{ kind: 'catch-up', on: true }, 'lỡ thì gửi bù', 'gửi bù'],
  [{ kind: 'digest', page: 1 }, 'bản tin', 'xem bản tin hôm nay', '/bantin', 'gửi tôi bản tin'],
  [{ kind: 'digest', page: 2 }, 'bản tin trang 2', '/bantin 2'],
  [{ kind: 'export' }, '/xuatdulieu', 'xuất dữ liệu của tôi'],
  [{ kind: 'forget', isSure: false }, '/xoadulieu', 'xóa hết dữ liệu của tôi'],
  [{ kind: 'forget', isSure: true }, '/xoadulieu đồng ý', 'xóa dữ liệu của tôi, tôi chắc chắn'],
];

const LOOKALIKES = [
  'gửi tôi số du lịch',
  'gửi tôi số khách du lịch tháng 8',
  'số người nghiện được theo dõi, quản lý năm 2022',
  'có bao nhiêu trường hợp được theo dõi sức khỏe',
  'theo dõi tiêm chủng được bao nhiêu trẻ',
  'số doanh nghiệp đăng ký thành lập mới năm 2022',
  'đăng ký kinh doanh năm 2022',
  'đăng ký khai sinh',
  'doanh nghiệp tạm ngừng hoạt động',
  'số doanh nghiệp tạm ngừng kinh doanh 8 tháng',
  'tạm ngừng hoạt động năm 2022',
  'Báo nói khách quốc tế tăng 4,13%',
  'báo cáo tháng 8',
  'báo cáo nào mới nhất',
  'kho có những báo cáo nào',
  'xuất khẩu giảm quá 10% không',
  'xuất khẩu giảm bao nhiêu',
  'tiền gửi tiết kiệm năm 2022',
  'tiền gửi khách hàng mỗi năm',
  'huy động tiền gửi',
  'vì sao xuất khẩu giảm',
  'so với kế hoạch đạt bao nhiêu',
  'chỉ tiêu nào chưa đạt kế hoạch trong 8 tháng 2023',
  'bỏ qua đi',
  'không có số liệu à',
  'không có gì',
  'tiếp tục tăng hay giảm',
  'xóa nhà tạm được bao nhiêu',
  'xóa mù chữ',
  'chuyển lịch tiêm',
  'đổi mới sáng tạo',
  'dữ liệu dân cư',
  'công tác theo dõi, giám sát dịch bệnh trên đàn vật nuôi được các cơ quan chuyên môn thực hiện thường xuyên, liên tục trên địa bàn toàn tỉnh trong tháng',
  'giờ làm việc của bot',
  'còn quốc tế?',
];

describe('requests', () => {
  it.each(EXAMPLES.flatMap(([request, ...texts]) => texts.map((text) => [text, request] as const)))('"%s"', (text, request) => {
    expect(readSubscription(text)).toEqual(request);
    const bare = readSubscription(fold(text));
    const plain = (value: unknown): string => fold(JSON.stringify(value)).replace(/dj/g, 'd');
    expect(plain(bare), fold(text)).toBe(plain(request));
    expect(readSubscription(text.normalize('NFD'))).toEqual(request);
  });
  it.each(LOOKALIKES)('not in "%s"', (text) => {
    expect(readSubscription(text)).toBeNull();
    expect(readSubscription(fold(text)), fold(text)).toBeNull();
  });
});

it.each(['xuất khẩu', 'xuất khẩu giảm quá', 'xuất khẩu tăng 10', 'du lịch quá'])('no threshold in "%s"', (text) => {
  expect(readThreshold(text)).toBeNull();
});
