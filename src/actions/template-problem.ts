import type { KpiTags } from '../domain/cascade';
import type { MeasureType, MonthlyTotal, Nature, Unit } from '../domain/measure';

type Check = (value: unknown) => string | undefined;

/** Every word of a union; a new one makes the compiler ask for it here. */
const wordsOf = <Word extends string>(words: Record<Word, true>): Check => {
  const known = Object.keys(words);
  return (value) => (known.includes(value as string) ? undefined : '');
};

const text: Check = (value) => (typeof value === 'string' && value.length <= 500 ? undefined : '');
const filledText: Check = (value) => (typeof value === 'string' && value.trim() ? text(value) : '');
const number: Check = (value) => (typeof value === 'number' && Number.isFinite(value) ? undefined : '');
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined ? undefined : check(value);
const listOf =
  (check: Check, most: number): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length > most) return '';
    const at = value.findIndex((one) => check(one) !== undefined);
    return at < 0 ? undefined : join(`[${at + 1}]`, check(value[at]) as string);
  };
const join = (name: string, inside: string) => `${name}${inside && !inside.startsWith('[') ? '.' : ''}${inside}`;

/** An object with these fields and no others, so that nothing unknown is kept. */
const object =
  (fields: Record<string, Check>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
    const known = value as Record<string, unknown>;
    const stranger = Object.keys(known).find((name) => !Object.keys(fields).includes(name));
    if (stranger !== undefined) return stranger;
    for (const [name, check] of Object.entries(fields)) {
      const inside = check(known[name]);
      if (inside !== undefined) return join(name, inside);
    }
    return undefined;
  };

const measure = object({
  type: wordsOf<MeasureType>({
    'at-least': true,
    'at-most': true,
    exactly: true,
    'stay-above': true,
    'stay-below': true,
    'stay-between': true,
    done: true,
    rated: true,
  }),
  nature: wordsOf<Nature>({ accumulates: true, level: true }),
  unit: wordsOf<Unit>({
    '%': true,
    VND: true,
    USD: true,
    count: true,
    day: true,
    hour: true,
    point: true,
    x: true,
    other: true,
  }),
  unitText: optional(text),
  target: number,
  upper: optional(number),
});
const line = { id: filledText, statement: filledText, original: optional(text), weight: optional(number) };
const keyResult = object({ ...line, measure, ambition: wordsOf({ committed: true, aspirational: true }) });
const kpi = object({
  ...line,
  measure,
  monthly: optional(
    wordsOf<MonthlyTotal>({ sum: true, mean: true, last: true, 'capped-mean': true, 'months-met': true }),
  ),
  tags: object({
    timing: wordsOf<KpiTags['timing']>({ leading: true, lagging: true }),
    aspect: wordsOf<KpiTags['aspect']>({ quantity: true, quality: true, time: true, cost: true }),
    level: wordsOf<KpiTags['level']>({ strategic: true, functional: true, task: true, core: true }),
  }),
  finalGoal: text,
});
const template = object({
  okrTemplate: (value) => (value === 1 ? undefined : ''),
  title: filledText,
  team: text,
  language: wordsOf({ vi: true, en: true }),
  content: object({
    objectives: listOf(object({ ...line, keyResults: listOf(keyResult, 12) }), 12),
    positions: listOf(
      object({
        id: filledText,
        name: filledText,
        role: text,
        keyResults: listOf(object({ ...line, keyResult: filledText, allocated: optional(measure) }), 12),
        kpis: listOf(kpi, 20),
      }),
      40,
    ),
    relation: optional(
      object({
        product: listOf(text, 5),
        orders: optional(listOf(text, 5)),
        costPerOrder: optional(text),
        costCap: optional(number),
      }),
    ),
  }),
});

/** Where a text that was read as JSON is no template: `content.objectives[2].keyResults[1].measure.unit`, nothing where all of it is none; undefined where it is one. */
export const templateProblem: (read: unknown) => string | undefined = template;
