import { useEffect, useRef, useState } from 'preact/hooks';
import type { Build } from '../../actions/actions';
import type { Asking } from '../asking';
import { progressOf, runBuild } from '../build-run';
import { call } from '../client';
import { CallNotice } from '../parts/call-notice';
import { Heading } from '../parts/heading';
import { SheetLinks } from '../parts/sheet-links';
import { UndoBuild } from '../parts/undo-build';
import { useWords } from '../speak';

type Run = 'running' | 'done' | 'stopping' | 'stopped' | Exclude<Asking, { state: 'idle' | 'waiting' }>;

/** Makes the sheets of a started build, one call a sheet, and stands by with stop, resume, links and undo. */
export function BuildScreen(props: {
  build: Build;
  /** Where the draft it was made from is still at hand. */
  canEdit: boolean;
  onBuilt(): void;
  onUndone(): void;
  onEdit(): void;
  onHome(): void;
}) {
  const { words } = useWords();
  const [build, setBuild] = useState(props.build);
  const [run, setRun] = useState<Run>(props.build.state === 'built' ? 'done' : 'running');
  const [undone, setUndone] = useState<number>();
  const stop = useRef(false);

  const go = async () => {
    stop.current = false;
    setRun('running');
    const end = await runBuild(build, call, { onProgress: setBuild, stopped: () => stop.current });
    setBuild(end.build);
    if (end.ending === 'built') {
      setRun('done');
      props.onBuilt();
    } else setRun(end.ending);
  };
  // Begins once; a screen that goes away stops between two sheets
  useEffect(() => {
    if (build.state !== 'built') void go();
    return () => {
      stop.current = true;
    };
  }, []);

  const { made, all, inHand } = progressOf(build);
  const done = build.state === 'built';
  const title = done ? words.built(all) : words.building;
  return (
    <>
      <Heading of={title}>{undone === undefined ? title : words.undone(undone)}</Heading>
      <p class="hint">{words.buildName(build.team, build.cycle)}</p>
      {!done && undone === undefined && (
        <>
          <progress value={made} max={all} aria-label={words.building} />
          <p role="status">
            {run === 'stopped'
              ? words.stopped(made, all)
              : made < all
                ? words.progress(made + 1, all, inHand)
                : words.finishing}
            {run === 'stopping' && ` ${words.stopping}`}
          </p>
          <CallNotice asking={typeof run === 'object' ? run : { state: 'idle' }} waiting="" onAgain={() => void go()} />
          {(run === 'running' || run === 'stopping') && (
            <button
              type="button"
              disabled={run === 'stopping'}
              onClick={() => {
                stop.current = true;
                setRun('stopping');
              }}
            >
              {words.stop}
            </button>
          )}
          {run === 'stopped' && (
            <button type="button" class="primary" onClick={() => void go()}>
              {words.continueBuild}
            </button>
          )}
        </>
      )}
      {undone === undefined && build.built.length > 0 && (done || run === 'stopped') && (
        <section>
          <h2>{words.links}</h2>
          <SheetLinks sheets={build.built} />
        </section>
      )}
      {done && undone === undefined && (
        <section>
          <h2>{words.doNext}</h2>
          <ol>
            {words.nextThings.map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </ol>
        </section>
      )}
      {undone === undefined && run !== 'running' && run !== 'stopping' ? (
        <UndoBuild
          build={build}
          onUndone={(count) => {
            setUndone(count);
            props.onUndone();
          }}
        />
      ) : null}
      {undone !== undefined && props.canEdit && (
        <button type="button" class="primary" onClick={props.onEdit}>
          {words.editDraftAgain}
        </button>
      )}
      {(done || undone !== undefined || run === 'stopped' || typeof run === 'object') && (
        <button type="button" onClick={props.onHome}>
          {words.home}
        </button>
      )}
    </>
  );
}
