import type { Language } from '../domain/language';
import { toolsWordsEn } from './en/tools-words';
import { type ToolsWords, toolsWordsVi } from './vi/tools-words';

export type { ToolsWords };

export const toolsWords = (language: Language): ToolsWords => (language === 'vi' ? toolsWordsVi : toolsWordsEn);
