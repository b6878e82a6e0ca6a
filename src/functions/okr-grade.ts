import { GRADE_SCALES, gradeIndex } from '../domain/grade';
import { readScale } from '../languages/read-function-word';
import type { Argument, Cell, Compute, SheetFunction } from './define';
import { LANGUAGE } from './parameters';
import { Refused } from './refused';
import { eachRow, isBlank, Rows, wholeCall } from './rows';
import { tableOf } from './table';

/** Bounds of a scale, the best first, and the words of its grades: one more than bounds where something lies below the last. */
type Scale = { bounds: readonly number[]; words: readonly Cell[] };

function scaleOf(argument: Argument, rows: Rows): Scale {
  const table = tableOf(argument, 'scale', rows)?.reverse();
  if (table) {
    const words = table.map(({ second }) => second);
    const bounds = table.map(({ bound }) => bound);
    // A scale that begins at 0 or below has its last word for everything below.
    return bounds[bounds.length - 1]! <= 0 ? { bounds: bounds.slice(0, -1), words } : { bounds, words };
  }
  const name = isBlank(argument as Cell) ? 'letters' : readScale(String(argument));
  if (!name) throw new Refused('not-a-scale', 'scale', { value: String(argument) });
  return { bounds: GRADE_SCALES[name], words: rows.words().grades[name] };
}

export const compute: Compute = (args, context) => {
  const rows = new Rows(['score', 'scale', 'language'], args, context, { tables: ['scale'] });
  let scale: Scale | undefined;
  return eachRow(rows, () => {
    const score = rows.number('score');
    if (score === undefined) return undefined;
    scale ??= wholeCall(rows, () => scaleOf(rows.argument('scale'), rows));
    const word = scale.words[gradeIndex(score, scale.bounds)];
    if (word !== undefined) return word;
    throw rows.refused('below-scale', 'score', { value: score, lowest: scale.bounds[scale.bounds.length - 1]! });
  });
};

export default {
  name: 'OKR_GRADE',
  about: { vi: 'Xếp loại theo điểm.', en: 'The grade of a score.' },
  params: [
    { name: 'score', type: 'number', about: { vi: 'Điểm, 0,85 là 85%', en: 'Score, 0.85 is 85%' } },
    {
      name: 'scale',
      type: 'any',
      optional: true,
      about: {
        vi: 'letters (A–D, mặc định), nd335, hoặc vùng hai cột: điểm từ, xếp loại',
        en: 'letters (A–D, default), nd335, or two columns: lower bound, grade',
      },
    },
    LANGUAGE,
  ],
  result: {
    vi: 'Một từ cho mỗi dòng; trống khi chưa có điểm.',
    en: 'A word for each row; blank where there is no score.',
  },
  examples: [
    {
      formula: '=OKR_GRADE(A1:A5)',
      sheet: [[0.9], [0.8999], [0.75], [0.6], [0.59]],
      gives: [['A'], ['B'], ['B'], ['C'], ['D']],
      about: { vi: 'Mốc dưới thuộc về bậc nó mở đầu.', en: 'A bound belongs to the grade it begins.' },
    },
    { formula: '=OKR_GRADE(0.7; "nd335")', gives: 'Hoàn thành tốt nhiệm vụ' },
    {
      formula: '=OKR_GRADE(A1; B1:C3)',
      sheet: [
        [0.82, 0, 'Cần cố gắng'],
        ['', 0.8, 'Khá'],
        ['', 0.95, 'Xuất sắc'],
      ],
      gives: 'Khá',
    },
    {
      formula: '=OKR_GRADE(0.3; A1:B2)',
      sheet: [
        [0.8, 'Khá'],
        [0.5, 'Trung bình'],
      ],
      gives: '⚠ Score: điểm 0,3 thấp hơn mốc thấp nhất 0,5 của thang. Hãy thêm một dòng từ 0.',
    },
  ],
  source: {
    vi: 'nd335: Nghị định 335/2025 (cán bộ, công chức): từ 0,9 xuất sắc, từ 0,7 tốt, từ 0,5 hoàn thành. letters: A từ 0,9, B từ 0,75, C từ 0,6.',
    en: 'nd335: Decree 335/2025 of Vietnam, for civil servants: from 0.9 excellent, from 0.7 well, from 0.5 fulfilled. letters: A from 0.9, B from 0.75, C from 0.6.',
  },
  mistakes: [
    {
      vi: 'Điểm 85 với thang 0…1 luôn được xếp loại cao nhất: hãy ghi 85%.',
      en: 'A score of 85 on a scale of 0…1 always gets the best grade: write 85%.',
    },
  ],
  compute,
} satisfies SheetFunction;
