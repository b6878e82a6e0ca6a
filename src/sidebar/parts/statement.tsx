import type { Finding, Repair } from '../../rules/finding';
import { useWords } from '../speak';
import { AreaField } from './field';
import { FindingList } from './finding-list';

/** A line's statement: the text, the wording it came from, and what was found in it while it is typed. */
export function Statement(props: {
  /** Id of the line, `O1.KR2`. */
  id: string;
  label: string;
  statement: string;
  original?: string;
  findings: Finding[];
  onText(text: string): void;
  onRepair(finding: Finding, repair: Repair): void;
}) {
  const { words } = useWords();
  const { original, statement } = props;
  return (
    <>
      <AreaField id={`${props.id}.statement`} label={props.label} value={statement} onText={props.onText} />
      {original && original !== statement && (
        <p class="original">
          {words.original} <q>{original}</q>{' '}
          <button type="button" class="link" onClick={() => props.onText(original)}>
            {words.useOriginal}
            <span class="unseen"> {props.id}</span>
          </button>
        </p>
      )}
      <div aria-live="polite">
        <FindingList findings={props.findings} onRepair={props.onRepair} />
      </div>
    </>
  );
}
