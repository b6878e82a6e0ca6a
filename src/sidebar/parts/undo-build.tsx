import { useState } from 'preact/hooks';
import type { Build } from '../../actions/actions';
import { useAsk } from '../asking';
import { useWords } from '../speak';
import { CallNotice } from './call-notice';
import { Confirm } from './confirm';

/** Takes a build back: asks first, and asks again before a sheet goes that somebody edited since. */
export function UndoBuild({ build, onUndone }: { build: Build; onUndone(removed: number): void }) {
  const { words } = useWords();
  const { asking, ask, again } = useAsk();
  const [sure, setSure] = useState(false);
  const [left, setLeft] = useState<{ removed: number; edited: string[] }>();
  const undo = async (alsoEdited: boolean, before = 0) => {
    setSure(false);
    const answer = await ask('undoBuild', build.id, alsoEdited);
    if (!answer) return;
    const removed = before + answer.removed.length;
    if (answer.edited.length && !alsoEdited) setLeft({ removed, edited: answer.edited });
    else onUndone(removed);
  };
  return (
    <div class="undo">
      {!sure && !left && asking.state !== 'waiting' && (
        <button type="button" onClick={() => setSure(true)}>
          {words.undo}
          <span class="unseen"> {words.buildName(build.team, build.cycle)}</span>
        </button>
      )}
      {sure && (
        <Confirm
          question={words.undoSure(build.built.length)}
          yes={words.undoYes(build.built.length)}
          onYes={() => void undo(false)}
          onNo={() => setSure(false)}
        />
      )}
      {left && asking.state !== 'waiting' && (
        <Confirm
          question={`${words.undone(left.removed)} ${words.editedSince} ${left.edited.join(', ')}.`}
          yes={words.undoEdited(left.edited.length)}
          no={words.keepEdited}
          onYes={() => void undo(true, left.removed)}
          onNo={() => onUndone(left.removed)}
        />
      )}
      <CallNotice asking={asking} waiting={words.undoing} onAgain={again} />
    </div>
  );
}
