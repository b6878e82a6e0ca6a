import type { Language } from '../domain/language';
import { sidebarWordsEn } from './en/sidebar-words';
import { type SidebarWords, sidebarWordsVi } from './vi/sidebar-words';

export type { SidebarWords };

export const sidebarWords = (language: Language): SidebarWords => (language === 'vi' ? sidebarWordsVi : sidebarWordsEn);
