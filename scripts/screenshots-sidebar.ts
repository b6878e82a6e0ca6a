/**
 * Takes a picture of every screen of the sidebar, 300 px wide, in both languages, into `docs/screenshots/`.
 * `npx tsx scripts/screenshots-sidebar.ts [--dark] [--out folder] [--file page]`
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../src/domain/language';
import { sidebarWords } from '../src/languages/sidebar-words';
import { launchBrowser } from '../src/local/browser';
import { openSidebar } from '../tests/sidebar/sidebar-page';

const { values } = parseArgs({
  options: {
    dark: { type: 'boolean', default: false },
    out: { type: 'string', default: 'docs/screenshots' },
    file: { type: 'string', default: 'dist/Sidebar.html' },
  },
});

async function walk(page: Page, saved: string, shoot: (name: string) => Promise<void>): Promise<void> {
  const next = async (title: string) => {
    await page.locator('#next').click();
    await page.locator('h1', { hasText: title }).waitFor();
    await page.getByText(saved).waitFor();
  };
  const words = (await page.evaluate(() => document.documentElement.lang)) === 'vi';
  await page.locator('main button.primary').waitFor();
  await shoot('1-home');
  await page.locator('main button.primary').click();
  await page.locator('#next').waitFor();
  await page.getByText(saved).waitFor();
  await shoot('2-cycle');
  await next(words ? 'Chọn mẫu' : 'template');
  await shoot('3-template');
  await next(words ? 'Mục tiêu' : 'Objectives');
  await shoot('4-objectives');
  await page.locator('[id="O1.KR1"] .chip').first().click();
  await shoot('4-objectives-measure');
  await next(words ? 'Vị trí' : 'Positions');
  await shoot('5-positions');
  await page.locator('#P2').click();
  await shoot('5-positions-open');
  await next(words ? 'Xem trước' : 'Preview');
  await page.locator('table').waitFor();
  await shoot('6-preview');
  await page.evaluate(() => window.standIn.mood('buildSheet', { delay: 300 }));
  await page.locator('#next').click();
  await page.locator('progress').waitFor();
  await shoot('7-build');
  await page.locator('.links').waitFor({ timeout: 20_000 });
  await shoot('8-done');
  await page.locator('.undo button').click();
  await shoot('9-undo');
  await page.locator('.undo button').last().click();
  await page.locator('main > button').last().click();
  await page.locator('main section h3').waitFor();
  await page.evaluate(() => window.standIn.mood('undoBuild', { fail: 'PERMISSION_DENIED', times: 1 }));
  await page.locator('.undo button').click();
  await page.locator('.undo .danger').click();
  await page.locator('[role=alert] summary').click();
  await shoot('10-home-trouble');
}

async function screens(browser: Browser, language: Language): Promise<void> {
  const page = await openSidebar(browser, { state: { language }, dark: values.dark, file: values.file });
  page.on('pageerror', (error) => console.error(error));
  await walk(page, sidebarWords(language).saving.kept, async (name) => {
    // As high as the screen is long, so that the foot with its buttons stands at the end and covers nothing.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 300, height: Math.max(500, height) });
    await page.screenshot({ path: `${values.out}/sidebar-${language}-${name}${values.dark ? '-dark' : ''}.png` });
    await page.setViewportSize({ width: 300, height: 700 });
  });
  await page.close();
}

const started = await launchBrowser();
if (!started.browser) {
  console.error(`No browser could be started: ${started.reason}`);
  process.exit(1);
}
mkdirSync(values.out, { recursive: true });
for (const language of ['vi', 'en'] as const) await screens(started.browser, language);
await started.browser.close();
