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

describe.skipIf(!launched.browser)('charts in the page', () => {
  const SHEET = 'Biểu đồ';

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
    await opened.page.evaluate((sheet) => window.okrHost.type(sheet, 'B3', '95%'), SHEET);
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

  it('belong to their sheet, and come back with it after a reload', async () => {
    const [first] = await opened.page.evaluate(() => window.okrHost.sheetNames());
    await opened.page.evaluate((name) => window.okrHost.showSheet(name!), first);
    await soon(figures).toEqual([]);
    await opened.page.evaluate((name) => window.okrHost.showSheet(name), SHEET);
    await soon(figures).toHaveLength(4);
    const before = await figures();
    await opened.reload();
    await soon(figures).toEqual(before);
    expect(opened.faults).toEqual([]);
  });
});
