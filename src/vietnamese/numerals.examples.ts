import type { Examples } from './rules.js';

export const numerals: Examples<number> = {
  examples: [
    [1225.7, '1.225,7'],
    [700730, '700.730'],
    [951688000, '951.688.000'],
    [64.22, '64,22'],
    [7, '07', '7'],
    [0.5, '0,5'],
    [43.5, '43.5'],
    [1608, '1.608'],
    [1.608, '1,608'],
    [4624531, '4.624.531'],
    [21, 'hai mươi mốt', '21'],
    [15, 'mười lăm'],
    [105, 'một trăm linh năm', 'một trăm lẻ năm'],
    [2300, 'hai nghìn ba trăm', 'hai ngàn ba trăm'],
    [120, 'một trăm hai mươi'],
    [3000000, 'ba triệu'],
  ],
  lookalikes: ['một số', 'thứ tư', 'năm nay', 'ba bể', 'tư pháp', 'không có', 'covid', 'sáu'],
};
