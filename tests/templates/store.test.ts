import { describe, expect, test } from 'vitest';
import { cascadeFromTemplate } from '../../src/domain/cascade-from-template';
import { readCycle } from '../../src/domain/cycle';
import { roughRevenue } from '../../src/rules/rough-revenue';
import { store } from '../../src/templates/store';

const sellers = 11;
const staff = 18;
/** 26 days of 8 hours. */
const hoursAMonth = 208;

const { revenue } = roughRevenue({
  cycle: readCycle('Q1-2027')!,
  team: store.team.vi,
  people: [],
  keyResultShare: 0.4,
  ...cascadeFromTemplate(store, 'vi'),
})!;

const targetOf = (wording: string) =>
  store.positions.flatMap(({ kpis }) => kpis).find(({ statement }) => statement.en.startsWith(wording))!.measure.target;

describe('the store template', () => {
  test('implies 4.158 billion from visitors, conversion and basket value', () => {
    expect(revenue).toBe(4.158e9);
  });

  test('shares the same revenue out among those who sell', () => {
    expect(targetOf('Own sales') * 3 * sellers).toBe(revenue);
  });

  test('asks of an hour what the revenue comes to, to a hundredth', () => {
    expect(targetOf('Average sales per working hour') / (revenue / 3 / (staff * hoursAMonth))).toBeCloseTo(1, 2);
  });
});
