import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Holder, Refusal, UpdateEntry, UpdateForm } from '../../actions/actions';
import { useAsk } from '../asking';
import { focusOn } from '../focus';
import { useHolders } from '../holders';
import { CallNotice, refusalSentence } from '../parts/call-notice';
import { ChooseHolder } from '../parts/choose-holder';
import { Heading } from '../parts/heading';
import { UpdateLineFields } from '../parts/update-line';
import { pressFor, settled } from '../press';
import { keep, keyOf, recall, useKept } from '../session-memory';
import { atMonth, entryOf, monthsOf, type Typed, type TypedLines, unchanged } from '../typed-update';
import type { LifeProps } from './life-place';
import { useLifeWords } from './life-speech';

type Refused = ReadonlyMap<string, Refusal['refused']>;
type Saved = { holder: Holder; lines: number };

const nameOf = ({ name, position }: Holder) => name || position;

/** Enter goes from value to value, then to the save button; Ctrl+Enter saves at once. */
function onEnter(event: KeyboardEvent, save: () => void): void {
  const from = event.target as HTMLElement;
  const line = from.closest('[data-line]');
  if (event.key !== 'Enter' || event.isComposing || !line || from.matches('button, summary')) return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) {
    save();
    return;
  }
  const lines = [...document.querySelectorAll('[data-line]')];
  const next = lines[lines.indexOf(line) + 1]?.querySelector<HTMLElement>('[data-value]');
  const goal = next ?? document.getElementById('save');
  goal?.focus();
  goal?.scrollIntoView({ block: 'center' });
}

function Lines(props: LifeProps & { form: UpdateForm; onSaved(saved: Saved): void; onOther(): void }) {
  const { words, life, language } = useLifeWords();
  const { build, form, onGo } = props;
  const { holder } = form;
  const saver = useAsk();
  const key = keyOf(`update.${holder.id}`, build);
  const [typed, setTyped] = useKept<TypedLines>(key, {});
  const [months, setMonths] = useState<Record<string, string>>({});
  const [same, setSame] = useState(false);
  const [refused, setRefused] = useState<Refused>(new Map());
  /** What was saved while other lines were refused: it is the last value of its line now. */
  const [saved, setSaved] = useState<TypedLines>({});
  const [nothing, setNothing] = useState(false);
  const hadTyped = useRef(Object.keys(typed).length > 0);
  const firstValue = `${form.lines[0]?.id}.value`;
  useEffect(() => focusOn(firstValue), []);

  const lines = form.lines.map((line) => atMonth(line, months[line.id]));
  // What was typed for another month of a line waits to be saved too.
  const told = form.lines.flatMap((line) =>
    [line.id, ...(line.months ?? []).map(({ id }) => id).filter((id) => id !== line.id)].flatMap(
      (id) => entryOf(atMonth(line, id), typed[id], language) ?? [],
    ),
  );
  const left = lines.flatMap((line) => {
    const isTold = told.some(({ id }) => id === line.id) || line.id in saved;
    return isTold ? [] : (unchanged(line) ?? []);
  });
  const entries: UpdateEntry[] = [...told, ...(same ? left : [])];

  const set = (id: string, change: Typed) => {
    setTyped((now) => ({ ...now, [id]: { ...now[id], ...change } }));
    setRefused((now) => new Map([...now].filter(([each]) => each !== id)));
    setNothing(false);
  };
  const save = async () => {
    if (saver.asking.state === 'waiting') return;
    setNothing(!entries.length);
    if (!entries.length) return focusOn(firstValue);
    const sent = typed;
    const outcome = await saver.ask('update', build.id, holder.id, entries, pressFor(key, entries));
    if (!outcome) return;
    settled(key);
    // What was typed while the server worked is newer than what it saved.
    setTyped((now) =>
      Object.fromEntries(Object.entries(now).filter(([id, each]) => each !== sent[id] || !outcome.saved.includes(id))),
    );
    if (!outcome.refused.length) {
      keep(key, undefined);
      return props.onSaved({ holder, lines: outcome.saved.length });
    }
    const settledLines = outcome.saved.map((id) => {
      const { note: _, correction: __, ...values } = { ...saved[id], ...sent[id] };
      return [id, values] as const;
    });
    setSaved({ ...saved, ...Object.fromEntries(settledLines) });
    setRefused(new Map(outcome.refused.map((each) => [each.id, each.refused])));
    const first = outcome.refused[0]!.id;
    const line = form.lines.find(
      ({ id, months: others }) => id === first || others?.some((month) => month.id === first),
    );
    if (line && line.id !== first) setMonths((now) => ({ ...now, [line.id]: first }));
    focusOn(`${line?.id ?? first}.value`);
  };

  const waiting = saver.asking.state === 'waiting';
  return (
    <>
      <p class="hint">{life.updateHint}</p>
      {hadTyped.current && <p class="notice">{life.keptTyped}</p>}
      {/* Enter is heard here for all lines; each control keeps its own keys. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing here is pressed, it only hears the keys of the fields within */}
      <div onKeyDown={(event) => onEnter(event, () => void save())}>
        {form.lines.map((line, at) => {
          const shown = lines[at]!;
          const problem = refused.get(shown.id);
          return (
            <UpdateLineFields
              key={line.id}
              place={line.id}
              line={shown}
              months={monthsOf(line)}
              typed={{ ...saved[shown.id], ...typed[shown.id] }}
              saved={shown.id in saved && !(shown.id in typed)}
              problem={problem && refusalSentence(problem, words)}
              onTyped={(change) => set(shown.id, change)}
              onMonth={(month) => setMonths((now) => ({ ...now, [line.id]: month }))}
              onChange={onGo && (() => onGo({ screen: 'change', line: line.id, holder: holder.id }))}
            />
          );
        })}
      </div>
      <footer>
        {left.length > 0 && (
          <label class="check">
            <input type="checkbox" checked={same} onChange={(event) => setSame(event.currentTarget.checked)} />
            {life.unchanged(left.length)}
          </label>
        )}
        <p role="alert" class="problem">
          {nothing
            ? life.nothingTyped
            : refused.size > 0 && !waiting && life.partlySaved(Object.keys(saved).length, refused.size)}
        </p>
        <CallNotice asking={saver.asking} waiting={life.saving} onAgain={() => void save()} />
        <div class="row ends">
          <button type="button" disabled={waiting} onClick={props.onHome}>
            {words.home}
          </button>
          <button type="button" class="primary" id="save" disabled={waiting} onClick={() => void save()}>
            {life.saveUpdate(entries.length)}
          </button>
        </div>
      </footer>
    </>
  );
}

/** After the save: the dashboard's lists are refreshed meanwhile, and what is still open is said. */
function Done(props: LifeProps & { saved: Saved; onOther(): void }) {
  const { words, life } = useLifeWords();
  const { saved, build, onGo } = props;
  const refresher = useAsk();
  const [open, setOpen] = useState<number>();
  useEffect(() => {
    void refresher.ask('look', build.id).then((look) => {
      if (look) setOpen(look.attention.filter(({ id, holder }) => isOf(saved.holder, id, holder)).length);
    });
  }, []);
  return (
    <>
      <Heading of="updated">{life.updated(saved.lines)}</Heading>
      <p>{nameOf(saved.holder)}</p>
      <CallNotice asking={refresher.asking} waiting={life.refreshing} onAgain={refresher.again} />
      <p role="status">
        {open !== undefined && `${life.refreshed} ${open ? life.stillOpen(open) : life.nobodyElseNeeds}`}
      </p>
      {onGo && (
        <button type="button" class="primary wide" onClick={() => onGo({ screen: 'look' })}>
          {life.seeLook}
        </button>
      )}
      <div class="row">
        <button type="button" onClick={props.onOther}>
          {life.nextPerson}
        </button>
        <button type="button" onClick={props.onHome}>
          {words.home}
        </button>
      </div>
    </>
  );
}

/** Attention names a holder as the sheets do: by person, else by position. */
const isOf = (holder: Holder, id: string, name: string) =>
  id.startsWith(`${holder.id}.`) || name.split(', ').includes(nameOf(holder));

/** One screen for one person: every line they hold, one press saves all. */
export function UpdateScreen(props: LifeProps & { holder?: string }) {
  const { words, life } = useLifeWords();
  const { build } = props;
  const whoKey = keyOf('who', build);
  const people = useHolders(build);
  const former = useAsk();
  const [who, setWho] = useState(() => props.holder ?? recall<string>(whoKey));
  const [form, setForm] = useState<UpdateForm>();
  const [saved, setSaved] = useState<Saved>();
  const asked = useRef<string>();

  const { holders } = people;
  const only = useMemo(() => (holders?.length === 1 ? holders[0]!.id : undefined), [holders]);
  const holder = who ?? only;
  useEffect(() => {
    if (!holder || asked.current === holder) return;
    asked.current = holder;
    void former.ask('updateForm', build.id, holder).then((answer) => {
      if (answer && asked.current === holder) setForm(answer);
    });
  }, [holder]);

  const choose = (id: string | undefined) => {
    keep(whoKey, id);
    asked.current = undefined;
    former.forget();
    setForm(undefined);
    setSaved(undefined);
    setWho(id);
  };
  if (saved) return <Done {...props} saved={saved} onOther={() => choose(undefined)} />;
  const chosen = form?.holder ?? holders?.find(({ id }) => id === holder);
  return (
    <>
      <Heading of={holder ? 'update' : 'who'}>{holder ? life.update : life.whoAreYou}</Heading>
      {holder ? (
        <>
          <p>
            {chosen && <b>{life.holderName(chosen.name, chosen.position)} </b>}
            {only === undefined && (
              <button type="button" class="link" onClick={() => choose(undefined)}>
                {life.otherPerson}
              </button>
            )}
          </p>
          <CallNotice asking={former.asking} waiting={life.gettingLines} onAgain={former.again} />
          {form && form.lines.length > 0 && (
            <Lines {...props} key={form.holder.id} form={form} onSaved={setSaved} onOther={() => choose(undefined)} />
          )}
          {form && !form.lines.length && <p>{life.noLines}</p>}
        </>
      ) : (
        <>
          <p class="hint">{life.whoHint}</p>
          {holders && <ChooseHolder holders={holders} onHolder={choose} />}
        </>
      )}
      {!holder && <CallNotice asking={people.asking} waiting={life.gettingPeople} onAgain={people.again} />}
      {!form?.lines.length && (
        <button type="button" onClick={props.onHome}>
          {words.home}
        </button>
      )}
    </>
  );
}
