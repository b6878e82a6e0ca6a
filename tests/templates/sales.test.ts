import { describe, expect, test } from 'vitest';
import { sales } from '../../src/templates/sales';

const [, executive] = sales.positions;
const executives = 4;

describe('the sales template', () => {
  const [revenue, winRate, contractValue] = sales.objectives[0]!.keyResults.map(({ measure }) => measure.target);

  test('asks of the pipeline what the new revenue needs: opportunities × win rate × contract value', () => {
    const opportunities = executives * 3 * executive!.kpis[0]!.measure.target;
    expect(opportunities * winRate! * contractValue!).toBe(revenue);
    const pipeline = sales.positions[0]!.kpis[0]!.measure.target;
    expect(3 * pipeline).toBe(opportunities * contractValue!);
  });

  test('shares the new revenue out among its sales executives', () => {
    expect(executives * executive!.keyResults[0]!.allocated!.target).toBe(revenue);
  });
});
