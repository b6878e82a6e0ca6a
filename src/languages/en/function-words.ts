import type { functionWords as vietnamese } from '../vi/function-words';

export const functionWords: typeof vietnamese = {
  statuses: {
    'no-data': 'No data',
    stale: 'Stale',
    'just-started': 'Just started',
    'on-track': 'On track',
    'at-risk': 'At risk',
    'off-track': 'Off track',
    'on-target': 'On target',
    achieved: 'Achieved',
    nearly: 'Nearly',
    missed: 'Missed',
  },
  kpiStatuses: { 'no-data': 'No data', met: 'Met', near: 'Near', missed: 'Missed' },
  types: {
    'at-least': 'at least',
    'at-most': 'at most',
    exactly: 'exactly',
    'stay-above': 'stay above',
    'stay-below': 'stay below',
    'stay-between': 'stay between',
    done: 'yes/no',
    rated: 'rated',
  },
  row: 'row {row}',
  refusals: {
    'passed-on': '{value}',
    'date-for-number': 'the cell is a date, not a number. If 4-5 was typed, format the cell as text and type it again.',
    'not-a-language': '“{value}” is not a language this add-on speaks. Write vi or en.',
    'not-a-number': '“{value}” is not a number. Enter a number, such as 35, 8.5% or 1.33 million.',
    'cell-error': 'the cell shows the error {value}. Mend that cell first.',
    'not-a-type':
      '“{value}” is not a type. Use at least, at most, exactly, stay above, stay below, stay between, yes/no or rated.',
    'not-done-or-not': '“{value}” does not say whether it is done. Write yes, no, or a share such as 40%.',
    'target-missing': 'is blank. Enter the target as a number.',
    'target-equals-start':
      'the target {target} equals the start, so there is no progress to measure. Change one of them.',
    'target-zero': 'the target 0 equals the start 0. Enter a start, or choose the type at most.',
    'upper-missing': 'needs a band, such as 4–5 (in a cell formatted as text), or two columns, lower and upper.',
    'rated-key-result': 'ratings are for KPIs. Use KPI_SCORE, or choose another type.',
  },
};
