import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Language } from '../../src/domain/language';
import { sidebarWords } from '../../src/languages/sidebar-words';
import { marks } from '../../src/local/page/host-window';
import { journey, thrownOn } from './browser-or-skip';
import { openAddOn, openPage, placeOf, servePage } from './open-page';

servePage();

const okrSheet = 'OKR Marketing Q1-2027';

/** Presses the screen's one primary button until the sheets are made; gives the number of presses. */
async function walkWithDefaults(sidebar: FrameLocator, language: Language): Promise<number> {
  const words = sidebarWords(language);
  const heading = sidebar.locator('main h1');
  let presses = 0;
  const press = async () => {
    presses += 1;
    const before = await heading.textContent();
    await sidebar.locator('main .primary').click();
    await sidebar.locator('main h1', { hasNotText: before! }).waitFor();
  };
  for (const title of ['cycle', 'template', 'objectives', 'positions', 'preview'] as const) {
    await press();
    expect(await heading.textContent()).toBe(words.steps[title]);
  }
  const build = sidebar.locator('#next', { hasText: /\d/ });
  await build.waitFor();
  const sheets = Number(/\d+/.exec((await build.textContent())!)![0]);
  expect(await build.textContent()).toBe(words.build(sheets));
  await press();
  await sidebar.getByText(words.built(sheets)).waitFor({ timeout: 120_000 });
  return presses;
}

const score = async (page: Page): Promise<number> => {
  const place = await placeOf(page, okrSheet, 'objective:O1', 'score');
  return page.evaluate(
    async ([sheet, a1]) => {
      await window.okrHost.settle();
      return Number(window.okrHost.cell(sheet, a1).value);
    },
    [okrSheet, place] as const,
  );
};

const sheetNames = (page: Page) => page.evaluate(() => window.okrHost.sheetNames());

describe.each([
  ['vi', 'Tổng traffic', '154.000'],
  ['en', 'Total traffic', '154,000'],
] as const)('the marketing quarter in %s', (language, traffic, half) => {
  const words = sidebarWords(language);

  journey('is built from the menu, scores what is typed, and is undone without a trace', async () => {
    const page = await openPage(language);
    const thrown = thrownOn(page);
    const [own] = await sheetNames(page);
    await page.evaluate((sheet) => window.okrHost.type(sheet, 'B2', 'của riêng tôi'), own!);
    const before = {
      names: await sheetNames(page),
      values: await page.evaluate((sheet) => window.okrHost.values(sheet), own!),
    };

    const sidebar = await openAddOn(page);
    const presses = await walkWithDefaults(sidebar, language);
    expect(presses).toBeLessThanOrEqual(7);
    expect(await sheetNames(page)).toContain(okrSheet);

    await sidebar.getByRole('button', { name: words.openSheet(okrSheet), exact: true }).click();
    await page.waitForFunction((sheet) => window.okrHost.activeSheet() === sheet, okrSheet);
    expect(await score(page)).toBe(0);
    const statement = await placeOf(page, okrSheet, 'kr:O1.KR1', 'statement');
    const told = await page.evaluate(([sheet, a1]) => window.okrHost.cell(sheet, a1).display, [
      okrSheet,
      statement,
    ] as const);
    expect(told).toContain(traffic);
    const current = await placeOf(page, okrSheet, 'kr:O1.KR1', 'current');
    await page.evaluate(([sheet, a1, text]) => window.okrHost.type(sheet, a1, text), [
      okrSheet,
      current,
      half,
    ] as const);
    // Half of one of three key results of the same weight.
    expect(await score(page)).toBeCloseTo(0.5 / 3, 9);

    await sidebar.locator('.undo button').click();
    await sidebar.locator('.undo .danger').click();
    // The number typed above is an edit, so its sheet is asked about.
    await sidebar.getByText(words.editedSince).waitFor({ timeout: 60_000 });
    await sidebar.getByRole('button', { name: words.undoEdited(1) }).click();
    await sidebar.getByRole('button', { name: words.editDraftAgain }).waitFor({ timeout: 60_000 });
    expect(await sheetNames(page)).toEqual(before.names);
    expect(await page.evaluate((sheet) => window.okrHost.values(sheet), own!)).toEqual(before.values);
    expect(thrown).toEqual([]);
    expect(await page.evaluate(() => window.okrHost.log())).toEqual([]);
    await page.close();
  });
});

journey('a draft goes on after the sidebar was closed and opened again', async () => {
  const words = sidebarWords('vi');
  const page = await openPage('vi');
  const sidebar = await openAddOn(page);
  for (const title of ['cycle', 'template', 'objectives'] as const) {
    await sidebar.locator('main .primary').click();
    await sidebar.locator('main h1', { hasText: words.steps[title] }).waitFor();
  }
  await sidebar.locator('[id="O1.KR1.statement"]').fill('Tổng traffic 320.000');
  await sidebar.getByText(words.saving.kept).waitFor({ timeout: 30_000 });
  await page.click(marks.sidebarClose);
  const again = await openAddOn(page);
  await again.locator('main h1', { hasText: words.steps.objectives }).waitFor();
  expect(await again.locator('[id="O1.KR1.statement"]').inputValue()).toBe('Tổng traffic 320.000');
  await page.close();
});
