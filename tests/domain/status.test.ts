import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Measure } from '../../src/domain/measure';
import {
  judgedAsLevel,
  keyResultStatus,
  markOf,
  PUBLISHED_RULES,
  type Status,
  type StatusFacts,
  WORST_FIRST,
} from '../../src/domain/status';

describe('the status of a key result', () => {
  test.each<[string, StatusFacts, Status]>([
    ['no score', { score: undefined, elapsed: 0.5 }, 'no-data'],
    ['no score, before stale', { score: undefined, elapsed: 0.5, stale: true }, 'no-data'],
    ['no score at the close', { score: undefined }, 'no-data'],
    ['stale, before green', { score: 1, elapsed: 0.5, stale: true }, 'stale'],
    ['stale, at the close too', { score: 1, stale: true }, 'stale'],
    ['closed at 1', { score: 1 }, 'achieved'],
    ['closed just below 1', { score: 0.99 }, 'nearly'],
    ['closed at 0.7', { score: 0.7 }, 'nearly'],
    ['closed below 0.7', { score: 0.69 }, 'missed'],
    ['closed, aspirational, at 0.7', { score: 0.7, ambition: 'aspirational' }, 'achieved'],
    ['closed, aspirational, at 0.69', { score: 0.69, ambition: 'aspirational' }, 'nearly'],
    ['closed, aspirational, at 0.49', { score: 0.49, ambition: 'aspirational' }, 'nearly'],
    ['closed, aspirational, at 0.48', { score: 0.48, ambition: 'aspirational' }, 'missed'],
    ['closed, other rules do not apply', { score: 0.95, rule: 'level' }, 'nearly'],
    ['a level that stands', { score: 1, elapsed: 0.05, rule: 'level' }, 'on-target'],
    ['a level just below', { score: 0.9, elapsed: 0.05, rule: 'level' }, 'at-risk'],
    ['a level that does not stand', { score: 0.89, elapsed: 0.05, rule: 'level' }, 'off-track'],
    ['reached while it runs', { score: 1, elapsed: 0.5 }, 'achieved'],
    ['reached in the first days', { score: 1, elapsed: 0 }, 'achieved'],
    ['aspirational at 0.7 while it runs', { score: 0.7, elapsed: 0.99, ambition: 'aspirational' }, 'on-track'],
    ['the first days', { score: 0, elapsed: 0.099 }, 'just-started'],
    ['on the tenth part', { score: 0, elapsed: 0.1 }, 'off-track'],
    ['at 90 % of what is expected', { score: 0.45, elapsed: 0.5 }, 'on-track'],
    ['below 90 %', { score: 0.449, elapsed: 0.5 }, 'at-risk'],
    ['at 70 %', { score: 0.35, elapsed: 0.5 }, 'at-risk'],
    ['below 70 %', { score: 0.349, elapsed: 0.5 }, 'off-track'],
    ['computed with a loss', { score: 0.6999999999 * 0.5, elapsed: 0.5 }, 'at-risk'],
    ['aspirational, by its own mark', { score: 0.315, elapsed: 0.5, ambition: 'aspirational' }, 'on-track'],
    ['aspirational, below', { score: 0.314, elapsed: 0.5, ambition: 'aspirational' }, 'at-risk'],
    ['own thresholds', { score: 0.4, elapsed: 0.5, rule: { by: 'ratio', onTrack: 0.8, atRisk: 0.5 } }, 'on-track'],
    [
      'own thresholds, below',
      { score: 0.39, elapsed: 0.5, rule: { by: 'ratio', onTrack: 0.8, atRisk: 0.5 } },
      'at-risk',
    ],
    [
      'own thresholds, far below',
      { score: 0.24, elapsed: 0.5, rule: { by: 'ratio', onTrack: 0.8, atRisk: 0.5 } },
      'off-track',
    ],
  ])('%s', (_, facts, status) => expect(keyResultStatus(facts)).toBe(status));

  test.each<[string, number, Status]>([
    ['viva', 0.5, 'on-track'],
    ['viva', 0.49, 'at-risk'],
    ['viva', 0, 'at-risk'],
    ['cascade', 0.475, 'on-track'],
    ['cascade', 0.474, 'at-risk'],
    ['cascade', 0.425, 'at-risk'],
    ['cascade', 0.424, 'off-track'],
    ['upraise', 0.475, 'on-track'],
    ['upraise', 0.375, 'at-risk'],
    ['upraise', 0.374, 'off-track'],
    ['oboard', 0.35, 'on-track'],
    ['oboard', 0.2, 'at-risk'],
    ['oboard', 0.199, 'off-track'],
    ['engagedly', 0.335, 'on-track'],
    ['engagedly', 0.334, 'at-risk'],
    ['engagedly', 0.17, 'at-risk'],
    ['engagedly', 0.169, 'off-track'],
    ['burningokr', 0.3, 'on-track'],
    ['burningokr', 0.299, 'at-risk'],
    ['burningokr', 0.1, 'at-risk'],
    ['burningokr', 0.099, 'off-track'],
  ])('by the rule of %s with score %d half way', (name, score, status) =>
    expect(keyResultStatus({ score, elapsed: 0.5, rule: PUBLISHED_RULES[name]! })).toBe(status),
  );

  it('never gets worse for a better score', () => {
    const rules = [undefined, 'level' as const, ...Object.values(PUBLISHED_RULES)];
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        share,
        fc.constantFrom(...rules),
        fc.boolean(),
        (one, other, elapsed, rule, stretch) => {
          const facts = (score: number): StatusFacts => ({
            score,
            elapsed,
            ambition: stretch ? 'aspirational' : 'committed',
            ...(rule ? { rule } : {}),
          });
          const rank = (score: number) => WORST_FIRST.indexOf(keyResultStatus(facts(score)));
          expect(rank(Math.max(one, other))).toBeGreaterThanOrEqual(rank(Math.min(one, other)));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a key result', () => {
  const measure = (extra: Partial<Measure>): Measure => ({
    type: 'at-least',
    nature: 'level',
    unit: '%',
    target: 1,
    ...extra,
  });

  it('is judged as a level unless a baseline makes it a course', () => {
    expect(judgedAsLevel(measure({}))).toBe(true);
    expect(judgedAsLevel(measure({ baseline: 0 }))).toBe(false);
    expect(judgedAsLevel(measure({ nature: 'accumulates' }))).toBe(false);
  });

  test.each(['stay-above', 'stay-below', 'stay-between'] as const)(
    'of type %s has no course even with a baseline',
    (type) => expect(judgedAsLevel(measure({ type, baseline: 1, nature: 'accumulates' }))).toBe(true),
  );

  it('is expected to end at 1 when committed, at 0.7 when aspirational', () => {
    expect(markOf('committed')).toBe(1);
    expect(markOf('aspirational')).toBe(0.7);
  });
});
