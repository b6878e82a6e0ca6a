import { describe, expect, it } from 'vitest';
import { rowChanges } from '../../src/sheets/pattern';
import { planQuarter } from '../../src/sheets/quarter';
import { marketingQuarter } from './marketing-quarter';

const plans = (changes = {}) => planQuarter(marketingQuarter('vi', changes), 'vi', { build: 'b1' });
const plan = (key: string, changes = {}) => plans(changes).find((one) => one.key === key)!;

describe('a sheet made after another one', () => {
  it.each(['P2', 'P3', 'P4'])('has the rows of its own plan once they are changed: P1 to %s', (id) => {
    const [from, to] = [plan('card:P1'), plan(`card:${id}`)];
    const styles = from.rows.map(({ style }) => style);
    for (const { below, more } of rowChanges(from, to)!) {
      const at = below - 2;
      if (more > 0) styles.splice(at, 0, ...Array<'line'>(more).fill('line'));
      else styles.splice(at + more, -more);
    }
    expect(styles).toEqual(to.rows.map(({ style }) => style));
  });

  it('needs no change after a card of the same position', () => {
    const people = ['An', 'Bình'].map((name) => ({ name, position: 'P2' }));
    expect(rowChanges(plan('card:P2', { people }), plan('card:P2-2', { people }))).toEqual([]);
  });

  it.each([
    ['another kind of sheet', plan('okr')],
    ['a card with other months', plan('card:P1', { cycle: { name: 'H1', start: '2027-01-01', end: '2027-06-30' } })],
    [
      'a card without key results',
      plan('card:P1', { positions: marketingQuarter('vi').positions.map((one) => ({ ...one, keyResults: [] })) }),
    ],
  ])('is not made after %s', (_, other) => {
    expect(rowChanges(other, plan('card:P2'))).toBeUndefined();
    expect(rowChanges(plan('card:P2'), other)).toBeUndefined();
  });
});
