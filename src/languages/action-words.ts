import type { Language } from '../domain/language';
import { en } from './en/action-words';
import { type ActionWords, vi } from './vi/action-words';

/** What the server itself writes: the log's kinds. Refusals are worded by the sidebar. */
export const actionWords = (language: Language): ActionWords => (language === 'vi' ? vi : en);
