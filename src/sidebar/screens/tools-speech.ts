import { type ToolsWords, toolsWords } from '../../languages/tools-words';
import { useWords } from '../speak';

/** The language in use, with the words of the whole sidebar and those of its tools. */
export function useToolsWords(): ReturnType<typeof useWords> & { tools: ToolsWords } {
  const spoken = useWords();
  return { ...spoken, tools: toolsWords(spoken.language) };
}
