import { useEffect, useState } from 'preact/hooks';
import type { PlannedSheet } from '../../actions/actions';
import { useAsk } from '../asking';
import { forgetHolders } from '../holders';
import { CallNotice } from '../parts/call-notice';
import { Heading } from '../parts/heading';
import { SheetLinks } from '../parts/sheet-links';
import type { LifeProps } from './life-place';
import { useLifeWords } from './life-speech';

/** Sheets for people who came since the build, or that are gone: shown first, then made as at first. */
export function JoinersScreen(props: LifeProps) {
  const { words, life } = useLifeWords();
  const { build, onMake } = props;
  const asker = useAsk();
  const adder = useAsk();
  const [sheets, setSheets] = useState<PlannedSheet[]>();
  const ask = async () => {
    adder.forget();
    const answer = await asker.ask('missing', build.id);
    if (answer) setSheets(answer.sheets);
  };
  // Once, when the screen opens
  useEffect(() => void ask(), []);
  const add = async () => {
    const answer = await adder.ask('addMissing', build.id);
    if (!answer) return;
    forgetHolders();
    onMake?.(answer);
  };
  const settings = build.built.filter(({ kind }) => kind === 'settings');
  const toMake = sheets?.filter(({ state }) => state !== 'kept').length ?? 0;
  const waiting = asker.asking.state === 'waiting' || adder.asking.state === 'waiting';
  return (
    <>
      <Heading of="joiners">{life.joiners}</Heading>
      <p class="hint">{words.buildName(build.team, build.cycle)}</p>
      <p>{life.joinersHint}</p>
      {settings.length > 0 && <SheetLinks sheets={settings} />}
      <CallNotice asking={asker.asking} waiting={life.findingMissing} onAgain={() => void ask()} />
      {sheets && (
        <section aria-live="polite">
          <h2>{toMake ? life.missingSheets(toMake) : sheets.length ? life.missingNames : life.nothingMissing}</h2>
          <ul class="sheets">
            {sheets.map(({ key, name, state }) => (
              <li key={key} class={state === 'clash' ? 'clash' : undefined}>
                {name}
                {state === 'clash' && <span class="hint">{words.sheetClash}</span>}
                {state === 'kept' && <span class="hint">{life.nameOnCard}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <CallNotice asking={adder.asking} waiting={life.adding} onAgain={() => void add()} />
      {sheets && sheets.length > 0 && (
        <button type="button" class="primary wide" id="add" disabled={waiting} onClick={() => void add()}>
          {toMake ? life.addSheets(toMake) : life.addNames}
        </button>
      )}
      <div class="row">
        <button type="button" disabled={waiting} onClick={() => void ask()}>
          {words.checkAgain}
        </button>
        <button type="button" onClick={props.onHome}>
          {words.home}
        </button>
      </div>
    </>
  );
}
