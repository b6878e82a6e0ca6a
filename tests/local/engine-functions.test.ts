import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NodeHost, openHost } from '../../src/local/node-host';

let host: NodeHost;
beforeAll(async () => {
  host = await openHost({ code: '', files: {}, locale: 'vi_VN', today: '2027-02-15' });
  host.setCells('Trang tính1', 'A1:C6', [
    ['An', 3, '10%'],
    ['Bình', 1, '31/3/2027'],
    ['Chi', 3, '2,5'],
    ['An', 2, true],
    ['Dũng', 3, ''],
    ['', '', ''],
  ]);
});
afterAll(() => host.close());

async function shown(formula: string, a1 = 'E1'): Promise<string[][]> {
  host.setCell('Trang tính1', 'E1', formula);
  await host.settle();
  const seen = host.display('Trang tính1', a1);
  host.setCell('Trang tính1', 'E1', '');
  return seen;
}

describe('functions that the engine lacks', () => {
  it.each([
    ['=JOIN("; ";A1:A3)', 'An; Bình; Chi'],
    ['=JOIN("-";C1:C5)', '10%-31/03/2027-2,5-TRUE-'],
    ['=COUNTUNIQUE(B1:B6)', '3'],
    ['=COUNTUNIQUE(A1:A6;"Chi")', '4'],
    ['=TO_TEXT(C2)', '31/03/2027'],
    ['=TO_TEXT(C1)', '10%'],
    ['=TO_TEXT(C3)&"!"', '2,5!'],
    ['=TO_PURE_NUMBER(C2)', '46477'],
  ])('%s shows %s', async (formula, display) => {
    expect(await shown(formula)).toEqual([[display]]);
  });

  it.each([
    ['=SPLIT("a,b;c";",;")', ['a', 'b', 'c']],
    ['=SPLIT("a,;b";",;";FALSE)', ['a', 'b', '']],
    ['=SPLIT("a,,b";",")', ['a', 'b', '']],
    ['=SPLIT("a,,b";",";TRUE;FALSE)', ['a', '', 'b']],
  ])('%s falls into pieces', async (formula, pieces) => {
    expect(await shown(formula, 'E1:G1')).toEqual([pieces]);
  });

  it('SPLIT reads its pieces as if they were typed', async () => {
    host.setCell('Trang tính1', 'E1', '=SPLIT("1,5|31/3/2027|x";"|")');
    await host.settle();
    expect(host.values('Trang tính1', 'E1:G1')).toEqual([[1.5, '2027-03-31', 'x']]);
    host.setCell('Trang tính1', 'E1', '=SPLIT("";",")');
    await host.settle();
    expect(host.cell('Trang tính1', 'E1')).toMatchObject({ value: '#VALUE!', error: expect.stringContaining('SPLIT') });
  });

  it.each([
    ['=SORTN(A1:B6;2;0;2;TRUE)', ['Bình 1', 'An 2']],
    ['=SORTN(A1:B5;2;0;2;FALSE)', ['An 3', 'Chi 3']],
    ['=SORTN(A1:B5;2;1;2;FALSE)', ['An 3', 'Chi 3', 'Dũng 3']],
    ['=SORTN(A1:B5;2;2;2;FALSE)', ['An 3', 'An 2']],
    ['=SORTN(A1:B5;2;3;2;FALSE)', ['An 3', 'Chi 3', 'Dũng 3', 'An 2']],
    ['=SORTN(A1:B5;9;2;1;TRUE)', ['An 3', 'Bình 1', 'Chi 3', 'Dũng 3']],
    ['=SORTN(A1:B6;9;2;B1:B6;FALSE)', ['An 3', 'An 2', 'Bình 1']],
    ['=SORTN(A1:B5)', ['An 2']],
  ])('%s keeps the first rows', async (formula, rows) => {
    const seen = (await shown(formula, 'E1:F6')).map((line) => line.join(' ').trim());
    expect(seen.filter((line) => line !== '')).toEqual(rows);
  });

  it('SORTN refuses a column that the range does not have', async () => {
    expect(await shown('=SORTN(A1:B5;2;0;3;TRUE)')).toEqual([['#VALUE!']]);
  });

  it.each([
    'QUERY(A1:B5;"select A")',
    'SPARKLINE(B1:B5)',
    'IMPORTRANGE("x";"A1")',
    'GOOGLEFINANCE("GOOG")',
    'GTE(B1;2)',
  ])('=%s says that the host does not have it', async (call) => {
    host.setCell('Trang tính1', 'E1', `=${call}`);
    await host.settle();
    const name = call.slice(0, call.indexOf('('));
    expect(host.cell('Trang tính1', 'E1')).toMatchObject({
      value: '#ERROR!',
      error: `${name} is not available in the local host`,
    });
  });
});

it('a function that there is not is named', async () => {
  host.setCell('Trang tính1', 'E1', '=SUM(B1;THU_XEM(1))');
  await host.settle();
  expect(host.cell('Trang tính1', 'E1')).toMatchObject({ value: '#NAME?', error: "Unknown function: 'THU_XEM'." });
});

it('what an error says goes with its cell, and goes away with its formula', async () => {
  host.setCell('Trang tính1', 'E7', '=QUERY(A1)');
  host.setCell('Trang tính1', 'F7', '=F7');
  await host.settle();
  host.insertRowBefore('Trang tính1', 7);
  await host.settle();
  const said = (a1: string) => host.cell('Trang tính1', a1).error;
  expect([said('E7'), said('E8'), said('F8')]).toEqual([
    undefined,
    'QUERY is not available in the local host',
    expect.stringContaining('Circular dependency'),
  ]);
  host.setCells('Trang tính1', 'E8:F8', [['=1/0', '=1/0']]);
  await host.settle();
  expect([host.values('Trang tính1', 'E8:F8'), said('E8'), said('F8')]).toEqual([
    [['#DIV/0!', '#DIV/0!']],
    undefined,
    undefined,
  ]);
});

describe('circular references', () => {
  it.each([
    ['A1+E1', '#REF!'],
    ['INDIRECT("E1")', '#REF!'],
    ['INDIRECT("E1:E3")', '#REF!'],
    ['OFFSET(B1;0;3)', '#REF!'],
    ['SUM(OFFSET(B1;0;1;2;3))', '#REF!'],
    ['INDIRECT("B1")', '3'],
    ['OFFSET(B1;1;0)', '1'],
  ])('=%s in E1 shows %s', async (formula, display) => {
    expect(await shown(`=${formula}`)).toEqual([[display]]);
  });
});
