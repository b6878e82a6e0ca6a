import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Look } from '../../src/actions/actions';
import { type BuiltQuarter, builtQuarter, exampleActuals, sheetOf, valueAt } from './built-quarter';

describe('the dashboard of a built quarter', () => {
  let quarter: BuiltQuarter;
  beforeAll(async () => {
    quarter = await builtQuarter('vi');
    await quarter.host.serve('fillActuals', quarter.build.id, exampleActuals());
    await quarter.host.settle();
  });
  afterAll(() => quarter.host.close());

  it('asks for two charts, over blank rows of its own', async () => {
    const sheet = (await quarter.host.snapshot()).sheets.find(({ name }) => name === sheetOf(quarter, 'dashboard'))!;
    expect(sheet.charts?.map(({ type }) => type)).toEqual(['COLUMN', 'LINE']);
  });

  it('shows score, expected and cause of each objective, and what the look tells of it', async () => {
    const answer = await quarter.host.serve<Look>('look', quarter.build.id);
    await quarter.host.settle();
    for (const { id, score, expected, status, cause } of answer.objectives) {
      const shown = (key: string) => valueAt(quarter, 'dashboard', `objective:${id}`, key);
      expect(shown('score')).toBeCloseTo(score!, 9);
      expect(shown('expected')).toBeCloseTo(expected!, 9);
      expect([shown('status'), shown('cause')]).toEqual([status, cause]);
    }
    expect(valueAt(quarter, 'dashboard', 'team', 'score')).toBeCloseTo(answer.score!, 9);
    for (const cell of quarter.host.display(sheetOf(quarter, 'dashboard')).flat()) expect(cell).not.toMatch(/^(#|⚠)/);
  });

  it('gives the same look while the grid is still loading', async () => {
    const answer = await quarter.host.serve<Look>('look', quarter.build.id);
    quarter.host.setLoading(true);
    expect(await quarter.host.serve<Look>('look', quarter.build.id)).toEqual(answer);
    quarter.host.setLoading(false);
  });
});
