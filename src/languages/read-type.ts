import type { MeasureType } from '../domain/measure';
import { clean, fold, withoutMarks } from './clean';

/** The words a user may write for a type, in either language; compared without marks and case. The first are the ones sheets offer. */
const TYPE_WORDS: Readonly<Record<MeasureType, string>> = {
  'at-least':
    '>=|≥|=>|>|tăng|tối thiểu|ít nhất|trở lên|từ|đạt|tăng lên|cao hơn|càng cao càng tốt|increase|at least|higher|higher is better|minimum|min|reach|up',
  'at-most':
    '<=|≤|=<|<|giảm|tối đa|nhiều nhất|trở xuống|giảm xuống|thấp hơn|càng thấp càng tốt|decrease|at most|lower|lower is better|maximum|max|reduce|down',
  exactly: '=|đúng|đúng bằng|bằng|chính xác|exact|exactly|equal|equals',
  'stay-above': 'không thấp hơn|không dưới|giữ trên|duy trì trên|giữ từ|stay above|keep above|not below|no less than',
  'stay-below':
    'không vượt|không vượt quá|không quá|không cao hơn|giữ dưới|duy trì dưới|stay below|keep below|not above|no more than|not exceed',
  'stay-between': 'trong khoảng|khoảng|giữ trong|giữ trong khoảng|duy trì trong|stay between|between|range|within|band',
  done: 'có/không|có / không|xong|xong/chưa|hoàn thành|đạt/không đạt|cột mốc|mốc|yes/no|yes / no|milestone|done|done/not done|binary|boolean',
  rated: 'thang điểm|chấm điểm|thang điểm 1-5|rated|rating|scale|rated 1-5',
};

const plain = (text: string) => withoutMarks(fold(clean(text).text)).replace(/-/g, ' ');

let byWord: Map<string, MeasureType> | undefined;

/** The type a word means, in either language and any case, with or without marks; undefined for any other word. */
export function readType(text: string): MeasureType | undefined {
  if (!byWord) {
    byWord = new Map();
    for (const [type, words] of Object.entries(TYPE_WORDS))
      for (const word of words.split('|')) byWord.set(plain(word), type as MeasureType);
  }
  return byWord.get(plain(text));
}

const YES = /^(?:true|yes|y|co|xong|done|dat|da xong|hoan thanh|da hoan thanh|completed?|x|v|✓|✔|✅)$/;
const NO = /^(?:false|no|n|khong|chua|chua xong|chua dat|khong dat|not done|not yet|incomplete)$/;

/** Whether a word says done or not: "xong", "có", "yes" → true, "chưa", "no" → false; undefined for any other word. */
export function readYesNo(text: string): boolean | undefined {
  const word = plain(text);
  return YES.test(word) ? true : NO.test(word) ? false : undefined;
}
