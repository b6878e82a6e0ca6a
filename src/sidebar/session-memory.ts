import { useState } from 'preact/hooks';
import type { Build } from '../actions/actions';

const here = new Map<string, string>();

/** A frame may be denied its storage; then things are kept only while the sidebar stands. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

const named = (key: string) => `okr.${key}`;

/** What was kept under a name in this tab, since the browser opened it. */
export function recall<T>(key: string): T | undefined {
  const text = here.get(key) ?? storage()?.getItem(named(key));
  try {
    return text ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something under a name until the tab closes; undefined forgets it. It never leaves the browser. */
export function keep(key: string, value: unknown): void {
  if (value === undefined) {
    here.delete(key);
    storage()?.removeItem(named(key));
    return;
  }
  const text = JSON.stringify(value);
  here.set(key, text);
  try {
    storage()?.setItem(named(key), text);
  } catch {
    // Full or forbidden: the map above holds it.
  }
}

/** Builds are numbered within a workbook, and one tab may show several workbooks. */
export const keyOf = (what: string, { id, team, cycle }: Pick<Build, 'id' | 'team' | 'cycle'>): string =>
  `${what}.${id}.${team}.${cycle}`;

/** A state that outlives its screen: a mistaken Back or a closed sidebar loses nothing that was typed. */
export function useKept<T>(key: string, initial: T): [T, (change: (now: T) => T) => void] {
  const [value, setValue] = useState<T>(() => recall<T>(key) ?? initial);
  return [
    value,
    (change) =>
      setValue((now) => {
        const next = change(now);
        keep(key, next);
        return next;
      }),
  ];
}
