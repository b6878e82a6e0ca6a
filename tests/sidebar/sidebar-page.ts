import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

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

/** Opens the built sidebar alone, 300 px wide as in Sheets, with the stand-in for Google behind it. */
export async function openSidebar(
  browser: Browser,
  { state, moods, dark, clock, file = 'dist/Sidebar.html', before = '' }: Look = {},
): Promise<Page> {
  script ??= standInScript();
  const page = await browser.newPage({
    viewport: { width: 300, height: 700 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
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
