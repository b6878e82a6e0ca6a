import { useEffect, useRef, useState } from 'preact/hooks';
import type { Actions } from '../actions/actions';
import { type Answer, call, type Done } from './client';

/** Where a question to the server stands; a screen shows each of these with the way out (`parts/call-notice.tsx`). */
export type Asking =
  | { state: 'idle' }
  | { state: 'waiting'; slow: boolean }
  | Exclude<Answer<never>, { state: 'done' }>;

/** After this long (milliseconds) a person wonders whether anything still happens, and is told. */
const slowAfter = 12_000;

export type Ask = {
  asking: Asking;
  /** Runs a piece of work that asks the server; an answer that is not "done" stays shown until the next run. */
  run<T>(work: () => Promise<Answer<T>>): Promise<T | undefined>;
  /** One action, by name. */
  ask<Name extends keyof Actions>(name: Name, ...args: Parameters<Actions[Name]>): Promise<Done<Name> | undefined>;
  /** Does the last work again. */
  again(): void;
  forget(): void;
};

/** One place for the waiting, refused and failed states of every call. `onDone` is what `again` carries on with. */
export function useAsk(): Ask {
  const [asking, setAsking] = useState<Asking>({ state: 'idle' });
  const last = useRef<() => void>(() => {});
  const here = useRef(true);
  useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );

  function run<T>(work: () => Promise<Answer<T>>): Promise<T | undefined> {
    return new Promise((resolve) => {
      const attempt = async () => {
        setAsking({ state: 'waiting', slow: false });
        const clock = setTimeout(
          () => setAsking((now) => (now.state === 'waiting' ? { ...now, slow: true } : now)),
          slowAfter,
        );
        const answer = await work();
        clearTimeout(clock);
        if (!here.current) return;
        setAsking(answer.state === 'done' ? { state: 'idle' } : answer);
        // A refused or failed question stays open: "again" may still answer it.
        if (answer.state === 'done') resolve(answer.value);
      };
      last.current = () => void attempt();
      void attempt();
    });
  }

  return {
    asking,
    run,
    ask: (name, ...args) => run(() => call(name, ...args)),
    again: () => last.current(),
    forget: () => setAsking({ state: 'idle' }),
  };
}
