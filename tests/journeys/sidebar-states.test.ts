import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Actions, StepName } from '../../src/actions/actions';
import { sidebarWords } from '../../src/languages/sidebar-words';
import { templates } from '../../src/templates';
import { draftOf } from '../sidebar/draft-of';
import { closeSidebar, heldTimers, type Look, openSidebar } from '../sidebar/sidebar-page';
import { browser, journey, thrownOn } from './browser-or-skip';
import { goesOn, mood, offline, press, release, sees } from './in-trouble';

const words = sidebarWords('vi');

const heading = (page: Page) => page.locator('h1').textContent();

/** Walks with the defaults until the screen with this heading stands. */
async function walkTo(page: Page, title: string): Promise<void> {
  await page.locator('main .primary').first().waitFor();
  for (let turn = 0; (await heading(page)) !== title; turn += 1) {
    if (turn > 6) throw new Error(`no screen ${title}`);
    const before = await heading(page);
    await page.locator('main .primary').first().click();
    await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, before);
  }
}

/** Opens the sidebar where a draft of the marketing quarter was left. */
const openAt = (step: StepName, look: Look = {}): Promise<Page> =>
  openSidebar(browser(), { ...look, state: { draft: draftOf('marketing', step), ...look.state } });

async function build(page: Page): Promise<void> {
  await page.locator('table').waitFor();
  await page.locator('#next').click();
}

async function builtPage(): Promise<Page> {
  const page = await openAt('preview');
  await build(page);
  await sees(page, words.built(8));
  return page;
}

type Case = {
  action: keyof Actions;
  /** Where the draft was left; there is none yet where absent. */
  left?: StepName;
  /** Makes the call. */
  reach(page: Page): Promise<void>;
  waiting: string;
  /** What stands there once the call is done after all. */
  done: string;
};

const cases: Case[] = [
  {
    action: 'template',
    reach: async (page) => {
      await walkTo(page, words.steps.template);
      await page.locator('#next').click();
    },
    waiting: words.loadingTemplate,
    done: words.objectiveNo(3),
  },
  {
    action: 'preview',
    left: 'positions',
    reach: (page) => page.locator('#next').click(),
    waiting: words.checking,
    done: words.sheetsToMake(8),
  },
  { action: 'startBuild', left: 'preview', reach: build, waiting: words.starting, done: words.built(8) },
  {
    action: 'buildSheet',
    left: 'preview',
    reach: build,
    waiting: words.progress(1, 8, 'OKR Marketing Q1-2027'),
    done: words.built(8),
  },
  { action: 'finishBuild', left: 'preview', reach: build, waiting: words.finishing, done: words.built(8) },
];

describe('the sidebar, when the server', () => {
  for (const { action, left, reach, waiting, done } of cases)
    journey(
      `takes its time over ${action}, refuses it, then cannot be heard: says each, and goes on in the end`,
      async () => {
        const moods = {
          [action]: { delay: 'held', refuse: { code: 'build-unfinished', facts: {} }, times: 1 },
        } as const;
        const page = left ? await openAt(left, { moods }) : await openSidebar(browser(), { moods });
        const thrown = thrownOn(page);
        await reach(page);
        await sees(page, waiting);
        await release(page);
        await sees(page, words.refusals['build-unfinished']({}));
        await goesOn(page, action, waiting, done);
        expect(thrown).toEqual([]);
        closeSidebar(page);
      },
    );

  journey('cannot be heard when the sidebar opens: says so, and trying again opens it', async () => {
    const page = await openSidebar(browser(), { moods: { open: { fail: 'Authorization is required', times: 1 } } });
    await sees(page, words.trouble.accounts);
    await press(page, words.retry);
    await sees(page, words.welcome);
    closeSidebar(page);
  });

  journey('is slow, is said to be slow', async () => {
    const page = await openSidebar(browser(), { before: heldTimers });
    const pass = (ms: number) => page.evaluate((ms) => window.pass(ms), ms);
    await mood(page, 'template', { delay: 20_000 });
    await walkTo(page, words.steps.template);
    await page.locator('#next').click();
    await sees(page, words.loadingTemplate);
    await pass(11_000);
    expect(await page.getByText(words.slow).count()).toBe(0);
    await pass(2_000);
    await sees(page, words.slow);
    await pass(13_000);
    await sees(page, words.objectiveNo(3));
    closeSidebar(page);
  });

  journey('loses a sheet that is asked for, or the way to it, says which', async () => {
    const page = await builtPage();
    await mood(page, 'showSheet', { fail: offline, times: 1 });
    await press(page, words.openSheet('Cài đặt OKR'));
    await sees(page, words.trouble.offline);
    await page.evaluate(() => {
      window.standIn.state.builds = [];
    });
    await press(page, words.retry);
    await sees(page, words.sheetGone);
    closeSidebar(page);
  });

  journey('cannot undo at first, says so, and undoes when tried again', async () => {
    const page = await builtPage();
    await mood(page, 'undoBuild', { refuse: { code: 'busy', facts: {} }, times: 1 });
    await press(page, `${words.undo} Marketing · Q1-2027`);
    await press(page, words.undoYes(8));
    await sees(page, words.refusals.busy({}));
    await press(page, words.retry);
    await sees(page, words.undone(8));
    closeSidebar(page);
  });
});

describe('the build', () => {
  journey('stops between two sheets, and goes on from there after the sidebar was closed', async () => {
    const page = await openAt('preview');
    await mood(page, 'buildSheet', { delay: 'held', times: 2 });
    await build(page);
    await sees(page, words.progress(1, 8, 'OKR Marketing Q1-2027'));
    await release(page);
    await sees(page, words.progress(2, 8, 'Phân rã Marketing Q1-2027'));
    await press(page, words.stop);
    await release(page);
    const built = () => page.evaluate(() => window.standIn.state.builds[0]!.built.length);
    await page.getByRole('button', { name: words.continueBuild, exact: true }).waitFor();
    const made = await built();
    expect(made).toBe(2);
    await sees(page, words.stopped(made, 8));
    await page.reload();
    await sees(page, words.unfinished(made, 8));
    await press(page, words.continueBuild);
    await sees(page, words.built(8));
    const asked = await page.evaluate(() => window.standIn.calls.filter(({ name }) => name === 'buildSheet').length);
    expect(asked).toBe(8 - made);
    closeSidebar(page);
  });

  journey('keeps edited sheets at an undo until told otherwise, and gives the draft back', async () => {
    const page = await builtPage();
    await page.evaluate(() => window.standIn.state.edited.push('OKR Marketing Q1-2027'));
    await press(page, `${words.undo} Marketing · Q1-2027`);
    await press(page, words.undoYes(8));
    await sees(page, words.editedSince);
    await press(page, words.undoEdited(1));
    await sees(page, words.undone(8));
    await press(page, words.editDraftAgain);
    await sees(page, words.sheetsToMake(8));
    closeSidebar(page);
  });
});

describe('the draft', () => {
  journey('is there again at the same step after the sidebar was closed', async () => {
    const page = await openSidebar(browser());
    for (const step of ['cycle', 'template', 'objectives', 'positions', 'preview'] as const) {
      await walkTo(page, words.steps[step]);
      await page.getByText(words.saving.kept).waitFor();
      await page.reload();
      await page.locator('#next').waitFor();
      expect(await heading(page)).toBe(words.steps[step]);
    }
    closeSidebar(page);
  });

  journey('keeps what was typed, and Back loses nothing', async () => {
    const page = await openAt('objectives');
    await page.locator('[id="O1.KR1.statement"]').fill('Tổng traffic đạt 400.000');
    await page.locator('.ends button').first().click();
    await page.locator('#next').click();
    expect(await page.locator('[id="O1.KR1.statement"]').inputValue()).toBe('Tổng traffic đạt 400.000');
    await page.getByText(words.saving.kept).waitFor();
    await page.reload();
    expect(await page.locator('[id="O1.KR1.statement"]').inputValue()).toBe('Tổng traffic đạt 400.000');
    closeSidebar(page);
  });

  for (const [choice, kept] of [
    [words.keepMine, 'Mine'],
    [words.takeTheirs, 'Theirs'],
  ] as const)
    journey(`edited in two windows is never lost unasked: "${choice}" leaves ${kept}`, async () => {
      const page = await openSidebar(browser());
      await walkTo(page, words.steps.cycle);
      await page.getByText(words.saving.kept).waitFor();
      await page.evaluate(() => {
        const { state } = window.standIn;
        state.draft = structuredClone(state.draft!);
        state.draft.cascade.team = 'Theirs';
        state.revision += 1;
      });
      await page.locator('#team').fill('Mine');
      await sees(page, words.refusals['draft-changed-elsewhere']({}));
      expect(await page.evaluate(() => window.standIn.state.draft?.cascade.team)).toBe('Theirs');
      await press(page, choice);
      await page.getByText(words.saving.kept).waitFor();
      expect(await page.locator('#team').inputValue()).toBe(kept);
      expect(await page.evaluate(() => window.standIn.state.draft?.cascade.team)).toBe(kept);
      closeSidebar(page);
    });

  journey('that cannot be saved is said not to be, and is saved when tried again', async () => {
    const page = await openSidebar(browser());
    await walkTo(page, words.steps.cycle);
    await page.getByText(words.saving.kept).waitFor();
    await mood(page, 'saveDraft', { fail: offline, times: 1 });
    await page.locator('#team').fill('Sales');
    await sees(page, words.draftBlocked);
    await press(page, words.retry);
    await page.getByText(words.saving.kept).waitFor();
    expect(await page.evaluate(() => window.standIn.state.draft?.cascade.team)).toBe('Sales');
    closeSidebar(page);
  });

  journey('is dropped only after a question', async () => {
    const page = await openSidebar(browser());
    await walkTo(page, words.steps.template);
    await page.locator('.ends button').first().click();
    await page.locator('.ends button').first().click();
    await press(page, words.dropDraft);
    await press(page, words.keepIt);
    await press(page, words.dropDraft);
    await page.locator('.danger').click();
    await sees(page, words.start);
    expect(await page.evaluate(() => window.standIn.state.draft)).toBeUndefined();
    closeSidebar(page);
  });
});

describe('the language', () => {
  journey("changes at once, with the template's own lines, while what a person wrote stays", async () => {
    const page = await openSidebar(browser());
    await walkTo(page, words.steps.objectives);
    await press(page, 'EN English');
    await sees(page, sidebarWords('en').steps.objectives);
    await page.waitForFunction(() =>
      (document.getElementById('O1.statement') as HTMLTextAreaElement | null)?.value.startsWith('Grow'),
    );
    await page.locator('[id="O1.statement"]').fill('Grow visits');
    await press(page, 'VI Tiếng Việt');
    await sees(page, words.steps.objectives);
    expect(await page.locator('[id="O1.statement"]').inputValue()).toBe('Grow visits');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
    closeSidebar(page);
  });
});

describe('the wizard', () => {
  journey('needs at most 7 presses from its opening to the sheets, with the defaults', async () => {
    const page = await openSidebar(browser());
    const thrown = thrownOn(page);
    await page.locator('main .primary').waitFor();
    let presses = 0;
    for (; !(await page.getByText(words.built(8)).count()); presses += 1) {
      if (presses > 7) break;
      const before = await heading(page);
      const button = page.locator('main .primary');
      await button.click();
      await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, before);
      await page.waitForFunction(() => !document.querySelector('.waiting, progress'));
    }
    expect(presses).toBeLessThanOrEqual(7);
    expect(thrown).toEqual([]);
    closeSidebar(page);
  });

  journey('can be walked to the sheets by keyboard alone', async () => {
    const page = await openSidebar(browser());
    await page.locator('main .primary').waitFor();
    const pressPrimary = async () => {
      for (let tabs = 0; tabs < 200; tabs += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.classList.contains('primary'))) break;
      }
      await page.keyboard.press('Enter');
    };
    for (const title of ['cycle', 'template', 'objectives', 'positions', 'preview'] as const) {
      await pressPrimary();
      await page.locator('h1', { hasText: words.steps[title] }).waitFor();
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    }
    await page.locator('table').waitFor();
    await pressPrimary();
    await sees(page, words.built(8));
    closeSidebar(page);
  });

  journey('says what is missing beside its field, and puts the focus there', async () => {
    const page = await openSidebar(browser());
    await walkTo(page, words.steps.cycle);
    await page.locator('#team').fill(' ');
    await page.locator('#next').click();
    await sees(page, words.needTeam);
    await page.waitForFunction(() => document.activeElement?.id === 'team');
    await page.locator('#team').fill('Sales');
    await page.locator('#next').click();
    await page.locator('#next').click();
    await page.locator('[id="O2.add"]').click();
    await page.locator('#next').click();
    await sees(page, words.needStatement);
    await page.waitForFunction(() => document.activeElement?.id === 'O2.KR4.statement');
    expect(await page.locator('[id="O2.KR4.target"]').getAttribute('aria-invalid')).toBe('true');
    closeSidebar(page);
  });

  journey('offers every template, and asks for each line of the blank one', async () => {
    const page = await openSidebar(browser());
    await walkTo(page, words.steps.template);
    for (const { title } of templates) await page.getByRole('radio', { name: title.vi }).waitFor();
    await page.getByRole('radio', { name: 'Bắt đầu từ trang trắng' }).check();
    await page.locator('#next').click();
    const asked = async (field: string, sentence: string, answer: string) => {
      await page.locator('#next').click();
      await sees(page, sentence);
      await page.waitForFunction((id) => document.activeElement?.id === id, field);
      await page.locator(`[id="${field}"]`).fill(answer);
    };
    await page.locator('[id="O1.statement"]').waitFor();
    await asked('O1.statement', words.needStatement, 'Mở rộng thị trường miền Trung');
    await asked('O1.KR1.statement', words.needStatement, 'Doanh thu đạt 5 tỷ');
    await page.locator('#next').click();
    await page.locator('[id="P1"]').waitFor();
    await asked('P1.name', words.needPositionName, 'Trưởng vùng');
    await asked('P1.KPI1.statement', words.needStatement, 'Gặp 40 khách hàng/tháng');
    await page.locator('#next').click();
    await sees(page, words.sheetsToMake(5));
    closeSidebar(page);
  });

  journey('moves a line by keyboard, and the focus goes along', async () => {
    const page = await openAt('objectives');
    const first = await page.locator('[id="O1.KR1.statement"]').inputValue();
    await page.locator('[id="O1.KR1.down"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'O1.KR2.down');
    await page.keyboard.press('Enter');
    // At the end it cannot go further down; the focus stays with the line.
    await page.waitForFunction(() => document.activeElement?.id === 'O1.KR3.up');
    expect(await page.locator('[id="O1.KR3.statement"]').inputValue()).toBe(first);
    closeSidebar(page);
  });

  journey('brings a removed objective back as it was, cards and all', async () => {
    const page = await openSidebar(browser());
    await walkTo(page, words.steps.objectives);
    await page.getByText(words.saving.kept).waitFor();
    const before = await page.evaluate(() => window.standIn.state.draft?.cascade);
    await press(page, words.remove(words.objectiveNo(1)));
    expect(await page.locator('[id="O1.statement"]').inputValue()).toBe('Cải thiện Conversion & AOV');
    await press(page, words.takeBack);
    await page.locator('#next').click();
    await page.getByText(words.saving.kept).waitFor();
    expect(await page.evaluate(() => window.standIn.state.draft?.cascade)).toEqual(before);
    closeSidebar(page);
  });

  journey('makes nothing while a name clashes, and shows the way out', async () => {
    const page = await openAt('preview', { state: { taken: ['OKR Marketing Q1-2027'] } });
    await sees(page, words.clash(1));
    await page.locator('#next').click();
    await sees(page, words.mendClash);
    await press(page, words.changeTeam);
    await page.waitForFunction(() => document.activeElement?.id === 'team');
    await page.locator('#team').fill('Marketing Bắc');
    await walkTo(page, words.steps.preview);
    await sees(page, words.sheetsToMake(8));
    expect(await page.getByText(words.clash(1)).count()).toBe(0);
    closeSidebar(page);
  });
});
