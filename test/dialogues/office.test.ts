/** Those who look after the archive: reports sent in and taken out, corrections, complaints, roles. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { safeName } from '../../src/channels/telegram/documents.js';
import { zipOf } from '../archive/files/docx.js';
import { reportDocx } from '../archive/files/report.js';
import { waitFor } from '../fake-bot-api/server.js';
import { openHouse } from './house.js';

const [ADMIN, EDITOR, READER] = [901, 902, 903];
const house = openHouse({ telegram: { roles: { admins: [ADMIN], editors: [EDITOR], allowed: [] } } });
const bytes = (text: string): Uint8Array => Buffer.from(text);
const archive = (): string[] => readdirSync(house.folder).sort();
const labels = (buttons: readonly { text: string }[]): string[] => buttons.map(({ text }) => text);

const REPORT = `BÁO CÁO
Tình hình kinh tế - xã hội 6 tháng đầu năm 2024

I. NÔNG NGHIỆP
Tổng diện tích cây hồi của tỉnh 6 tháng đầu năm 2024 ước đạt 43.215,6 ha, tăng 1,2% so với cùng kỳ năm trước; sản lượng hoa hồi ước đạt 9.874 tấn.
II. DU LỊCH
Trong 6 tháng đầu năm 2024, lượng khách du lịch ước đạt 512.300 lượt, tăng 12,5% so với cùng kỳ năm 2023.
`;

describe('a report sent by an editor', () => {
  it('is read, shown, asked about, and taken in once it is approved', async () => {
    const lan = house.api.user(EDITOR);
    lan.sendsFile('bao cao 6 thang.txt', bytes(REPORT));
    const first = await lan.reads();
    expect(first.text).toMatch(/Đọc được \d+ số liệu, \d+(?:,\d)?% các con số/);
    expect(first.text).toMatch(/Ví dụ các số đọc được:\n• [\s\S]*43\.215,6 ha/);
    expect(first.text).toMatch(/Báo cáo không ghi ngày ban hành\. .*05\/07\/2024/);
    expect(first.buttons).toEqual([]);
    lan.says('hôm qua');
    expect((await lan.reads()).text).toMatch(/^Tôi chưa đọc được/);
    lan.says('24/6/2024');
    const second = await lan.reads();
    expect(second.text).toContain('Ngày: 24/06/2024');
    expect(second.text).toMatch(/Báo cáo không ghi địa phương/);
    expect(archive()).toHaveLength(2);
    lan.says('lang son');
    const third = await lan.reads();
    expect(third.text).toContain('Địa phương: Lạng Sơn');
    expect(labels(third.buttons)).toEqual(['✓ Duyệt', 'Hủy']);

    await house.restart();
    lan.taps('✓ Duyệt');
    await waitFor(() => lan.screen.some(({ text }) => /^Đã đưa vào kho: .*hỏi được ngay/.test(text)), 'the approval', 60);
    expect(archive()).toContain('bao cao 6 thang.txt');
    house.api.user(READER).says('khách du lịch Lạng Sơn 6 tháng đầu năm 2024');
    expect((await house.api.user(READER).reads()).text).toMatch(/^512\.300 lượt$/m);
  });

  it('is approved once, however often the button is pressed', async () => {
    const lan = house.api.user(EDITOR);
    const approved = house.api.chats.messages.filter(({ chat }) => chat.id === EDITOR).at(-1)!;
    const before = lan.screen.length;
    house.api.updates.push('callback_query', {
      id: house.api.methods.tap(),
      from: { id: EDITOR, is_bot: false, first_name: 'Lan' },
      chat_instance: '1',
      data: 'd:ok:sent-1',
      message: approved,
    });
    expect((await lan.sees(before + 1)).at(-1)?.text).toMatch(/^Bản này đã được duyệt/);
    expect(archive()).toHaveLength(4); // with what was said of its date and place
  });

  it('is not taken in twice, and may be dropped or passed over', async () => {
    const lan = house.api.user(EDITOR);
    const next = async (): Promise<string> => (await lan.sees(count + 1))[count++]?.text ?? '';
    let count = lan.screen.length;
    lan.sendsFile('khac.txt', bytes(REPORT));
    expect(await next()).toMatch(/^Không nhận khac\.txt: kho đã có báo cáo này/);
    lan.sendsFile('moi.txt', bytes(REPORT.replaceAll('2024', '2022').replaceAll('43.215,6', '41.000,1')));
    expect(await next()).toMatch(/không ghi ngày ban hành/);
    lan.says('/boqua');
    expect(await next()).toMatch(/không ghi địa phương/);
    lan.says('/huy');
    expect(await next()).toBe('Đã hủy moi.txt; kho không thay đổi.');
    lan.says('/huy');
    expect(await next()).toMatch(/^Không có báo cáo nào đang chờ/);
    expect(archive()).toHaveLength(4);
  });

  it('is withdrawn with its file kept aside', async () => {
    const lan = house.api.user(EDITOR);
    let count = lan.screen.length;
    lan.says('/gobo 6 thang dau nam 2024');
    const which = (await lan.sees(++count)).at(-1);
    expect(which?.text).toMatch(/^Gỡ báo cáo nào khỏi kho\?[\s\S]*\n1\. .*6 tháng đầu năm 2024/);
    lan.taps('Gỡ 1');
    await waitFor(() => lan.screen.some(({ text }) => text.startsWith('Đã gỡ khỏi kho: ')), 'the withdrawal', 60);
    expect(archive()).toEqual(['.withdrawn', expect.stringMatching(/^2022/), expect.stringMatching(/^2023/)]);
    expect(existsSync(join(house.folder, '.withdrawn/bao cao 6 thang.txt'))).toBe(true);
    house.api.says(9031, 'khách du lịch Lạng Sơn 6 tháng đầu năm 2024');
    expect((await house.api.sees(9031))[0]?.text).toMatch(/không có báo cáo của Lạng Sơn/);
    lan.says('/gobo khong co bao cao nay');
    expect((await lan.sees(count + 1)).at(-1)?.text).toMatch(/^Không có báo cáo nào như vậy/);
  });
});

describe('what an editor is shown before approving', () => {
  const text = [
    'ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN',
    'Số: 271/BC-UBND',
    'Lạng Sơn, ngày 24 tháng 6 năm 2024',
    'BÁO CÁO',
    'Tình hình kinh tế - xã hội 6 tháng đầu năm 2024',
    'I. NÔNG NGHIỆP',
    ...Array.from({ length: 12 }, (_, i) => `Diện tích cây na xã số ${i + 1} ước đạt ${4310 + i} ha.`),
  ];
  const printed = readFileSync(join(import.meta.dirname, '../archive/files/bao-cao.pdf'));
  it.each([
    ['bao-cao.txt', bytes(text.join('\n'))],
    ['bao-cao.md', bytes(text.join('\n\n'))],
    ['bao-cao.html', bytes(`<html><body>${text.map((line) => `<p>${line}</p>`).join('')}</body></html>`)],
    ['bao-cao.docx', reportDocx()],
    ['bao-cao.pdf', printed],
  ])('of %s: title, number, date, place, period, how many figures, ten of them', async (name, content) => {
    const lan = house.api.user(EDITOR);
    let count = lan.screen.length;
    lan.sendsFile(name, content, { caption: 'Kính gửi anh chị. '.repeat(100) });
    const { text: shown, buttons } = (await lan.sees(++count)).at(-1)!;
    const lines = shown.split('\n');
    expect(lines.slice(0, 4)).toEqual([
      expect.stringMatching(/^Tình hình kinh tế - xã hội 6 tháng đầu năm 2024/i),
      'Số hiệu: 271/BC-UBND · Ngày: 24/06/2024',
      expect.stringMatching(/^Nơi ban hành: .*Lạng Sơn.* · Địa phương: Lạng Sơn$/i),
      'Kỳ báo cáo: 01/01/2024 đến 30/06/2024',
    ]);
    expect(lines[4]).toMatch(/^Đọc được \d+ số liệu, \d+(?:,\d)?% các con số trong báo cáo\.$/);
    const sample = lines.indexOf('Ví dụ các số đọc được:');
    expect(lines.slice(sample + 1, -1)).toEqual(Array(10).fill(expect.stringMatching(/^• .+: .*\d/)));
    expect(lines.at(-1)).toBe('Đúng thì bấm Duyệt để đưa vào kho.');
    expect(labels(buttons)).toEqual(['✓ Duyệt', 'Hủy']);
    lan.taps('Hủy');
    await waitFor(() => lan.screen.at(-1)?.text === `Đã hủy ${name}; kho không thay đổi.`, 'the end of the draft');
    expect(archive().filter((file) => !file.startsWith('.'))).toHaveLength(2);
  });

  it('says what looks wrong in it', async () => {
    const lan = house.api.user(EDITOR);
    let count = lan.screen.length;
    const wrong = [
      ...text,
      'Tổng vốn đầu tư năm 2024 đạt 100 tỷ đồng, trong đó vốn nhà nước 80 tỷ đồng, vốn ngoài nhà nước 50 tỷ đồng.',
    ];
    lan.sendsFile('sai.txt', bytes(wrong.join('\n')));
    expect((await lan.sees(++count)).at(-1)?.text).toMatch(/^⚠ .*(?:Tổng )?[Vv]ốn.*/m);
    lan.says('/huy');
    await lan.sees(++count);
    house.api.says(ADMIN, '/nhatky');
    const acts = (await house.api.sees(ADMIN, house.api.user(ADMIN).screen.length + 1)).at(-1)?.text ?? '';
    expect(acts).toContain('hủy báo cáo: sai.txt');
  });
});

describe('files that are no reports', () => {
  const bomb = (): Uint8Array => {
    const size = 120 * 1024 * 1024;
    const body = deflateRawSync(new Uint8Array(size));
    return zipOf([{ name: 'word/document.xml', method: 8, body, crc: 0, size }]);
  };
  const files: [string, string, () => Uint8Array, RegExp][] = [
    ['30 MB', 'lon.txt', () => new Uint8Array(30 * 1024 * 1024), /^Tệp 30 MB quá lớn: .*20 MB/],
    ['a zip bomb', 'bom.docx', bomb, /^Không nhận bom\.docx: .*100 MB/],
    [
      'a picture with the name of a document',
      'anh.docx',
      () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      /^Không nhận anh\.docx: ảnh PNG/,
    ],
    ['a program', 'chay.exe', () => bytes('MZ'), /^Không nhận chay\.exe: định dạng chưa đọc được/],
    ['an empty file', 'rong.txt', () => bytes(' '), /^Không nhận rong\.txt: /],
    ['no name', '', () => bytes('x'), /^Tệp này không có tên/],
    ['a name that is a path only', '../../', () => bytes('x'), /^Tệp này không có tên/],
  ];
  it.each(files)('%s', async (_, name, content, sentence) => {
    const lan = house.api.user(EDITOR);
    const count = lan.screen.length;
    lan.sendsFile(name, content());
    expect((await lan.sees(count + 1)).at(-1)?.text).toMatch(sentence);
    expect(archive().filter((file) => !file.startsWith('.'))).toHaveLength(2);
  });

  it('a page with scripts and a path for a name is read as text under its last name', async () => {
    const lan = house.api.user(EDITOR);
    const count = lan.screen.length;
    const page = `<html><head><title>Báo cáo</title></head><body><script>alert(1)</script><p>${REPORT.split('\n').join('</p><p>')}</p></body></html>`;
    lan.sendsFile('../../etc/pha hoai.html', bytes(page), { caption: 'x'.repeat(1024) });
    const { text } = (await lan.sees(count + 1)).at(-1)!;
    expect(text).toMatch(/512\.300 lượt/);
    expect(text).not.toMatch(/alert|script/);
    lan.says('/huy');
    expect((await lan.sees(count + 2)).at(-1)?.text).toBe('Đã hủy pha hoai.html; kho không thay đổi.');
  });

  it.each([
    ['bao-cao.docx', 'bao-cao.docx'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\a\\báo cáo.pdf', 'báo cáo.pdf'],
    ['.an.txt', 'an.txt'],
    ['a\u202Etxt.exe\u0000.md', 'atxt.exe.md'],
    ['ten khong duoi', ''],
    [`${'dài '.repeat(100)}.txt`, `${'dài '.repeat(29)}.txt`.replace(' .txt', '.txt')],
    ['.txt', ''],
    ['', ''],
  ])('the name %j becomes %j', (given, name) => expect(safeName(given)).toBe(name));
});

describe('a correction', () => {
  it('stands beside the printed figure with its author and reason, for everybody, and is taken back', async () => {
    const [lan, minh] = [house.api.user(9021), house.api.user(9022)];
    const before = house.api.user(ADMIN).screen.length;
    house.api.says(ADMIN, '/quyen bientap 9021');
    await house.api.sees(ADMIN, before + 1);
    lan.says('kim ngạch xuất khẩu năm 2022');
    await lan.reads();
    lan.says('/sua 78,1 triệu USD');
    expect((await lan.reads()).text).toMatch(/^Cách đính chính/);
    lan.says('/sua 78,1 triệu USD vì báo cáo làm tròn nhầm');
    expect((await lan.reads()).text).toMatch(/^Đã ghi đính chính/);
    minh.says('kim ngạch xuất khẩu năm 2022');
    const { text } = await minh.reads();
    expect(text).toMatch(/^78,0 triệu USD$/m);
    expect(text).toMatch(
      /^✎ Đính chính của Người hỏi, .*: 78,1 triệu USD \(báo cáo in: 78,0 triệu USD\)\. Lý do: báo cáo làm tròn nhầm\nNguồn: /m,
    );
    const inline = await minh.asksInline('kim ngạch xuất khẩu năm 2022');
    expect(inline.results[0]?.text).toContain('✎ Đính chính');
    lan.says('/sua xoa');
    expect((await lan.reads()).text).toBe('Đã bỏ đính chính.');
    minh.says('kim ngạch xuất khẩu năm 2022');
    expect((await minh.reads()).text).not.toContain('✎');
    house.api.says(ADMIN, '/nhatky');
    const acts = (await house.api.sees(ADMIN, before + 2)).at(-1)?.text ?? '';
    for (const act of [
      /bỏ sửa số: Kim ngạch/,
      /sửa số: .*78,1 triệu USD\. Lý do: báo cáo làm tròn nhầm/,
      /cấp quyền: 9021: biên tập/,
      /gỡ báo cáo: /,
      /nhận báo cáo: /,
    ])
      expect(acts).toMatch(act);
  });

  it('needs a figure to be about', async () => {
    house.api.says(EDITOR, '/sua 5 vì lý do');
    expect((await house.api.user(EDITOR).sees(1)).length).toBeGreaterThan(0);
    await waitFor(
      () => house.api.user(EDITOR).screen.some(({ text }) => text.startsWith('Bạn hỏi số liệu cần đính chính')),
      'the sentence',
    );
  });
});

describe('feedback', () => {
  it.each(['👎 Sai số', 'sai số'])('%s reaches the editors with question, answer and source', async (way) => {
    const minh = house.api.user(way === 'sai số' ? 9041 : 9042);
    const boss = house.api.user(ADMIN);
    const before = boss.screen.length;
    minh.says('tỷ lệ hộ nghèo năm 2022');
    await minh.reads();
    if (way === 'sai số') minh.says(way);
    else minh.taps(way);
    expect((await minh.reads()).text).toMatch(/^Cảm ơn bạn, tôi đã chuyển/);
    const { text } = (await boss.sees(before + 1)).at(-1)!;
    expect(text).toMatch(/^👎 .*\nCâu hỏi: tỷ lệ hộ nghèo năm 2022\n[\s\S]*30,58%[\s\S]*\nCâu trong báo cáo:\n.*30,58%/);
    if (way === 'sai số') return;
    await waitFor(() => labels(minh.screen[0]!.buttons).includes('✓ Đã báo sai'), 'the button to say so');
    minh.taps('✓ Đã báo sai');
    expect((await minh.reads()).text).toBe('Câu trả lời này đã được báo cho người biên tập rồi.');
    expect(boss.screen).toHaveLength(before + 1);
  });

  it('/chuatraloi groups what found nothing, whoever asked and however it was spelt', async () => {
    for (const text of ['số sân bay vũ trụ năm 2022', 'SỐ SÂN BAY VŨ TRỤ năm 2022?', 'khách du lịch Cà Mau']) {
      house.api.says(9051, text);
    }
    await house.api.sees(9051, 3);
    const lan = house.api.user(EDITOR);
    const count = lan.screen.length;
    lan.says('/chuatraloi');
    const { text } = (await lan.sees(count + 1)).at(-1)!;
    expect(text).toMatch(/câu hỏi không tìm thấy số liệu/);
    expect(text).toMatch(/^2 × số sân bay vũ trụ năm 2022$/m);
    expect(text).toMatch(/^1 × khách du lịch Cà Mau$/m);
  });
});

describe('somebody without the role', () => {
  it.each(['/gobo 350', '/sua 5 vì nhầm', '/chuatraloi', '/nhatky', '/quyen', '/quyen quantri 903'])(
    '%s changes nothing, and says why',
    async (text) => {
      const minh = house.api.user(READER);
      const count = minh.screen.length;
      minh.says(text);
      expect((await minh.sees(count + 1)).at(-1)?.text).toMatch(/^Việc này cần quyền (?:biên tập|quản trị)\./);
    },
  );

  it('sends a file, or presses a button of others', async () => {
    const minh = house.api.user(READER);
    const count = minh.screen.length;
    minh.sendsFile('bao-cao.txt', bytes(REPORT));
    for (const data of ['d:ok:sent-1', 'r:abc'])
      house.api.updates.push('callback_query', {
        id: house.api.methods.tap(),
        from: { id: READER, is_bot: false, first_name: 'Minh' },
        chat_instance: '1',
        data,
        message: house.api.chats.messages.find(({ chat }) => chat.id === READER),
      });
    for (const { text } of (await minh.sees(count + 3)).slice(count)) expect(text).toMatch(/^Việc này cần quyền biên tập/);
    expect(archive().filter((file) => !file.startsWith('.'))).toHaveLength(2);
  });

  it('who speaks as the group is not known', async () => {
    const group = house.api.user(-905);
    group.says('/gobo 350', { sender_chat: { id: -905, type: 'supergroup' } });
    expect((await group.reads()).text).toMatch(/^Bạn đang nói dưới tên nhóm/);
  });
});

describe('roles', () => {
  it('are given and taken by command, but for those of the configuration', async () => {
    const boss = house.api.user(ADMIN);
    const say = async (text: string): Promise<string> => {
      const count = boss.screen.length;
      boss.says(text);
      return (await boss.sees(count + 1)).at(-1)?.text ?? '';
    };
    expect(await say('/quyen')).toMatch(/• quản trị: 901\n• biên tập: 902(?:, 9021)?\n/);
    expect(await say('/quyen quantri 9061')).toBe('9061 nay có quyền quản trị.');
    house.api.says(9061, '/nhatky');
    expect((await house.api.sees(9061))[0]?.text).toMatch(/^Nhật ký/);
    const menu = (): string[] => house.api.methods.scoped.get('chat 9061')?.map(({ command }) => command) ?? [];
    expect(menu()).toEqual(expect.arrayContaining(['xuat', 'sua', 'quyen']));
    expect(await say('/quyen bientap 9061')).toBe('9061 nay có quyền biên tập.');
    expect(menu()).not.toContain('quyen');
    expect(await say('/quyen xoa 9061')).toMatch(/^9061 không còn/);
    expect(menu()).toEqual([]);
    expect(await say(`/quyen xoa ${ADMIN}`)).toMatch(/đặt trong cấu hình/);
    expect(await say('/quyen lamvua 5')).toMatch(/^\/quyen quantri MÃ/);
    expect(house.api.methods.scoped.get(`chat ${ADMIN}`)?.map(({ command }) => command)).toEqual(
      expect.arrayContaining(['xuat', 'sua', 'quyen']),
    );
    // Reading the archive anew may hold up a poll; nobody's answer fails for it.
    expect(house.log.filter((line) => line.startsWith('lỗi'))).toEqual([]);
  });
});
