import { type CardLine, cardTotal } from '../domain/card';
import type { Argument, Compute, FunctionContext, SheetFunction } from './define';
import { Refused, weightReason } from './refused';
import { allRows, Rows, wholeCall } from './rows';

/** One half of a card: its lines, and in which row of the range each stands. */
function halfOf(names: readonly [string, string], args: readonly Argument[], context: FunctionContext) {
  const rows = new Rows(names, args, context);
  const lines: CardLine[] = [];
  const places: Refused['place'][] = [];
  allRows(rows, () => {
    const line: CardLine = {};
    const score = rows.number(names[0]);
    if (score !== undefined) line.score = score;
    const weight = rows.number(names[1]);
    if (weight !== undefined) line.weight = weight;
    lines.push(line);
    places.push(rows.ranged ? { row: rows.row + 1 } : {});
  });
  return { lines, places, weightName: names[1] };
}

function shareOf(argument: Argument, context: FunctionContext): number | undefined {
  const rows = new Rows(['kr_share'], [argument], context);
  return wholeCall(rows, () => {
    const share = rows.number('kr_share');
    if (share !== undefined && (share < 0 || share > 1)) throw new Refused('not-a-share', 'kr_share', { value: share });
    return share;
  });
}

export const compute: Compute = (args, context) => {
  const keyResults = halfOf(['kr_score', 'kr_weight'], args.slice(0, 2), context);
  const kpis = halfOf(['kpi_score', 'kpi_weight'], args.slice(2, 4), context);
  const result = cardTotal(keyResults.lines, kpis.lines, shareOf(args[4], context));
  if (!('problem' in result)) return result.total ?? '';
  const { places, weightName } = result.half === 'kpis' ? kpis : keyResults;
  return new Rows([], [], context).fail(new Refused(weightReason(result.problem), weightName, {}, places[result.at]));
};

export default {
  name: 'OKR_KPI_SCORE',
  about: {
    vi: 'Tổng điểm phiếu 40/60: 40% kết quả then chốt và 60% KPI.',
    en: 'Total of the 40/60 card: 40% key results and 60% KPIs.',
  },
  params: [
    { name: 'kr_score', type: 'number', about: { vi: 'Điểm các kết quả then chốt', en: 'Scores of the key results' } },
    {
      name: 'kr_weight',
      type: 'number',
      about: { vi: 'Trọng số của chúng; trống là bằng nhau', en: 'Their weights; equal where blank' },
    },
    { name: 'kpi_score', type: 'number', about: { vi: 'Điểm các KPI', en: 'Scores of the KPIs' } },
    {
      name: 'kpi_weight',
      type: 'number',
      about: { vi: 'Trọng số của chúng; trống là bằng nhau', en: 'Their weights; equal where blank' },
    },
    {
      name: 'kr_share',
      type: 'number',
      optional: true,
      about: { vi: 'Tỷ trọng kết quả then chốt; mặc định 40%', en: 'Share of the key results; 40% by default' },
    },
  ],
  result: {
    vi: 'Một số; trống khi một nửa phiếu chưa có số liệu. Dòng chưa có điểm được bỏ ra; khi chốt kỳ hãy ghi 0.',
    en: 'One number; blank while a half of the card has no data. Lines without a score are left out; at the close write 0.',
  },
  examples: [
    {
      formula: '=OKR_KPI_SCORE(A2:A3; ""; B2:B6; "")',
      sheet: [
        ['KR', 'KPI'],
        [0.9, 0.9333],
        [1, 1.1],
        ['', 1.0105],
        ['', 0.98],
        ['', 1],
      ],
      gives: 0.9829,
    },
    { formula: '=OKR_KPI_SCORE(0.5; 1; 1; 1; 0.3)', gives: 0.85 },
    {
      formula: '=OKR_KPI_SCORE(""; ""; 1; 1)',
      gives: '',
      about: {
        vi: 'Nửa kết quả then chốt còn trống: không lấy KPI làm tổng.',
        en: 'The half of key results is empty: the KPIs do not become the total.',
      },
    },
  ],
  source: {
    vi: 'tỷ trọng × trung bình có trọng số của kết quả then chốt + (1 − tỷ trọng) × trung bình có trọng số của KPI; điểm kết quả then chốt giữ trong 0…1.',
    en: 'share × weighted mean of the key results + (1 − share) × weighted mean of the KPIs; key result scores are held within 0…1.',
  },
  mistakes: [
    {
      vi: 'Trọng số trên phiếu (13,4%…) và trọng số trong nửa phiếu: cả hai đều được, vì chỉ tỷ lệ giữa các dòng của một nửa là quan trọng.',
      en: 'Weights of the whole card (13.4%…) or within a half: either will do, since only their ratio within a half counts.',
    },
  ],
  compute,
} satisfies SheetFunction;
