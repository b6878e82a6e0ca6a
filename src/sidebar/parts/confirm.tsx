import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../speak';

/** A question asked in place, before something that cannot be taken back. The safe answer has the focus. */
export function Confirm(props: { question: string; yes: string; no?: string; onYes(): void; onNo(): void }) {
  const { words } = useWords();
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div class="notice" role="alertdialog" aria-label={props.question}>
      <p>{props.question}</p>
      <div class="row">
        <button type="button" class="danger" onClick={props.onYes}>
          {props.yes}
        </button>
        <button type="button" ref={safe} onClick={props.onNo}>
          {props.no ?? words.keepIt}
        </button>
      </div>
    </div>
  );
}
