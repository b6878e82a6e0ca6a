import type { Language } from '../domain/language';
import { type ProgressMeasure, score } from '../domain/progress';
import { type FunctionSentences, functionSentences } from '../languages/function-sentences';
import type { FunctionWords } from '../languages/function-words';
import { writeNumber, writePercent } from '../languages/write-number';
import type { Compute, SheetFunction } from './define';
import { actualAt, measureAt, progressAt } from './measure-rows';
import { CURRENT, LANGUAGE, START, TARGET, TYPE } from './parameters';
import { eachRow, Rows } from './rows';

type Facts = {
  measure: ProgressMeasure;
  current: number;
  progress: number;
  words: FunctionSentences & Pick<FunctionWords, 'types'>;
  language: Language;
};

/** The calculation behind a progress that is one, with its numbers: "(60 − 20) ÷ (100 − 20)". */
function formulaOf({ measure, current, language }: Facts): string | undefined {
  const { type, target = 0, baseline } = measure;
  const number = (value: number) => (value < 0 ? `(${writeNumber(value, language)})` : writeNumber(value, language));
  const size = number(Math.abs(target));
  const reach = type === 'at-least' || type === 'at-most';
  if (reach && baseline !== undefined)
    return `(${number(current)} − ${number(baseline)}) ÷ (${number(target)} − ${number(baseline)})`;
  if (type === 'at-least' && target > 0) return `${number(current)} ÷ ${size}`;
  if (target === 0 || (!reach && type !== 'exactly')) return undefined;
  const gap = `${number(current)} − ${number(target)}`;
  if (type === 'exactly') return `1 − |${gap}| ÷ ${size}`;
  return `1 ${type === 'at-least' ? '+' : '−'} (${gap}) ÷ ${size}`;
}

/** What a sentence has in place of `{name}`. */
function factOf(name: string, facts: Facts, formula: string | undefined): string {
  const { measure, current, progress, words, language } = facts;
  const { type, target = 0, upper } = measure;
  switch (name) {
    case 'formula':
      return formula ?? '';
    case 'progress':
      return writePercent(progress, language);
    case 'score':
      return writeNumber(score(progress), language);
    case 'held':
      return progress > 1 ? words.held.above : progress < 0 ? words.held.below : '';
    case 'type':
      return words.types[type][0]!.toUpperCase() + words.types[type].slice(1);
    case 'target':
      return writeNumber(target, language) + (upper === undefined ? '' : `–${writeNumber(upper, language)}`);
    case 'current':
      return writeNumber(current, language);
    default:
      return progress === 1 ? words.kept.yes : words.kept.no;
  }
}

function sentenceOf(facts: Facts): string {
  const formula = formulaOf(facts);
  const { explain } = facts.words;
  const sentence =
    facts.measure.type === 'done' ? explain.done : formula === undefined ? explain.bound : explain.formula;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => factOf(name, facts, formula));
}

export const compute: Compute = (args, context) => {
  const rows = new Rows(['current', 'target', 'start', 'type', 'language'], args, context);
  return eachRow(rows, () => {
    const language = rows.language();
    const words = { ...functionSentences(language), types: rows.words().types };
    const progress = progressAt(rows);
    if (progress === undefined) return words.explain['no-data'];
    const measure = measureAt(rows);
    if (measure.type === 'at-least' || measure.type === 'at-most') measure.baseline = rows.number('start');
    const facts = { measure, current: actualAt(rows, 'current', measure.type)!, progress, words, language };
    return sentenceOf(facts);
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
        ['Progress = 154,000 ÷ 308,000 = 50%, score 0.5.'],
        ['Progress = 1 − (150,000 − 120,000) ÷ 120,000 = 75%, score 0.75.'],
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
