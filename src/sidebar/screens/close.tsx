import { useEffect, useRef, useState } from 'preact/hooks';
import type { CloseCheck, Closing, Decision } from '../../actions/actions';
import { type Asking, useAsk } from '../asking';
import { call } from '../client';
import { runClose } from '../close-run';
import { focusOn } from '../focus';
import { namesOf, useHolders } from '../holders';
import { CallNotice } from '../parts/call-notice';
import { Choices } from '../parts/choices';
import { CloseDone } from '../parts/close-done';
import { AreaField, Problems } from '../parts/field';
import { Heading } from '../parts/heading';
import { NameField } from '../parts/name-field';
import { keep, keyOf, useKept } from '../session-memory';
import { showShare } from '../show-day';
import type { LifeProps } from './life-place';
import { useLifeWords } from './life-speech';

type Choice = Partial<Pick<Decision, 'decision' | 'lesson'>>;
type Kept = { who: string; choices: Record<string, Choice> };
type Set = (change: (now: Kept) => Kept) => void;
type KeyResult = CloseCheck['keyResults'][number];

const blank: Kept = { who: '', choices: {} };

/** What is missing, line by line under who holds it. */
function Missing({ missing, months, onGo }: Pick<CloseCheck, 'missing' | 'months'> & Pick<LifeProps, 'onGo'>) {
  const { life } = useLifeWords();
  if (!missing.length) return <p>{life.missingNone}</p>;
  /** A month of a KPI stands here by itself: its name says which. */
  const monthOf = (id: string) => {
    const month = Number(/\.M(\d+)$/.exec(id)?.[1] ?? 0);
    const label = months.find((each) => each.month === month)?.label;
    return label ? ` (${label})` : '';
  };
  const holders = [...new Set(missing.map(({ holder }) => holder))];
  return (
    <>
      <p class="problem">{life.missingHint(missing.length)}</p>
      {holders.map((holder) => (
        <details key={holder}>
          <summary>
            {holder || life.nobody} ({missing.filter((line) => line.holder === holder).length})
          </summary>
          <ul>
            {missing
              .filter((line) => line.holder === holder)
              .map(({ id, statement }) => (
                <li key={id}>
                  {statement}
                  {monthOf(id)}
                </li>
              ))}
          </ul>
        </details>
      ))}
      {onGo && (
        <button type="button" class="small" onClick={() => onGo({ screen: 'update' })}>
          {life.update}
        </button>
      )}
    </>
  );
}

/** Months close one by one, each by its own press, whenever their numbers stand. */
function Months(props: { build: LifeProps['build']; months: CloseCheck['months']; who: string; onClosed(): void }) {
  const { life } = useLifeWords();
  const asker = useAsk();
  const [told, setTold] = useState('');
  const [inHand, setInHand] = useState<CloseCheck['months'][number]>();
  if (!props.months.length) return null;
  const close = async (month: CloseCheck['months'][number]) => {
    setTold('');
    setInHand(month);
    if (!props.who.trim()) {
      setTold(life.needName);
      return focusOn('close-who');
    }
    const answer = await asker.ask('closeMonth', props.build.id, month.month, props.who.trim());
    if (!answer) return;
    setTold(life.closedMonth(month.label, answer.cards));
    props.onClosed();
  };
  return (
    <details>
      <summary>{life.months}</summary>
      <p class="hint">{life.monthsHint}</p>
      {props.months.map((month) =>
        month.closed ? (
          <p key={month.month}>{life.monthDone(month.label)}</p>
        ) : (
          <button
            type="button"
            class="small"
            key={month.month}
            disabled={asker.asking.state === 'waiting'}
            onClick={() => void close(month)}
          >
            {life.closeMonth(month.label)}
          </button>
        ),
      )}
      <CallNotice asking={asker.asking} waiting={life.closingMonth} onAgain={() => inHand && void close(inHand)} />
      <p role="status">{told}</p>
    </details>
  );
}

function DecisionFields(props: {
  keyResult: KeyResult;
  choice: Choice;
  problem: boolean;
  onChoice(choice: Choice): void;
}) {
  const { life } = useLifeWords();
  const { keyResult, choice, onChoice } = props;
  const { id, statement, score, status, needsReview } = keyResult;
  return (
    <section class="line" aria-label={id}>
      <h3>
        {id} {statement}
      </h3>
      <p class="hint">{life.reached(score === null ? '–' : showShare(score), status)}</p>
      <Choices
        name={`${id}.decision`}
        legend={life.decisionOf(id)}
        quiet
        value={choice.decision}
        options={(['keep', 'change', 'drop'] as const).map((each) => [each, life.decisionWords[each]] as const)}
        onChoice={(decision) => onChoice({ ...choice, decision })}
      />
      {props.problem && !choice.decision && <p class="problem">{life.needDecision}</p>}
      <AreaField
        id={`${id}.lesson`}
        label={`${needsReview ? life.review : life.lesson} · ${id}`}
        value={choice.lesson ?? ''}
        onText={(lesson) => onChoice({ ...choice, lesson })}
      />
    </section>
  );
}

/** What must be settled before the close, by the DOM id of its field. */
function problemsOf(
  { keyResults }: CloseCheck,
  { who, choices }: Kept,
  life: ReturnType<typeof useLifeWords>['life'],
): [string, string][] {
  return [
    ...keyResults.flatMap(({ id, needsReview }): [string, string][] => [
      ...(choices[id]?.decision ? [] : [[`${id}.decision`, life.needDecision] as [string, string]]),
      ...(needsReview && !choices[id]?.lesson?.trim() ? [[`${id}.lesson`, life.needReview] as [string, string]] : []),
    ]),
    ...(who.trim() ? [] : [['close-who', life.needName] as [string, string]]),
  ];
}

function Decisions(
  props: LifeProps & {
    check: CloseCheck;
    kept: Kept;
    onKept: Set;
    onChecked(): void;
    onClose(): void;
    reviewOf?: string;
  },
) {
  const { words, life } = useLifeWords();
  const { check, kept, onKept } = props;
  const people = useHolders(props.build);
  const [tried, setTried] = useState(props.reviewOf !== undefined);
  useEffect(() => {
    if (props.reviewOf) focusOn(`${props.reviewOf}.lesson`);
  }, []);
  const problems = problemsOf(check, kept, life);
  const all = (decision: Decision['decision']) =>
    onKept((now) => ({
      ...now,
      choices: Object.fromEntries(check.keyResults.map(({ id }) => [id, { ...now.choices[id], decision }] as const)),
    }));
  const close = () => {
    setTried(true);
    if (problems.length) focusOn(problems[0]![0]);
    else props.onClose();
  };
  return (
    <Problems.Provider value={new Map(tried ? problems : [])}>
      <section>
        <h2>{life.missing}</h2>
        <Missing missing={check.missing} months={check.months} onGo={props.onGo} />
      </section>
      <NameField
        id="close-who"
        label={life.yourName}
        value={kept.who}
        names={namesOf(people.holders)}
        onText={(who) => onKept((now) => ({ ...now, who }))}
      />
      <Months build={props.build} months={check.months} who={kept.who} onClosed={props.onChecked} />
      <section>
        <h2>{life.decisions}</h2>
        <div class="row">
          {(['keep', 'drop'] as const).map((each) => (
            <button type="button" class="small" key={each} onClick={() => all(each)}>
              {life.allTo[each]}
            </button>
          ))}
        </div>
        {check.keyResults.map((keyResult) => (
          <DecisionFields
            key={keyResult.id}
            keyResult={keyResult}
            choice={kept.choices[keyResult.id] ?? {}}
            problem={tried}
            onChoice={(choice) => onKept((now) => ({ ...now, choices: { ...now.choices, [keyResult.id]: choice } }))}
          />
        ))}
      </section>
      <footer>
        <p class="hint">{life.closeHint}</p>
        <div class="row ends">
          <button type="button" onClick={props.onHome}>
            {words.home}
          </button>
          <button type="button" class="primary" id="close" onClick={close}>
            {life.closeNow(check.sheets.length)}
          </button>
        </div>
      </footer>
    </Problems.Provider>
  );
}

type Run = 'asked' | 'running' | 'stopping' | 'stopped' | Exclude<Asking, { state: 'idle' | 'waiting' }>;

function Progress(props: {
  check: CloseCheck;
  made: number;
  run: Run;
  onStop(): void;
  onGoOn(): void;
  onBack(): void;
}) {
  const { words, life } = useLifeWords();
  const { check, made, run } = props;
  const all = check.sheets.length;
  const busy = run === 'running' || run === 'stopping';
  return (
    <>
      <progress value={made} max={all} aria-label={life.closing} />
      <p role="status">
        {run === 'stopped'
          ? life.closeStopped(made, all)
          : made < all
            ? life.closingSheet(made + 1, all, check.sheets[made]!.name)
            : life.finishingClose}
        {run === 'stopping' && ` ${words.stopping}`}
      </p>
      <CallNotice asking={typeof run === 'object' ? run : { state: 'idle' }} waiting="" onAgain={props.onGoOn} />
      <div class="row">
        {busy && (
          <button type="button" disabled={run === 'stopping'} onClick={props.onStop}>
            {words.stop}
          </button>
        )}
        {run === 'stopped' && (
          <button type="button" class="primary" onClick={props.onGoOn}>
            {life.goOnClosing}
          </button>
        )}
        {!busy && (
          <button type="button" onClick={props.onBack}>
            {life.backToDecisions}
          </button>
        )}
      </div>
    </>
  );
}

/** Closes a cycle: what is missing, a decision for each key result, sheet by sheet with progress; then carry over or reopen. */
export function CloseScreen(props: LifeProps) {
  const { words, life } = useLifeWords();
  const { build } = props;
  const checker = useAsk();
  const key = keyOf('close', build);
  const [kept, setKept] = useKept<Kept>(key, blank);
  const [check, setCheck] = useState<CloseCheck>();
  const [run, setRun] = useState<Run>('asked');
  const [made, setMade] = useState(0);
  const [reviewOf, setReviewOf] = useState<string>();
  const stop = useRef(false);
  const ask = async () => {
    const answer = await checker.ask('closeCheck', build.id);
    if (answer) setCheck(answer);
  };
  // Again after a reopening; a screen that goes away stops between two sheets
  useEffect(() => {
    if (build.state !== 'closed') void ask();
    return () => {
      stop.current = true;
    };
  }, [build.state]);

  const go = async () => {
    stop.current = false;
    setRun('running');
    const closing: Closing = {
      who: kept.who.trim(),
      decisions: check!.keyResults.map(({ id }) => ({
        keyResult: id,
        decision: kept.choices[id]!.decision!,
        lesson: kept.choices[id]!.lesson?.trim() ?? '',
      })),
    };
    const end = await runClose(build, check!.sheets, closing, call, {
      onProgress: setMade,
      stopped: () => stop.current,
    });
    if (end.ending === 'closed') {
      keep(key, undefined);
      setRun('asked');
      props.onBuild?.(end.build);
      return;
    }
    if (
      typeof end.ending === 'object' &&
      end.ending.state === 'refused' &&
      end.ending.refused.code === 'review-missing'
    )
      setReviewOf(String(end.ending.refused.facts.id ?? ''));
    setRun(end.ending);
  };
  if (build.state === 'closed') return <CloseDone {...props} who={kept.who} />;
  const deciding = run === 'asked';
  return (
    <>
      <Heading of={deciding ? 'close' : 'closing'}>{deciding ? life.close : life.closing}</Heading>
      <p class="hint">{words.buildName(build.team, build.cycle)}</p>
      <CallNotice asking={checker.asking} waiting={life.checkingClose} onAgain={() => void ask()} />
      {check && deciding && (
        <Decisions
          {...props}
          check={check}
          kept={kept}
          onKept={setKept}
          onChecked={() => void ask()}
          onClose={() => void go()}
          {...(reviewOf !== undefined && { reviewOf })}
        />
      )}
      {check && !deciding && (
        <Progress
          check={check}
          made={made}
          run={run}
          onStop={() => {
            stop.current = true;
            setRun('stopping');
          }}
          onGoOn={() => void go()}
          onBack={() => setRun('asked')}
        />
      )}
      {!check && (
        <button type="button" onClick={props.onHome}>
          {words.home}
        </button>
      )}
    </>
  );
}
