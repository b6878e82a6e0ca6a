/** The page of the local host with the stand-in add-on, in a window of its own: loading it is what costs most. */
import type { Browser, Frame, Page } from 'playwright-core';
import { startServer } from '../../scripts/serve';
import { marks } from '../../src/local/page/host-window';
import { standInAddon } from './stand-in-addon';

export type OpenedPage = {
  page: Page;
  faults: string[];
  /** Runs a function of the stand-in add-on from its sidebar, which is opened once and then stays. */
  run: (name: string, ...args: unknown[]) => Promise<unknown>;
  /** A cell of a sheet whose first rows and columns have their first sizes: headers are 46 wide and 20 high, cells 100 by 24. */
  cellAt: (row: number, column: number) => { x: number; y: number };
  reload: () => Promise<void>;
  close: () => Promise<void>;
};

export const GRID = `${marks.grid} [id^="univer-sheet-main-canvas"]`;

export async function openPage(browser: Browser): Promise<OpenedPage> {
  const server = await startServer({ dist: standInAddon() });
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  const ready = async () => {
    await page.waitForFunction(() => 'okrHost' in window);
    await page.evaluate(() => window.okrHost.ready);
  };
  await page.goto(server.url);
  await ready();
  const sidebar = async (): Promise<Frame> => {
    if (!(await page.isVisible(marks.sidebar))) {
      await page.click(marks.extensions);
      await page.click(marks.addon);
      await page.click(`${marks.menuItem} >> nth=0`);
      await page.frameLocator(marks.sidebarFrame).locator('#close').waitFor();
    }
    return page.frames().find((frame) => frame !== page.mainFrame())!;
  };
  return {
    page,
    faults,
    run: async (name, ...args) => {
      const frame = await sidebar();
      const result = await frame.evaluate(
        ([name, args]) =>
          new Promise((resolve, reject) => {
            // biome-ignore lint/suspicious/noExplicitAny: Google's object has a member for each server function.
            const { script } = (window as any).google;
            script.run
              .withSuccessHandler(resolve)
              .withFailureHandler(reject)
              [name](...args);
          }),
        [name, args] as const,
      );
      await page.evaluate(() => window.okrHost.settle());
      return result;
    },
    cellAt: (row, column) => ({ x: 46 + column * 100 + 20, y: 20 + row * 24 + 12 }),
    reload: async () => {
      await page.evaluate(() => window.okrHost.settle());
      await page.reload();
      await ready();
    },
    close: async () => {
      await page.context().close();
      await server.close();
    },
  };
}
