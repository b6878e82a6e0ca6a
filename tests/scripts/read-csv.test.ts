import { describe, expect, test } from 'vitest';
import { readCsv } from '../../scripts/read-csv';

const cellsOf = (text: string) => {
  const read = readCsv(text);
  return 'records' in read ? read.records.map((record) => record.cells) : read;
};

describe('a CSV', () => {
  test.each([
    [
      'commas',
      'id,value\nO1.KR1,5',
      [
        ['id', 'value'],
        ['O1.KR1', '5'],
      ],
    ],
    [
      'semicolons, as Excel in Vietnamese writes them',
      'id;value\nO1.KR1;8,1%',
      [
        ['id', 'value'],
        ['O1.KR1', '8,1%'],
      ],
    ],
    [
      'tabs',
      'id\tvalue\nO1.KR1\t8,1%',
      [
        ['id', 'value'],
        ['O1.KR1', '8,1%'],
      ],
    ],
    [
      'a byte order mark and CRLF',
      '\uFEFFid,value\r\nO1.KR1,5\r\n',
      [
        ['id', 'value'],
        ['O1.KR1', '5'],
      ],
    ],
    [
      'quoted cells with separators and quotes',
      'id,value\nO1.KR1,"8,1% ""tạm"""',
      [
        ['id', 'value'],
        ['O1.KR1', '8,1% "tạm"'],
      ],
    ],
    [
      'empty lines and lines of blanks',
      'id,value\n\n , \nO1.KR1,5\n\n',
      [
        ['id', 'value'],
        ['O1.KR1', '5'],
      ],
    ],
    ['nothing', '', []],
  ])('is read with %s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  test('counts lines from 1, a quoted line end and an empty line included', () => {
    const read = readCsv('id,value\n"O1.\nKR1",5\n\nO1.KR2,6');
    expect('records' in read && read.records.map((record) => record.line)).toEqual([1, 2, 5]);
  });

  test('says in which line a quote is opened that is never closed', () => {
    expect(readCsv('id,value\nO1.KR1,"5\nO1.KR2,6')).toEqual({ unclosedQuote: 2 });
  });
});
