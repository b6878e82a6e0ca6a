import { useState } from 'preact/hooks';
import { lifeWords } from '../../languages/life-words';
import { useAsk } from '../asking';
import { withPeople } from '../edit-cascade';
import { useWords } from '../speak';
import type { StepProps } from '../step';
import { CallNotice } from './call-notice';

/** Takes everyone the settings sheet names for one of the draft's positions, with their codes, days and shares. */
export function SettingsPeople({ draft, change }: Pick<StepProps, 'draft' | 'change'>) {
  const { words, language } = useWords();
  const asker = useAsk();
  const [taken, setTaken] = useState<number>();
  const take = async () => {
    setTaken(undefined);
    const answer = await asker.ask('settings');
    if (!answer) return;
    const { people } = answer.settings;
    const before = draft.cascade.people.length;
    setTaken(withPeople(draft.cascade, people).people.length - before);
    change((cascade) => withPeople(cascade, people));
  };
  return (
    <>
      <button type="button" id="take-people" onClick={() => void take()}>
        {words.takePeople}
      </button>
      <CallNotice asking={asker.asking} waiting={lifeWords(language).gettingPeople} onAgain={() => void take()} />
      <p role="status" class="hint">
        {taken !== undefined && words.peopleTaken(taken)}
      </p>
    </>
  );
}
