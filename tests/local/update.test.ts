import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Build, Results, UpdateEntry, UpdateForm, UpdateOutcome } from '../../src/actions/actions';
import { counted } from '../../src/local/call-log';
import type { HostState, NodeHost } from '../../src/local/node-host';
import { a1Of, builtQuarter, MID_QUARTER, rounded, sheetOf, shownScores, valueAt } from './built-quarter';
import { cellsOf, changedCells, logOf, uncalculatedQuarter } from './uncalculated-quarter';

/** Lines of both sheets, some of them neighbours. */
const entries: UpdateEntry[] = [
  { id: 'O1.KR2', value: '41', confidence: 7, note: '=IMPORTXML("x")' },
  { id: 'O3.KR3', value: '84', confidence: 6 },
  { id: 'P2.O1.KR2', value: '55.725' },
  { id: 'P2.KPI1.M2', value: '12' },
  { id: 'P2.KPI2.M2', value: '8', note: '3-5' },
  { id: 'P2.KPI5', value: 4, selfRating: 5 },
];

describe('an update of the built quarter', () => {
  let quarter: { host: NodeHost; build: Build };
  let blank: HostState;
  beforeAll(async () => {
    quarter = await uncalculatedQuarter();
    blank = quarter.host.save();
  });
  afterEach(() => quarter.host.restore(blank));
  afterAll(() => quarter.host.close());

  const update = (press: string, given = entries) =>
    quarter.host.serve<UpdateOutcome>('update', quarter.build.id, 'P2', given, press);

  /** A log of so many rows, written as users' updates were. */
  function fillLog(rows: number) {
    const { host } = quarter;
    const name = sheetOf(quarter, 'log');
    const header = host.values(name, 'A1:K1')[0]!;
    const known: Record<string, string | number> = { day: 46400, who: 'An', id: 'O1.KR1', kind: 'cập nhật' };
    if (rows > 990) host.insertRowBefore(name, 1000, rows - 990);
    host.setCells(
      name,
      `A4:K${rows + 3}`,
      Array.from({ length: rows }, (_, at) => header.map((key) => (key === 'value' ? at : (known[String(key)] ?? '')))),
    );
  }

  it.each([0, 4000])('takes at most 8 calls and one a run of cells with a log of %i rows', async (rows) => {
    if (rows) fillLog(rows);
    const { host } = quarter;
    const held = logOf(quarter).length;
    expect(held).toBe(rows);
    const before = cellsOf(quarter);
    host.clearCallLog();
    expect((await update('one')).saved).toHaveLength(entries.length);
    const calls = counted(host.callLog()).map(({ member, kind }) => [member, kind] as const);
    const runs = calls.filter(([member]) => member === 'Range.setValues').length - 1;
    expect(calls.length - runs, calls.map(([member]) => member).join(' ')).toBeLessThanOrEqual(8);
    const kinds = calls.map(([, kind]) => kind !== 'read');
    expect(kinds.slice(kinds.indexOf(true))).not.toContain(false);
    expect(logOf(quarter).slice(held)).toHaveLength(7);
    expect(logOf(quarter)[held]).toMatchObject({ id: 'O1.KR2', value: 0.41, note: '=IMPORTXML("x")' });
    const log = sheetOf(quarter, 'log');
    const changed = changedCells(before, cellsOf(quarter)).filter((place) => !place.startsWith(`${log} `));
    const keys = changed.map((place) => place.slice(place.lastIndexOf(' ') + 1)).sort();
    expect(keys).toEqual([
      ...['actual', 'actual', 'confidence', 'confidence', 'current', 'current', 'm2', 'm2'],
      ...Array(6).fill('updated'),
    ]);
  });

  it('makes room in a log that is full, and its text stays text', async () => {
    fillLog(998);
    expect((await update('one')).saved).toHaveLength(entries.length);
    const log = logOf(quarter);
    expect(log).toHaveLength(1005);
    expect(log.slice(998).map(({ note }) => note)).toEqual([
      '=IMPORTXML("x")',
      ...Array(3).fill(undefined),
      '3-5',
      undefined,
      undefined,
    ]);
  });

  it('is wholly told or not at all, and put right by the same press, wherever a call fails or is cut short', async () => {
    const { host } = quarter;
    const touched = ['okr', 'card:P2', 'log'].map((key) => sheetOf(quarter, key));
    const cells = () => cellsOf(quarter, touched);
    await update('before', [
      { id: 'O1.KR2', value: '30' },
      { id: 'P2.KPI1.M1', value: 28 },
    ]);
    const start = host.save();
    const before = cells();
    host.clearCallLog();
    await update('one');
    const calls = host.callLog().filter(({ kind, member }) => kind !== 'free' || !member.startsWith('Sheet.')).length;
    const done = cells();
    const mine = new Set(changedCells(before, done));
    await host.restore(start);
    let tried = 0;
    for (let nth = 1; nth <= calls; nth++) {
      if (nth % 2) host.failAt(nth, 'Service error', true);
      else host.killAt(nth, true);
      const failed = await update('one').then(
        () => false,
        () => true,
      );
      host.noFault();
      if (failed) {
        tried++;
        expect([2, 9], `call ${nth}`).toContain(logOf(quarter).length);
        for (const place of changedCells(before, cells())) expect(mine.has(place), `call ${nth}: ${place}`).toBe(true);
        const broken = host.save();
        expect((await update('one')).saved, `call ${nth}`).toHaveLength(entries.length);
        expect(cells(), `call ${nth}`).toEqual(done);
        // Somebody else comes between.
        await host.restore(broken);
        const told = logOf(quarter).length > 2;
        await host.serve('update', quarter.build.id, 'P1', [{ id: 'O1.KR2', value: '99' }], 'other');
        await update('one');
        const log = logOf(quarter);
        expect(log, `call ${nth}`).toHaveLength(10);
        const last = log.filter(({ id }) => id === 'O1.KR2').pop()!;
        expect(last.value, `call ${nth}`).toBe(told ? 0.99 : 0.41);
        expect(valueAt(quarter, 'okr', 'kr:O1.KR2', 'current'), `call ${nth}`).toBe(last.value);
      } else expect(cells(), `call ${nth}`).toEqual(done);
      await host.restore(start);
    }
    console.log(`Faults tried in an update: ${tried}, each put right by the same press`);
    expect(tried).toBeGreaterThan(15);
  }, 240_000);

  it('finds its cells after users moved, inserted, sorted and renamed', async () => {
    const { host } = quarter;
    const [okr, log, card] = ['okr', 'log', 'card:P2'].map((key) => sheetOf(quarter, key)) as [string, string, string];
    host.moveColumn(okr, 20, 12);
    host.insertColumnBefore(okr, 10);
    host.insertRowBefore(okr, 6, 2);
    host.moveRow(okr, 5, 12);
    host.moveColumn(log, 7, 3);
    host.insertColumnBefore(log, 2);
    host.insertRowBefore(card, 6);
    host.renameSheet(okr, 'OKR của nhóm');
    host.renameSheet(log, 'Nhật ký');
    const renamed = {
      ...quarter,
      build: {
        ...quarter.build,
        built: quarter.build.built.map((sheet) => ({
          ...sheet,
          name: { okr: 'OKR của nhóm', log: 'Nhật ký' }[sheet.key] ?? sheet.name,
        })),
      },
    };
    expect((await update('one')).saved).toHaveLength(entries.length);
    expect(valueAt(renamed, 'okr', 'kr:O3.KR3', 'current')).toBe(0.84);
    expect(valueAt(renamed, 'card:P2', 'kpi:P2.KPI2', 'm2')).toBe(8);
    expect(logOf(renamed)).toHaveLength(7);
  });

  it('says which sheet is gone or lost its header', async () => {
    const { host, build } = quarter;
    const okr = sheetOf(quarter, 'okr');
    host.setCell(okr, 'A1', '');
    const outcome = await update('one');
    expect(outcome.refused).toEqual(
      ['O1.KR2', 'O3.KR3'].map((id) => ({ id, refused: { code: 'sheet-damaged', facts: { name: okr } } })),
    );
    host.deleteSheet(sheetOf(quarter, 'log'));
    expect(await update('two')).toEqual({
      refused: { code: 'sheet-missing', facts: { name: build.planned.find(({ key }) => key === 'log')!.name } },
    });
  });
});

describe('what is done on the record, with results calculated', () => {
  let quarter: { host: NodeHost; build: Build };
  beforeAll(async () => {
    quarter = await builtQuarter('vi');
    await quarter.host.serve('update', quarter.build.id, 'P2', entries, 'one');
    await quarter.host.settle();
  });
  afterAll(() => quarter.host.close());

  it('offers the same lines as were written, with the status the sheet shows', async () => {
    const form = await quarter.host.serve<UpdateForm>('updateForm', quarter.build.id, 'P2');
    const line = form.lines.find(({ id }) => id === 'O3.KR3')!;
    expect(line).toMatchObject({ shown: '84%', lastUpdate: MID_QUARTER, confidence: 6 });
    expect(line.status).toBe(valueAt(quarter, 'okr', 'kr:O3.KR3', 'status'));
    expect(form.lines.find(({ id }) => id === 'P2.KPI5')).toMatchObject({ value: 4, selfRating: 5 });
  });

  it('lets a proposal count for nothing in any score or status, on the sheet and in the results', async () => {
    const { host, build } = quarter;
    const scores = rounded(shownScores(quarter));
    const results = await host.serve<Results>('results', build.id, MID_QUARTER);
    const keyResult = { who: 'Bình', under: 'O1', statement: 'Đạt 50 bài PR', type: 'at-least', target: 50 };
    expect(await host.serve('propose', build.id, keyResult, 'two')).toEqual({ id: 'O1.DX1' });
    const kpi = { who: 'Bình', under: 'P2', statement: '10 podcast/tháng', type: 'at-least', target: 10 };
    expect(await host.serve('propose', build.id, kpi, 'three')).toEqual({ id: 'P2.DX1' });
    await host.settle();
    expect(rounded(shownScores(quarter))).toEqual(scores);
    expect(await host.serve<Results>('results', build.id, MID_QUARTER)).toEqual(results);
    expect(valueAt(quarter, 'okr', 'proposal:1', 'statement')).toBe('[Đề xuất cho O1] Đạt 50 bài PR');
    for (const column of ['score', 'status', 'cause', 'filled'])
      expect(valueAt(quarter, 'okr', 'proposal:1', column), column).toBe('');
    expect(valueAt(quarter, 'card:P2', 'proposal:1', 'statement')).toBe('[Đề xuất] 10 podcast/tháng (mục tiêu 10)');
    for (const column of ['score', 'status', 'due', 'result'])
      expect(valueAt(quarter, 'card:P2', 'proposal:1', column), column).toBe('');
    for (const name of host.sheetNames())
      for (const cell of host.display(name).flat()) expect(cell, name).not.toMatch(/^(#|⚠)/);
  });

  it('shows a changed target in the score, on the card and as a note', async () => {
    const { host, build } = quarter;
    const before = valueAt(quarter, 'okr', 'kr:O3.KR3', 'score');
    const change = {
      id: 'O3.KR3',
      field: 'target',
      value: '90',
      reason: 'chuẩn mới',
      approvedBy: 'Giám đốc',
      who: 'Bình',
    };
    expect(await host.serve('changeLine', build.id, change, 'four')).toEqual({ logged: 1 });
    await host.settle();
    expect(valueAt(quarter, 'okr', 'kr:O3.KR3', 'score')).not.toBe(before);
    const { note } = host.cell(sheetOf(quarter, 'okr'), a1Of(quarter, 'okr', 'kr:O3.KR3', 'target'));
    expect(note).toContain('Đổi từ 80% ngày 15/02/2027: chuẩn mới (duyệt: Giám đốc)');
    expect(valueAt(quarter, 'card:P2', 'changes', 'statement')).toMatch(/1/);
    const weight = { ...change, id: 'O1.KR1', field: 'weight', value: '50%' };
    expect(await host.serve('changeLine', build.id, weight, 'five')).toEqual({ logged: 3 });
    await host.settle();
    expect(typeof valueAt(quarter, 'okr', 'objective:O1', 'score')).toBe('number');
  });

  it('shows an agreement and ratings at the foot of the card', async () => {
    const { host, build } = quarter;
    await host.serve('sign', build.id, { kind: 'agreement', holder: 'P2', who: 'Bình' }, 'six');
    await host.serve(
      'sign',
      build.id,
      { kind: 'rating', holder: 'P2', who: 'An', by: 'final', rating: '3/5' },
      'seven',
    );
    const shown = host.display(sheetOf(quarter, 'card:P2')).flat();
    expect(shown).toContain('Đã thống nhất: Bình, 15/02/2027');
    expect(shown).toContain('3/5');
  });
});
