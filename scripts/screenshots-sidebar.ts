/**
 * Takes a picture of every screen of the sidebar, 300 px wide, in both languages, into `docs/screenshots/`.
 * `npx tsx scripts/screenshots-sidebar.ts [--dark] [--out folder] [--file page] [--only wizard|life]`
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../src/domain/language';
import { type LifeWords, lifeWords } from '../src/languages/life-words';
import { sidebarWords } from '../src/languages/sidebar-words';
import { launchBrowser } from '../src/local/browser';
import type { LifePlace } from '../src/sidebar/screens/life-place';
import { builtCycle } from '../tests/sidebar/built-cycle';
import { openLife } from '../tests/sidebar/open-life';
import { openSidebar } from '../tests/sidebar/sidebar-page';

const { values } = parseArgs({
  options: {
    dark: { type: 'boolean', default: false },
    out: { type: 'string', default: 'docs/screenshots' },
    file: { type: 'string', default: 'dist/Sidebar.html' },
    only: { type: 'string' },
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

/** As high as the screen is long, so that the foot with its buttons stands at the end and covers nothing. */
const shooting = (page: Page, language: Language) => async (name: string) => {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 300, height: Math.max(500, height) });
  await page.screenshot({ path: `${values.out}/sidebar-${language}-${name}${values.dark ? '-dark' : ''}.png` });
  await page.setViewportSize({ width: 300, height: 700 });
};

async function screens(browser: Browser, language: Language): Promise<void> {
  const page = await openSidebar(browser, { state: { language }, dark: values.dark, file: values.file });
  page.on('pageerror', (error) => console.error(error));
  await walk(page, sidebarWords(language).saving.kept, shooting(page, language));
  await page.close();
}

type Shoot = (name: string) => Promise<void>;

/** The screens of a built cycle's life, each opened alone. */
const life: [at: LifePlace, walk: (page: Page, shoot: Shoot, words: LifeWords) => Promise<void>][] = [
  [
    { screen: 'update' },
    async (page, shoot) => {
      await page.locator('.pick').first().waitFor();
      await shoot('11-who');
      await page.locator('.pick').first().click();
      await page.locator('[id="O1.KR1.value"]').fill('154.000');
      await page.locator('[id="P1.KPI2.M1.value"]').fill('nhiều');
      await page.locator('.disclosure').first().click();
      await shoot('12-update');
      await page.locator('#save').click();
      await page.locator('[id="P1.KPI2.M1.problem"]').waitFor();
      await shoot('13-update-refused');
    },
  ],
  [
    { screen: 'look' },
    async (page, shoot) => {
      await page.locator('.course').waitFor();
      await shoot('14-look');
    },
  ],
  [
    { screen: 'change', holder: 'P1', line: 'O1.KR1' },
    async (page, shoot) => {
      await page.locator('#change-value').waitFor();
      await page.locator('#save').click();
      await page.locator('.problem').first().waitFor();
      await shoot('15-change');
    },
  ],
  [
    { screen: 'propose', holder: 'P1' },
    async (page, shoot) => {
      await page.locator('option[value=O1]').waitFor({ state: 'attached' });
      await shoot('16-propose');
    },
  ],
  [
    { screen: 'sign', holder: 'P1' },
    async (page, shoot) => {
      await page.locator('option[value=P1]').first().waitFor({ state: 'attached' });
      await page.locator('.segments input').nth(2).check();
      await shoot('17-sign');
    },
  ],
  [
    { screen: 'close' },
    async (page, shoot, words) => {
      await page.locator('#close').waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
      await page.getByRole('button', { name: words.allTo.keep }).click();
      await shoot('18-close');
      await page.locator('#close-who').fill('Nguyễn Thị Hà');
      await page.locator('[id="O1.KR1.lesson"]').fill('…');
      await page.evaluate(() => window.standIn.mood('closeSheet', { delay: 600 }));
      await page.locator('#close').click();
      await page.locator('progress').waitFor();
      await shoot('19-closing');
      await page.locator('#carry').waitFor();
      await page.locator('summary').click();
      await shoot('20-closed');
    },
  ],
  [
    { screen: 'joiners' },
    async (page, shoot) => {
      await page.locator('#add').waitFor();
      await shoot('21-joiners');
    },
  ],
];

async function lifeScreens(browser: Browser, language: Language): Promise<void> {
  for (const [at, walkLife] of life) {
    const state = { ...builtCycle(language), joiners: [{ name: 'Lê Thu', position: 'P1' }] };
    const page = await openLife(browser, at, { state, dark: values.dark });
    page.on('pageerror', (error) => console.error(error));
    await walkLife(page, shooting(page, language), lifeWords(language));
    await page.close();
  }
}

const started = await launchBrowser();
if (!started.browser) {
  console.error(`No browser could be started: ${started.reason}`);
  process.exit(1);
}
mkdirSync(values.out, { recursive: true });
for (const language of ['vi', 'en'] as const) {
  if (values.only !== 'life') await screens(started.browser, language);
  if (values.only !== 'wizard') await lifeScreens(started.browser, language);
}
await started.browser.close();
