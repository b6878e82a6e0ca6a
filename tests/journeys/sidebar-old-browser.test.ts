import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { closeSidebar, openSidebar } from '../sidebar/sidebar-page';
import { browser, journey, thrownOn } from './browser-or-skip';

const html = readFileSync('dist/Sidebar.html', 'utf8');

const shown = async (page: Page, text: string) => (await page.getByText(text).count()) === 1;

describe('the sidebar', () => {
  journey('says in both languages what to do where a browser is too old to unpack it', async () => {
    const page = await browser().newPage();
    const thrown = thrownOn(page);
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'TextDecoder');
    });
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto('http://sidebar.test/');
    await page.getByRole('alert').waitFor();
    expect(await shown(page, 'Trình duyệt này đã cũ')).toBe(true);
    expect(await shown(page, 'This browser is too old')).toBe(true);
    expect(thrown).toEqual([]);
    await page.close();
  });

  journey('says no such thing once it runs', async () => {
    const page = await openSidebar(browser(), { packed: true });
    await page.locator('main h1').waitFor();
    expect(await page.locator('#too-old').isVisible()).toBe(false);
    closeSidebar(page);
  });
});
