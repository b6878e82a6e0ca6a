import { useState } from 'preact/hooks';
import type { Build, Draft, Opening, Standing } from '../actions/actions';
import { useAsk } from './asking';
import { Bar } from './parts/bar';
import { CallNotice } from './parts/call-notice';
import { Confirm } from './parts/confirm';
import { Heading } from './parts/heading';
import { SheetLinks } from './parts/sheet-links';
import { UndoBuild } from './parts/undo-build';
import type { LifePlace } from './screens/life-place';
import { useToolsWords } from './screens/tools-speech';
import { useWords } from './speak';

function DraftCard(props: { draft: Draft; first: boolean; onResume(): void; onDropped(revision: number): void }) {
  const { words } = useWords();
  const { asking, ask, again } = useAsk();
  const [sure, setSure] = useState(false);
  const { team, cycle } = props.draft.cascade;
  const drop = async () => {
    setSure(false);
    const answer = await ask('dropDraft');
    if (answer) props.onDropped(answer.revision);
  };
  return (
    <section class="group" aria-label={words.yourDraft}>
      <h2>{words.yourDraft}</h2>
      <p>
        {words.buildName(team, cycle.name)} <span class="hint">{words.steps[props.draft.step]}</span>
      </p>
      <div class="row">
        <button type="button" class={props.first ? 'primary' : ''} onClick={props.onResume}>
          {words.resumeDraft}
        </button>
        {!sure && (
          <button type="button" onClick={() => setSure(true)}>
            {words.dropDraft}
          </button>
        )}
      </div>
      {sure && (
        <Confirm
          question={words.dropDraftSure}
          yes={words.dropDraftYes}
          onYes={() => void drop()}
          onNo={() => setSure(false)}
        />
      )}
      <CallNotice asking={asking} waiting={words.dropping} onAgain={again} />
    </section>
  );
}

/** How the latest cycle stands, as a bar with its words, and the one thing to do next in it. */
function NowCard(props: { build: Build; now: Standing; onLife(place: LifePlace): void }) {
  const { words, language } = useWords();
  const { build, now, onLife } = props;
  const percent = (share: number) =>
    share.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { style: 'percent', maximumFractionDigits: 0 });
  const { score, elapsed } = now;
  const told =
    score === null ? words.noScoreYet : words.standing(percent(score), elapsed === null ? '' : percent(elapsed));
  const closed = build.state === 'closed';
  const over = now.week >= now.weeks;
  const next: [string, LifePlace] = closed
    ? [words.nextCarry, { screen: 'close' }]
    : over
      ? [words.nextClose, { screen: 'close' }]
      : [words.nextUpdate, { screen: 'update' }];
  const ways: [string, LifePlace][] = [
    ...(closed || !over ? [] : [[words.wayUpdate, { screen: 'update' }] as [string, LifePlace]]),
    [words.wayLook, { screen: 'look' }],
    ...(closed ? [] : [[words.wayJoiners, { screen: 'joiners' }] as [string, LifePlace]]),
    ...(closed || over ? [] : [[words.wayClose, { screen: 'close' }] as [string, LifePlace]]),
  ];
  return (
    <div class="group">
      <h2>{words.buildName(build.team, build.cycle)}</h2>
      <p class="hint">{closed ? words.closedCycle : words.weekOf(now.week, now.weeks)}</p>
      {score !== null && <Bar score={score} expected={elapsed} told={told} />}
      <p>{told}</p>
      {now.statuses.length > 0 && (
        <p class="hint">{now.statuses.map(({ word, count }) => `${count} ${word.toLowerCase()}`).join(' · ')}</p>
      )}
      <button type="button" class="primary wide" id="next-thing" onClick={() => onLife(next[1])}>
        {next[0]}
      </button>
      <div class="ways">
        {ways.map(([word, place]) => (
          <button type="button" key={place.screen} onClick={() => onLife(place)}>
            {word}
          </button>
        ))}
      </div>
    </div>
  );
}

function BuildCard(props: { build: Build; onContinue(build: Build): void; onUndone(): void; onLook?(): void }) {
  const { words } = useWords();
  const { build } = props;
  const name = words.buildName(build.team, build.cycle);
  return (
    <section class="group" aria-label={name}>
      <h3>{name}</h3>
      <p class="hint">
        {build.state === 'building'
          ? words.unfinished(build.built.length, build.planned.length)
          : words.finished(build.built.length)}
      </p>
      {build.state === 'building' && (
        <button type="button" class="primary" onClick={() => props.onContinue(build)}>
          {words.continueBuild}
        </button>
      )}
      {build.state !== 'building' && props.onLook && (
        <button type="button" onClick={props.onLook}>
          {words.wayLook}
        </button>
      )}
      {build.built.length > 0 && (
        <details>
          <summary>{words.sheetsOfBuild}</summary>
          <SheetLinks sheets={build.built} />
        </details>
      )}
      <UndoBuild build={build} onUndone={props.onUndone} />
    </section>
  );
}

/** What can be opened whether or not there is a cycle. */
export type Tool = 'settings' | 'functions' | 'templates';

/** The first screen: what is going on in this workbook, and the one thing to do next. */
export function Home(props: {
  opening: Opening;
  draft?: Draft;
  onStart(): void;
  onResume(): void;
  onDropped(revision: number): void;
  onContinue(build: Build): void;
  onUndone(): void;
  onLife(build: Build, place: LifePlace): void;
  onTool(tool: Tool): void;
}) {
  const { words, tools } = useToolsWords();
  const { opening, draft } = props;
  const { now } = opening;
  // One thing stands out as the next to do: finishing a build, then the running cycle, then a draft, then a new one.
  const free = !now && opening.builds.every(({ state }) => state !== 'building');
  const running = now && opening.builds.find(({ id }) => id === now.buildId);
  return (
    <>
      <Heading of="home">OKR Cascade</Heading>
      {!opening.builds.length && <p>{words.welcome}</p>}
      {running && now && <NowCard build={running} now={now} onLife={(place) => props.onLife(running, place)} />}
      {draft && <DraftCard draft={draft} first={free} onResume={props.onResume} onDropped={props.onDropped} />}
      {!draft && (
        <button type="button" class={free ? 'primary wide' : 'wide'} onClick={props.onStart}>
          {words.start}
        </button>
      )}
      {opening.builds.length > 0 && (
        <>
          <h2>{words.builds}</h2>
          {opening.builds.map((build) => (
            <BuildCard
              key={build.id}
              build={build}
              onContinue={props.onContinue}
              onUndone={props.onUndone}
              // The latest stands above with all that can be done in it.
              {...(build !== running && { onLook: () => props.onLife(build, { screen: 'look' }) })}
            />
          ))}
        </>
      )}
      <nav class="ways" aria-label={words.ways}>
        {(
          [
            ['settings', tools.settings],
            ['functions', tools.functions],
            ['templates', tools.ownTemplates],
          ] as const
        ).map(([tool, word]) => (
          <button type="button" key={tool} onClick={() => props.onTool(tool)}>
            {word}
          </button>
        ))}
      </nav>
    </>
  );
}
