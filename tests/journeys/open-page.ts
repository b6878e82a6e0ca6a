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
  // Changing the language in the page loads it a second time; `tests/local/page.test.ts` does that.
  await page.goto(language === 'vi' ? server!.url : `${server!.url}?locale=en_US`);
  await page.evaluate(() => window.okrHost.ready);
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
