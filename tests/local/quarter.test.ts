import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Build, Results } from '../../src/actions/actions';
import type { KeyResult, Kpi, Objective, Position } from '../../src/domain/cascade';
import type { Measure, MeasureType } from '../../src/domain/measure';
import { counted } from '../../src/local/call-log';
import { openHost } from '../../src/local/node-host';
import { marketingQuarter } from '../sheets/marketing-quarter';
import {
  a1Of,
  type BuiltQuarter,
  buildQuarter,
  builtQuarter,
  computedScores,
  draftOf,
  exampleActuals,
  letters,
  MID_QUARTER,
  placeOf,
  rounded,
  sheetOf,
  shownScores,
  valueAt,
} from './built-quarter';

/** Calls on the spreadsheet that an execution may take: one that makes a sheet from nothing, and a card after another card. */
const MOST_CALLS = 25;
const MOST_CALLS_OF_A_COPY = 11;
/** On the average of a quarter's sheets: those made from nothing take more, copies fewer. */
const MEAN_CALLS = 15.5;

describe.each(['vi', 'en'] as const)('the marketing quarter built in %s', (language) => {
  let quarter: BuiltQuarter;
  beforeAll(async () => {
    quarter = await buildQuarter(language);
  });
  afterAll(() => quarter.host.close());

  it('takes few calls a sheet, and never reads between writes', () => {
    const executions = new Map<number, ReturnType<typeof counted>>();
    for (const call of counted(quarter.host.callLog()))
      executions.set(call.execution, [...(executions.get(call.execution) ?? []), call]);
    for (const calls of executions.values()) expect(calls.length).toBeLessThanOrEqual(MOST_CALLS);
    const making = [...executions.values()].filter((calls) =>
      calls.some(({ member }) => member === 'Spreadsheet.insertSheet'),
    );
    expect(making).toHaveLength(10);
    for (const calls of making) {
      expect(calls.length, calls.map(({ member }) => member).join(' ')).toBeLessThanOrEqual(MOST_CALLS);
      const changes = calls.map(({ kind }) => kind !== 'read');
      const between = changes.slice(changes.indexOf(true), changes.lastIndexOf(true));
      expect(between).not.toContain(false);
    }
    const copies = making.filter((calls) => !calls.some(({ member }) => member === 'Sheet.setFrozenRows'));
    expect(copies).toHaveLength(3);
    for (const calls of copies) expect(calls.length).toBeLessThanOrEqual(MOST_CALLS_OF_A_COPY);
    const all = making.reduce((sum, calls) => sum + calls.length, 0);
    expect(all / making.length).toBeLessThanOrEqual(MEAN_CALLS);
  });

  it('stands in the order it is read, with the OKR sheet in front', () => {
    const { host, build } = quarter;
    const keys = [
      'okr',
      'cascade',
      'card:P1',
      'card:P2',
      'card:P3',
      'card:P4',
      'log',
      'dashboard',
      'payroll',
      'settings',
    ];
    expect(build.built.map(({ key }) => key)).toEqual(keys);
    expect(host.sheetNames().slice(-10)).toEqual(build.built.map(({ name }) => name));
    expect(host.activeSheet()).toBe(sheetOf(quarter, 'okr'));
  });

  it('shows no error before anybody has filled in a number', () => {
    for (const name of quarter.host.sheetNames())
      for (const cell of quarter.host.display(name).flat()) expect(cell, name).not.toMatch(/^(#|⚠)/);
    expect(valueAt(quarter, 'okr', 'objective:O1', 'filled')).toBe('0/3');
  });

  it('hides its machinery and keeps the header in sight', async () => {
    const { sheets } = await quarter.host.snapshot();
    for (const { name } of quarter.build.built) {
      const sheet = sheets.find((one) => one.name === name)!;
      expect(sheet.frozen.rows, name).toBe(3);
      expect(
        sheet.rows.slice(0, 3).map(({ hidden }) => hidden),
        name,
      ).toEqual([true, false, true]);
      expect(sheet.columns[0]!.hidden, name).toBe(true);
    }
  });

  it('shows in the grid what the domain computes from the actuals', async () => {
    const { host, build } = quarter;
    const entries = language === 'vi' ? exampleActuals() : exampleActuals().map(inEnglish);
    expect(await host.serve('fillActuals', build.id, entries)).toEqual({ filled: entries.length });
    await host.settle();
    const results = await host.serve<Results>('results', build.id, MID_QUARTER);
    const shown = rounded(shownScores(quarter));
    expect(shown).toEqual(rounded(computedScores(results)));
    expect(Object.values(shown).filter(([score]) => typeof score === 'number').length).toBeGreaterThan(40);
    for (const name of host.sheetNames())
      for (const cell of host.display(name).flat()) expect(cell, name).not.toMatch(/^(#|⚠)/);
  });

  it('computes results from what was filled in while the grid is still loading', async () => {
    const { host, build } = quarter;
    const results = await host.serve<Results>('results', build.id, MID_QUARTER);
    host.setLoading(true);
    expect(await host.serve<Results>('results', build.id, MID_QUARTER)).toEqual(results);
    host.setLoading(false);
  });

  it('answers a new number typed into a cell at once', async () => {
    const { host } = quarter;
    host.setCell(sheetOf(quarter, 'okr'), a1Of(quarter, 'okr', 'kr:O1.KR1', 'current'), '308000');
    await host.settle();
    expect(valueAt(quarter, 'okr', 'kr:O1.KR1', 'score')).toBe(1);
    expect(valueAt(quarter, 'card:P1', 'kr:P1.O1.KR1', 'score')).toBe(1);
  });
});

describe.each([
  ['a half-year', { name: 'H1-2027', start: '2027-01-01', end: '2027-06-30' }, 6],
  ['a month', { name: 'T2-2027', start: '2027-02-01', end: '2027-02-28' }, 1],
  ['a campaign across two months', { name: "Tết 'Đinh Mùi'", start: '2027-01-20', end: '2027-02-20' }, 2],
])('a cycle that is %s', (_, cycle, months) => {
  it('has a card with its months, made in few calls, that shows what the domain computes', async () => {
    const host = await openHost({ today: MID_QUARTER });
    const cascade = marketingQuarter('vi', { cycle });
    cascade.positions = cascade.positions.slice(1, 2);
    const build = await host.serve<Build>('startBuild', draftOf('vi', cascade));
    for (const { key } of build.planned)
      expect(await host.serve('buildSheet', build.id, key)).toHaveProperty('sheet.key', key);
    const end = await host.serve<{ build: Build }>('finishBuild', build.id);
    const quarter = { host, build: end.build };
    const calls = new Map<number, number>();
    for (const { execution } of counted(host.callLog())) calls.set(execution, (calls.get(execution) ?? 0) + 1);
    // The card of a half-year has more columns than a new sheet: one call more.
    for (const count of calls.values()) expect(count).toBeLessThanOrEqual(months > 3 ? MOST_CALLS + 1 : MOST_CALLS);
    const keys = host.values(sheetOf(quarter, 'card:P2'), 'A1:AF1')[0]!;
    expect(keys.filter((key) => /^m\d+$/.test(String(key)))).toHaveLength(months);
    const entries = [
      { id: 'O1.KR1', value: 100000 },
      { id: 'P2.KPI1.M1', value: 25 },
      ...(months > 1 ? [{ id: 'P2.KPI1.M2', value: 9 }] : []),
    ];
    expect(await host.serve('fillActuals', build.id, entries)).toEqual({ filled: entries.length });
    await host.settle();
    const results = await host.serve<Results>('results', build.id, MID_QUARTER);
    expect(rounded(shownScores(quarter))).toEqual(rounded(computedScores(results)));
    await host.close();
  });
});

describe('a quarter with every kind of line', () => {
  const measure = (type: MeasureType, target: number, more: Partial<Measure> = {}): Measure => ({
    type,
    nature: 'level',
    unit: 'count',
    target,
    ...more,
  });
  const idOf = (at: number) => (at > 4 ? `O2.KR${at - 4}` : `O1.KR${at}`);
  const keyResult = (at: number, of: Measure, more: Partial<KeyResult> = {}): KeyResult => ({
    id: idOf(at),
    statement: `Đạt ${at}0 hợp đồng`,
    measure: of,
    ambition: 'committed',
    ...more,
  });
  const kpi = (position: string, at: number, of: Measure, more: Partial<Kpi> = {}): Kpi => ({
    id: `${position}.KPI${at}`,
    statement: `Xử lý ${at}0 phiếu`,
    measure: of,
    tags: { timing: 'leading', aspect: 'time', level: 'task' },
    finalGoal: 'Đích',
    ...more,
  });
  const band = measure('stay-between', 4, { upper: 5.5 });
  const keyResults = [
    keyResult(1, measure('at-least', 100, { baseline: 20 }), { ambition: 'aspirational' }),
    keyResult(2, measure('at-most', 0, { baseline: 3, nature: 'accumulates' })),
    keyResult(3, band),
    keyResult(4, measure('done', 1, { unit: 'other', nature: 'accumulates' })),
    keyResult(5, measure('exactly', 50)),
    keyResult(6, measure('stay-below', 0.1, { unit: '%' })),
    keyResult(7, measure('at-least', 10, { nature: 'accumulates' }), { ambition: 'aspirational' }),
    keyResult(8, measure('at-most', -5)),
  ].map((line, at) => (at > 3 ? { ...line, weight: [40, 30, 20, 10][at - 4]! / 100 } : line));
  const carried = (position: string, at: number, allocated?: Measure) => ({
    id: `${position}.${idOf(at)}`,
    keyResult: idOf(at),
    statement: `Đạt ${at}0 hợp đồng`,
    ...(allocated ? { allocated } : {}),
  });
  const months = (line: string, ...values: (string | number)[]) =>
    values.map((value, at) => ({ id: `${line}.M${at + 1}`, value }));

  it('shows in the grid what the domain computes, and the same after its settings change', async () => {
    const quarter = await buildQuarter('vi', {
      objectives: [
        { id: 'O1', statement: 'Bốn kiểu đầu', keyResults: keyResults.slice(0, 4) },
        { id: 'O2', statement: 'Bốn kiểu sau', keyResults: keyResults.slice(4) },
      ],
      positions: [
        {
          id: 'P1',
          name: 'Đủ cả',
          role: '',
          keyResults: [
            carried('P1', 1),
            carried('P1', 3),
            carried('P1', 7),
            carried('P1', 5, measure('at-least', 80, { baseline: 40 })),
            carried('P1', 6, band),
          ],
          kpis: [
            kpi('P1', 1, measure('at-most', 2, { nature: 'accumulates' }), { monthly: 'sum' }),
            kpi('P1', 2, measure('stay-between', 4, { upper: 5 }), { monthly: 'mean' }),
            kpi('P1', 3, measure('rated', 3, { unit: 'point' })),
            kpi('P1', 4, measure('exactly', 50), { monthly: 'last' }),
            kpi('P1', 5, measure('at-least', 90, { nature: 'accumulates' })),
            kpi('P1', 6, measure('at-least', 8), { monthly: 'months-met' }),
            kpi('P1', 7, measure('at-most', 0, { nature: 'accumulates' })),
            kpi('P1', 8, measure('at-least', 5), { monthly: 'capped-mean' }),
          ],
        },
        { id: 'P2', name: 'Chỉ KPI', role: '', keyResults: [], kpis: [kpi('P2', 1, measure('at-least', 4))] },
        { id: 'P3', name: 'Chỉ KR', role: '', keyResults: [carried('P3', 2)], kpis: [] },
      ],
    });
    const { host, build } = quarter;
    const entries = [
      ...[70, 1, 5.5, 'xong', 55, '9%', 8, -3].map((value, at) => ({ id: idOf(at + 1), value })),
      { id: 'P1.O2.KR1', value: 30 },
      { id: 'P1.O2.KR2', value: 3 },
      ...months('P1.KPI1', 3, 1),
      ...months('P1.KPI2', 4, 7),
      { id: 'P1.KPI3', value: 5 },
      ...months('P1.KPI4', 50, 55),
      { id: 'P1.KPI5', value: 60 },
      ...months('P1.KPI6', 8, 7, 9),
      { id: 'P1.KPI7', value: 0 },
      ...months('P1.KPI8', 10, 4),
      { id: 'P2.KPI1', value: 0 },
    ];
    expect(await host.serve('fillActuals', build.id, entries)).toEqual({ filled: entries.length });
    const agree = async () => {
      await host.settle();
      const results = await host.serve<Results>('results', build.id, MID_QUARTER);
      expect(rounded(shownScores(quarter))).toEqual(rounded(computedScores(results)));
      return results;
    };
    const first = await agree();
    expect(first.cards.map(({ score }) => typeof score)).toEqual(['number', 'number', 'number']);
    for (const [tag, value] of [
      ['cap', '120%'],
      ['floor', '30%'],
      ['warning', '70%'],
      ['on-track', '99%'],
      ['at-risk', '95%'],
      ['grade:1', '99%'],
    ] as const)
      host.setCell(sheetOf(quarter, 'settings'), a1Of(quarter, 'settings', tag, 'value'), value);
    const second = await agree();
    expect(second).not.toEqual(first);
    await host.close();
  });
});

describe('a quarter whose people come, go and share their work', () => {
  const people = [
    { name: 'An', code: 'NV1', position: 'P1', to: '2027-02-20' },
    { name: 'Bình', code: 'NV2', position: 'P2', from: '2027-02-10' },
    { name: 'Chi', code: 'NV3', position: 'P2', to: '2027-01-20' },
    { name: 'Dung', code: 'NV4', position: 'P3', share: 0.7 },
    { name: 'Dung', code: 'NV4', position: 'P4', share: 0.3 },
  ];
  let quarter: BuiltQuarter;
  const agree = async (today: string) => {
    await quarter.host.settle();
    const results = await quarter.host.serve<Results>('results', quarter.build.id, today);
    const [shown, computed] = [rounded(shownScores(quarter)), rounded(computedScores(results))];
    for (const seen of [shown, computed])
      for (const key of ['P3', 'P4'].flatMap((id) => [`payroll card:${id}`, `payroll card:${id} pay`]))
        delete seen[key];
    expect(shown).toEqual(computed);
    return results;
  };
  beforeAll(async () => {
    const { objectives } = marketingQuarter('vi');
    objectives[1]!.keyResults[0]!.ambition = 'aspirational';
    quarter = await buildQuarter('vi', { people, objectives });
    const { host, build } = quarter;
    expect(await host.serve('fillActuals', build.id, exampleActuals())).toHaveProperty('filled');
    const second = sheetOf(quarter, 'card:P2-2');
    for (const [month, value] of [12, 5].entries())
      host.setCell(second, a1Of(quarter, 'card:P2-2', 'kpi:P2-2.KPI1', `m${month + 1}`), String(value));
    host.setCell(second, a1Of(quarter, 'card:P2-2', 'kr:P2-2.O1.KR2', 'actual'), '20000');
  });
  afterAll(() => quarter.host.close());

  it('has a card for each of them, named after them', () => {
    expect(quarter.build.built.flatMap(({ key, name }) => (key.startsWith('card:') ? [[key, name]] : []))).toEqual([
      ['card:P1', 'Phiếu An Q1-2027'],
      ['card:P2', 'Phiếu Bình Q1-2027'],
      ['card:P2-2', 'Phiếu Chi Q1-2027'],
      ['card:P3', 'Phiếu Dung Q1-2027'],
      ['card:P4', 'Phiếu Dung Q1-2027 (2)'],
    ]);
  });

  it.each(['2027-01-05', '2027-02-09', '2027-02-15', '2027-02-28', '2027-03-20', '2027-03-31', '2027-04-10'])(
    'shows on %s in the grid what the domain computes',
    async (today) => {
      quarter.host.setToday(today);
      await agree(today);
    },
  );

  it('expects of each of them what adds up on their days', async () => {
    quarter.host.setToday('2027-03-31');
    await quarter.host.settle();
    // 123,200 for the quarter: 50 of 90 days, and 20 of them.
    expect(valueAt(quarter, 'card:P2', 'kr:P2.O1.KR2', 'due')).toBeCloseTo((123_200 * 50) / 90, 6);
    expect(valueAt(quarter, 'card:P2-2', 'kr:P2-2.O1.KR2', 'due')).toBeCloseTo((123_200 * 20) / 90, 6);
    // 30 a month: 19 of February's 28 days and all of March; 20 of January's 31 days.
    expect(valueAt(quarter, 'card:P2', 'kpi:P2.KPI1', 'due')).toBeCloseTo(30 * (19 / 28 + 1), 6);
    expect(valueAt(quarter, 'card:P2-2', 'kpi:P2-2.KPI1', 'due')).toBeCloseTo((30 * 20) / 31, 6);
    expect(valueAt(quarter, 'card:P2', 'person', 'm1')).toBe('Có mặt 50/90 ngày: chỉ tiêu lũy kế tính theo tỷ lệ');
    expect(valueAt(quarter, 'card:P3', 'person', 'm1')).toBe('');
  });

  it('weighs two cards of one person by the share of work', () => {
    const [one, other] = ['P3', 'P4'].map((id) => valueAt(quarter, `card:${id}`, 'total', 'score') as number);
    expect(valueAt(quarter, 'payroll', 'card:P3', 'score')).toBeCloseTo(one! * 0.7 + other! * 0.3, 9);
    expect(valueAt(quarter, 'payroll', 'card:P3', 'position')).toBe('Ads Executive + Activation Executive');
    expect(() => placeOf(quarter, 'payroll', 'card:P4', 'score')).toThrow();
  });

  it.each(['cam kết', 'tất cả', 'all', 'committed', 'không'])(
    'counts for pay what the settings say: %s',
    async (word) => {
      const settings = sheetOf(quarter, 'settings');
      quarter.host.setCell(settings, a1Of(quarter, 'settings', 'pay-switch', 'value'), word);
      const { cards } = await agree('2027-03-31');
      const [lead, content] = cards;
      expect(lead!.pay === lead!.score).toBe(word === 'tất cả' || word === 'all');
      // This one carries committed key results only.
      expect(content!.pay === content!.score).toBe(word !== 'không');
    },
  );

  it('marks weights that do not add up in words', async () => {
    const [card, weight] = [sheetOf(quarter, 'card:P1'), a1Of(quarter, 'card:P1', 'kpi:P1.KPI1', 'weight')];
    expect(valueAt(quarter, 'card:P1', 'total', 'tags')).toBe('');
    const before = valueAt(quarter, 'card:P1', 'kpi:P1.KPI1', 'weight');
    quarter.host.setCell(card, weight, '50%');
    await quarter.host.settle();
    expect(valueAt(quarter, 'card:P1', 'total', 'tags')).toBe('Tổng trọng số khác 100%');
    quarter.host.setCells(card, weight, [[before]]);
    await agree('2027-03-31');
  });

  it('counts changes of its own lines and of the key results it carries', async () => {
    const log = sheetOf(quarter, 'log');
    const typed = (row: number, id: string, approved: string) => {
      for (const [key, text] of [
        ['id', id],
        ['approved', approved],
      ] as const)
        quarter.host.setCell(log, letters(placeOf(quarter, 'log', 'anchor', key).column) + row, text);
    };
    typed(4, 'P2.KPI1', 'Sếp');
    typed(5, 'P2.KPI1', '');
    typed(6, 'O1.KR2', 'Sếp');
    typed(7, 'P2-2.KPI1', 'Sếp');
    await quarter.host.settle();
    expect(valueAt(quarter, 'card:P2', 'changes', 'statement')).toContain('đã đổi 2 lần');
    expect(valueAt(quarter, 'card:P3', 'changes', 'statement')).toBe('Chưa có chỉ tiêu nào đổi trong kỳ.');
  });

  it('shows a closed month as its close froze it', async () => {
    quarter.host.setCell(sheetOf(quarter, 'card:P2'), a1Of(quarter, 'card:P2', 'months:final', 'm2'), '0');
    const { cards } = await agree('2027-03-31');
    expect(cards.find(({ holder }) => holder === 'P2')!.months[1]).toBe(0);
    expect(valueAt(quarter, 'card:P2', 'months:total', 'm2')).toBe(0);
  });

  it('shows what the close froze once it is closed, and nothing of it before', async () => {
    const { host } = quarter;
    const before = rounded(shownScores(quarter));
    for (const key of ['okr', 'card:P1', 'card:P2', 'card:P2-2', 'card:P3', 'card:P4']) {
      const { column } = placeOf(quarter, key, 'anchor', 'final');
      for (const [at, row] of host.values(sheetOf(quarter, key)).entries())
        if (/^(kr|kpi):/.test(String(row[0])))
          host.setCells(sheetOf(quarter, key), letters(column) + (at + 1), [[((at * 37) % 101) / 100]]);
    }
    await host.settle();
    expect(rounded(shownScores(quarter))).toEqual(before);
    host.setCell(sheetOf(quarter, 'okr'), a1Of(quarter, 'okr', 'anchor', 'closed'), '2027-04-02');
    await agree('2027-04-10');
    expect(rounded(shownScores(quarter))).not.toEqual(before);
    expect(valueAt(quarter, 'okr', 'anchor', 'elapsed')).toBe('');
    for (const { name } of quarter.build.built)
      for (const cell of host.display(name).flat()) expect(cell, name).not.toMatch(/^(#|⚠)/);
    host.setCell(sheetOf(quarter, 'okr'), a1Of(quarter, 'okr', 'anchor', 'closed'), '');
    await agree('2027-03-31');
    expect(rounded(shownScores(quarter))).toEqual(before);
  });

  it('calls stale what was updated too long ago, unless it is finished', async () => {
    const { host } = quarter;
    const okr = sheetOf(quarter, 'okr');
    host.setToday('2027-03-20');
    for (const [id, day] of [
      ['O1.KR1', '2027-03-09'],
      ['O1.KR2', '2027-03-10'],
      ['O1.KR3', '2027-03-19'],
    ])
      host.setCell(okr, a1Of(quarter, 'okr', `kr:${id}`, 'updated'), day!);
    const { objectives } = await agree('2027-03-20');
    const stale = objectives[0]!.keyResults.filter(({ status }) => status === 'Quá hạn cập nhật');
    expect(stale.map(({ id }) => id)).toEqual(['O1.KR1']);
    host.setCell(okr, a1Of(quarter, 'okr', 'kr:O1.KR1', 'current'), '308000');
    const after = await agree('2027-03-20');
    expect(after.objectives[0]!.keyResults[0]!.status).toBe('Đạt');
  });
});

/** A value of the Vietnamese example as an English writer types it. */
const inEnglish = ({ id, value }: { id: string; value: string | number | boolean }) => ({
  id,
  value: String(value)
    .replace(',', '.')
    .replace('triệu', 'million')
    .replace('xong', 'done')
    .replace('chưa', 'not done'),
});

describe('a built quarter that users work on', () => {
  let quarter: BuiltQuarter;
  let before: ReturnType<typeof shownScores>;
  beforeAll(async () => {
    quarter = await builtQuarter('vi');
    await quarter.host.serve('fillActuals', quarter.build.id, exampleActuals());
    await quarter.host.settle();
    before = rounded(shownScores(quarter));
  });
  afterAll(() => quarter.host.close());

  const unchanged = async () => {
    await quarter.host.settle();
    expect(rounded(shownScores(quarter))).toEqual(before);
  };

  it('keeps every score when a row is inserted right under the header', async () => {
    for (const key of ['okr', 'card:P1', 'card:P4']) quarter.host.insertRowBefore(sheetOf(quarter, key), 4);
    await unchanged();
  });

  it('counts a key result that is typed into the inserted row', async () => {
    const { host } = quarter;
    const okr = sheetOf(quarter, 'okr');
    const typed = { id: 'O1.KR4', parent: 'O1', statement: 'Thêm', type: '>=', target: '10', current: '0' };
    const columns = Object.keys(typed).map((key) => [key, placeOf(quarter, 'okr', 'anchor', key).column] as const);
    for (const [key, column] of columns)
      host.setCells(okr, `${column > 26 ? 'A' : ''}${String.fromCharCode(64 + (column % 26 || 26))}4`, [
        [typed[key as keyof typeof typed]],
      ]);
    await host.settle();
    const without = before['okr objective:O1']![0] as number;
    expect(valueAt(quarter, 'okr', 'objective:O1', 'score')).toBeCloseTo((without * 3) / 4, 9);
    host.deleteRows(okr, 4);
    await unchanged();
  });

  it('keeps every score when the table is sorted', async () => {
    const okr = sheetOf(quarter, 'okr');
    quarter.host.sortSheet(okr, placeOf(quarter, 'okr', 'anchor', 'statement').column);
    await unchanged();
    quarter.host.sortSheet(okr, placeOf(quarter, 'okr', 'anchor', 'target').column, false);
    await unchanged();
  });

  it('keeps every score when headers are renamed and columns moved', async () => {
    const okr = sheetOf(quarter, 'okr');
    const from = placeOf(quarter, 'okr', 'anchor', 'current').column;
    quarter.host.setCell(okr, 'J2', 'Tên khác');
    quarter.host.moveColumn(okr, from, placeOf(quarter, 'okr', 'anchor', 'statement').column);
    await unchanged();
    quarter.host.moveColumn(
      okr,
      placeOf(quarter, 'okr', 'anchor', 'cause').column,
      placeOf(quarter, 'okr', 'anchor', 'id').column,
    );
    await unchanged();
    const card = sheetOf(quarter, 'card:P2');
    quarter.host.moveColumn(
      card,
      placeOf(quarter, 'card:P2', 'anchor', 'weight').column,
      placeOf(quarter, 'card:P2', 'anchor', 'target').column,
    );
    await unchanged();
  });

  it('keeps every score when sheets are renamed', async () => {
    const okr = quarter.build.built.find(({ key }) => key === 'okr')!;
    quarter.host.renameSheet(okr.name, "Bảng 'của' tôi");
    okr.name = "Bảng 'của' tôi";
    await unchanged();
  });

  it('still finds its cells: actuals are filled in and results read where they were moved to', async () => {
    const { host, build } = quarter;
    await host.serve('fillActuals', build.id, [{ id: 'O1.KR1', value: 308000 }]);
    await host.settle();
    expect(valueAt(quarter, 'okr', 'kr:O1.KR1', 'score')).toBe(1);
    const results = await host.serve<Results>('results', build.id, MID_QUARTER);
    expect(rounded(computedScores(results))).toEqual(rounded(shownScores(quarter)));
  });
});

describe('a built quarter where functions may not hang on TODAY()', () => {
  it('shows the right statuses again once the sidebar is opened', async () => {
    const quarter = await builtQuarter('vi');
    const { host, build } = quarter;
    await host.serve('fillActuals', build.id, exampleActuals());
    await host.settle();
    const before = rounded(shownScores(quarter));
    host.refuseToday(true);
    await host.settle();
    expect(rounded(shownScores(quarter))).not.toEqual(before);
    await host.serve('open');
    await host.settle();
    expect(rounded(shownScores(quarter))).toEqual(before);
    host.setToday('2027-03-31');
    await host.serve('open');
    await host.settle();
    expect(valueAt(quarter, 'okr', 'anchor', 'elapsed')).toBe(1);
    await host.close();
  });
});

describe('text that users wrote', () => {
  const hostile = [
    '=1+1',
    '+10%',
    '3-5',
    '- 80% khách hàng hài lòng',
    "'x",
    '"Tiêu đề" của \'tôi\'!',
    '@SUM(A1)',
    '1/2',
    'TRUE',
    '{=A1}',
  ];
  let quarter: BuiltQuarter;
  beforeAll(async () => {
    const cascade = marketingQuarter('vi');
    const [first, second, third] = cascade.objectives as [Objective, Objective, Objective];
    const [lead] = cascade.positions as [Position];
    first.statement = hostile[0]!;
    second.statement = hostile[1]!;
    third.statement = hostile[4]!;
    first.keyResults[0]!.statement = hostile[3]!;
    first.keyResults[0]!.owner = hostile[2]!;
    first.keyResults[0]!.measure.unitText = hostile[7]!;
    first.keyResults[1]!.owner = hostile[5]!;
    lead.kpis[0]!.finalGoal = hostile[6]!;
    lead.kpis[1]!.finalGoal = hostile[8]!;
    lead.kpis[2]!.finalGoal = hostile[9]!;
    cascade.positions[0]!.kpis[1]!.original = hostile[0]!;
    cascade.positions[1]!.name = hostile[0]!;
    cascade.people = [{ name: "O'Brien =1+1", code: '007', position: 'P1' }];
    quarter = await buildQuarter('vi', { ...cascade, team: "Đội 'A' & B!" });
  });
  afterAll(() => quarter.host.close());

  it.each([
    ['okr', 'objective:O1', 'statement', hostile[0]],
    ['okr', 'objective:O2', 'statement', hostile[1]],
    ['okr', 'objective:O3', 'statement', hostile[4]],
    ['okr', 'kr:O1.KR1', 'statement', hostile[3]],
    ['okr', 'kr:O1.KR1', 'owner', hostile[2]],
    ['okr', 'kr:O1.KR1', 'unit', hostile[7]],
    ['okr', 'kr:O1.KR2', 'owner', hostile[5]],
    ['card:P1', 'kpi:P1.KPI1', 'goal', hostile[6]],
    ['card:P1', 'kpi:P1.KPI2', 'goal', hostile[8]],
    ['card:P1', 'kpi:P1.KPI3', 'goal', hostile[9]],
    ['dashboard', 'card:P2', 'statement', hostile[0]],
    ['settings', 'language', 'code', '007'],
    ['settings', 'language', 'person', "O'Brien =1+1"],
    ['cascade', 'objective:O1', 'statement', hostile[0]],
  ])('stands in %s %s %s as it was written', (key, tag, column, text) => {
    expect(valueAt(quarter, key, tag, column)).toBe(text);
    const { formula } = quarter.host.cell(sheetOf(quarter, key), a1Of(quarter, key, tag, column));
    expect(formula).not.toBe(text);
  });

  it('makes sheet names that formulas quote rightly', () => {
    expect(quarter.host.sheetNames()).toContain("OKR Đội 'A' & B Q1-2027");
    expect(quarter.host.sheetNames()).toContain("Phiếu O'Brien =1+1 Q1-2027");
    expect(valueAt(quarter, 'dashboard', 'team', 'expected')).toBeCloseTo(45 / 89, 9);
    expect(valueAt(quarter, 'dashboard', 'card:P1', 'status')).toBe('Tạm tính, 0/7 dòng có số liệu');
  });

  it('keeps its original wording as a note', () => {
    const place = a1Of(quarter, 'card:P1', 'kpi:P1.KPI2', 'statement');
    expect(quarter.host.cell(sheetOf(quarter, 'card:P1'), place).note).toBe('Bản gốc: =1+1');
  });
});

describe('undoing a built quarter', () => {
  it('leaves what was there before exactly as it was', async () => {
    const host = await openHost({ today: MID_QUARTER });
    host.insertSheet('Của tôi');
    host.setCells('Của tôi', 'A1', [
      ['=1+1', "'=1+1"],
      ['35%', 'chữ'],
    ]);
    const before = await host.snapshot();
    const build = await host.serve<Build>('startBuild', draftOf('vi', marketingQuarter('vi')));
    for (const { key } of build.planned) await host.serve('buildSheet', build.id, key);
    await host.serve('finishBuild', build.id);
    await host.settle();
    const undone = await host.serve<{ removed: string[]; edited: string[] }>('undoBuild', build.id, false);
    expect(undone.edited).toEqual([]);
    expect(undone.removed).toHaveLength(10);
    expect((await host.snapshot()).sheets).toEqual(before.sheets);
    await host.close();
  });
});

describe('undoing a quarter that is all there is', () => {
  it('leaves one blank sheet, since a workbook has at least one', async () => {
    const quarter = await builtQuarter('vi');
    const { host, build } = quarter;
    for (const name of host.sheetNames()) if (!build.built.some((sheet) => sheet.name === name)) host.deleteSheet(name);
    expect(await host.serve('undoBuild', build.id, false)).toHaveProperty('removed.length', 10);
    expect(host.sheetNames()).toHaveLength(1);
    expect(host.values(host.sheetNames()[0]!)).toEqual([['']]);
    await host.close();
  });
});

describe('two people who build at the same time', () => {
  it('make each sheet once, and one of them may be told to wait', async () => {
    const host = await openHost({ today: MID_QUARTER });
    const build = await host.serve<Build>('startBuild', draftOf('vi', marketingQuarter('vi')));
    await host.serve('buildSheet', build.id, 'settings');
    const call = { name: 'serve', args: ['buildSheet', [build.id, 'okr']] };
    let turn = 0;
    const answers = await host.interleave([call, call], (waiting) => turn++ % waiting.length);
    const texts = answers.map((answer) => JSON.stringify(answer.status === 'fulfilled' ? answer.value : answer.reason));
    expect(
      texts.some((text) => text.includes('"sheetId"')),
      texts.join(),
    ).toBe(true);
    for (const text of texts) expect(text).toMatch(/"sheetId"|"busy"/);
    expect(host.sheetNames().filter((name) => name.startsWith('OKR '))).toHaveLength(1);
    expect(await host.serve('buildSheet', build.id, 'okr')).toHaveProperty('sheet.key', 'okr');
    await host.close();
  });

  it('never overwrite each other’s draft', async () => {
    const host = await openHost({ today: MID_QUARTER });
    const drafts = ['Một', 'Hai'].map((team) => draftOf('vi', marketingQuarter('vi', { team })));
    const calls = drafts.map((draft) => ({ name: 'serve', args: ['saveDraft', [draft, 0]] }));
    const answers = await host.interleave(calls, (waiting) => waiting.length - 1);
    const texts = answers.map((answer) => JSON.stringify(answer.status === 'fulfilled' ? answer.value : answer.reason));
    expect(
      texts.filter((text) => text === '{"revision":1}'),
      texts.join(),
    ).toHaveLength(1);
    for (const text of texts) expect(text).toMatch(/^\{"revision":1\}$|draft-changed-elsewhere|busy/);
    const { draft } = await host.serve<{ draft: { cascade: { team: string } } }>('open');
    expect(['Một', 'Hai']).toContain(draft.cascade.team);
    await host.close();
  });
});
