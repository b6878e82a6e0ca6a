import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The stand-in for Google as one script, to run before the page's own. */
async function standInScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tests/sidebar/stand-in-server.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  return outputFiles[0]!.text;
}

let script: Promise<string> | undefined;

/** As in Sheets. */
const SIZE = { width: 300, height: 700 };

export type Look = {
  /** What the workbook holds before the sidebar opens. */
  state?: Window['standInState'];
  /** How the server answers the first calls. */
  moods?: Window['standInMoods'];
  dark?: boolean;
  /** Whether the test moves the page's clock. */
  clock?: boolean;
  /** Where the built page lies. */
  file?: string;
  /** A script to run before all others. */
  before?: string;
};

const windows = new WeakMap<Browser, Promise<BrowserContext>>();

/** A window with one blank page, which keeps it open between tests. */
async function openWindow(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' });
  await context.newPage();
  return context;
}

/**
 * A page of its own within one window for all: what a page keeps for the session is its own, and a window with its profile
 * costs a browser twenty times as much as a page. A moved clock would be moved for the whole window, so such a page has its own.
 */
async function newPage(browser: Browser, clock: boolean): Promise<Page> {
  if (clock) return browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
  if (!windows.has(browser)) windows.set(browser, openWindow(browser));
  return (await windows.get(browser)!).newPage();
}

/** Opens the built sidebar alone, 300 px wide as in Sheets, with the stand-in for Google behind it. */
export async function openSidebar(
  browser: Browser,
  { state, moods, dark, clock, file = 'dist/Sidebar.html', before = '' }: Look = {},
): Promise<Page> {
  script ??= standInScript();
  const page = await newPage(browser, clock === true);
  if (dark) await page.emulateMedia({ colorScheme: 'dark' });
  const html = readFileSync(file, 'utf8');
  // An address of its own, so that the page may keep things for the session; nothing is fetched from anywhere.
  await page.route('**/*', (route) =>
    route.request().url().startsWith('http://sidebar.test/')
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  if (clock) await page.clock.install();
  await page.addInitScript({
    content: `window.standInState = ${JSON.stringify(state ?? {})}; window.standInMoods = ${JSON.stringify(moods ?? {})}; ${before}`,
  });
  await page.addInitScript({ content: await script });
  await page.goto('http://sidebar.test/');
  return page;
}
