import { describe, expect, test } from 'vitest';
import { blankLines } from '../../src/domain/blank-lines';
import type { Cascade } from '../../src/domain/cascade';
import { marketingQuarter } from '../sheets/marketing-quarter';

function emptied(change: (cascade: Cascade) => void): string[] {
  const cascade = structuredClone(marketingQuarter('vi'));
  change(cascade);
  return blankLines(cascade);
}

describe('the blank lines of a cascade', () => {
  test('are none where every line is worded', () => {
    expect(blankLines(marketingQuarter('vi'))).toEqual([]);
  });

  test.each<[string, (cascade: Cascade) => void]>([
    [
      'O2',
      ({ objectives }) => {
        objectives[1]!.statement = '';
      },
    ],
    [
      'O1.KR3',
      ({ objectives }) => {
        objectives[0]!.keyResults[2]!.statement = ' \n';
      },
    ],
    [
      'P3',
      ({ positions }) => {
        positions[2]!.name = ' ';
      },
    ],
    [
      'P2.O1.KR2',
      ({ positions }) => {
        positions[1]!.keyResults[0]!.statement = '';
      },
    ],
    [
      'P4.KPI5',
      ({ positions }) => {
        positions[3]!.kpis[4]!.statement = '\t';
      },
    ],
  ])('are told by id: %s', (id, change) => {
    expect(emptied(change)).toEqual([id]);
  });

  test('come in the order in which they stand', () => {
    const all = emptied(({ objectives, positions }) => {
      positions[0]!.name = '';
      objectives[2]!.statement = '';
      positions[0]!.kpis[0]!.statement = '';
      objectives[0]!.keyResults[0]!.statement = '';
    });
    expect(all).toEqual(['O1.KR1', 'O3', 'P1', 'P1.KPI1']);
  });
});
