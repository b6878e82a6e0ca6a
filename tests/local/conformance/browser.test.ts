import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { bundlePage, startServer } from '../../../scripts/serve';
import type { HostSettings } from '../../../src/local/host';
import { callableFromClient, sentArguments } from '../../../src/local/script-run-values';
import type { AuthMode, Trigger } from '../../../src/local/services/context';
import { launched } from '../one-browser';
import { standInAddon } from '../stand-in-addon';
import { CASES, type Case } from './cases';
import { type ConformanceHost, runCase } from './run-case';

const manifest = JSON.parse(readFileSync('appsscript.json', 'utf8'));
let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  if (!launched.browser) return;
  browser = launched.browser;
  const files = await bundlePage({ conformance: 'tests/local/conformance/browser-host.ts' });
  const blank = '<!doctype html><title>Conformance</title><body><script type="module" src="conformance.js"></script>';
  server = await startServer({ dist: standInAddon(), more: new Map([...files, ['/conformance.html', blank]]) });
  page = await browser.newPage();
  await page.goto(`${server.url}conformance.html`);
});
afterAll(async () => {
  await page?.context().close();
  await server?.close();
});

async function open({ script = '', locale = 'en_US', today, timeZone, manifest: own }: Case): Promise<ConformanceHost> {
  const settings: HostSettings = {
    code: script,
    locale,
    today,
    timeZone,
    manifest: { ...manifest, ...own },
    files: {},
  };
  await page.evaluate((settings) => window.conformance.open(settings), settings);
  return {
    async run(name, args = [], auth, trigger) {
      // The client's own refusals come before anything is sent; what Google itself starts has no client.
      const byGoogle = auth !== undefined || trigger !== undefined;
      if (!byGoogle && !callableFromClient(name)) throw new Error(`Script function not found: ${name}`);
      const opening = name === 'onOpen';
      const mode = (auth ?? (opening ? 'NONE' : 'FULL')) as AuthMode;
      const started = (trigger ?? (opening ? 'open' : 'user')) as Trigger;
      const sent = byGoogle ? JSON.stringify(args) : sentArguments(args);
      const value = await page.evaluate(
        ([name, sent, started, mode]) => window.conformance.run(name, sent, started, mode),
        [name, sent, started, mode] as const,
      );
      return JSON.parse(value);
    },
    type: (a1, text) => page.evaluate(([a1, text]) => window.conformance.type(a1, text), [a1, text] as const),
    cell: (a1) => page.evaluate((a1) => window.conformance.cell(a1), a1),
    hand: (step) => page.evaluate((step) => window.conformance.hand(step), step),
  };
}

const title = ({ rule, says }: Case): string => `${rule === 'trap' ? 'trap' : `rule ${rule}`}: ${says}`;

describe.skipIf(!launched.browser)('the browser host', () => {
  it.each(CASES.map((one) => [title(one), one] as const))('%s', async (_title, one) => {
    await runCase(await open(one), one);
  });
});
