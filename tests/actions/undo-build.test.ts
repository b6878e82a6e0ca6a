import { describe, expect, it } from 'vitest';
import { marketingQuarter } from '../sheets/marketing-quarter';
import { MemoryWorkbook } from './memory-workbook';
import { built, draftOf, start } from './quarter-in-memory';

const nextQuarter = () =>
  draftOf(marketingQuarter('vi', { cycle: { name: 'Q2-2027', start: '2027-04-01', end: '2027-06-30' } }));

const set = (cells: unknown[][], row: number, key: string, value: unknown) => {
  cells[row]![cells[0]!.indexOf(key)] = value;
};

describe('undoing a build', () => {
  it('leaves the workbook as it was before', () => {
    const workbook = new MemoryWorkbook();
    const before = JSON.stringify(workbook.held);
    const build = built(workbook);
    const undone = workbook.ask('undoBuild', build.id, false);
    expect(undone).toHaveProperty('removed.length', 10);
    expect(undone).toHaveProperty('edited', []);
    expect(JSON.stringify(workbook.held)).toBe(before);
    expect(workbook.ask('open').builds).toEqual([]);
    // What is left says that there are no builds, and which number the next one gets.
    expect(workbook.kept).toEqual({ 'builds#0': '[]', 'builds-count#0': '1' });
  });

  it.each([
    ['a value filled in', (cells: unknown[][]) => set(cells, 4, 'current', 5)],
    ['a statement reworded', (cells: unknown[][]) => set(cells, 3, 'statement', 'Khác')],
    ['a header renamed', (cells: unknown[][]) => set(cells, 1, 'statement', 'Khác')],
    ['a row added below', (cells: unknown[][]) => set(cells, cells.push([]) - 1, 'statement', 'Mới')],
    ['a row inserted', (cells: unknown[][]) => cells.splice(3, 0, [])],
  ])('keeps a sheet with %s until told otherwise', (_, edit) => {
    const workbook = new MemoryWorkbook();
    const build = built(workbook);
    edit(workbook.sheet('OKR Marketing Q1-2027').cells);
    expect(workbook.ask('undoBuild', build.id, false)).toHaveProperty('edited', ['OKR Marketing Q1-2027']);
    expect(workbook.names()).toEqual(['Của tôi', 'OKR Marketing Q1-2027']);
    expect(workbook.ask('undoBuild', build.id, true)).toHaveProperty('removed', ['OKR Marketing Q1-2027']);
    expect(workbook.names()).toEqual(['Của tôi']);
  });

  it.each([
    ['a month filled in on a card', 'Phiếu Content Executive Q1-2027', 'kpi:P2.KPI1', 'm1', 30],
    ['a word typed on a card', 'Phiếu Content Executive Q1-2027', 'end:kpi', 'statement', 'Ghi chú của tôi'],
    ['an entry of the log', 'Cập nhật Q1-2027', 'anchor', 'note', 'đã cập nhật'],
    ['a person added to payroll', 'Tổng hợp Q1-2027', '', 'person', 'Người khác'],
    ['a word typed on the dashboard', 'Tổng quan Marketing Q1-2027', 'cards', 'owner', 'Ghi chú của tôi'],
  ])('keeps a sheet with %s', (_, name, tag, key, value) => {
    const workbook = new MemoryWorkbook();
    const build = built(workbook);
    const { cells } = workbook.sheet(name);
    set(
      cells,
      cells.findIndex((row, at) => at > 2 - Number(tag === 'anchor') && row[0] === tag),
      key,
      value,
    );
    expect(workbook.ask('undoBuild', build.id, false)).toHaveProperty('edited', [name]);
  });

  it('takes what the server itself fills in on the dashboard, and who joined since, for no edit', () => {
    const workbook = new MemoryWorkbook();
    const build = built(workbook);
    const { cells } = workbook.sheet('Tổng quan Marketing Q1-2027');
    for (const tag of ['history', 'week:1', 'late:2'])
      set(
        cells,
        cells.findIndex((row) => row[0] === tag),
        'statement',
        'do máy chủ ghi',
      );
    const settings = workbook.sheet('Cài đặt OKR').cells;
    const free = settings.findIndex((row, at) => at > 2 && row[settings[0]!.indexOf('person')] === '');
    set(settings, free, 'person', 'Bình');
    set(settings, free, 'position', 'Marketing Lead');
    const more = workbook.ask('addMissing', build.id);
    if ('refused' in more) throw new Error(JSON.stringify(more));
    for (const { key } of more.planned) workbook.ask('buildSheet', build.id, key);
    workbook.ask('finishBuild', build.id);
    expect(workbook.ask('undoBuild', build.id, false)).toHaveProperty('edited', ['Cài đặt OKR']);
  });

  it('takes back a half-built quarter, with what an interrupted call left', () => {
    const workbook = new MemoryWorkbook();
    const build = start(workbook);
    workbook.ask('buildSheet', build.id, 'settings');
    workbook.held.push({ id: 99, name: 'OKR Marketing Q1-2027', cells: [] });
    workbook.ask('undoBuild', build.id, false);
    expect(workbook.names()).toEqual(['Của tôi']);
  });

  it('removes a built sheet under whatever name it has, and never one that only took its name', () => {
    const workbook = new MemoryWorkbook();
    const build = built(workbook);
    workbook.sheet('OKR Marketing Q1-2027').name = 'Đổi tên';
    workbook.held.push({ id: 99, name: 'OKR Marketing Q1-2027', cells: [['của người dùng']] });
    workbook.ask('undoBuild', build.id, false);
    expect(workbook.names()).toEqual(['Của tôi', 'OKR Marketing Q1-2027']);
  });

  it('keeps the settings while another build uses them', () => {
    const workbook = new MemoryWorkbook();
    const first = built(workbook);
    const second = built(workbook, nextQuarter());
    workbook.ask('undoBuild', first.id, false);
    expect(workbook.names()).toContain('Cài đặt OKR');
    workbook.ask('undoBuild', second.id, false);
    expect(workbook.names()).toEqual(['Của tôi', 'Cài đặt OKR']);
  });
});
