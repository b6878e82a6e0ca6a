import type { Ambition } from './cascade';
import { type Day, daysBetween } from './day';
import type { Measure } from './measure';
import { clamp } from './progress';
import { markOf } from './status';
import { type WeightProblem, weightedMean } from './weighted-mean';

/** Share of key results in a card where nobody has set another. */
export const KEY_RESULT_SHARE = 0.4;

/** A line of a card: no score while it has no data. */
export type CardLine = { score?: number; weight?: number };

export type CardTotal = {
  /** Absent while a half that counts has no line with data: an empty half is not renormalised away. */
  total?: number;
  /** Mean of each half; absent while it has no line with data. */
  keyResults?: number;
  kpis?: number;
  /** Lines with data, and all lines: "tạm tính, 5/8 dòng". */
  counted: number;
  lines: number;
};

/** In which half of a card a weight is wrong, and at which line of it. */
export type CardProblem = WeightProblem & { half: 'keyResults' | 'kpis' };

/**
 * The 40/60 card: share × mean of key results + (1 − share) × mean of KPIs, both weighted. Key results count within 0…1,
 * KPIs carry their own cap. Lines without data are left out while the cycle runs and count 0 once it is `closed`.
 */
export function cardTotal(
  keyResults: readonly CardLine[],
  kpis: readonly CardLine[],
  share = KEY_RESULT_SHARE,
  closed = false,
): CardTotal | CardProblem {
  const first = halfMean(
    keyResults.map((line) => ({ ...line, score: line.score === undefined ? undefined : clamp(line.score, 0, 1) })),
    closed,
  );
  if (typeof first === 'object') return { ...first, half: 'keyResults' };
  const second = halfMean(kpis, closed);
  if (typeof second === 'object') return { ...second, half: 'kpis' };
  const lines = [...keyResults, ...kpis];
  const result: CardTotal = { counted: lines.filter((line) => line.score !== undefined).length, lines: lines.length };
  if (first !== undefined) result.keyResults = first;
  if (second !== undefined) result.kpis = second;
  // A half that counts nothing may be empty.
  const halves: [number, number | undefined][] = [
    [share, first],
    [1 - share, second],
  ];
  if (halves.every(([part, mean]) => part === 0 || mean !== undefined))
    result.total = halves.reduce((sum, [part, mean]) => sum + part * (mean ?? 0), 0);
  return result;
}

function halfMean(lines: readonly { score?: number | undefined; weight?: number }[], closed: boolean) {
  // All lines together say whether the weights are sound; then only those with data count.
  const sound = weightedMean(
    lines.map(() => 0),
    lines.map((line) => line.weight),
  );
  if (typeof sound === 'object') return sound;
  const counted = closed ? lines : lines.filter((line) => line.score !== undefined);
  const mean = weightedMean(
    counted.map((line) => line.score ?? 0),
    counted.map((line) => line.weight),
  );
  // Only lines that weigh nothing have data yet.
  return typeof mean === 'object' ? undefined : mean;
}

/** What a key result counts on a card: an aspirational one is full at 0.7. */
export function cardScore(score: number, ambition: Ambition): number {
  return clamp(score / markOf(ambition), 0, 1);
}

/** Which key results count for pay. OKRs are for stretch and learning, so none is the default. */
export type PaySwitch = 'off' | 'committed' | 'all';

/** The card's score for pay ("điểm xét thưởng"): the KPI half alone, or with the key results that count. */
export function payTotal(
  keyResults: readonly (CardLine & { ambition: Ambition })[],
  kpis: readonly CardLine[],
  paySwitch: PaySwitch,
  share = KEY_RESULT_SHARE,
  closed = false,
): CardTotal | CardProblem {
  const paid = keyResults.filter(
    (line) => paySwitch === 'all' || (paySwitch === 'committed' && line.ambition === 'committed'),
  );
  return cardTotal(paid, kpis, paid.length === 0 ? 0 : share, closed);
}

/** First and last day of someone in a position; absent where the whole cycle is meant. */
export type Span = { from?: Day; to?: Day };

/** The part of a cycle (or of a month of it) in which someone is there; it ends before it begins where they never are. */
export const spanWithin = (cycle: { start: Day; end: Day }, { from, to }: Span): { start: Day; end: Day } => ({
  start: from !== undefined && from > cycle.start ? from : cycle.start,
  end: to !== undefined && to < cycle.end ? to : cycle.end,
});

/** Share of the days of a cycle, or of a month, on which someone is there, 0…1; both ends count. */
export function presence(cycle: { start: Day; end: Day }, from?: Day, to?: Day): number {
  const span = spanWithin(cycle, { ...(from && { from }), ...(to && { to }) });
  return clamp((daysBetween(span.start, span.end) + 1) / (daysBetween(cycle.start, cycle.end) + 1), 0, 1);
}

/** What is scaled for someone who is there for part of the cycle: a number to reach that adds up day by day. */
export const addsUp = ({ nature, type, upper }: Pick<Partial<Measure>, 'nature' | 'type' | 'upper'>): boolean =>
  nature === 'accumulates' && type !== 'done' && type !== 'rated' && upper === undefined;

/**
 * The measure of someone who is there for part of the cycle: what accumulates is scaled, from its baseline on where it has
 * one; levels, bands and what is done or not are as they are.
 */
export function scaledByPresence<Of extends Partial<Measure>>(measure: Of, presence: number): Of {
  if (measure.target === undefined || presence >= 1 || !addsUp(measure)) return measure;
  const from = measure.baseline ?? 0;
  return { ...measure, target: from + (measure.target - from) * presence };
}
