import { describe, expect, it } from 'vitest';
import type { Build, Look } from '../../src/actions/actions';
import { logRows } from '../../src/actions/log';
import { serialOf } from '../../src/domain/day';
import type { LogEntry } from '../../src/domain/log-entry';
import { MemoryWorkbook } from './memory-workbook';
import { built } from './quarter-in-memory';

/** What somebody told on a day: the log and the cell, as an update leaves them. */
function tell(workbook: MemoryWorkbook, build: Build, day: string, id: string, value: number): void {
  const sheetOf = (key: string) =>
    workbook.held.find(({ id: one }) => one === build.built.find((b) => b.key === key)!.sheetId)!;
  const entry: LogEntry = { day, who: 'An', id, kind: 'update', value };
  const log = sheetOf('log');
  workbook.append(log.id, logRows([entry], log.cells[0]!, 'vi'));
  const onCard = id.startsWith('P');
  const { cells } = sheetOf(onCard ? `card:${id.split('.')[0]}` : 'okr');
  const [line, month] = id.split('.M');
  const row = cells.find(([tag]) => tag === `${id.includes('KPI') ? 'kpi' : 'kr'}:${line}`)!;
  const put = (key: string, cell: number) => {
    row[cells[0]!.indexOf(key)] = cell;
  };
  put(month ? `m${month}` : onCard ? 'actual' : 'current', value);
  put('updated', serialOf(day));
}

const seen = (workbook: MemoryWorkbook, build: Build): Look => {
  const answer = workbook.ask('look', build.id);
  if ('refused' in answer) throw new Error(JSON.stringify(answer));
  return answer;
};

function quarter(day: string): [MemoryWorkbook, Build] {
  const workbook = new MemoryWorkbook();
  const build = built(workbook);
  workbook.day = day;
  return [workbook, build];
}

const kinds = ({ attention }: Look, id: string) =>
  attention.filter((line) => line.id === id).map(({ kind, since }) => [kind, since]);

describe('a look at a cycle', () => {
  it('finds nothing overdue in the first days, and says that nothing was told yet', () => {
    const [workbook, build] = quarter('2027-01-05');
    const { attention, course, score } = seen(workbook, build);
    expect([attention, course, score]).toEqual([[], [], 0]);
    const cells = workbook.sheet('Tổng quan Marketing Q1-2027').cells;
    expect(cells.find(([tag]) => tag === 'history')![2]).toMatch(/^Chưa có cập nhật nào/);
  });

  it.each([
    ['is not stale on its tenth day', '2027-01-11', []],
    ['is stale from its eleventh day on', '2027-01-12', [['stale', undefined]]],
  ])('a key result nobody ever told of %s', (_, day, expected) => {
    const [workbook, build] = quarter(day);
    expect(kinds(seen(workbook, build), 'O1.KR1')).toEqual(expected);
  });

  it.each([
    ['counts from the last update', '2027-01-25', '2027-02-04', []],
    ['comes eleven days after it', '2027-01-25', '2027-02-05', [['stale', '2027-01-25']]],
  ])('being stale %s', (_, updated, today, expected) => {
    const [workbook, build] = quarter(today);
    tell(workbook, build, updated, 'O2.KR1', 0.085);
    expect(kinds(seen(workbook, build), 'O2.KR1')).toEqual(expected);
  });

  it('never calls a finished key result stale', () => {
    const [workbook, build] = quarter('2027-03-01');
    tell(workbook, build, '2027-01-20', 'O1.KR1', 400_000);
    expect(kinds(seen(workbook, build), 'O1.KR1')).toEqual([]);
  });

  it.each([
    ['is not overdue on the third day', '2027-02-11', []],
    ['is overdue after 72 hours', '2027-02-12', [['overdue', '2027-02-08']]],
  ])('a deviation %s', (_, today, expected) => {
    const [workbook, build] = quarter(today);
    // On pace at first, then behind and staying behind.
    tell(workbook, build, '2027-01-25', 'O1.KR1', 100_000);
    tell(workbook, build, '2027-02-08', 'O1.KR1', 101_000);
    expect(kinds(seen(workbook, build), 'O1.KR1')).toEqual(expected);
  });

  it('leaves weekends and holidays out of the 72 hours where the settings say so', () => {
    const [workbook, build] = quarter('2027-02-12');
    tell(workbook, build, '2027-02-08', 'O1.KR1', 1000);
    const { cells } = workbook.sheet('Cài đặt OKR');
    const column = (key: string) => cells[0]!.indexOf(key);
    cells.find(([tag]) => tag === 'weekends-count')![column('value')] = 'không';
    expect(kinds(seen(workbook, build), 'O1.KR1')).toEqual([['overdue', '2027-02-08']]);
    cells[5]![column('holiday')] = serialOf('2027-02-10');
    expect(kinds(seen(workbook, build), 'O1.KR1')).toEqual([]);
  });

  it('judges a monthly KPI by what was known on each day', () => {
    const [workbook, build] = quarter('2027-02-20');
    tell(workbook, build, '2027-01-20', 'P2.KPI1.M1', 30);
    tell(workbook, build, '2027-02-10', 'P2.KPI1.M2', 1);
    expect(kinds(seen(workbook, build), 'P2.KPI1')).toEqual([['overdue', '2027-02-10']]);
  });

  it('follows the team from the first update on, week by week', () => {
    const [workbook, build] = quarter('2027-01-24');
    tell(workbook, build, '2027-01-10', 'O1.KR1', 30_800);
    tell(workbook, build, '2027-01-20', 'O1.KR1', 61_600);
    const { course, score } = seen(workbook, build);
    expect(course.map(({ day }) => day)).toEqual(['2027-01-14', '2027-01-21', '2027-01-24']);
    // One of nine key results, in one of three objectives.
    expect(course.map(({ score: each }) => Number((each * 9).toFixed(6)))).toEqual([0.1, 0.2, 0.2]);
    expect(course[2]!.score).toBe(score);
  });

  it('foresees an objective once a key result of it was told twice', () => {
    const [workbook, build] = quarter('2027-01-25');
    tell(workbook, build, '2027-01-10', 'O1.KR1', 30_800);
    expect(seen(workbook, build).objectives[0]!.forecast).toBeNull();
    tell(workbook, build, '2027-01-20', 'O1.KR1', 61_600);
    // 30,800 in ten days: at the end of March it is far beyond the target, so one of three key results is full.
    expect(seen(workbook, build).objectives[0]!.forecast).toBeCloseTo((61_600 + 30_800 * 7) / 308_000 / 3, 9);
  });

  it('writes one message a holder, naming every line of theirs', () => {
    const [workbook, build] = quarter('2027-03-01');
    const { attention } = seen(workbook, build);
    const ans = attention.filter(({ holder }) => holder === 'Nguyễn Thị An');
    expect(ans.length).toBeGreaterThan(1);
    expect(new Set(ans.map(({ message }) => message)).size).toBe(1);
    for (const { statement } of ans) expect(ans[0]!.message).toContain(statement);
    expect(ans[0]!.message).toMatch(/^Chào Nguyễn Thị An/);
  });

  it('writes to everyone about a line nobody holds', () => {
    const [workbook, build] = quarter('2027-03-01');
    const [line] = seen(workbook, build).attention.filter(({ id }) => id === 'O3.KR2');
    expect(line).toMatchObject({ holder: '' });
    expect(line!.message).toMatch(/^Chào cả nhóm, /);
  });

  it('writes the list into the dashboard, as plain text, the day as a day', () => {
    const [workbook, build] = quarter('2027-02-20');
    tell(workbook, build, '2027-02-08', 'O1.KR1', 1000);
    const { attention } = seen(workbook, build);
    const { cells } = workbook.sheet('Tổng quan Marketing Q1-2027');
    const late = cells.filter(([tag]) => /^late:/.test(String(tag)));
    const column = (key: string) => cells[0]!.indexOf(key);
    expect(late[0]![column('id')]).toBe(attention[0]!.id);
    expect(late[0]![column('cause')]).toBe(serialOf('2027-02-08'));
    expect(late[late.length - 1]![column('statement')]).toMatch(/^… và \d+ dòng nữa/);
  });

  it('names key results nobody carries', () => {
    const [workbook, build] = quarter('2027-01-05');
    expect(seen(workbook, build).uncovered.map(({ id }) => id)).toEqual(['O3.KR2']);
  });
});
