/** A sidebar whose calls the stand-in for Google refuses, fails or holds back. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Actions } from '../../src/actions/actions';
import { sidebarWords } from '../../src/languages/sidebar-words';
import type { Mood } from '../sidebar/stand-in-server';

const words = sidebarWords('vi');

/** What a browser says of a call that did not arrive. */
export const offline = 'NetworkError: Connection failure due to HTTP 0';

export const mood = (page: Page, action: keyof Actions, given: Mood): Promise<void> =>
  page.evaluate(([name, how]) => window.standIn.mood(name, how), [action, given] as const);
/** Gives the answers that are held. */
export const release = (page: Page): Promise<void> => page.evaluate(() => window.standIn.release());

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
/** A choice of a closed list is there without being in sight. */
export const sees = (page: Page, text: string): Promise<void> =>
  page
    .getByText(text)
    .filter({ visible: true })
    .or(page.locator('option', { hasText: text }))
    .first()
    .waitFor({ state: 'attached' });

/** A call that was refused is tried again: it cannot be heard, then takes its time, then is done. */
export async function goesOn(page: Page, action: keyof Actions, waiting: string, done: string): Promise<void> {
  await mood(page, action, { fail: offline, times: 1 });
  await press(page, words.retry);
  await sees(page, words.trouble.offline);
  await mood(page, action, { delay: 'held', times: 1 });
  await press(page, words.retry);
  await sees(page, waiting);
  await release(page);
  await sees(page, done);
  expect(await page.locator('[role=alert] .notice').count()).toBe(0);
}
