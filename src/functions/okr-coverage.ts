import { countCarried } from '../domain/coverage';
import type { Argument, Compute, SheetFunction } from './define';
import { ID } from './parameters';
import { eachRow, isRange, Rows } from './rows';

/** Every id in a range; a cell may hold several, apart by commas, semicolons or line ends. */
function* idsIn(carried: Argument): Iterable<string> {
  const cells = isRange(carried) ? carried : [[carried ?? '']];
  for (const row of cells)
    for (const cell of row) for (const id of String(cell).split(/[,;\n]/)) if (id.trim() !== '') yield id;
}

export const compute: Compute = (args, context) => {
  const rows = new Rows(['id', 'carried'], args, context, { tables: ['carried'] });
  const count = countCarried(idsIn(rows.argument('carried')));
  return eachRow(rows, () => {
    const id = String(rows.cell('id'));
    return id === '' ? undefined : count(id);
  });
};

export default {
  name: 'OKR_COVERAGE',
  about: {
    vi: 'Mỗi kết quả then chốt có bao nhiêu dòng trên các phiếu gánh.',
    en: 'For each key result, how many lines of cards carry it.',
  },
  params: [
    ID,
    {
      name: 'carried',
      type: 'any',
      about: {
        vi: 'Vùng chứa mã các kết quả then chốt được gánh; một ô có thể ghi nhiều mã, cách nhau bằng dấu phẩy',
        en: 'Range with the ids of carried key results; a cell may hold several, separated by commas',
      },
    },
  ],
  result: { vi: 'Số lượng cho mỗi mã; 0 là chưa ai gánh.', en: 'A count for each id; 0 means nobody carries it.' },
  examples: [
    {
      formula: '=OKR_COVERAGE(A1:A3; B1:B4)',
      sheet: [
        ['O1.KR1', 'O1.KR1'],
        ['O1.KR2', 'O1.KR1'],
        ['O1.KR3', 'O1.KR3'],
        ['', ''],
      ],
      gives: [[2], [0], [1]],
    },
    { formula: '=OKR_COVERAGE("O1.KR1"; "O1.KR1, O2.KR1")', gives: 1 },
    {
      formula: '=OKR_COVERAGE(A1:A2; B1)',
      sheet: [
        ['O1.KR1', 'o1.kr2'],
        ['O1.KR2', ''],
      ],
      gives: [[0], [1]],
      about: { vi: 'Không phân biệt chữ hoa, chữ thường.', en: 'Upper and lower case are the same.' },
    },
  ],
  source: {
    vi: 'Kết quả then chốt không ai gánh là lỗ hổng; nhiều người gánh là trùng.',
    en: 'A key result nobody carries is a gap; one carried by several is shared.',
  },
  mistakes: [
    {
      vi: 'Ghi tên thay vì mã ở cột được gánh: không khớp nên đếm 0.',
      en: 'Names instead of ids in the carried column: nothing matches, so it counts 0.',
    },
  ],
  compute,
} satisfies SheetFunction;
