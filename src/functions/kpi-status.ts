import { kpiStatus } from '../domain/attainment';
import type { Compute, SheetFunction } from './define';
import { attainmentAt } from './measure-rows';
import { ACTUAL, KPI_TYPE, LANGUAGE, TARGET } from './parameters';
import { eachRow, Rows } from './rows';

export const compute: Compute = (args, context) => {
  let words: ReturnType<Rows['words']>['kpiStatuses'] | undefined;
  return eachRow(new Rows(['actual', 'target', 'type', 'warning', 'language'], args, context), (rows) => {
    const attainment = attainmentAt(rows);
    const warning = rows.number('warning');
    if (warning !== undefined && (warning < 0 || warning > 1))
      throw rows.refused('not-a-share', 'warning', { value: warning });
    words ??= rows.words().kpiStatuses;
    return words[kpiStatus(attainment, warning)];
  });
};

export default {
  name: 'KPI_STATUS',
  about: {
    vi: 'Trạng thái của KPI: Đạt, Gần đạt, Chưa đạt hoặc Chưa có số liệu.',
    en: 'Status of a KPI: Met, Near, Missed or No data.',
  },
  params: [
    ACTUAL,
    TARGET,
    KPI_TYPE,
    {
      name: 'warning',
      type: 'number',
      optional: true,
      about: {
        vi: 'Dưới mức đạt này là chưa đạt; mặc định 0,9',
        en: 'Attainment below which it is missed; 0.9 by default',
      },
    },
    LANGUAGE,
  ],
  result: { vi: 'Một từ cho mỗi dòng.', en: 'A word for each row.' },
  examples: [
    {
      formula: '=KPI_STATUS(A1:A4; B1:B4)',
      sheet: [
        [50, 50],
        [45, 50],
        [44, 50],
        ['', 50],
      ],
      gives: [['Đạt'], ['Gần đạt'], ['Chưa đạt'], ['Chưa có số liệu']],
    },
    { formula: '=KPI_STATUS(9; 10; ""; 0.95; "en")', gives: 'Missed' },
    {
      formula: '=KPI_STATUS(0; 0; "tối đa")',
      gives: 'Đạt',
      about: { vi: 'Không lỗi nào khi mục tiêu là 0 lỗi.', en: 'No fault where the target is 0 faults.' },
    },
  ],
  source: {
    vi: 'Theo KPI_SCORE trước trần và sàn: từ 1 là đạt, từ ngưỡng cảnh báo là gần đạt.',
    en: 'By KPI_SCORE before cap and floor: from 1 met, from the warning level near.',
  },
  mistakes: [
    {
      vi: 'Giữa kỳ, so số cộng dồn với mục tiêu cả kỳ: luôn "Chưa đạt". Hãy so với mục tiêu đến hôm nay.',
      en: 'Mid-cycle, holding a running sum against the whole target: always Missed. Compare with the target to date.',
    },
  ],
  compute,
} satisfies SheetFunction;
