import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The stand-in for Google as one script, to run before the page's own. */
async function standInScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tests/sidebar/stand-in-server.ts'],
    bundle: true,
    minify: true,
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
  /** Where the built page lies. */
  file?: string;
  /** A script to run before all others. */
  before?: string;
  /** Whether the page must unpack itself, as the one that ships does. */
  packed?: boolean;
};

declare global {
  interface Window {
    /** Lets so many milliseconds pass for the timers that `heldTimers` holds. */
    pass(milliseconds: number): void;
  }
}

/** A script (`before`) that holds every timer of five seconds or more until the test lets the time pass. */
export const heldTimers = `{
  const [begin, end] = [window.setTimeout, window.clearTimeout];
  const held = new Map();
  let now = 0, last = 1e9;
  window.setTimeout = (act, delay = 0, ...rest) => {
    if (delay < 5000) return begin(act, delay, ...rest);
    held.set(++last, { act: () => act(...rest), due: now + delay });
    return last;
  };
  window.clearTimeout = (timer) => { if (!held.delete(timer)) end(timer); };
  window.pass = (milliseconds) => {
    now += milliseconds;
    for (const [timer, { act, due }] of held) if (due <= now && held.delete(timer)) act();
  };
}`;

/** A tab and the page it is to show. */
type Tab = { page: Page; html: string };

const windows = new WeakMap<Browser, Promise<BrowserContext>>();
const tabs = new WeakMap<Page, Tab>();
const free = new WeakMap<Browser, Tab[]>();
let openings = 0;

/** A tab in the one window of all: a window with its profile costs a browser twenty times as much as a tab. */
async function newTab(browser: Browser): Promise<Tab> {
  if (!windows.has(browser)) windows.set(browser, browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' }));
  const page = await (await windows.get(browser)!).newPage();
  const tab = { page, html: '' };
  tabs.set(page, tab);
  // An address of its own, so that the page may keep things for the session; nothing is fetched from anywhere.
  await page.route('**/*', (route) =>
    route.request().url().startsWith('http://sidebar.test/')
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: tab.html })
      : route.abort(),
  );
  return tab;
}

/** A script that may stand within a page. */
const inPage = (text: string) => `<script>${text.replace(/<(?=\/script|!--|script)/gi, '\\x3c')}</script>`;

/** Nothing that an earlier opening in this tab has kept for its session is there for this one; a reload keeps it. */
const ownSession = (opening: number) => `if (sessionStorage.getItem('opening') !== '${opening}') {
  sessionStorage.clear();
  sessionStorage.setItem('opening', '${opening}');
}`;

/** Built pages with the code in place of what unpacks it, by the page as it was built. */
const unpacked = new Map<string, string>();

/** Unpacking is most of what an opening costs, so each built page does it once a process, and leaves what came of it. */
async function unpackedPage(page: Page, built: string): Promise<string> {
  const code = await page.evaluate(() =>
    [...document.scripts].map(({ text }) => text).find((text) => text.endsWith('\n//# sourceURL=sidebar.js\n')),
  );
  if (code === undefined) return built;
  const [from, to] = [built.lastIndexOf('<script>'), built.lastIndexOf('</script>') + '</script>'.length];
  return built.slice(0, from) + inPage(code) + built.slice(to);
}

/**
 * Opens the built sidebar alone, 300 px wide as in Sheets, with the stand-in for Google behind it. A new tab costs a browser
 * more than all a test does in it: the next opening gets the tab that `closeSidebar` gave back.
 */
export async function openSidebar(
  browser: Browser,
  { state, moods, dark, file = 'dist/Sidebar.html', before = '', packed }: Look = {},
): Promise<Page> {
  script ??= standInScript();
  const tab = free.get(browser)?.pop() ?? (await newTab(browser));
  const { page } = tab;
  const given = `window.standInState = ${JSON.stringify(state ?? {})}; window.standInMoods = ${JSON.stringify(moods ?? {})};`;
  const scripts = [ownSession(++openings), given, before, await script].map(inPage).join('\n');
  const built = readFileSync(file, 'utf8');
  tab.html = ((!packed && unpacked.get(built)) || built).replace('<head>', () => `<head>${scripts}`);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  if (page.viewportSize()?.height !== SIZE.height) await page.setViewportSize(SIZE);
  await page.goto('http://sidebar.test/');
  if (!unpacked.has(built)) unpacked.set(built, await unpackedPage(page, built));
  return page;
}

/** Gives the tab back for the next opening; who listened to it hears no more. A failed test keeps its tab for itself. */
export function closeSidebar(page: Page): void {
  for (const event of ['pageerror', 'console', 'dialog'] as const) page.removeAllListeners(event);
  const browser = page.context().browser()!;
  free.set(browser, [...(free.get(browser) ?? []), tabs.get(page)!]);
}
