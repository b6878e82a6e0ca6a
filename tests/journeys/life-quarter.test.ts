import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Look, Results } from '../../src/actions/actions';
import { lifeWords } from '../../src/languages/life-words';
import { sidebarWords } from '../../src/languages/sidebar-words';
import { type BuiltQuarter, buildQuarter, letters, placeOf, sheetOf } from '../local/built-quarter';
import { openSidebarOnHost } from '../sidebar/sidebar-on-host';
import { browser, journey, thrownOn } from './browser-or-skip';

const words = sidebarWords('vi');
const life = lifeWords('vi');
const lead = 'Nguyễn Thị Hà';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const sees = (page: Page, text: string) => page.getByText(text).first().waitFor();
const fill = (page: Page, id: string, text: string) => page.locator(`[id="${id}"]`).fill(text);
const home = (page: Page) => page.getByRole('button', { name: words.home, exact: true }).click();
const at = (quarter: BuiltQuarter, key: string, tag: string, column: string) => {
  const place = placeOf(quarter, key, tag, column);
  return letters(place.column) + place.row;
};

async function goTo(page: Page, way: string): Promise<void> {
  await page.getByRole('button', { name: way, exact: true }).first().click();
}

/** Types a person into the first blank row of the people on the settings sheet. */
function joins(quarter: BuiltQuarter, name: string, position: string): void {
  const { host } = quarter;
  const sheet = sheetOf(quarter, 'settings');
  const cells = host.values(sheet);
  const column = (key: string) => cells[0]!.indexOf(key);
  const row = cells.findIndex((line, index) => index > 2 && line[column('person')] === '');
  host.setCell(sheet, `${letters(column('person') + 1)}${row + 1}`, name);
  host.setCell(sheet, `${letters(column('position') + 1)}${row + 1}`, position);
}

describe('a quarter lived through in the sidebar, on the shipped server', () => {
  // A quarter's worth of calls, on a machine that may be busy.
  journey(
    'is updated, looked at, changed, agreed to, joined, closed, reopened and carried over',
    async () => {
      const quarter = await buildQuarter('vi', { people: [{ name: lead, position: 'P1' }] });
      const { host, build } = quarter;
      const page = await openSidebarOnHost(browser(), host);
      const thrown = thrownOn(page);

      // The home screen leads to the one thing to do next.
      await page.locator('#next-thing').click();
      await page.locator('.pick', { hasText: lead }).click();
      await fill(page, 'O1.KR1.value', '154.000');
      await fill(page, 'O2.KR1.value', '6,8');
      await page.locator('[id="O1.KR1.confidence"]').selectOption('7');
      await page.locator('[id="P1.KPI1.M2.month"]').selectOption('P1.KPI1.M1');
      await fill(page, 'P1.KPI1.M2.value', '95');
      await fill(page, 'P1.KPI2.M2.value', 'sớm');
      await page.locator('[id="P1.KPI3.self"]').selectOption('4');
      await page.locator('#save').click();
      await sees(page, life.partlySaved(4, 1));
      await page.waitForFunction(() => document.activeElement?.id === 'P1.KPI2.M2.value');
      await fill(page, 'P1.KPI2.M2.value', '48');
      await page.locator('#save').click();
      await sees(page, life.updated(1));
      await sees(page, life.refreshed);
      const results = await host.serve<Results>('results', build.id, '2027-02-15');
      const [traffic, ,] = results.objectives[0]!.keyResults;
      expect([traffic!.actual, traffic!.score]).toEqual(['154.000 lượt', 0.5]);
      expect(host.cell(sheetOf(quarter, 'okr'), at(quarter, 'okr', 'kr:O2.KR1', 'current')).value).toBeCloseTo(
        0.068,
        12,
      );
      expect(host.cell(sheetOf(quarter, 'card:P1'), at(quarter, 'card:P1', 'kpi:P1.KPI1', 'm1')).value).toBe(0.95);
      const logged = host.values(sheetOf(quarter, 'log')).filter((row) => row.includes(lead));
      expect(logged).toHaveLength(5);

      // What is stale is named with its holder, and a message stands ready.
      await press(page, life.seeLook);
      await page.locator('section', { hasText: 'Activation Executive' }).first().waitFor();
      await page.getByRole('button', { name: life.copyMessageFor('Activation Executive') }).click();
      const look = await host.serve<Look>('look', build.id);
      expect(look.attention.some(({ id }) => id === 'O1.KR1')).toBe(false);
      const mail = await page
        .getByRole('link', { name: life.mailMessageFor('Activation Executive') })
        .getAttribute('href');
      expect(decodeURIComponent(mail!)).toContain('AOV');

      // A target changes with its reason, and the card's holder agrees.
      await press(page, life.changeHere);
      await page.locator('#change-holder').selectOption('P1');
      await page.locator('#change-line').selectOption('O1.KR1');
      await fill(page, 'change-value', '320.000');
      await fill(page, 'change-reason', 'Mở thêm hai cửa hàng');
      await fill(page, 'change-approved', 'Giám đốc Lan');
      await page.locator('#save').click();
      await sees(page, life.changedTold('O1.KR1', 'chỉ tiêu', '320.000'));
      expect(host.cell(sheetOf(quarter, 'okr'), at(quarter, 'okr', 'kr:O1.KR1', 'target')).value).toBe(320000);
      await press(page, words.back);
      await press(page, life.signHere);
      await page.locator('#sign-holder').selectOption('P1');
      await page.locator('#save').click();
      await sees(page, life.signed);
      await press(page, words.back);
      await press(page, life.proposeHere);
      await page.locator('#propose-objective').selectOption('O1');
      await fill(page, 'propose-statement', 'Có 500 khách mới từ giới thiệu');
      await fill(page, 'propose-who', lead);
      await page.locator('#save').click();
      await sees(page, life.proposed);
      await press(page, words.back);
      await home(page);

      // Somebody joins: the sheet that is missing is shown, then made.
      joins(quarter, 'Lê Thu', 'Content Executive');
      joins(quarter, 'Phạm Bình', 'Content Executive');
      await goTo(page, words.wayJoiners);
      await sees(page, life.missingSheets(1));
      await page.locator('#add').click();
      await sees(page, words.built(build.planned.length + 1));
      await home(page);
      expect(host.sheetNames()).toContain('Phiếu Phạm Bình Q1-2027');

      // The quarter is over: close it, with a decision for each key result.
      host.setToday('2027-04-01');
      await page.reload();
      await page.locator('#next-thing').click();
      await page.locator('#close').waitFor();
      await press(page, life.allTo.keep);
      await page.locator('[id="O1.KR2.decision"]').locator('xpath=../..').getByText(life.decisionWords.drop).click();
      await fill(page, 'close-who', lead);
      await page.locator('#close').click();
      const reviews = page.locator('.problem', { hasText: life.needReview });
      await reviews.first().waitFor();
      for (let left = await reviews.count(); left > 0; left = await reviews.count()) {
        const lesson = await page.locator('textarea[aria-invalid=true]').first().getAttribute('id');
        await fill(page, lesson!, 'Thiếu ngân sách tháng 2');
      }
      await page.locator('#close').click();
      await sees(page, life.closedHint);
      const closed = await host.serve<Results>('results', build.id, '2027-04-01');
      await host.settle();
      expect(host.cell(sheetOf(quarter, 'okr'), at(quarter, 'okr', 'kr:O1.KR1', 'score')).value).toBeCloseTo(
        closed.objectives[0]!.keyResults[0]!.score!,
        9,
      );

      // Reopened, it can be closed again; then what was kept is carried over into the wizard.
      await page.locator('summary', { hasText: life.reopen }).click();
      await fill(page, 'reopen-reason', 'Thiếu số tháng 3');
      await press(page, life.reopenYes);
      await page.locator('#close').waitFor();
      await page.locator('#close').click();
      await sees(page, life.closedHint);
      await page.locator('#carry').click();
      await page.locator('#next').waitFor();
      await sees(page, words.saving.kept);
      const kept = await page.evaluate(() => window.hostServe('open', []));
      const { draft } = (kept as { value: { draft: { cascade: { cycle: { name: string }; objectives: unknown[] } } } })
        .value;
      expect(draft.cascade.cycle.name).toBe('Q2-2027');
      expect(JSON.stringify(draft.cascade.objectives)).toContain('"baseline":154000');
      expect(JSON.stringify(draft.cascade.objectives)).not.toContain('Organic');
      expect(thrown).toEqual([]);
      await page.close();
    },
    400_000,
  );
});
