import type { Day } from '../domain/day';
import type { Language } from '../domain/language';

/** The document property in which the settings keep the workbook's language. */
export const LANGUAGE_PROPERTY = 'language';

export const languageOf = (locale: string): Language => (/^vi/i.test(locale) ? 'vi' : 'en');

/** The language the settings keep. Properties are out of reach before the add-on is authorised; a word is never refused for that. */
function keptLanguage(): string | null {
  try {
    return PropertiesService.getDocumentProperties().getProperty(LANGUAGE_PROPERTY);
  } catch {
    return null;
  }
}

/** Words of functions and sheets: the settings' language, else the spreadsheet's locale. */
export function workbookLanguage(): Language {
  const kept = keptLanguage();
  return kept === 'vi' || kept === 'en'
    ? kept
    : languageOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
}

/** Today in the spreadsheet's time zone; the script's own may be another and would shift the day. */
export function today(): Day {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd');
}
