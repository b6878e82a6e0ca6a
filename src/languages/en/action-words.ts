import type { ActionWords } from '../vi/action-words';

export const en: ActionWords = {
  logKinds: {
    update: 'update',
    correction: 'correction',
    'self-rating': 'self-rating',
    'target-change': 'target changed',
    'baseline-change': 'baseline changed',
    'weight-change': 'weight changed',
    'owner-change': 'owner changed',
    proposal: 'proposal',
    agreement: 'agreement',
    rating: 'rating',
    'month-close': 'month closed',
    close: 'cycle closed',
    decision: 'decision',
    reopen: 'reopened',
  },
  changed: 'Changed from {before} on {day}: {reason} (approved by {approved})',
  givenFirst: 'Given on {day}: {reason} (approved by {approved})',
  proposedKeyResult: '[Proposed for {under}] {statement}',
  proposedKpi: '[Proposed] {statement}',
  proposedTarget: '{statement} (target {target})',
  agreed: 'Agreed: {who}, {day}',
  decisions: { keep: 'keep', change: 'change', drop: 'drop' },
};
