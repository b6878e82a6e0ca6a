import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { levelWords } from '../../src/languages/level-words';
import { sidebarWords } from '../../src/languages/sidebar-words';
import { builtCycle } from '../sidebar/built-cycle';
import { closeSidebar, openSidebar } from '../sidebar/sidebar-page';
import { browser, journey, thrownOn } from './browser-or-skip';

const words = sidebarWords('vi');
const levels = levelWords('vi');

/** A workbook with a built cycle and the draft of another team's, as it is reopened. */
async function withDraft(moods?: Window['standInMoods']): Promise<Page> {
  const state = builtCycle('vi');
  const cascade = { ...state.cascades!.b1!, team: 'Content' };
  const draft = { step: 'cycle' as const, language: 'vi' as const, templateId: 'marketing', cascade };
  const page = await openSidebar(browser(), { state: { ...state, draft, revision: 1 }, ...(moods && { moods }) });
  await page.getByLabel(levels.above).waitFor();
  return page;
}

const next = (page: Page) => page.locator('button.primary').last().click();
const cascadeOf = (page: Page) => page.evaluate(() => window.standIn.state.draft!.cascade);
const saved = (page: Page, ok: string) =>
  page.waitForFunction((text) => JSON.stringify(window.standIn.state.draft).includes(text), ok);

describe('a team that serves another', () => {
  journey('chooses the cycle above, and for each objective the one it serves', async () => {
    const page = await withDraft();
    const thrown = thrownOn(page);
    await page.getByLabel(levels.above).selectOption('b1');
    await next(page);
    await next(page);
    await page.getByLabel(levels.parent('O1')).selectOption('O2');
    await saved(page, '"parent":"O2"');
    expect((await cascadeOf(page)).above).toBe('b1');
    expect((await cascadeOf(page)).objectives.map(({ parent }) => parent)).toEqual(['O2', undefined, undefined]);
    await page.getByLabel(levels.parent('O1')).selectOption('');
    await page.getByLabel(levels.parent('O2')).selectOption('O3');
    await saved(page, '"parent":"O3"');
    expect((await cascadeOf(page)).objectives.map(({ parent }) => parent)).toEqual([undefined, 'O3', undefined]);
    expect(thrown).toEqual([]);
    closeSidebar(page);
  });

  journey('is told when the objectives above cannot be had, and asks again', async () => {
    const page = await withDraft({ objectivesOf: { fail: 'Service Spreadsheets failed', times: 1 } });
    await page.getByLabel(levels.above).selectOption('b1');
    await next(page);
    await next(page);
    await page.getByRole('button', { name: words.retry, exact: true }).click();
    await page.getByLabel(levels.parent('O1')).waitFor();
    closeSidebar(page);
  });
});
