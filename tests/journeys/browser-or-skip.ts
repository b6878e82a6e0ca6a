import type { Browser, Page } from 'playwright-core';
import { it } from 'vitest';
import { launched } from '../local/one-browser';

if (!launched.browser) console.warn(`Journeys are skipped: ${launched.reason}`);

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
