import { describe, expect, it } from 'vitest';
import { definitions } from '../../src/functions/definitions';
import functionList from '../../src/sidebar/function-list.json';
import { sought } from '../../src/sidebar/screens/functions';

describe('the list of functions', () => {
  it('has every function, with an example of it', () => {
    expect(functionList.map(({ name }) => name)).toEqual(definitions.map(({ name }) => name));
    for (const { name, example } of functionList) expect(example).toMatch(new RegExp(`^=${name}\\(.*\\)$`));
  });

  it.each<[string, 'vi' | 'en', string]>([
    ['diem muc tieu', 'vi', 'OKR_SCORE'],
    ['ĐIỂM', 'vi', 'OKR_SCORE'],
    ['okr score', 'en', 'OKR_SCORE'],
    ['payout', 'en', 'KPI_PAYOUT'],
  ])('finds by "%s" in %s, among others, %s', (text, language, name) => {
    const found = sought(functionList, text, language).map((one) => one.name);
    expect(found).toContain(name);
    expect(found.length).toBeLessThan(functionList.length);
  });

  it('is whole while nothing is sought, and empty for what is not there', () => {
    expect(sought(functionList, ' ', 'vi')).toHaveLength(functionList.length);
    expect(sought(functionList, 'xyzzy', 'vi')).toEqual([]);
  });
});
