import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readOutline } from '../../src/languages/read-outline';

/** "Objective: key result | key result" a line, as short as an outline can be written. */
const short = (given: string) =>
  readOutline(given).map(({ objective, keyResults }) => `${objective}: ${keyResults.join(' | ')}`);

describe('an outline', () => {
  test.each([
    [
      'with objectives labelled as numbered OKRs',
      '## OKRs of the year\n\n### OKR 1: Win the north\n- KR1: Open 4 stores\n\n### OKR 2: Keep staff\n- KR1: Turnover below 9%',
      ['Win the north: Open 4 stores', 'Keep staff: Turnover below 9%'],
    ],
    [
      'with labels and bullets',
      'OKR phòng Nhân sự\nMục tiêu 1: Giữ chân nhân tài\n- KR1: Tỷ lệ nghỉ việc ≤ 8%\n- KR2: eNPS ≥ 40\nMục tiêu 2: Tuyển đúng người\n- KR1: Tuyển 12 kỹ sư',
      ['Giữ chân nhân tài: Tỷ lệ nghỉ việc ≤ 8% | eNPS ≥ 40', 'Tuyển đúng người: Tuyển 12 kỹ sư'],
    ],
    [
      'with headings for the key results and Word bullets',
      'Objective 1: Win the north\r\nKey Results:\r\n•\tOpen 4 stores\r\n•\t$2M in sales\r\nObjective 2: Keep staff\r\nKey Results:\r\n•\tTurnover below 9%',
      ['Win the north: Open 4 stores | $2M in sales', 'Keep staff: Turnover below 9%'],
    ],
    [
      'without bullets, as a paste from a web page loses them',
      'Objective 1: Win the north\nOpen 4 stores\n$2M in sales\n\nObjective 2: Keep staff\nTurnover below 9%',
      ['Win the north: Open 4 stores | $2M in sales', 'Keep staff: Turnover below 9%'],
    ],
    [
      'with short labels, box drawings and department headings',
      'CÔNG TY:\nO1: Tăng trưởng bền vững\n├─ KR1: Doanh thu 40 tỷ\n└─ KR2: NPS ≥ 50\n\nPHÒNG KHO:\nO1: Giao nhanh hơn\n└─ KR1: 95% đơn trong 24h',
      ['Tăng trưởng bền vững: Doanh thu 40 tỷ | NPS ≥ 50', 'Giao nhanh hơn: 95% đơn trong 24h'],
    ],
    [
      'with reasons and initiatives, which are left out',
      'Objective: Ship faster\nWhy: releases slip.\nKR1: Lead time under 5 days\nKR2: 2 releases a month\nInitiatives:\n- Trunk-based development\n- Fewer meetings',
      ['Ship faster: Lead time under 5 days | 2 releases a month'],
    ],
    [
      'with a bare label above its title',
      '## Objective 1\nWin the north\n- Open 4 stores\n## Objective 2\nKeep staff\n- Turnover below 9%',
      ['Win the north: Open 4 stores', 'Keep staff: Turnover below 9%'],
    ],
    [
      'whose objectives are numbered and have no label',
      '1. **Win the north**\n\n   A paragraph on why.\n\n   - KR: Open 4 stores\n   - KR: $2M in sales\n2. **Keep staff**\n   - KR: Turnover below 9%',
      ['Win the north: Open 4 stores | $2M in sales', 'Keep staff: Turnover below 9%'],
    ],
    [
      'without any label, bullets under titles',
      'Win the north\n- Open 4 stores\n- $2M in sales\n\nKeep staff\n- Turnover below 9%',
      ['Win the north: Open 4 stores | $2M in sales', 'Keep staff: Turnover below 9%'],
    ],
    [
      'without any label, numbers under numbers',
      '1. Win the north\n1.1 Open 4 stores\n1.2 $2M in sales\n2. Keep staff\n2.1 Turnover below 9%',
      ['Win the north: Open 4 stores | $2M in sales', 'Keep staff: Turnover below 9%'],
    ],
    [
      'without any label, indented',
      '- Win the north\n    - Open 4 stores\n    - $2M in sales\n- Keep staff\n    - Turnover below 9%',
      ['Win the north: Open 4 stores | $2M in sales', 'Keep staff: Turnover below 9%'],
    ],
    [
      'as blocks between blank lines',
      'Win the north\nOpen 4 stores\n\nKeep staff\nTurnover below 9%',
      ['Win the north: Open 4 stores', 'Keep staff: Turnover below 9%'],
    ],
    [
      'as a table from a spreadsheet',
      'Objective\tKey results\nWin the north\tOpen 4 stores\n\t$2M in sales\nKeep staff\tTurnover below 9%',
      ['Win the north: Open 4 stores | $2M in sales', 'Keep staff: Turnover below 9%'],
    ],
    [
      'as a markdown table',
      '| Objective | Key results |\n| --- | --- |\n| Win the north | Open 4 stores · $2M in sales |\n| Keep staff | Turnover below 9% |',
      ['Win the north: Open 4 stores | $2M in sales', 'Keep staff: Turnover below 9%'],
    ],
    [
      'with emoji before its labels',
      '🎯 Objective 1: Win the north\n✅ KR1: Open 4 stores\n🎯 Objective 2: Keep staff\n✅ KR1: Turnover below 9%',
      ['Win the north: Open 4 stores', 'Keep staff: Turnover below 9%'],
    ],
    [
      'with plus signs for bullets',
      'Mục tiêu: Phục vụ tốt\nKết quả chính:\n+ CSAT đạt 90%\n+ Trả lời trong 2 giờ',
      ['Phục vụ tốt: CSAT đạt 90% | Trả lời trong 2 giờ'],
    ],
    [
      'with Roman numbers over plain ones',
      'I. Bán nhiều hơn\n1. Đạt 5 tỷ\n2. 300 khách mới\nII. Giữ người\n1. Nghỉ việc ≤ 8%',
      ['Bán nhiều hơn: Đạt 5 tỷ | 300 khách mới', 'Giữ người: Nghỉ việc ≤ 8%'],
    ],
    [
      'with a table of key results under each objective',
      '## O1: Win the north\n| KR | Target |\n|---|---|\n| Open stores | 4 |',
      ['Win the north: Open stores | 4'],
    ],
    [
      'with a table under each objective that has columns for labels and owners',
      '## O1 – Win the north\n\n| KR | What | Owner |\n|----|------|-------|\n| KR1 | Open 4 stores | Lan |\n| KR2 | Sales from 2 to 3 million | Huy |',
      ['Win the north: Open 4 stores | Sales from 2 to 3 million'],
    ],
    [
      'as a sheet with a column of labels and merged cells',
      'No.\tObjective\tKR\tKey result\tOwner\n1\tWin the north\tKR1\tOpen 4 stores\tLan\n\t\tKR2\t$2M in sales\tHuy\n2\tKeep staff\tKR1\tTurnover below 9%\tMai',
      ['Win the north: Open 4 stores | $2M in sales', 'Keep staff: Turnover below 9%'],
    ],
    [
      'as rows of a sheet without their head',
      'Bán nhiều hơn\tĐạt 5 tỷ\tAn\n\t300 khách mới\tBình\nGiữ người\tNghỉ việc ≤ 8%\tCúc',
      ['Bán nhiều hơn: Đạt 5 tỷ | 300 khách mới', 'Giữ người: Nghỉ việc ≤ 8%'],
    ],
    [
      'with one letter for a label',
      'O: Win the north\n- Open 4 stores\nO: Keep staff\n- Turnover below 9%',
      ['Win the north: Open 4 stores', 'Keep staff: Turnover below 9%'],
    ],
    [
      'with the team before the label',
      'Company Objective: Win the north\n  └─ KR1: Open 4 stores\n\n  HR Team Objective: Keep staff\n    └─ KR1: Turnover below 9%',
      ['Win the north: Open 4 stores', 'Keep staff: Turnover below 9%'],
    ],
    [
      'with an objective that has no key result yet',
      'Mục tiêu 1: Giữ chân nhân tài\nMục tiêu 2: Tuyển đúng người\n- Tuyển 12 kỹ sư',
      ['Giữ chân nhân tài: ', 'Tuyển đúng người: Tuyển 12 kỹ sư'],
    ],
    [
      'with key results that begin with a sign or a number',
      'Mục tiêu 1: Nội dung\n- 80% bài có CTA\n- ≥ 30 bài/tháng\n- 3-5 video',
      ['Nội dung: 80% bài có CTA | ≥ 30 bài/tháng | 3-5 video'],
    ],
  ])('%s', (_, given, wanted) => {
    expect(short(given)).toEqual(wanted);
  });

  test.each(['', '   \n\t\n', '----', '* * *'])('that is blank (%j) holds nothing', (given) => {
    expect(readOutline(given)).toEqual([]);
  });

  it('keeps a title that looks like a formula as the text it was', () => {
    expect(short('Objective 1: =IMPORTXML("x")\n- +10% traffic')).toEqual(['=IMPORTXML("x"): +10% traffic']);
  });

  it('of any text is read without an exception, and no line comes out blank', { timeout: 60_000 }, () => {
    const piece = fc.constantFrom(
      'Objective 1: ',
      'KR1: ',
      '- ',
      '\n',
      '  ',
      '1. ',
      'Mục tiêu',
      ':',
      'a',
      '**',
      '\t',
      '| ',
      'Key Results',
      'Initiatives:',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
        ),
        (given) => {
          for (const { objective, keyResults } of readOutline(given)) {
            expect(objective).not.toBe('');
            for (const keyResult of keyResults) expect(keyResult).not.toBe('');
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
