import { afterEach, describe, expect, it } from 'vitest';
import {
  BROWSER_VARIABLE,
  type BrowserWay,
  browserWays,
  launchBrowser,
  packagedBrowser,
} from '../../src/local/browser';

const before = process.env[BROWSER_VARIABLE];
afterEach(() => {
  if (before === undefined) delete process.env[BROWSER_VARIABLE];
  else process.env[BROWSER_VARIABLE] = before;
});

describe('launchBrowser', () => {
  it('says of each way why it failed when none can start', async () => {
    const broken: BrowserWay[] = [
      { name: 'absent', find: () => undefined },
      { name: 'missing', find: () => ({ executablePath: '/no/such/browser' }) },
      {
        name: 'torn',
        find: () => {
          throw new Error('archive is torn\nwith a second line');
        },
      },
    ];
    const launched = await launchBrowser(broken);
    expect(launched.browser).toBeUndefined();
    expect(launched).toMatchObject({ reason: expect.stringMatching(/missing: .*; torn: archive is torn \(set OKR_/) });
  });

  it('tells that nothing was found where no way applies', async () => {
    expect(await launchBrowser([])).toMatchObject({ browser: undefined, reason: expect.stringContaining('no Chrome') });
  });

  it('asks the environment first, and the packaged browser last', () => {
    process.env[BROWSER_VARIABLE] = '/opt/mine/browser';
    const ways = browserWays();
    expect(ways[0]?.find()).toEqual({ executablePath: '/opt/mine/browser' });
    expect(ways.at(-1)?.name).toBe('@sparticuz/chromium');
    delete process.env[BROWSER_VARIABLE];
    expect(ways[0]?.find()).toBeUndefined();
  });

  it.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
    'starts the packaged browser, which draws and runs scripts',
    async () => {
      const launched = await launchBrowser([{ name: 'packaged', find: packagedBrowser }]);
      if (!launched.browser) throw new Error(launched.reason);
      const page = await launched.browser.newPage();
      await page.setContent('<h1>Xin chào</h1><script>document.title = String(6 * 7)</script>');
      expect([await page.title(), await page.textContent('h1')]).toEqual(['42', 'Xin chào']);
      await launched.browser.close();
    },
  );
});
