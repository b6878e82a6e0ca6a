import type { Language } from '../domain/language';
import { fold, withoutMarks } from './clean';

/** The language a word or a locale names: "vi", "Tiếng Việt", "vi_VN", "en", "English", "tiếng Anh"; undefined for any other. */
export function readLanguage(text: string): Language | undefined {
  const word = withoutMarks(fold(text.normalize('NFC').trim()));
  if (/^(?:vi([-_]vn)?|(?:tieng )?viet|vietnamese)$/.test(word)) return 'vi';
  return /^(?:en([-_][a-z]{2})?|(?:tieng )?anh|english)$/.test(word) ? 'en' : undefined;
}
