import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { lifeWords } from '../../src/languages/life-words';
import { sidebarWords } from '../../src/languages/sidebar-words';
import { marks } from '../../src/local/page/host-window';
import { showDay } from '../../src/sidebar/show-day';
import { journey, thrownOn } from './browser-or-skip';
import { openAddOn, openPage, placeOf, servePage } from './open-page';

servePage();

const words = sidebarWords('vi');
const life = lifeWords('vi');
const sheets = {
  okr: 'OKR Marketing Q1-2027',
  next: 'OKR Marketing Q2-2027',
  dashboard: 'Tổng quan Marketing Q1-2027',
};
const [lead, writer, performer, joiner] = ['Nguyễn Thị Hà', 'Trần Minh', 'Lê Thu', 'Phạm Bình'];

const cardOf = (name: string) => `Phiếu ${name} Q1-2027`;

const press = (sidebar: FrameLocator, name: string) =>
  sidebar.getByRole('button', { name, exact: true }).first().click();
const sees = (sidebar: FrameLocator, text: string) => sidebar.getByText(text).first().waitFor();
const field = (sidebar: FrameLocator, id: string) => sidebar.locator(`[id="${id}"]`);
const fill = (sidebar: FrameLocator, id: string, text: string) => field(sidebar, id).fill(text);
const save = (sidebar: FrameLocator) => sidebar.locator('#save').click();
const settle = (page: Page) => page.evaluate(() => window.okrHost.settle());
const sheetNames = (page: Page) => page.evaluate(() => window.okrHost.sheetNames());
const show = (page: Page, sheet: string) => page.evaluate((name) => window.okrHost.showSheet(name), sheet);
const valuesOf = (page: Page, sheet: string) => page.evaluate((name) => window.okrHost.values(name), sheet);
const type = (page: Page, sheet: string, a1: string, text: string) =>
  page.evaluate(([name, at, typed]) => window.okrHost.type(name, at, typed), [sheet, a1, text] as const);

async function valueAt(page: Page, sheet: string, row: string, column: string) {
  const a1 = await placeOf(page, sheet, row, column);
  return page.evaluate(([name, at]) => window.okrHost.cell(name, at).value, [sheet, a1] as const);
}

/** The clock moves on, and somebody opens the add-on on that day. */
async function openOn(page: Page, day: string): Promise<FrameLocator> {
  await page.evaluate((to) => window.okrHost.setToday(to), day);
  const sidebar = await openAddOn(page);
  await sidebar.locator('#next-thing').waitFor();
  return sidebar;
}

/** Presses the wizard's primary button until the sheets are made; `at` is what is done at a step, by its heading. */
async function buildAsOffered(sidebar: FrameLocator, at: Record<string, () => Promise<void>>): Promise<void> {
  const heading = sidebar.locator('main h1');
  while ((await sidebar.locator('progress, .links').count()) === 0) {
    const before = (await heading.textContent())!;
    await at[before]?.();
    // It says how many sheets it makes once they are known.
    if (before === words.steps.preview) await sidebar.locator('#next', { hasText: /\d/ }).waitFor();
    await sidebar.locator('main .primary').click();
    await sidebar.locator('main h1', { hasNotText: before }).waitFor();
  }
  await sidebar.locator('.links').waitFor({ timeout: 180_000 });
}

/** What a person puts into the fields of their weekly update, by DOM id, from the list of names on. */
async function tell(sidebar: FrameLocator, name: string, fields: Record<string, string>): Promise<number> {
  await sidebar.locator('.pick', { hasText: name }).click();
  for (const [id, value] of Object.entries(fields))
    await (id.endsWith('.value') ? field(sidebar, id).fill(value) : field(sidebar, id).selectOption(value));
  await save(sidebar);
  return new Set(Object.keys(fields).map((id) => id.slice(0, id.lastIndexOf('.')))).size;
}

async function updates(sidebar: FrameLocator, name: string, fields: Record<string, string>): Promise<void> {
  const lines = await tell(sidebar, name, fields);
  await sees(sidebar, life.updated(lines));
}

/** Types somebody into the first blank row of the people on the settings sheet. */
async function joins(page: Page, name: string, position: string, from: string): Promise<void> {
  const sheet = (await sheetNames(page)).find((each) => each.startsWith('Cài đặt'))!;
  const cells = await valuesOf(page, sheet);
  const column = (key: string) => cells[0]!.indexOf(key);
  const row = cells.findIndex((line, index) => index > 2 && line[column('person')] === '');
  for (const [key, text] of Object.entries({ person: name, position, from }))
    await type(page, sheet, `${String.fromCharCode(65 + column(key))}${row + 1}`, text);
}

describe('a quarter lived through in the page, as it is served', () => {
  // A quarter's worth of calls, on a machine that may be busy.
  journey(
    'is built, joined, updated by three, looked at, changed, closed by month and quarter, and carried over into the next',
    async () => {
      const page = await openPage('vi');
      // A small window is drawn in less time.
      await page.setViewportSize({ width: 1000, height: 600 });
      const thrown = thrownOn(page);
      await page.evaluate(() => window.okrHost.setToday('2026-12-21'));
      const first = await openAddOn(page);
      await first.locator('main .primary').click();
      await first.locator('#next').waitFor();
      await buildAsOffered(first, {
        [words.steps.positions]: async () => {
          for (const [position, name] of Object.entries({ P1: lead, P2: writer, P3: performer })) {
            await field(first, position).click();
            await fill(first, `${position}.people`, name);
          }
        },
      });
      const names = await sheetNames(page);
      expect(names).toEqual(
        expect.arrayContaining([sheets.okr, sheets.dashboard, ...[lead, writer, performer].map(cardOf)]),
      );

      // Nobody looks at a built sheet meanwhile, so none is drawn.
      const [blank] = names;
      await show(page, blank!);

      // Four weeks of updates by three people. The lead tells of conversion once; paid conversion stays far from its target.
      const weeks: [day: string, lead: Record<string, string>, writer: string, performer: string][] = [
        ['2027-01-11', { 'O1.KR1.value': '30.000', 'O1.KR1.confidence': '7', 'O2.KR1.value': '8,2' }, '10.000', '4'],
        ['2027-01-18', { 'O1.KR1.value': '55.000', 'P1.KPI3.self': '4' }, '14.000', '4,2'],
        ['2027-01-25', { 'O1.KR1.value': '80.000' }, '19.000', '4,1'],
        [
          '2027-02-01',
          // January's number comes in February.
          { 'O1.KR1.value': '100.000', 'P1.KPI1.M2.month': 'P1.KPI1.M1', 'P1.KPI1.M2.value': '95' },
          '25.000',
          '4',
        ],
      ];
      let sidebar = await openOn(page, weeks[0]![0]);
      await sidebar.locator('#next-thing').click();
      for (const [day, ofLead, ofWriter, ofPerformer] of weeks) {
        // The sidebar stays open for four weeks.
        await page.evaluate((to) => window.okrHost.setToday(to), day);
        await updates(sidebar, lead, ofLead);
        await press(sidebar, life.nextPerson);
        await updates(sidebar, writer, { 'P2.O1.KR2.value': ofWriter });
        await press(sidebar, life.nextPerson);
        await updates(sidebar, performer, { 'P3.O2.KR1.value': ofPerformer });
        await press(sidebar, life.nextPerson);
      }
      // What cannot be read is said beside its line, and the rest is saved.
      await tell(sidebar, lead, { 'P1.KPI2.M2.value': 'sớm', 'O1.KR1.value': '100.000' });
      await sees(sidebar, life.partlySaved(1, 1));
      await sidebar.locator('[id="P1.KPI2.M2.value"]:focus').waitFor();
      await fill(sidebar, 'P1.KPI2.M2.value', '48');
      await save(sidebar);
      await sees(sidebar, life.updated(1));
      await sees(sidebar, life.refreshed);
      await settle(page);
      const log = await valuesOf(page, 'Cập nhật Q1-2027');
      const told = log.slice(3).map((row) => [row[log[0]!.indexOf('who')], row[log[0]!.indexOf('id')]].join(' '));
      expect(told.sort()).toEqual(
        [
          ...Array.from({ length: 4 }, () => [`${writer} P2.O1.KR2`, `${performer} P3.O2.KR1`]).flat(),
          // Once a week, and once more with the line that was mended.
          ...Array.from({ length: 5 }, () => `${lead} O1.KR1`),
          ...['O2.KR1', 'P1.KPI3', 'P1.KPI1.M1', 'P1.KPI2.M2'].map((id) => `${lead} ${id}`),
        ].sort(),
      );
      expect(await valueAt(page, sheets.okr, 'kr:O1.KR1', 'current')).toBe(100000);
      expect(await valueAt(page, sheets.okr, 'kr:O2.KR1', 'current')).toBeCloseTo(0.082, 12);
      expect(await valueAt(page, cardOf(lead), 'kpi:P1.KPI1', 'm1')).toBe(0.95);

      // What is stale and what deviates for more than 72 hours is named with its holder.
      await press(sidebar, life.seeLook);
      const waiting = (name: string, kind: 'stale' | 'overdue', line: string) =>
        sidebar
          .getByRole('region', { name, exact: true })
          .locator('li', { hasText: line })
          .filter({ hasText: life.attentionKinds[kind] })
          .filter({ hasText: life.since(showDay('2027-01-11', 'vi')) })
          .first()
          .waitFor();
      await sidebar.locator('.attention').first().waitFor();
      await waiting(`${lead}, ${performer}`, 'stale', 'Conversion');
      await waiting(performer, 'overdue', 'Conversion');
      // A message to the holder stands ready.
      const mail = await sidebar.getByRole('link', { name: life.mailMessageFor(performer) }).getAttribute('href');
      expect(decodeURIComponent(mail!)).toContain('Conversion');

      // The dashboard in the grid says the same, with both charts.
      await press(sidebar, words.openSheet(sheets.dashboard));
      await page.waitForFunction((sheet) => window.okrHost.activeSheet() === sheet, sheets.dashboard);
      await page.locator(`${marks.charts} svg`).nth(1).waitFor();
      const board = await valuesOf(page, sheets.dashboard);
      const on = (row: (string | number | boolean)[], key: string) => row[board[0]!.indexOf(key)];
      const reached = 100000 / 308000 / 3;
      expect(await valueAt(page, sheets.dashboard, 'objective:O1', 'score')).toBeCloseTo(reached, 9);
      const late = board
        .filter(([tag]) => String(tag).startsWith('late:'))
        .map((row) => [on(row, 'id'), on(row, 'cause')]);
      expect(late[0]).toEqual(['P3.O2.KR1', '2027-01-11']);
      const week = board.find(([tag]) => tag === 'week:4')!;
      expect([on(week, 'id'), on(week, 'score')]).toEqual([
        '2027-02-01',
        on(board.find(([tag]) => tag === 'team')!, 'score'),
      ]);

      await show(page, blank!);

      // A target changes with its reason, the card's holder agrees, and a key result is proposed.
      await press(sidebar, life.changeHere);
      await field(sidebar, 'change-holder').selectOption('P1');
      await field(sidebar, 'change-line').selectOption('O1.KR1');
      await fill(sidebar, 'change-value', '320.000');
      await fill(sidebar, 'change-reason', 'Mở thêm hai cửa hàng');
      await fill(sidebar, 'change-approved', 'Giám đốc Lan');
      await save(sidebar);
      await sees(sidebar, life.changedTold('O1.KR1', 'chỉ tiêu', '320.000'));
      await settle(page);
      expect(await valueAt(page, sheets.okr, 'kr:O1.KR1', 'target')).toBe(320000);
      const changed = (await valuesOf(page, 'Cập nhật Q1-2027')).filter((row) => row.includes('O1.KR1')).at(-1)!;
      expect(changed).toEqual(expect.arrayContaining([320000, 308000, 'Mở thêm hai cửa hàng', 'Giám đốc Lan']));
      await press(sidebar, words.back);
      await press(sidebar, life.signHere);
      await field(sidebar, 'sign-holder').selectOption('P1');
      await save(sidebar);
      await sees(sidebar, life.signed);
      await press(sidebar, words.back);
      await press(sidebar, life.proposeHere);
      await field(sidebar, 'propose-objective').selectOption('O1');
      await fill(sidebar, 'propose-statement', 'Có 500 khách mới từ giới thiệu');
      await fill(sidebar, 'propose-who', lead);
      await save(sidebar);
      await sees(sidebar, life.proposed);
      await press(sidebar, words.back);
      await press(sidebar, words.home);

      // Somebody joins in month two: the card that is missing is shown, then made, and says since when.
      await joins(page, joiner, 'Content Executive', '01/02/2027');
      await press(sidebar, words.wayJoiners);
      await sees(sidebar, life.missingSheets(1));
      await sidebar.locator('#add').click();
      await sees(sidebar, words.built(names.length));
      expect(await sheetNames(page)).toContain(cardOf(joiner));
      const presence = (await valuesOf(page, cardOf(joiner))).find(([tag]) => tag === 'person')!;
      expect(presence.join()).toContain('59/90');
      await press(sidebar, words.home);

      // January is closed: what is typed into its cells later no longer moves its total.
      await press(sidebar, words.wayClose);
      await fill(sidebar, 'close-who', lead);
      await sidebar.locator('summary', { hasText: life.months }).click();
      const month = sidebar.locator('details', { has: sidebar.locator('summary', { hasText: life.months }) });
      await month.locator('button').first().click();
      await month.getByText(life.monthDone('').slice(2)).first().waitFor();
      await settle(page);
      const january = await valueAt(page, cardOf(lead), 'months:total', 'm1');
      expect(january).toBeGreaterThan(0);
      await type(page, cardOf(lead), await placeOf(page, cardOf(lead), 'kpi:P1.KPI1', 'm1'), '10%');
      expect(await valueAt(page, cardOf(lead), 'months:total', 'm1')).toBe(january);

      // The quarter is over: close it, with a decision for each key result. What is shown is what the formulas showed.
      sidebar = await openOn(page, '2027-04-01');
      const scores = async () => {
        const cells = await valuesOf(page, sheets.okr);
        const at = cells[0]!.indexOf('score');
        return cells.filter(([tag]) => /^(objective|kr):/.test(String(tag))).map((row) => [row[0], row[at]]);
      };
      const shown = await scores();
      expect(await valueAt(page, sheets.okr, 'kr:O1.KR1', 'score')).toBeCloseTo(100000 / 320000, 9);
      await sidebar.locator('#next-thing').click();
      await sidebar.locator('#close').waitFor();
      await press(sidebar, life.allTo.keep);
      await field(sidebar, 'O1.KR2.decision').locator('xpath=../..').getByText(life.decisionWords.drop).click();
      await fill(sidebar, 'close-who', lead);
      await sidebar.locator('#close').click();
      await sees(sidebar, life.needReview);
      const asked = sidebar.locator('textarea[aria-invalid=true]');
      for (let left = await asked.count(); left > 0; left = await asked.count())
        await fill(sidebar, (await asked.first().getAttribute('id'))!, 'Thiếu ngân sách tháng 2');
      await sidebar.locator('#close').click();
      await sees(sidebar, life.closedHint);
      await settle(page);
      expect(await scores()).toEqual(shown);

      // Reopened, it can be closed again; then what was kept is carried over into the wizard, and Q2 is built of it.
      await sidebar.locator('summary', { hasText: life.reopen }).click();
      await fill(sidebar, 'reopen-reason', 'Thiếu số tháng 3');
      await press(sidebar, life.reopenYes);
      await sidebar.locator('#close').waitFor();
      await sidebar.locator('#close').click();
      await sees(sidebar, life.closedHint);
      await sidebar.locator('#carry').click();
      await sidebar.locator('#next').waitFor();
      await buildAsOffered(sidebar, {
        [words.steps.objectives]: async () => {
          expect(await field(sidebar, 'O1.KR1.statement').inputValue()).toContain('traffic');
          expect(await field(sidebar, 'O1.KR2.statement').inputValue()).toContain('CPA');
        },
      });
      await settle(page);
      expect(await sheetNames(page)).toEqual(expect.arrayContaining([sheets.okr, sheets.next]));
      expect(await valueAt(page, sheets.next, 'kr:O1.KR1', 'baseline')).toBe(100000);
      expect((await valuesOf(page, sheets.next)).flat().join()).not.toContain('Organic');
      expect(thrown).toEqual([]);
      expect(await page.evaluate(() => window.okrHost.log())).toEqual([]);
      await page.close();
    },
    600_000,
  );
});
