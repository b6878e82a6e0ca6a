import type { Browser, Page } from 'playwright-core';
import { afterAll, it } from 'vitest';
import { launchBrowser } from '../../src/local/browser';

const launched = await launchBrowser();
if (!launched.browser) console.warn(`Journeys are skipped: ${launched.reason}`);
afterAll(() => launched.browser?.close());

/** A test in a real browser: where this machine can start none, it is reported as skipped, by its name. */
export const journey = it.skipIf(!launched.browser);

/** The browser of the running journey. */
export const browser = (): Browser => {
  if (!launched.browser) throw new Error(launched.reason);
  return launched.browser;
};

/** What the page threw: a journey that ends well with errors behind it did not end well. */
export function thrownOn(page: Page): string[] {
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  return thrown;
}
