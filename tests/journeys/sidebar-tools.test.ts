import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Actions, Standing } from '../../src/actions/actions';
import { sidebarWords } from '../../src/languages/sidebar-words';
import { toolsWords } from '../../src/languages/tools-words';
import { builtCycle } from '../sidebar/built-cycle';
import { draftOf } from '../sidebar/draft-of';
import { ownTemplate } from '../sidebar/own-template';
import { closeSidebar, type Look, openSidebar } from '../sidebar/sidebar-page';
import { browser, journey, thrownOn } from './browser-or-skip';
import { goesOn, mood, offline, press, sees } from './in-trouble';

const words = sidebarWords('vi');
const tools = toolsWords('vi');

const fill = (page: Page, id: string, text: string) => page.locator(`[id="${id}"]`).fill(text);
const focused = (page: Page, id: string) => page.waitForFunction((given) => document.activeElement?.id === given, id);
const asked = (page: Page, action: keyof Actions) =>
  page.evaluate((name) => window.standIn.calls.filter((call) => call.name === name).map(({ args }) => args), action);

/** Opens the sidebar on one of the tools that the first screen leads to. */
async function openTool(name: string, look: Look = {}): Promise<Page> {
  const page = await openSidebar(browser(), look);
  await press(page, name);
  return page;
}

describe('the settings screen', () => {
  journey('saves what was changed, and only that', async () => {
    const page = await openTool(tools.settings);
    const thrown = thrownOn(page);
    await page.locator('#set-firstMonth').selectOption('4');
    await fill(page, 'set-onTrack', '80');
    await fill(page, 'set-holidays', '30/04/2027\n1-5-2027');
    await fill(page, 'set-people', 'NV01 | Lê Thu | Content Lead | Marketing | 15/01/2027\nTrần Văn Minh');
    await sees(page, tools.peopleCount(2));
    await press(page, tools.saveSettings);
    await sees(page, tools.settingsSaved);
    expect((await asked(page, 'saveSettings'))[0]![0]).toEqual({
      firstMonth: 4,
      onTrack: 0.8,
      holidays: ['2027-04-30', '2027-05-01'],
      people: [
        { code: 'NV01', name: 'Lê Thu', position: 'Content Lead', team: 'Marketing', from: '2027-01-15' },
        { code: '', name: 'Trần Văn Minh', position: '', team: '' },
      ],
    });
    await press(page, tools.saveSettings);
    await sees(page, tools.nothingChanged);
    expect(await asked(page, 'saveSettings')).toHaveLength(1);
    expect(thrown).toEqual([]);
    closeSidebar(page);
  });

  for (const [what, id, text, problem] of [
    ['a day that is none', 'set-holidays', '31/02/2027', tools.badDay('31/02/2027')],
    ['a person with a wrong day', 'set-people', 'Lê Thu\nNV02 | Minh | Lead | | mai', tools.badPerson(2, 'mai')],
    ['a number that is none', 'set-cap', 'cao', words.notANumber('cao')],
  ] as const)
    journey(`says beside its field that ${what} cannot be saved, and asks nothing of the server`, async () => {
      const page = await openTool(tools.settings);
      await fill(page, id, text);
      expect(await page.locator(`[id="${id}.problem"]`).textContent()).toBe(problem);
      await press(page, tools.saveSettings);
      await focused(page, id);
      expect(await asked(page, 'saveSettings')).toEqual([]);
      closeSidebar(page);
    });

  journey('says beside its field what the server would not take, and takes it once it is mended', async () => {
    const page = await openTool(tools.settings);
    await fill(page, 'set-atRisk', '95');
    await press(page, tools.saveSettings);
    await focused(page, 'set-atRisk');
    expect(await page.locator('[id="set-atRisk.problem"]').textContent()).toBe(tools.settingsProblems.atRisk);
    await sees(page, words.refusals['bad-setting']({ name: tools.names.atRisk[0]! }));
    await fill(page, 'set-atRisk', '30');
    await press(page, tools.saveSettings);
    await sees(page, tools.settingsSaved);
    closeSidebar(page);
  });

  journey('fetches the settings anew where somebody else has changed them', async () => {
    const page = await openTool(tools.settings);
    await mood(page, 'saveSettings', { refuse: { code: 'settings-changed', facts: { name: 'cap' } }, times: 1 });
    await page.evaluate(() => {
      window.standIn.state.set = { cap: 1.5 };
    });
    await fill(page, 'set-cap', '140');
    await press(page, tools.saveSettings);
    await sees(page, words.refusals['settings-changed']({ name: tools.names.cap[0]! }));
    await press(page, tools.fetchAgain);
    await page.waitForFunction(() => (document.getElementById('set-cap') as HTMLInputElement).value === '150');
    expect(await page.locator('[role=alert] .notice').count()).toBe(0);
    closeSidebar(page);
  });
});

describe('the list of functions', () => {
  journey('finds a function by words without marks and puts its example into the selected cell', async () => {
    const page = await openTool(tools.functions, { state: { selected: { cell: 'B4', blank: true } } });
    const thrown = thrownOn(page);
    await fill(page, 'find-function', 'okr score');
    await page.locator('summary', { hasText: 'OKR_SCORE' }).first().click();
    await press(page, tools.insertOf('OKR_SCORE'));
    await sees(page, tools.inserted('B4'));
    expect(await page.evaluate(() => window.standIn.state.inserted)).toMatch(/^=OKR_SCORE\(/);
    await press(page, tools.insertOf('OKR_SCORE'));
    await sees(page, words.refusals['cell-not-blank']({ cell: 'B4' }));
    await fill(page, 'find-function', 'không hàm nào như thế');
    await sees(page, tools.noFunction);
    expect(thrown).toEqual([]);
    closeSidebar(page);
  });
});

describe("templates of the document's own", () => {
  journey('are saved from a draft, offered first, and found again among them', async () => {
    const page = await openSidebar(browser(), { state: { draft: draftOf('marketing', 'preview') } });
    await page.locator('summary', { hasText: tools.saveAsTemplate }).click();
    await press(page, tools.saveTemplate);
    expect(await page.locator('[id="template-title.problem"]').textContent()).toBe(tools.needTitle);
    await fill(page, 'template-title', 'Quý của chúng tôi');
    await press(page, tools.saveTemplate);
    await sees(page, tools.templateSaved('Quý của chúng tôi'));
    for (let step = 0; step < 3; step++) await press(page, words.back);
    await page.locator('.card').first().waitFor();
    expect(await page.locator('.card b').first().textContent()).toBe('Quý của chúng tôi');
    closeSidebar(page);
  });

  journey(
    'are taken in as text, refused with the place where they are wrong, and dropped when asked twice',
    async () => {
      const page = await openTool(tools.ownTemplates);
      const { text } = ownTemplate('Mẫu Tết');
      await press(page, tools.importNow);
      expect(await page.locator('[id="import-text.problem"]').textContent()).toBe(tools.needText);
      await fill(page, 'import-text', text.replace('"accumulates"', '"grows"'));
      await press(page, tools.importNow);
      await page.locator('[role=alert] .notice', { hasText: 'content.objectives[1].keyResults' }).waitFor();
      await fill(page, 'import-text', text);
      await press(page, tools.importNow);
      await sees(page, tools.imported);
      await page.getByRole('heading', { name: 'Mẫu Tết' }).waitFor();
      await press(page, tools.exportOf('Mẫu Tết'));
      await page.getByText(tools.exported).or(page.locator('[id="own-1.text"]')).first().waitFor();
      await press(page, tools.dropOf('Mẫu Tết'));
      await press(page, words.keepIt);
      await press(page, tools.dropOf('Mẫu Tết'));
      await press(page, tools.dropYes);
      await sees(page, tools.noOwnTemplates);
      closeSidebar(page);
    },
  );
});

const own = ownTemplate('Mẫu Tết');

const cases: {
  action: keyof Actions;
  look?: Look;
  reach(page: Page): Promise<void>;
  waiting: string;
  done: string;
}[] = [
  {
    action: 'settings',
    reach: (page) => press(page, tools.settings),
    waiting: tools.gettingSettings,
    done: tools.groups.pace,
  },
  {
    action: 'saveSettings',
    reach: async (page) => {
      await press(page, tools.settings);
      await fill(page, 'set-cap', '140');
      await press(page, tools.saveSettings);
    },
    waiting: tools.savingSettings,
    done: tools.settingsSaved,
  },
  {
    action: 'insertExample',
    look: { state: { selected: { cell: 'C2', blank: true } } },
    reach: async (page) => {
      await press(page, tools.functions);
      await page.locator('summary', { hasText: 'KPI_SCORE' }).first().click();
      await press(page, tools.insertOf('KPI_SCORE'));
    },
    waiting: tools.inserting,
    done: tools.inserted('C2'),
  },
  {
    action: 'saveTemplate',
    look: { state: { draft: draftOf('marketing', 'preview') } },
    reach: async (page) => {
      await page.locator('summary', { hasText: tools.saveAsTemplate }).click();
      await fill(page, 'template-title', 'Tết');
      await press(page, tools.saveTemplate);
    },
    waiting: tools.savingTemplate,
    done: tools.templateSaved('Tết'),
  },
  {
    action: 'importTemplate',
    reach: async (page) => {
      await press(page, tools.ownTemplates);
      await fill(page, 'import-text', own.text);
      await press(page, tools.importNow);
    },
    waiting: tools.importing,
    done: tools.imported,
  },
  {
    action: 'dropTemplate',
    look: { state: { properties: own.properties } },
    reach: async (page) => {
      await press(page, tools.ownTemplates);
      await press(page, tools.dropOf('Mẫu Tết'));
      await press(page, tools.dropYes);
    },
    waiting: tools.dropping,
    done: tools.noOwnTemplates,
  },
];

describe('the tools say in words what became of a call, and trying again goes on', () => {
  for (const { action, look, reach, waiting, done } of cases)
    journey(`where ${action} is refused, then cannot be heard, then takes its time`, async () => {
      const page = await openSidebar(browser(), {
        ...look,
        moods: { [action]: { refuse: { code: 'busy', facts: {} }, times: 1 } },
      });
      const thrown = thrownOn(page);
      await reach(page);
      await sees(page, words.refusals.busy({}));
      await goesOn(page, action, waiting, done);
      expect(thrown).toEqual([]);
      closeSidebar(page);
    });
});

describe('the wizard', () => {
  const statements = (page: Page) =>
    page
      .locator('main section > .field textarea')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));

  journey('reorders objectives by dragging, as its buttons do', async () => {
    const page = await openSidebar(browser(), { state: { draft: draftOf('marketing', 'objectives') } });
    const thrown = thrownOn(page);
    await page.locator('.grip').first().waitFor();
    // High enough for all three: a browser scrolls by itself where one drags to the edge.
    await page.setViewportSize({ width: 300, height: 4000 });
    const [first, second, third] = await statements(page);
    await page.locator('.grip').first().dragTo(page.locator('[id="O3"] h2'));
    await page.waitForFunction(
      (text) => document.querySelector<HTMLTextAreaElement>('#O3 textarea')?.value === text,
      first,
    );
    expect(await statements(page)).toEqual([second, third, first]);
    await page.locator('[id="O3.up"]').click();
    await page.locator('[id="O2.up"]').click();
    expect(await statements(page)).toEqual([first, second, third]);
    expect(thrown).toEqual([]);
    closeSidebar(page);
  });

  journey("shows the card of a position with each line's weight, and follows the share of its halves", async () => {
    const page = await openSidebar(browser(), { state: { draft: draftOf('marketing', 'positions') } });
    await page.locator('#P1').click();
    await page.locator('.card-preview summary').click();
    const weights = async () => (await page.locator('.card-preview td').allTextContents()).map((text) => text.trim());
    const sum = (shown: string[]) => {
      const numbers = shown.map((text) => Number(text.replace('%', '').replace(',', '.')));
      const halves = shown.flatMap((text, at) => (/^(40|60|30|70)%$/.test(text) ? [at] : []));
      return Math.round(numbers.filter((_, at) => !halves.includes(at)).reduce((all, one) => all + one, 0) * 10) / 10;
    };
    const before = await weights();
    expect(before.filter((text) => text === '40%' || text === '60%')).toEqual(['40%', '60%']);
    expect(before.at(-1)).toBe('100%');
    expect(sum(before.slice(0, -1))).toBe(100);
    await page.locator('#share').fill('70');
    const after = await weights();
    expect(after.filter((text) => text === '30%' || text === '70%')).toEqual(['30%', '70%']);
    expect(sum(after.slice(0, -1))).toBe(100);
    closeSidebar(page);
  });

  journey(
    'takes the people of the settings list into their positions, and those of other teams into none',
    async () => {
      const people = [
        { code: 'NV01', name: 'Lê Thu', position: 'marketing lead', team: 'Marketing', share: 0.5 },
        { code: 'NV02', name: 'Trần Minh', position: 'P1', team: '' },
        { code: 'NV03', name: 'Hồ Lan', position: 'P1', team: 'Kế toán' },
      ];
      const page = await openSidebar(browser(), {
        state: { draft: draftOf('marketing', 'positions'), set: { people } },
      });
      await press(page, words.takePeople);
      await sees(page, words.peopleTaken(2));
      await page.locator('#P1').click();
      expect(await page.locator('[id="P1.people"]').inputValue()).toBe('Lê Thu\nTrần Minh');
      await press(page, words.takePeople);
      await sees(page, words.peopleTaken(0));
      await page.locator('#next').click();
      await page.locator('table').waitFor();
      const [draft] = (await asked(page, 'preview'))[0] as [{ cascade: { people: object[] } }];
      expect(draft.cascade.people[0]).toEqual({ code: 'NV01', name: 'Lê Thu', position: 'P1', share: 0.5 });
      closeSidebar(page);
    },
  );

  journey('shows what is in a template before it is chosen', async () => {
    const page = await openSidebar(browser(), { state: { draft: { ...draftOf('marketing', 'template') } } });
    await mood(page, 'template', { fail: offline, times: 1 });
    const glance = page.locator('.glance').nth(1);
    await glance.locator('summary').click();
    await sees(page, words.trouble.offline);
    await press(page, words.retry);
    await glance.locator('li').nth(2).waitFor();
    expect(await glance.locator('.hint').textContent()).toContain(' · ');
    expect(await page.locator('input[name=template]').first().isChecked()).toBe(true);
    closeSidebar(page);
  });

  journey('begins as the settings say, and holds drafts to their limits', async () => {
    const set = { firstMonth: 4, keyResultShare: 0.3, mostObjectives: 2 };
    const page = await openSidebar(browser(), { state: { set } });
    await press(page, words.start);
    expect(await page.locator('[id="cycle.choice"]').inputValue()).toBe('Q4-2026');
    await page.locator('#next').click();
    await page.locator('.card').first().waitFor();
    await page.locator('#next').click();
    await page.locator('.findings .error').first().waitFor();
    await page.locator('#next').click();
    await page.locator('#share').waitFor();
    expect(await page.locator('#share').inputValue()).toBe('70');
    closeSidebar(page);
  });
});

describe('the first screen', () => {
  const standing: Standing = {
    buildId: 'b1',
    week: 6,
    weeks: 13,
    elapsed: 0.47,
    score: 0.41,
    statuses: [{ word: 'Chậm tiến độ', count: 2 }],
  };
  const cycle = (state: 'built' | 'closed' | 'building', now?: Partial<Standing>): NonNullable<Look['state']> => {
    const { builds, ...rest } = builtCycle('vi');
    const [build] = builds;
    return {
      ...rest,
      builds: [{ ...build!, state, built: state === 'building' ? build!.built.slice(0, 2) : build!.built }],
      ...(now && { now: { ...standing, ...now } }),
    };
  };
  for (const [when, state, next, also] of [
    ['no cycle', {}, words.start, words.welcome],
    [
      'a draft beside an unfinished build',
      { ...cycle('building'), draft: draftOf('marketing', 'positions') },
      words.continueBuild,
      words.yourDraft,
    ],
    ['an unfinished build', cycle('building'), words.continueBuild, words.unfinished(2, 8)],
    ['a running cycle', cycle('built', {}), words.nextUpdate, words.standing('41%', '47%')],
    ['a cycle nobody has updated', cycle('built', { score: null, statuses: [] }), words.nextUpdate, words.noScoreYet],
    ['the last week of a cycle', cycle('built', { week: 13, elapsed: 0.95 }), words.nextClose, words.weekOf(13, 13)],
    ['a closed cycle', cycle('closed', { week: 15, elapsed: null }), words.nextCarry, words.closedCycle],
  ] as const)
    journey(`leads on from ${when}`, async () => {
      const page = await openSidebar(browser(), { state });
      const thrown = thrownOn(page);
      await sees(page, also);
      expect(await page.locator('main .primary').first().textContent()).toBe(next);
      expect(thrown).toEqual([]);
      closeSidebar(page);
    });
});
