import { type LifeWords, lifeWords } from '../../languages/life-words';
import { useWords } from '../speak';

/** The language in use, with the words of the whole sidebar and those of a cycle's life. */
export function useLifeWords(): ReturnType<typeof useWords> & { life: LifeWords } {
  const spoken = useWords();
  return { ...spoken, life: lifeWords(spoken.language) };
}
