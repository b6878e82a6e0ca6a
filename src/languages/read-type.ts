import type { MeasureType } from '../domain/measure';
import { wordReader } from './word-reader';

/** The type a word means, in either language and any case, with or without marks; undefined for any other word. */
export const readType: (text: string) => MeasureType | undefined = /* @__PURE__ */ wordReader<MeasureType>({
  'at-least':
    '>=|≥|=>|>|tăng|tăng lên|tối thiểu|ít nhất|từ|trở lên|đạt|cao hơn|càng cao càng tốt|increase|at least|higher|higher is better|minimum|min|reach|up',
  'at-most':
    '<=|≤|=<|<|giảm|giảm xuống|tối đa|nhiều nhất|trở xuống|thấp hơn|càng thấp càng tốt|decrease|at most|lower|lower is better|maximum|max|reduce|down',
  exactly: '=|đúng|đúng bằng|bằng|chính xác|exact|equal|equals',
  'stay-above': 'không thấp hơn|không dưới|giữ trên|duy trì trên|giữ từ|keep above|not below|no less than',
  'stay-below':
    'không vượt|không vượt quá|không quá|không cao hơn|giữ dưới|duy trì dưới|keep below|not above|no more than|not exceed',
  'stay-between': 'trong khoảng|khoảng|giữ trong|giữ trong khoảng|duy trì trong|keep between|between|range|within|band',
  done: 'có/không|có / không|xong|xong/chưa|hoàn thành|đạt/không đạt|cột mốc|mốc|yes/no|yes / no|milestone|done/not done|binary',
  rated: 'thang điểm|chấm điểm|thang điểm 1-5|rating|scale|rated 1-5',
});

const readAnswer = /* @__PURE__ */ wordReader<'yes' | 'no'>({
  yes: 'true|y|có|xong|done|đạt|đã xong|hoàn thành|đã hoàn thành|complete|completed|x|v|✓|✔|✅',
  no: 'false|n|không|chưa|chưa xong|chưa đạt|không đạt|not done|not yet|incomplete',
});

/** Whether a word says done or not: "xong", "có", "yes" → true, "chưa", "no" → false; undefined for any other word. */
export function readYesNo(text: string): boolean | undefined {
  const answer = readAnswer(text);
  return answer && answer === 'yes';
}
