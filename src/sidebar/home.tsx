import { useState } from 'preact/hooks';
import type { Build, Draft, Opening } from '../actions/actions';
import { useAsk } from './asking';
import { CallNotice } from './parts/call-notice';
import { Confirm } from './parts/confirm';
import { Heading } from './parts/heading';
import { SheetLinks } from './parts/sheet-links';
import { UndoBuild } from './parts/undo-build';
import { useWords } from './speak';

function DraftCard(props: { draft: Draft; onResume(): void; onDropped(revision: number): void }) {
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
        <button type="button" class="primary" onClick={props.onResume}>
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

function BuildCard(props: { build: Build; onContinue(build: Build): void; onUndone(): void }) {
  const { words } = useWords();
  const { build } = props;
  const name = words.buildName(build.team, build.cycle);
  return (
    <section class="group" aria-label={name}>
      <h3>{name}</h3>
      <p class="hint">
        {build.state === 'built'
          ? words.finished(build.built.length)
          : words.unfinished(build.built.length, build.planned.length)}
      </p>
      {build.state === 'building' && (
        <button type="button" class="primary" onClick={() => props.onContinue(build)}>
          {words.continueBuild}
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

/** The first screen: what is going on in this workbook, and the one thing to do next. */
export function Home(props: {
  opening: Opening;
  draft?: Draft;
  onStart(): void;
  onResume(): void;
  onDropped(revision: number): void;
  onContinue(build: Build): void;
  onUndone(): void;
}) {
  const { words } = useWords();
  const { opening, draft } = props;
  return (
    <>
      <Heading of="home">OKR Cascade</Heading>
      {!opening.builds.length && <p>{words.welcome}</p>}
      {draft && <DraftCard draft={draft} onResume={props.onResume} onDropped={props.onDropped} />}
      {!draft && (
        <button type="button" class="primary wide" onClick={props.onStart}>
          {words.start}
        </button>
      )}
      {opening.builds.length > 0 && (
        <>
          <h2>{words.builds}</h2>
          {opening.builds.map((build) => (
            <BuildCard key={build.id} build={build} onContinue={props.onContinue} onUndone={props.onUndone} />
          ))}
        </>
      )}
    </>
  );
}
