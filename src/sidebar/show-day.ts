import type { Day } from '../domain/day';
import type { Language } from '../domain/language';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as it stands beside a value, without its year: "12/02" in Vietnamese, "Feb 12" in English, where 12/02 would be December. */
export function showDay(day: Day | undefined, language: Language): string {
  if (!day) return '';
  const [, month, ofMonth] = day.split('-') as [string, string, string];
  return language === 'vi' ? `${ofMonth}/${month}` : `${months[Number(month) - 1]} ${Number(ofMonth)}`;
}

/** A share as whole percent, as scores are spoken of: "62%". */
export const showShare = (share: number): string => `${Math.round(share * 100)}%`;
