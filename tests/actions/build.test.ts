import { describe, expect, it } from 'vitest';
import { planQuarter } from '../../src/sheets/quarter';
import { marketingQuarter } from '../sheets/marketing-quarter';
import { MemoryWorkbook } from './memory-workbook';
import { built, draftOf, start } from './quarter-in-memory';

const shown = [
  'Của tôi',
  'OKR Marketing Q1-2027',
  'Phân rã Marketing Q1-2027',
  'Phiếu Nguyễn Thị An Q1-2027',
  'Phiếu Content Executive Q1-2027',
  'Phiếu Ads Executive Q1-2027',
  'Phiếu Activation Executive Q1-2027',
  'Cập nhật Q1-2027',
  'Tổng quan Marketing Q1-2027',
  'Tổng hợp Q1-2027',
  'Cài đặt OKR',
];

describe('a build', () => {
  it('makes the sheets it names, in the order they are read, with the OKR sheet in front', () => {
    const workbook = new MemoryWorkbook();
    const build = built(workbook);
    expect(workbook.names()).toEqual(shown);
    expect(workbook.sheet(shown[1]!).id).toBe(workbook.active);
    expect(build.state).toBe('built');
    expect(workbook.ask('open').builds).toEqual([build]);
  });

  it('is unfinished until every sheet is there', () => {
    const workbook = new MemoryWorkbook();
    const build = start(workbook);
    workbook.ask('buildSheet', build.id, 'settings');
    expect(workbook.ask('finishBuild', build.id)).toEqual({
      refused: { code: 'build-unfinished', facts: { name: 'OKR Marketing Q1-2027', count: 9 } },
    });
    expect(workbook.ask('open').builds[0]!.state).toBe('building');
  });

  it('makes a sheet once, however often it is asked for', () => {
    const workbook = new MemoryWorkbook();
    const build = start(workbook);
    const first = workbook.ask('buildSheet', build.id, 'okr');
    expect(workbook.ask('buildSheet', build.id, 'okr')).toEqual(first);
    expect(workbook.names().filter((name) => name.startsWith('OKR'))).toHaveLength(1);
  });

  it('takes up a sheet that was made by a call that never answered', () => {
    const workbook = new MemoryWorkbook();
    const build = start(workbook);
    const plan = planQuarter(marketingQuarter('vi'), 'vi', { build: build.id }).find(({ key }) => key === 'okr')!;
    const sheetId = workbook.make(plan);
    expect(workbook.ask('buildSheet', build.id, 'okr')).toMatchObject({ sheet: { sheetId } });
  });

  it('makes anew what an interrupted call left without values', () => {
    const workbook = new MemoryWorkbook();
    const build = start(workbook);
    workbook.held.push({ id: 99, name: 'OKR Marketing Q1-2027', cells: [] });
    expect(workbook.ask('buildSheet', build.id, 'okr')).toHaveProperty('sheet.name', 'OKR Marketing Q1-2027');
    expect(workbook.held.some(({ id }) => id === 99)).toBe(false);
  });

  it('is not finished with a sheet whose values never arrived, and makes that one anew', () => {
    const workbook = new MemoryWorkbook();
    const build = start(workbook);
    for (const { key } of build.planned) workbook.ask('buildSheet', build.id, key);
    workbook.sheet('OKR Marketing Q1-2027').cells = [];
    expect(workbook.ask('finishBuild', build.id)).toHaveProperty('refused.code', 'sheet-missing');
    expect(workbook.ask('buildSheet', build.id, 'okr')).toHaveProperty('sheet.key', 'okr');
    expect(workbook.ask('finishBuild', build.id)).toHaveProperty('build.state', 'built');
    expect(workbook.names().filter((name) => name.startsWith('OKR'))).toHaveLength(1);
  });

  it('never writes over a sheet of that name that holds something', () => {
    const workbook = new MemoryWorkbook();
    const build = start(workbook);
    workbook.held.push({ id: 99, name: 'OKR Marketing Q1-2027', cells: [['', 'của người dùng']] });
    expect(workbook.ask('buildSheet', build.id, 'okr')).toHaveProperty('refused.code', 'name-clash');
    expect(workbook.sheet('OKR Marketing Q1-2027').id).toBe(99);
  });

  it('goes by the draft as it was when it started', () => {
    const workbook = new MemoryWorkbook();
    const build = start(workbook);
    workbook.ask('saveDraft', draftOf(marketingQuarter('vi', { team: 'Khác' })), 0);
    workbook.ask('buildSheet', build.id, 'okr');
    expect(workbook.names()).toContain('OKR Marketing Q1-2027');
  });

  it('shares the settings of the workbook with the next build, renamed or not', () => {
    const workbook = new MemoryWorkbook();
    built(workbook);
    workbook.sheet('Cài đặt OKR').name = 'Thiết lập';
    const next = draftOf(
      marketingQuarter('vi', { cycle: { name: 'Q2-2027', start: '2027-04-01', end: '2027-06-30' } }),
    );
    const preview = workbook.ask('preview', next);
    expect(preview).toMatchObject({
      sheets: expect.arrayContaining([expect.objectContaining({ name: 'Thiết lập', state: 'kept' })]),
    });
    const second = built(workbook, next);
    expect(second.planned.map(({ key }) => key)).not.toContain('settings');
    expect(workbook.names()).not.toContain('Cài đặt OKR');
    expect(workbook.ask('open').builds.map(({ cycle }) => cycle)).toEqual(['Q2-2027', 'Q1-2027']);
  });

  it.each([
    [
      'a cycle that ends before it begins',
      { cycle: { name: 'Q1-2027', start: '2027-03-31', end: '2027-01-01' } },
      'bad-cycle',
    ],
    ['a cycle without a name', { cycle: { name: ' ', start: '2027-01-01', end: '2027-03-31' } }, 'bad-cycle'],
    ['a day the calendar does not have', { cycle: { name: 'x', start: '2027-02-30', end: '2027-03-31' } }, 'bad-cycle'],
    ['no team', { team: ' ' }, 'no-team'],
  ])('is refused for %s', (_, changes, code) => {
    const workbook = new MemoryWorkbook();
    const draft = draftOf(marketingQuarter('vi', changes));
    expect(workbook.ask('startBuild', draft)).toHaveProperty('refused.code', code);
    expect(workbook.ask('preview', draft)).toHaveProperty('refused.code', code);
    expect(workbook.kept).toEqual({});
  });

  it.each(['vi', 'en'] as const)(
    'is refused, already at its preview, while the blank template is untouched: %s',
    (language) => {
      const workbook = new MemoryWorkbook();
      const content = workbook.ask('template', 'blank', language);
      if ('refused' in content) throw new Error('refused');
      const draft = { ...draftOf(marketingQuarter(language, content)), language };
      const refused = { refused: { code: 'draft-has-blanks', facts: { count: 4, where: 'O1' } } };
      expect(workbook.ask('preview', draft)).toEqual(refused);
      expect(workbook.ask('startBuild', draft)).toEqual(refused);
      expect(workbook.kept).toEqual({});
    },
  );

  it('is refused, and shown as a clash before, where a name is taken', () => {
    const workbook = new MemoryWorkbook();
    workbook.held.push({ id: 50, name: 'tổng quan MARKETING q1-2027', cells: [] });
    const preview = workbook.ask('preview', draftOf());
    if ('refused' in preview) throw new Error('refused');
    expect(preview.sheets.filter(({ state }) => state === 'clash').map(({ key }) => key)).toEqual(['dashboard']);
    expect(workbook.ask('startBuild', draftOf())).toEqual({
      refused: { code: 'name-clash', facts: { name: 'Tổng quan Marketing Q1-2027', count: 1 } },
    });
  });

  it('is unknown by any other id', () => {
    const workbook = new MemoryWorkbook();
    for (const answer of [
      workbook.ask('buildSheet', 'b9', 'okr'),
      workbook.ask('finishBuild', 'b9'),
      workbook.ask('undoBuild', 'b9', false),
      workbook.ask('fillActuals', 'b9', []),
      workbook.ask('results', 'b9', '2027-02-15'),
    ])
      expect(answer).toHaveProperty('refused.code', 'unknown-build');
  });
});

describe('opening the sidebar', () => {
  it('takes up the language chosen on the settings sheet', () => {
    const workbook = new MemoryWorkbook();
    built(workbook);
    expect(workbook.kept.language).toBe('vi');
    const { cells } = workbook.sheet('Cài đặt OKR');
    cells.find((row) => row[0] === 'language')![cells[0]!.indexOf('value')] = 'EN';
    workbook.ask('open');
    expect(workbook.kept.language).toBe('en');
  });
});

describe('a preview', () => {
  it('names every sheet with its size, tells who carries what, and changes nothing', () => {
    const workbook = new MemoryWorkbook();
    const preview = workbook.ask('preview', draftOf());
    if ('refused' in preview) throw new Error('refused');
    expect(preview.sheets).toHaveLength(10);
    expect(preview.sheets.every(({ rows, columns, state }) => rows > 3 && columns > 3 && state === 'new')).toBe(true);
    expect(preview.coverage.find(({ keyResult }) => keyResult === 'O2.KR1')!.positions).toEqual(['P1', 'P3']);
    expect(preview.coverage.find(({ keyResult }) => keyResult === 'O3.KR2')!.positions).toEqual([]);
    expect(workbook.names()).toEqual(['Của tôi']);
    expect(workbook.kept).toEqual({});
  });
});

describe('a cycle that is there already', () => {
  it('is built beside it under other names when that is asked for', () => {
    const workbook = new MemoryWorkbook();
    const first = built(workbook);
    expect(workbook.ask('startBuild', draftOf())).toHaveProperty('refused.code', 'name-clash');
    const second = built(workbook, { ...draftOf(), beside: true });
    expect(second.planned.find(({ key }) => key === 'okr')!.name).toBe('OKR Marketing Q1-2027 (2)');
    expect(second.planned.find(({ key }) => key === 'log')!.name).toBe('Cập nhật Q1-2027 (2)');
    const third = built(workbook, { ...draftOf(), beside: true });
    expect(third.planned.find(({ key }) => key === 'payroll')!.name).toBe('Tổng hợp Q1-2027 (3)');
    workbook.ask('undoBuild', second.id, false);
    for (const { planned } of [first, third])
      for (const { key, name } of planned) if (key !== 'settings') expect(workbook.names()).toContain(name);
    expect(workbook.names().some((name) => name.endsWith('(2)'))).toBe(false);
  });

  it('of another team leaves its sheets alone: the team goes into the names', () => {
    const workbook = new MemoryWorkbook();
    built(workbook);
    const second = built(workbook, draftOf(marketingQuarter('vi', { team: 'Bán hàng', people: [] })));
    const names = Object.fromEntries(second.planned.map(({ key, name }) => [key, name]));
    expect(names).toMatchObject({
      log: 'Cập nhật Bán hàng Q1-2027',
      payroll: 'Tổng hợp Bán hàng Q1-2027',
      okr: 'OKR Bán hàng Q1-2027',
      'card:P1': 'Phiếu Marketing Lead Q1-2027',
      'card:P2': 'Phiếu Content Executive Bán hàng Q1-2027',
    });
  });
});
