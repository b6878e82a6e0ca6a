import { describe, expect, it } from 'vitest';
import type { Build } from '../../src/actions/actions';
import { isRefusal } from '../../src/actions/refuse';
import { MemoryWorkbook } from './memory-workbook';
import { built } from './quarter-in-memory';

/** Types a person into the first blank row of the people on the settings sheet. */
function joins(workbook: MemoryWorkbook, person: Record<string, string | number>): void {
  const { cells } = workbook.sheet('Cài đặt OKR');
  const at = (key: string) => cells[0]!.indexOf(key);
  const row = cells.find((line, index) => index > 2 && line[at('person')] === '')!;
  for (const [key, value] of Object.entries(person)) row[at(key)] = value;
}

function missingKeys(workbook: MemoryWorkbook, build: Build): string[][] {
  const answer = workbook.ask('missing', build.id);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer.sheets.map(({ key, state }) => [key, state]);
}

function addAll(workbook: MemoryWorkbook, id: string): Build {
  const build = workbook.ask('addMissing', id);
  if (isRefusal(build)) throw new Error(JSON.stringify(build));
  for (const { key } of build.planned) expect(workbook.ask('buildSheet', id, key)).toHaveProperty('sheet.key', key);
  const end = workbook.ask('finishBuild', id);
  if (isRefusal(end)) throw new Error(JSON.stringify(end));
  return end.build;
}

const rowOf = (workbook: MemoryWorkbook, name: string, tag: string) => {
  const { cells } = workbook.sheet(name);
  const row = cells.find((line) => line[0] === tag);
  return row && Object.fromEntries(cells[0]!.map((key, at) => [key, row[at]]));
};

describe('what a built cycle lacks', () => {
  it('is nothing right after it was built', () => {
    const workbook = new MemoryWorkbook();
    const build = built(workbook);
    expect(missingKeys(workbook, build)).toEqual([]);
    expect(workbook.ask('addMissing', build.id)).toEqual(build);
  });

  it.each([
    [
      'somebody who joins a position that is held',
      { person: 'Bình', position: 'marketing lead ' },
      ['card:P1-2', 'new'],
    ],
    ['the first holder of a position', { person: 'Bình', position: 'Content Executive' }, ['card:P2', 'kept']],
    ['a position by its id', { person: 'Bình', position: 'P1', team: 'Marketing' }, ['card:P1-2', 'new']],
  ])('is a card for %s', (_, person, expected) => {
    const workbook = new MemoryWorkbook();
    const build = built(workbook);
    joins(workbook, person);
    expect(missingKeys(workbook, build)).toEqual([expected]);
  });

  it.each([
    ['is in another team', { person: 'Bình', position: 'Content Executive', team: 'Kinh doanh' }],
    ['holds a position the cycle does not have', { person: 'Bình', position: 'Kế toán' }],
    ['has a card already', { person: ' nguyễn thị an', position: 'Marketing Lead' }],
    ['has a card already, by the employee code', { code: 'NV01', person: 'Chị An', position: 'Marketing Lead' }],
  ])('is no card for somebody who %s', (_, person) => {
    const workbook = new MemoryWorkbook();
    const build = built(workbook);
    joins(workbook, person);
    expect(missingKeys(workbook, build)).toEqual([]);
  });

  it('is a sheet that was deleted', () => {
    const workbook = new MemoryWorkbook();
    const build = built(workbook);
    workbook.remove([workbook.sheet('Phiếu Ads Executive Q1-2027').id, workbook.sheet('Cập nhật Q1-2027').id]);
    expect(missingKeys(workbook, build)).toEqual([
      ['log', 'new'],
      ['card:P3', 'new'],
    ]);
    const again = addAll(workbook, build.id);
    expect(again.state).toBe('built');
    expect(workbook.names()).toContain('Phiếu Ads Executive Q1-2027');
    expect(missingKeys(workbook, build)).toEqual([]);
  });
});

describe('people who join', () => {
  it('get a card, and a row of the payroll table and of the dashboard, and nothing else is touched', () => {
    const workbook = new MemoryWorkbook();
    const build = built(workbook);
    joins(workbook, { code: 'NV02', person: 'Trần Bình', position: 'Marketing Lead', from: 46433 });
    const tables = ['Tổng hợp Q1-2027', 'Tổng quan Marketing Q1-2027'];
    const others = () =>
      JSON.stringify(workbook.held.filter(({ name }) => !tables.includes(name) && !name.includes('Bình')));
    const before = others();
    const after = addAll(workbook, build.id);
    expect(others()).toBe(before);
    expect(after.built.map(({ key }) => key)).toContain('card:P1-2');
    expect(rowOf(workbook, 'Phiếu Trần Bình Q1-2027', 'person')).toMatchObject({ baseline: 46433 });
    expect(rowOf(workbook, 'Phiếu Trần Bình Q1-2027', 'kpi:P1-2.KPI2')).toBeDefined();
    expect(rowOf(workbook, 'Tổng hợp Q1-2027', 'card:P1-2')).toMatchObject({
      code: 'NV02',
      person: 'Trần Bình',
      score: expect.stringContaining("'Phiếu Trần Bình Q1-2027'!"),
    });
    expect(rowOf(workbook, 'Tổng quan Marketing Q1-2027', 'card:P1-2')).toBeDefined();
    expect(addAll(workbook, build.id)).toEqual(after);
  });

  it('are named on the card of a position that nobody held', () => {
    const workbook = new MemoryWorkbook();
    const build = built(workbook);
    joins(workbook, { code: 'NV02', person: 'Trần Bình', position: 'Content Executive' });
    addAll(workbook, build.id);
    expect(rowOf(workbook, 'Phiếu Content Executive Q1-2027', 'person')!.statement).toContain('Trần Bình');
    expect(rowOf(workbook, 'Tổng hợp Q1-2027', 'card:P2')).toMatchObject({ code: 'NV02', person: 'Trần Bình' });
    expect(workbook.held.flatMap(({ cells }) => cells).filter((row) => row[0] === 'card:P2')).toHaveLength(2);
  });

  it('have both their cards in one row of the payroll table', () => {
    const workbook = new MemoryWorkbook();
    const build = built(workbook);
    joins(workbook, { code: 'NV01', person: 'Nguyễn Thị An', position: 'Content Executive', share: 0.4 });
    addAll(workbook, build.id);
    expect(rowOf(workbook, 'Tổng hợp Q1-2027', 'card:P1')).toMatchObject({
      position: 'Marketing Lead + Content Executive',
      score: expect.stringContaining("'Phiếu Content Executive Q1-2027'!"),
    });
  });

  it('never get a card in a cycle that is closed', () => {
    const workbook = new MemoryWorkbook();
    const build = built(workbook);
    const list = JSON.parse(workbook.kept['builds#0']!) as Build[];
    workbook.keep({ 'builds#0': JSON.stringify(list.map((one) => ({ ...one, state: 'closed' }))) });
    expect(workbook.ask('missing', build.id)).toHaveProperty('refused.code', 'cycle-closed');
    expect(workbook.ask('addMissing', build.id)).toHaveProperty('refused.code', 'cycle-closed');
  });
});
