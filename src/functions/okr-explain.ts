import type { Language } from '../domain/language';
import { type ProgressMeasure, score } from '../domain/progress';
import type { FunctionWords } from '../languages/function-words';
import { writeNumber, writePercent } from '../languages/write-number';
import type { Compute, SheetFunction } from './define';
import { actualAt, measureAt, progressAt } from './measure-rows';
import { CURRENT, LANGUAGE, START, TARGET, TYPE } from './parameters';
import { eachRow, Rows } from './rows';

/** Which sentence tells how a key result's progress comes about: one for each row of the rule's table. */
function sentenceFor({ type, target = 0, baseline }: ProgressMeasure): keyof FunctionWords['explain'] {
  switch (type) {
    case 'at-least':
      if (baseline !== undefined) return 'with-start';
      return target < 0 ? 'at-least-negative' : 'at-least';
    case 'at-most':
      if (baseline !== undefined) return 'with-start';
      return target === 0 ? 'at-most-zero' : 'at-most';
    case 'exactly':
      return target === 0 ? 'exactly-zero' : 'exactly';
    case 'rated':
    case 'done':
      return 'done';
    case 'stay-above':
    case 'stay-below':
    case 'stay-between':
      return type;
  }
}

type Facts = { measure: ProgressMeasure; current: number; progress: number; words: FunctionWords; language: Language };

/** What a sentence has in place of `{name}`. */
function factOf(name: string, { measure, current, progress, words, language }: Facts): string {
  const number = (value = 0) => {
    const text = writeNumber(value, language);
    return value < 0 ? `(${text})` : text;
  };
  switch (name) {
    case 'current':
      return number(current);
    case 'start':
      return number(measure.baseline);
    case 'target':
      return number(measure.target);
    case 'upper':
      return number(measure.upper);
    case 'size':
      return number(Math.abs(measure.target ?? 0));
    case 'progress':
      return writePercent(progress, language);
    case 'score':
      return writeNumber(score(progress), language);
    case 'held':
      return progress > 1 ? words.held.above : progress < 0 ? words.held.below : '';
    default:
      return progress === 1 ? words.kept.yes : words.kept.no;
  }
}

export const compute: Compute = (args, context) => {
  const rows = new Rows(['current', 'target', 'start', 'type', 'language'], args, context);
  return eachRow(rows, () => {
    const language = rows.language();
    const words = rows.words();
    const progress = progressAt(rows);
    if (progress === undefined) return words.explain['no-data'];
    const measure = measureAt(rows);
    if (measure.type === 'at-least' || measure.type === 'at-most') measure.baseline = rows.number('start');
    const facts = { measure, current: actualAt(rows, 'current', measure.type)!, progress, words, language };
    return words.explain[sentenceFor(measure)].replace(/\{(\w+)\}/g, (_, name: string) => factOf(name, facts));
  });
};

export default {
  name: 'OKR_EXPLAIN',
  about: {
    vi: 'Một câu, có con số, nói điểm được tính ra thế nào.',
    en: 'One sentence, with the numbers, on how a score comes about.',
  },
  params: [CURRENT, TARGET, START, TYPE, LANGUAGE],
  result: { vi: 'Một câu cho mỗi dòng.', en: 'A sentence for each row.' },
  examples: [
    {
      formula: '=OKR_EXPLAIN(60; 100; 20)',
      gives: 'Tiến độ = (60 − 20) ÷ (100 − 20) = 50%, điểm 0,5.',
    },
    {
      formula: '=OKR_EXPLAIN(A1:A2; B1:B2; ""; C1:C2; "en")',
      sheet: [
        [154000, 308000, '>='],
        [150000, 120000, '<='],
      ],
      gives: [
        ['Progress = 154,000 ÷ 308,000 = 50% (no start, so counted from 0), score 0.5.'],
        ['Progress = 1 − (150,000 − 120,000) ÷ 120,000 = 75% (lower is better, no start), score 0.75.'],
      ],
    },
    {
      formula: '=OKR_EXPLAIN(0; 20; 100)',
      gives: 'Tiến độ = (0 − 100) ÷ (20 − 100) = 125%, điểm 1 vì vượt mục tiêu vẫn tính là 1.',
    },
    {
      formula: '=OKR_EXPLAIN(""; 100)',
      gives: 'Chưa có số liệu nên chưa có điểm; khi tính điểm mục tiêu, dòng này được tính là 0.',
    },
  ],
  source: { vi: 'Các quy tắc của KR_PROGRESS.', en: 'The rules of KR_PROGRESS.' },
  mistakes: [
    {
      vi: 'Dùng làm điểm: kết quả là câu chữ, điểm ở KR_SCORE.',
      en: 'Using it as a score: the result is a sentence; the score is KR_SCORE’s.',
    },
  ],
  compute,
} satisfies SheetFunction;
