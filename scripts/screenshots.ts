/**
 * `npm run screenshots`: pictures of the local host's page and of the sidebar, in both languages, into `docs/screenshots/`.
 * `npm run screenshots -- page` makes those of the page alone.
 */
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import type { Language } from '../src/domain/language';
import { launchBrowser } from '../src/local/browser';
import { marks } from '../src/local/page/host-window';
import { buildIfStale } from './build-if-stale';
import { startServer } from './serve';

const FOLDER = 'docs/screenshots';
const WINDOW = { width: 1280, height: 800 };
const GRID = `${marks.grid} [id^="univer-sheet-main-canvas"]`;

async function openAddOn(page: Page): Promise<FrameLocator> {
  await page.click(marks.extensions);
  await page.click(marks.addon);
  await page.locator(marks.menuItem).first().click();
  const sidebar = page.frameLocator(marks.sidebarFrame);
  await sidebar.locator('main .primary').waitFor();
  return sidebar;
}

/** Goes through the wizard as it is offered, to the sheets. */
async function buildQuarter(sidebar: FrameLocator): Promise<void> {
  const heading = sidebar.locator('main h1');
  while ((await sidebar.locator('.links').count()) === 0) {
    const before = (await heading.textContent()) ?? '';
    await sidebar.locator('main .primary').click();
    await heading.and(sidebar.locator('h1', { hasNotText: before })).waitFor();
    await sidebar.locator('main .primary, progress, .links').first().waitFor();
    // The last step makes the sheets by itself.
    if ((await sidebar.locator('progress').count()) > 0) await sidebar.locator('.links').waitFor({ timeout: 180_000 });
  }
}

/** A cell of a blank sheet: headers are 46 wide and 20 high, cells 100 by 24. */
const clickCell = (page: Page, row: number, column: number) =>
  page.click(GRID, { position: { x: 46 + column * 100 + 20, y: 20 + row * 24 + 12 } });

/** Turns the wheel over the middle of the grid. */
async function scrollRight(page: Page, pixels: number): Promise<void> {
  await page.mouse.move(400, 400);
  await page.mouse.wheel(pixels, 0);
}

async function picturesOf(page: Page, language: Language): Promise<void> {
  const shoot = async (name: string) => {
    await page.evaluate(() => window.okrHost.settle());
    await page.mouse.move(640, 30);
    await page.evaluate((notice) => document.querySelector(notice)?.replaceChildren(), marks.notice);
    // The grid draws a frame later than it is told to.
    await page.waitForTimeout(600);
    await page.screenshot({ path: `${FOLDER}/page-${language}-${name}.png` });
  };
  const show = (sheet: string) => page.evaluate((name) => window.okrHost.showSheet(name), sheet);

  await clickCell(page, 1, 1);
  await page.keyboard.type('=OKR');
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${FOLDER}/page-${language}-autocomplete.png` });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const [blank] = await page.evaluate(() => window.okrHost.sheetNames());
  const separator = language === 'vi' ? ';' : ',';
  await page.evaluate(
    ([sheet, formula]) => window.okrHost.type(sheet!, 'C3', formula!),
    [blank, `=OKR_SCORE("abc"${separator}100)`],
  );
  await clickCell(page, 2, 2);
  await page.locator(marks.cellError).waitFor();
  await shoot('error');

  await buildQuarter(await openAddOn(page));
  await page.click(marks.fillExample);
  // The bar says so when all is filled.
  await page.locator(marks.notice, { hasText: '2027-02-15' }).waitFor();
  const names = await page.evaluate(() => window.okrHost.sheetNames());
  const first = (beginning: RegExp): string => names.find((name) => beginning.test(name)) ?? blank!;
  const dashboard = first(/^(Tổng quan|Overview|Dashboard) /);
  await show(dashboard);
  await shoot('built');
  await page.click(marks.sidebarClose);
  await show(first(/^OKR /));
  await scrollRight(page, 1000);
  await shoot('okr');
  await show(first(/^(Phiếu|Card) /));
  await shoot('card');
  await show(dashboard);
  await page.locator(`${marks.charts} svg`).first().waitFor();
  await shoot('dashboard');
}

await buildIfStale();
mkdirSync(FOLDER, { recursive: true });
const launched = await launchBrowser();
if (!launched.browser) {
  console.error(`No browser could be started: ${launched.reason}`);
  process.exit(2);
}
const server = await startServer();
for (const language of ['vi', 'en'] as const) {
  const page = await (await launched.browser.newContext({ viewport: WINDOW, reducedMotion: 'reduce' })).newPage();
  page.setDefaultTimeout(180_000);
  await page.goto(`${server.url}?locale=${language === 'vi' ? 'vi_VN' : 'en_US'}`);
  await page.evaluate(() => window.okrHost.ready);
  await page.evaluate(() => window.okrHost.setToday('2026-12-21'));
  await picturesOf(page, language);
  await page.close();
}
await launched.browser.close();
await server.close();
if (!process.argv.includes('page')) await import('./screenshots-sidebar');
