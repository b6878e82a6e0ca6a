import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CarryDecision, carryOver, lengthRatio, nextCycle } from '../../src/domain/carry-over';
import type { Cascade, CycleChoice } from '../../src/domain/cascade';
import { isDay } from '../../src/domain/day';
import { marketingQuarter } from '../sheets/marketing-quarter';

const Q1: CycleChoice = { name: 'Q1-2027', start: '2027-01-01', end: '2027-03-31' };
const Q2: CycleChoice = { name: 'Q2-2027', start: '2027-04-01', end: '2027-06-30' };
const H2: CycleChoice = { name: 'H2-2027', start: '2027-07-01', end: '2027-12-31' };

const keyResultsOf = ({ objectives }: Cascade) => objectives.flatMap(({ keyResults }) => keyResults);
const linesOf = ({ positions }: Cascade) => positions.flatMap(({ keyResults }) => keyResults);
const all = (cascade: Cascade, decision: CarryDecision) =>
  new Map(keyResultsOf(cascade).map(({ id }) => [id, decision] as const));

describe('the cycle after', () => {
  it.each([
    ['a quarter is the following quarter', 'Q1-2027 2027-01-01 2027-03-31', 'Q2-2027 2027-04-01 2027-06-30'],
    ['the last quarter is the first of the year', 'Q4-2027 2027-10-01 2027-12-31', 'Q1-2028 2028-01-01 2028-03-31'],
    ['a fiscal year goes by its own months', 'Q4-2027 2028-01-01 2028-03-31', 'Q1-2028 2028-04-01 2028-06-30'],
    ['a half-year is the other half', 'H1-2027 2027-01-01 2027-06-30', 'H2-2027 2027-07-01 2027-12-31'],
    ['January is February, in a leap year too', 'T1-2028 2028-01-01 2028-01-31', 'T2-2028 2028-02-01 2028-02-29'],
    ['December is January', 'T12-2027 2027-12-01 2027-12-31', 'T1-2028 2028-01-01 2028-01-31'],
    ['a campaign is as long, and numbered', 'Tết 2027-01-20 2027-02-20', 'Tết (2) 2027-02-21 2027-03-24'],
    ['a numbered campaign is numbered on', 'Tết (2) 2027-02-21 2027-03-24', 'Tết (3) 2027-03-25 2027-04-25'],
    ['a campaign of months has as many', 'Hè 2027-05-01 2027-08-31', 'Hè (2) 2027-09-01 2027-12-31'],
    ['a quarter with other dates is a campaign', 'Q1-2027 2027-01-04 2027-03-28', 'Q1-2027 (2) 2027-03-29 2027-06-20'],
  ])('%s', (_, cycle, next) => {
    const [, name = '', start = '', end = ''] = /^(.*) (\S+) (\S+)$/.exec(cycle) ?? [];
    const found = nextCycle({ name, start, end });
    expect(`${found.name} ${found.start} ${found.end}`).toBe(next);
    expect(isDay(found.start) && isDay(found.end)).toBe(true);
  });

  it('is as long as the one before, though months have different numbers of days', () => {
    expect(lengthRatio(Q1, Q2)).toBe(1);
    expect(lengthRatio(Q1, H2)).toBe(2);
    expect(lengthRatio(Q1, { name: '', start: '2027-04-01', end: '2027-05-15' })).toBe(0.5);
  });
});

describe('a cycle carried over', () => {
  it('keeps what was kept or changed with its last actual as baseline, and nothing else (a law)', () => {
    const cascade = marketingQuarter('vi');
    const ids = keyResultsOf(cascade).map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<CarryDecision>('keep', 'change', 'drop'), { minLength: 9, maxLength: 9 }),
        fc.array(fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }), { minLength: 9, maxLength: 9 }),
        (chosen, values) => {
          const decisions = new Map(ids.map((id, at) => [id, chosen[at]!]));
          const actuals = new Map(ids.flatMap((id, at) => (values[at] === undefined ? [] : [[id, values[at]]])));
          const next = carryOver(cascade, decisions, actuals, Q2);
          const kept = keyResultsOf(cascade).filter(({ id }) => decisions.get(id) !== 'drop');
          const carried = keyResultsOf(next);
          expect(carried.map(({ statement }) => statement)).toEqual(kept.map(({ statement }) => statement));
          carried.forEach(({ measure }, at) => {
            expect(measure.baseline).toBe(actuals.get(kept[at]!.id) ?? kept[at]!.measure.baseline);
            expect(measure.target).toBe(kept[at]!.measure.target);
          });
          next.objectives.forEach((objective, at) => {
            expect(objective.id).toBe(`O${at + 1}`);
            expect(objective.keyResults.length).toBeGreaterThan(0);
            objective.keyResults.forEach(({ id }, place) => {
              expect(id).toBe(`O${at + 1}.KR${place + 1}`);
            });
          });
          const statementOf = (of: Cascade, id: string) => keyResultsOf(of).find((one) => one.id === id)?.statement;
          const followed = linesOf(cascade).filter(({ keyResult }) => decisions.get(keyResult) !== 'drop');
          expect(linesOf(next).map((line) => [line.statement, statementOf(next, line.keyResult)])).toEqual(
            followed.map((line) => [line.statement, statementOf(cascade, line.keyResult)]),
          );
          expect(next.positions.map(({ kpis }) => kpis)).toEqual(cascade.positions.map(({ kpis }) => kpis));
        },
      ),
    );
  });

  it('lets aspirational key results go on, and others go, where nothing was decided', () => {
    const cascade = marketingQuarter('vi');
    const one = cascade.objectives[1]!.keyResults[2]!;
    one.ambition = 'aspirational';
    const next = carryOver(cascade, new Map(), new Map([[one.id, 0.24]]), Q2);
    expect(keyResultsOf(next)).toMatchObject([{ id: 'O1.KR1', statement: one.statement, measure: { baseline: 0.24 } }]);
    expect(carryOver(cascade, new Map([[one.id, 'drop']]), new Map(), Q2).objectives).toEqual([]);
  });

  it('rescales what adds up where the next cycle is longer, and leaves levels and months alone', () => {
    const cascade = marketingQuarter('vi');
    const next = carryOver(cascade, all(cascade, 'keep'), new Map(), H2);
    expect(keyResultsOf(next).map(({ measure }) => measure.target)).toEqual(
      keyResultsOf(cascade).map(({ measure: { nature, type, target } }) =>
        nature === 'accumulates' && type !== 'done' ? target * 2 : target,
      ),
    );
    expect(keyResultsOf(next)[0]!.measure).toMatchObject({ target: 616_000, corrected: ['target'] });
    for (const [at, { kpis }] of next.positions.entries())
      for (const [place, kpi] of kpis.entries())
        if (kpi.monthly) expect(kpi).toEqual(cascade.positions[at]!.kpis[place]);
    const measure = { ...cascade.objectives[0]!.keyResults[0]!.measure, baseline: 8_000 };
    cascade.objectives[0]!.keyResults[0]!.measure = measure;
    const half = carryOver(cascade, all(cascade, 'keep'), new Map([['O1.KR1', 90_000]]), {
      name: 'Tết',
      start: '2027-04-01',
      end: '2027-05-15',
    });
    expect(keyResultsOf(half)[0]!.measure).toMatchObject({ baseline: 90_000, target: 158_000 });
  });

  it('gives an allocated line its own last actual, unless several people have one each', () => {
    const cascade = marketingQuarter('vi');
    const line = linesOf(cascade).find(({ allocated }) => allocated)!;
    const holder = line.id.split('.')[0]!;
    const actuals = new Map([[line.id, 101]]);
    const found = (of: Cascade) => linesOf(of).find(({ id }) => id === line.id)!.allocated!;
    expect(found(carryOver(cascade, all(cascade, 'keep'), actuals, Q2)).baseline).toBe(101);
    const shared = {
      ...cascade,
      people: [
        { name: 'An', position: holder },
        { name: 'Bình', position: holder },
      ],
    };
    expect(found(carryOver(shared, all(cascade, 'keep'), actuals, Q2)).baseline).toBe(line.allocated!.baseline);
  });

  it('keeps weights that add up to 100 % adding up to it', () => {
    const cascade = marketingQuarter('vi');
    cascade.objectives[0]!.keyResults.forEach((one, at) => {
      one.weight = [50, 30, 20][at]!;
    });
    const next = carryOver(cascade, all(cascade, 'keep').set('O1.KR1', 'drop'), new Map(), Q2);
    expect(next.objectives[0]!.keyResults.map(({ weight }) => weight)).toEqual([60, 40]);
    cascade.objectives[0]!.keyResults.forEach((one, at) => {
      one.weight = [0.5, 0.25, 0.25][at]!;
    });
    const shares = carryOver(cascade, all(cascade, 'keep').set('O1.KR2', 'drop'), new Map(), Q2);
    expect(shares.objectives[0]!.keyResults.map(({ weight }) => weight)).toEqual([0.667, 0.333]);
  });

  it('keeps the people who are still there, and forgets a parent of another cycle', () => {
    const people = [
      { name: 'An', position: 'P1' },
      { name: 'Bình', position: 'P2', to: '2027-03-15' },
      { name: 'Chi', position: 'P2', from: '2027-02-01', to: '2027-05-31' },
    ];
    const cascade = marketingQuarter('vi', { people, above: 'b1' });
    cascade.objectives[0]!.parent = 'O2';
    const next = carryOver(cascade, all(cascade, 'keep'), new Map(), Q2);
    expect(next.people).toEqual([people[0], people[2]]);
    expect(next).not.toHaveProperty('above');
    expect(next.objectives[0]).not.toHaveProperty('parent');
  });

  it('keeps a relation under its new ids while all of it goes on', () => {
    const relation = { product: ['O1.KR1', 'O2.KR1'], orders: ['O1.KR1'], costPerOrder: 'O1.KR3', costCap: 0.1 };
    const cascade = marketingQuarter('vi', { relation });
    const without = (id: string) => carryOver(cascade, all(cascade, 'keep').set(id, 'drop'), new Map(), Q2).relation;
    expect(without('O1.KR2')).toEqual({ ...relation, costPerOrder: 'O1.KR2' });
    expect(without('O1.KR3')).toEqual({ product: relation.product, orders: relation.orders, costCap: 0.1 });
    expect(without('O2.KR1')).toBeUndefined();
  });
});
