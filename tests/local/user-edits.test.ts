import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Build, CloseCheck, Refusal, Results, UpdateEntry, UpdateOutcome } from '../../src/actions/actions';
import { type HostState, type NodeHost, openHost, type PlainCell } from '../../src/local/node-host';
import { marketingQuarter } from '../sheets/marketing-quarter';
import {
  a1Of,
  type BuiltQuarter,
  computedScores,
  draftOf,
  letters,
  MID_QUARTER,
  rounded,
  sheetOf,
  shownScores,
} from './built-quarter';
import { plainCode } from './plain-code';

const AFTER = '2027-04-02';
/** What a user does with the mouse that typing cannot. */
const BY_HAND = `
function byHand(sheet, a1, note, colour) {
  var range = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).getRange(a1);
  if (note) range.setNote(note);
  if (colour) range.setBackground(colour);
}`;

type Scores = ReturnType<typeof shownScores>;

const KPIS = marketingQuarter('vi').positions.flatMap(({ kpis }) => kpis);

/** The lines somebody updates after each edit, of the OKR sheet and of a card. */
const ENTRIES: UpdateEntry[] = [
  { id: 'O1.KR1', value: '154.000', confidence: 7 },
  { id: 'O3.KR3', value: '60' },
  { id: 'P2.O1.KR2', value: '55.725' },
  { id: 'P2.KPI1.M2', value: '12' },
];

/** The built quarter in a user's hands: places are found anew after every edit. */
class Edited {
  readonly host: NodeHost;
  readonly #build: Build;
  constructor(host: NodeHost, build: Build) {
    this.host = host;
    this.#build = build;
  }
  /** The build with the names its sheets have now; sheets that are gone are left out. */
  get quarter(): BuiltQuarter {
    const names = new Map(this.host.sheetNames().map((name) => [this.host.sheetId(name), name]));
    const built = this.#build.built.flatMap((sheet) => {
      const name = names.get(sheet.sheetId);
      return name === undefined ? [] : { ...sheet, name };
    });
    return { host: this.host, build: { ...this.#build, built } };
  }
  name = (key: string): string => sheetOf(this.quarter, key);
  row(key: string, tag: string): number {
    const row = this.host.values(this.name(key)).findIndex(([found]) => found === tag) + 1;
    if (!row) throw new Error(`${key} has no ${tag}`);
    return row;
  }
  column = (key: string, column: string): number => this.#keys(key).indexOf(column) + 1;
  #keys = (key: string): string[] => this.host.values(this.name(key))[0]!.map(String);
  type = (key: string, tag: string, column: string, typed: string): void =>
    this.host.setCell(this.name(key), a1Of(this.quarter, key, tag, column), typed);
  deleteRow = (key: string, tag: string): void => this.host.deleteRows(this.name(key), this.row(key, tag));
  deleteColumn = (key: string, column: string): void =>
    this.host.deleteColumns(this.name(key), this.column(key, column));
  /** Copies a row over another one as users do, its hidden tag with it; what formulas spill is not pasted. */
  copyRow(key: string, tag: string, to: number): void {
    const [name, keys] = [this.name(key), this.#keys(key)];
    const values = this.host.values(name)[this.row(key, tag) - 1]!;
    for (const column of COPIED) {
      const at = column ? keys.indexOf(column) : 0;
      if (at >= 0 && values[at] !== '') this.host.setCells(name, `${letters(at + 1)}${to}`, [[values[at]!]]);
    }
  }
}

/** Columns a copied row takes along: its tag, and what is written in it. */
const COPIED = ['', ...'id parent statement link method type nature target m1 actual current weight'.split(' ')];

describe('a marketing quarter that users have edited, updated and closed', () => {
  let host: NodeHost;
  let edited: Edited;
  let build: Build;
  let blank: HostState;
  /** What a close comes to where nobody has edited anything. */
  let whole: Scores;
  const scoresOf = (scores: Scores) => Object.fromEntries(Object.entries(scores).map(([key, [score]]) => [key, score]));
  beforeAll(async () => {
    host = await openHost({ today: MID_QUARTER, calculate: false, code: (await plainCode()) + BY_HAND });
    build = await host.serve<Build>('startBuild', draftOf('vi', marketingQuarter('vi')));
    for (const { key } of build.planned) await host.serve('buildSheet', build.id, key);
    build = (await host.serve<{ build: Build }>('finishBuild', build.id)).build;
    edited = new Edited(host, build);
    const { missing } = await host.serve<CloseCheck>('closeCheck', build.id);
    const entries = missing.flatMap(({ id }, at) => {
      const kpi = KPIS.find((one) => one.id === id);
      const value = kpi?.measure.type === 'done' ? 1 : kpi ? 2 : [0.3, 0.9, 150_000][at % 3]!;
      return kpi?.monthly ? [1, 2, 3].map((month) => ({ id: `${id}.M${month}`, value })) : [{ id, value }];
    });
    expect(await host.serve('fillActuals', build.id, entries)).toEqual({ filled: entries.length });
    blank = host.save();
    whole = (await played(() => {})).computed as Scores;
  }, 240_000);
  afterAll(() => host.close());

  const codeOf = (answer: object): string | undefined => (answer as Partial<Refusal>).refused?.code;

  /** What the grid shows; lines of the OKR sheet by the id that users see. */
  function shownNow(): Scores {
    const all = Object.entries(rounded(shownScores(edited.quarter)));
    const shown: Scores = Object.fromEntries(all.filter(([key]) => !key.startsWith('okr ')));
    if (!edited.quarter.build.built.some(({ key }) => key === 'okr')) return shown;
    const [header, ...rows] = host.values(edited.name('okr'));
    const at = (row: PlainCell[], key: string) => row[header!.indexOf(key)] ?? '';
    for (const row of rows.slice(2)) {
      const id = at(row, 'id');
      if (id === '') continue;
      const score = at(row, 'score');
      const rounder = typeof score === 'number' ? Number(score.toFixed(9)) : score;
      shown[`okr ${at(row, 'parent') ? 'kr' : 'objective'}:${id}`] = [rounder, at(row, 'status')];
    }
    return shown;
  }

  async function played(edit: (edited: Edited) => unknown) {
    await host.restore(blank);
    await edit(edited);
    const outcome = await host.serve<UpdateOutcome | Refusal>('update', build.id, 'P2', ENTRIES, 'press');
    host.setToday(AFTER);
    const check = await host.serve<CloseCheck | Refusal>('closeCheck', build.id);
    let closed = codeOf(check);
    if (!closed) {
      const decisions = (check as CloseCheck).keyResults.map(({ id }) => ({
        keyResult: id,
        decision: 'keep',
        lesson: 'x',
      }));
      closed = codeOf(await host.serve<object>('finishClose', build.id, { who: 'An', decisions })) ?? 'closed';
    }
    const results = await host.serve<Results | Refusal>('results', build.id, AFTER);
    await host.recalculate();
    return {
      saved: 'saved' in outcome ? outcome.saved : [],
      refused: Array.isArray(outcome.refused)
        ? Object.fromEntries(outcome.refused.map(({ id, refused }) => [id, refused.code]))
        : (outcome as Refusal).refused.code,
      closed,
      missing: 'missing' in check ? check.missing.map(({ id }) => id) : [],
      computed: 'objectives' in results ? rounded(computedScores(results)) : codeOf(results)!,
      shown: shownNow(),
    };
  }

  /** What an edit leads to; what is not said is as if nothing had been edited. */
  type Expected = {
    /** Code of the refused update, or of each refused entry. */
    refused?: string | Record<string, string>;
    /** Code of the refused close. */
    closed?: string;
    /** Scores of lines that are others than without the edit; undefined for one that is gone. */
    lines?: Record<string, number | '' | undefined>;
    /** Lines the check before the close lists because of the edit. */
    missing?: string[];
    /** The grid shows an error, a warning or nothing where the edit broke a formula, instead of the score. */
    marked?: true;
    /** Scores that cannot be worked out any more and are left blank. */
    blank?: RegExp;
    /** The close refuses and names the cell: until that is mended the grid is not looked at. */
    unseen?: true;
  };
  type Edit = [name: string, edit: (edited: Edited) => unknown, expected?: Expected];

  const moved = (key: string, column: string, before: string) => (e: Edited) =>
    host.moveColumn(e.name(key), e.column(key, column), e.column(key, before));
  const typed = (key: string, tag: string, column: string, text: string) => (e: Edited) =>
    e.type(key, tag, column, text);
  const computed = (edit: (e: Edited) => unknown) => async (e: Edited) => {
    await edit(e);
    await host.recalculate();
  };
  const rowDeleted = (key: string, tag: string) => (e: Edited) => e.deleteRow(key, tag);
  const columnDeleted = (key: string, column: string) => (e: Edited) => e.deleteColumn(key, column);
  const sheetDeleted = (key: string) => (e: Edited) => host.deleteSheet(e.name(key));
  const OKR_GONE = { 'O1.KR1': 'sheet-damaged', 'O3.KR3': 'sheet-damaged' };
  const CARD_GONE = { 'P2.O1.KR2': 'sheet-damaged', 'P2.KPI1.M2': 'sheet-damaged' };
  const missingIn = (gone: Record<string, string>) =>
    Object.fromEntries(Object.keys(gone).map((id) => [id, 'sheet-missing']));
  /** The close names the cell; until it is mended the grid shows what was typed, or an error. */
  const OVERTYPED: Expected = { closed: 'typed-over', unseen: true };
  const NO_LINK = { 'card:P2 kr:P2.O3.KR3': 0 };

  const HARMLESS: Edit[] = [
    ['a column is moved', moved('okr', 'current', 'statement')],
    ['a column of a card is moved', moved('card:P2', 'm2', 'statement')],
    ['the hidden column of tags is moved', (e) => host.moveColumn(e.name('okr'), 1, 20)],
    [
      'columns are inserted',
      (e) => {
        host.insertColumnBefore(e.name('okr'), 3);
        host.insertColumnBefore(e.name('okr'), e.column('okr', 'current'));
        host.insertColumnBefore(e.name('card:P2'), e.column('card:P2', 'm2'));
      },
    ],
    ['a column the program does not need is deleted', columnDeleted('okr', 'unit')],
    [
      'headers are renamed',
      (e) => {
        host.setCell(e.name('okr'), `${letters(e.column('okr', 'current'))}2`, 'Bây giờ');
        host.setCell(e.name('card:P2'), `${letters(e.column('card:P2', 'm2'))}2`, 'Tháng hai');
      },
    ],
    ['rows are sorted', (e) => host.sortSheet(e.name('okr'), e.column('okr', 'statement'), false)],
    [
      'rows of a card are sorted',
      (e) => {
        const [from, to] = [e.row('card:P2', 'anchor:kpi') + 2, e.row('card:P2', 'end:kpi') - 1];
        host.sortRange(e.name('card:P2'), `A${from}:AA${to}`, e.column('card:P2', 'statement'), false);
      },
    ],
    ['rows are inserted above the first', (e) => host.insertRowBefore(e.name('okr'), 4, 2)],
    [
      'a row is inserted at the top of a card',
      (e) => host.insertRowBefore(e.name('card:P2'), e.row('card:P2', 'anchor') + 1),
    ],
    ['a row is inserted between the headers', (e) => host.insertRowBefore(e.name('okr'), 2)],
    [
      'a row is moved under another objective',
      (e) => host.moveRow(e.name('okr'), e.row('okr', 'kr:O1.KR1'), e.row('okr', 'kr:O3.KR1')),
    ],
    [
      'sheets are renamed',
      (e) => {
        host.renameSheet(e.name('okr'), 'OKR của nhóm');
        host.renameSheet(e.name('card:P2'), "Phiếu 'B'");
        host.renameSheet(e.name('settings'), 'CĐ');
        host.renameSheet(e.name('log'), 'Nhật ký');
      },
    ],
    [
      'notes are added and colours changed',
      (e) => host.runFunction('byHand', { args: [e.name('okr'), 'A1:Z20', 'ghi chú', '#ff0000'] }),
    ],
    ['the tags of lines are cleared', (e) => host.setCells(e.name('okr'), 'A4:A30', Array(27).fill(['']))],
    ['somebody makes a sheet named like ours', () => host.insertSheet('OKR Marketing Q1-2027 (2)')],
    ['rows of the log are written over', (e) => host.setCells(e.name('log'), 'A4:D4', [['', 'x', 'y', 'z']])],
    ['a column of the log is moved', (e) => host.moveColumn(e.name('log'), 7, 3)],
    ['the dashboard is deleted', sheetDeleted('dashboard')],
    ['a target is text as Vietnamese write it', typed('okr', 'kr:O1.KR1', 'target', "'308.000")],
    ['a target has its sign', typed('okr', 'kr:O1.KR1', 'target', '≥ 308000')],
    ['a current value is text as Vietnamese write it', typed('okr', 'kr:O1.KR3', 'current', "'150.000")],
    ['a dropdown’s word is replaced by one of their own', typed('okr', 'kr:O1.KR1', 'nature', 'khác')],
    ['what a close freezes is typed over beforehand', typed('okr', 'kr:O1.KR1', 'final', '1')],
  ];

  const TELLING: Edit[] = [
    [
      'a key result is added',
      (e) => {
        const [name, at] = [e.name('okr'), e.row('okr', 'kr:O1.KR3') + 1];
        host.insertRowBefore(name, at);
        const cells = {
          id: 'O1.KR9',
          parent: 'O1',
          statement: 'Thêm',
          target: '100',
          current: '50',
          type: 'tối thiểu',
        };
        for (const [key, text] of Object.entries(cells))
          host.setCell(name, `${letters(e.column('okr', key))}${at}`, text);
      },
      { lines: { 'okr kr:O1.KR9': 0.5 } },
    ],
    [
      'a key result’s row is deleted',
      rowDeleted('okr', 'kr:O3.KR3'),
      {
        refused: { 'O3.KR3': 'unknown-line' },
        lines: { 'okr kr:O3.KR3': undefined, ...NO_LINK },
        missing: ['P2.O3.KR3'],
      },
    ],
    [
      'a KPI’s row is deleted',
      rowDeleted('card:P2', 'kpi:P2.KPI1'),
      {
        refused: { 'P2.KPI1.M2': 'unknown-line' },
        lines: { 'card:P2 kpi:P2.KPI1': undefined },
      },
    ],
    [
      'a line gets another id',
      typed('okr', 'kr:O3.KR3', 'id', 'O3.KR8'),
      {
        lines: { 'okr kr:O3.KR3': undefined, 'okr kr:O3.KR8': 0.75, ...NO_LINK },
        missing: ['P2.O3.KR3'],
      },
    ],
    [
      'an id is written in small letters',
      typed('okr', 'kr:O3.KR3', 'id', 'o3.kr3'),
      {
        lines: { 'okr kr:O3.KR3': undefined, 'okr kr:o3.kr3': 0.75 },
      },
    ],
    [
      'a card is linked to what is not there',
      typed('card:P2', 'kr:P2.O3.KR3', 'link', 'O3.KR9'),
      {
        lines: NO_LINK,
        missing: ['P2.O3.KR3'],
      },
    ],
    ['a line’s id is cleared', typed('okr', 'kr:O3.KR3', 'id', ''), { closed: 'unknown-line' }],
    [
      'a row is copied with its id',
      (e) => e.copyRow('okr', 'kr:O3.KR3', e.row('okr', 'kr:O3.KR3') + 2),
      {
        refused: { 'O3.KR3': 'line-twice' },
        closed: 'line-twice',
      },
    ],
    [
      'a card’s row is copied',
      (e) => {
        const at = e.row('card:P2', 'kpi:P2.KPI1');
        host.insertRowBefore(e.name('card:P2'), at + 1);
        e.copyRow('card:P2', 'kpi:P2.KPI1', at + 1);
      },
      { refused: { 'P2.KPI1.M2': 'line-twice' }, closed: 'line-twice' },
    ],
    [
      'a value is a percentage as text',
      typed('okr', 'kr:O1.KR2', 'current', "'35,5%"),
      {
        lines: { 'okr kr:O1.KR2': 0.8875 },
      },
    ],
    [
      'a month is text as Vietnamese write it',
      typed('card:P2', 'kpi:P2.KPI2', 'm1', "'8,5"),
      {
        lines: { 'card:P2 kpi:P2.KPI2': 0.208333333 },
      },
    ],
    [
      'a month is text as English write it',
      typed('card:P2', 'kpi:P2.KPI2', 'm1', "'8.5"),
      {
        lines: { 'card:P2 kpi:P2.KPI2': 0.208333333 },
      },
    ],
    [
      'a value is a formula',
      computed(typed('okr', 'kr:O1.KR2', 'current', '=0,1+0,1')),
      {
        lines: { 'okr kr:O1.KR2': 0.5 },
      },
    ],
    [
      'a value is an error',
      computed(typed('okr', 'kr:O1.KR2', 'current', '=1/0')),
      {
        lines: { 'okr kr:O1.KR2': '' },
        missing: ['O1.KR2'],
        marked: true,
      },
    ],
    [
      'a value is words',
      typed('okr', 'kr:O1.KR2', 'current', 'đang làm'),
      {
        lines: { 'okr kr:O1.KR2': '' },
        missing: ['O1.KR2'],
        marked: true,
      },
    ],
    [
      'a month is words',
      typed('card:P2', 'kpi:P2.KPI2', 'm1', 'nhiều'),
      {
        lines: { 'card:P2 kpi:P2.KPI2': 0.066666667 },
        missing: ['P2.KPI2.M1'],
        marked: true,
      },
    ],
    [
      'a target is emptied',
      typed('okr', 'kr:O1.KR1', 'target', ''),
      {
        lines: { 'okr kr:O1.KR1': '', 'card:P1 kr:P1.O1.KR1': 0 },
        missing: ['O1.KR1'],
        marked: true,
      },
    ],
    [
      'a target is words',
      typed('okr', 'kr:O1.KR1', 'target', 'nhiều'),
      {
        lines: { 'okr kr:O1.KR1': '', 'card:P1 kr:P1.O1.KR1': 0 },
        missing: ['O1.KR1'],
        marked: true,
      },
    ],
    [
      'a card’s target is emptied',
      typed('card:P2', 'kpi:P2.KPI2', 'target', ''),
      {
        lines: { 'card:P2 kpi:P2.KPI2': 0 },
        missing: ['P2.KPI2'],
        marked: true,
      },
    ],
    [
      'a card’s target is words',
      typed('card:P2', 'kpi:P2.KPI2', 'target', 'nhiều'),
      {
        lines: { 'card:P2 kpi:P2.KPI2': 0 },
        missing: ['P2.KPI2'],
        marked: true,
      },
    ],
    [
      'a type is a word nobody knows',
      typed('okr', 'kr:O1.KR1', 'type', 'kiểu của tôi'),
      {
        lines: { 'okr kr:O1.KR1': '', 'card:P1 kr:P1.O1.KR1': 0 },
        missing: ['O1.KR1'],
        marked: true,
      },
    ],
    [
      'a KPI’s type is a word nobody knows',
      typed('card:P2', 'kpi:P2.KPI1', 'type', 'kiểu của tôi'),
      {
        lines: { 'card:P2 kpi:P2.KPI1': 0 },
        missing: ['P2.KPI1'],
        marked: true,
      },
    ],
    [
      'a way to add months up is a word nobody knows',
      typed('card:P2', 'kpi:P2.KPI1', 'method', 'cộng hết'),
      {
        lines: { 'card:P2 kpi:P2.KPI1': 0 },
        missing: ['P2.KPI1'],
        marked: true,
      },
    ],
    ['an ambition is a word nobody knows', typed('okr', 'kr:O1.KR1', 'ambition', 'hết mình'), { marked: true }],
    [
      'a weight is cleared',
      typed('card:P2', 'kpi:P2.KPI1', 'weight', ''),
      { marked: true, blank: /card:P2( total| pay| month \d)?$/ },
    ],
    ['a formula is pasted over a score', computed(typed('okr', 'kr:O1.KR2', 'score', '=1')), OVERTYPED],
    ['a number is typed over a score', computed(typed('okr', 'kr:O1.KR2', 'score', '1')), OVERTYPED],
    ['a number is typed over a formula', typed('okr', 'anchor', 'score', '1'), OVERTYPED],
    ['a number is typed over a card’s score', computed(typed('card:P2', 'kpi:P2.KPI1', 'score', '1')), OVERTYPED],
    ['a number is typed over a card’s total', typed('card:P2', 'total', 'score', '1'), OVERTYPED],
    ['a formula without cells is typed over a card’s total', typed('card:P2', 'total', 'score', '=1'), OVERTYPED],
    ['a grade is typed over a card’s', typed('card:P2', 'grade', 'score', 'A'), OVERTYPED],
    ['a month’s total is typed over', typed('card:P2', 'months:total', 'm1', '1'), OVERTYPED],
    ['a score for pay is typed over', typed('card:P2', 'pay', 'score', ''), OVERTYPED],
    ['a number is typed over payroll’s score', typed('payroll', 'card:P2', 'score', '1'), OVERTYPED],
    ['a number is typed over the team’s score', typed('dashboard', 'team', 'score', '1'), OVERTYPED],
    ['a card’s total is deleted', rowDeleted('card:P2', 'total'), { marked: true }],
    [
      'the rows above the tables get one more',
      (e) => host.insertRowBefore(e.name('okr'), 1),
      {
        refused: OKR_GONE,
        closed: 'sheet-damaged',
      },
    ],
    [
      'the machine header is deleted',
      (e) => host.deleteRows(e.name('okr'), 1),
      {
        refused: OKR_GONE,
        closed: 'sheet-damaged',
      },
    ],
    [
      'a card’s machine header is deleted',
      (e) => host.deleteRows(e.name('card:P2'), 1),
      {
        refused: CARD_GONE,
        closed: 'sheet-damaged',
      },
    ],
    [
      'the column of tags is cleared',
      (e) => host.setCells(e.name('okr'), 'A1:A30', Array(30).fill([''])),
      {
        refused: OKR_GONE,
        closed: 'sheet-damaged',
      },
    ],
    ['the anchor row is deleted', rowDeleted('okr', 'anchor'), { closed: 'sheet-damaged', marked: true }],
    ['a card’s anchor row is deleted', rowDeleted('card:P2', 'anchor'), { closed: 'sheet-damaged', marked: true }],
    [
      'the anchor row of KPIs is deleted',
      rowDeleted('card:P2', 'anchor:kpi'),
      {
        closed: 'sheet-damaged',
        marked: true,
      },
    ],
    ['the end of a table is deleted', rowDeleted('card:P2', 'end:kpi'), { closed: 'sheet-damaged', marked: true }],
    [
      'a whole card is sorted',
      (e) => host.sortSheet(e.name('card:P2'), e.column('card:P2', 'statement')),
      {
        closed: 'sheet-damaged',
        marked: true,
      },
    ],
    [
      'the column of current values is deleted',
      columnDeleted('okr', 'current'),
      {
        refused: OKR_GONE,
        closed: 'sheet-damaged',
        marked: true,
      },
    ],
    ['the column of weights is deleted', columnDeleted('okr', 'weight'), { closed: 'sheet-damaged', marked: true }],
    [
      'a month’s column is deleted',
      columnDeleted('card:P2', 'm2'),
      {
        refused: { 'P2.KPI1.M2': 'sheet-damaged' },
        closed: 'sheet-damaged',
        marked: true,
      },
    ],
    [
      'a column of the log is deleted',
      columnDeleted('log', 'before'),
      {
        refused: 'sheet-damaged',
        closed: 'sheet-damaged',
      },
    ],
    ['the log is deleted', sheetDeleted('log'), { refused: 'sheet-missing', closed: 'sheet-missing' }],
    ['a setting’s row is deleted', rowDeleted('settings', 'cap'), { closed: 'sheet-damaged', marked: true }],
    ['a setting is words', typed('settings', 'cap', 'value', 'cao'), { closed: 'sheet-damaged', marked: true }],
    ['the settings are deleted', sheetDeleted('settings'), { closed: 'sheet-missing', marked: true }],
    ['a card is deleted', sheetDeleted('card:P2'), { refused: missingIn(CARD_GONE), closed: 'sheet-missing' }],
    ['somebody else’s card is deleted', sheetDeleted('card:P3'), { closed: 'sheet-missing' }],
    [
      'the OKR sheet is deleted',
      sheetDeleted('okr'),
      {
        refused: missingIn(OKR_GONE),
        closed: 'sheet-missing',
        marked: true,
      },
    ],
  ];

  const isMark = ([score, status]: [PlainCell, PlainCell] = ['', '']) =>
    typeof score !== 'number' || /^(#|⚠)/.test(String(status));

  /** Numbers in the grid that are not what they should be, leaving aside what says itself that it is broken. */
  function wrongIn(shown: Scores, right: Scores, marked: boolean): string[] {
    return [...new Set([...Object.keys(shown), ...Object.keys(right)])].flatMap((key) => {
      const same = JSON.stringify(shown[key]) === JSON.stringify(right[key]);
      return same || (marked && isMark(shown[key])) ? [] : `${key}: ${shown[key]}, not ${right[key]}`;
    });
  }

  it.each([...HARMLESS, ...TELLING])(
    'is right, or says what is wrong, after %s',
    async (_, edit, { refused = {}, closed = 'closed', lines = {}, missing = [], marked, blank, unseen } = {}) => {
      const got = await played(edit);
      expect(got.refused).toEqual(refused);
      expect(got.closed).toBe(closed);
      expect(got.missing).toEqual(expect.arrayContaining(missing));
      const { computed } = got;
      if (typeof computed === 'string') return expect(computed).toBe(closed);
      if (!unseen) expect(wrongIn(got.shown, computed, marked === true)).toEqual([]);
      if (closed !== 'closed') return;
      const changed = Object.keys({ ...whole, ...computed }).filter(
        (key) => / (kr|kpi):/.test(key) && computed[key]?.[0] !== whole[key]?.[0],
      );
      expect(Object.fromEntries(changed.map((key) => [key, computed[key]?.[0]]))).toEqual(lines);
      if (Object.keys(lines).length) return;
      const left = Object.entries(whole).map(([key, held]): [string, Scores[string]] => [
        key,
        blank?.test(key) ? ['', computed[key]![1]] : held,
      ]);
      expect(scoresOf(computed)).toEqual(scoresOf(Object.fromEntries(left)));
    },
  );

  it('is told the formula that belongs into a cell that was typed over, as cells and sheets stand now', async () => {
    await host.restore(blank);
    const card = edited.name('card:P2');
    host.insertRowBefore(card, edited.row('card:P2', 'anchor:kpi') + 2);
    host.insertColumnBefore(card, 3);
    host.renameSheet(edited.name('settings'), 'CĐ');
    for (const [tag, column] of [
      ['total', 'score'],
      ['pay', 'score'],
      ['months:total', 'm2'],
    ] as const) {
      edited.type('card:P2', tag, column, '1');
      const { refused } = await host.serve<Refusal>('closeCheck', build.id);
      const cell = a1Of(edited.quarter, 'card:P2', tag, column);
      expect(refused).toMatchObject({ code: 'typed-over', facts: { cell } });
      host.setCell(card, cell, String(refused.facts.formula));
    }
    expect(codeOf(await host.serve<object>('closeCheck', build.id))).toBeUndefined();
    await host.recalculate();
    const results = await host.serve<Results>('results', build.id, MID_QUARTER);
    expect(wrongIn(shownNow(), rounded(computedScores(results)), false)).toEqual([]);
  });
});
