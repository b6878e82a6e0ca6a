import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { NodeHost } from '../../src/local/node-host';

declare global {
  interface Window {
    /** The shipped server on the local host, outside the browser. */
    hostServe(name: string, args: unknown[]): Promise<{ value: unknown } | { error: string }>;
  }
}

/** Google's own shape of a call, on top of one function that answers. */
function googleOverHost(): void {
  type Handler = (value: unknown) => void;
  const runner = (onSuccess: Handler, onFailure: Handler): unknown => ({
    withSuccessHandler: (handler: Handler) => runner(handler, onFailure),
    withFailureHandler: (handler: Handler) => runner(onSuccess, handler),
    serve: (name: string, args: unknown[]) =>
      void window
        .hostServe(name, args)
        .then((answer) => ('error' in answer ? onFailure(new Error(answer.error)) : onSuccess(answer.value))),
  });
  window.google = {
    script: {
      run: runner(
        () => {},
        () => {},
      ),
    },
  };
}

/** The shipped sidebar, 300 px wide, before the shipped server on the local host: what users press is what is written. */
export async function openSidebarOnHost(browser: Browser, host: NodeHost): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 300, height: 700 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(90_000);
  const html = readFileSync('dist/Sidebar.html', 'utf8');
  await page.route('**/*', (route) =>
    route.request().url().startsWith('http://sidebar.test/')
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.exposeFunction('hostServe', async (name: string, args: unknown[]) => {
    try {
      return { value: await host.serve(name, ...args) };
    } catch (error) {
      return { error: String(error) };
    }
  });
  await page.addInitScript(googleOverHost);
  await page.goto('http://sidebar.test/');
  await page.locator('main h1').waitFor();
  return page;
}
