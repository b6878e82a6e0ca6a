import type { Status } from '../domain/status';
import { clean, fold } from './clean';
import { functionWords } from './function-words';

let byWord: Map<string, Status> | undefined;

/** The status a word says, in either language; a KPI's words are read as those of a closed key result. */
export function readStatus(text: string): Status | undefined {
  if (!byWord) {
    byWord = new Map();
    for (const language of ['vi', 'en'] as const) {
      const { statuses, kpiStatuses } = functionWords(language);
      byWord.set(fold(kpiStatuses.met), 'achieved').set(fold(kpiStatuses.near), 'nearly');
      for (const [status, word] of Object.entries(statuses)) byWord.set(fold(word), status as Status);
    }
  }
  return byWord.get(fold(clean(text).text));
}
