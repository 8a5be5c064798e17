/** Typing errors, sounds and short forms, read with the words of a little archive. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/archive/ingest.js';
import { loadCatalogue } from '../../src/config.js';
import { extract } from '../../src/figures/extract.js';
import { ObservationIndex } from '../../src/search/observations.js';
import { respell } from '../../src/search/respelling.js';
import { Vocabulary } from '../../src/search/vocabulary.js';
import { isSyllable } from '../../src/vietnamese/syllables.js';
import { speltWordsOf, wordsOf } from '../../src/vietnamese/text.js';

const file = `---
title: Tình hình năm 2023
date: 2023-12-20
place: Điện Biên
period: năm 2023
---
# Tình hình năm 2023
## 1. Kinh tế
Giá trị sản xuất công nghiệp đạt 3.100 tỷ đồng. Dư nợ tín dụng 20.000 tỷ đồng. Tổng mức bán lẻ hàng hóa 13.000 tỷ đồng.
Tổng chi ngân sách địa phương 11.000 tỷ đồng, trong đó ngân sách địa phương chi thường xuyên 8.000 tỷ đồng.
Kim ngạch xuất khẩu đạt 78 triệu USD. Sản lượng cà phê nhân 4.037 tấn. Diện tích cà phê 2.600 ha.
Sản lượng thủy sản 4.565 tấn, trong đó thủy sản nuôi trồng 4.200 tấn.
## 2. Xã hội
Tỷ lệ hộ nghèo còn 30,5%. Diện tích điểm tái định cư Cảng hàng không 4,8 ha. Dự án Cảng hàng không giải ngân 111 tỷ đồng.
Số lao động được giải quyết việc làm 10.600 người. Số lao động đi làm ngoài tỉnh 4.000 người. Số bưu cục cấp I là 2 bưu cục.
`;
const catalogue = loadCatalogue(join(import.meta.dirname, '../../intents'));
const ingested = await ingest({ name: '2023-12-20-a.md', bytes: new TextEncoder().encode(file) });
if ('failed' in ingested) throw new Error(ingested.problems[0]?.message);
const index = new ObservationIndex(extract(ingested.report, catalogue), [ingested.report], catalogue);
const vocabulary = new Vocabulary(index.entries);
const respelt = (text: string): string =>
  respell({ topic: wordsOf(text), spelt: speltWordsOf(text) }, vocabulary).spelt.join(' ');

const MEANT: readonly (readonly [typed: string, meant: string])[] = [
  // letters left out, changed about, doubled
  ['hộ ngèo', 'hộ ngheo'],
  ['cà fê nhân', 'cà phe nhân'],
  ['so lao dogn giai quyet', 'so lao dong giai quyet'],
  ['san luowngj ca phe', 'san luong ca phe'],
  // as it sounds
  ['giá trị sản suất công nghiệp', 'giá trị sản xuat công nghiệp'],
  ['dư nợ tính dụng', 'dư nợ tin dụng'],
  // the tone
  ['mức bán lẽ hàng hóa', 'mức bán le hàng hóa'],
  ['thủy sãn nuôi trồng', 'thủy san nuôi trồng'],
  ['ngân sach địa phương', 'ngân sach địa phương'],
  // short forms
  ['cang hk', 'cang hang khong'],
  ['diện tích cf', 'diện tích ca phe'],
  ['chi ngan sach dp', 'chi ngan sach dia phuong'],
  ['ld lam ngoai tinh', 'lao dong lam ngoai tinh'],
  ['bưu cục cấp I', 'bưu cục cấp 1'],
];

/** What the archive does not hold stays as it is: it is not to become something else. */
const KEPT = [
  'sản lượng sữa',
  'giá vàng sjc',
  'cpi',
  'chỉ số pci',
  'thuê bao truyền hình cáp',
  'sản lượng cà chua',
  'thu xổ số',
  'hồ sơ nộp trực tuyến',
  'hộ khá',
  'hk',
  'netflix',
  'dự án fdi',
];

describe('respelling', () => {
  it.each(MEANT)('%s → %s', (typed, meant) => expect(respelt(typed)).toBe(meant));
  it.each(KEPT)('%s stays', (typed) => expect(respelt(typed)).toBe(speltWordsOf(typed).join(' ')));
});

describe('syllables', () => {
  it.each('nghèo|khuyến|giường|quý|yêu|ăn|xuất|nghiêng|gì|nước|thuở|quốc|oán'.split('|'))('%s is one', (word) =>
    expect(isSyllable(wordsOf(word)[0] ?? '')).toBe(true),
  );
  it.each('ngèo|lịhc|dogn|cf|hk|ka|kuyến|fê|ngha|gế|sjc|luowng'.split('|'))('%s is none', (word) =>
    expect(isSyllable(wordsOf(word)[0] ?? '')).toBe(false),
  );
});
