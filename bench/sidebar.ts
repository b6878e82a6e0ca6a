/** The page and the sidebar in a real browser. */
import type { Browser, Frame, Page } from 'playwright-core';
import { startServer } from '../scripts/serve';
import { launchBrowser } from '../src/local/browser';
import { marks } from '../src/local/page/host-window';
import { openSidebar } from '../tests/sidebar/sidebar-page';
import type { BenchmarkCase } from './run';

let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;
let page: Page;
let frame: Frame;

async function open(): Promise<void> {
  const launched = await launchBrowser();
  if (!launched.browser) throw new Error(launched.reason);
  browser = launched.browser;
}
const close = async () => {
  await browser.close();
  await server?.close();
};

async function openInHost(): Promise<void> {
  await open();
  server = await startServer({});
  page = await browser.newPage();
  await page.goto(server.url);
  await page.evaluate(() => window.okrHost.ready);
  await page.click(marks.extensions);
  await page.click(marks.addon);
  await page.locator(marks.menuItem).first().click();
  await page.frameLocator(marks.sidebarFrame).locator('main button.primary').waitFor();
  frame = (await (await page.$(marks.sidebarFrame))!.contentFrame())!;
}
const firstScreen = () =>
  frame.waitForFunction(() => document.querySelector('main button.primary:enabled'), undefined, { polling: 5 });

export const cases: BenchmarkCase[] = [
  {
    name: 'page of the local host, until it is ready',
    async setup() {
      await open();
      server = await startServer({});
    },
    async run() {
      const fresh = await browser.newPage();
      await fresh.goto(server.url);
      await fresh.evaluate(() => window.okrHost.ready);
      await fresh.close();
    },
    teardown: close,
  },
  {
    name: 'sidebar in the local host, from its opening to its first screen',
    setup: openInHost,
    async run() {
      await frame.evaluate(() => location.reload());
      await firstScreen();
    },
    teardown: close,
  },
  {
    name: 'sidebar in the local host, from its load event to its first screen',
    setup: openInHost,
    async run() {
      await frame.evaluate(() => location.reload());
      await firstScreen();
      // What the browser did before the event is not the add-on's first screen.
      const overriddenDuration = await frame.evaluate(() => {
        const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return performance.now() - loaded!.loadEventEnd;
      });
      return { overriddenDuration };
    },
    teardown: close,
  },
  {
    name: 'findings under a statement, after a letter',
    async setup() {
      await open();
      page = await openSidebar(browser);
      for (const _ of ['cycle', 'template', 'objectives']) {
        await page.locator('main button.primary').click();
        await page.waitForTimeout(300);
      }
      await page.locator('[id="O1.KR1.statement"]').waitFor();
    },
    run: () =>
      page.evaluate(async () => {
        const field = document.getElementById('O1.KR1.statement') as HTMLTextAreaElement;
        const list = field.closest('section, div.line, li, main')!;
        const before = list.textContent;
        // A vague line has findings, a sound one has none.
        field.value = field.value.includes('Nâng cao') ? 'Doanh thu ≥ 5 tỷ' : 'Nâng cao chất lượng';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        while (list.textContent === before) await new Promise((resolve) => setTimeout(resolve));
      }),
    teardown: () => browser.close(),
  },
];
