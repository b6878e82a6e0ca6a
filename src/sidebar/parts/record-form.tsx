import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Ask } from '../asking';
import { focusOn } from '../focus';
import { useWords } from '../speak';
import { CallNotice } from './call-notice';
import { Problems } from './field';
import { Heading } from './heading';

/** A form that writes one thing on the record: what is missing is said beside its field, then one press saves it. */
export function RecordForm(props: {
  title: string;
  hint: string;
  /** What is missing, by the field's DOM id; shown once the user wants to save. */
  problems: readonly (readonly [field: string, sentence: string])[];
  save: string;
  waiting: string;
  saver: Pick<Ask, 'asking'>;
  onSave(): void;
  onBack(): void;
  children: ComponentChildren;
}) {
  const { words } = useWords();
  const { problems, saver } = props;
  const [tried, setTried] = useState(false);
  const waiting = saver.asking.state === 'waiting';
  const save = () => {
    if (waiting) return;
    setTried(true);
    if (problems.length) focusOn(problems[0]![0]);
    else props.onSave();
  };
  return (
    <>
      <Heading of={props.title}>{props.title}</Heading>
      <p class="hint">{props.hint}</p>
      <Problems.Provider value={new Map(tried ? problems : [])}>{props.children}</Problems.Provider>
      <footer>
        <CallNotice asking={saver.asking} waiting={props.waiting} onAgain={save} />
        <div class="row ends">
          <button type="button" disabled={waiting} onClick={props.onBack}>
            {words.back}
          </button>
          <button type="button" class="primary" id="save" disabled={waiting} onClick={save}>
            {props.save}
          </button>
        </div>
      </footer>
    </>
  );
}

/** What was written, and the ways on. */
export function RecordDone(props: { title: string; told: string; another: string; onAnother(): void; onDone(): void }) {
  const { words } = useWords();
  return (
    <>
      <Heading of={props.title}>{props.title}</Heading>
      <p>{props.told}</p>
      <div class="row">
        <button type="button" class="primary" id="done" onClick={props.onDone}>
          {words.back}
        </button>
        <button type="button" onClick={props.onAnother}>
          {props.another}
        </button>
      </div>
    </>
  );
}
