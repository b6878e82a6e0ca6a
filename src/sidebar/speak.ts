import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../domain/language';
import { type SidebarWords, sidebarWords } from '../languages/sidebar-words';

export const Speaking = createContext<Language>('vi');

/** The language in use, and its words. */
export function useWords(): { words: SidebarWords; language: Language } {
  const language = useContext(Speaking);
  return { words: sidebarWords(language), language };
}
