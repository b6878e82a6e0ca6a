import { describe, expect, test } from 'vitest';
import { printTable } from '../../scripts/print-table';

describe('a printed table', () => {
  test('keeps its columns straight with Vietnamese letters, composed or not', () => {
    const lines = printTable(
      [{ header: 'Mã' }, { header: 'Trạng thái' }, { header: 'Điểm', align: 'right' }],
      [
        ['O1', 'Đúng tiến độ', '95,4%'],
        ['O2', 'Có nguy cơ'.normalize('NFD'), '8,1%'],
      ],
    );
    expect(lines).toEqual([
      'Mã  Trạng thái     Điểm',
      '───────────────────────',
      'O1  Đúng tiến độ  95,4%',
      'O2  Có nguy cơ     8,1%',
    ]);
  });

  test('cuts a long cell and says so, and shows a missing one as blank', () => {
    expect(printTable([{ header: 'A', most: 5 }, { header: 'B' }], [['một hai ba']])).toEqual([
      'A      B',
      '────────',
      'một …',
    ]);
  });
});
