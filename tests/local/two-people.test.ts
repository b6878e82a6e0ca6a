import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Build, UpdateForm, UpdateOutcome } from '../../src/actions/actions';
import type { HostState, NodeHost, Schedule } from '../../src/local/node-host';
import { valueAt } from './built-quarter';
import { logOf, uncalculatedQuarter } from './uncalculated-quarter';

/** Both change O1.KR1; each has a line of their own. */
const first = [
  { id: 'O1.KR1', value: 100, note: 'người thứ nhất' },
  { id: 'P2.KPI1.M2', value: 11 },
];
const second = [
  { id: 'O1.KR1', value: 200, note: 'người thứ hai' },
  { id: 'P1.KPI1.M1', value: 0.5 },
];

/** The same choices for the same number, whoever runs it. */
function chosenBy(seed: number): Schedule {
  let state = seed * 2654435761 + 1;
  return (waiting) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 16) % waiting.length;
  };
}

const PAIRS = [
  ['two people update', 70],
  ['one person presses twice', 50],
  ['one updates while a target is changed', 50],
  ['one updates while another opens the form', 40],
] as const;

describe('two sessions at once', () => {
  let quarter: { host: NodeHost; build: Build };
  let blank: HostState;
  const orders = new Set<string>();
  let tried = 0;
  beforeAll(async () => {
    quarter = await uncalculatedQuarter();
    blank = quarter.host.save();
  });
  afterAll(async () => {
    console.log(`Interleavings tried: ${tried}, in ${orders.size} different orders of calls`);
    await quarter.host.close();
  });

  /** The answers of both, whatever was asked in whatever order. */
  async function both(calls: unknown[][], seed: number): Promise<unknown[]> {
    const { host } = quarter;
    await host.restore(blank);
    const choose = chosenBy(seed);
    const order: string[] = [];
    const answers = await host.interleave(
      calls.map((args) => ({ name: 'serve', args: [args[0], args.slice(1)] })),
      (waiting) => {
        const chosen = choose(waiting);
        order.push(`${waiting[chosen]!.session}${waiting[chosen]!.member}`);
        return chosen;
      },
    );
    tried++;
    orders.add(order.join());
    return answers.map((answer) => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    });
  }

  const update = (holder: string, entries: object[], press: string) => [
    'update',
    quarter.build.id,
    holder,
    entries,
    press,
  ];
  const current = () => valueAt(quarter, 'okr', 'kr:O1.KR1', 'current');

  it.each(PAIRS)(
    'every entry is in the log once and values are those of the later one, when %s (%i times)',
    async (kind, times) => {
      const { build } = quarter;
      for (let seed = 1; seed <= times; seed++) {
        const calls = {
          'two people update': [update('P2', first, 'a'), update('P1', second, 'b')],
          'one person presses twice': [update('P2', first, 'a'), update('P2', first, 'a')],
          'one updates while a target is changed': [
            update('P2', first, 'a'),
            [
              'changeLine',
              build.id,
              { id: 'O1.KR1', field: 'target', value: 300, reason: 'r', approvedBy: 'x', who: 'y' },
              'b',
            ],
          ],
          'one updates while another opens the form': [update('P2', first, 'a'), ['updateForm', build.id, 'P2']],
        }[kind];
        const answers = await both(calls, seed);
        expect((answers[0] as UpdateOutcome).saved).toHaveLength(2);
        const log = logOf(quarter).map(({ id, kind: told, value }) => `${told} ${id} ${value}`);
        const mine = ['update O1.KR1 100', 'update P2.KPI1.M2 11'];
        if (kind === 'two people update') {
          const other = ['update O1.KR1 200', 'update P1.KPI1.M1 0.5'];
          expect([
            [...mine, ...other],
            [...other, ...mine],
          ]).toContainEqual(log);
          expect(current()).toBe(log[0] === mine[0] ? 200 : 100);
          expect(valueAt(quarter, 'card:P2', 'kpi:P2.KPI1', 'm2')).toBe(11);
          expect(valueAt(quarter, 'card:P1', 'kpi:P1.KPI1', 'm1')).toBe(0.5);
        } else if (kind === 'one updates while a target is changed') {
          expect(log.sort()).toEqual(['target-change O1.KR1 300', ...mine]);
          expect([current(), valueAt(quarter, 'okr', 'kr:O1.KR1', 'target')]).toEqual([100, 300]);
        } else {
          expect(log).toEqual(mine);
          expect(current()).toBe(100);
        }
        if (kind === 'one updates while another opens the form')
          expect(['', '100 lượt']).toContain(
            (answers[1] as UpdateForm).lines.find(({ id }) => id === 'O1.KR1')?.shown ?? '',
          );
      }
    },
    240_000,
  );

  it('were at least 200 pairs', () => {
    expect(tried).toBeGreaterThanOrEqual(200);
    expect(orders.size).toBeGreaterThan(20);
  });
});
