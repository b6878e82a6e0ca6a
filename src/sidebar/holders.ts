import { useEffect, useState } from 'preact/hooks';
import type { Build, Holder } from '../actions/actions';
import { type Ask, useAsk } from './asking';

/** Who has a card changes only as sheets are added, so each build is asked once. */
const known = new Map<string, Holder[]>();

/** People were added or named: who has a card is asked anew. */
export const forgetHolders = (): void => known.clear();

/** Everyone who has a card of a build, once they are known, and the state of asking for them. */
export function useHolders(build: Build): Ask & { holders: Holder[] | undefined } {
  const key = `${build.id} ${build.planned.length}`;
  const asker = useAsk();
  const [holders, setHolders] = useState(known.get(key));
  useEffect(() => {
    if (known.has(key)) return;
    void asker.ask('holders', build.id).then((answer) => {
      if (!answer) return;
      known.set(key, answer.holders);
      setHolders(answer.holders);
    });
  }, []);
  return { ...asker, holders };
}

/** The names a form offers: people, or positions nobody holds by name. */
export const namesOf = (holders: readonly Holder[] | undefined): string[] =>
  (holders ?? []).map(({ name, position }) => name || position);
