import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { rollUp, type ScoredRow, type StatusRow, worstStatus } from '../../src/domain/roll-up';
import { type Status, WORST_FIRST } from '../../src/domain/status';
import { weightedMean } from '../../src/domain/weighted-mean';

const row = (id: string, parent: string, score?: ScoredRow['score'], weight?: number): ScoredRow => ({
  id,
  parent,
  score,
  weight,
});

describe('a roll-up', () => {
  it('gives parents the mean of their direct children, level by level, in whatever order the rows stand', () => {
    const rows = [row('KR1', 'O1', 0.5), row('O1', 'T'), row('T', ''), row('KR2', 'O1', 1), row('O2', 'T', 0.25)];
    expect(rollUp(rows)).toEqual([0.5, 0.75, 0.5, 1, 0.25]);
  });

  it('weighs children among siblings', () => {
    expect(rollUp([row('O', ''), row('A', 'O', 1, 3), row('B', 'O', 0, 1)])[0]).toBe(0.75);
  });

  it('counts a blank leaf as 0 and leaves it blank', () => {
    expect(rollUp([row('O', ''), row('A', 'O', 1), row('B', 'O')])).toEqual([0.5, 1, undefined]);
  });

  it('ignores a parent’s own score', () => expect(rollUp([row('O', '', 0.9), row('A', 'O', 0.1)])[0]).toBe(0.1));

  it('knows ids by any case, and leaves without an id', () => {
    expect(rollUp([row('O1', ''), row('', 'o1', 0.4), row('', 'O1', 0.6)])[0]).toBe(0.5);
    expect(rollUp([row('', '', 0.4)])).toEqual([0.4]);
  });

  test.each<[string, ScoredRow[], unknown[]]>([
    ['a parent that does not exist', [row('A', 'X', 0.5)], [{ problem: 'unknown-parent', at: 0 }]],
    [
      'an id that stands twice, and what is above it',
      [row('O', ''), row('A', 'O', 1), row('A', 'O', 1)],
      [{ problem: 'child-without-value', at: 2 }, 1, { problem: 'duplicate-id', at: 1 }],
    ],
    ['a row that is its own parent', [row('A', 'A', 1)], [{ problem: 'own-ancestor', at: 0 }]],
    [
      'a circle, but not what hangs below it',
      [row('A', 'B'), row('B', 'A'), row('C', 'A', 0.5)],
      [{ problem: 'own-ancestor', at: 0 }, { problem: 'own-ancestor', at: 1 }, 0.5],
    ],
    [
      'a leaf without a number, and all above it',
      [row('T', ''), row('O', 'T'), row('A', 'O', 'unreadable'), row('B', 'O', 1), row('P', 'T', 0.5)],
      [
        { problem: 'child-without-value', at: 2 },
        { problem: 'child-without-value', at: 2 },
        { problem: 'child-without-value', at: 2 },
        1,
        0.5,
      ],
    ],
    [
      'a weight missing among siblings',
      [row('O', ''), row('A', 'O', 1, 1), row('B', 'O', 1)],
      [{ problem: 'weight-missing', at: 2 }, 1, 1],
    ],
    [
      'a negative weight',
      [row('O', ''), row('A', 'O', 1, 1), row('B', 'O', 1, -1)],
      [{ problem: 'weight-negative', at: 2 }, 1, 1],
    ],
    ['weights of 0', [row('O', ''), row('A', 'O', 1, 0)], [{ problem: 'weights-zero', at: 1 }, 1]],
  ])('says what is wrong: %s', (_, rows, expected) => expect(rollUp(rows)).toEqual(expected));

  it('asks for weights only among siblings: roots and other families may have none', () => {
    const rows = [row('O1', ''), row('A', 'O1', 1, 2), row('O2', ''), row('B', 'O2', 0.5)];
    expect(rollUp(rows)).toEqual([1, 1, 0.5, 0.5]);
  });

  it('of one level is the weighted mean, whatever the order of rows', () => {
    const leaves = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(leaves, (given) => {
        const rows = given.map(([score, weight], i) => row(`K${i}`, 'O', score, weight));
        const expected = weightedMean(
          given.map(([score]) => score),
          given.map(([, weight]) => weight),
        );
        expect(rollUp([row('O', ''), ...rows])[0]).toBe(expected);
        expect(rollUp([...rows.reverse(), row('O', '')]).at(-1)).toBeCloseTo(expected as number, 12);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds its way in any graph of parents, with an answer for every row', () => {
    const parents = fc.array(fc.integer({ min: -1, max: 20 }), { maxLength: 20 });
    fc.assert(
      fc.property(parents, (links) => {
        const rows = links.map((parent, i) => row(`R${i}`, parent < 0 ? '' : `R${parent}`, 0.5));
        const results = rollUp(rows);
        expect(results).toHaveLength(rows.length);
        rows.forEach((_, i) => {
          const seen = new Set<number>();
          let at = i;
          while (at >= 0 && at < links.length && !seen.has(at)) {
            seen.add(at);
            at = links[at]!;
          }
          const result = results[i];
          if (at === i) expect(result).toEqual({ problem: 'own-ancestor', at: i });
          else if (links[i]! >= links.length) expect(result).toEqual({ problem: 'unknown-parent', at: i });
          else expect(result).toBe(0.5);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the worst status', () => {
  const line = (id: string, parent: string, status?: StatusRow['status']): StatusRow => ({ id, parent, status });

  it('wins, with the leaf that causes it, the first of equals', () => {
    const rows = [
      line('T', ''),
      line('O', 'T'),
      line('A', 'O', 'at-risk'),
      line('B', 'O', 'off-track'),
      line('P', 'T', 'off-track'),
    ];
    expect(worstStatus(rows)).toEqual([
      { status: 'off-track', at: 3 },
      { status: 'off-track', at: 3 },
      { status: 'at-risk', at: 2 },
      { status: 'off-track', at: 3 },
      { status: 'off-track', at: 4 },
    ]);
  });

  it('takes a leaf without one as a leaf without data', () => {
    expect(worstStatus([line('O', ''), line('A', 'O', 'on-track'), line('B', 'O')])).toEqual([
      { status: 'no-data', at: 2 },
      { status: 'on-track', at: 1 },
      undefined,
    ]);
  });

  it('is not known above a leaf that cannot be read', () => {
    expect(worstStatus([line('O', ''), line('A', 'O', 'unreadable'), line('B', 'O', 'off-track')])).toEqual([
      { problem: 'child-without-value', at: 1 },
      { problem: 'child-without-value', at: 1 },
      { status: 'off-track', at: 2 },
    ]);
    expect(worstStatus([line('A', 'X', 'achieved')])).toEqual([{ problem: 'unknown-parent', at: 0 }]);
  });

  it('orders the states as the method does', () => {
    expect(WORST_FIRST.filter((status) => !['missed', 'nearly'].includes(status))).toEqual([
      'off-track',
      'stale',
      'at-risk',
      'no-data',
      'just-started',
      'on-track',
      'on-target',
      'achieved',
    ]);
  });

  it('is no better than any leaf', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Status>(...WORST_FIRST), { minLength: 1, maxLength: 10 }), (statuses) => {
        const rows = [line('O', ''), ...statuses.map((status, i) => line(`K${i}`, 'O', status))];
        const worst = Math.min(...statuses.map((status) => WORST_FIRST.indexOf(status)));
        expect(worstStatus(rows)[0]).toEqual({
          status: WORST_FIRST[worst],
          at: statuses.indexOf(WORST_FIRST[worst]!) + 1,
        });
      }),
      { numRuns: 1000 },
    );
  });
});
