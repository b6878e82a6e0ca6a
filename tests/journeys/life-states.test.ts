import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Actions } from '../../src/actions/actions';
import { lifeWords } from '../../src/languages/life-words';
import { sidebarWords } from '../../src/languages/sidebar-words';
import type { LifePlace } from '../../src/sidebar/screens/life-place';
import { builtCycle } from '../sidebar/built-cycle';
import { openLife } from '../sidebar/open-life';
import { closeSidebar } from '../sidebar/sidebar-page';
import { browser, journey, thrownOn } from './browser-or-skip';
import { goesOn, press, sees } from './in-trouble';

const words = sidebarWords('vi');
const life = lifeWords('vi');

type State = ReturnType<typeof builtCycle>;

type Case = {
  action: keyof Actions;
  at: LifePlace;
  state?: Partial<State>;
  /** What is done on the screen until the call is made. */
  reach?(page: Page): Promise<void>;
  waiting: string;
  /** What stands there once the call is done after all. */
  done: string;
};

const lead = 'Nguyễn Thị Hà';
const closed = () => {
  const state = builtCycle('vi');
  for (const build of state.builds) build.state = 'closed';
  return state;
};

const change = async (page: Page) => {
  await page.locator('#change-value').fill('320.000');
  await page.locator('#change-reason').fill('Mở thêm hai cửa hàng');
  await page.locator('#change-approved').fill('Giám đốc Lan');
  await page.locator('#save').click();
};

const close = async (page: Page) => {
  await press(page, life.allTo.keep);
  await page.locator('#close-who').fill(lead);
  await page.locator('[id="O1.KR1.lesson"]').fill('Thiếu ngân sách tháng 2');
  await page.locator('#close').click();
};

const cases: Case[] = [
  { action: 'holders', at: { screen: 'update' }, waiting: life.gettingPeople, done: 'Trần Văn Minh' },
  {
    action: 'updateForm',
    at: { screen: 'update', holder: 'P1' },
    waiting: life.gettingLines,
    done: 'Conversion toàn hệ thống đạt mục tiêu',
  },
  {
    action: 'update',
    at: { screen: 'update', holder: 'P1' },
    reach: async (page) => {
      await page.locator('[id="O1.KR1.value"]').fill('154.000');
      await page.locator('#save').click();
    },
    waiting: life.saving,
    done: life.updated(1),
  },
  {
    action: 'look',
    at: { screen: 'look' },
    waiting: life.looking,
    done: 'Điểm của nhóm đi từ 5% ngày 10/01 đến 41% ngày 31/01.',
  },
  {
    action: 'changeLine',
    at: { screen: 'change', holder: 'P1', line: 'O1.KR1' },
    reach: change,
    waiting: life.savingChange,
    done: life.changedTold('O1.KR1', 'chỉ tiêu', '320.000'),
  },
  {
    action: 'objectivesOf',
    at: { screen: 'propose' },
    waiting: life.gettingObjectives,
    done: 'O2 Cải thiện Conversion & AOV',
  },
  {
    action: 'propose',
    at: { screen: 'propose' },
    reach: async (page) => {
      await page.locator('#propose-objective').selectOption('O1');
      await page.locator('#propose-statement').fill('Có 500 khách mới từ giới thiệu');
      await page.locator('#propose-who').fill(lead);
      await page.locator('#save').click();
    },
    waiting: life.savingProposal,
    done: life.proposedTold('O1.KR4'),
  },
  {
    action: 'sign',
    at: { screen: 'sign', holder: 'P1' },
    reach: async (page) => {
      await page.locator('#sign-who').waitFor();
      await page.waitForFunction(() => (document.getElementById('sign-who') as HTMLInputElement).value);
      await page.locator('#save').click();
    },
    waiting: life.savingSigning,
    done: life.signedTold(life.signings.agreement, `${lead} · Marketing Lead`),
  },
  { action: 'closeCheck', at: { screen: 'close' }, waiting: life.checkingClose, done: life.decisions },
  {
    action: 'closeMonth',
    at: { screen: 'close' },
    reach: async (page) => {
      await page.locator('#close-who').fill(lead);
      await page.locator('summary', { hasText: life.months }).click();
      await press(page, life.closeMonth('Tháng 1'));
    },
    waiting: life.closingMonth,
    done: life.monthDone('Tháng 1'),
  },
  {
    action: 'closeSheet',
    at: { screen: 'close' },
    reach: close,
    waiting: life.closingSheet(1, 5, 'OKR Marketing Q1-2027'),
    done: life.closedHint,
  },
  { action: 'finishClose', at: { screen: 'close' }, reach: close, waiting: life.finishingClose, done: life.closedHint },
  {
    action: 'carryOver',
    at: { screen: 'close' },
    state: closed(),
    reach: (page) => page.locator('#carry').click(),
    waiting: life.carrying,
    done: 'draft Q2-2027',
  },
  {
    action: 'reopen',
    at: { screen: 'close' },
    state: closed(),
    reach: async (page) => {
      await page.locator('summary', { hasText: life.reopen }).click();
      await page.locator('#reopen-who').fill(lead);
      await page.locator('#reopen-reason').fill('Thiếu số tháng 3');
      await press(page, life.reopenYes);
    },
    waiting: life.reopening,
    done: life.decisions,
  },
  {
    action: 'missing',
    at: { screen: 'joiners' },
    state: { joiners: [{ name: 'Lê Thu', position: 'P1' }] },
    waiting: life.findingMissing,
    done: life.missingSheets(1),
  },
  {
    action: 'addMissing',
    at: { screen: 'joiners' },
    state: { joiners: [{ name: 'Lê Thu', position: 'P1' }] },
    reach: (page) => press(page, life.addSheets(1)),
    waiting: life.adding,
    done: 'make 9',
  },
];

describe("the screens of a cycle's life say in words what became of a call, and trying again goes on", () => {
  for (const { action, at, state, reach, waiting, done } of cases)
    journey(`where ${action} is refused, then cannot be heard, then takes its time`, async () => {
      const facts = { name: 'OKR X' };
      const page = await openLife(browser(), at, {
        state: { ...builtCycle('vi'), ...state },
        moods: { [action]: { refuse: { code: 'sheet-damaged', facts }, times: 1 } },
      });
      const thrown = thrownOn(page);
      await reach?.(page);
      await sees(page, words.refusals['sheet-damaged'](facts));
      await goesOn(page, action, waiting, done);
      expect(thrown).toEqual([]);
      closeSidebar(page);
    });
});
