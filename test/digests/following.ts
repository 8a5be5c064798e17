/** Someone who follows the tourists of Điện Biên, the report about them, and a catalogue that knows them. */
import { Catalogue, type Indicator } from '../../src/catalogue/catalogue.js';
import type { ChatWishes, Schedule } from '../../src/model/digest.js';

export const TOURISTS = { kind: 'indicator', id: 'khach-du-lich', label: 'Khách du lịch', place: 'Điện Biên' } as const;

export const TOURIST_REPORT = `---
title: Tin du lịch 8 tháng năm 2023
issuer: UBND tỉnh Điện Biên
date: 2023-08-22
place: Điện Biên
---
# I. DU LỊCH
Lượng khách du lịch 8 tháng đầu năm 2023 đạt 700.730 lượt, tăng 64,22% so với cùng kỳ năm 2022.
`;

/** `since`: epoch ms. */
export const followerOf = (schedule: Schedule, since: number): ChatWishes => ({
  zone: 'Asia/Ho_Chi_Minh',
  quiet: null,
  silent: false,
  saysNothingNew: true,
  catchesUp: true,
  pause: null,
  subscriptions: [{ topic: TOURISTS, schedule, threshold: null, since }],
});

const indicatorOf = (id: string, name: string, sector: string): Indicator => ({
  id,
  name,
  synonyms: [],
  abbreviations: [],
  unit: 'lượt',
  measure: 'flow',
  parent: null,
  sideOf: null,
  breakdown: null,
  definition: '',
  headline: null,
  sector,
});

/** Of indicators given as id, name and sector. */
export const catalogueOf = (...indicators: readonly (readonly [id: string, name: string, sector: string])[]): Catalogue =>
  new Catalogue(
    indicators.map((indicator) => indicatorOf(...indicator)),
    [{ id: 'du-lich', name: 'Du lịch', synonyms: [] }],
  );
