import { useState } from 'preact/hooks';
import { useAsk } from '../asking';
import { namesOf, useHolders } from '../holders';
import type { LifeProps } from '../screens/life-place';
import { useLifeWords } from '../screens/life-speech';
import { CallNotice } from './call-notice';
import { AreaField } from './field';
import { Heading } from './heading';
import { NameField } from './name-field';
import { SheetLinks } from './sheet-links';

function Reopen(props: LifeProps & { who: string }) {
  const { life } = useLifeWords();
  const people = useHolders(props.build);
  const asker = useAsk();
  const [who, setWho] = useState(props.who);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const reopen = async () => {
    setTried(true);
    if (!who.trim() || !reason.trim()) return;
    const answer = await asker.ask('reopen', props.build.id, who.trim(), reason.trim());
    if (answer) props.onBuild?.(answer.build);
  };
  return (
    <details>
      <summary>{life.reopen}</summary>
      <p class="hint">{life.reopenHint}</p>
      <NameField id="reopen-who" label={life.yourName} value={who} names={namesOf(people.holders)} onText={setWho} />
      <AreaField
        id="reopen-reason"
        label={life.reason}
        value={reason}
        {...(tried && !reason.trim() && { problem: life.needReason })}
        onText={setReason}
      />
      {tried && !who.trim() && <p class="problem">{life.needName}</p>}
      <CallNotice asking={asker.asking} waiting={life.reopening} onAgain={() => void reopen()} />
      <button type="button" id="reopen" disabled={asker.asking.state === 'waiting'} onClick={() => void reopen()}>
        {life.reopenYes}
      </button>
    </details>
  );
}

/** A closed cycle: its cards and payroll table, the next cycle from what was kept, and the way back. */
export function CloseDone(props: LifeProps & { who: string }) {
  const { words, life } = useLifeWords();
  const { build, onDraft } = props;
  const carrier = useAsk();
  const carry = async () => {
    const answer = await carrier.ask('carryOver', build.id);
    if (answer) onDraft?.(answer.draft);
  };
  const sheets = build.built.filter(({ kind }) => kind === 'card' || kind === 'payroll' || kind === 'okr');
  return (
    <>
      <Heading of="closed">{life.closed}</Heading>
      <p class="hint">{words.buildName(build.team, build.cycle)}</p>
      <p>{life.closedHint}</p>
      {onDraft && (
        <>
          <button
            type="button"
            class="primary wide"
            id="carry"
            disabled={carrier.asking.state === 'waiting'}
            onClick={() => void carry()}
          >
            {life.carryOver}
          </button>
          <p class="hint">{life.carryOverHint}</p>
          <CallNotice asking={carrier.asking} waiting={life.carrying} onAgain={() => void carry()} />
        </>
      )}
      <section>
        <h2>{life.cardsAndPayroll}</h2>
        <p class="hint">{life.printHint}</p>
        <SheetLinks sheets={sheets} />
      </section>
      <Reopen {...props} />
      <button type="button" onClick={props.onHome}>
        {words.home}
      </button>
    </>
  );
}
