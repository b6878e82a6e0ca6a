import type { Language } from '../domain/language';
import { en, enStatement } from './en/findings';
import { type FindingWords, type StatementWords, vi, viStatement } from './vi/findings';
import { writeNumber, writePercent } from './write-number';

const words = (language: Language): FindingWords => (language === 'vi' ? vi : en);

type Facts = Readonly<Record<string, string | number | undefined>>;

/** `{fact}`, `{fact?text, where it is there}` and `{fact?value=text|other=text}`; a fact of 0 counts as absent. */
function fill(sentence: string, facts: Facts, language: Language): string {
  const show = (name: string) => {
    const fact = facts[name];
    return typeof fact === 'number' ? writeNumber(fact, language) : (fact ?? '');
  };
  const chosen = sentence.replace(/\{(\w+)\?((?:[^{}]|\{\w+\})*)\}/g, (_, name: string, text: string) => {
    const fact = facts[name];
    if (!fact) return '';
    const choices = text.split('|').map((choice) => /^(\w+)=([\s\S]*)$/.exec(choice));
    return choices[0] ? (choices.find((choice) => choice?.[1] === fact)?.[2] ?? '') : text;
  });
  return chosen.replace(/\{(\w+)\}/g, (_, name: string) => show(name));
}

const statementWords = (language: Language): StatementWords => (language === 'vi' ? viStatement : enStatement);

/** A finding of one statement or of how many lines there are: what custom functions can say. */
export function statementSentence(finding: { code: string; facts: Facts }, language: Language): string | undefined {
  const sentence: string | undefined = statementWords(language)[finding.code as keyof Omit<StatementWords, 'severity'>];
  return sentence && fill(sentence, finding.facts, language);
}

/** What was found, in one or two sentences with the way to mend it. */
export function findingSentence(finding: { code: string; facts: Facts }, language: Language): string {
  const stated = statementSentence(finding, language);
  return (
    stated ?? fill(words(language).finding[finding.code as keyof FindingWords['finding']], finding.facts, language)
  );
}

/** What a press on a repair does: the words on its button. */
export function repairSentence(repair: { code: string; facts: Facts; statement?: string }, language: Language): string {
  const sentence = words(language).repair[repair.code as keyof FindingWords['repair']];
  return fill(sentence, { ...repair.facts, statement: repair.statement }, language);
}

export const severityWord = (severity: keyof StatementWords['severity'], language: Language): string =>
  statementWords(language).severity[severity];

/** 34836340000 → "34,84 tỷ": rough numbers are read, not reckoned with. */
function rough(value: number, language: Language): string {
  const scale = words(language).scales.find(([size]) => value >= size);
  return scale ? `${writeNumber(value / scale[0], language, 2)} ${scale[1]}` : writeNumber(value, language, 2);
}

/** The rough line on what targets come to; its facts are worked out by `rules/rough-revenue.ts`. */
export function roughSentence(
  estimate: {
    factors: readonly { value: number; unit: string }[];
    revenue: number;
    cost?: { perOrder: number; total: number; share: number; cap?: number; within?: boolean };
  },
  language: Language,
): string {
  const { factors, revenue, cost } = estimate;
  const shown = factors.map(({ value, unit }) =>
    unit === '%' ? writePercent(value, language) : value >= 1e6 ? rough(value, language) : writeNumber(value, language),
  );
  return fill(
    words(language).rough,
    {
      factors: shown.join(' × '),
      revenue: rough(revenue, language),
      ...(cost && {
        cost: rough(cost.total, language),
        perOrder: writeNumber(cost.perOrder, language),
        share: writePercent(cost.share, language),
      }),
      ...(cost?.cap !== undefined && { cap: writePercent(cost.cap, language), within: cost.within ? 'yes' : 'no' }),
    },
    language,
  );
}
