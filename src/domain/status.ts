import type { Ambition } from './cascade';
import type { Measure } from './measure';
import { reaches } from './progress';

/** States of a key result: while the cycle runs, and at its close (achieved, nearly, missed, no-data). */
export type Status =
  | 'off-track'
  | 'missed'
  | 'stale'
  | 'at-risk'
  | 'nearly'
  | 'no-data'
  | 'just-started'
  | 'on-track'
  | 'on-target'
  | 'achieved';

/** From bad to good, the closing words beside those they resemble: a parent shows the worst of its leaves. */
export const WORST_FIRST: readonly Status[] = [
  'off-track',
  'missed',
  'stale',
  'at-risk',
  'nearly',
  'no-data',
  'just-started',
  'on-track',
  'on-target',
  'achieved',
];

/** How a running key result is judged by pace: by score ÷ expected (`ratio`) or by expected − score (`gap`). */
export type PaceRule = { by: 'ratio' | 'gap'; onTrack: number; atRisk: number };

export const PACE: PaceRule = { by: 'ratio', onTrack: 0.9, atRisk: 0.7 };

/** The published rules of other tools, for firms that come from them. */
export const PUBLISHED_RULES: Readonly<Record<string, PaceRule>> = {
  viva: { by: 'gap', onTrack: 0, atRisk: Number.POSITIVE_INFINITY },
  cascade: { by: 'ratio', onTrack: 0.95, atRisk: 0.85 },
  upraise: { by: 'ratio', onTrack: 0.95, atRisk: 0.75 },
  oboard: { by: 'ratio', onTrack: 0.7, atRisk: 0.4 },
  engagedly: { by: 'gap', onTrack: 0.165, atRisk: 0.33 },
  burningokr: { by: 'gap', onTrack: 0.2, atRisk: 0.4 },
};

/** Where a key result is expected to end: an aspirational one at 0.7 (Google OKR Playbook). */
export function markOf(ambition: Ambition): number {
  return ambition === 'aspirational' ? 0.7 : 1;
}

/** Whether a level is judged by where it stands; a baseline makes it a course, judged by pace. Bounds to keep have no course. */
export function judgedAsLevel(measure: Measure): boolean {
  if (measure.type === 'stay-above' || measure.type === 'stay-below' || measure.type === 'stay-between') return true;
  return measure.nature === 'level' && measure.baseline === undefined;
}

export type StatusFacts = {
  score: number | undefined;
  /** Share of the cycle that has passed; absent once the cycle is closed. */
  elapsed?: number;
  ambition?: Ambition;
  rule?: 'level' | PaceRule;
  stale?: boolean;
};

/** A key result's state; the first rule that fits decides, and stale goes before green. */
export function keyResultStatus({ score, elapsed, ambition = 'committed', rule = PACE, stale }: StatusFacts): Status {
  if (score === undefined) return 'no-data';
  if (stale) return 'stale';
  const mark = markOf(ambition);
  if (elapsed === undefined) {
    if (reaches(score, mark)) return 'achieved';
    return reaches(score, 0.7 * mark) ? 'nearly' : 'missed';
  }
  if (rule === 'level') {
    if (reaches(score, 1)) return 'on-target';
    return reaches(score, 0.9) ? 'at-risk' : 'off-track';
  }
  if (reaches(score, 1)) return 'achieved';
  // A ratio explodes in the first days.
  if (!reaches(elapsed, 0.1)) return 'just-started';
  const expected = elapsed * mark;
  const fits = (bound: number) =>
    rule.by === 'ratio' ? reaches(score / expected, bound) : reaches(bound, expected - score);
  if (fits(rule.onTrack)) return 'on-track';
  return fits(rule.atRisk) ? 'at-risk' : 'off-track';
}
