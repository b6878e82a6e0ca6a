import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marks } from '../../src/local/page/host-window';
import { launched } from './one-browser';
import { GRID, type OpenedPage, openPage } from './open-page';

let opened: OpenedPage;

beforeAll(async () => {
  if (launched.browser) opened = await openPage(launched.browser);
});
afterAll(async () => {
  await opened?.close();
});

const soon = <Seen>(read: () => Seen | Promise<Seen>) => expect.poll(read, { timeout: 20_000 });
const SHEET = 'Trang tính1';
const cell = (a1: string) => opened.page.evaluate(([sheet, a1]) => window.okrHost.cell(sheet!, a1!), [SHEET, a1]);
const command = (id: string, params: object = {}) =>
  opened.page.evaluate(([id, params]) => window.okrHost.command(id as string, params as object), [id, params] as const);
const undo = () => command('univer.command.undo');
const redo = () => command('univer.command.redo');
const click = (row: number, column: number) => opened.page.click(GRID, { position: opened.cellAt(row, column) });
type Hung = Record<'rule' | 'formats' | 'note' | 'value' | 'link', unknown>;
/** What the add-on sees of each cell, and of its sheet's formats. */
const allHung = (cells: string[]) => opened.run('allHung', cells) as Promise<Hung[]>;
const hung = async (a1: string) => (await allHung([a1]))[0]!;
const rules = async (...cells: string[]) => (await allHung(cells)).map(({ rule }) => rule);
const range = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

const show = (sheet: string) => opened.page.evaluate((sheet) => window.okrHost.showSheet(sheet), sheet);

const CHARTS = 'Biểu đồ';
const FIGURES = `${marks.charts} figure`;
const figures = () =>
  opened.page.$$eval(FIGURES, (all) =>
    all.map((figure) => ({
      name: figure.getAttribute('aria-label'),
      rows: [...figure.querySelectorAll('tr')].map((row) => [...row.cells].map(({ textContent }) => textContent)),
      drawn: figure.querySelectorAll('svg > rect title, svg > circle title').length,
    })),
  );
const topOf = (index: number) =>
  opened.page.evaluate(
    ([figures, index]) => document.querySelectorAll(figures as string)[index as number]!.getBoundingClientRect().top,
    [FIGURES, index],
  );

describe.skipIf(!launched.browser)('typing a formula', () => {
  it('ends at Enter, though the list of functions still shows what was typed a moment ago', async () => {
    await click(10, 0);
    await opened.page.keyboard.type('=OKR');
    await opened.page.locator('ul[data-u-comp="sheets-formula-editor"]').waitFor();
    await opened.page.keyboard.type('_RATIO(1;2)');
    await opened.page.keyboard.press('Enter');
    await soon(() => cell('A11')).toMatchObject({ value: 0.5, formula: '=OKR_RATIO(1;2)' });
  });

  it('takes a name from the list at Enter while the list is about the word being typed', async () => {
    await click(11, 0);
    await opened.page.keyboard.type('=OKR');
    // What was searched for stands in a span of its own: the list comes a third of a second after the letters.
    await opened.page
      .locator('ul[data-u-comp="sheets-formula-editor"] li span span', { hasText: /^OKR$/ })
      .first()
      .waitFor();
    await opened.page.keyboard.press('Enter');
    // The name comes into the cell a moment later, and help with what it asks for after it.
    await soon(() => opened.page.textContent('body')).toMatch(/OKR_RATIO\(\s*current/);
    await opened.page.keyboard.type('3;4)');
    await opened.page.keyboard.press('Enter');
    await soon(() => cell('A12')).toMatchObject({ value: 0.75, formula: '=OKR_RATIO(3;4)' });
  });
});

describe.skipIf(!launched.browser)('a rule made in the grid’s own panel', () => {
  const MADE: [string, string, object, unknown[]][] = [
    ['H1', 'decimal', { operator: 'between', formula1: '1', formula2: '10' }, ['NUMBER_BETWEEN', [1, 10], true]],
    ['H2', 'decimal', { operator: 'greaterThan', formula1: '=G1' }, ['CUSTOM_FORMULA', ['=AND(H2>G1)'], true]],
    ['H3', 'whole', { operator: 'lessThan', formula1: '5' }, ['CUSTOM_FORMULA', ['=AND(H3<5;INT(H3)=H3)'], true]],
    ['H4', 'textLength', { operator: 'equal', formula1: '3' }, ['CUSTOM_FORMULA', ['=AND(LEN(H4)=3)'], true]],
    ['H5', 'checkbox', {}, ['CHECKBOX', [], true]],
    ['H6', 'custom', { formula1: '=SUM(A1,B2)>3' }, ['CUSTOM_FORMULA', ['=SUM(A1;B2)>3'], true]],
    ['H7', 'list', { formula1: '=D1:D5' }, ['VALUE_IN_RANGE', ['D1:D5', true], true]],
  ];
  const CELLS = MADE.map(([a1]) => a1);
  const seen: Record<string, unknown[]> = {};

  beforeAll(async () => {
    seen.before = await rules(...CELLS);
    for (const [row, [, type, more]] of MADE.entries())
      await command('sheet.command.addDataValidation', {
        rule: { uid: type + row, type, ...more, ranges: [range(row, 7)] },
      });
    seen.made = await rules(...CELLS);
    await command('sheet.command.remove-all-data-validation');
    seen.removed = await rules(...CELLS);
  });

  it.each(MADE)('reaches the add-on as a rule of Google’s: %s %s %j', (a1, _type, _more, rule) => {
    expect(seen.made![CELLS.indexOf(a1)]).toEqual(rule);
  });

  it('is not there before, nor once all rules are removed', () => {
    const none = CELLS.map(() => null);
    expect([seen.before, seen.removed]).toEqual([none, none]);
  });

  it('moves once with its cells, and comes back with a row whose deletion is undone', async () => {
    const rule = { uid: 'mine', type: 'decimal', operator: 'greaterThan', formula1: '1', ranges: [range(1, 1)] };
    await command('sheet.command.addDataValidation', { rule });
    await opened.run('insertAbove');
    const seen = ['NUMBER_GREATER_THAN', [1], true];
    expect(await rules('B2', 'B3', 'B4')).toEqual([null, seen, null]);
    await command('sheet.command.remove-row', { range: { ...range(2, 0, 2, 25), rangeType: 1 } });
    expect(await rules('B3')).toEqual([null]);
    await undo();
    expect(await rules('B3')).toEqual([seen]);
    await command('sheet.command.remove-all-data-validation');
  });
});

/** What is made before the reload, to be found again after it. */
const CHOICE = ['VALUE_IN_LIST', [['đạt', 'chưa, còn'], true], false];
const LOW = ['C1:C10', 'NUMBER_LESS_THAN', [3], '#f4c7c3'];
const WORD = ['C1:C10', 'TEXT_CONTAINS', ['rủi ro'], '#f4c7c3'];
const OWN = ['C1:C10', 'CUSTOM_FORMULA', ['=AND(C1>1;C1<5)'], '#f4c7c3'];
let linkedSheet: unknown;
let drawn: unknown;

describe.skipIf(!launched.browser)('what a user makes in the grid’s own panels', () => {
  it('reaches the add-on as a dropdown, is undone and redone', async () => {
    const rule = {
      uid: 'choice',
      type: 'list',
      formula1: '["đạt","chưa, còn"]',
      errorStyle: 1,
      ranges: [range(1, 1, 4, 1)],
    };
    await command('sheet.command.addDataValidation', { rule });
    expect(await rules('B3')).toEqual([CHOICE]);
    await undo();
    expect(await rules('B3')).toEqual([null]);
    await redo();
    expect(await rules('B3')).toEqual([CHOICE]);
  });

  it('reaches the add-on as conditional formats in their order, is undone and redone', async () => {
    const style = { bg: { rgb: '#f4c7c3' } };
    const add = (cfId: string, rule: object) =>
      command('sheet.command.add-conditional-rule', {
        rule: { cfId, ranges: [range(0, 2, 9, 2)], stopIfTrue: false, rule },
      });
    await add('low', { type: 'highlightCell', subType: 'number', operator: 'lessThan', value: 3, style });
    await add('word', { type: 'highlightCell', subType: 'text', operator: 'containsText', value: 'rủi ro', style });
    await add('own', { type: 'highlightCell', subType: 'formula', value: '=AND(C1>1,C1<5)', style });
    expect((await hung('C1')).formats).toEqual([OWN, WORD, LOW]);
    await undo();
    expect((await hung('C1')).formats).toEqual([WORD, LOW]);
    await redo();
  });

  it('reaches the add-on as a note, and goes and comes with undo and redo', async () => {
    await command('sheet.command.update-note', {
      row: 2,
      col: 3,
      note: { id: 'n', row: 2, col: 3, width: 100, height: 80, note: 'hỏi lại Lan' },
    });
    expect((await hung('D3')).note).toBe('hỏi lại Lan');
    await undo();
    expect((await hung('D3')).note).toBe('');
    await redo();
  });

  it('reaches the add-on as a link, and goes and comes with undo and redo', async () => {
    linkedSheet = await opened.run('link', 'Đích');
    await command('sheets.command.add-hyper-link', {
      link: { id: 'l', row: 0, column: 0, payload: 'https://example.com/okr', display: 'Hướng dẫn' },
    });
    expect(await hung('A1')).toMatchObject({ value: 'Hướng dẫn', link: 'https://example.com/okr' });
    await undo();
    expect(await hung('A1')).toMatchObject({ value: '', link: null });
    await redo();
  });
});

describe.skipIf(!launched.browser)('charts that a script made', () => {
  it('are drawn where the add-on put them, with a name and their numbers as a table', async () => {
    await opened.run('charts');
    await soon(figures).toHaveLength(4);
    const [combo, bars, line, empty] = await figures();
    expect(combo).toEqual({
      name: 'Tiến độ và nhịp',
      rows: [
        ['Mục tiêu', 'Tiến độ', 'Nhịp'],
        ['O1 Tăng trưởng traffic', '62%', '50%'],
        ['O2 Conversion & AOV', '35%', '50%'],
        ['O3 Content', '81%', '50%'],
      ],
      drawn: 6,
    });
    expect(bars!.rows[2]).toEqual(['O2 Conversion & AOV', '-15%']);
    expect([line!.name, empty!.name, empty!.drawn]).toEqual(['Biểu đồ', 'Trống', 0]);
    const corner = await opened.page.locator(FIGURES).first().boundingBox();
    const grid = await opened.page.locator(GRID).boundingBox();
    // Row 7 with row 4 hidden, under a header 20 high.
    expect([corner!.x - grid!.x, corner!.y - grid!.y]).toEqual([46, 20 + 5 * 24]);
  });

  it('follow the numbers they show', async () => {
    await opened.page.evaluate((sheet) => window.okrHost.type(sheet, 'B3', '95%'), CHARTS);
    await soon(async () => (await figures())[0]!.rows[2]).toEqual(['O2 Conversion & AOV', '95%', '50%']);
  });

  it('scroll with their cells, under the rows that are frozen, also by a wheel over them', async () => {
    const before = await topOf(0);
    const box = (await opened.page.locator(FIGURES).first().boundingBox())!;
    await opened.page.mouse.move(box.x + 100, box.y + 100);
    await opened.page.mouse.wheel(0, 150);
    await soon(async () => Math.round(before - (await topOf(0)))).toBe(150);
    const clip = await opened.page.$eval(FIGURES, (figure) => (figure as HTMLElement).style.clipPath);
    expect(clip).toMatch(/^inset\([1-9]/);
    await opened.page.mouse.wheel(0, -150);
    await soon(async () => topOf(0)).toBe(before);
  });

  it('belong to their sheet', async () => {
    await show(SHEET);
    await soon(figures).toEqual([]);
    await show(CHARTS);
    await soon(figures).toHaveLength(4);
    drawn = await figures();
  });
});

// With the charts' sheet in front.
describe.skipIf(!launched.browser)('after a reload', () => {
  let redrawn: unknown;
  let kept: Record<'A1' | 'B3' | 'C1' | 'D3' | 'F2', Hung>;
  beforeAll(async () => {
    await opened.reload();
    await opened.page
      .waitForFunction((figures) => document.querySelectorAll(figures).length === 4, FIGURES)
      .catch(() => {});
    redrawn = await figures();
    await show(SHEET);
    await opened.page.evaluate(() => window.okrHost.settle());
    const [A1, B3, C1, D3, F2] = (await allHung(['A1', 'B3', 'C1', 'D3', 'F2'])) as [Hung, Hung, Hung, Hung, Hung];
    kept = { A1, B3, C1, D3, F2 };
  });

  it('the sheet in front has its charts again', () => {
    expect(redrawn).toEqual(drawn);
  });

  it('a dropdown is there to choose from', async () => {
    expect(kept.B3.rule).toEqual(CHOICE);
    await opened.page.mouse.click(0, 0);
    await opened.page.click(GRID, { position: { x: 46 + 2 * 100 - 8, y: 20 + 2 * 24 + 14 } });
    await opened.page.getByText('chưa, còn').click();
    await soon(async () => (await cell('B3')).value).toBe('chưa, còn');
  });

  it('conditional formats are there in their order', () => {
    expect(kept.C1.formats).toEqual([OWN, WORD, LOW]);
  });

  it('a note is there', () => {
    expect(kept.D3.note).toBe('hỏi lại Lan');
  });

  it('a link is there, also with the number of its sheet', () => {
    expect(kept.A1).toMatchObject({ value: 'Hướng dẫn', link: 'https://example.com/okr' });
    expect(kept.F2).toMatchObject({ value: 'Mở Đích', link: `#gid=${linkedSheet}` });
  });
});

describe.skipIf(!launched.browser)('links and rules that a script made', () => {
  beforeAll(async () => {
    await opened.run('link', 'Đích');
  });

  it.each([
    ['a text', 1],
    ['HYPERLINK', 2],
  ])('lead to their sheet from %s', async (_, row) => {
    // Where a sheet came to the front a moment ago, the links of the cell may go once more: a user clicks again.
    const follow = () => opened.page.click(`${marks.cellLinks} button`, { timeout: 5000 });
    await soon(async () => {
      await click(row, 5);
      return follow().then(
        () => 'followed',
        () => 'gone',
      );
    }).toBe('followed');
    await soon(() => opened.page.evaluate(() => window.okrHost.activeSheet())).toBe('Đích');
    await show(SHEET);
    await opened.page.evaluate(() => window.okrHost.settle());
  });

  it('ask a formula of one’s own about what is typed, counted from the first cell', async () => {
    await opened.run('judge');
    const typeInto = async (row: number, text: string) => {
      await click(row, 5);
      await opened.page.keyboard.type(text);
      await opened.page.keyboard.press('Enter');
    };
    await typeInto(5, '12');
    await soon(async () => (await cell('F6')).value).toBe(12);
    await typeInto(4, '7');
    await opened.page.evaluate(() => window.okrHost.settle());
    await soon(async () => (await cell('F5')).value).toBe('');
    expect(opened.faults).toEqual([]);
  });
});
