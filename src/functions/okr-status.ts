import { clamp } from '../domain/progress';
import { keyResultStatus, type PaceRule, type StatusFacts } from '../domain/status';
import { readAmbition, readRule } from '../languages/read-function-word';
import type { Argument, Compute, SheetFunction } from './define';
import { LANGUAGE } from './parameters';
import { eachRow, isBlank, isRange, Rows, wholeCall } from './rows';

const NAMES = ['score', 'elapsed', 'ambition', 'rule', 'stale', 'language'];

/** The two thresholds of a range that holds two numbers and nothing else; a column of words is read row by row. */
function thresholdCells(rule: Argument) {
  if (!isRange(rule)) return undefined;
  const cells = rule.flat().filter((cell) => !isBlank(cell));
  return cells.length === 2 &&
    cells.every((cell) => typeof cell === 'number' || /^\s*[\d.,]+\s*%?\s*$/.test(String(cell)))
    ? cells
    : undefined;
}

function ruleOf(thresholds: readonly number[]): PaceRule {
  return { by: 'ratio', onTrack: Math.max(...thresholds), atRisk: Math.min(...thresholds) };
}

/** A share of time; what runs over after the end counts as the end, and 45 is not 45 %. */
function elapsedAt(rows: Rows): number | undefined {
  const elapsed = rows.number('elapsed');
  if (elapsed !== undefined && elapsed > 2) throw rows.refused('not-a-share', 'elapsed', { value: elapsed });
  return elapsed === undefined ? undefined : clamp(elapsed, 0, 1);
}

export const compute: Compute = (args, context) => {
  const thresholds = thresholdCells(args[NAMES.indexOf('rule')]);
  const rows = new Rows(NAMES, args, context, { tables: thresholds ? ['rule'] : [] });
  const pace = thresholds && wholeCall(rows, () => ruleOf(thresholds.map((cell) => rows.numberOf(cell, 'rule')!)));
  let statuses: ReturnType<Rows['words']>['statuses'] | undefined;
  return eachRow(rows, () => {
    const facts: StatusFacts = { score: rows.number('score') };
    const elapsed = elapsedAt(rows);
    if (elapsed !== undefined) facts.elapsed = elapsed;
    const ambition = rows.cell('ambition');
    if (ambition !== '')
      facts.ambition = readAmbition(String(ambition)) ?? rows.refuseCell('not-an-ambition', 'ambition', ambition);
    const rule = rows.cell('rule');
    if (pace) facts.rule = pace;
    else if (rule !== '') facts.rule = readRule(String(rule)) ?? rows.refuseCell('not-a-rule', 'rule', rule);
    facts.stale = rows.yesNo('stale') ?? false;
    statuses ??= rows.words().statuses;
    return statuses[keyResultStatus(facts)];
  });
};

export default {
  name: 'OKR_STATUS',
  about: {
    vi: 'Trạng thái của kết quả then chốt theo nhịp thời gian; không có elapsed là trạng thái khi chốt kỳ.',
    en: 'Status of a key result by pace; without elapsed, its closing word.',
  },
  params: [
    {
      name: 'score',
      type: 'number',
      about: { vi: 'Điểm, từ KR_SCORE', en: 'Score, from KR_SCORE' },
    },
    {
      name: 'elapsed',
      type: 'number',
      optional: true,
      about: { vi: 'Phần thời gian đã qua, từ OKR_ELAPSED', en: 'Share of time passed, from OKR_ELAPSED' },
    },
    {
      name: 'ambition',
      type: 'text',
      optional: true,
      about: { vi: 'cam kết (mặc định) hoặc thách thức', en: 'committed (default) or aspirational' },
    },
    {
      name: 'rule',
      type: 'any',
      optional: true,
      about: {
        vi: 'lũy kế (mặc định), mức, hoặc vùng hai ngưỡng thay cho 90% và 70%',
        en: 'accumulates (default), level, or a range of two thresholds in place of 90% and 70%',
      },
    },
    {
      name: 'stale',
      type: 'boolean',
      optional: true,
      about: { vi: 'TRUE khi quá hạn cập nhật, từ OKR_STALE', en: 'TRUE where an update is overdue, from OKR_STALE' },
    },
    LANGUAGE,
  ],
  result: { vi: 'Một từ cho mỗi dòng.', en: 'A word for each row.' },
  examples: [
    {
      formula: '=OKR_STATUS(A2:A6; 0.5)',
      sheet: [['Điểm'], [0.45], [0.35], [0.34], [1], [0.5]],
      gives: [['Đúng tiến độ'], ['Có nguy cơ'], ['Chậm tiến độ'], ['Đạt'], ['Đúng tiến độ']],
      about: {
        vi: 'Giữa kỳ kỳ vọng 0,5: từ 90% kỳ vọng là đúng tiến độ, từ 70% là có nguy cơ.',
        en: 'Half way 0.5 is expected: from 90% of it on track, from 70% at risk.',
      },
    },
    { formula: '=OKR_STATUS(0.7; ""; "thách thức")', gives: 'Đạt' },
    {
      formula: '=OKR_STATUS(0.95; 0.2; ""; "mức"; FALSE; "en")',
      gives: 'At risk',
      about: { vi: 'Một mức phải đạt ngay, không theo nhịp.', en: 'A level must stand where it should, not grow.' },
    },
    {
      formula: '=OKR_STATUS(1; 0.5; ""; ""; TRUE)',
      gives: 'Quá hạn cập nhật',
      about: { vi: 'Quá hạn cập nhật đứng trước màu xanh.', en: 'Stale goes before green.' },
    },
    {
      formula: '=OKR_STATUS(0.05; 0.05)',
      gives: 'Mới bắt đầu',
      about: { vi: 'Những ngày đầu chưa xét nhịp.', en: 'The first days are not judged by pace.' },
    },
  ],
  source: {
    vi: 'Tỷ lệ điểm trên kỳ vọng; kỳ vọng = thời gian đã qua × mốc (1 với cam kết, 0,7 với thách thức: Google OKR Playbook). Quy tắc của công cụ khác: viva, cascade, upraise, oboard, engagedly, burningokr.',
    en: 'Score by what is expected; expected = elapsed × mark (1 for committed, 0.7 for aspirational: Google OKR Playbook). Other tools’ rules: viva, cascade, upraise, oboard, engagedly, burningokr.',
  },
  mistakes: [
    {
      vi: 'Ghi 45 thay vì 45% cho elapsed.',
      en: 'Writing 45 instead of 45% for elapsed.',
    },
    {
      vi: 'Dùng nhịp cho tỷ lệ hay chi phí không có giá trị đầu kỳ: hãy dùng "mức".',
      en: 'Judging a rate or a cost without a start by pace: use "level".',
    },
  ],
  compute,
} satisfies SheetFunction;
