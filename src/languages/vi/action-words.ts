import type { CarryDecision } from '../../domain/carry-over';
import type { LogKind } from '../../domain/log-entry';

export const vi = {
  /** What a row of the log tells. */
  logKinds: {
    update: 'cập nhật',
    correction: 'đính chính',
    'self-rating': 'tự chấm',
    'target-change': 'đổi mục tiêu',
    'baseline-change': 'đổi đầu kỳ',
    'weight-change': 'đổi trọng số',
    'owner-change': 'đổi phụ trách',
    proposal: 'đề xuất',
    agreement: 'thống nhất',
    rating: 'xếp loại',
    'month-close': 'chốt tháng',
    close: 'chốt kỳ',
    decision: 'quyết định',
    reopen: 'mở lại',
  } as Record<LogKind, string>,
  /** The note on a cell that was changed on the record. */
  changed: 'Đổi từ {before} ngày {day}: {reason} (duyệt: {approved})',
  givenFirst: 'Ghi ngày {day}: {reason} (duyệt: {approved})',
  /** A row that a holder proposes: it counts once somebody gives it an id, or a target and a weight. */
  proposedKeyResult: '[Đề xuất cho {under}] {statement}',
  proposedKpi: '[Đề xuất] {statement}',
  proposedTarget: '{statement} (mục tiêu {target})',
  agreed: 'Đã thống nhất: {who}, {day}',
  /** What becomes of a key result at the close. */
  decisions: { keep: 'giữ', change: 'đổi', drop: 'bỏ' } as Record<CarryDecision, string>,
};

/** Every language has each of these words. */
export type ActionWords = typeof vi;
