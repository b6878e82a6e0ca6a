import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Language } from '../../src/domain/language';
import type { Finding } from '../../src/rules/finding';
import { openSidebar } from '../sidebar/sidebar-page';
import { browser, journey, thrownOn } from './browser-or-skip';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One finding of each severity, on lines of the template. */
const findings: Finding[] = [
  { code: 'no-number', severity: 'error', where: 'O3.KR2', facts: {} },
  { code: 'uncovered', severity: 'warning', where: 'O3.KR2', facts: {} },
  { code: 'vague-word', severity: 'hint', where: 'O1', facts: { word: 'bền vững' } },
];

type Violation = { id: string; targets: string[] };

const violations = async (page: Page): Promise<Violation[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await checker.run({ runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => ({ id, targets: nodes.flatMap(({ target }) => target) }));
  });
};

/** What is wider than the sidebar, or holds text that is cut off. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const tell = (element: Element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`;
    const seen = [...document.querySelectorAll('body *')].filter(
      (element) => !element.closest('.unseen, .scroll, option') && element.getClientRects().length > 0,
    );
    const outside = seen.filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5);
    const cut = seen.filter(
      (element) =>
        element.matches('button, p, li, h1, h2, h3, h4, textarea, label, legend, summary') &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 1,
    );
    return [...outside, ...cut].map(tell);
  });

/** What is pressed is at least 32 px high and wide; a link within a sentence and a box beside its label are not alone. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button:not(.link), select, input:not([type=checkbox], [type=radio]), summary')]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 32 || height < 31.5;
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );

async function look(page: Page, where: string): Promise<void> {
  expect({ where, violations: await violations(page) }).toEqual({ where, violations: [] });
  expect({ where, clipped: await clipped(page) }).toEqual({ where, clipped: [] });
  expect({ where, small: await small(page) }).toEqual({ where, small: [] });
}

async function next(page: Page): Promise<void> {
  const before = await page.locator('h1').textContent();
  await page.locator('#next').click();
  await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, before);
}

/** Every screen, and the states in which it looks otherwise. */
async function everyScreen(page: Page): Promise<void> {
  await page.locator('main .primary').waitFor();
  await look(page, 'home of an empty workbook');
  await page.locator('main .primary').click();
  await page.locator('#next').waitFor();
  await look(page, 'cycle');
  await page.locator('.segments input').nth(3).check();
  await page.locator('#next').click();
  await page.locator('.problem').first().waitFor();
  await look(page, 'cycle, with what is missing');
  await page.locator('.segments input').first().check();
  await next(page);
  await look(page, 'template');
  await next(page);
  await look(page, 'objectives');
  await page.locator('[id="O1.KR1"] .chip').first().click();
  await page.locator('[id="O1.KR1.target"]').fill('8.500');
  await page.locator('summary').first().click();
  await page.locator('details[open] input[type=checkbox]').uncheck();
  await look(page, 'objectives, with a measure and weights open');
  await page.locator('[id="O1.KR1.target"]').fill('nhiều');
  await look(page, 'objectives, with a number that is none');
  await page.locator('[id="O1.KR1.target"]').fill('308000');
  await page.locator('details[open] input[type=checkbox]').check();
  await next(page);
  await look(page, 'positions');
  for (const position of ['P1', 'P2', 'P3', 'P4']) await page.locator(`#${position}`).click();
  await page.locator('[id="P2.KPI1"] .chip').first().click();
  await page.locator('[id="P1"]').locator('xpath=../..').locator('.icon').click();
  await look(page, 'positions, all open, one removed');
  await page.locator('.removed button').click();
  await page.evaluate(() => window.standIn.mood('preview', { delay: 300, times: 1 }));
  await next(page);
  await look(page, 'preview, waiting');
  await page.locator('table').waitFor();
  await look(page, 'preview');
  await page.evaluate(() => {
    window.standIn.state.findings = [];
    window.standIn.state.taken.push('OKR Marketing Q1-2027');
  });
  await page.locator('.ends button').first().click();
  await next(page);
  await page.locator('#clash').waitFor();
  await look(page, 'preview, with a name clash');
  await page.evaluate(() => {
    window.standIn.state.taken = [];
    window.standIn.mood('buildSheet', { delay: 150 });
  });
  await page.locator('#clash button').nth(1).click();
  await page.locator('#clash').waitFor({ state: 'detached' });
  await page.locator('table').waitFor();
  await page.locator('#next').click();
  await page.locator('progress').waitFor();
  await look(page, 'build');
  await page.locator('main button').first().click();
  await page.locator('main .primary').waitFor();
  await look(page, 'build, stopped');
  await page.locator('main .primary').click();
  await page.locator('ol').waitFor();
  await look(page, 'build, done');
  await page.evaluate(() => window.standIn.state.edited.push('OKR Marketing Q1-2027'));
  await page.locator('.undo button').click();
  await look(page, 'undo asks');
  await page.locator('.undo .danger').click();
  await page.locator('.undo .danger', { hasText: '1' }).waitFor();
  await look(page, 'undo asks about an edited sheet');
  await page.locator('.undo button').nth(1).click();
  await page.locator('main > button').last().click();
  await page.locator('main section h3').waitFor();
  await page.locator('summary').click();
  await look(page, 'home, with what was built');
  await page.evaluate(() => window.standIn.mood('undoBuild', { fail: 'PERMISSION_DENIED', times: 1 }));
  await page.locator('.undo button').click();
  await page.locator('.undo .danger').click();
  await page.locator('[role=alert] summary').click();
  await look(page, 'home, with a call that failed');
}

describe.each(['vi', 'en'] as const)('the sidebar in %s', (language: Language) => {
  for (const dark of [false, true])
    journey(
      `is free of axe violations, clipped text and small targets on every screen, ${dark ? 'dark' : 'light'}`,
      async () => {
        const page = await openSidebar(browser(), { state: { language, findings }, dark });
        const thrown = thrownOn(page);
        await everyScreen(page);
        expect(thrown).toEqual([]);
        await page.close();
      },
    );
});
