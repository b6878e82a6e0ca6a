import type { Day } from '../domain/day';
import type { Language } from '../domain/language';

/** "12/02" in Vietnamese, "Feb 12" in English: where 12/02 alone would be taken for December. */
const form: Record<Language, [string, Intl.DateTimeFormatOptions]> = {
  vi: ['vi-VN', { day: '2-digit', month: '2-digit' }],
  en: ['en-US', { day: 'numeric', month: 'short' }],
};

/** A day as it stands beside a value, without its year. */
export function showDay(day: Day | undefined, language: Language): string {
  if (!day) return '';
  const [locale, options] = form[language];
  // A day has no time zone, so it is read and written in the same one.
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** A share as whole percent, as scores are spoken of: "62%". */
export const showShare = (share: number): string => `${Math.round(share * 100)}%`;
