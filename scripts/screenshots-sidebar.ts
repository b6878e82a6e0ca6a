/**
 * Takes a picture of every screen of the sidebar, 300 px wide, in both languages, into `docs/screenshots/`.
 * `npx tsx scripts/screenshots-sidebar.ts [--dark] [--out folder] [--file page] [--only wizard|life|tools]`
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../src/domain/language';
import { functionWords } from '../src/languages/function-words';
import { type LifeWords, lifeWords } from '../src/languages/life-words';
import { sidebarWords } from '../src/languages/sidebar-words';
import { toolsWords } from '../src/languages/tools-words';
import { launchBrowser } from '../src/local/browser';
import type { LifePlace } from '../src/sidebar/screens/life-place';
import { builtCycle } from '../tests/sidebar/built-cycle';
import { openLife } from '../tests/sidebar/open-life';
import { ownTemplate } from '../tests/sidebar/own-template';
import { openSidebar } from '../tests/sidebar/sidebar-page';

const { values } = parseArgs({
  options: {
    dark: { type: 'boolean', default: false },
    out: { type: 'string', default: 'docs/screenshots' },
    file: { type: 'string', default: 'dist/Sidebar.html' },
    only: { type: 'string' },
  },
});

async function walk(page: Page, language: Language, shoot: (name: string) => Promise<void>): Promise<void> {
  const vietnamese = language === 'vi';
  const saved = sidebarWords(language).saving.kept;
  const next = async (title: string) => {
    await page.locator('#next').click();
    await page.locator('h1', { hasText: title }).waitFor();
    await page.getByText(saved).waitFor();
  };
  await page.locator('main button.primary').waitFor();
  await shoot('1-home');
  await page.locator('main button.primary').click();
  await page.locator('#next').waitFor();
  await page.getByText(saved).waitFor();
  await shoot('2-cycle');
  await next(vietnamese ? 'Chọn mẫu' : 'template');
  await page.locator('.glance summary').first().click();
  await page.locator('.glance li').first().waitFor();
  await shoot('3-template');
  await next(vietnamese ? 'Mục tiêu' : 'Objectives');
  await shoot('4-objectives');
  await page.locator('[id="O1.KR1"] .chip').first().click();
  await shoot('4-objectives-measure');
  await next(vietnamese ? 'Vị trí' : 'Positions');
  await shoot('5-positions');
  await page.locator('#P2').click();
  await page.locator('.card-preview summary').click();
  await shoot('5-positions-open');
  await next(vietnamese ? 'Xem trước' : 'Preview');
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
  await walk(page, language, shooting(page, language));
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

/** The first screen of a running cycle and the tools it leads to, in the states that look otherwise. */
async function toolScreens(browser: Browser, language: Language): Promise<void> {
  const { statuses: words } = functionWords(language);
  const statuses = (['off-track', 'at-risk', 'no-data'] as const).map((key, at) => ({
    word: words[key],
    count: at + 1,
  }));
  const now = { buildId: 'b1', week: 6, weeks: 13, elapsed: 0.47, score: 0.41, statuses };
  const { properties } = ownTemplate('Tết');
  const page = await openSidebar(browser, {
    state: { ...builtCycle(language), now, properties, selected: { cell: 'B4', blank: true } },
    dark: values.dark,
    file: values.file,
  });
  page.on('pageerror', (error) => console.error(error));
  const shoot = shooting(page, language);
  const say = toolsWords(language);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const home = () => page.locator('main > button').last().click();
  await page.locator('#next-thing').waitFor();
  await shoot('22-home-running');
  await press(say.settings);
  await page.locator('#save-settings').waitFor();
  await shoot('23-settings');
  await page.locator('#set-atRisk').fill('95');
  await page.locator('#set-people').fill('NV01 | Lê Thu | Content Lead | Marketing | 15/01/2027\nTrần Văn Minh');
  await press(say.saveSettings);
  await page.locator('[role=alert] .notice').waitFor();
  await shoot('24-settings-refused');
  await home();
  await press(say.functions);
  await page.locator('summary', { hasText: 'OKR_SCORE' }).first().click();
  await press(say.insertOf('OKR_SCORE'));
  await page.getByText(say.inserted('B4')).waitFor();
  await shoot('25-functions');
  await home();
  await press(say.ownTemplates);
  await press(say.dropOf('Tết'));
  await page.locator('#import-text').fill('{"okrTemplate":1}');
  await press(say.importNow);
  await page.locator('[role=alert] .notice').waitFor();
  await shoot('26-own-templates');
  await page.close();
}

const started = await launchBrowser();
if (!started.browser) {
  console.error(`No browser could be started: ${started.reason}`);
  process.exit(1);
}
mkdirSync(values.out, { recursive: true });
for (const language of ['vi', 'en'] as const) {
  const wants = (part: string) => !values.only || values.only === part;
  if (wants('wizard')) await screens(started.browser, language);
  if (wants('life')) await lifeScreens(started.browser, language);
  if (wants('tools')) await toolScreens(started.browser, language);
}
await started.browser.close();
