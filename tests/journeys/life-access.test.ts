import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { lifeWords } from '../../src/languages/life-words';
import type { LifePlace } from '../../src/sidebar/screens/life-place';
import { builtCycle } from '../sidebar/built-cycle';
import { openLife } from '../sidebar/open-life';
import { closeSidebar } from '../sidebar/sidebar-page';
import { browser, journey, thrownOn } from './browser-or-skip';
import { lookOver } from './look-over';

type Screen = { name: string; at: LifePlace; ready: string; states?(page: Page): AsyncIterable<string> };

const fill = (page: Page, id: string, text: string) => page.locator(`[id="${id}"]`).fill(text);
const save = (page: Page) => page.locator('#save').click();

/** Every screen, and the states in which it looks otherwise, each named once it stands. */
const screens = (life: ReturnType<typeof lifeWords>): Screen[] => [
  { name: 'who updates', at: { screen: 'update' }, ready: '.pick' },
  {
    name: 'update',
    at: { screen: 'update', holder: 'P1' },
    ready: '#save',
    async *states(page) {
      await save(page);
      yield 'nothing typed';
      await fill(page, 'O1.KR1.value', '8.500');
      await fill(page, 'O2.KR1.value', 'nhiều');
      await page.locator('.disclosure').first().click();
      yield 'an ambiguous number, a wrong one, a note';
      await page.evaluate(() => window.standIn.mood('update', { fail: 'PERMISSION_DENIED', times: 1 }));
      await save(page);
      await page.locator('[role=alert] .notice').waitFor();
      yield 'failed';
      await save(page);
      await page.locator('[id="O2.KR1.problem"]').waitFor();
      yield 'partly saved';
      await fill(page, 'O2.KR1.value', '9');
      await save(page);
      await page.getByText(life.refreshed).waitFor();
      yield 'done';
    },
  },
  {
    name: 'look',
    at: { screen: 'look' },
    ready: '.course',
    async *states(page) {
      await page.locator('summary').first().click();
      await page.getByRole('button', { name: life.copyMessage }).first().click();
      await page.getByText(life.messageCopied).or(page.getByText(life.copyByHand)).first().waitFor();
      yield 'a course as a table, a message copied or shown';
    },
  },
  {
    name: 'change',
    at: { screen: 'change', holder: 'P1', line: 'O1.KR1' },
    ready: '#change-value',
    async *states(page) {
      await save(page);
      yield 'what is missing';
      await fill(page, 'change-value', '320.000');
      await fill(page, 'change-reason', 'Tết');
      await fill(page, 'change-approved', 'Lan');
      await save(page);
      await page.locator('#done').waitFor();
      yield 'done';
    },
  },
  {
    name: 'propose',
    at: { screen: 'propose', holder: 'P1' },
    ready: '#save',
    async *states(page) {
      await save(page);
      yield 'what is missing';
    },
  },
  {
    name: 'sign',
    at: { screen: 'sign' },
    ready: '#save',
    async *states(page) {
      await page.getByRole('radio', { name: life.signings.manager }).check();
      await save(page);
      yield 'a rating, with what is missing';
    },
  },
  {
    name: 'close',
    at: { screen: 'close' },
    ready: '#close',
    async *states(page) {
      for (const summary of await page.locator('summary').all()) await summary.click();
      await page.locator('#close').click();
      yield 'all open, with what is missing';
      await page.getByRole('button', { name: life.allTo.keep }).click();
      await fill(page, 'close-who', 'Lan');
      await fill(page, 'O1.KR1.lesson', 'Thiếu ngân sách');
      await page.evaluate(() => window.standIn.mood('closeSheet', { delay: 'held', times: 1 }));
      await page.locator('#close').click();
      await page.locator('progress').waitFor();
      yield 'running';
      await page.locator('main .row button').first().click();
      await page.evaluate(() => window.standIn.release());
      await page.getByRole('button', { name: life.goOnClosing }).waitFor();
      yield 'stopped';
      await page.getByRole('button', { name: life.goOnClosing }).click();
      await page.locator('#carry').waitFor();
      await page.locator('summary').click();
      yield 'done';
    },
  },
  { name: 'joiners', at: { screen: 'joiners' }, ready: '#add' },
];

/** As high as the screen is long: what lies under the foot can be scrolled out from there. */
async function whole(page: Page, where: string): Promise<void> {
  const height = Math.max(700, await page.evaluate(() => document.documentElement.scrollHeight));
  await page.setViewportSize({ width: 300, height });
  await page.waitForFunction((given) => {
    const page = document.querySelector('main')!.getBoundingClientRect();
    const foot = document.querySelector('footer')?.getBoundingClientRect();
    return window.innerHeight === given && (!foot || Math.abs(foot.bottom - page.bottom) < 2);
  }, height);
  await lookOver(page, where);
}

describe.each(['vi', 'en'] as const)("the screens of a cycle's life in %s", (language) => {
  for (const { name, at, ready, states } of screens(lifeWords(language)))
    journey(`are free of axe violations, clipped text and small targets, light and dark: ${name}`, async () => {
      const state = { ...builtCycle(language), joiners: [{ name: 'Lê Thu', position: 'P1' }] };
      const page = await openLife(browser(), at, { state });
      const thrown = thrownOn(page);
      await page.locator(ready).first().waitFor();
      await whole(page, name);
      for await (const how of states?.(page) ?? []) await whole(page, `${name}: ${how}`);
      expect(thrown).toEqual([]);
      closeSidebar(page);
    });
});
