import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadCatalogue } from '../src/config.js';
import { openArchive } from '../src/intake.js';
import { reportDocx } from './archive/files/report.js';

const folder = mkdtempSync(join(tmpdir(), 'hoiso-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('serves every file that can be read and says of each other one why not', async () => {
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
  put('a.docx', reportDocx());
  put('b.pdf', reportDocx());
  put('a.txt', 'Tỉnh Lạng Sơn thu 5 tỷ đồng.');
  put('c.docx', reportDocx().slice(0, 4000));
  put('d.pdf', '%PDF-1.4 …');
  put('e.txt', 'Tỉnh Lào Cai thu 9 tỷ đồng.');
  const { reports, refused, observations } = await openArchive(folder, loadCatalogue(join(import.meta.dirname, '../intents')));
  expect(reports.map(({ id }) => id)).toEqual(['a', 'e']);
  expect(observations.some(({ source, value }) => source.report === 'a' && value === 43215.6)).toBe(true);
  expect(refused.map(({ file, problems }) => `${file}: ${problems.map(({ message }) => message).join()}`)).toEqual([
    'a.txt: đã có báo cáo tên a, bỏ qua',
    'b.pdf: là một với a (cùng nội dung), chỉ tính một lần',
    expect.stringMatching(/^c\.docx: tệp DOCX hỏng/),
    expect.stringMatching(/^d\.pdf: tệp PDF hỏng/),
  ]);
});
