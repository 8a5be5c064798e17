/** Names of provinces that are other words as well: by what stands around them. */
import { fold } from './text.js';

/** Letters alone: "Bà Rịa - Vũng Tàu" → "bariavungtau". */
export const keyOf = (spelling: string): string => fold(spelling).replace(/[^a-z]/g, '');

/** In small letters these may be other words, by what stands around them ("·"): "trạng thái bình thường". */
const DOUBTFUL: Readonly<Record<string, RegExp>> = {
  caobang:
    /(?:^|[^a-z])(?:co|chua|da|se|nay) ·|(?:nam|thang|quy) [\di/v]+ · (?:nam|thang|quy|cung|muc|ke|\d)|· (?:(?:nam|thang|quy) (?:ngoai|truoc|kia)|cung|muc|nua|(?:mot|hai|ba) (?:nua|lan|phan)|ke)/,
  hoabinh: /(?:nen|gin giu|bao ve|xay dung) ·|· (?:the gioi|on dinh|hop tac|huu nghi)/,
  thaibinh: /trang ·|· thuong/,
  ninhbinh: /(?<![a-z])an ·/,
  haiphong: /· (?:hoc|kham|ban)/,
  longan: /· (?:toan|ninh|sinh|tam)/,
};
/** "240 ha nam ngoai"; "nam 2024 ha tinh", "thang 8 ha nam", "8/2024 ha noi": a period is counted in no hectares. */
const COUNTED = '(?<!(?:nam|thang|quy|/) ?\\d{0,3}|(?<!\\d)20[12])\\d';
/** And these in small letters without accents: "bao nhieu ha nam 2022", "nghe an toan", "dien bien ra sao". */
const DOUBTFUL_PLAIN: Readonly<Record<string, RegExp>> = {
  hanam: new RegExp(`(?:nhieu|may|bn|${COUNTED}) ·|(?:dien tich|dt)[a-z ]{0,16}· \\d{4}|· (?:nay|ngoai|truoc|vua)`),
  // "diện tích cây trồng (ha) tính đến 15/8"
  hatinh: new RegExp(
    `(?:nhieu|may|${COUNTED}) ·|(?:dien tich|dt|gieo|trong|cay|rung)(?: [a-z]+){0,2} · (?:den|toi|tu|chung|rieng)`,
  ),
  hanoi: new RegExp(`(?:nhieu|may|${COUNTED}) ·|· dia`),
  namdinh: /viet ·|· huong/,
  tuyenquang: /truc ·/,
  danang: /(?:nha|tam|bi|may|chuc|san) ·/,
  nghean: /· (?:toan|ninh|sinh)/,
  dienbien: /· (?:ra sao|(?:nhu )?the nao|phuc tap|dich|gia|thi truong|thoi tiet|hoa binh|xau)/,
};
/** What makes a place of it all the same. */
const PLACE_BEFORE = /(?<![a-z])(?:tinh|o|tai|den|ve|cua) ·/;

/** `plain`: the folded text; the name stands from `start` to `end` in it. */
export function isDoubtful(name: string, plain: string, start: number, end: number): boolean {
  const around = `${plain.slice(Math.max(0, start - 20), start)}·${plain.slice(end, end + 20)}`;
  const doubts = [name === name.toLowerCase() ? DOUBTFUL : {}, name === fold(name) ? DOUBTFUL_PLAIN : {}];
  return !PLACE_BEFORE.test(around) && doubts.some((doubt) => doubt[keyOf(name)]?.test(around));
}
