import { score } from '../domain/progress';
import { weightedMean } from '../domain/weighted-mean';
import type { Compute, SheetFunction } from './define';
import { progressAt } from './measure-rows';
import { CURRENT, START, TARGET, TYPE, WEIGHT } from './parameters';
import { Refused, weightReason } from './refused';
import { allRows, Rows } from './rows';

export const compute: Compute = (args, context) => {
  const rows = new Rows(['current', 'target', 'start', 'weight', 'type'], args, context);
  const scores: number[] = [];
  const weights: (number | undefined)[] = [];
  const places: Refused['place'][] = [];
  allRows(rows, () => {
    // A target that cannot be held against anything is refused even where there is no current value yet.
    scores.push(score(progressAt(rows, true) ?? 0));
    weights.push(rows.number('weight'));
    places.push({ row: rows.row + 1 });
  });
  const mean = weightedMean(scores, weights);
  if (typeof mean === 'object')
    return rows.fail(new Refused(weightReason(mean.problem), 'weight', {}, rows.ranged ? places[mean.at] : {}));
  return mean ?? '';
};

export default {
  name: 'OKR_SCORE',
  about: {
    vi: 'Điểm của mục tiêu: trung bình có trọng số các điểm kết quả then chốt, từ 0 đến 1.',
    en: 'Score of an objective: the weighted mean of its key results’ scores, 0 to 1.',
  },
  params: [CURRENT, TARGET, START, WEIGHT, TYPE],
  result: {
    vi: 'Một số từ 0 đến 1. Kết quả then chốt chưa có số liệu được tính là 0.',
    en: 'One number from 0 to 1. A key result without data counts 0.',
  },
  examples: [
    {
      formula: '=OKR_SCORE(B2:B4; C2:C4; ""; D2:D4)',
      sheet: [
        ['Kết quả then chốt', 'Hiện tại', 'Mục tiêu', 'Trọng số'],
        ['Tổng traffic', 84, 100, 30],
        ['Organic', 80, 100, 30],
        ['Đơn hàng', 90, 100, 40],
      ],
      gives: 0.852,
    },
    { formula: '=OKR_SCORE(154000; 308000)', gives: 0.5 },
    {
      formula: '=OKR_SCORE(A1:A3; B1:B3)',
      sheet: [
        [50, 100],
        ['', 100],
        [150, 100],
      ],
      gives: 0.5,
      about: {
        vi: 'Dòng trống tính 0, dòng vượt tính 1: (0,5 + 0 + 1) ÷ 3.',
        en: 'The blank one counts 0, the one beyond its target 1: (0.5 + 0 + 1) ÷ 3.',
      },
    },
  ],
  source: {
    vi: 'Trung bình có trọng số; trọng số 0 vẫn là 0, trọng số trống bên cạnh trọng số khác bị từ chối thay vì ngầm thành 1.',
    en: 'Weighted mean; a weight of 0 stays 0, and a blank one beside others is refused instead of becoming 1 in silence.',
  },
  mistakes: [
    {
      vi: 'Thứ tự đối số: trọng số đứng thứ tư, kiểu đo thứ năm (khác KR_SCORE).',
      en: 'Order of arguments: the weight is fourth and the type fifth, unlike in KR_SCORE.',
    },
  ],
  compute,
} satisfies SheetFunction;
