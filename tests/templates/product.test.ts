import { describe, expect, test } from 'vitest';
import { measureFromReading } from '../../src/languages/measure-from-reading';
import { readStatement } from '../../src/languages/read-statement';
import { product } from '../../src/templates/product';

const keyResults = product.objectives.flatMap((objective) => objective.keyResults);
const named = (words: string) => keyResults.find(({ statement }) => statement.en.includes(words))!;

describe('the product template', () => {
  test('counts active users as a level, since they can leave again', () => {
    expect(named('active users').measure).toMatchObject({ unit: 'count', nature: 'level' });
  });

  test.each(['vi', 'en'] as const)('keeps uptime above its bound for the whole quarter: %s', (language) => {
    const { statement, measure } = named('uptime');
    expect(measure.type).toBe('stay-above');
    expect(measureFromReading(readStatement(statement[language], () => language).reading)!.type).toBe('stay-above');
  });

  test('balances speed with stability: lead time beside failing changes and the time to restore', () => {
    expect(['Lead time', 'Change failure', 'restore'].map((words) => named(words).measure.type)).toEqual([
      'at-most',
      'at-most',
      'at-most',
    ]);
  });
});
