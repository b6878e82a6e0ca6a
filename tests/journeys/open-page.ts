import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startServer } from '../../scripts/serve';
import type { Language } from '../../src/domain/language';
import { marks } from '../../src/local/page/host-window';
import { browser } from './browser-or-skip';

let server: Awaited<ReturnType<typeof startServer>> | undefined;

/** Serves the page while the journeys of a file run. */
export function servePage(): void {
  beforeAll(async () => {
    server = await startServer({});
  });
  afterAll(() => server?.close());
}

/** The local host's page on an empty workbook of the language, as a newcomer opens it. */
export async function openPage(language: Language): Promise<Page> {
  const page = await browser().newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  // A busy machine is slow, not wrong.
  page.setDefaultTimeout(90_000);
  await page.goto(server!.url);
  await page.evaluate(() => window.okrHost.ready);
  const locale = language === 'vi' ? 'vi_VN' : 'en_US';
  if ((await page.evaluate(() => window.okrHost.locale())) !== locale) {
    // The page begins anew in the other language, after a question.
    const begun = page.waitForURL((url) => url.search.includes(locale));
    await page.selectOption(marks.locale, locale);
    await page.click(marks.yes);
    await begun;
    await page.evaluate(() => window.okrHost.ready);
  }
  await page.evaluate(() => window.okrHost.setToday('2026-11-22'));
  return page;
}

/** Opens the add-on from the menu, as a user does. */
export async function openAddOn(page: Page): Promise<FrameLocator> {
  await page.click(marks.extensions);
  await page.click(marks.addon);
  await page.locator(marks.menuItem).first().click();
  const sidebar = page.frameLocator(marks.sidebarFrame);
  await sidebar.locator('main h1').waitFor();
  return sidebar;
}

/** Where a cell of a built sheet stands, by row tag and column key: users may move both, so places are never counted. */
export async function placeOf(page: Page, sheet: string, row: string, column: string): Promise<string> {
  const values = await page.evaluate((name) => window.okrHost.values(name), sheet);
  const at = values.findIndex((cells) => cells[0] === row);
  const across = values[0]?.indexOf(column) ?? -1;
  if (at < 0 || across < 0) throw new Error(`no ${row} × ${column} on ${sheet}`);
  const letter = (index: number): string =>
    index < 0 ? '' : letter(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
  return letter(across) + (at + 1);
}
