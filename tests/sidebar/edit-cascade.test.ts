import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cascade } from '../../src/domain/cascade';
import { cascadeFromTemplate } from '../../src/domain/cascade-from-template';
import {
  blankMeasure,
  carriedBy,
  evenWeights,
  keyResultsOf,
  lacksTarget,
  lineOf,
  moved,
  namesIn,
  newKeyResult,
  newObjective,
  newPosition,
  renumbered,
  withLine,
  withNames,
  without,
  withPeople,
} from '../../src/sidebar/edit-cascade';
import { marketing } from '../../src/templates/marketing';

const cascade = (): Cascade => ({
  cycle: { name: 'Q1-2027', start: '2027-01-01', end: '2027-03-31' },
  team: 'Marketing',
  people: [{ name: 'Lan', code: 'NV01', position: 'P2', from: '2027-01-15' }],
  keyResultShare: 0.4,
  ...cascadeFromTemplate(marketing, 'vi'),
});

const withoutKeyResult = (from: Cascade, id: string): Cascade =>
  renumbered({
    ...from,
    objectives: from.objectives.map((objective) => ({
      ...objective,
      keyResults: objective.keyResults.filter((keyResult) => keyResult.id !== id),
    })),
  });

/** What each card carries, told by words, which do not change when ids do. */
const carriedWords = (from: Cascade) =>
  from.positions.map(({ name, keyResults }) => [
    name,
    keyResults.map((line) => [line.statement, lineOf(from, line.keyResult)?.statement]),
  ]);

describe('withPeople', () => {
  const staffed = { ...cascade(), people: [{ name: 'Lê Thu', position: 'P1' }] };
  const person = (name: string, position: string, team = '') => ({ code: '', name, position, team });
  it.each([
    ['by the name of their position', person('Minh', 'MARKETING lead '), 'P1'],
    ['by its id', person('Minh', 'p2'), 'P2'],
    ['in their own team', person('Minh', 'P1', 'MARKETING'), 'P1'],
    ['but not in another team', person('Minh', 'P1', 'Kế toán'), undefined],
    ['but not into a position there is none of', person('Minh', 'Kế toán trưởng'), undefined],
    ['but not without a position', person('Minh', ''), undefined],
    ['but not twice', person('lê thu', 'P1'), undefined],
  ])('takes people in, %s', (_, one, position) => {
    const { people } = withPeople(staffed, [one]);
    expect(people.slice(1).map((added) => added.position)).toEqual(position ? [position] : []);
  });

  it('keeps code, days and share', () => {
    const { people } = withPeople(staffed, [{ ...person('Minh', 'P1'), code: 'NV2', from: '2027-02-01', share: 0.5 }]);
    expect(people[1]).toEqual({ name: 'Minh', position: 'P1', code: 'NV2', from: '2027-02-01', share: 0.5 });
  });
});

describe('renumbered', () => {
  it('leaves a template as it came', () => {
    expect(renumbered(cascade())).toEqual(cascade());
  });

  it('gives lines behind a removed key result the ids of their new places, and their links follow', () => {
    const after = withoutKeyResult(cascade(), 'O1.KR1');
    expect(after.objectives[0]!.keyResults.map(({ id, statement }) => [id, statement])).toEqual([
      ['O1.KR1', 'Organic ≥ 40%'],
      ['O1.KR2', 'CPA ≤ 120.000'],
    ]);
    const content = after.positions[1]!.keyResults[0]!;
    expect(content).toMatchObject({ id: 'P2.O1.KR1', keyResult: 'O1.KR1' });
  });

  it('takes the lines of a removed key result off the cards and leaves all others linked as they were', () => {
    const before = cascade();
    const lost = before.objectives[0]!.keyResults[0]!.statement;
    const kept = carriedWords(before).map(([name, lines]) => [
      name,
      (lines as [string, string][]).filter(([, linked]) => linked !== lost),
    ]);
    expect(carriedWords(withoutKeyResult(before, 'O1.KR1'))).toEqual(kept);
  });

  it('drops the relation when one of its factors is gone, and follows it when it has moved', () => {
    const before = cascade();
    expect(withoutKeyResult(before, 'O1.KR1').relation).toBeUndefined();
    const turned = renumbered({ ...before, objectives: moved(before.objectives, 0, 1) });
    expect(turned.relation?.product).toEqual(
      before.relation!.product.map((id) => id.replace(/^O[12]/, (o) => (o === 'O1' ? 'O2' : 'O1'))),
    );
  });

  it('keeps the cost of an order out of the relation once its key result is gone', () => {
    const after = withoutKeyResult(cascade(), 'O1.KR3');
    expect(after.relation?.product).toHaveLength(3);
    expect(after.relation).not.toHaveProperty('costPerOrder');
  });

  it('moves people along with their position, and lets go of those whose position is gone', () => {
    const before = cascade();
    const moved = renumbered({ ...before, positions: without(before.positions, 0) });
    expect(moved.people).toEqual([{ ...before.people[0]!, position: 'P1' }]);
    expect(renumbered({ ...before, positions: without(before.positions, 1) }).people).toEqual([]);
  });

  it('gives added lines the next ids', () => {
    const before = cascade();
    const after = renumbered({
      ...before,
      objectives: [...before.objectives, newObjective()],
      positions: [...before.positions, newPosition()],
    });
    expect(after.objectives[3]).toMatchObject({ id: 'O4', keyResults: [{ id: 'O4.KR1' }] });
    expect(after.positions[4]).toMatchObject({ id: 'P5', kpis: [{ id: 'P5.KPI1' }] });
  });

  it('changes nothing the second time, whatever was removed and moved', () => {
    const edit = fc.record({ o: fc.nat(2), k: fc.nat(2), p: fc.nat(3), by: fc.constantFrom<-1 | 1>(-1, 1) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const after = edits.reduce((now, { o, k, p, by }) => {
          const fewer = withoutKeyResult(now, `O${o + 1}.KR${k + 1}`);
          const turned = renumbered({ ...fewer, objectives: moved(fewer.objectives, o, by) });
          return renumbered({ ...turned, positions: without(turned.positions, p) });
        }, cascade());
        const ids = keyResultsOf(after).map(({ id }) => id);
        expect(renumbered(after)).toEqual(after);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { keyResult } of after.positions.flatMap(({ keyResults }) => keyResults))
          expect(ids).toContain(keyResult);
      }),
    );
  });
});

describe('moved', () => {
  it.each([
    [0, 1, 'bac'],
    [2, -1, 'acb'],
    [0, -1, 'abc'],
    [2, 1, 'abc'],
  ] as const)('takes entry %i by %i to give %s', (index, by, result) => {
    expect(moved(['a', 'b', 'c'], index, by).join('')).toBe(result);
  });
});

describe('evenWeights', () => {
  it('gives the remainder to the first lines', () => {
    expect(evenWeights(3)).toEqual([34, 33, 33]);
  });

  it('always adds up to 100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        expect(evenWeights(count).reduce((sum, weight) => sum + weight, 0)).toBe(100);
      }),
    );
  });
});

describe('lacksTarget', () => {
  it.each([
    ['a new line', blankMeasure, true],
    ['at least 0 from −5', { ...blankMeasure, baseline: -5 }, false],
    ['at most 0', { ...blankMeasure, type: 'at-most' }, false],
    ['at least 3', { ...blankMeasure, target: 3 }, false],
  ] as const)('asks for a target: %s', (_, measure, asked) => {
    expect(lacksTarget(measure)).toBe(asked);
  });
});

describe('withNames', () => {
  it('keeps code and dates of those who stay, and the people of other positions', () => {
    const before = { ...cascade(), people: [...cascade().people, { name: 'Huy', position: 'P1' }] };
    const after = withNames(before, 'P2', 'Mai\n Lan \n\nMai\r\nTú');
    expect(after.people).toEqual([
      { name: 'Huy', position: 'P1' },
      { name: 'Mai', position: 'P2' },
      { name: 'Lan', code: 'NV01', position: 'P2', from: '2027-01-15' },
      { name: 'Tú', position: 'P2' },
    ]);
    expect(namesIn(after, 'P2')).toBe('Mai\nLan\nTú');
  });
});

describe('withLine', () => {
  it.each(['O2', 'O2.KR3', 'P2.O1.KR2', 'P4.KPI1'])('changes %s and nothing else', (id) => {
    const before = cascade();
    const after = withLine(before, id, (line) => ({ ...line, statement: 'Khác' }));
    expect(lineOf(after, id)!.statement).toBe('Khác');
    expect(withLine(after, id, (line) => ({ ...line, statement: lineOf(before, id)!.statement }))).toEqual(before);
  });
});

describe('carriedBy', () => {
  it('puts an uncovered key result on a card once, however often it is asked', () => {
    const once = carriedBy(cascade(), 'O3.KR2', 'P2');
    expect(once.positions[1]!.keyResults.at(-1)).toMatchObject({ id: 'P2.O3.KR2', keyResult: 'O3.KR2' });
    expect(carriedBy(once, 'O3.KR2', 'P2')).toEqual(once);
  });

  it('leaves the cascade alone where there is no such key result', () => {
    expect(carriedBy(cascade(), 'O9.KR1', 'P2')).toEqual(cascade());
  });
});

describe('newKeyResult', () => {
  it('is a line of which everything is still to be said', () => {
    expect(newKeyResult()).toMatchObject({ statement: '', ambition: 'committed' });
  });
});
