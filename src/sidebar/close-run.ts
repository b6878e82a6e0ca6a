import type { Build, CloseCheck, Closing } from '../actions/actions';
import { patiently } from './build-run';
import type { Answer, Call } from './client';

export type CloseEnd =
  | { ending: 'closed'; build: Build }
  | { ending: 'stopped' }
  | { ending: Exclude<Answer<never>, { state: 'done' }> };

/**
 * Freezes the scores sheet by sheet, then closes the cycle: nothing shows before that last call, so stopping in between leaves
 * the sheets as they were, and running again goes through all of them anew, since numbers may have changed meanwhile.
 */
export async function runClose(
  build: Build,
  sheets: CloseCheck['sheets'],
  closing: Closing,
  call: Call,
  look: { onProgress(made: number): void; stopped(): boolean; wait?: (ms: number) => Promise<unknown> },
): Promise<CloseEnd> {
  for (const [made, { key }] of sheets.entries()) {
    look.onProgress(made);
    if (look.stopped()) return { ending: 'stopped' };
    const answer = await patiently(() => call('closeSheet', build.id, key), look.wait);
    if (answer.state !== 'done') return { ending: answer };
  }
  look.onProgress(sheets.length);
  if (look.stopped()) return { ending: 'stopped' };
  const end = await patiently(() => call('finishClose', build.id, closing), look.wait);
  return end.state === 'done' ? { ending: 'closed', build: end.value.build } : { ending: end };
}
