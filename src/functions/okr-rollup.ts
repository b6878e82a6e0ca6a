import { rollUp, type ScoredRow } from '../domain/roll-up';
import type { Cell, Compute, SheetFunction } from './define';
import { ID, PARENT, WEIGHT } from './parameters';
import { Rows } from './rows';
import { readTree, treeWarning } from './tree-rows';

export const compute: Compute = (args, context) => {
  const rows = new Rows(['id', 'parent', 'score', 'weight'], args, context);
  const read = readTree<ScoredRow>(
    rows,
    (id, parent) => ({ id, parent, score: rows.number('score'), weight: rows.number('weight') }),
    (id, parent) => ({ id, parent, score: 'unreadable', weight: undefined }),
  );
  const results = rollUp(read.tree);
  const answers = results.map((result, at): Cell[] => [
    typeof result === 'object' ? treeWarning(rows, read, results, at) : (result ?? ''),
  ]);
  if (answers.length === 0) return [['']];
  return rows.ranged ? answers : answers[0]![0]!;
};

export default {
  name: 'OKR_ROLLUP',
  about: {
    vi: 'Điểm của mọi cấp: dòng lá giữ điểm của mình, cấp trên là trung bình có trọng số các dòng con trực tiếp.',
    en: 'Scores of all levels: leaves keep theirs, parents get the weighted mean of their direct children.',
  },
  params: [
    ID,
    PARENT,
    {
      name: 'score',
      type: 'number',
      about: { vi: 'Điểm của các dòng lá', en: 'Scores of the leaves' },
    },
    WEIGHT,
  ],
  result: { vi: 'Một điểm cho mỗi dòng.', en: 'One score a row.' },
  examples: [
    {
      formula: '=OKR_ROLLUP(A2:A6; B2:B6; C2:C6)',
      sheet: [
        ['Mã', 'Cấp trên', 'Điểm'],
        ['TEAM', '', ''],
        ['O1', 'TEAM', ''],
        ['O1.KR1', 'O1', 0.5],
        ['O1.KR2', 'O1', 1],
        ['O2', 'TEAM', 0.25],
      ],
      gives: [[0.5], [0.75], [0.5], [1], [0.25]],
      about: {
        vi: 'Điểm của nhóm là trung bình các mục tiêu, không phải của mọi kết quả then chốt.',
        en: 'A team is the mean of its objectives, not of all their key results.',
      },
    },
    {
      formula: '=OKR_ROLLUP(A1:A3; B1:B3; C1:C3; D1:D3)',
      sheet: [
        ['O1', '', '', ''],
        ['O1.KR1', 'O1', 0.5, 3],
        ['O1.KR2', 'O1', '', 1],
      ],
      gives: [[0.375], [0.5], ['']],
      about: { vi: 'Dòng lá trống tính 0.', en: 'A blank leaf counts 0.' },
    },
    {
      formula: '=OKR_ROLLUP(A1:A2; B1:B2; C1:C2)',
      sheet: [
        ['O1', '', ''],
        ['O1.KR1', 'O9', 0.5],
      ],
      gives: [[''], ['⚠ Dòng 2, parent: không có dòng nào mang mã O9. Hãy sửa mã cấp trên hoặc thêm dòng đó.']],
    },
  ],
  source: {
    vi: 'Trung bình theo từng cấp, chỉ tính dòng con trực tiếp.',
    en: 'Mean level by level, of direct children only.',
  },
  mistakes: [
    {
      vi: 'Đưa chính cột đang chứa công thức vào score: tham chiếu vòng. Hãy lồng KR_SCORE vào: =OKR_ROLLUP(A3:A; B3:B; KR_SCORE(D3:D; E3:E)).',
      en: 'Giving the column the formula stands in as score: a circular reference. Nest KR_SCORE: =OKR_ROLLUP(A3:A; B3:B; KR_SCORE(D3:D; E3:E)).',
    },
  ],
  compute,
} satisfies SheetFunction;
