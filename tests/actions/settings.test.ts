import { describe, expect, it } from 'vitest';
import type { Preview, Settings, SettingsForm } from '../../src/actions/actions';
import { serialOf } from '../../src/domain/day';
import { MemoryWorkbook } from './memory-workbook';
import { built, draftOf } from './quarter-in-memory';

function formOf(workbook: MemoryWorkbook): SettingsForm {
  const answer = workbook.ask('settings');
  if ('refused' in answer) throw new Error(JSON.stringify(answer));
  return answer;
}

const save = (workbook: MemoryWorkbook, changes: Partial<Settings>) =>
  workbook.ask('saveSettings', changes, formOf(workbook).settings);

const sheet = (workbook: MemoryWorkbook) => workbook.sheet('Cài đặt OKR').cells;
const cellOf = (workbook: MemoryWorkbook, tag: string, key = 'value') => {
  const cells = sheet(workbook);
  return cells.find(([one]) => one === tag)![cells[0]!.indexOf(key)];
};

describe('settings', () => {
  it('are the defaults of the method while there is no sheet for them', () => {
    const { settings, sheet: there } = formOf(new MemoryWorkbook());
    expect(there).toBeUndefined();
    expect(settings).toMatchObject({
      language: 'vi',
      firstMonth: 1,
      mostObjectives: 3,
      mostKeyResults: 3,
      keyResultShare: 0.4,
      cap: 1,
      floor: 0,
      warning: 0.9,
      onTrack: 0.9,
      atRisk: 0.7,
      paySwitch: 'off',
      weekendsCount: true,
      holidays: [],
      people: [],
    });
    expect(settings.grades.map(({ word }) => word)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('get a sheet of their own when the first one is changed, which the first build then keeps', () => {
    const workbook = new MemoryWorkbook();
    expect(save(workbook, { cap: 1.2 })).toMatchObject({ settings: { cap: 1.2 }, sheet: { name: 'Cài đặt OKR' } });
    built(workbook);
    expect(workbook.names().filter((name) => name.startsWith('Cài đặt'))).toEqual(['Cài đặt OKR']);
    expect(formOf(workbook).settings.cap).toBe(1.2);
  });

  it.each<[keyof Settings, Partial<Settings>, string, unknown]>([
    ['cap', { cap: 1.2 }, 'cap', 1.2],
    ['paySwitch', { paySwitch: 'committed' }, 'pay-switch', 'cam kết'],
    ['weekendsCount', { weekendsCount: false }, 'weekends-count', 'không'],
    ['firstMonth', { firstMonth: 4 }, 'first-month', 4],
  ])('%s stands on the sheet where users see it, and reads back', (name, changes, tag, shown) => {
    const workbook = new MemoryWorkbook();
    built(workbook);
    save(workbook, changes);
    expect(cellOf(workbook, tag)).toBe(shown);
    expect(formOf(workbook).settings[name]).toEqual(changes[name]);
  });

  it('read back whole what was saved whole', () => {
    const workbook = new MemoryWorkbook();
    built(workbook);
    const { settings } = formOf(workbook);
    const next: Settings = {
      ...settings,
      keyResultShare: 0.5,
      holidays: ['2027-02-05', '2027-02-06'],
      grades: settings.grades.map((grade, at) => ({ from: [0.95, 0.8, 0.5, 0][at]!, word: `${grade.word}+` })),
      people: [
        ...settings.people,
        {
          code: 'NV02',
          name: '=Trần Bình',
          position: 'Ads Executive',
          team: 'Marketing',
          from: '2027-02-01',
          share: 0.5,
        },
      ],
    };
    save(workbook, next);
    expect(formOf(workbook).settings).toEqual(next);
  });

  it('make room for more people than the sheet was planned with', () => {
    const workbook = new MemoryWorkbook();
    built(workbook);
    const people = Array.from({ length: 60 }, (_, at) => ({ code: '', name: `Người ${at}`, position: 'A', team: '' }));
    save(workbook, { people });
    expect(formOf(workbook).settings.people).toEqual(people);
    save(workbook, { people: people.slice(0, 2) });
    expect(formOf(workbook).settings.people).toHaveLength(2);
  });

  it.each<[string, Partial<Settings>]>([
    ['cap', { cap: 0.5 }],
    ['firstMonth', { firstMonth: 2.5 }],
    ['atRisk', { atRisk: 0.95 }],
    ['grades', { grades: [{ from: 0.9, word: 'A' }] }],
    ['holidays', { holidays: ['2027-02-30'] }],
    ['people', { people: [{ code: '', name: 'An', position: '', team: '', from: '2027-03-01', to: '2027-02-01' }] }],
    ['keyResultShare', { keyResultShare: Number.NaN }],
  ])('refuse a %s that cannot be, and change nothing', (name, changes) => {
    const workbook = new MemoryWorkbook();
    built(workbook);
    const before = JSON.stringify(sheet(workbook));
    expect(save(workbook, changes)).toMatchObject({ refused: { code: 'bad-setting', facts: { name } } });
    expect(JSON.stringify(sheet(workbook))).toBe(before);
  });

  it('never overwrite what somebody has changed in the meantime', () => {
    const workbook = new MemoryWorkbook();
    built(workbook);
    const { settings } = formOf(workbook);
    const cells = sheet(workbook);
    cells[5]![cells[0]!.indexOf('person')] = 'Người mới';
    const answer = workbook.ask('saveSettings', { people: [] }, settings);
    expect(answer).toEqual({ refused: { code: 'settings-changed', facts: { name: 'people' } } });
    expect(workbook.ask('saveSettings', { cap: 1.1 }, settings)).toMatchObject({ settings: { cap: 1.1 } });
  });

  it('are what a new cycle begins with and is held to', () => {
    const workbook = new MemoryWorkbook();
    expect(workbook.ask('open')).not.toHaveProperty('defaults');
    save(workbook, { mostObjectives: 2, mostKeyResults: 2, firstMonth: 4, keyResultShare: 0.3 });
    expect(workbook.ask('open')).toMatchObject({
      defaults: { limits: { objectives: 2, keyResults: 2, keyResultsAtMost: 3 }, firstMonth: 4, keyResultShare: 0.3 },
    });
    const { findings } = workbook.ask('preview', draftOf()) as Preview;
    expect(findings[0]).toMatchObject({
      code: 'too-many-objectives',
      severity: 'error',
      facts: { count: 3, limit: 2 },
    });
    expect(workbook.ask('startBuild', draftOf())).toMatchObject({ refused: { code: 'draft-has-errors' } });
    save(workbook, { mostObjectives: 3 });
    expect(workbook.ask('startBuild', draftOf())).toMatchObject({ state: 'building' });
  });

  it('count a value that users spoilt as the default', () => {
    const workbook = new MemoryWorkbook();
    built(workbook);
    const cells = sheet(workbook);
    cells.find(([tag]) => tag === 'cap')![cells[0]!.indexOf('value')] = 'nhiều';
    expect(formOf(workbook).settings.cap).toBe(1);
  });

  it('are found where users moved and renamed them', () => {
    const workbook = new MemoryWorkbook();
    built(workbook);
    const settings = workbook.sheet('Cài đặt OKR');
    settings.name = 'Thiết lập';
    settings.cells = [
      settings.cells[0]!,
      settings.cells[1]!,
      settings.cells[2]!,
      ['', 'ghi chú'],
      ...settings.cells.slice(3),
    ];
    save(workbook, { warning: 0.85, holidays: ['2027-04-30'] });
    expect(formOf(workbook)).toMatchObject({
      settings: { warning: 0.85, holidays: ['2027-04-30'] },
      sheet: { name: 'Thiết lập' },
    });
    expect(settings.cells[3]![1]).toBe('ghi chú');
    expect(serialOf('2027-04-30')).toBeGreaterThan(0);
  });
});

describe('a worked example', () => {
  it('goes into the selected cell', () => {
    const workbook = new MemoryWorkbook();
    expect(workbook.ask('insertExample', '=KR_SCORE(60; 100; 20)')).toEqual({ cell: 'B2' });
    expect(workbook.typed).toBe('=KR_SCORE(60; 100; 20)');
  });

  it.each([
    ['a cell that holds something', '=KR_SCORE(60; 100; 20)', { cell: 'C3', blank: false }, 'cell-not-blank'],
    ['no cell at all', '=KR_SCORE(60; 100; 20)', undefined, 'cell-not-blank'],
    ['a formula of others', '=IMPORTXML("x")', { cell: 'B2', blank: true }, 'unknown-line'],
  ])('is refused for %s', (_, formula, selection, code) => {
    const workbook = new MemoryWorkbook();
    workbook.selection = selection;
    expect(workbook.ask('insertExample', formula)).toMatchObject({ refused: { code } });
    expect(workbook.typed).toBeUndefined();
  });
});
