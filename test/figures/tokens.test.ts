/** What the scanner misread, and how it is read. */
import { describe, expect, it } from 'vitest';
import { mended, unglue } from '../../src/figures/tokens.js';

describe('slips of the scanner', () => {
  it.each([
    ['ước đạt l.958,7 tỷ dồng', 'ước đạt 1.958,7 tỷ đồng'],
    ['thu 2.716 tỷđồng', 'thu 2.716 tỷ đồng'],
    ['7.l26 ha', '7.126 ha'],
    ['đàn trâu l45.230 con, tăng l9,6%, dịch vụ 7,l%', 'đàn trâu 145.230 con, tăng 19,6%, dịch vụ 7,1%'],
    ['5,l lít, l0 con', '5,l lít, 10 con'],
    ['tăng 6,3l%, đến l5/8, khu vực l', 'tăng 6,31%, đến 15/8, khu vực I'],
    ['125 nguời, 30 luợt', '125 người, 30 lượt'],
    ['giảm l14 ha, 42 sản phẩm 0COP, 07 xã', 'giảm 114 ha, 42 sản phẩm OCOP, 07 xã'],
    ['thuở ấy còn 5 lít, mục I.2', 'thuở ấy còn 5 lít, mục I.2'],
    ['quờ tay, huơ gậy', 'quờ tay, huơ gậy'],
    ['sởi l3 ca, TNGT: l7 vụ, bị thương 1l người', 'sởi 13 ca, TNGT: 17 vụ, bị thương 11 người'],
    ['vịt l,62 triệu con; thu 2.41l tỷ đồng (đề nghị l04)', 'vịt 1,62 triệu con; thu 2.411 tỷ đồng (đề nghị 104)'],
    ['can 5l nước mắm, 5 l2 loại', 'can 5l nước mắm, 5 l2 loại'],
  ])('%s', (printed, read) => expect(mended(printed)).toBe(read));
});

describe('blanks that the print lost', () => {
  it.each([
    ['thủy sảntăng 3,4%, ướcđạt 6,1%', 'thủy sản tăng 3,4%, ước đạt 6,1%'],
    ['chế độ gia tăng 5%', 'chế độ gia tăng 5%'],
  ])('%s', (printed, read) => expect(unglue(printed)).toBe(read));
});
