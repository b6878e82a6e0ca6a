import { type StatusRow, worstStatus } from '../domain/roll-up';
import { readStatus } from '../languages/read-status';
import type { Cell, Compute, SheetFunction } from './define';
import { ID, PARENT } from './parameters';
import { Rows } from './rows';
import { readTree, treeWarning } from './tree-rows';

export const compute: Compute = (args, context) => {
  const rows = new Rows(['id', 'parent', 'status'], args, context);
  const words: string[] = [];
  const read = readTree<StatusRow>(
    rows,
    (id, parent) => {
      const cell = rows.cell('status');
      const word = `${cell}`;
      words[rows.row] = word;
      if (cell === '') return { id, parent, status: undefined };
      return { id, parent, status: readStatus(word) ?? rows.refuseCell('not-a-status', 'status', cell) };
    },
    (id, parent) => ({ id, parent, status: 'unreadable' }),
  );
  const results = worstStatus(read.tree);
  const answers = results.map((result, at): Cell[] => {
    if (result === undefined) return ['', ''];
    const id = read.tree[result.at]!.id;
    if ('problem' in result) return [treeWarning(rows, read, results, at), id];
    // The word as the leaf has it, in whichever language; a leaf without one has no data.
    return [words[result.at] || rows.words().statuses['no-data'], id];
  });
  return answers.length > 0 ? answers : [['', '']];
};

export default {
  name: 'OKR_STATUS_ROLLUP',
  about: {
    vi: 'Trạng thái của mọi cấp: xấu nhất trong các dòng lá, và mã dòng gây ra.',
    en: 'Status of all levels: the worst among the leaves, and the id that causes it.',
  },
  params: [
    ID,
    PARENT,
    {
      name: 'status',
      type: 'text',
      about: { vi: 'Trạng thái của các dòng lá, từ OKR_STATUS', en: 'Status of the leaves, from OKR_STATUS' },
    },
  ],
  result: { vi: 'Hai cột: trạng thái và mã gây ra.', en: 'Two columns: the status and the id that causes it.' },
  examples: [
    {
      formula: '=OKR_STATUS_ROLLUP(A2:A4; B2:B4; C2:C4)',
      sheet: [
        ['Mã', 'Cấp trên', 'Trạng thái'],
        ['O1', '', ''],
        ['O1.KR1', 'O1', 'Đúng tiến độ'],
        ['O1.KR2', 'O1', 'Chậm tiến độ'],
      ],
      gives: [
        ['Chậm tiến độ', 'O1.KR2'],
        ['Đúng tiến độ', 'O1.KR1'],
        ['Chậm tiến độ', 'O1.KR2'],
      ],
    },
    {
      formula: '=OKR_STATUS_ROLLUP(A1:A3; B1:B3; C1:C3)',
      sheet: [
        ['O1', '', ''],
        ['O1.KR1', 'O1', 'Đạt'],
        ['O1.KR2', 'O1', ''],
      ],
      gives: [
        ['Chưa có số liệu', 'O1.KR2'],
        ['Đạt', 'O1.KR1'],
        ['', ''],
      ],
      about: {
        vi: 'Dòng lá chưa có trạng thái được coi là chưa có số liệu.',
        en: 'A leaf without a status counts as one without data.',
      },
    },
    { formula: '=OKR_STATUS_ROLLUP("O1"; ""; "At risk")', gives: [['At risk', 'O1']] },
  ],
  source: {
    vi: 'Xấu nhất thắng. Từ xấu đến tốt: Chậm tiến độ, Quá hạn cập nhật, Có nguy cơ, Chưa có số liệu, Mới bắt đầu, Đúng tiến độ, Đang đạt, Đạt.',
    en: 'The worst wins. From bad to good: Off track, Stale, At risk, No data, Just started, On track, On target, Achieved.',
  },
  mistakes: [
    {
      vi: 'Kết quả cần hai cột trống bên cạnh nhau; nếu ô bên phải có chữ, Sheets báo #REF!.',
      en: 'The result needs two free columns side by side; where the right one holds something, Sheets shows #REF!.',
    },
  ],
  compute,
} satisfies SheetFunction;
