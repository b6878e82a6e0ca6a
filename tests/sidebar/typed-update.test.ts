import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UpdateLine } from '../../src/actions/actions';
import { atMonth, entryOf, isUnread, monthsOf, readings, type Typed, unchanged } from '../../src/sidebar/typed-update';

const line: UpdateLine = {
  id: 'O1.KR1',
  statement: 'Tổng traffic đạt 308.000',
  kind: 'key-result',
  type: 'at-least',
  unit: 'count',
  value: 120000,
  shown: '120.000',
  target: '308.000',
  status: 'Đúng tiến độ',
};
const share: UpdateLine = { ...line, id: 'O2.KR1', unit: '%', value: 0.068 };
const monthly: UpdateLine = {
  ...line,
  id: 'P1.KPI1.M2',
  kind: 'kpi',
  month: 'T2',
  closed: true,
  lastUpdate: '2027-02-05',
  months: [
    { id: 'P1.KPI1.M3', label: 'T3', shown: '', closed: false },
    { id: 'P1.KPI1.M1', label: 'T1', shown: '30', closed: true },
  ],
};

describe('an entry of the weekly update', () => {
  it.each<[string, UpdateLine, Typed | undefined, object | undefined]>([
    ['nothing typed is no entry', line, undefined, undefined],
    ['an emptied field is no entry', line, { value: '  ' }, undefined],
    ['a mark of a correction alone is no entry', line, { correction: true }, undefined],
    [
      'a plain text is sent as it was typed, to be read by the server',
      line,
      { value: ' 154 nghìn ' },
      { value: '154 nghìn' },
    ],
    ['a text of a % line is sent as it was typed', share, { value: '35' }, { value: '35' }],
    ['an ambiguous text is settled in the language of the sidebar', line, { value: '8.500' }, { value: 8500 }],
    ['an ambiguous text is what was chosen', line, { value: '8.500', chosen: 8.5 }, { value: 8.5 }],
    ['an ambiguous text of a % line is percent', share, { value: '8.500', chosen: 8.5 }, { value: 0.085 }],
    ['yes or no is sent as such', line, { value: false }, { value: false }],
    ['a rating is the value', line, { rating: 4 }, { value: 4 }],
    ['the own rating stands apart', line, { selfRating: 5 }, { selfRating: 5 }],
    ['a confidence alone is an entry', line, { confidence: 3 }, { confidence: 3 }],
    ['a note alone is an entry', line, { note: ' Tết ' }, { note: 'Tết' }],
    ['a correction is marked as one', line, { value: '5', correction: true }, { value: '5', correction: true }],
  ])('%s', (_, of, typed, expected) => {
    expect(entryOf(of, typed, 'vi')).toEqual(expected && { id: of.id, ...expected });
  });

  it('in English takes the dot for a decimal point', () => {
    expect(entryOf(line, { value: '8.500' }, 'en')).toEqual({ id: 'O1.KR1', value: 8.5 });
  });

  it('is made of every text that is not blank, as the text itself or as a number that it may be', () => {
    const digits = fc.stringMatching(/^[-0-9.,% ]{1,12}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), fc.constantFrom('vi', 'en'), (text, language) => {
        const value = entryOf(line, { value: text }, language)?.value;
        if (!text.trim()) expect(value).toBeUndefined();
        else if (typeof value === 'number') expect(readings(text, language)[0]).toBe(value);
        else expect(value).toBe(text.trim());
      }),
    );
  });
});

describe('a line told as before', () => {
  it.each<[string, UpdateLine, unknown]>([
    ['sends its last value', line, { id: 'O1.KR1', value: 120000 }],
    ['sends yes or no for what is done or not', { ...line, type: 'done', value: 1 }, { id: 'O1.KR1', value: true }],
    ['sends the share of what is partly done', { ...line, type: 'done', value: 0.4 }, { id: 'O1.KR1', value: 0.4 }],
    ['has nothing to send without a value', { ...line, value: undefined } as unknown as UpdateLine, undefined],
  ])('%s', (_, of, expected) => {
    expect(unchanged(of)).toEqual(expected);
  });
});

describe('the months of a KPI', () => {
  it('stand in their order, the one that is asked for among them', () => {
    expect(monthsOf(monthly).map(({ label, closed }) => [label, closed])).toEqual([
      ['T1', true],
      ['T2', true],
      ['T3', false],
    ]);
    expect(monthsOf(line)).toEqual([]);
  });

  it('take the place of one another, without the value and the day of the first', () => {
    const third = atMonth(monthly, 'P1.KPI1.M3');
    expect(third).toMatchObject({ id: 'P1.KPI1.M3', shown: '' });
    expect(third).not.toHaveProperty('value');
    expect(third).not.toHaveProperty('lastUpdate');
    expect(third).not.toHaveProperty('closed');
    expect(atMonth(monthly, 'P1.KPI1.M1')).toHaveProperty('closed', true);
    expect(atMonth(monthly, 'P1.KPI1.M2')).toBe(monthly);
    expect(atMonth(line, undefined)).toBe(line);
  });
});

describe('a text', () => {
  it.each([
    ['8.500', 'vi', [8500, 8.5]],
    ['8.500', 'en', [8.5, 8500]],
    ['8,5', 'vi', []],
    ['308.000.000', 'vi', []],
    ['nhiều', 'vi', []],
    ['8.500 gì đó', 'vi', []],
  ] as const)('"%s" in %s may be one of %j', (text, language, expected) => {
    expect(readings(text, language)).toEqual(expected);
  });

  it.each([
    ['nhiều', line, true],
    ['35%', line, false],
    ['', line, false],
    ['không áp dụng', monthly, false],
    ['n/a', monthly, false],
    ['n/a', line, true],
  ] as const)('"%s" that the server will not take is known before', (text, of, expected) => {
    expect(isUnread(text, of, 'vi')).toBe(expected);
  });
});
