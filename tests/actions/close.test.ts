import { describe, expect, it } from 'vitest';
import type { Build, CloseCheck, Closing, Draft } from '../../src/actions/actions';
import { logEntries } from '../../src/actions/log';
import { readTable } from '../../src/actions/table';
import { sidebarWords } from '../../src/languages/sidebar-words';
import { columnLetters } from '../../src/sheets/sheet-plan';
import { marketingQuarter } from '../sheets/marketing-quarter';
import { MemoryWorkbook } from './memory-workbook';
import { built } from './quarter-in-memory';

const AFTER = '2027-04-02';

/** The marketing quarter with some numbers, on a day after its end. */
function atTheEnd(): { workbook: MemoryWorkbook; build: Build } {
  const workbook = new MemoryWorkbook();
  const build = built(workbook);
  const entries = [
    { id: 'O1.KR1', value: 308_000 },
    { id: 'O1.KR2', value: 0.2 },
    { id: 'P2.O1.KR2', value: 123_200 },
    { id: 'P2.KPI1.M1', value: 30 },
    { id: 'P2.KPI1.M2', value: 15 },
  ];
  expect(workbook.ask('fillActuals', build.id, entries)).toEqual({ filled: entries.length });
  workbook.day = AFTER;
  return { workbook, build };
}

function checked(workbook: MemoryWorkbook, build: Build): CloseCheck {
  const check = workbook.ask('closeCheck', build.id);
  if ('refused' in check) throw new Error(JSON.stringify(check));
  return check;
}

const closingOf = ({ keyResults }: CloseCheck): Closing => ({
  who: 'Nguyễn Thị An',
  decisions: keyResults.map(({ id, needsReview }) => ({
    keyResult: id,
    decision: id === 'O1.KR1' ? 'drop' : 'keep',
    lesson: needsReview ? `Bài học của ${id}` : '',
  })),
});

function closed(workbook: MemoryWorkbook, build: Build): Build {
  const check = checked(workbook, build);
  for (const { key } of check.sheets) expect(workbook.ask('closeSheet', build.id, key)).toEqual({ key });
  const end = workbook.ask('finishClose', build.id, closingOf(check));
  if ('refused' in end) throw new Error(JSON.stringify(end));
  return end.build;
}

const tableOf = (workbook: MemoryWorkbook, build: Build, key: string) =>
  readTable(workbook.read(build.built.find((sheet) => sheet.key === key)!.sheetId)!)!;
const logOf = (workbook: MemoryWorkbook, build: Build) =>
  logEntries(workbook.read(build.built.find(({ key }) => key === 'log')!.sheetId)!, 'vi')!;
const cellsOf = (workbook: MemoryWorkbook) => structuredClone(workbook.held);

describe('the check before a close', () => {
  it('names what has no number, with who holds it, month by month where some months have one', () => {
    const { workbook, build } = atTheEnd();
    const { missing } = checked(workbook, build);
    const ids = missing.map(({ id }) => id);
    expect(missing).toContainEqual(expect.objectContaining({ id: 'O1.KR3', holder: 'Ads Executive' }));
    expect(missing).toContainEqual(expect.objectContaining({ id: 'P1.KPI1', holder: 'Nguyễn Thị An' }));
    expect(ids).toContain('P2.KPI1.M3');
    for (const filled of ['O1.KR1', 'O1.KR2', 'P2.O1.KR2', 'P2.KPI1', 'P2.KPI1.M1']) expect(ids).not.toContain(filled);
    // A linked line has no number of its own.
    expect(ids.filter((id) => id.startsWith('P1.O'))).toEqual([]);
    expect(ids).toContain('P2.KPI2');
  });

  it('gives the closing words, asks for a review of what was promised and not reached, and names the sheets', () => {
    const { workbook, build } = atTheEnd();
    const { keyResults, sheets, months } = checked(workbook, build);
    expect(keyResults).toHaveLength(9);
    expect(keyResults.slice(0, 3)).toMatchObject([
      { id: 'O1.KR1', score: 1, status: 'Đạt', needsReview: false },
      { id: 'O1.KR2', score: 0.5, status: 'Chưa đạt', needsReview: true },
      { id: 'O1.KR3', score: null, status: 'Chưa có số liệu', needsReview: true },
    ]);
    expect(sheets.map(({ key }) => key)).toEqual(['okr', 'card:P1', 'card:P2', 'card:P3', 'card:P4']);
    expect(months).toEqual([
      { month: 1, label: 'T1', closed: false },
      { month: 2, label: 'T2', closed: false },
      { month: 3, label: 'T3', closed: false },
    ]);
  });

  it('changes nothing', () => {
    const { workbook, build } = atTheEnd();
    const before = cellsOf(workbook);
    checked(workbook, build);
    expect(workbook.held).toEqual(before);
  });
});

describe('a close', () => {
  it('freezes the scores of the lines out of sight, then puts its day on the OKR sheet', () => {
    const { workbook, build } = atTheEnd();
    for (const { key } of checked(workbook, build).sheets) workbook.ask('closeSheet', build.id, key);
    const okr = tableOf(workbook, build, 'okr');
    const final = (row: string) => okr.cell(okr.row(row), 'final');
    expect([final('kr:O1.KR1'), final('kr:O1.KR2'), final('kr:O1.KR3'), final('objective:O1')]).toEqual([
      1,
      0.5,
      '',
      '',
    ]);
    expect(okr.cell(okr.row('anchor'), 'closed')).toBe('');
    const card = tableOf(workbook, build, 'card:P2');
    const onCard = (row: string) => card.cell(card.row(row), 'final');
    expect(onCard('kr:P2.O1.KR2')).toBe(1);
    expect(onCard('kpi:P2.KPI1')).toBe(0.5);
    expect(onCard('kpi:P2.KPI3')).toBe(0);
    expect(workbook.ask('open').builds[0]!.state).toBe('built');
    expect(closed(workbook, build).state).toBe('closed');
    const after = tableOf(workbook, build, 'okr');
    expect(after.cell(after.row('anchor'), 'closed')).toBe(46479);
  });

  it('puts decisions, lessons, who and when on record', () => {
    const { workbook, build } = atTheEnd();
    closed(workbook, build);
    const entries = logOf(workbook, build);
    expect(entries).toHaveLength(10);
    expect(entries[0]).toEqual({ day: AFTER, who: 'Nguyễn Thị An', id: 'O1.KR1', kind: 'decision', value: 'bỏ' });
    expect(entries[1]).toMatchObject({ id: 'O1.KR2', value: 'giữ', note: 'Bài học của O1.KR2' });
    expect(entries.at(-1)).toMatchObject({ day: AFTER, id: '', kind: 'close' });
  });

  it('changes nothing when it is asked again, sheet by sheet or whole', () => {
    const { workbook, build } = atTheEnd();
    closed(workbook, build);
    const before = cellsOf(workbook);
    workbook.day = '2027-04-09';
    expect(closed(workbook, build).state).toBe('closed');
    expect(workbook.held).toEqual(before);
  });

  it('takes in what changed after a sheet was closed', () => {
    const { workbook, build } = atTheEnd();
    const check = checked(workbook, build);
    for (const { key } of check.sheets) workbook.ask('closeSheet', build.id, key);
    workbook.ask('fillActuals', build.id, [{ id: 'O1.KR2', value: 0.4 }]);
    workbook.ask('finishClose', build.id, closingOf(check));
    const okr = tableOf(workbook, build, 'okr');
    expect(okr.cell(okr.row('kr:O1.KR2'), 'final')).toBe(1);
  });

  it.each([
    [
      'a review is missing',
      (closing: Closing) => ({ ...closing, decisions: closing.decisions.slice(2) }),
      'review-missing',
    ],
    [
      'a review says nothing',
      ({ who, decisions }: Closing) => ({ who, decisions: decisions.map((one) => ({ ...one, lesson: ' ' })) }),
      'review-missing',
    ],
    ['nobody closes it', (closing: Closing) => ({ ...closing, who: ' ' }), 'reason-missing'],
    [
      'a decision is about no key result',
      ({ who, decisions }: Closing) => ({ who, decisions: [...decisions, { ...decisions[0]!, keyResult: 'O7.KR1' }] }),
      'unknown-line',
    ],
  ])('is refused where %s, and nothing is written', (_, spoilt, code) => {
    const { workbook, build } = atTheEnd();
    const check = checked(workbook, build);
    const before = cellsOf(workbook);
    expect(workbook.ask('finishClose', build.id, spoilt(closingOf(check)))).toHaveProperty('refused.code', code);
    expect(workbook.held).toEqual(before);
  });

  it('is refused while somebody’s number stands over a formula: which cell, and what belongs there, in both languages', () => {
    const { workbook, build } = atTheEnd();
    const closing = closingOf(checked(workbook, build));
    const card = workbook.sheet('Phiếu Content Executive Q1-2027');
    const [row, column] = [card.cells.findIndex(([tag]) => tag === 'total'), card.cells[0]!.indexOf('score')];
    card.cells[row]![column] = 1;
    const before = cellsOf(workbook);
    const check = workbook.ask('closeCheck', build.id);
    if (!('refused' in check)) throw new Error('not refused');
    const { code, facts } = check.refused;
    expect(facts).toMatchObject({ name: card.name, cell: columnLetters(column + 1) + (row + 1) });
    expect(facts.formula).toMatch(/^=OKR_KPI_SCORE\(/);
    for (const language of ['vi', 'en'] as const)
      for (const fact of Object.values(facts))
        expect(sidebarWords(language).refusals[code]!(facts)).toContain(String(fact));
    expect(workbook.ask('finishClose', build.id, closing)).toEqual(check);
    expect(cellsOf(workbook)).toEqual(before);
    card.cells[row]![column] = '';
    expect(closed(workbook, build).state).toBe('closed');
  });

  it('is refused plainly where a sheet or its machinery is gone', () => {
    const { workbook, build } = atTheEnd();
    const closing = closingOf(checked(workbook, build));
    const card = workbook.sheet('Phiếu Content Executive Q1-2027');
    const final = card.cells[0]!.indexOf('final');
    card.cells[0]![final] = '';
    const damaged = { refused: { code: 'sheet-damaged', facts: { name: card.name } } };
    expect(workbook.ask('closeSheet', build.id, 'card:P2')).toEqual(damaged);
    expect(workbook.ask('finishClose', build.id, closing)).toEqual(damaged);
    workbook.remove([card.id]);
    const missing = { refused: { code: 'sheet-missing', facts: { name: card.name } } };
    for (const answer of [
      workbook.ask('closeCheck', build.id),
      workbook.ask('closeSheet', build.id, 'card:P2'),
      workbook.ask('finishClose', build.id, closing),
    ])
      expect(answer).toEqual(missing);
    expect(workbook.ask('closeCheck', 'b9')).toHaveProperty('refused.code', 'unknown-build');
  });

  it.each([
    ['a column of the OKR sheet', 'OKR Marketing Q1-2027', { key: 'baseline' }],
    ['the anchor row of the OKR sheet', 'OKR Marketing Q1-2027', { tag: 'anchor' }],
    ['a column of a card', 'Phiếu Content Executive Q1-2027', { key: 'method' }],
    ['the end row of a table of a card', 'Phiếu Content Executive Q1-2027', { tag: 'end:kpi' }],
    ['the anchor row of a card', 'Phiếu Content Executive Q1-2027', { tag: 'anchor' }],
  ])('makes no score up where %s was deleted', (_, name, { key, tag }: { key?: string; tag?: string }) => {
    const { workbook, build } = atTheEnd();
    const closing = closingOf(checked(workbook, build));
    const sheet = workbook.sheet(name);
    const column = sheet.cells[0]!.indexOf(key ?? '');
    sheet.cells = sheet.cells.filter((row) => tag === undefined || row[0] !== tag);
    if (key) for (const row of sheet.cells) row.splice(column, 1);
    const before = cellsOf(workbook);
    const damaged = { refused: { code: 'sheet-damaged', facts: { name } } };
    expect(workbook.ask('closeCheck', build.id)).toEqual(damaged);
    expect(workbook.ask('closeSheet', build.id, 'card:P2')).toEqual(damaged);
    expect(workbook.ask('closeMonth', build.id, 1, 'An')).toEqual(damaged);
    expect(workbook.ask('finishClose', build.id, closing)).toEqual(damaged);
    expect(workbook.held).toEqual(before);
  });

  it('freezes lines that users added, and follows rows they moved', () => {
    const { workbook, build } = atTheEnd();
    const okr = workbook.sheet('OKR Marketing Q1-2027');
    const keys = okr.cells[0]!.map(String);
    const added = keys.map(() => '') as (string | number)[];
    for (const [key, cell] of Object.entries({
      id: 'O1.KR4',
      parent: 'O1',
      statement: 'Đạt 10 bài',
      target: 10,
      current: 4,
    }))
      added[keys.indexOf(key)] = cell;
    okr.cells.splice(5, 0, added);
    expect(checked(workbook, build).keyResults.map(({ id }) => id)).toContain('O1.KR4');
    closed(workbook, build);
    const table = tableOf(workbook, build, 'okr');
    expect([table.text(5, 'id'), table.cell(5, 'final')]).toEqual(['O1.KR4', 0.4]);
    expect(table.cell(table.row('kr:O1.KR2'), 'final')).toBe(0.5);
  });
});

describe('a cycle opened again', () => {
  it('shows what the numbers come to, and leaves a trace', () => {
    const { workbook, build } = atTheEnd();
    closed(workbook, build);
    const answer = workbook.ask('reopen', build.id, 'Trần Bình', 'Thiếu số tháng 3');
    expect(answer).toMatchObject({ build: { state: 'built' } });
    const okr = tableOf(workbook, build, 'okr');
    expect(okr.cell(okr.row('anchor'), 'closed')).toBe('');
    expect(logOf(workbook, build).at(-1)).toMatchObject({ kind: 'reopen', who: 'Trần Bình', note: 'Thiếu số tháng 3' });
    const before = cellsOf(workbook);
    expect(workbook.ask('reopen', build.id, 'Trần Bình', 'Thiếu số tháng 3')).toEqual(answer);
    expect(workbook.ask('reopen', build.id, 'Trần Bình', 'Lại')).toHaveProperty('refused.code', 'cycle-open');
    expect(workbook.held).toEqual(before);
  });

  it('is closed again on record, with the same words too', () => {
    const { workbook, build } = atTheEnd();
    closed(workbook, build);
    workbook.ask('reopen', build.id, 'Trần Bình', 'Thiếu số');
    workbook.day = '2027-04-05';
    expect(closed(workbook, build).state).toBe('closed');
    const kinds = logOf(workbook, build).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'close')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'decision')).toHaveLength(18);
  });

  it('needs somebody and a reason', () => {
    const { workbook, build } = atTheEnd();
    expect(workbook.ask('reopen', build.id, 'Bình', 'Sai')).toHaveProperty('refused.code', 'cycle-open');
    closed(workbook, build);
    expect(workbook.ask('reopen', build.id, '', 'Sai')).toHaveProperty('refused.code', 'reason-missing');
    expect(workbook.ask('reopen', build.id, 'Bình', ' ')).toHaveProperty('refused.code', 'reason-missing');
  });
});

describe('a month closed', () => {
  it('keeps its totals whatever is typed afterwards', () => {
    const { workbook, build } = atTheEnd();
    const totals = () => {
      const answer = workbook.ask('results', build.id, AFTER);
      return 'cards' in answer ? answer.cards[1]!.months : [];
    };
    const before = totals();
    expect(before[0]).toBeGreaterThan(0);
    expect(workbook.ask('closeMonth', build.id, 1, 'An')).toEqual({ cards: 4 });
    workbook.ask('fillActuals', build.id, [
      { id: 'P2.KPI1.M1', value: 1 },
      { id: 'P2.KPI1.M2', value: 1 },
    ]);
    expect(totals()[0]).toBe(before[0]);
    expect(totals()[1]).not.toBe(before[1]);
    expect(checked(workbook, build).months.map((month) => month.closed)).toEqual([true, false, false]);
    expect(logOf(workbook, build)).toMatchObject([{ kind: 'month-close', value: 1, who: 'An', id: '' }]);
    const held = cellsOf(workbook);
    expect(workbook.ask('closeMonth', build.id, 1, 'Bình')).toEqual({ cards: 4 });
    expect(workbook.held).toEqual(held);
  });

  it('is refused where it is none of the cycle, has not begun, or the cycle is closed', () => {
    const { workbook, build } = atTheEnd();
    expect(workbook.ask('closeMonth', build.id, 4, 'An')).toHaveProperty('refused.code', 'out-of-range');
    expect(workbook.ask('closeMonth', build.id, 0, 'An')).toHaveProperty('refused.code', 'out-of-range');
    workbook.day = '2027-02-15';
    expect(workbook.ask('closeMonth', build.id, 3, 'An')).toEqual({
      refused: { code: 'out-of-range', facts: { from: 1, to: 2 } },
    });
    expect(workbook.ask('closeMonth', build.id, 2, '')).toHaveProperty('refused.code', 'reason-missing');
    closed(workbook, build);
    expect(workbook.ask('closeMonth', build.id, 1, 'An')).toHaveProperty('refused.code', 'cycle-closed');
  });
});

describe('a cycle carried over', () => {
  const draftOf = (workbook: MemoryWorkbook, build: Build): Draft => {
    const answer = workbook.ask('carryOver', build.id);
    if ('refused' in answer) throw new Error(JSON.stringify(answer));
    return answer.draft;
  };

  it('begins the next quarter with what was kept, from its last actuals', () => {
    const { workbook, build } = atTheEnd();
    closed(workbook, build);
    const { cascade, step, language } = draftOf(workbook, build);
    expect([step, language]).toEqual(['cycle', 'vi']);
    expect(cascade.cycle).toEqual({ name: 'Q2-2027', start: '2027-04-01', end: '2027-06-30' });
    expect(cascade.objectives.map(({ keyResults }) => keyResults.length)).toEqual([2, 3, 3]);
    const planned = marketingQuarter('vi').objectives[0]!.keyResults[1]!;
    expect(cascade.objectives[0]!.keyResults[0]).toEqual({
      ...planned,
      id: 'O1.KR1',
      measure: { ...planned.measure, baseline: 0.2, corrected: ['baseline'] },
    });
    const content = cascade.positions[1]!.keyResults[0]!;
    expect(content).toMatchObject({ id: 'P2.O1.KR1', keyResult: 'O1.KR1', allocated: { baseline: 123_200 } });
    expect(workbook.ask('preview', { ...draftOf(workbook, build) })).not.toHaveProperty('refused');
  });

  it('takes targets, owners and lines as their sheets hold them now', () => {
    const { workbook, build } = atTheEnd();
    const okr = workbook.sheet('OKR Marketing Q1-2027');
    const set = (tag: string, key: string, value: string | number) => {
      okr.cells.find((row) => row[0] === tag)![okr.cells[0]!.indexOf(key)] = value;
    };
    set('kr:O1.KR2', 'target', 0.5);
    set('kr:O1.KR2', 'owner', 'Bình');
    set('kr:O1.KR3', 'statement', 'CPA ≤ 110.000');
    set('kr:O1.KR3', 'id', '');
    set('kr:O1.KR3', 'parent', '');
    closed(workbook, build);
    const { keyResults } = draftOf(workbook, build).cascade.objectives[0]!;
    expect(keyResults).toHaveLength(1);
    expect(keyResults[0]).toMatchObject({ owner: 'Bình', measure: { target: 0.5, corrected: ['target', 'baseline'] } });
  });

  it('goes by the last decision, and by those since the cycle was last opened again', () => {
    const { workbook, build } = atTheEnd();
    closed(workbook, build);
    workbook.ask('reopen', build.id, 'An', 'Sai');
    const closing = closingOf(checked(workbook, build));
    closing.decisions.forEach((one) => {
      one.decision = one.keyResult === 'O3.KR3' ? 'change' : 'drop';
    });
    workbook.ask('finishClose', build.id, closing);
    const { objectives, positions } = draftOf(workbook, build).cascade;
    expect(objectives.map(({ id, keyResults }) => [id, keyResults.map((one) => one.id)])).toEqual([['O1', ['O1.KR1']]]);
    expect(positions.map(({ keyResults }) => keyResults.length)).toEqual([0, 1, 0, 0]);
  });

  it('is refused while the cycle is open, and where nothing was kept', () => {
    const { workbook, build } = atTheEnd();
    expect(workbook.ask('carryOver', build.id)).toHaveProperty('refused.code', 'cycle-open');
    const closing = closingOf(checked(workbook, build));
    for (const one of closing.decisions) one.decision = 'drop';
    workbook.ask('finishClose', build.id, closing);
    expect(workbook.ask('carryOver', build.id)).toHaveProperty('refused.code', 'nothing-to-carry');
  });
});
