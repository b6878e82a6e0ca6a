import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readActuals } from '../../scripts/read-actuals';
import { cascadeFromTemplate } from '../../src/domain/cascade-from-template';
import { marketing } from '../../src/templates/marketing';

describe('a file of actuals', () => {
  test('is read by the names in its header, in any order and with further columns', () => {
    expect(readActuals('Note,Value,ID\ntốt,"8,1%",O2.KR1\n,4,P1.KPI3')).toEqual({
      actuals: [
        { id: 'O2.KR1', value: '8,1%', line: 2 },
        { id: 'P1.KPI3', value: '4', line: 3 },
      ],
    });
  });

  test.each([
    ['has no header', 'O1.KR1,5', { code: 'no-header', line: 1 }],
    ['is empty', '', { code: 'no-header', line: 1 }],
    ['lacks a value', 'id,value\nO1.KR1,\n', { code: 'no-value', line: 2, id: 'O1.KR1' }],
    ['lacks the cell of a value', 'id,value\nO1.KR1\n', { code: 'no-value', line: 2, id: 'O1.KR1' }],
    ['lacks an id', 'id,value\n,5\n', { code: 'no-id', line: 2, value: '5' }],
    ['has an unquoted decimal comma', 'id,value\nO1.KR1,8,1%\n', { code: 'too-many-cells', line: 2 }],
    ['gives an id twice', 'id,value\nO1.KR1,5\n\nO1.KR1,6', { code: 'given-twice', line: 4, id: 'O1.KR1', before: 2 }],
    ['opens a quote and never closes it', 'id,value\nO1.KR1,"5\n', { code: 'unclosed-quote', line: 2 }],
  ])('is refused with its line where it %s', (_, text, problem) => {
    expect(readActuals(text)).toEqual({ problem });
  });
});

describe('the example of the marketing team', () => {
  const read = readActuals(readFileSync('examples/marketing-q1.csv', 'utf8'));
  const actuals = 'actuals' in read ? read.actuals : [];
  const { objectives, positions } = cascadeFromTemplate(marketing, 'vi');

  test('names only lines that take an actual: key results, allocated lines, KPIs and their first two months', () => {
    const lines = [
      ...objectives.flatMap((objective) => objective.keyResults.map(({ id }) => id)),
      ...positions.flatMap((position) => [
        ...position.keyResults.filter((line) => line.allocated).map(({ id }) => id),
        ...position.kpis.flatMap(({ id, monthly }) => (monthly ? [`${id}.M1`, `${id}.M2`] : [id])),
      ]),
    ];
    expect(actuals.length).toBeGreaterThan(30);
    for (const { id } of actuals) expect(lines).toContain(id);
  });

  test('has every key result, and lacks a KPI that nobody has rated yet', () => {
    const given = actuals.map(({ id }) => id);
    for (const { keyResults } of objectives) for (const { id } of keyResults) expect(given).toContain(id);
    expect(given.some((id) => id.startsWith('P2.KPI5'))).toBe(false);
  });

  test('holds no number whose meaning depends on the language it is read in', () => {
    for (const { value } of actuals) expect(value).not.toMatch(/^\d{1,3}[.,]\d{3}(?!\d)/);
  });

  test('agrees with itself: content is posts and videos, organic traffic its share of all traffic', () => {
    const number = (id: string) => Number.parseFloat(actuals.find((each) => each.id === id)!.value.replace(',', '.'));
    const made = ['P2.KPI1.M1', 'P2.KPI1.M2', 'P2.KPI2.M1', 'P2.KPI2.M2'].map(number);
    expect(number('O3.KR2')).toBe(made.reduce((sum, count) => sum + count, 0));
    expect(number('P2.O1.KR2')).toBeCloseTo((number('O1.KR1') * number('O1.KR2')) / 100, 0);
  });
});
