import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logEntries, logRows } from '../../src/actions/log';
import type { ReadCell } from '../../src/actions/workbook';
import type { LogEntry, LogKind } from '../../src/domain/log-entry';
import { actionWords } from '../../src/languages/action-words';

const TAG = '{"okrCascade":1,"kind":"log","key":"log","cycle":"Q1-2027","team":"M","build":"b1"}';
const KEYS = ['day', 'who', 'id', 'line', 'kind', 'value', 'before', 'confidence', 'note', 'approved'];
const kinds = Object.keys(actionWords('vi').logKinds) as LogKind[];

const words = fc.constantFrom('An', 'Bình', '=1+1', 'đợt 2: +10%', 'từ chối');
const entry: fc.Arbitrary<LogEntry> = fc.record(
  {
    day: fc.constantFrom('2027-01-01', '2027-02-15', '2028-02-29'),
    who: words,
    id: fc.constantFrom('O1.KR1', 'P2-3.KPI1.M2', ''),
    kind: fc.constantFrom(...kinds),
    value: fc.oneof(fc.integer(), fc.constantFrom('An → Bình', 'tốt')),
    before: fc.integer(),
    confidence: fc.integer({ min: 1, max: 10 }),
    note: words,
    approvedBy: words,
  },
  { requiredKeys: ['day', 'who', 'id', 'kind'] },
);

describe('the log', () => {
  it.each(['vi', 'en'] as const)('reads back in %s what was written, wherever its columns were moved', (language) => {
    fc.assert(
      fc.property(fc.array(entry), fc.shuffledSubarray(KEYS, { minLength: KEYS.length }), (entries, keys) => {
        const header: ReadCell[] = [TAG, ...keys];
        const rows = logRows(entries, header, language);
        expect(logEntries([header, keys, [], ...rows], language === 'vi' ? 'en' : 'vi')).toEqual(entries);
      }),
    );
  });

  it('passes over what users wrote between its rows', () => {
    const header = [TAG, ...KEYS];
    const [row] = logRows([{ day: '2027-01-04', who: 'An', id: 'O1', kind: 'update', value: 3 }], header, 'vi');
    const remark = ['', 'họp tuần', '', '', '', 'cập nhật sau', '', '', '', '', ''];
    expect(logEntries([header, KEYS, [], remark, row!], 'vi')).toHaveLength(1);
  });

  it('says nothing of a sheet that lost its machine header', () => {
    expect(logEntries([KEYS], 'vi')).toBeUndefined();
  });
});
