import { useEffect, useState } from 'preact/hooks';
import type { PlannedSheet, Preview } from '../../actions/actions';
import type { Language } from '../../domain/language';
import { findingSentence } from '../../languages/findings';
import type { Finding, Severity } from '../../rules/finding';
import { useAsk } from '../asking';
import { keyResultsOf, lineOf } from '../edit-cascade';
import { CallNotice } from '../parts/call-notice';
import { FindingList } from '../parts/finding-list';
import { roughLine } from '../reading';
import { SaveTemplate } from '../screens/own-templates';
import { useWords } from '../speak';
import type { Step, StepProps } from '../step';

const severities: Severity[] = ['error', 'warning', 'hint'];

/** So many findings of a severity are shown before "show more"; errors are always shown in full. */
const shownAtFirst = 4;

const toMake = (preview: Preview) => preview.sheets.filter(({ state }) => state !== 'kept').length;
const clashes = (preview: Preview) => preview.sheets.filter(({ state }) => state === 'clash');
const errors = (preview: Preview) => preview.findings.filter(({ severity }) => severity === 'error');

/** The step where a line is edited. */
const stepOf = (line: string | undefined) => (line?.startsWith('P') ? 'positions' : 'objectives');

function Sheets(props: { sheets: PlannedSheet[]; onTeam(): void; onCheck(): void; onBeside(): void }) {
  const { sheets, onTeam, onCheck, onBeside } = props;
  const { words } = useWords();
  const clashing = sheets.filter(({ state }) => state === 'clash').length;
  return (
    <section>
      <h2>{words.sheetsToMake(sheets.filter(({ state }) => state !== 'kept').length)}</h2>
      {clashing > 0 && (
        <div class="notice bad" id="clash" tabIndex={-1}>
          <p>{words.clash(clashing)}</p>
          <p>{words.clashHelp}</p>
          <div class="row">
            <button type="button" onClick={onTeam}>
              {words.changeTeam}
            </button>
            <button type="button" onClick={onCheck}>
              {words.checkAgain}
            </button>
            <button type="button" onClick={onBeside}>
              {words.buildBeside}
            </button>
          </div>
        </div>
      )}
      <ul class="sheets">
        {sheets.map(({ key, name, rows, columns, state }) => (
          <li key={key} class={state}>
            <span>{name}</span>
            <span class="hint">
              {state === 'new' ? '' : `${state === 'kept' ? words.sheetKept : words.sheetClash} · `}
              {words.sheetSize(rows, columns)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Findings that say the same, word for word, and offer nothing to press stand together: nine missing baselines are one. */
function alike(findings: Finding[], language: Language): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.repairs ? `${finding.where}${finding.code}` : findingSentence(finding, language);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function Places({ group, draft, goTo }: StepProps & { group: Finding[] }) {
  const { words } = useWords();
  const places = group.flatMap(({ where }) => where ?? []);
  const line = places.length === 1 ? lineOf(draft.cascade, places[0]!) : undefined;
  return (
    <p class="where">
      {line && <q>{line.statement}</q>}{' '}
      {places.map((where) => (
        <button
          type="button"
          class="link"
          key={where}
          aria-label={words.goTo(where)}
          onClick={() => goTo(stepOf(where), where)}
        >
          {line ? words.goTo(where) : where}
        </button>
      ))}
    </p>
  );
}

function Findings(props: StepProps & { all: Finding[] }) {
  const { words, language } = useWords();
  const [more, setMore] = useState<Severity[]>([]);
  return (
    <section id="findings" tabIndex={-1}>
      <h2>{words.findings}</h2>
      {!props.all.length && <p>{words.noFindings}</p>}
      {severities.map((severity) => {
        const found = props.all.filter((finding) => finding.severity === severity);
        if (!found.length) return null;
        const groups = alike(found, language);
        const shown = severity === 'error' || more.includes(severity) ? groups : groups.slice(0, shownAtFirst);
        return (
          <div key={severity}>
            <h3>{words.severityCount[severity](found.length)}</h3>
            <FindingList
              findings={shown.map(([first]) => first!)}
              onRepair={props.repair}
              where={(finding) => <Places {...props} group={groups.find(([first]) => first === finding)!} />}
            />
            {shown.length < groups.length && (
              <button type="button" class="small" onClick={() => setMore([...more, severity])}>
                {words.more(groups.length - shown.length)}
              </button>
            )}
          </div>
        );
      })}
    </section>
  );
}

function Coverage({ draft, coverage }: { draft: StepProps['draft']; coverage: Preview['coverage'] }) {
  const { words } = useWords();
  const { positions } = draft.cascade;
  const keyResults = keyResultsOf(draft.cascade);
  return (
    <section>
      <h2 id="coverage">{words.coverage}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: many positions scroll sideways, by keyboard too */}
      <section class="scroll" aria-labelledby="coverage" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.keyResult}</th>
              {positions.map(({ id, name }) => (
                <th scope="col" key={id}>
                  <abbr title={name}>{id}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.map(({ keyResult, positions: holders }) => (
              <tr key={keyResult} class={holders.length ? undefined : 'uncovered'}>
                <th scope="row" title={keyResults.find(({ id }) => id === keyResult)?.statement}>
                  {keyResult}
                  {!holders.length && <span class="hint"> {words.coverageNobody}</span>}
                </th>
                {positions.map(({ id }) => (
                  <td key={id}>
                    {holders.includes(id) && (
                      <>
                        <span aria-hidden="true">●</span>
                        <span class="unseen">{words.coverageCarried}</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="hint">{positions.map(({ id, name }) => `${id} ${name}`).join(' · ')}</p>
    </section>
  );
}

function View(props: StepProps) {
  const { words, language } = useWords();
  const { draft, preview, setPreview } = props;
  const { asking, ask, again } = useAsk();
  const [turn, setTurn] = useState(0);
  // Asked anew for each state of the draft
  useEffect(() => {
    setPreview(undefined);
    void ask('preview', draft).then(setPreview);
  }, [draft.cascade, draft.beside, turn]);
  const rough = roughLine(draft.cascade, language);
  return (
    <>
      <CallNotice asking={asking} waiting={words.checking} onAgain={again} />
      {preview && (
        <>
          <Sheets
            sheets={preview.sheets}
            onTeam={() => props.goTo('cycle', 'team')}
            onCheck={() => setTurn(turn + 1)}
            onBeside={() => props.setDraft({ ...draft, beside: true })}
          />
          {rough && <p class="notice">{rough}</p>}
          <Findings {...props} all={preview.findings} />
          <Coverage draft={draft} coverage={preview.coverage} />
          <SaveTemplate draft={draft} onTemplates={props.onTemplates} />
        </>
      )}
    </>
  );
}

export const previewStep: Step = {
  name: 'preview',
  problems({ preview }, words) {
    if (!preview) return [['next', words.waitForCheck]];
    return [
      ...(clashes(preview).length ? [['clash', words.mendClash] as const] : []),
      ...(errors(preview).length ? [['findings', words.mendErrors(errors(preview).length)] as const] : []),
    ];
  },
  View,
  next: ({ preview }, words) => (preview ? words.build(toMake(preview)) : words.steps.build),
  leave: {
    waiting: (words) => words.starting,
    async run(draft, call) {
      const answer = await call('startBuild', draft);
      return answer.state === 'done' ? { state: 'done', value: { build: answer.value } } : answer;
    },
  },
};
