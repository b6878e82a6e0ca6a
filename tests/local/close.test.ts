import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Build, CloseCheck, Closing, Draft, Results } from '../../src/actions/actions';
import type { Cascade } from '../../src/domain/cascade';
import type { Language } from '../../src/domain/language';
import { functionWords } from '../../src/languages/function-words';
import { counted } from '../../src/local/call-log';
import { type NodeHost, openHost } from '../../src/local/node-host';
import { marketingQuarter } from '../sheets/marketing-quarter';
import {
  a1Of,
  type BuiltQuarter,
  builtQuarter,
  computedScores,
  draftOf,
  rounded,
  sheetOf,
  shownScores,
  valueAt,
} from './built-quarter';

const AFTER = '2027-04-02';
/** Milliseconds for what builds or recalculates several times, on a busy machine. */
const PATIENCE = 240_000;
/** Calls on the spreadsheet to close one sheet, however many the workbook has: runs of changed cells among them. */
const MOST_CALLS = 8;

const KPIS = marketingQuarter('vi').positions.flatMap(({ kpis }) => kpis);

/** Fills in every number that the check before a close misses, some of them short of their targets. */
async function fillAll({ host, build }: BuiltQuarter): Promise<void> {
  const { missing } = await host.serve<CloseCheck>('closeCheck', build.id);
  const entries = missing.flatMap(({ id }, at) => {
    const kpi = KPIS.find((one) => one.id === id);
    const value = kpi?.measure.type === 'done' ? 1 : kpi ? 2 : [0.3, 0.9, 150_000][at % 3]!;
    return kpi?.monthly ? [1, 2, 3].map((month) => ({ id: `${id}.M${month}`, value })) : [{ id, value }];
  });
  expect(await host.serve('fillActuals', build.id, entries)).toEqual({ filled: entries.length });
}

async function checked({ host, build }: BuiltQuarter): Promise<CloseCheck> {
  const check = await host.serve<CloseCheck>('closeCheck', build.id);
  expect(check).toHaveProperty('sheets');
  return check;
}

const closingOf = ({ keyResults }: CloseCheck): Closing => ({
  who: 'Nguyễn Thị An',
  decisions: keyResults.map(({ id }, at) => ({
    keyResult: id,
    decision: (['keep', 'change', 'drop'] as const)[at % 3]!,
    lesson: `Bài học ${id}`,
  })),
});

async function close(quarter: BuiltQuarter): Promise<Build> {
  const { host, build } = quarter;
  const check = await checked(quarter);
  for (const { key } of check.sheets) expect(await host.serve('closeSheet', build.id, key)).toEqual({ key });
  const end = await host.serve<{ build: Build }>('finishClose', build.id, closingOf(check));
  expect(end).toHaveProperty('build.state', 'closed');
  return end.build;
}

const scoresOf = (shown: ReturnType<typeof shownScores>) =>
  Object.fromEntries(Object.entries(shown).map(([id, [score]]) => [id, score]));

const results = ({ host, build }: BuiltQuarter) => host.serve<Results>('results', build.id, AFTER);

/** Errors and warnings in any cell a user sees. */
function faults(host: NodeHost): string[] {
  return host.sheetNames().flatMap((name) =>
    host
      .display(name)
      .flat()
      .filter((cell) => /^(#|⚠)/.test(cell))
      .map((cell) => `${name}: ${cell}`),
  );
}

describe.each(['vi', 'en'] as const)('the marketing quarter closed in %s', (language: Language) => {
  let quarter: BuiltQuarter;
  let before: ReturnType<typeof shownScores>;
  beforeAll(async () => {
    quarter = await builtQuarter(language);
    await fillAll(quarter);
    quarter.host.setToday(AFTER);
    await quarter.host.recalculate();
    before = rounded(shownScores(quarter));
  }, PATIENCE);
  afterAll(() => quarter.host.close());

  it('shows the scores the formulas had shown, under closing words (a law)', async () => {
    const { host } = quarter;
    expect(Object.values(before).filter(([score]) => typeof score === 'number').length).toBeGreaterThan(60);
    // What formulas show is not asked: it may say "Loading...".
    host.setLoading(true);
    await close(quarter);
    host.setLoading(false);
    await host.settle();
    const after = rounded(shownScores(quarter));
    expect(scoresOf(after)).toEqual(scoresOf(before));
    expect(after).toEqual(rounded(computedScores(await results(quarter))));
    const { statuses } = functionWords(language);
    const words = new Set([statuses.achieved, statuses.nearly, statuses.missed]);
    for (const [id, [, status]] of Object.entries(after))
      if (id.startsWith('okr ')) expect(words, id).toContain(status);
    expect(faults(host)).toEqual([]);
  });

  it('keeps them whatever is typed afterwards', async () => {
    const { host } = quarter;
    const after = rounded(shownScores(quarter));
    host.setCell(sheetOf(quarter, 'okr'), a1Of(quarter, 'okr', 'kr:O1.KR1', 'current'), '1');
    host.setCell(sheetOf(quarter, 'card:P2'), a1Of(quarter, 'card:P2', 'kpi:P2.KPI1', 'm1'), '0');
    await host.settle();
    const scores = scoresOf(rounded(shownScores(quarter)));
    // Only a month that was not closed by itself follows what is typed.
    delete scores['card:P2 month 1'];
    const { 'card:P2 month 1': _, ...expected } = scoresOf(after);
    expect(scores).toEqual(expected);
  });

  it('shows what the numbers come to once it is opened again', async () => {
    const { host, build } = quarter;
    const answer = await host.serve<{ build: Build }>('reopen', build.id, 'An', 'Sai số');
    expect(answer).toHaveProperty('build.state', 'built');
    await host.settle();
    expect(valueAt(quarter, 'okr', 'kr:O1.KR1', 'score')).toBeLessThan(0.01);
    expect(rounded(shownScores(quarter))).toEqual(rounded(computedScores(await results(quarter))));
  });

  it('is carried over with what was kept or changed, from its last actuals, and nothing else (a law)', async () => {
    const { host, build } = quarter;
    const closed = await close(quarter);
    const { keyResults } = await checked({ host, build: closed });
    const { draft } = await host.serve<{ draft: Draft }>('carryOver', build.id);
    const carried = draft.cascade.objectives.flatMap((objective) => objective.keyResults);
    const kept = keyResults.filter((_, at) => at % 3 !== 2);
    expect(carried.map(({ statement }) => statement)).toEqual(kept.map(({ statement }) => statement));
    const current = (id: string) => valueAt(quarter, 'okr', `kr:${id}`, 'current');
    expect(carried.map(({ measure }) => measure.baseline)).toEqual(kept.map(({ id }) => current(id)));
    const preview = await host.serve<object>('preview', draft);
    expect(preview).toHaveProperty('sheets');
  });
});

describe('a close of lines without data', () => {
  it(
    'counts them 0 on cards, shows them as without data on the OKR sheet, and is what the server says',
    async () => {
      const quarter = await builtQuarter('vi');
      const { host, build } = quarter;
      await host.serve('fillActuals', build.id, [
        { id: 'O1.KR1', value: 154_000 },
        { id: 'P2.KPI1.M1', value: 30 },
      ]);
      await host.serve('closeMonth', build.id, 1, 'An');
      host.setToday(AFTER);
      await close(quarter);
      await host.settle();
      const shown = rounded(shownScores(quarter));
      expect(shown['okr kr:O1.KR2']).toEqual(['', 'Chưa có số liệu']);
      expect(shown['card:P2 kpi:P2.KPI2']).toEqual([0, 'Chưa đạt']);
      expect(shown['card:P2 total']![1]).toBe('Đủ số liệu');
      expect(shown).toEqual(rounded(computedScores(await results(quarter))));
      expect(faults(host)).toEqual([]);
      await host.close();
    },
    PATIENCE,
  );
});

describe('a close of a quarter with one card', () => {
  // What becomes of it where calls fail is tried in faults.test.ts, at every call.
  it('takes few calls a sheet', async () => {
    const host = await openHost({ today: AFTER, calculate: false });
    const cascade = marketingQuarter('vi');
    cascade.positions = cascade.positions.slice(1, 2);
    const build = await host.serve<Build>('startBuild', draftOf('vi', cascade));
    for (const { key } of build.planned) await host.serve('buildSheet', build.id, key);
    await host.serve('finishBuild', build.id);
    const { sheets } = await host.serve<CloseCheck>('closeCheck', build.id);
    expect(sheets.length).toBeGreaterThan(1);
    for (const { key } of sheets) {
      host.clearCallLog();
      expect(await host.serve('closeSheet', build.id, key), key).toEqual({ key });
      expect(counted(host.callLog()).length, key).toBeLessThanOrEqual(MOST_CALLS);
    }
    await host.close();
  });
});

describe('a company and a department that serves it', () => {
  let host: NodeHost;
  let company: BuiltQuarter;
  let team: BuiltQuarter;
  const built = async (cascade: Cascade): Promise<BuiltQuarter> => {
    const build = await host.serve<Build>('startBuild', draftOf('vi', cascade));
    for (const { key } of build.planned)
      expect(await host.serve('buildSheet', build.id, key)).toHaveProperty('sheet.key', key);
    const end = await host.serve<{ build: Build }>('finishBuild', build.id);
    return { host, build: end.build };
  };
  beforeAll(async () => {
    host = await openHost({ today: '2027-02-15' });
    const top = marketingQuarter('vi', { team: 'Công ty', people: [] });
    top.positions = top.positions.slice(0, 1);
    company = await built(top);
    const below = marketingQuarter('vi', { above: company.build.id });
    below.positions = below.positions.slice(1, 2);
    below.objectives[0]!.parent = 'O2';
    team = await built(below);
    await host.serve('fillActuals', team.build.id, [{ id: 'O1.KR1', value: 308_000 }]);
    await host.settle();
  }, PATIENCE);
  afterAll(() => host.close());
  const tag = () => `team:${team.build.id}.O1`;

  it('roll up: the company sheet takes the score of the department by its own formula', async () => {
    expect(valueAt(company, 'okr', tag(), 'current')).toBeCloseTo(1 / 3, 9);
    expect(valueAt(company, 'okr', tag(), 'score')).toBeCloseTo(1 / 3, 9);
    expect(valueAt(company, 'okr', 'objective:O2', 'score')).toBeCloseTo(1 / 12, 9);
    const answer = await host.serve<Results>('results', company.build.id, '2027-02-15');
    expect(answer.objectives[1]!.score).toBeCloseTo(1 / 12, 9);
    expect(faults(host)).toEqual([]);
  });

  it('show the whole line: the objective of the company beside that of the department', () => {
    expect(valueAt(team, 'cascade', 'objective:O1', 'above')).toBe('O2 · Cải thiện Conversion & AOV');
    expect(valueAt(team, 'cascade', 'objective:O2', 'above')).toBe('');
    expect(valueAt(team, 'cascade', 'objective:O1', 'statement')).toBe('Tăng trưởng Traffic bền vững');
  });

  it('stay right when rows are sorted and the sheet of the department is renamed', async () => {
    const [name, sheet] = [sheetOf(team, 'okr'), sheetOf(company, 'okr')];
    const current = a1Of(team, 'okr', 'kr:O1.KR2', 'current');
    host.renameSheet(name, 'Tên mới');
    host.sortSheet(sheet, host.values(sheet)[0]!.indexOf('statement') + 1, false);
    host.setCell('Tên mới', current, '40%');
    await host.settle();
    expect(valueAt(company, 'okr', tag(), 'current')).toBeCloseTo(2 / 3, 9);
    expect(valueAt(company, 'okr', 'objective:O2', 'score')).toBeCloseTo(2 / 12, 9);
  });

  it('freeze the score of the department at the close of the company, whatever its cells say', async () => {
    host.setToday(AFTER);
    host.setLoading(true);
    await close(company);
    host.setLoading(false);
    await host.settle();
    expect(valueAt(company, 'okr', tag(), 'final')).toBeCloseTo(2 / 3, 9);
    expect(valueAt(company, 'okr', 'objective:O2', 'score')).toBeCloseTo(2 / 12, 9);
  });
});
