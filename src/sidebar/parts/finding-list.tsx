import type { ComponentChildren } from 'preact';
import { findingSentence, repairSentence } from '../../languages/findings';
import type { Finding, Repair } from '../../rules/finding';
import { useWords } from '../speak';

/** Findings of one line, each with its way to mend it: one press takes a repair. */
export function FindingList(props: {
  findings: Finding[];
  onRepair(finding: Finding, repair: Repair): void;
  where?(finding: Finding): ComponentChildren;
}) {
  const { words, language } = useWords();
  if (!props.findings.length) return null;
  return (
    <ul class="findings">
      {props.findings.map((finding, i) => (
        <li key={`${finding.code}${i}`} class={finding.severity}>
          <p>
            <b>{words.severities[finding.severity]}:</b> {findingSentence(finding, language)}
          </p>
          {props.where?.(finding)}
          {finding.repairs?.map((repair) => (
            <button
              type="button"
              class="small"
              key={repair.code + repair.statement}
              onClick={() => props.onRepair(finding, repair)}
            >
              {repairSentence(repair, language)}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
