import type { Ambition } from '../domain/cascade';
import type { GradeScale } from '../domain/grade';
import type { MonthlyTotal } from '../domain/measure';
import { PACE, type PaceRule, PUBLISHED_RULES } from '../domain/status';
import { wordReader } from './word-reader';

export const readAmbition: (text: string) => Ambition | undefined = /* @__PURE__ */ wordReader<Ambition>({
  committed: 'cam kết|commit|commitment|bắt buộc',
  aspirational: 'thách thức|tham vọng|khát vọng|stretch|moonshot|aspiration',
});

/** How the months of a KPI add up. */
export const readMethod: (text: string) => MonthlyTotal | undefined = /* @__PURE__ */ wordReader<MonthlyTotal>({
  sum: 'tổng|cộng|cộng dồn|tổng cộng|total',
  mean: 'trung bình|bình quân|average|avg',
  last: 'mới nhất|gần nhất|tháng cuối|cuối kỳ|giá trị cuối|latest|last month',
  'capped-mean': 'trung bình có trần|bình quân có trần|trung bình không bù|capped average',
  'months-met': 'tháng đạt|số tháng đạt|tỷ lệ tháng đạt|months on target',
});

export const readScale: (text: string) => GradeScale | undefined = /* @__PURE__ */ wordReader<GradeScale>({
  letters: 'chữ cái|abcd|a b c d',
  nd335: 'nđ335|nghị định 335|nghị định 335/2025|nd 335|nđ 335',
});

const readOwnRule = /* @__PURE__ */ wordReader<'level' | 'pace'>({
  level: 'mức',
  pace: 'tiến độ|lũy kế|tích lũy|accumulates|cumulative',
});

/** How a running key result is judged: as a level, by pace, or by another tool's published rule. */
export function readRule(text: string): 'level' | PaceRule | undefined {
  const own = readOwnRule(text);
  return own === 'pace' ? PACE : (own ?? PUBLISHED_RULES[text.trim().toLowerCase()]);
}
