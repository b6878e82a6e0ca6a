import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type NodeHost, openHost } from '../../src/local/node-host';

const SHEET = 'Sheet1';
const cell = (a1: string, typed: string) => () => host.setCell(SHEET, a1, typed);
const column = (a1: string, typed: (string | number)[]) => () =>
  host.setCells(
    SHEET,
    a1,
    typed.map((each) => [each]),
  );

const CODE = `/**
 * @param {number} number
 * @return {number}
 * @customfunction
 */
function SAME(number) { return number; }`;

let host: NodeHost;
beforeAll(async () => {
  host = await openHost({ code: CODE, files: {}, locale: 'en_US', calculate: 'soon' });
});
afterAll(() => host.close());
beforeEach(async () => {
  host.setCells(
    SHEET,
    'A1:E9',
    Array.from({ length: 9 }, () => ['', '', '', '', '']),
  );
  await host.settle();
});

/** The engine calculates a tenth of a second after a change, then pauses at once: what waited as long comes just there. */
const TO_THE_PAUSE = 100;
const inThePause = (change: () => void) =>
  new Promise<void>((resolve) => {
    setTimeout(() => {
      change();
      resolve();
    }, TO_THE_PAUSE);
  });

type Case = {
  about: string;
  sheet: (() => void)[];
  first: () => void;
  meanwhile: () => void;
  shows: [string, unknown[][]];
};

const CASES: Case[] = [
  {
    about: 'a value typed over a formula stays',
    sheet: [cell('A1', '1'), cell('B1', '=A1*2')],
    first: cell('A1', '2'),
    meanwhile: cell('B1', '77'),
    shows: ['A1:B1', [[2, 77]]],
  },
  {
    about: 'a row put in between leaves inputs as they were, and results beside their own',
    sheet: [column('A1:A3', [1, 2, 3]), column('B1:B3', ['=A1*10', 5, '=A3*10'])],
    first: column('A1:A3', [11, 12, 13]),
    meanwhile: () => host.insertRowBefore(SHEET, 1),
    shows: [
      'A1:B4',
      [
        ['', ''],
        [11, 110],
        [12, 5],
        [13, 130],
      ],
    ],
  },
  {
    about: 'what reads a spill that changes follows it',
    sheet: [
      cell('A1', '1'),
      cell('B1', '=C1*2'),
      cell('C1', '=A1+D3'),
      cell('D1', '=ARRAYFORMULA(E1:E3*1)'),
      column('E1:E3', [1, 2, 3]),
    ],
    first: cell('A1', '2'),
    meanwhile: cell('E3', '7'),
    shows: ['A1:C1', [[2, 18, 9]]],
  },
  {
    about: 'changes of which some are waited for are all computed',
    sheet: [column('A1:A3', [1, 2, 3]), column('B1:B3', ['=SUM(A1:A3)', '=A2*2', '=A3+1'])],
    first: cell('A1', '2'),
    meanwhile: () => {
      host.setCell(SHEET, 'A3', '7');
      void host.settle();
      host.setCell(SHEET, 'A2', '9');
    },
    shows: ['B1:B3', [[18], [18], [8]]],
  },
];

describe('a change while the sheet is being calculated', () => {
  it.each(CASES)('$about', async ({ sheet, first, meanwhile, shows: [range, values] }) => {
    for (const write of sheet) write();
    await host.settle();
    first();
    await inThePause(meanwhile);
    await host.settle();
    expect(host.values(SHEET, range)).toEqual(values);
    await host.recalculate();
    expect(host.values(SHEET, range)).toEqual(values);
  });
});

it('finds a formula that reads itself also where nobody waits for the calculation', async () => {
  host.setCell(SHEET, 'A1', '=A1+1');
  await expect.poll(() => host.values(SHEET, 'A1'), { timeout: 20_000 }).toEqual([['#REF!']]);
});

it('finds a circle through cells that a formula spills into, also where the add-on’s functions run beside it', async () => {
  host.setCell(SHEET, 'D1', '=SAME(5)');
  host.setCell(SHEET, 'A1', '=ARRAYFORMULA(B1:B3*1)');
  host.setCell(SHEET, 'B3', '=A2+1');
  await host.settle();
  expect(host.values(SHEET, 'A1:D1')).toEqual([['#REF!', '', '', 5]]);
});
