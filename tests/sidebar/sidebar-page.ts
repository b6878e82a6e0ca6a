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
  dark?: boolean;
  /** Where the built page lies. */
  file?: string;
};

/** Opens the built sidebar alone, 300 px wide as in Sheets, with the stand-in for Google behind it. */
export async function openSidebar(
  browser: Browser,
  { state, dark, file = 'dist/Sidebar.html' }: Look = {},
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
  await page.addInitScript({ content: `window.standInState = ${JSON.stringify(state ?? {})};` });
  await page.addInitScript({ content: await script });
  await page.goto('http://sidebar.test/');
  return page;
}
