import { addsUp } from './card';
import { cardHolders } from './card-holders';
import type { CarriedKeyResult, Cascade, CycleChoice, KeyResult, Kpi, Objective, Position } from './cascade';
import { addDays, daysBetween, monthStart } from './day';
import type { Measure, MeasureField } from './measure';
import { shownShares } from './weighted-mean';

/** What becomes of a key result in the next cycle; one that is changed is carried as it stands, for its holder to edit. */
export const CARRY_DECISIONS = ['keep', 'change', 'drop'] as const;
export type CarryDecision = (typeof CARRY_DECISIONS)[number];

/** Whole calendar months a cycle takes; undefined where it begins or ends within one. */
function wholeMonths({ start, end }: CycleChoice): number | undefined {
  const next = addDays(end, 1);
  if (monthStart(start) !== start || monthStart(next) !== next) return undefined;
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(next) - months(start);
}

const IN_A_YEAR: Readonly<Record<string, number>> = { Q: 4, H: 2, T: 12 };

/**
 * The cycle that begins where another ends: the following quarter, half-year or month by its name, else as many months
 * (or days) under a name that is numbered on, for the user to edit.
 */
export function nextCycle(cycle: CycleChoice): CycleChoice {
  const { name, start, end } = cycle;
  const next = addDays(end, 1);
  const months = wholeMonths(cycle);
  const dates = {
    start: next,
    end: months === undefined ? addDays(next, daysBetween(start, end)) : addDays(monthStart(next, months), -1),
  };
  const [, kind = '', number, year] = /^([QHT])(\d{1,2})-(\d{4})$/.exec(name) ?? [];
  const count = IN_A_YEAR[kind];
  if (count && months === 12 / count) {
    const last = Number(number) === count;
    return { name: `${kind}${last ? 1 : Number(number) + 1}-${Number(year) + (last ? 1 : 0)}`, ...dates };
  }
  const [, stem = name, numbered] = /^(.*\S)\s*\((\d+)\)$/.exec(name) ?? [];
  return { name: `${stem} (${Number(numbered ?? 1) + 1})`, ...dates };
}

/** How much longer one cycle is than another: by months where both are whole ones, so that 92 days are not more than 90. */
export function lengthRatio(from: CycleChoice, to: CycleChoice): number {
  const [before, after] = [wholeMonths(from), wholeMonths(to)];
  if (before !== undefined && after !== undefined) return after / before;
  return (daysBetween(to.start, to.end) + 1) / (daysBetween(from.start, from.end) + 1);
}

/** Nobody plans 123,333.33 visits. */
const rounded = (value: number, { unit }: Measure) =>
  unit === 'count' || unit === 'VND' ? Math.round(value) : Number(value.toPrecision(6));

const marked = (measure: Measure, field: MeasureField): Measure => ({
  ...measure,
  corrected: [...(measure.corrected ?? []).filter((one) => one !== field), field],
});

/** A target for a cycle that is `ratio` times as long: what adds up day by day grows with it, from its baseline on. */
function rescaled(measure: Measure, ratio: number): Measure {
  if (ratio === 1 || !addsUp(measure)) return measure;
  const from = measure.baseline ?? 0;
  return marked({ ...measure, target: rounded(from + (measure.target - from) * ratio, measure) }, 'target');
}

/** Begins where the last cycle ended; the statement's own "from" no longer says it. */
const begunAt = (measure: Measure, actual: number | undefined): Measure =>
  actual === undefined ? measure : marked({ ...measure, baseline: actual }, 'baseline');

/** Weights that added up before some lines went add up to the same afterwards. */
function rebalanced<Line extends { weight?: number }>(kept: Line[], all: readonly Line[]): Line[] {
  const whole = all.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  if (kept.length === all.length || all.some(({ weight }) => weight === undefined) || whole === 0) return kept;
  const weights = kept.map(({ weight }) => weight ?? 0);
  if (!weights.some((weight) => weight > 0)) return kept;
  const shares = shownShares(weights, whole, whole > 2 ? 1 : 3);
  return kept.map((line, at) => ({ ...line, weight: shares[at]! }));
}

/** Whether a key result goes on: as was decided, else where it is aspirational. */
const goesOn = ({ id, ambition }: KeyResult, decisions: ReadonlyMap<string, CarryDecision>): boolean =>
  (decisions.get(id) ?? (ambition === 'aspirational' ? 'keep' : 'drop')) !== 'drop';

/**
 * The next cycle's cascade from what was kept or changed of one that is closed: each key result with its last actual as
 * baseline, under new ids; what nothing of is left goes, with the lines of cards that were linked to it. KPIs and
 * everybody who is still there stay. `actuals` are the last ones by line id.
 */
export function carryOver(
  cascade: Cascade,
  decisions: ReadonlyMap<string, CarryDecision>,
  actuals: ReadonlyMap<string, number>,
  cycle: CycleChoice,
): Cascade {
  const ratio = lengthRatio(cascade.cycle, cycle);
  const renamed = new Map<string, string>();
  const kept = cascade.objectives.filter(({ keyResults }) => keyResults.some((one) => goesOn(one, decisions)));
  const objectives = rebalanced(kept, cascade.objectives).map((objective, at): Objective => {
    const id = `O${at + 1}`;
    const { parent: _, ...own } = objective;
    const lines = objective.keyResults.filter((one) => goesOn(one, decisions));
    const keyResults = rebalanced(lines, objective.keyResults).map((line, place): KeyResult => {
      renamed.set(line.id, `${id}.KR${place + 1}`);
      return {
        ...line,
        id: `${id}.KR${place + 1}`,
        measure: begunAt(rescaled(line.measure, ratio), actuals.get(line.id)),
      };
    });
    return { ...own, id, keyResults };
  });
  const positions = cascade.positions.map((position): Position => {
    // Several people with an allocated line each have no one actual to go on from.
    const alone = cardHolders({ positions: [position], people: cascade.people }).length === 1;
    const lines = position.keyResults.filter(({ keyResult }) => renamed.has(keyResult));
    return {
      ...position,
      keyResults: rebalanced(lines, position.keyResults).map((line): CarriedKeyResult => {
        const keyResult = renamed.get(line.keyResult)!;
        const own = line.allocated && rescaled(line.allocated, ratio);
        return {
          ...line,
          id: `${position.id}.${keyResult}`,
          keyResult,
          ...(own && { allocated: begunAt(own, alone ? actuals.get(line.id) : undefined) }),
        };
      }),
      kpis: position.kpis.map((kpi): Kpi => (kpi.monthly ? kpi : { ...kpi, measure: rescaled(kpi.measure, ratio) })),
    };
  });
  const next: Cascade = {
    cycle,
    team: cascade.team,
    objectives,
    positions,
    people: cascade.people.filter(({ to }) => to === undefined || to >= cycle.start),
    keyResultShare: cascade.keyResultShare,
  };
  const relation = cascade.relation && renamedRelation(cascade.relation, renamed);
  return relation ? { ...next, relation } : next;
}

/** A relation holds only while all of its key results go on. */
function renamedRelation(
  { product, orders, costPerOrder, ...rest }: NonNullable<Cascade['relation']>,
  renamed: ReadonlyMap<string, string>,
): Cascade['relation'] {
  const ids = (old: string[]) => old.flatMap((id) => renamed.get(id) ?? []);
  const cost = costPerOrder && renamed.get(costPerOrder);
  if (ids(product).length < product.length || (orders && ids(orders).length < orders.length)) return undefined;
  return {
    ...rest,
    product: ids(product),
    ...(orders && { orders: ids(orders) }),
    ...(cost && { costPerOrder: cost }),
  };
}
