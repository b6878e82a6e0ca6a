import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type CardLine,
  type CardTotal,
  cardScore,
  cardTotal,
  payTotal,
  presence,
  scaledByPresence,
} from '../../src/domain/card';
import type { Measure } from '../../src/domain/measure';

const lines = (...scores: (number | undefined)[]): CardLine[] =>
  scores.map((score) => (score === undefined ? {} : { score }));

describe('a 40/60 card', () => {
  it('totals the worked example with a cap of 1.2 and of 1', () => {
    const keyResults = lines(0.9, 1);
    expect((cardTotal(keyResults, lines(0.9333, 1.1, 1.0105, 0.98, 1)) as CardTotal).total).toBeCloseTo(0.98286, 5);
    expect((cardTotal(keyResults, lines(0.9333, 1, 1, 0.98, 1)) as CardTotal).total).toBeCloseTo(0.9696, 5);
  });

  test.each<[string, CardLine[], CardLine[], number | undefined, boolean, CardTotal]>([
    [
      'equal weights',
      lines(0.5, 1),
      lines(1),
      0.4,
      false,
      { total: 0.9, keyResults: 0.75, kpis: 1, counted: 3, lines: 3 },
    ],
    [
      'another share',
      lines(0.5),
      lines(1),
      0.3,
      false,
      { total: 0.85, keyResults: 0.5, kpis: 1, counted: 2, lines: 2 },
    ],
    [
      'lines without data left out',
      lines(0.5, undefined),
      lines(1, undefined),
      0.5,
      false,
      { total: 0.75, keyResults: 0.5, kpis: 1, counted: 2, lines: 4 },
    ],
    [
      'lines without data as 0 at the close',
      lines(0.5, undefined),
      lines(1, undefined),
      0.5,
      true,
      { total: 0.375, keyResults: 0.25, kpis: 0.5, counted: 2, lines: 4 },
    ],
    ['an empty half', lines(undefined), lines(1), 0.4, false, { kpis: 1, counted: 1, lines: 2 }],
    ['an empty half of KPIs', lines(1), [], 0.4, false, { keyResults: 1, counted: 1, lines: 1 }],
    ['an empty half that counts nothing', [], lines(0.8), 0, false, { total: 0.8, kpis: 0.8, counted: 1, lines: 1 }],
    [
      'an empty half of KPIs that counts nothing',
      lines(0.8),
      [],
      1,
      false,
      { total: 0.8, keyResults: 0.8, counted: 1, lines: 1 },
    ],
    [
      'key results held within 0…1',
      lines(1.5, -0.5),
      lines(1.2),
      0.5,
      false,
      { total: 0.85, keyResults: 0.5, kpis: 1.2, counted: 3, lines: 3 },
    ],
  ])('%s', (_, keyResults, kpis, share, closed, expected) => {
    const result = cardTotal(keyResults, kpis, share, closed) as CardTotal;
    expect(result.total ?? -1).toBeCloseTo(expected.total ?? -1, 12);
    expect({ ...result, total: 0 }).toEqual({ ...expected, total: 0 });
    expect(result.total === undefined).toBe(expected.total === undefined);
  });

  it('weighs each half by its own weights', () => {
    const keyResults = [
      { score: 1, weight: 3 },
      { score: 0, weight: 1 },
    ];
    expect(cardTotal(keyResults, lines(1), 0.4)).toMatchObject({ keyResults: 0.75, kpis: 1 });
  });

  it('has no total while only lines that weigh nothing have data', () => {
    const kpis = [{ score: 1, weight: 0 }, { weight: 1 }];
    const result = cardTotal(lines(1), kpis) as CardTotal;
    expect(result.total).toBeUndefined();
    expect(result.kpis).toBeUndefined();
  });

  it('is refused where a weight is wrong, also on a line without data', () => {
    expect(cardTotal([{ score: 1, weight: 1 }, {}], lines(1))).toEqual({
      problem: 'weight-missing',
      at: 1,
      half: 'keyResults',
    });
    expect(cardTotal(lines(1), [{ score: 1, weight: -1 }])).toEqual({
      problem: 'weight-negative',
      at: 0,
      half: 'kpis',
    });
    expect(cardTotal(lines(1), [{ score: 1, weight: 0 }])).toEqual({ problem: 'weights-zero', at: 0, half: 'kpis' });
  });

  it('lies between its halves', () => {
    const half = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(half, half, fc.double({ min: 0, max: 1, noNaN: true }), (first, second, share) => {
        const { total, keyResults, kpis } = cardTotal(lines(...first), lines(...second), share) as Required<CardTotal>;
        expect(total).toBeGreaterThanOrEqual(Math.min(keyResults, kpis) - 1e-12);
        expect(total).toBeLessThanOrEqual(Math.max(keyResults, kpis) + 1e-12);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a key result on a card', () => {
  test.each([
    [0.35, 'aspirational', 0.5],
    [0.7, 'aspirational', 1],
    [0.9, 'aspirational', 1],
    [0.35, 'committed', 0.35],
    [-0.2, 'committed', 0],
  ] as const)('with score %d, %s, counts %d', (score, ambition, counts) =>
    expect(cardScore(score, ambition)).toBeCloseTo(counts, 12),
  );
});

describe('the score for pay', () => {
  const keyResults = [
    { score: 0.5, ambition: 'committed' as const },
    { score: 1, ambition: 'aspirational' as const },
  ];

  test.each([
    ['off', 0.8],
    ['committed', 0.4 * 0.5 + 0.6 * 0.8],
    ['all', 0.4 * 0.75 + 0.6 * 0.8],
  ] as const)('with key results %s', (paySwitch, expected) =>
    expect((payTotal(keyResults, lines(0.8), paySwitch) as CardTotal).total).toBeCloseTo(expected, 12),
  );

  it('is the KPIs’ alone where no committed key result is carried', () =>
    expect((payTotal(keyResults.slice(1), lines(0.8), 'committed') as CardTotal).total).toBe(0.8));

  it('leaves lines without data out while the cycle runs', () =>
    expect((payTotal([], lines(0.8, undefined), 'off') as CardTotal).total).toBe(0.8));

  it('counts lines without data as 0 once closed', () =>
    expect((payTotal([], lines(0.8, undefined), 'off', 0.4, true) as CardTotal).total).toBeCloseTo(0.4, 12));
});

describe('presence', () => {
  const cycle = { start: '2027-01-01', end: '2027-03-31' };

  test.each([
    [undefined, undefined, 1],
    ['2026-05-01', '2028-01-01', 1],
    ['2027-02-15', undefined, 0.5],
    [undefined, '2027-02-14', 0.5],
    ['2026-05-01', '2027-02-14', 0.5],
    ['2027-02-15', '2028-01-01', 0.5],
    ['2027-01-01', '2027-01-01', 1 / 90],
    ['2027-04-01', undefined, 0],
    [undefined, '2026-12-31', 0],
  ])('from %s to %s is %d of the quarter', (from, to, share) =>
    expect(presence(cycle, from, to)).toBeCloseTo(share, 12),
  );

  it('scales what accumulates and leaves levels', () => {
    const posts: Measure = { type: 'at-least', nature: 'accumulates', unit: 'count', target: 90 };
    const rate: Measure = { type: 'at-least', nature: 'level', unit: '%', target: 0.9 };
    expect(scaledByPresence(posts, 0.5)).toEqual({ ...posts, target: 45 });
    expect(scaledByPresence(rate, 0.5)).toEqual(rate);
  });

  it('scales the way from a baseline', () => {
    const debts: Measure = { type: 'at-most', nature: 'accumulates', unit: 'VND', baseline: 100, target: 20 };
    expect(scaledByPresence(debts, 0.5)).toEqual({ ...debts, target: 60 });
  });

  it.each<Measure>([
    { type: 'stay-between', nature: 'accumulates', unit: 'count', target: 90, upper: 100 },
    { type: 'done', nature: 'accumulates', unit: 'other', target: 1 },
    { type: 'rated', nature: 'accumulates', unit: 'point', target: 3 },
  ])('leaves what has no number that adds up', (measure) => {
    expect(scaledByPresence(measure, 0.5)).toEqual(measure);
  });
});
