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
/** What the add-on sees of a cell, and of its sheet's formats. */
const hung = (a1: string) => opened.run('hung', a1) as Promise<Record<string, unknown>>;
const range = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

describe.skipIf(!launched.browser)('typing a formula', () => {
  it('ends at Enter, though the list of functions still shows what was typed a moment ago', async () => {
    await click(0, 0);
    await opened.page.keyboard.type('=OKR');
    await opened.page.locator('ul[data-u-comp="sheets-formula-editor"]').waitFor();
    await opened.page.keyboard.type('_RATIO(1;2)');
    await opened.page.keyboard.press('Enter');
    await soon(() => cell('A1')).toMatchObject({ value: 0.5, formula: '=OKR_RATIO(1;2)' });
  });

  it('takes a name from the list at Enter while the list is about the word being typed', async () => {
    await click(1, 0);
    await opened.page.keyboard.type('=OKR');
    // What was searched for stands in a span of its own: the list comes a third of a second after the letters.
    await opened.page
      .locator('ul[data-u-comp="sheets-formula-editor"] li span span', { hasText: /^OKR$/ })
      .first()
      .waitFor();
    await opened.page.keyboard.press('Enter');
    // The name comes into the cell a moment later.
    await opened.page.waitForTimeout(1000);
    await opened.page.keyboard.type('3;4)');
    await opened.page.keyboard.press('Enter');
    await soon(() => cell('A2')).toMatchObject({ value: 0.75, formula: '=OKR_RATIO(3;4)' });
  });
});

describe.skipIf(!launched.browser)('what a user makes in the grid’s own panels', () => {
  beforeAll(() => opened.beginAnew());

  it('reaches the add-on as a dropdown, is undone and redone, and survives a reload', async () => {
    const rule = {
      uid: 'mine',
      type: 'list',
      formula1: '["đạt","chưa, còn"]',
      errorStyle: 1,
      ranges: [range(1, 1, 4, 1)],
    };
    await command('sheet.command.addDataValidation', { rule });
    const seen = ['VALUE_IN_LIST', [['đạt', 'chưa, còn'], true], false];
    expect((await hung('B3')).rule).toEqual(seen);
    await undo();
    expect((await hung('B3')).rule).toBeNull();
    await redo();
    expect((await hung('B3')).rule).toEqual(seen);
    await opened.reload();
    expect((await hung('B3')).rule).toEqual(seen);
    await opened.page.mouse.click(0, 0);
    await opened.page.click(GRID, { position: { x: 46 + 2 * 88 - 8, y: 20 + 2 * 24 + 14 } });
    await opened.page.getByText('chưa, còn').click();
    await soon(async () => (await cell('B3')).value).toBe('chưa, còn');
  });

  it.each([
    ['decimal', { operator: 'between', formula1: '1', formula2: '10' }, ['NUMBER_BETWEEN', [1, 10], true]],
    ['decimal', { operator: 'greaterThan', formula1: '=A1' }, ['CUSTOM_FORMULA', ['=AND(B2>A1)'], true]],
    ['whole', { operator: 'lessThan', formula1: '5' }, ['CUSTOM_FORMULA', ['=AND(B2<5;INT(B2)=B2)'], true]],
    ['textLength', { operator: 'equal', formula1: '3' }, ['CUSTOM_FORMULA', ['=AND(LEN(B2)=3)'], true]],
    ['checkbox', {}, ['CHECKBOX', [], true]],
    ['custom', { formula1: '=SUM(A1,B2)>3' }, ['CUSTOM_FORMULA', ['=SUM(A1;B2)>3'], true]],
    ['list', { formula1: '=D1:D5' }, ['VALUE_IN_RANGE', ['D1:D5', true], true]],
  ])('reaches the add-on as a rule of Google’s: %s %j', async (type, more, seen) => {
    await command('sheet.command.remove-all-data-validation');
    expect((await hung('B2')).rule).toBeNull();
    await command('sheet.command.addDataValidation', { rule: { uid: 'mine', type, ...more, ranges: [range(1, 1)] } });
    expect((await hung('B2')).rule).toEqual(seen);
  });

  it('moves once with its cells, and comes back with a row whose deletion is undone', async () => {
    await opened.beginAnew();
    const rule = { uid: 'mine', type: 'decimal', operator: 'greaterThan', formula1: '1', ranges: [range(1, 1)] };
    await command('sheet.command.addDataValidation', { rule });
    await opened.run('insertAbove');
    const seen = ['NUMBER_GREATER_THAN', [1], true];
    expect([(await hung('B2')).rule, (await hung('B3')).rule, (await hung('B4')).rule]).toEqual([null, seen, null]);
    await command('sheet.command.remove-row', { range: { ...range(2, 0, 2, 25), rangeType: 1 } });
    expect((await hung('B3')).rule).toBeNull();
    await undo();
    expect((await hung('B3')).rule).toEqual(seen);
  });

  it('reaches the add-on as conditional formats in their order, is undone, redone and kept', async () => {
    const style = { bg: { rgb: '#f4c7c3' } };
    const add = (cfId: string, rule: object) =>
      command('sheet.command.add-conditional-rule', {
        rule: { cfId, ranges: [range(0, 2, 9, 2)], stopIfTrue: false, rule },
      });
    await add('low', { type: 'highlightCell', subType: 'number', operator: 'lessThan', value: 3, style });
    await add('word', { type: 'highlightCell', subType: 'text', operator: 'containsText', value: 'rủi ro', style });
    await add('own', { type: 'highlightCell', subType: 'formula', value: '=AND(C1>1,C1<5)', style });
    const low = ['C1:C10', 'NUMBER_LESS_THAN', [3], '#f4c7c3'];
    const word = ['C1:C10', 'TEXT_CONTAINS', ['rủi ro'], '#f4c7c3'];
    const own = ['C1:C10', 'CUSTOM_FORMULA', ['=AND(C1>1;C1<5)'], '#f4c7c3'];
    expect((await hung('C1')).formats).toEqual([own, word, low]);
    await undo();
    expect((await hung('C1')).formats).toEqual([word, low]);
    await redo();
    await opened.reload();
    expect((await hung('C1')).formats).toEqual([own, word, low]);
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
    await opened.reload();
    expect((await hung('D3')).note).toBe('hỏi lại Lan');
  });

  it('reaches the add-on as a link with the number of its sheet', async () => {
    const number = await opened.run('link', 'Đích');
    await command('sheets.command.add-hyper-link', {
      link: { id: 'l', row: 0, column: 0, payload: 'https://example.com/okr', display: 'Hướng dẫn' },
    });
    expect(await hung('A1')).toMatchObject({ value: 'Hướng dẫn', link: 'https://example.com/okr' });
    await undo();
    expect(await hung('A1')).toMatchObject({ value: '', link: null });
    await redo();
    await opened.reload();
    expect(await hung('A1')).toMatchObject({ value: 'Hướng dẫn', link: 'https://example.com/okr' });
    expect(await hung('F2')).toMatchObject({ value: 'Mở Đích', link: `#gid=${number}` });
  });
});

describe.skipIf(!launched.browser)('links and rules that a script made', () => {
  beforeAll(() => opened.beginAnew());

  it.each([
    ['a text', 1],
    ['HYPERLINK', 2],
  ])('lead to their sheet from %s', async (_, row) => {
    await opened.run('link', 'Đích');
    await click(row, 5);
    await opened.page.click(`${marks.cellLinks} button`);
    await soon(() => opened.page.evaluate(() => window.okrHost.activeSheet())).toBe('Đích');
    await opened.page.evaluate((sheet) => window.okrHost.showSheet(sheet), SHEET);
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
