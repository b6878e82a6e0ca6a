import type { Language } from '../domain/language';
import { lifeWordsEn } from './en/life-words';
import { type LifeWords, lifeWordsVi } from './vi/life-words';

export type { LifeWords };

export const lifeWords = (language: Language): LifeWords => (language === 'vi' ? lifeWordsVi : lifeWordsEn);
