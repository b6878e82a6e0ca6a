import { describe, expect, it } from 'vitest';
import type { LineChange, Proposal, Results, Signing } from '../../src/actions/actions';
import { logEntries } from '../../src/actions/log';
import { MemoryWorkbook } from './memory-workbook';
import { built } from './quarter-in-memory';

const okr = 'OKR Marketing Q1-2027';
const card = 'Phiếu Content Executive Q1-2027';
const log = 'Cập nhật Q1-2027';

function quarter() {
  const workbook = new MemoryWorkbook();
  const { id } = built(workbook);
  const cellOf = (sheet: string, tag: string, key: string) => {
    const { cells } = workbook.sheet(sheet);
    return cells.find((row) => row[0] === tag)?.[cells[0]!.indexOf(key)];
  };
  const logged = () => logEntries(workbook.sheet(log).cells, 'vi')!;
  const noteOn = (sheet: string, tag: string, key: string) => {
    const { id: sheetId, cells } = workbook.sheet(sheet);
    return workbook.note(sheetId, cells.findIndex((row) => row[0] === tag) + 1, cells[0]!.indexOf(key) + 1);
  };
  return { workbook, id, cellOf, logged, noteOn };
}

const change = (given: Partial<LineChange>): LineChange => ({
  id: 'O1.KR1',
  field: 'target',
  value: '250.000',
  reason: 'ngân sách giảm',
  approvedBy: 'Giám đốc',
  who: 'An',
  ...given,
});

describe('a change on the record', () => {
  it('stands in its cell, in the log with both values, and in the note on the cell', () => {
    const { workbook, id, cellOf, logged, noteOn } = quarter();
    expect(workbook.ask('changeLine', id, change({}), 'one')).toEqual({ logged: 1 });
    expect(cellOf(okr, 'kr:O1.KR1', 'target')).toBe(250_000);
    expect(logged()).toEqual([
      {
        day: '2027-02-15',
        who: 'An',
        id: 'O1.KR1',
        kind: 'target-change',
        value: 250_000,
        before: 308_000,
        note: 'ngân sách giảm',
        approvedBy: 'Giám đốc',
      },
    ]);
    workbook.ask('changeLine', id, change({ value: 260_000, reason: 'thêm nhân sự' }), 'two');
    expect(noteOn(okr, 'kr:O1.KR1', 'target').split('\n')).toEqual([
      'Đổi từ 308.000 lượt ngày 15/02/2027: ngân sách giảm (duyệt: Giám đốc)',
      'Đổi từ 250.000 lượt ngày 15/02/2027: thêm nhân sự (duyệt: Giám đốc)',
    ]);
  });

  it.each<[string, Partial<LineChange>, string, string, string, string | number]>([
    ['a share typed as 45', { id: 'O1.KR2', value: '45' }, okr, 'kr:O1.KR2', 'target', 0.45],
    ['a baseline', { id: 'O1.KR2', field: 'baseline', value: '12%' }, okr, 'kr:O1.KR2', 'baseline', 0.12],
    ['an owner', { field: 'owner', value: ' Trần Bình ' }, okr, 'kr:O1.KR1', 'owner', 'Trần Bình'],
    ['an allocated line', { id: 'P2.O1.KR2', value: '100.000' }, card, 'kr:P2.O1.KR2', 'target', 100_000],
    ['a KPI', { id: 'P2.KPI1', value: 25 }, card, 'kpi:P2.KPI1', 'target', 25],
    ['a weight on a card', { id: 'P2.KPI1', field: 'weight', value: '15' }, card, 'kpi:P2.KPI1', 'weight', 0.15],
    [
      'the weight of a linked line',
      { id: 'P2.O3.KR3', field: 'weight', value: '25%' },
      card,
      'kr:P2.O3.KR3',
      'weight',
      0.25,
    ],
  ])('takes %s', (_, given, sheet, tag, key, cell) => {
    const { workbook, id, cellOf, logged } = quarter();
    expect(workbook.ask('changeLine', id, change(given), 'one')).toEqual({ logged: 1 });
    expect(cellOf(sheet, tag, key)).toBe(cell);
    expect(logged()).toHaveLength(1);
  });

  it.each(['O1.KR1', 'O2'])(
    'of one weight where none was given leaves the others of %s an even share of the rest, on the record',
    (line) => {
      const { workbook, id, cellOf, logged } = quarter();
      expect(workbook.ask('changeLine', id, change({ id: line, field: 'weight', value: '50%' }), 'one')).toEqual({
        logged: 3,
      });
      const weights = line.includes('KR')
        ? ['kr:O1.KR1', 'kr:O1.KR2', 'kr:O1.KR3']
        : ['objective:O2', 'objective:O1', 'objective:O3'];
      expect(weights.map((tag) => cellOf(okr, tag, 'weight'))).toEqual([0.5, 0.25, 0.25]);
      expect(logged().map(({ kind }) => kind)).toEqual(Array(3).fill('weight-change'));
    },
  );

  it.each<[string, Partial<LineChange>, string]>([
    ['without a reason', { reason: ' ' }, 'reason-missing'],
    ['without who approved it', { approvedBy: '' }, 'reason-missing'],
    ['of a line that is not there', { id: 'O7.KR1' }, 'unknown-line'],
    ['of a card that is not there', { id: 'P9.KPI1' }, 'unknown-line'],
    ['of one month', { id: 'P2.KPI1.M1' }, 'unknown-line'],
    ['of the target of an objective', { id: 'O1' }, 'unknown-line'],
    ['of the target of a linked line', { id: 'P2.O3.KR3' }, 'unknown-line'],
    ['of the owner of a KPI', { id: 'P2.KPI1', field: 'owner' }, 'unknown-line'],
    ['to what is no number', { value: 'nhiều' }, 'not-a-number'],
    ['to a band where one number is awaited', { value: '4–5' }, 'not-a-number'],
    ['to a weight above the whole', { id: 'P2.KPI1', field: 'weight', value: '120%' }, 'out-of-range'],
    ['to a weight below zero', { field: 'weight', value: -1 }, 'out-of-range'],
  ])('is refused %s', (_, given, code) => {
    const { workbook, id } = quarter();
    const before = JSON.stringify(workbook.held);
    expect(workbook.ask('changeLine', id, change(given), 'one')).toMatchObject({ refused: { code } });
    expect(JSON.stringify(workbook.held)).toBe(before);
  });

  it('is refused where target and baseline would be the same', () => {
    const { workbook, id } = quarter();
    workbook.ask('changeLine', id, change({ field: 'baseline', value: 100 }), 'one');
    expect(workbook.ask('changeLine', id, change({ value: 100 }), 'two')).toMatchObject({
      refused: { code: 'target-is-baseline' },
    });
  });

  it('is told once by the same press, whatever failed at first', () => {
    const steps = ['append', 'write', 'annotate', 'flush'] as const;
    for (const step of steps) {
      const { workbook, id, cellOf, logged, noteOn } = quarter();
      const request = change({ id: 'O1.KR1', field: 'weight', value: '50%' });
      const works = workbook[step];
      Object.assign(workbook, {
        [step]: () => {
          throw new Error('failed');
        },
      });
      expect(() => workbook.ask('changeLine', id, request, 'one')).toThrow('failed');
      Object.assign(workbook, { [step]: works });
      workbook.ask('changeLine', id, request, 'one');
      expect(logged(), step).toHaveLength(3);
      expect(['kr:O1.KR1', 'kr:O1.KR2', 'kr:O1.KR3'].map((tag) => cellOf(okr, tag, 'weight'))).toEqual([
        0.5, 0.25, 0.25,
      ]);
      expect(noteOn(okr, 'kr:O1.KR1', 'weight')).toBe('Ghi ngày 15/02/2027: ngân sách giảm (duyệt: Giám đốc)');
    }
  });
});

describe('a proposal', () => {
  const keyResult: Proposal = {
    who: 'Trần Bình',
    under: 'O1',
    statement: 'Đạt 50 bài PR',
    type: 'at-least',
    target: 50,
  };
  const kpi: Proposal = { who: 'Trần Bình', under: 'P2', statement: '10 podcast/tháng', type: 'at-least', target: 10 };

  it('is a marked row without an id, and in the log', () => {
    const { workbook, id, cellOf, logged } = quarter();
    expect(workbook.ask('propose', id, keyResult, 'one')).toEqual({ id: 'O1.DX1' });
    expect(workbook.ask('propose', id, keyResult, 'two')).toEqual({ id: 'O1.DX2' });
    expect(cellOf(okr, 'proposal:1', 'statement')).toBe('[Đề xuất cho O1] Đạt 50 bài PR');
    expect([cellOf(okr, 'proposal:1', 'id'), cellOf(okr, 'proposal:1', 'parent')]).toEqual(['', '']);
    expect(cellOf(okr, 'proposal:2', 'owner')).toBe('Trần Bình');
    expect(logged().map(({ kind, id: line }) => [kind, line])).toEqual([
      ['proposal', 'O1.DX1'],
      ['proposal', 'O1.DX2'],
    ]);
  });

  it('of a KPI stands at the end of the card’s KPIs', () => {
    const { workbook, id } = quarter();
    expect(workbook.ask('propose', id, kpi, 'one')).toEqual({ id: 'P2.DX1' });
    const { cells } = workbook.sheet(card);
    const tags = cells.map((row) => row[0]);
    expect(tags.indexOf('end:kpi') - tags.indexOf('proposal:1')).toBe(1);
    expect(cells[tags.indexOf('proposal:1')]).toContain('[Đề xuất] 10 podcast/tháng (mục tiêu 10)');
  });

  it('counts for nothing in any score', () => {
    const { workbook, id } = quarter();
    const score = () => workbook.ask('results', id, '2027-02-15') as Results;
    workbook.ask(
      'update',
      id,
      'P2',
      [
        { id: 'O1.KR1', value: 9 },
        { id: 'P2.KPI1.M1', value: 20 },
      ],
      'one',
    );
    const before = score();
    workbook.ask('propose', id, keyResult, 'two');
    workbook.ask('propose', id, kpi, 'three');
    expect(score()).toEqual(before);
  });

  it('is made once by the same press, whatever failed at first', () => {
    for (const proposal of [keyResult, kpi])
      for (const step of ['append', 'write', 'flush'] as const) {
        const { workbook, id, logged } = quarter();
        const works = workbook[step];
        Object.assign(workbook, {
          [step]: () => {
            throw new Error('failed');
          },
        });
        expect(() => workbook.ask('propose', id, proposal, 'one')).toThrow('failed');
        Object.assign(workbook, { [step]: works });
        workbook.ask('propose', id, proposal, 'one');
        const rows = workbook.sheet(proposal === kpi ? card : okr).cells;
        expect(
          rows.filter((row) => String(row[0]).startsWith('proposal:')),
          step,
        ).toHaveLength(1);
        expect(logged(), step).toHaveLength(1);
      }
  });

  it.each([
    ['an objective that is not there', { ...keyResult, under: 'O8' }, 'unknown-line'],
    ['a person who is not there', { ...kpi, under: 'P8' }, 'unknown-holder'],
    ['nothing', { ...keyResult, statement: ' ' }, 'reason-missing'],
  ])('is refused for %s', (_, proposal, code) => {
    const { workbook, id } = quarter();
    expect(workbook.ask('propose', id, proposal as Proposal, 'one')).toMatchObject({ refused: { code } });
  });
});

describe('what is signed', () => {
  it('stands on the card and in the log', () => {
    const { workbook, id, logged } = quarter();
    const all: Signing[] = [
      { kind: 'agreement', holder: 'P2', who: 'Trần Bình' },
      { kind: 'rating', holder: 'P2', who: 'Trần Bình', by: 'self', rating: 'A' },
      { kind: 'rating', holder: 'P2', who: 'An', by: 'manager', rating: '3/5' },
      { kind: 'rating', holder: 'P2', who: 'An', by: 'final', rating: 'B' },
    ];
    all.forEach((signing, at) => {
      expect(workbook.ask('sign', id, signing, `press ${at}`)).toEqual({ logged: 1 });
      expect(workbook.ask('sign', id, signing, `press ${at}`)).toEqual({ logged: 1 });
    });
    const { cells } = workbook.sheet(card);
    const row = (tag: string) => cells.find((one) => one[0] === tag)!;
    expect(row('agreement')).toContain('Đã thống nhất: Trần Bình, 15/02/2027');
    expect([
      row('rating:self').includes('A'),
      row('rating:manager').includes('3/5'),
      row('rating:final').includes('B'),
    ]).toEqual([true, true, true]);
    expect(logged().map(({ kind, who }) => [kind, who])).toEqual([
      ['agreement', 'Trần Bình'],
      ['rating', 'Trần Bình'],
      ['rating', 'An'],
      ['rating', 'An'],
    ]);
  });

  it('needs a name, and a rating its word', () => {
    const { workbook, id } = quarter();
    const refused = { refused: { code: 'reason-missing', facts: {} } };
    expect(workbook.ask('sign', id, { kind: 'agreement', holder: 'P2', who: ' ' }, 'one')).toEqual(refused);
    const blank: Signing = { kind: 'rating', holder: 'P2', who: 'An', by: 'final', rating: '' };
    expect(workbook.ask('sign', id, blank, 'two')).toEqual(refused);
  });
});
