import { describe, expect, it } from 'vitest';
import type { FunctionContext } from '../../src/functions/define';
import { compute as krCheck } from '../../src/functions/kr-check';
import { compute as krRead } from '../../src/functions/kr-read';
import { compute as okrCheck } from '../../src/functions/okr-check';
import { compute as okrOutline } from '../../src/functions/okr-outline';

const context: FunctionContext = { language: () => 'vi', today: () => '2027-02-15' };

describe('KR_READ', () => {
  it('gives eight blanks for a blank row, and leaves trailing blank rows out', () => {
    expect(krRead([[['Tuyển 6 kỹ sư'], [''], ['NPS ≥ 40'], ['']]], context)).toEqual([
      ['Tuyển kỹ sư', '>=', '', 6, '', 'count', '', 'increase'],
      Array(8).fill(''),
      ['NPS', '>=', '', 40, '', 'point', '', 'increase'],
    ]);
  });

  it('passes on the error of another cell in its row', () => {
    const [row] = krRead([[['#REF!']]], context) as string[][];
    expect(row![0]).toMatch(/^⚠ /);
    expect(row!.slice(1)).toEqual(Array(7).fill(''));
  });
});

describe('KR_CHECK', () => {
  it('begins each finding with its severity, in the language asked for', () => {
    expect(
      String(krCheck(['Phối hợp nhịp nhàng', 'vi'], context))
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['Lỗi', 'Lỗi']);
    expect(String(krCheck(['Open 2 stores and hire 10 people', 'en'], context))).toMatch(/^Warning: /);
  });

  it('keeps hints to itself', () => {
    expect(krCheck(['Ra mắt 3 tính năng'], context)).toBe('');
  });
});

describe('OKR_CHECK', () => {
  it('shows an objective’s own finding once, in its first row', () => {
    const answer = okrCheck(
      [
        [['Nâng cao trải nghiệm'], ['']],
        [['NPS ≥ 40'], ['CSAT ≥ 90%']],
      ],
      context,
    ) as string[][];
    expect(answer.map(([cell]) => cell!.split(':')[0])).toEqual(['Cảnh báo', '']);
  });

  it('finds the fourth objective and the fifth key result', () => {
    const objectives = ['A1', 'A2', 'A3', 'A4'].map((name) => [`Miền ${name}`]);
    const answer = okrCheck([objectives, objectives.map(() => ['NPS ≥ 40'])], context) as string[][];
    expect(answer.map(([cell]) => cell!.split(':')[0])).toEqual(['', '', '', 'Lỗi']);
    const five = Array.from({ length: 5 }, () => ['NPS ≥ 40']);
    const counted = okrCheck([[['Một'], [''], [''], [''], ['']], five], context) as string[][];
    expect(counted.map(([cell]) => cell!.split(':')[0])).toEqual(['', '', '', 'Cảnh báo', 'Lỗi']);
  });
});

describe('OKR_OUTLINE', () => {
  it('reads one cell and a column alike', () => {
    const lines = ['Mục tiêu 1: Giữ chân', '- eNPS ≥ 40', '- Nghỉ việc ≤ 8%'];
    expect(okrOutline([lines.join('\n')], context)).toEqual(okrOutline([lines.map((line) => [line])], context));
  });
});
