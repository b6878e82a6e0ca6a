import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { lifeWords } from '../../src/languages/life-words';
import { sidebarWords } from '../../src/languages/sidebar-words';
import { builtCycle } from '../sidebar/built-cycle';
import { openLife } from '../sidebar/open-life';
import { closeSidebar } from '../sidebar/sidebar-page';
import { browser, journey, thrownOn } from './browser-or-skip';
import { press, sees } from './in-trouble';

const words = sidebarWords('vi');
const life = lifeWords('vi');

const value = (line: string) => `[id="${line}.value"]`;
const values = (page: Page) => page.evaluate(() => window.standIn.state.values);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
const hasFocus = (page: Page, id: string) => page.waitForFunction((at) => document.activeElement?.id === at, id);

/** The lead's form, as it stands once its lines are there. */
async function form(holder = 'P1', state = builtCycle('vi')): Promise<Page> {
  const page = await openLife(browser(), { screen: 'update', holder }, { state });
  await page.locator('#save').waitFor();
  return page;
}

const save = (page: Page) => page.locator('#save').click();

describe('the weekly update', () => {
  journey('of five lines takes at most 12 presses and keys beside the values, and no mouse', async () => {
    const page = await openLife(browser(), { screen: 'update' }, { state: builtCycle('vi') });
    const thrown = thrownOn(page);
    await page.locator('.pick').first().waitFor();
    // The press on the home screen that leads here.
    let keys = 1;
    const key = async (name: string) => {
      keys += 1;
      await page.keyboard.press(name);
    };
    await key('Tab');
    await key('Enter');
    const typed: [string, string][] = [
      ['O1.KR1', '154.000'],
      ['O2.KR1', '8'],
      ['P1.KPI1.M1', '95'],
      ['P1.KPI2.M1', '48'],
    ];
    for (const [line, text] of typed) {
      await hasFocus(page, `${line}.value`);
      await page.keyboard.type(text);
      await key('Enter');
    }
    // The manager's rating; the holder's own stands before it.
    await hasFocus(page, 'P1.KPI3.value');
    await page.keyboard.type('4');
    await page.keyboard.press('Control+Enter');
    keys += 1;
    await sees(page, life.updated(5));
    expect(keys).toBeLessThanOrEqual(12);
    const now = await values(page);
    expect(now['O1.KR1']?.value).toBe(154000);
    expect(now['O2.KR1']?.value).toBe(0.08);
    expect(now['P1.KPI1.M1']?.value).toBe(0.95);
    expect(now['P1.KPI2.M1']?.value).toBe(48);
    expect(now['P1.KPI3']?.value).toBe(4);
    expect(thrown).toEqual([]);
    closeSidebar(page);
  });

  journey('leads with Enter through every value to the save button, and saves there', async () => {
    const page = await form();
    const all = await page.evaluate(() => [...document.querySelectorAll('[data-value]')].map(({ id }) => id));
    expect(all).toHaveLength(7);
    for (const id of all) {
      await hasFocus(page, id);
      await page.keyboard.press('Enter');
    }
    await hasFocus(page, 'save');
    await page.keyboard.press('Enter');
    await sees(page, life.nothingTyped);
    await hasFocus(page, all[0]!);
    closeSidebar(page);
  });

  journey('holds the last value, and sends only what was typed', async () => {
    const page = await form();
    expect(await page.locator(value('O1.KR1')).inputValue()).toBe('120.000');
    await sees(page, life.lastValue('120.000', '05/02'));
    await page.locator(value('O2.KR1')).fill('9');
    // Emptied again, a field stands as it was.
    await page.locator(value('O1.KR1')).fill('');
    await page.locator(value('O2.KR1')).focus();
    expect(await page.locator(value('O1.KR1')).inputValue()).toBe('120.000');
    await save(page);
    await sees(page, life.updated(1));
    const sent = await page.evaluate(() => window.standIn.calls.find(({ name }) => name === 'update')!.args[2]);
    expect(sent).toEqual([{ id: 'O2.KR1', value: '9' }]);
    closeSidebar(page);
  });

  journey('tells that lines are as before where that is ticked', async () => {
    const page = await form();
    await page.getByRole('checkbox').first().check();
    await save(page);
    await sees(page, life.updated(1));
    const sent = await page.evaluate(() => window.standIn.calls.find(({ name }) => name === 'update')!.args[2]);
    expect(sent).toEqual([{ id: 'O1.KR1', value: 120000 }]);
    closeSidebar(page);
  });

  journey('says beside its line what was refused, with the focus there, and saves the rest', async () => {
    const page = await form();
    await page.locator(value('O1.KR1')).fill('154.000');
    await page.locator(value('P1.KPI2.M1')).fill('nhiều lắm');
    await sees(page, words.notANumber('nhiều lắm'));
    await save(page);
    await sees(page, life.partlySaved(1, 1));
    await hasFocus(page, 'P1.KPI2.M1.value');
    expect(await page.locator(value('P1.KPI2.M1')).inputValue()).toBe('nhiều lắm');
    expect(await page.locator(value('P1.KPI2.M1')).getAttribute('aria-invalid')).toBe('true');
    expect((await values(page))['O1.KR1']?.value).toBe(154000);
    expect(await page.locator(value('O1.KR1')).inputValue()).toBe('154.000');
    await sees(page, life.savedLine);
    await page.locator(value('P1.KPI2.M1')).fill('70');
    await save(page);
    await sees(page, life.updated(1));
    expect((await values(page))['P1.KPI2.M1']?.value).toBe(70);
    closeSidebar(page);
  });

  journey('asks which number an ambiguous text is, and sends that one', async () => {
    const page = await form();
    await page.locator(value('O1.KR1')).fill('8.500');
    await sees(page, words.whichNumber('8.500'));
    await press(page, words.aNumber('8,5'));
    await save(page);
    await sees(page, life.updated(1));
    expect((await values(page))['O1.KR1']?.value).toBe(8.5);
    closeSidebar(page);
  });

  journey(
    'keeps what was typed through a failure, the other language, a mistaken way home and a closed sidebar',
    async () => {
      const page = await form();
      const here = async () => {
        expect(await page.locator(value('O1.KR1')).inputValue()).toBe('154.000');
        expect(await page.locator('[id="O1.KR1.note"]').inputValue()).toBe('Tết');
      };
      await page.locator(value('O1.KR1')).fill('154.000');
      await page.locator('.disclosure').first().click();
      await page.locator('[id="O1.KR1.note"]').fill('Tết');
      await page.evaluate(() => window.standIn.mood('update', { fail: 'HTTP 0', times: 1 }));
      await save(page);
      await sees(page, words.trouble.offline);
      await here();
      await page.evaluate(() => window.speak('en'));
      await sees(page, lifeWords('en').update);
      await here();
      await page.reload();
      await page.locator('#save').waitFor();
      await here();
      await sees(page, life.keptTyped);
      await save(page);
      await sees(page, life.updated(1));
      // Saved, it is not kept any longer; asked again after the failure, it was the same press.
      const presses = await page.evaluate(() => window.standIn.state.log.map(({ press }) => press));
      expect(presses).toHaveLength(1);
      await page.reload();
      await page.locator('#save').waitFor();
      expect(await page.getByText(life.keptTyped).count()).toBe(0);
      closeSidebar(page);
    },
  );

  journey('repeats a failed save under the same press, and saves other values under another', async () => {
    const page = await form();
    const presses = () =>
      page.evaluate(() => window.standIn.calls.filter(({ name }) => name === 'update').map(({ args }) => args[3]));
    await page.evaluate(() => window.standIn.mood('update', { fail: 'HTTP 0', times: 3 }));
    await page.locator(value('O1.KR1')).fill('154.000');
    await save(page);
    await sees(page, words.trouble.offline);
    await save(page);
    await page.waitForFunction(() => window.standIn.calls.filter(({ name }) => name === 'update').length === 2);
    await sees(page, words.trouble.offline);
    await page.locator(value('O1.KR1')).fill('155.000');
    await save(page);
    await page.waitForFunction(() => window.standIn.calls.filter(({ name }) => name === 'update').length === 3);
    const [first, second, third] = await presses();
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    closeSidebar(page);
  });

  journey('takes own and manager’s rating apart, yes or no, another month, and a correction', async () => {
    const page = await form();
    await page.locator('[id="P1.KPI3.self"]').selectOption('5');
    await page.getByRole('radio', { name: life.doneYes }).check();
    await page.locator('[id="P1.KPI2.M1.month"]').selectOption('P1.KPI2.M2');
    await page.locator(value('P1.KPI2.M1')).fill('60');
    await page.locator('[id="O1.KR1.confidence"]').selectOption('3');
    await page.locator('.disclosure').first().click();
    await page.getByRole('checkbox', { name: life.correction }).check();
    await save(page);
    await sees(page, life.updated(4));
    const sent = await page.evaluate(() => window.standIn.calls.find(({ name }) => name === 'update')!.args[2]);
    expect(sent).toEqual([
      { id: 'O1.KR1', confidence: 3, correction: true },
      { id: 'P1.KPI2.M2', value: '60' },
      { id: 'P1.KPI3', selfRating: 5 },
      { id: 'P1.KPI5.M1', value: true },
    ]);
    closeSidebar(page);
  });

  journey('remembers who updates, and lets somebody else', async () => {
    const page = await openLife(browser(), { screen: 'update' }, { state: builtCycle('vi') });
    await page.locator('.pick', { hasText: 'Trần Văn Minh' }).click();
    await page.locator('#save').waitFor();
    await page.reload();
    await page.locator('#save').waitFor();
    await sees(page, 'Trần Văn Minh');
    await press(page, life.otherPerson);
    await sees(page, life.whoAreYou);
    expect(await page.locator('.pick').count()).toBe(4);
    closeSidebar(page);
  });

  journey('goes to a change on the record and back, with what was typed', async () => {
    const page = await form();
    await page.locator(value('O2.KR1')).fill('9');
    await page.locator('.disclosure').nth(2).click();
    await page.getByRole('button', { name: life.changeThis }).click();
    await page.locator('#change-value').fill('100%');
    await page.locator('#save').click();
    await sees(page, life.needReason);
    await hasFocus(page, 'change-reason');
    await page.locator('#change-reason').fill('Ngân sách bị cắt');
    await page.locator('#change-approved').fill('Giám đốc Lan');
    await page.locator('#save').click();
    await sees(page, life.changed);
    await press(page, words.back);
    await page.locator('#save', { hasText: life.saveUpdate(1) }).waitFor();
    expect(await page.locator(value('O2.KR1')).inputValue()).toBe('9');
    const logged = await page.evaluate(() => window.standIn.state.log.map(({ id, text }) => [id, text]));
    expect(logged).toEqual([['P1.KPI1', '100%: Ngân sách bị cắt (Giám đốc Lan)']]);
    expect(await focused(page)).not.toBe('BODY');
    closeSidebar(page);
  });
});
