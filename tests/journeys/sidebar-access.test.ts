import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Language } from '../../src/domain/language';
import { toolsWords } from '../../src/languages/tools-words';
import type { Finding } from '../../src/rules/finding';
import { builtCycle } from '../sidebar/built-cycle';
import { ownTemplate } from '../sidebar/own-template';
import { closeSidebar, openSidebar } from '../sidebar/sidebar-page';
import { browser, journey, thrownOn } from './browser-or-skip';
import { lookOver } from './look-over';

/** One finding of each severity, on lines of the template. */
const findings: Finding[] = [
  { code: 'no-number', severity: 'error', where: 'O3.KR2', facts: {} },
  { code: 'uncovered', severity: 'warning', where: 'O3.KR2', facts: {} },
  { code: 'vague-word', severity: 'hint', where: 'O1', facts: { word: 'bền vững' } },
];

async function next(page: Page): Promise<void> {
  const before = await page.locator('h1').textContent();
  await page.locator('#next').click();
  await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, before);
}

/** Every screen, and the states in which it looks otherwise. */
async function everyScreen(page: Page): Promise<void> {
  await page.locator('main .primary').waitFor();
  await lookOver(page, 'home of an empty workbook');
  await page.locator('main .primary').click();
  await page.locator('#next').waitFor();
  await lookOver(page, 'cycle');
  await page.locator('.segments input').nth(3).check();
  await page.locator('#next').click();
  await page.locator('.problem').first().waitFor();
  await lookOver(page, 'cycle, with what is missing');
  await page.locator('.segments input').first().check();
  await next(page);
  await page.locator('.glance summary').first().click();
  await page.locator('.glance li').first().waitFor();
  await lookOver(page, 'template, with one opened');
  await next(page);
  await lookOver(page, 'objectives');
  await page.locator('[id="O1.KR1"] .chip').first().click();
  await page.locator('[id="O1.KR1.target"]').fill('8.500');
  await page.locator('summary').first().click();
  await page.locator('details[open] input[type=checkbox]').uncheck();
  await lookOver(page, 'objectives, with a measure and weights open');
  await page.locator('[id="O1.KR1.target"]').fill('nhiều');
  await lookOver(page, 'objectives, with a number that is none');
  await page.locator('[id="O1.KR1.target"]').fill('308000');
  await page.locator('details[open] input[type=checkbox]').check();
  await next(page);
  await lookOver(page, 'positions');
  for (const position of ['P1', 'P2', 'P3', 'P4']) await page.locator(`#${position}`).click();
  await page.locator('[id="P2.KPI1"] .chip').first().click();
  await page.locator('[id="P1"]').locator('xpath=../..').locator('.icon').click();
  for (const summary of await page.locator('.card-preview summary').all()) await summary.click();
  await page.locator('#take-people').click();
  await page.locator('#take-people ~ [role=status]', { hasText: /./ }).first().waitFor();
  await lookOver(page, 'positions, all open with their cards, one removed');
  await page.locator('.removed button').click();
  await page.evaluate(() => window.standIn.mood('preview', { delay: 'held', times: 1 }));
  await next(page);
  await lookOver(page, 'preview, waiting');
  await page.evaluate(() => window.standIn.release());
  await page.locator('table').waitFor();
  await lookOver(page, 'preview');
  await page.evaluate(() => {
    window.standIn.state.findings = [];
    window.standIn.state.taken.push('OKR Marketing Q1-2027');
  });
  await page.locator('.ends button').first().click();
  await next(page);
  await page.locator('#clash').waitFor();
  await lookOver(page, 'preview, with a name clash');
  await page.evaluate(() => {
    window.standIn.state.taken = [];
    window.standIn.mood('buildSheet', { delay: 'held', times: 1 });
  });
  await page.locator('#clash button').nth(1).click();
  await page.locator('#clash').waitFor({ state: 'detached' });
  await page.locator('table').waitFor();
  await page.locator('#next').click();
  await page.locator('progress').waitFor();
  await lookOver(page, 'build');
  await page.locator('main button').first().click();
  await page.evaluate(() => window.standIn.release());
  await page.locator('main .primary').waitFor();
  await lookOver(page, 'build, stopped');
  await page.locator('main .primary').click();
  await page.locator('ol').waitFor();
  await lookOver(page, 'build, done');
  await page.evaluate(() => window.standIn.state.edited.push('OKR Marketing Q1-2027'));
  await page.locator('.undo button').click();
  await lookOver(page, 'undo asks');
  await page.locator('.undo .danger').click();
  await page.locator('.undo .danger', { hasText: '1' }).waitFor();
  await lookOver(page, 'undo asks about an edited sheet');
  await page.locator('.undo button').nth(1).click();
  await page.locator('main > button').last().click();
  await page.locator('main section h3').waitFor();
  await page.locator('summary').click();
  await lookOver(page, 'home, with what was built');
  await page.evaluate(() => window.standIn.mood('undoBuild', { fail: 'PERMISSION_DENIED', times: 1 }));
  await page.locator('.undo button').click();
  await page.locator('.undo .danger').click();
  await page.locator('[role=alert] summary').click();
  await lookOver(page, 'home, with a call that failed');
}

/** The first screen of a running cycle, and the tools it leads to. */
async function everyTool(page: Page, language: Language): Promise<void> {
  const tools = toolsWords(language);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const home = () => page.locator('main > button').last().click();
  await page.locator('#next-thing').waitFor();
  await lookOver(page, 'home of a running cycle');
  await press(tools.settings);
  await page.locator('#save-settings').waitFor();
  await lookOver(page, 'settings');
  await page.locator('#set-cap').fill('cao');
  await page.locator('#set-holidays').fill('31/02/2027');
  await page.locator('#set-people').fill('NV1 | Lê Thu | Content Lead | Marketing | mai');
  await lookOver(page, 'settings, with what cannot be');
  await page.locator('#set-cap').fill('150');
  await page.locator('#set-holidays').fill('');
  await page.locator('#set-people').fill('');
  await page.locator('#set-atRisk').fill('95');
  await press(tools.saveSettings);
  await page.locator('[role=alert] .notice').waitFor();
  await lookOver(page, 'settings, refused');
  await home();
  await press(tools.functions);
  for (const summary of await page.locator('summary').all()) await summary.click();
  await press(tools.insertOf('OKR_SCORE'));
  await page.locator('[role=alert] .notice').waitFor();
  await lookOver(page, 'functions, all open, one refused');
  await home();
  await press(tools.ownTemplates);
  await press(tools.exportOf('Mẫu Tết'));
  await press(tools.dropOf('Mẫu Tết'));
  await press(tools.importNow);
  await page.locator('.problem').waitFor();
  await lookOver(page, 'own templates, asking');
}

describe.each(['vi', 'en'] as const)('the sidebar in %s', (language: Language) => {
  journey('is free of axe violations, clipped text and small targets on every screen, light and dark', async () => {
    const page = await openSidebar(browser(), { state: { language, findings } });
    const thrown = thrownOn(page);
    await everyScreen(page);
    expect(thrown).toEqual([]);
    closeSidebar(page);
  });

  journey('is free of them on the first screen of a running cycle and in its tools, light and dark', async () => {
    const statuses = [
      { word: 'Chậm tiến độ', count: 2 },
      { word: 'Chưa có số liệu', count: 6 },
    ];
    const now = { buildId: 'b1', week: 6, weeks: 13, elapsed: 0.47, score: 0.41, statuses };
    const { properties } = ownTemplate('Mẫu Tết');
    const page = await openSidebar(browser(), { state: { ...builtCycle(language), now, properties } });
    const thrown = thrownOn(page);
    await everyTool(page, language);
    expect(thrown).toEqual([]);
    closeSidebar(page);
  });
});
