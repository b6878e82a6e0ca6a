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
  grades: {
    letters: ['A', 'B', 'C', 'D'],
    nd335: ['Duties excellently fulfilled', 'Duties well fulfilled', 'Duties fulfilled', 'Duties not fulfilled'],
  },
};
