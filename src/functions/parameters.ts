import type { Parameter } from './define';

/** Parameters that several functions share, for their documentation. */

export const CURRENT: Parameter = {
  name: 'current',
  type: 'any',
  about: { vi: 'Giá trị hiện tại; để trống khi chưa có số liệu', en: 'Value now; blank while there is no data' },
};

export const TARGET: Parameter = {
  name: 'target',
  type: 'any',
  about: {
    vi: 'Mục tiêu; khoảng ghi dạng văn bản 4–5 hoặc hai cột',
    en: 'Target; a band as text 4–5 or as two columns',
  },
};

export const START: Parameter = {
  name: 'start',
  type: 'number',
  optional: true,
  about: { vi: 'Giá trị đầu kỳ', en: 'Value at the start of the cycle' },
};

export const TYPE: Parameter = {
  name: 'type',
  type: 'text',
  optional: true,
  about: {
    vi: 'Kiểu đo: tối thiểu (mặc định), tối đa, đúng bằng, giữ trên, giữ dưới, giữ trong, có/không',
    en: 'Type: at least (default), at most, exactly, stay above, stay below, stay between, yes/no',
  },
};

export const KPI_TYPE: Parameter = {
  name: 'type',
  type: 'text',
  optional: true,
  about: { vi: 'Kiểu đo như KR_SCORE, thêm thang điểm (1–5)', en: 'Type as for KR_SCORE, or rated (1–5)' },
};

export const ACTUAL: Parameter = {
  name: 'actual',
  type: 'any',
  about: { vi: 'Kết quả thực tế; để trống khi chưa có số liệu', en: 'Actual; blank while there is no data' },
};

export const WEIGHT: Parameter = {
  name: 'weight',
  type: 'number',
  optional: true,
  about: { vi: 'Trọng số; bỏ trống cả cột là bằng nhau', en: 'Weights; equal where the whole column is blank' },
};

export const ID: Parameter = {
  name: 'id',
  type: 'text',
  about: { vi: 'Cột mã, ví dụ O1, O1.KR1', en: 'Column of ids, such as O1, O1.KR1' },
};

export const PARENT: Parameter = {
  name: 'parent',
  type: 'text',
  about: { vi: 'Cột mã cấp trên trực tiếp', en: 'Column of the ids of direct parents' },
};

export const TODAY: Parameter = {
  name: 'today',
  type: 'date',
  optional: true,
  about: { vi: 'Ngày tính; mặc định là hôm nay', en: 'Day it is computed for; today by default' },
};

export const FIRST_MONTH: Parameter = {
  name: 'first_month',
  type: 'number',
  optional: true,
  about: {
    vi: 'Tháng bắt đầu năm tài chính, 1–12; mặc định 1',
    en: 'Month the fiscal year begins in, 1–12; 1 by default',
  },
};

export const LANGUAGE: Parameter = {
  name: 'language',
  type: 'text',
  optional: true,
  about: { vi: 'vi hoặc en; mặc định theo bảng tính', en: 'vi or en; the workbook’s by default' },
};
