import type { Language } from '../domain/language';

/** The add-on's menu, apart from what else the server says: formula cells load it, too. */
const MENU_WORDS = {
  vi: { openSidebar: 'Mở trợ lý mục tiêu' },
  en: { openSidebar: 'Open the goal assistant' },
};

export const menuWords = (language: Language) => MENU_WORDS[language];
