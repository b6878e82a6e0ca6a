import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Build, PlannedSheet, Results } from '../../src/actions/actions';
import {
  a1Of,
  type BuiltQuarter,
  builtQuarter,
  computedScores,
  exampleActuals,
  MID_QUARTER,
  rounded,
  sheetOf,
  shownScores,
  valueAt,
} from './built-quarter';

describe('a built quarter that lacks something', () => {
  let quarter: BuiltQuarter;
  beforeAll(async () => {
    quarter = await builtQuarter('vi');
    await quarter.host.serve('fillActuals', quarter.build.id, exampleActuals());
    await quarter.host.settle();
  });
  afterAll(() => quarter.host.close());

  const missing = async () => {
    const { sheets } = await quarter.host.serve<{ sheets: PlannedSheet[] }>('missing', quarter.build.id);
    return sheets.map(({ key }) => key);
  };
  const addMissing = async () => {
    const { host } = quarter;
    const build = await host.serve<Build>('addMissing', quarter.build.id);
    for (const { key } of build.planned)
      expect(await host.serve('buildSheet', build.id, key)).toHaveProperty('sheet.key', key);
    const names = new Map(quarter.build.built.map(({ key, name }) => [key, name]));
    const end = await host.serve<{ build: Build }>('finishBuild', build.id);
    const isThere = (name: string | undefined) => name !== undefined && host.sheetNames().includes(name);
    const built = end.build.built.map((sheet) =>
      isThere(names.get(sheet.key)) ? { ...sheet, name: names.get(sheet.key)! } : sheet,
    );
    quarter.build = { ...end.build, built };
    await host.settle();
  };
  const agree = async () => {
    const { host, build } = quarter;
    const results = await host.serve<Results>('results', build.id, MID_QUARTER);
    expect(rounded(shownScores(quarter))).toEqual(rounded(computedScores(results)));
    for (const { name } of build.built)
      for (const cell of host.display(name).flat()) expect(cell, name).not.toMatch(/^(#|⚠)/);
  };

  it('gets a card for who joined, with their rows in the tables of people, though users moved and added things', async () => {
    const { host } = quarter;
    const settings = sheetOf(quarter, 'settings');
    const row = Number(/\d+$/.exec(a1Of(quarter, 'settings', 'cap', 'value'))![0]);
    const column = (key: string) => a1Of(quarter, 'settings', 'cap', key).replace(/\d+$/, '');
    const person = { code: 'NV07', person: 'Lê Thu', position: 'Content Executive', from: '2027-02-10' };
    for (const [key, value] of Object.entries(person)) host.setCell(settings, `${column(key)}${row}`, value);
    const second = { person: 'Phạm Sơn', position: 'Content Executive', share: '50%' };
    for (const [key, value] of Object.entries(second)) host.setCell(settings, `${column(key)}${row + 1}`, value);
    const payroll = sheetOf(quarter, 'payroll');
    const grade = Number(a1Of(quarter, 'payroll', 'anchor', 'grade').charCodeAt(0)) - 64;
    host.moveColumn(payroll, grade, 2);
    host.insertRowBefore(payroll, 4);
    const dashboard = sheetOf(quarter, 'dashboard');
    host.insertRowBefore(dashboard, 4);
    host.insertRowBefore(settings, 4);
    const okr = quarter.build.built.find(({ key }) => key === 'okr')!;
    const current = Number(a1Of(quarter, 'okr', 'anchor', 'current').charCodeAt(0)) - 64;
    host.moveColumn(okr.name, current, 2);
    host.renameSheet(okr.name, "Bảng 'của' tôi");
    okr.name = "Bảng 'của' tôi";
    expect(await missing()).toEqual(['card:P2', 'card:P2-2']);
    await addMissing();
    expect(await missing()).toEqual([]);
    expect(valueAt(quarter, 'card:P2', 'person', 'statement')).toContain('Lê Thu');
    expect(valueAt(quarter, 'card:P2', 'person', 'm1')).toContain('50/90');
    expect(valueAt(quarter, 'payroll', 'card:P2', 'code')).toBe('NV07');
    expect(valueAt(quarter, 'payroll', 'card:P2-2', 'person')).toBe('Phạm Sơn');
    expect(valueAt(quarter, 'dashboard', 'card:P2-2', 'owner')).toBe('Phạm Sơn');
    await agree();
    const card = sheetOf(quarter, 'card:P2-2');
    for (const id of ['KPI3', 'KPI4', 'KPI5'])
      for (const month of ['m1', 'm2']) host.setCell(card, a1Of(quarter, 'card:P2-2', `kpi:P2-2.${id}`, month), '100%');
    host.setCell(card, a1Of(quarter, 'card:P2-2', 'kr:P2-2.O1.KR2', 'actual'), '60000');
    await host.settle();
    await agree();
    const [score, bar] = ['score', 'bar'].map((key) => valueAt(quarter, 'dashboard', 'card:P2-2', key));
    expect(String(bar)).toHaveLength(Math.round(Number(score) * 10));
  });

  it('gets back sheets that were deleted, with the formulas that look at them', async () => {
    const { host } = quarter;
    for (const key of ['card:P3', 'log', 'dashboard']) host.deleteSheet(sheetOf(quarter, key));
    expect(await missing()).toEqual(['log', 'card:P3', 'dashboard']);
    await addMissing();
    expect(await missing()).toEqual([]);
    await agree();
    expect(valueAt(quarter, 'card:P1', 'changes', 'statement')).toBe('Chưa có chỉ tiêu nào đổi trong kỳ.');
  });

  it('gets back its OKR sheet, which the cards then look at again', async () => {
    const { host } = quarter;
    host.deleteSheet(sheetOf(quarter, 'okr'));
    await host.settle();
    await addMissing();
    await agree();
    host.setCell(sheetOf(quarter, 'okr'), a1Of(quarter, 'okr', 'kr:O1.KR1', 'current'), '154000');
    await host.settle();
    expect(valueAt(quarter, 'card:P1', 'kr:P1.O1.KR1', 'score')).toBe(0.5);
    await agree();
  });
});
