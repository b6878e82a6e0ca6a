import { describe, expect, it } from 'vitest';
import type { UpdateEntry, UpdateForm, UpdateOutcome } from '../../src/actions/actions';
import { logEntries } from '../../src/actions/log';
import type { ReadCell } from '../../src/actions/workbook';
import { marketingQuarter } from '../sheets/marketing-quarter';
import { MemoryWorkbook } from './memory-workbook';
import { built, draftOf } from './quarter-in-memory';

const okr = 'OKR Marketing Q1-2027';
const card = 'Phiếu Content Executive Q1-2027';
const log = 'Cập nhật Q1-2027';
const TODAY = 46433;

const cellOf = (workbook: MemoryWorkbook, sheet: string, tag: string, key: string) => {
  const { cells } = workbook.sheet(sheet);
  return cells.find((row) => row[0] === tag)![cells[0]!.indexOf(key)];
};
const logged = (workbook: MemoryWorkbook) => logEntries(workbook.sheet(log).cells, 'vi')!;

function quarter() {
  const workbook = new MemoryWorkbook();
  const { id } = built(workbook);
  const update = (entries: UpdateEntry[], press = 'one', holder = 'P2') =>
    workbook.ask('update', id, holder, entries, press) as UpdateOutcome;
  return { workbook, id, update };
}

/** Every cell of every sheet but the log, by name and place. */
function cellsOf(workbook: MemoryWorkbook): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  for (const { name, cells: rows } of workbook.held)
    if (name !== log)
      rows.forEach((row, at) => {
        row.forEach((cell, column) => {
          cells.set(`${name} ${at} ${rows[0]![column]}`, cell);
        });
      });
  return cells;
}

const changed = (before: Map<string, ReadCell>, after: Map<string, ReadCell>) =>
  [...after].filter(([place, cell]) => before.get(place) !== cell).map(([place]) => place);

describe('a weekly update', () => {
  it('is in the log whole, its values are in their cells, and no other cell is touched', () => {
    const { workbook, update } = quarter();
    const before = cellsOf(workbook);
    const answer = update([
      { id: 'O3.KR3', value: '84', confidence: 7, note: ' =1+1 ' },
      { id: 'P2.O1.KR2', value: '55.725' },
      { id: 'P2.KPI1.M2', value: '12', note: 'nghỉ Tết' },
      { id: 'P2.KPI5', value: '4', selfRating: 5 },
    ]);
    expect(answer).toEqual({ saved: ['O3.KR3', 'P2.O1.KR2', 'P2.KPI1.M2', 'P2.KPI5'], refused: [] });
    expect(logged(workbook)).toEqual([
      {
        day: '2027-02-15',
        who: 'Content Executive',
        id: 'O3.KR3',
        kind: 'update',
        value: 0.84,
        confidence: 7,
        note: '=1+1',
      },
      { day: '2027-02-15', who: 'Content Executive', id: 'P2.O1.KR2', kind: 'update', value: 55725 },
      { day: '2027-02-15', who: 'Content Executive', id: 'P2.KPI1.M2', kind: 'update', value: 12, note: 'nghỉ Tết' },
      { day: '2027-02-15', who: 'Content Executive', id: 'P2.KPI5', kind: 'update', value: 4 },
      { day: '2027-02-15', who: 'Content Executive', id: 'P2.KPI5', kind: 'self-rating', value: 5 },
    ]);
    expect(cellOf(workbook, okr, 'kr:O3.KR3', 'current')).toBe(0.84);
    expect(cellOf(workbook, okr, 'kr:O3.KR3', 'updated')).toBe(TODAY);
    expect(cellOf(workbook, card, 'kpi:P2.KPI1', 'm2')).toBe(12);
    expect(cellOf(workbook, card, 'kpi:P2.KPI5', 'actual')).toBe(4);
    const keys = changed(before, cellsOf(workbook)).map((place) => place.slice(place.lastIndexOf(' ') + 1));
    expect(keys.sort()).toEqual(['actual', 'actual', 'confidence', 'current', 'm2', ...Array(4).fill('updated')]);
  });

  it('says what a value was before, and keeps the wrong entry when it is corrected', () => {
    const { workbook, update } = quarter();
    update([{ id: 'O3.KR3', value: '84' }], 'one');
    update([{ id: 'O3.KR3', value: '48', correction: true, note: 'gõ nhầm' }], 'two');
    expect(logged(workbook).map(({ kind, value, before }) => [kind, value, before])).toEqual([
      ['update', 0.84, undefined],
      ['correction', 0.48, 0.84],
    ]);
    expect(cellOf(workbook, okr, 'kr:O3.KR3', 'current')).toBe(0.48);
  });

  it.each<[string, UpdateEntry, object]>([
    ['a line that is not there', { id: 'O9.KR1', value: 1 }, { code: 'unknown-line', facts: { id: 'O9.KR1' } }],
    ['a line of another card', { id: 'P3.KPI1.M1', value: 1 }, { code: 'unknown-line', facts: { id: 'P3.KPI1.M1' } }],
    ['a linked line of the card', { id: 'P2.O3.KR3', value: 1 }, { code: 'unknown-line', facts: { id: 'P2.O3.KR3' } }],
    [
      'a monthly KPI without its month',
      { id: 'P2.KPI1', value: 1 },
      { code: 'unknown-line', facts: { id: 'P2.KPI1' } },
    ],
    ['a month beyond the cycle', { id: 'P2.KPI1.M4', value: 1 }, { code: 'unknown-line', facts: { id: 'P2.KPI1.M4' } }],
    [
      'what is no number',
      { id: 'O1.KR1', value: 'nhiều' },
      { code: 'not-a-number', facts: { id: 'O1.KR1', value: 'nhiều' } },
    ],
    ['a rating of 7', { id: 'P2.KPI5', value: 7 }, { code: 'out-of-range', facts: { id: 'P2.KPI5', from: 1, to: 5 } }],
    [
      'a self-rating of 0',
      { id: 'P2.KPI5', selfRating: 0 },
      { code: 'out-of-range', facts: { id: 'P2.KPI5', from: 1, to: 5 } },
    ],
    [
      'a confidence of 11',
      { id: 'O1.KR1', value: 1, confidence: 11 },
      { code: 'out-of-range', facts: { id: 'O1.KR1', from: 1, to: 10 } },
    ],
  ])('refuses %s and saves the rest', (_, entry, refused) => {
    const { workbook, update } = quarter();
    const answer = update([entry, { id: 'O3.KR3', value: 0.5 }]);
    expect(answer).toEqual({ saved: ['O3.KR3'], refused: [{ id: entry.id, refused }] });
    expect(logged(workbook)).toHaveLength(1);
  });

  it('writes nothing where nothing was said', () => {
    const { workbook, update } = quarter();
    const before = JSON.stringify(workbook.held);
    expect(update([{ id: 'O3.KR3', value: ' ' }])).toEqual({ saved: [], refused: [] });
    expect(JSON.stringify(workbook.held)).toBe(before);
  });

  it('takes a month out where it does not apply', () => {
    const { workbook, update } = quarter();
    expect(update([{ id: 'P2.KPI1.M1', value: 'Không áp dụng' }]).saved).toEqual(['P2.KPI1.M1']);
    expect(cellOf(workbook, card, 'kpi:P2.KPI1', 'm1')).toBe('Không áp dụng');
  });

  it('refuses a closed month, unless it corrects it', () => {
    const { workbook, update } = quarter();
    const { cells } = workbook.sheet(card);
    cells.find((row) => row[0] === 'months:final')![cells[0]!.indexOf('m1')] = 0.9;
    expect(update([{ id: 'P2.KPI1.M1', value: 3 }], 'one').refused[0]!.refused).toEqual({
      code: 'month-closed',
      facts: { id: 'P2.KPI1.M1', month: 'T1' },
    });
    expect(update([{ id: 'P2.KPI1.M1', value: 3, correction: true }], 'two').saved).toEqual(['P2.KPI1.M1']);
    expect(update([{ id: 'P2.KPI1.M2', value: 3 }], 'three').saved).toEqual(['P2.KPI1.M2']);
  });

  it('is refused once the cycle is closed, and for a person who is not in it', () => {
    const { workbook, id, update } = quarter();
    expect(update([{ id: 'O1.KR1', value: 1 }], 'one', 'P9')).toEqual({
      refused: { code: 'unknown-holder', facts: { holder: 'P9' } },
    });
    const builds = JSON.parse(workbook.kept['builds#0']!) as { state: string }[];
    builds[0]!.state = 'closed';
    workbook.kept['builds#0'] = JSON.stringify(builds);
    expect(workbook.ask('update', id, 'P2', [], 'two')).toEqual({ refused: { code: 'cycle-closed', facts: {} } });
  });

  it('finds its cells wherever users moved rows and columns, and whatever they renamed', () => {
    const { workbook, update } = quarter();
    for (const name of [okr, card, log]) {
      const sheet = workbook.sheet(name);
      sheet.cells = sheet.cells.map((row) => [...row.slice(7), 'của tôi', ...row.slice(0, 7)]);
      sheet.cells[0]![sheet.cells[0]!.indexOf('của tôi')] = '';
      const top = sheet.cells.slice(0, 3);
      if (name === okr) sheet.cells = [...top, ...sheet.cells.slice(3).reverse()];
      sheet.name = `${name} (cũ)`;
    }
    expect(
      update([
        { id: 'O3.KR3', value: '84' },
        { id: 'P2.KPI1.M2', value: 12 },
      ]).saved,
    ).toHaveLength(2);
    const { cells } = workbook.sheet(`${okr} (cũ)`);
    const row = cells.find((one) => one.includes('kr:O3.KR3'))!;
    expect(row[cells[0]!.indexOf('current')]).toBe(0.84);
    expect(logEntries(workbook.sheet(`${log} (cũ)`).cells, 'vi')).toMatchObject([{ value: 0.84 }, { value: 12 }]);
  });

  it('goes by the id that users see where a row was copied with its hidden tag', () => {
    const { workbook, update } = quarter();
    const { cells } = workbook.sheet(okr);
    const copy = [...cells.find((row) => row[0] === 'kr:O1.KR1')!];
    const spare = cells.findIndex((row, at) => at > 3 && row.every((cell) => cell === ''));
    cells[spare] = copy;
    expect(update([{ id: 'O1.KR1', value: 1 }], 'one').refused[0]!.refused).toEqual({
      code: 'line-twice',
      facts: { id: 'O1.KR1', name: okr },
    });
    copy[cells[0]!.indexOf('id')] = 'O1.KR4';
    expect(
      update(
        [
          { id: 'O1.KR1', value: 5 },
          { id: 'O1.KR4', value: 6 },
        ],
        'two',
      ).saved,
    ).toHaveLength(2);
    expect([cellOf(workbook, okr, 'kr:O1.KR1', 'current'), copy[cells[0]!.indexOf('current')]]).toEqual([5, 6]);
  });

  it.each([
    ['the OKR sheet lost its machine header', okr, (cells: ReadCell[][]) => cells[0]!.splice(0, 1, '')],
    ['the OKR sheet lost the column of values', okr, (cells: ReadCell[][]) => dropColumn(cells, 'current')],
    ['the OKR sheet lost the day of update', okr, (cells: ReadCell[][]) => dropColumn(cells, 'updated')],
  ])('says that %s, and saves what stands on the card', (_, name, damage) => {
    const { workbook, update } = quarter();
    damage(workbook.sheet(name).cells);
    const answer = update([
      { id: 'O1.KR1', value: 1 },
      { id: 'P2.KPI1.M2', value: 3 },
    ]);
    expect(answer).toEqual({
      saved: ['P2.KPI1.M2'],
      refused: [{ id: 'O1.KR1', refused: { code: 'sheet-damaged', facts: { name } } }],
    });
  });

  it.each([
    ['is gone', 'sheet-missing', (workbook: MemoryWorkbook) => workbook.remove([workbook.sheet(log).id])],
    [
      'lost its machine header',
      'sheet-damaged',
      (workbook: MemoryWorkbook) => workbook.sheet(log).cells[0]!.splice(0, 1, ''),
    ],
    [
      'lost its column of notes',
      'sheet-damaged',
      (workbook: MemoryWorkbook) => dropColumn(workbook.sheet(log).cells, 'note'),
    ],
  ])('is refused whole where the log %s', (_, code, damage) => {
    const { workbook, update } = quarter();
    damage(workbook);
    const before = JSON.stringify(workbook.held);
    expect(update([{ id: 'O1.KR1', value: 1 }])).toEqual({ refused: { code, facts: { name: log } } });
    expect(JSON.stringify(workbook.held)).toBe(before);
  });
});

function dropColumn(cells: ReadCell[][], key: string) {
  const at = cells[0]!.indexOf(key);
  for (const row of cells) row.splice(at, 1);
}

describe('the same press again', () => {
  const entries = [
    { id: 'O3.KR3', value: '84' },
    { id: 'P2.KPI1.M2', value: 12 },
  ];

  it('logs nothing twice and puts right what was missing', () => {
    const { workbook, update } = quarter();
    const write = workbook.write;
    workbook.write = () => {
      throw new Error('Service Spreadsheets failed');
    };
    expect(() => update(entries)).toThrow('failed');
    workbook.write = write;
    expect(update(entries).saved).toHaveLength(2);
    expect(update(entries).saved).toHaveLength(2);
    expect(logged(workbook)).toHaveLength(2);
    expect(cellOf(workbook, okr, 'kr:O3.KR3', 'current')).toBe(0.84);
    expect(cellOf(workbook, card, 'kpi:P2.KPI1', 'm2')).toBe(12);
  });

  it('leaves a later value of another press alone', () => {
    const { workbook, update } = quarter();
    update(entries, 'one');
    update([{ id: 'O3.KR3', value: '90' }], 'two');
    update(entries, 'one');
    expect(logged(workbook)).toHaveLength(3);
    expect(cellOf(workbook, okr, 'kr:O3.KR3', 'current')).toBe(0.9);
  });

  it('logs what it says once more where it was never written', () => {
    const { workbook, update } = quarter();
    const append = workbook.append;
    workbook.append = () => {
      throw new Error('Service Spreadsheets failed');
    };
    expect(() => update(entries)).toThrow('failed');
    workbook.append = append;
    update([{ id: 'O1.KR1', value: 7 }], 'two');
    update(entries);
    expect(logged(workbook).map(({ id }) => id)).toEqual(['O1.KR1', 'O3.KR3', 'P2.KPI1.M2']);
  });

  it('is another press when it has another name: the same value may be told twice', () => {
    const { workbook, update } = quarter();
    update(entries, 'one');
    update(entries, 'two');
    expect(logged(workbook)).toHaveLength(4);
  });
});

describe('the form of an update', () => {
  const people = [
    { name: 'Nguyễn Thị An', position: 'P2' },
    { name: 'Trần Bình', position: 'P2', from: '2027-02-01' },
  ];
  const withTwo = () => {
    const workbook = new MemoryWorkbook();
    const { id } = built(workbook, draftOf(marketingQuarter('vi', { people })));
    return { workbook, id };
  };

  it('is asked for by one of those who have a card', () => {
    const { workbook, id } = withTwo();
    expect(workbook.ask('holders', id)).toMatchObject({
      holders: [
        { id: 'P1', name: '' },
        { id: 'P2', name: 'Nguyễn Thị An', position: 'Content Executive' },
        { id: 'P2-2', name: 'Trần Bình', from: '2027-02-01' },
        { id: 'P3' },
        { id: 'P4' },
      ],
    });
  });

  it('holds what the holder updates: key results, own lines, and KPIs with the month that runs', () => {
    const { workbook, id } = withTwo();
    workbook.ask(
      'update',
      id,
      'P2-2',
      [
        { id: 'O3.KR3', value: '84', confidence: 7 },
        { id: 'P2-2.O1.KR2', value: '55.725' },
        { id: 'P2-2.KPI1.M1', value: 28 },
        { id: 'P2-2.KPI5', value: 4, selfRating: 5 },
      ],
      'one',
    );
    const form = workbook.ask('updateForm', id, 'P2-2') as UpdateForm;
    expect(form.holder.name).toBe('Trần Bình');
    expect(form.today).toBe('2027-02-15');
    expect(form.lines.map((line) => [line.id, line.kind, line.shown])).toEqual([
      ['O3.KR3', 'key-result', '84%'],
      ['P2-2.O1.KR2', 'key-result', '55.725 lượt'],
      ['P2-2.KPI1.M2', 'kpi', ''],
      ['P2-2.KPI2.M2', 'kpi', ''],
      ['P2-2.KPI3.M2', 'kpi', ''],
      ['P2-2.KPI4.M2', 'kpi', ''],
      ['P2-2.KPI5', 'kpi', expect.stringMatching(/^4/)],
    ]);
    const [keyResult, , monthly, , , , rated] = form.lines;
    expect(keyResult).toMatchObject({ value: 0.84, unit: '%', confidence: 7, lastUpdate: '2027-02-15', target: '80%' });
    expect(monthly).toMatchObject({
      month: 'T2',
      target: '30 bài',
      months: [
        { id: 'P2-2.KPI1.M1', label: 'T1', shown: '28 bài', closed: false },
        { id: 'P2-2.KPI1.M3', label: 'T3', shown: '', closed: false },
      ],
    });
    expect(rated).toMatchObject({ type: 'rated', value: 4, selfRating: 5 });
    const other = workbook.ask('updateForm', id, 'P2') as UpdateForm;
    expect(other.lines.map(({ shown }) => shown)).toEqual(['84%', '', '', '', '', '', '']);
  });

  it('holds the key results a person is named for, even if no card carries them', () => {
    const { workbook, id } = withTwo();
    const { cells } = workbook.sheet(okr);
    cells.find((row) => row[0] === 'kr:O3.KR2')![cells[0]!.indexOf('owner')] = 'trần bình';
    const form = workbook.ask('updateForm', id, 'P2-2') as UpdateForm;
    expect(form.lines.slice(0, 2).map((line) => line.id)).toEqual(['O3.KR3', 'O3.KR2']);
  });

  it('names the sheet that is gone', () => {
    const { workbook, id } = withTwo();
    workbook.remove([workbook.sheet(okr).id]);
    expect(workbook.ask('updateForm', id, 'P2')).toEqual({ refused: { code: 'sheet-missing', facts: { name: okr } } });
  });
});
