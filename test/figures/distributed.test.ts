/** Names in a row before their figures: each is put before its own, and a row that does not fit stays as it is. */
import { describe, expect, it } from 'vitest';
import { distributed } from '../../src/figures/rewording/distributed.js';

describe('a row of names', () => {
  it.each([
    [
      'Cơ cấu kinh tế tương ứng nông, lâm nghiệp - công nghiệp, xây dựng - dịch vụ là 31,5% - 28,1% - 40,4%.',
      'Cơ cấu kinh tế: nông, lâm nghiệp 31,5%; công nghiệp, xây dựng 28,1%; dịch vụ 40,4%.',
    ],
    ['Cơ cấu kinh tế: Nông nghiệp - Dịch vụ lần lượt là 45% - 55%', 'Cơ cấu kinh tế: Nông nghiệp 45%; Dịch vụ 55%'],
    [
      'Lần lượt nông nghiệp; công nghiệp; dịch vụ và thuế sản phẩm tăng 2,1%; 7,3%; 6,6%; 4,9%.',
      'nông nghiệp tăng 2,1%; công nghiệp tăng 7,3%; dịch vụ tăng 6,6%; thuế sản phẩm tăng 4,9%.',
    ],
    [
      'Cơ cấu các ngành nông, lâm nghiệp; công nghiệp; dịch vụ lần lượt là 31,5%; 28,1%; 40,4%.',
      'Cơ cấu kinh tế: nông, lâm nghiệp 31,5%; công nghiệp 28,1%; dịch vụ 40,4%.',
    ],
    [
      'Trong đó khu vực nông, lâm nghiệp; công nghiệp; dịch vụ lần lượt đạt 412,6 tỷ đồng, 730 tỷ đồng và 951,3 tỷ đồng, tương ứng tăng 2,4%, 10,7% và 5,9%; thuế sản phẩm 86 tỷ đồng.',
      'Trong đó khu vực nông, lâm nghiệp đạt 412,6 tỷ đồng, tăng 2,4%; khu vực công nghiệp đạt 730 tỷ đồng, tăng 10,7%; khu vực dịch vụ đạt 951,3 tỷ đồng, tăng 5,9%; thuế sản phẩm 86 tỷ đồng.',
    ],
    [
      'Lúa xuân; ngô; lạc có diện tích lần lượt là 4.120; 960 và 385 ha.',
      'Lúa xuân; ngô; lạc có diện tích lần lượt là 4.120; 960 và 385 ha.',
    ],
    // each has its own already, or there are not as many
    ['Cơ cấu kinh tế: nông nghiệp 45% - dịch vụ 55%', 'Cơ cấu kinh tế: nông nghiệp 45% - dịch vụ 55%'],
    [
      'Cơ cấu kinh tế: công nghiệp - xây dựng - dịch vụ là 45% - 55%',
      'Cơ cấu kinh tế: công nghiệp - xây dựng - dịch vụ là 45% - 55%',
    ],
    [
      'Cơ cấu khu vực công nghiệp - xây dựng chiếm 45,2%; dịch vụ 30%',
      'Cơ cấu khu vực công nghiệp - xây dựng chiếm 45,2%; dịch vụ 30%',
    ],
    ['Lần lượt nông nghiệp; dịch vụ tăng 2,1%; 7,3%; 6,6%.', 'Lần lượt nông nghiệp; dịch vụ tăng 2,1%; 7,3%; 6,6%.'],
  ])('%s', (printed, read) => expect(distributed(printed)).toBe(read));
});
