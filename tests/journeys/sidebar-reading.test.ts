import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { sidebarWords } from '../../src/languages/sidebar-words';
import { closeSidebar, openSidebar } from '../sidebar/sidebar-page';
import { browser, journey, thrownOn } from './browser-or-skip';

const words = sidebarWords('vi');

const field = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const chips = (page: Page, id: string) => page.locator(`[id="${id}"] .chip`).allTextContents();
const findings = (page: Page, id: string) => page.locator(`[id="${id}"] .findings li p`).allTextContents();

async function atObjectives(): Promise<Page> {
  const page = await openSidebar(browser());
  await page.locator('main .primary').click();
  for (const title of ['template', 'objectives'] as const) {
    await page.locator('#next').click();
    await page.locator('h1', { hasText: words.steps[title] }).waitFor();
  }
  return page;
}

describe('a statement that is typed', () => {
  journey('shows its reading as chips, and what is wrong with it, letter by letter', async () => {
    const page = await atObjectives();
    const thrown = thrownOn(page);
    const statement = field(page, 'O1.KR1.statement');
    await statement.fill('');
    await statement.pressSequentially('Nâng cao NPS');
    await page.locator('[id="O1.KR1"] .findings .error').first().waitFor();
    await statement.pressSequentially(' từ 30 lên 45 điểm');
    await page.waitForFunction(() => !document.querySelector('[id="O1.KR1"] .findings .error'));
    expect(await chips(page, 'O1.KR1')).toEqual(['≥ 45 điểm', 'tăng', 'đầu kỳ 30 điểm', 'mức', 'cam kết']);
    expect(thrown).toEqual([]);
    closeSidebar(page);
  });

  journey('is mended with one press on a repair', async () => {
    const page = await atObjectives();
    const statement = field(page, 'O3.KR2.statement');
    await statement.fill('Content đủ sản lượng');
    const repair = page.locator('[id="O3.KR2"] .findings button').first();
    await repair.waitFor();
    await repair.click();
    await page.waitForFunction(() => !document.querySelector('[id="O3.KR2"] .findings .error'));
    expect(await statement.inputValue()).toMatch(/150/);
    closeSidebar(page);
  });

  journey('never overwrites a chip that was corrected by hand', async () => {
    const page = await atObjectives();
    await page.locator('[id="O1.KR1"] .chip').first().click();
    await page.waitForFunction(() => document.activeElement?.id === 'O1.KR1.target');
    await field(page, 'O1.KR1.target').fill('310.000');
    await page.getByRole('button', { name: words.closeMeasure, exact: true }).click();
    await field(page, 'O1.KR1.statement').fill('Tổng traffic đạt 500.000');
    expect((await chips(page, 'O1.KR1'))[0]).toBe('≥ 310.000 lượt');
    await field(page, 'O1.KR2.statement').fill('Organic ≥ 45%');
    expect((await chips(page, 'O1.KR2'))[0]).toBe('≥ 45%');
    closeSidebar(page);
  });

  journey('asks which number is meant where its separator can be read two ways', async () => {
    const page = await atObjectives();
    await page.locator('[id="O1.KR1"] .chip').first().click();
    await field(page, 'O1.KR1.target').fill('8.500');
    await page.getByText(words.whichNumber('8.500')).waitFor();
    expect((await chips(page, 'O1.KR1'))[0]).toBe('≥ 8.500 lượt');
    await page.getByRole('button', { name: words.aNumber('8,5'), exact: true }).click();
    expect((await chips(page, 'O1.KR1'))[0]).toBe('≥ 8,5 lượt');
    closeSidebar(page);
  });

  journey('offers the wording it came from', async () => {
    const page = await atObjectives();
    const before = await field(page, 'O3.KR2.statement').inputValue();
    await page.locator('[id="O3.KR2"] .original button').click();
    expect(await field(page, 'O3.KR2.statement').inputValue()).toBe('Content đủ sản lượng');
    expect(before).not.toBe('Content đủ sản lượng');
    expect((await findings(page, 'O3.KR2')).join()).toContain(words.severities.error);
    closeSidebar(page);
  });
});

describe('an outline that is pasted', () => {
  journey('becomes objectives and key results with their measures', async () => {
    const page = await openSidebar(browser());
    await page.locator('main .primary').click();
    await page.locator('#next').click();
    await page.getByText(words.outlineTemplate).click();
    await page.locator('#next').click();
    await page.getByText(words.needOutline).waitFor();
    await field(page, 'outline').fill(
      [
        'Mục tiêu 1: Phục vụ khách hàng nhanh hơn',
        '- Thời gian phản hồi trung bình ≤ 2 giờ',
        '- Tỷ lệ hài lòng từ 80% lên 90%',
        'Mục tiêu 2: Giữ chân khách hàng cũ',
        '- Tỷ lệ quay lại đạt 45%',
      ].join('\n'),
    );
    await page.getByText(words.outlineRead(2, 3)).waitFor();
    await page.locator('#next').click();
    await page.locator('h1', { hasText: words.steps.objectives }).waitFor();
    expect(await field(page, 'O2.statement').inputValue()).toBe('Giữ chân khách hàng cũ');
    expect(await chips(page, 'O1.KR2')).toEqual(['≥ 90%', 'tăng', 'đầu kỳ 80%', 'mức', 'cam kết']);
    closeSidebar(page);
  });

  journey('takes the place of what was drafted only after a question', async () => {
    const page = await atObjectives();
    await page.locator('.ends button').first().click();
    await page.getByText(words.outlineTemplate).click();
    await page.getByText(words.replaceWork(3, 4)).waitFor();
    await page.getByRole('button', { name: words.keepIt, exact: true }).click();
    await page.locator('#next').click();
    await page.locator('h1', { hasText: words.steps.objectives }).waitFor();
    expect(await field(page, 'O1.statement').inputValue()).toBe('Tăng trưởng Traffic bền vững');
    closeSidebar(page);
  });
});

describe('the preview', () => {
  journey('offers a holder for a key result nobody carries, and takes the offer with one press', async () => {
    const page = await atObjectives();
    for (const title of ['positions', 'preview'] as const) {
      await page.locator('#next').click();
      await page.locator('h1', { hasText: words.steps[title] }).waitFor();
    }
    await page.locator('.uncovered').waitFor();
    const more = page.getByRole('button', { name: /^Xem thêm/ });
    while (await more.count()) await more.first().click();
    await page.locator('.findings button', { hasText: 'Content Executive' }).first().click();
    await page.locator('.uncovered').waitFor({ state: 'detached' });
    await page.locator('table').waitFor();
    closeSidebar(page);
  });

  journey('leads from a finding to its line', async () => {
    const page = await atObjectives();
    for (const title of ['positions', 'preview'] as const) {
      await page.locator('#next').click();
      await page.locator('h1', { hasText: words.steps[title] }).waitFor();
    }
    const more = page.getByRole('button', { name: /^Xem thêm/ });
    await more.first().waitFor();
    while (await more.count()) await more.first().click();
    await page.getByRole('button', { name: words.goTo('P2.KPI5'), exact: true }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'P2.KPI5.statement');
    closeSidebar(page);
  });
});
