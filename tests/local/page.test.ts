import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../scripts/serve';
import { marks } from '../../src/local/page/host-window';
import { launched } from './one-browser';
import { standInAddon } from './stand-in-addon';

let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;
let page: Page;
const requests: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  if (!launched.browser) return;
  browser = launched.browser;
  server = await startServer({ dist: standInAddon() });
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await open();
});
afterAll(async () => {
  await page?.context().close();
  await server?.close();
});
async function open(search = ''): Promise<void> {
  await page.goto(`${server.url}${search}`);
  await ready();
}

async function ready(): Promise<void> {
  await page.waitForFunction(() => 'okrHost' in window);
  await page.evaluate(() => window.okrHost.ready);
}

/** A workbook as it is after the first visit. */
async function beginAnew(): Promise<void> {
  await page.click(marks.startAnew);
  await Promise.all([page.waitForEvent('load'), page.click(marks.yes)]);
  await ready();
}

async function openSidebar(): Promise<Frame> {
  await page.click(marks.extensions);
  await page.click(marks.addon);
  await page.click(`${marks.menuItem} >> nth=0`);
  await page.frameLocator(marks.sidebarFrame).locator('#close').waitFor();
  return page.frames().find((frame) => frame !== page.mainFrame())!;
}

/** The sidebar as it stands open; one that is not is opened. */
const sidebar = async (): Promise<Frame> =>
  (await page.isVisible(marks.sidebar)) ? page.frames().find((frame) => frame !== page.mainFrame())! : openSidebar();

type Outcome = { value: unknown; user: unknown } | { error: string; user: unknown };

/** `google.script.run.name(…)` as a sidebar's own script would write it. */
const run = (frame: Frame, name: string, ...args: unknown[]): Promise<Outcome> =>
  frame.evaluate(
    ([name, args]) =>
      new Promise<Outcome>((resolve) => {
        // biome-ignore lint/suspicious/noExplicitAny: Google's object has a member for each server function.
        const { script } = (window as any).google;
        script.run
          .withSuccessHandler((value: unknown, user: unknown) => resolve({ value, user }))
          .withFailureHandler((error: Error, user: unknown) => resolve({ error: String(error), user }))
          .withUserObject('mine')
          [name](...args);
      }),
    [name, args] as const,
  );

/** What the page does a moment later; a busy machine takes its time. */
const soon = <Seen>(read: () => Seen | Promise<Seen>) => expect.poll(read, { timeout: 20_000 });

describe.skipIf(!launched.browser)('the page of the local host', () => {
  it('asks nobody but its own server for anything, and opens without a fault', async () => {
    await openSidebar();
    expect(requests.filter((url) => !url.startsWith(server.url) && !/^(data|blob|about):/.test(url))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('builds the add-on’s menu from what onOpen registered in AuthMode.NONE', async () => {
    expect(await page.evaluate(() => window.okrHost.log())).toContain('log: onOpen NONE');
    await page.click(marks.extensions);
    await page.click(marks.addon);
    expect(await page.locator(marks.menuItem).allTextContents()).toEqual(['Mở bảng bên', 'Báo lỗi']);
  });

  it('walks the menu by keys', async () => {
    await page.focus(marks.extensions);
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    await page.frameLocator(marks.sidebarFrame).locator('#close').waitFor();
  });

  it('says in one line what a menu item’s function threw', async () => {
    await page.click(marks.extensions);
    await page.click(marks.addon);
    await page.click(`${marks.menuItem} >> nth=1`);
    await soon(() => page.textContent(marks.notice)).toContain('hỏng rồi');
  });

  it('shows the sidebar’s file byte for byte, in standards mode, 300 px wide, under its title', async () => {
    const frame = await sidebar();
    const file = await (await fetch(`${server.url}dist/Sidebar.html`)).text();
    const shown = await page.getAttribute(marks.sidebarFrame, 'srcdoc');
    expect(shown?.endsWith(file)).toBe(true);
    expect(await frame.textContent('#mode')).toBe('CSS1Compat 1');
    expect((await page.locator(marks.sidebarFrame).boundingBox())?.width).toBe(300);
    expect(await page.textContent(marks.sidebarTitle)).toBe('Thanh thử');
  });

  it('closes the sidebar from inside and by its button', async () => {
    const frame = await sidebar();
    await frame.click('#close');
    await soon(() => page.isVisible(marks.sidebar)).toBe(false);
    await openSidebar();
    await page.click(marks.sidebarClose);
    expect(await page.isVisible(marks.sidebar)).toBe(false);
  });

  it('keeps the sidebar from reaching the page around it', async () => {
    const frame = await sidebar();
    expect(
      await frame.evaluate(() => {
        try {
          return String(parent.document);
        } catch (error) {
          return (error as Error).name;
        }
      }),
    ).toBe('SecurityError');
  });
});

describe.skipIf(!launched.browser)('google.script.run', () => {
  let frame: Frame;
  beforeAll(async () => {
    frame = await sidebar();
  });

  it('runs a server function in a bare realm, with fresh globals each time, and hands over the user object', async () => {
    const fresh = [1, 'undefined', 'undefined', 'undefined', 'undefined', 'object'];
    expect(await run(frame, 'environment')).toEqual({ value: fresh, user: 'mine' });
    expect(await run(frame, 'environment')).toEqual({ value: fresh, user: 'mine' });
  });

  it('brings what was thrown to the failure handler', async () => {
    expect(await run(frame, 'fail')).toEqual({ error: 'ScriptError: hỏng rồi', user: 'mine' });
  });

  it('copies values as JSON: holes are null, and a Date makes the whole result null', async () => {
    expect(await run(frame, 'holes', { a: 1 })).toMatchObject({ value: [{ a: 1 }, null, null] });
    expect(await run(frame, 'day')).toMatchObject({ value: null });
  });

  it.each([
    ['a Date', 'new Date()', '0'],
    ['a function', '{ done: () => 1 }', 'done'],
    ['a node', '[document.body]', '0'],
    ['a cycle', '(() => { const me = {}; me.me = me; return me; })()', 'me'],
  ])('refuses %s in the client, before anything is sent', async (_, given, property) => {
    const thrown = await frame.evaluate(
      `(() => { try { google.script.run.holes(${given}); } catch (error) { return error.message; } })()`,
    );
    expect(thrown).toBe(`Failed due to illegal value in property: ${property}`);
  });

  it('has no function whose name ends in an underscore, and names what it lacks', async () => {
    expect(await frame.evaluate('typeof google.script.run.hidden_')).toBe('undefined');
    await expect(frame.evaluate('google.script.url')).rejects.toThrow(
      'google.script.url is not available in the local host',
    );
  });

  it('runs calls side by side: a slow one does not hold back a quick one', async () => {
    const order = await frame.evaluate(`new Promise((resolve) => {
      const ended = [];
      const note = (value) => { ended.push(value); if (ended.length === 2) resolve(ended); };
      for (const wait of [2000, 1]) google.script.run.withSuccessHandler(note).slow(wait);
    })`);
    expect(order).toEqual([1, 2000]);
  });

  it('finishes more calls than may run at a time', async () => {
    const ended = await frame.evaluate(`Promise.all(Array.from({ length: 14 }, (_, wait) =>
      new Promise((resolve) => google.script.run.withSuccessHandler(resolve).slow(wait))))`);
    expect(ended).toEqual(Array.from({ length: 14 }, (_, wait) => wait));
  });

  it('writes a sheet whose formulas the same bundle computes, and typing changes them', async () => {
    const rows = [
      ['A', 5, 10],
      ['B', 9, 10],
    ];
    expect(await run(frame, 'write', rows)).toMatchObject({ value: [[0.5], [0.9]] });
    expect(await page.evaluate(() => window.okrHost.values('Bảng A'))).toEqual([
      ['A', 5, 10, 0.5],
      ['B', 9, 10, 0.9],
    ]);
    await page.evaluate(() => window.okrHost.type('Bảng A', 'B1', '7,5'));
    expect(await page.evaluate(() => window.okrHost.cell('Bảng A', 'D1'))).toEqual({
      value: 0.75,
      display: '75%',
      formula: '=OKR_RATIO(B1:B2;C1:C2)',
    });
  });
});

const SHEET = 'Trang tính1';
const GRID = '#grid [id^="univer-sheet-main-canvas"]';
/** A cell of the blank sheet: headers are 46 wide and 20 high, cells 100 by 24. */
const clickCell = (row: number, column: number) =>
  page.click(GRID, { position: { x: 46 + column * 100 + 20, y: 20 + row * 24 + 12 } });
const typeInto = async (row: number, column: number, text: string) => {
  await clickCell(row, column);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.evaluate(() => window.okrHost.settle());
};
const cell = (a1: string) => page.evaluate(([sheet, a1]) => window.okrHost.cell(sheet!, a1!), [SHEET, a1]);
const show = async (sheet: string) => {
  await page.evaluate((sheet) => window.okrHost.showSheet(sheet), sheet);
  await page.waitForFunction((sheet) => window.okrHost.activeSheet() === sheet, sheet);
  await page.evaluate(() => window.okrHost.settle());
};

describe.skipIf(!launched.browser)('the workbook in the page', () => {
  // The first sheet is still as it was at the first visit: what came before wrote on a sheet of its own.
  beforeAll(async () => {
    await page.click(marks.sidebarClose);
    await show(SHEET);
  });

  it('reads what is typed into the grid as a Vietnamese spreadsheet does', async () => {
    await typeInto(0, 0, '1.234,5');
    await typeInto(1, 0, '35%');
    await typeInto(2, 0, '15/2/2027');
    await typeInto(3, 0, '=OKR_RATIO(A1;A2)');
    await soon(async () => [await cell('A1'), await cell('A2'), await cell('A3'), await cell('A4')]).toEqual([
      { value: 1234.5, display: '1.234,50', formula: '' },
      { value: 0.35, display: '35%', formula: '' },
      { value: '2027-02-15', display: '15/02/2027', formula: '' },
      { value: expect.closeTo(3527.142857), display: expect.stringContaining('3527,14'), formula: '=OKR_RATIO(A1;A2)' },
    ]);
  });

  it('takes back and does again what was typed', async () => {
    await typeInto(0, 2, '5');
    await soon(async () => (await cell('C1')).value).toBe(5);
    await page.keyboard.press('Control+z');
    await soon(async () => (await cell('C1')).value).toBe('');
    await page.keyboard.press('Control+y');
    await soon(async () => (await cell('C1')).value).toBe(5);
  });

  it('tells what an error cell says while it is selected', async () => {
    await typeInto(1, 1, '=OKR_RATIO(1;A9)');
    await clickCell(1, 1);
    await soon(() => page.textContent(marks.cellError)).toBe('Ô chỉ tiêu trống: hãy điền chỉ tiêu.');
    expect(await page.isVisible(marks.cellError)).toBe(true);
    await clickCell(5, 5);
    await soon(() => page.isVisible(marks.cellError)).toBe(false);
  });

  it('shows a formula that reads itself as an error with its reason', async () => {
    await typeInto(7, 3, '=D8+1');
    await soon(() => cell('D8')).toMatchObject({
      value: '#REF!',
      error: expect.stringContaining('Circular dependency'),
    });
  });

  it('asks before a protected cell is edited, and shows notes and dropdowns that a script set', async () => {
    const frame = await openSidebar();
    expect(await run(frame, 'furnish')).toMatchObject({ value: null });
    await page.click(marks.sidebarClose);
    await typeInto(4, 7, 'sửa nhầm');
    await page.click(marks.no);
    await soon(async () => (await cell('H5')).value).toBe('tính sẵn');
    await typeInto(4, 7, 'sửa thật');
    await page.click(marks.yes);
    await soon(async () => (await cell('H5')).value).toBe('sửa thật');
    await page.hover(GRID, { position: { x: 46 + 7 * 100 + 20, y: 20 + 5 * 24 + 12 } });
    await page.getByText('Bản gốc').waitFor();
    await page.click(GRID, { position: { x: 46 + 8 * 100 - 8, y: 20 + 5 * 24 + 14 } });
    await page.getByText('thách thức').click();
    await soon(async () => (await cell('H6')).value).toBe('thách thức');
  });

  it('TODAY() follows the day that is set in the bar', async () => {
    await page.fill(marks.today, '2027-03-31');
    await page.evaluate((sheet) => window.okrHost.type(sheet, 'F1', '=TODAY()'), SHEET);
    await soon(async () => (await cell('F1')).value).toBe('2027-03-31');
    await page.fill(marks.today, '2027-04-01');
    await soon(async () => (await cell('F1')).value).toBe('2027-04-01');
  });

  it('downloads the workbook as .xlsx', async () => {
    await page.evaluate((sheet) => window.okrHost.type(sheet, 'H1', 'Mục tiêu'), SHEET);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(marks.download)]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const bytes: Buffer[] = [];
    for await (const piece of await download.createReadStream()) bytes.push(piece as Buffer);
    const { default: ExcelJS } = await import('exceljs');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.concat(bytes) as never);
    expect(book.getWorksheet(SHEET)?.getCell('H1').value).toBe('Mục tiêu');
  });
});

describe.skipIf(!launched.browser)('the workbook in the page, left and opened again', () => {
  beforeAll(async () => {
    await page.fill(marks.today, '2027-02-15');
    await page.waitForFunction(() => window.okrHost.today() === '2027-02-15');
    await show('Bảng A');
  });

  // Last before the reload, which leaves the half-typed formula behind.
  it('offers the add-on’s functions with their help while one types', async () => {
    await clickCell(9, 4);
    await page.keyboard.type('=OKR');
    await page.getByText('Chia thực đạt cho chỉ tiêu.').waitFor();
    await page.keyboard.type('_RATIO(');
    await soon(() => page.textContent('body')).toMatch(/OKR_RATIO\(\s*current\s*,\s*target\s*\)/);
  });

  it('comes back after a reload with its sheets, properties and day, and is gone after starting anew', async () => {
    await page.reload();
    await ready();
    expect(await page.evaluate(() => [window.okrHost.activeSheet(), window.okrHost.today()])).toEqual([
      'Bảng A',
      '2027-02-15',
    ]);
    expect(await page.evaluate(() => window.okrHost.cell('Bảng A', 'D2').value)).toBe(0.9);
    expect(await page.evaluate(() => window.okrHost.cell('Bảng A', 'E10'))).toMatchObject({ value: '', formula: '' });
    expect(await run(await openSidebar(), 'made')).toMatchObject({ value: 'Bảng A' });

    await page.click(marks.startAnew);
    await page.click(marks.no);
    expect(await page.evaluate(() => window.okrHost.sheetNames())).toEqual([SHEET, 'Bảng A']);
    await beginAnew();
    expect(await page.evaluate(() => window.okrHost.sheetNames())).toEqual([SHEET]);
  });

  it('begins a new workbook in the other language after asking', async () => {
    await page.selectOption(marks.locale, 'en_US');
    await Promise.all([page.waitForEvent('load'), page.click(marks.yes)]);
    await ready();
    expect(await page.evaluate(() => [window.okrHost.locale(), window.okrHost.sheetNames()])).toEqual([
      'en_US',
      ['Sheet1'],
    ]);
    expect(await page.textContent(marks.startAnew)).toBe('Start anew');
    await page.evaluate(() => window.okrHost.type('Sheet1', 'A1', '1,234.5'));
    expect(await page.evaluate(() => window.okrHost.cell('Sheet1', 'A1').value)).toBe(1234.5);
  });
});
