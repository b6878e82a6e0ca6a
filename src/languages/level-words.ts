import type { Language } from '../domain/language';
import { levelWordsEn } from './en/level-words';
import { type LevelWords, levelWordsVi } from './vi/level-words';

export type { LevelWords };

export const levelWords = (language: Language): LevelWords => (language === 'vi' ? levelWordsVi : levelWordsEn);
