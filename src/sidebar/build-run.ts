import type { Build } from '../actions/actions';
import type { Answer, Call } from './client';

/** How far a build is: sheets made, sheets to make, and the one in hand. */
export type Progress = { made: number; all: number; inHand: string };

export type RunEnd =
  | { build: Build; ending: 'built' | 'stopped' }
  | { build: Build; ending: Exclude<Answer<never>, { state: 'done' }> };

export const progressOf = (build: Build): Progress => {
  const next = build.planned.find(({ key }) => !build.built.some((sheet) => sheet.key === key));
  return { made: build.built.length, all: build.planned.length, inHand: next?.name ?? '' };
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Another execution may hold the document's lock for a moment; that is no reason to bother the user. */
export async function patiently<T>(
  ask: () => Promise<Answer<T>>,
  wait: (ms: number) => Promise<unknown> = pause,
): Promise<Answer<T>> {
  for (const ms of [1000, 2000, 4000]) {
    const answer = await ask();
    if (answer.state !== 'refused' || answer.refused.code !== 'busy') return answer;
    await wait(ms);
  }
  return ask();
}

/**
 * Makes the sheets a started build still lacks, one server call each, then closes the build.
 * Stopping takes effect between two sheets, and running it again goes on where it stopped.
 */
export async function runBuild(
  build: Build,
  call: Call,
  look: { onProgress(build: Build): void; stopped(): boolean; wait?: (ms: number) => Promise<unknown> },
): Promise<RunEnd> {
  const wait = look.wait ?? pause;
  let now = build;
  for (const { key } of build.planned) {
    if (now.built.some((sheet) => sheet.key === key)) continue;
    if (look.stopped()) return { build: now, ending: 'stopped' };
    const answer = await patiently(() => call('buildSheet', build.id, key), wait);
    if (answer.state !== 'done') return { build: now, ending: answer };
    now = { ...now, built: [...now.built, answer.value.sheet] };
    look.onProgress(now);
  }
  if (look.stopped()) return { build: now, ending: 'stopped' };
  const end = await patiently(() => call('finishBuild', build.id), wait);
  return end.state === 'done' ? { build: end.value.build, ending: 'built' } : { build: now, ending: end };
}
