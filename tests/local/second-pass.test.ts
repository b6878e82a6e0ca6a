import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NodeHost, openHost } from '../../src/local/node-host';

let host: NodeHost;
beforeAll(async () => {
  host = await openHost({ code: '', files: {}, locale: 'en_US' });
});
afterAll(() => host.close());

const SHEET = 'Sheet1';
const shown = async (a1: string) => {
  await host.settle();
  return host.display(SHEET, a1).map((line) => line.join(' '));
};

/** D1 spills down to D3 and is written after what reads it. */
const CASES: [about: string, formulas: [string, string][], read: string, before: string[], after: string[]][] = [
  ['one cell of it', [['B1', '=D3+1']], 'B1', ['31'], ['71']],
  ['a part of it without its first cell', [['B1', '=SUM(D2:D3)']], 'B1', ['50'], ['90']],
  [
    'another formula that reads one cell of it',
    [
      ['B1', '=C1*2'],
      ['C1', '=D3'],
    ],
    'B1:C1',
    ['60 30'],
    ['140 70'],
  ],
  ['a spill of its own', [['B1', '=ARRAYFORMULA(D2:D3+1)']], 'B1:B2', ['21', '31'], ['21', '71']],
  [
    'a spill that another reads',
    [
      ['B1', '=ARRAYFORMULA(C2:C3+1)'],
      ['C1', '=ARRAYFORMULA(D1:D3*2)'],
    ],
    'B1:B2',
    ['41', '61'],
    ['41', '141'],
  ],
  ['INDIRECT, found while it runs', [['B1', '=INDIRECT("D"&3)']], 'B1', ['30'], ['70']],
];

describe.each(CASES)('a spill is right in %s', (_, formulas, read, before, after) => {
  it('when it is made, when it changes, and when all is computed anew', async () => {
    host.setCells(
      SHEET,
      'A1:D9',
      Array.from({ length: 9 }, () => ['', '', '', '']),
    );
    for (const [a1, formula] of formulas) host.setCell(SHEET, a1, formula);
    host.setCells(SHEET, 'A1:A3', [[1], [2], [3]]);
    host.setCell(SHEET, 'D1', '=ARRAYFORMULA(A1:A3*10)');
    expect(await shown(read)).toEqual(before);
    host.setCell(SHEET, 'A3', '7');
    expect(await shown(read)).toEqual(after);
    host.setCell(SHEET, 'A3', '3');
    await host.recalculate();
    expect(await shown(read)).toEqual(before);
  });
});
