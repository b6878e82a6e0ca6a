import { useState } from 'preact/hooks';
import type { BuiltSheet } from '../../actions/actions';
import { useAsk } from '../asking';
import { useWords } from '../speak';
import { CallNotice } from './call-notice';

/** Built sheets, each a press away. */
export function SheetLinks({ sheets }: { sheets: BuiltSheet[] }) {
  const { words } = useWords();
  const { asking, ask, again } = useAsk();
  const [gone, setGone] = useState(false);
  const show = async (sheetId: number) => {
    setGone(false);
    const answer = await ask('showSheet', sheetId);
    if (answer) setGone(!answer.shown);
  };
  return (
    <>
      <ul class="links">
        {sheets.map(({ key, name, sheetId }) => (
          <li key={key}>
            <button type="button" class="link" aria-label={words.openSheet(name)} onClick={() => void show(sheetId)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <CallNotice asking={asking} waiting={words.showing} onAgain={again} />
      <p role="status" class="problem">
        {gone && words.sheetGone}
      </p>
    </>
  );
}
