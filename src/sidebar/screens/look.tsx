import { useEffect, useState } from 'preact/hooks';
import type { Attention, Build, Look } from '../../actions/actions';
import type { LifeWords } from '../../languages/life-words';
import { useAsk } from '../asking';
import { Bar } from '../parts/bar';
import { CallNotice } from '../parts/call-notice';
import { Course } from '../parts/course';
import { Heading } from '../parts/heading';
import { Message } from '../parts/message';
import { SheetLinks } from '../parts/sheet-links';
import { showDay, showShare } from '../show-day';
import type { LifeProps } from './life-place';
import { useLifeWords } from './life-speech';

function Summary({ look }: { look: Look }) {
  const { life } = useLifeWords();
  const { score, elapsed } = look;
  const told = score === null ? life.noScore : showShare(score);
  return (
    <section class="group" aria-label={life.teamScore}>
      <h2>{life.teamScore}</h2>
      <p class="score">{told}</p>
      <Bar score={score} expected={elapsed} told={life.bar(told, elapsed === null ? '' : showShare(elapsed))} />
      <p class="hint">{elapsed === null ? life.cycleOver : life.scoreAndTime(told, showShare(elapsed))}</p>
    </section>
  );
}

function Objectives({ objectives }: Pick<Look, 'objectives'>) {
  const { life } = useLifeWords();
  return (
    <section>
      <h2>{life.objectives}</h2>
      {objectives.map(({ id, statement, score, expected, status, cause, forecast }) => {
        const told = score === null ? life.noScore : showShare(score);
        return (
          <div class="line" key={id}>
            <h3>
              {id} {statement}
            </h3>
            <Bar
              score={score}
              expected={expected}
              told={life.bar(told, expected === null ? '' : showShare(expected))}
            />
            <p>
              {told} · <b>{status}</b>
              {cause && ` ${life.causedBy(cause)}`}
            </p>
            <p class="hint">
              {[
                expected !== null && life.expectedNow(showShare(expected)),
                forecast !== null && life.forecast(showShare(forecast)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        );
      })}
    </section>
  );
}

/** Lines by who holds them, in the order in which they came. */
function byHolder(attention: readonly Attention[]): [string, Attention[]][] {
  const groups = new Map<string, Attention[]>();
  for (const each of attention) groups.set(each.holder, [...(groups.get(each.holder) ?? []), each]);
  return [...groups];
}

function NeedsAttention(props: LifeProps & { look: Look }) {
  const { life, language } = useLifeWords();
  const { attention, cards } = props.look;
  const { onGo } = props;
  // A key result several carry names them all; who is named first is offered.
  const cardOf = (holder: string) =>
    cards.find(({ name, position }) => holder.split(', ').includes(name || position))?.id;
  return (
    <section>
      <h2>{life.attention}</h2>
      {!attention.length && <p>{life.attentionNone}</p>}
      {byHolder(attention).map(([holder, lines]) => (
        <section class="group" key={holder} aria-label={holder || life.nobody}>
          <h3>{holder || life.nobody}</h3>
          <ul class="attention">
            {lines.map(({ id, statement, status, kind, since }) => (
              <li key={id + kind}>
                {statement}
                <span class="hint">
                  {[
                    kind === 'overdue' && status,
                    life.attentionKinds[kind],
                    since ? life.since(showDay(since, language)) : kind === 'stale' && life.neverUpdated,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          {holder && (
            <Message
              to={holder}
              subject={life.mailSubject(props.build.cycle)}
              text={[...new Set(lines.map(({ message }) => message))].join('\n')}
            />
          )}
          {onGo && cardOf(holder) && (
            <button
              type="button"
              class="small"
              aria-label={life.updateHereFor(holder)}
              onClick={() => onGo({ screen: 'update', holder: cardOf(holder) })}
            >
              {life.updateHere}
            </button>
          )}
        </section>
      ))}
    </section>
  );
}

function Coverage({ uncovered }: Pick<Look, 'uncovered'>) {
  const { life } = useLifeWords();
  return (
    <section>
      <h2>{life.uncovered}</h2>
      {uncovered.length ? (
        <ul>
          {uncovered.map(({ id, statement }) => (
            <li key={id}>
              {id} {statement}
            </li>
          ))}
        </ul>
      ) : (
        <p>{life.uncoveredNone}</p>
      )}
    </section>
  );
}

function People({ cards }: Pick<Look, 'cards'>) {
  const { life } = useLifeWords();
  return (
    <section>
      <h2>{life.people}</h2>
      <table class="people">
        <thead>
          <tr>
            <th scope="col">{life.person}</th>
            <th scope="col">{life.score}</th>
            <th scope="col">{life.grade}</th>
          </tr>
        </thead>
        <tbody>
          {cards.map(({ id, name, position, score, grade, status }) => (
            <tr key={id}>
              <th scope="row">
                {name || position}
                <span class="hint">{[name && name !== position && position, status].filter(Boolean).join(' · ')}</span>
              </th>
              <td>{score === null ? '–' : showShare(score)}</td>
              <td>{grade || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A closed cycle takes no more numbers; it can still be rated. */
const ways = ({ state }: Build, life: LifeWords) =>
  (
    [
      ['update', life.update],
      ['change', life.changeHere],
      ['propose', life.proposeHere],
      ['sign', life.signHere],
    ] as const
  ).filter(([screen]) => state !== 'closed' || screen === 'sign');

const dashboardOf = ({ built }: Build) => built.filter(({ kind }) => kind === 'dashboard');

/** How the cycle stands, and what can be done about it. */
export function LookScreen(props: LifeProps) {
  const { words, life, language } = useLifeWords();
  const { build, onGo } = props;
  const asker = useAsk();
  const [look, setLook] = useState<Look>();
  const ask = async () => {
    const answer = await asker.ask('look', build.id);
    if (answer) setLook(answer);
  };
  // Once, when the screen opens
  useEffect(() => void ask(), []);
  const waiting = asker.asking.state === 'waiting';
  return (
    <>
      <Heading of="look">{life.look}</Heading>
      <p class="hint">
        {words.buildName(build.team, build.cycle)}
        {look && ` · ${life.asOf(showDay(look.today, language))}`}
      </p>
      <CallNotice asking={asker.asking} waiting={life.looking} onAgain={() => void ask()} />
      {look && (
        <>
          <Summary look={look} />
          <NeedsAttention {...props} look={look} />
          <Objectives objectives={look.objectives} />
          <section>
            <h2>{life.course}</h2>
            <Course course={look.course} />
          </section>
          <Coverage uncovered={look.uncovered} />
          <People cards={look.cards} />
          <section>
            <h2>{life.openDashboard}</h2>
            <SheetLinks sheets={dashboardOf(build)} />
          </section>
          {onGo && (
            <div class="ways">
              {ways(build, life).map(([screen, text]) => (
                <button type="button" class="wide" key={screen} onClick={() => onGo({ screen })}>
                  {text}
                </button>
              ))}
            </div>
          )}
        </>
      )}
      <div class="row">
        {look && (
          <button type="button" disabled={waiting} onClick={() => void ask()}>
            {life.lookAgain}
          </button>
        )}
        <button type="button" onClick={props.onHome}>
          {words.home}
        </button>
      </div>
    </>
  );
}
