import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Build, Draft, Opening, Preview, StepName, TemplateCard } from '../actions/actions';
import type { Cascade } from '../domain/cascade';
import type { Finding, Repair } from '../rules/finding';
import { useAsk } from './asking';
import { call } from './client';
import type { Keeping } from './draft-keeper';
import { carriedBy, renumbered, withLine } from './edit-cascade';
import { focusOn } from './focus';
import { CallNotice } from './parts/call-notice';
import { Problems } from './parts/field';
import { Heading } from './parts/heading';
import { findingsByLine, restated } from './reading';
import { useWords } from './speak';
import { steps } from './steps';

type Props = {
  opening: Opening;
  draft: Draft;
  keeping: Keeping;
  onDraft(draft: Draft): void;
  /** Saves at once: the user goes to another step. */
  onSave(): void;
  onKeepMine(): void;
  onTakeTheirs(): void;
  onBuild(build: Build): void;
  onTemplates(templates: TemplateCard[]): void;
  onHome(): void;
};

function SavingNotice({ keeping, onSave, onKeepMine, onTakeTheirs }: Props) {
  const { words } = useWords();
  if (typeof keeping === 'string') return null;
  const elsewhere = keeping.state === 'refused' && keeping.refused.code === 'draft-changed-elsewhere';
  return (
    <>
      {!elsewhere && <p class="problem">{words.draftBlocked}</p>}
      <CallNotice asking={keeping} waiting="" onAgain={onSave}>
        {elsewhere && (
          <>
            <button type="button" onClick={onTakeTheirs}>
              {words.takeTheirs}
            </button>
            <button type="button" onClick={onKeepMine}>
              {words.keepMine}
            </button>
          </>
        )}
      </CallNotice>
    </>
  );
}

/** What a removal leaves behind: one press brings the lines back as they were. */
type Removal = { what: string; before: Cascade };

/** Walks the steps: what is missing, the focus, waiting for the server and saving are settled here for all of them. */
export function Wizard(props: Props) {
  const { words, language } = useWords();
  const { draft, onDraft } = props;
  const limits = props.opening.defaults?.limits;
  const leaving = useAsk();
  const [tried, setTried] = useState(0);
  const [preview, setPreview] = useState<Preview>();
  const [line, setLine] = useState<string>();
  const [removal, setRemoval] = useState<Removal>();
  const takeBack = useRef<HTMLButtonElement>(null);

  const at = Math.max(
    0,
    steps.findIndex(({ name }) => name === draft.step),
  );
  const step = steps[at]!;
  const { View } = step;
  const state = { draft, preview };
  const problems = step.problems(state, words);
  const shown = useMemo(() => new Map(tried ? problems : []), [tried, problems]);
  const findings = useMemo(() => findingsByLine(draft.cascade, language, limits), [draft.cascade, language]);

  const latest = useRef(draft);
  latest.current = draft;
  const setDraft = (next: Draft) => {
    latest.current = next;
    onDraft(next);
  };
  const change = (update: (cascade: Cascade) => Cascade) =>
    setDraft({ ...latest.current, cascade: update(latest.current.cascade) });

  const goTo = (name: StepName, to?: string) => {
    setTried(0);
    setRemoval(undefined);
    setLine(to);
    leaving.forget();
    if (name !== latest.current.step) setDraft({ ...latest.current, step: name });
    props.onSave();
    // A line is reached by its statement; a position by its own button.
    if (to) focusOn(/^(O\d+|O\d+\.KR\d+|P\d+\..*KR\d+|P\d+\.KPI\d+)$/.test(to) ? `${to}.statement` : to);
  };

  const remove = (what: string, update: (cascade: Cascade) => Cascade) => {
    setRemoval({ what, before: latest.current.cascade });
    change(update);
  };
  useEffect(() => {
    if (removal) takeBack.current?.focus();
  }, [removal]);

  const repair = ({ where }: Finding, { statement, carriedBy: position }: Repair) => {
    if (!where) return;
    change((cascade) => {
      const worded =
        statement === undefined ? cascade : withLine(cascade, where, (found) => restated(found, statement, language));
      return position ? renumbered(carriedBy(worded, where, position)) : worded;
    });
  };

  const next = async () => {
    // A field may also hold a text that is no number, which only the field knows.
    const unread = document.querySelector<HTMLElement>('main [aria-invalid="true"]');
    if (problems.length || unread) {
      setTried(tried + 1);
      focusOn(problems[0]?.[0] ?? unread!.id);
      return;
    }
    const outcome = step.leave
      ? await leaving.run(() => step.leave!.run(latest.current, call))
      : { draft: latest.current };
    if (!outcome) return;
    if ('build' in outcome) return props.onBuild(outcome.build);
    setDraft(outcome.draft);
    goTo(steps[at + 1]!.name);
  };

  const waiting = leaving.asking.state === 'waiting';
  const nextTitle = words.stepsShort[steps[at + 1]?.name ?? 'build'];
  return (
    <>
      <p class="hint" id="step-of">
        {words.stepOf(at + 1, steps.length + 1)}
      </p>
      <div class="steps" aria-hidden="true">
        {[...steps, undefined].map((each, i) => (
          <span key={each?.name ?? 'build'} class={i <= at ? 'past' : undefined} />
        ))}
      </div>
      <Heading of={step.name}>{words.steps[step.name]}</Heading>
      <Problems.Provider value={shown}>
        <View
          {...{ draft, preview, findings, change, remove, setDraft, setPreview, repair, goTo }}
          opening={props.opening}
          onTemplates={props.onTemplates}
          toLine={line}
        />
      </Problems.Provider>
      <footer>
        {removal && (
          <p role="status" class="removed">
            {words.removed(removal.what)}{' '}
            <button
              type="button"
              class="link"
              ref={takeBack}
              onClick={() => {
                change(() => removal.before);
                setRemoval(undefined);
              }}
            >
              {words.takeBack}
            </button>
          </p>
        )}
        {/* Problems of fields stand beside them; these have no field of their own. */}
        {problems
          .filter(([field]) => tried && !document.getElementById(`${field}.problem`) && !isField(field))
          .map(([field, sentence]) => (
            <p class="problem" role="alert" key={field}>
              {sentence}
            </p>
          ))}
        <SavingNotice {...props} />
        <CallNotice asking={leaving.asking} waiting={step.leave?.waiting(words) ?? ''} onAgain={leaving.again} />
        <div class="row ends">
          <button type="button" disabled={waiting} onClick={() => (at ? goTo(steps[at - 1]!.name) : props.onHome())}>
            {at ? words.back : words.home}
          </button>
          <button type="button" class="primary" id="next" disabled={waiting} onClick={() => void next()}>
            {step.next?.(state, words) ?? words.nextStep(nextTitle)}
          </button>
        </div>
        <p class="hint saving">{words.saving[typeof props.keeping === 'string' ? props.keeping : 'trouble']}</p>
      </footer>
    </>
  );
}

/** Whether a problem's place is a field that says it itself. */
const isField = (id: string) => !['next', 'clash', 'findings'].includes(id) && !id.endsWith('.add');
