import { useEffect, useState } from 'preact/hooks';
import type { Settings, SettingsForm } from '../../actions/actions';
import { type Asking, useAsk } from '../asking';
import { showDay } from '../cycle-choices';
import { focusOn } from '../focus';
import { CallNotice } from '../parts/call-notice';
import { AreaField, NumberField, SelectField, TextField } from '../parts/field';
import { Heading } from '../parts/heading';
import { SheetLinks } from '../parts/sheet-links';
import { readDay, readPeople, writePeople } from '../people-list';
import { useToolsWords } from './tools-speech';

type NumberName = 'keyResultShare' | 'cap' | 'floor' | 'warning' | 'onTrack' | 'atRisk';

/** Days somebody wrote, one a line; the first that is none is said. */
function readDays(text: string): { days: string[] } | { text: string } {
  const lines = text.split(/[\n,;]+/).flatMap((line) => line.trim() || []);
  const bad = lines.find((line) => !readDay(line));
  return bad === undefined ? { days: lines.map((line) => readDay(line)!) } : { text: bad };
}

/** What was changed, by name. */
function changesOf(before: Settings, after: Settings): Partial<Settings> {
  const names = (Object.keys(after) as (keyof Settings)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return Object.fromEntries(names.map((name) => [name, after[name]]));
}

export function SettingsScreen(props: { onHome(): void }) {
  const { words, tools, language } = useToolsWords();
  const asker = useAsk();
  const saver = useAsk();
  const [form, setForm] = useState<SettingsForm>();
  const [now, setNow] = useState<Settings>();
  const [days, setDays] = useState('');
  const [people, setPeople] = useState('');
  const [told, setTold] = useState('');

  const show = (answer: SettingsForm) => {
    setForm(answer);
    setNow(answer.settings);
    setDays(answer.settings.holidays.map(showDay).join('\n'));
    setPeople(writePeople(answer.settings.people, showDay));
  };
  const get = async () => {
    saver.forget();
    const answer = await asker.ask('settings');
    if (answer) show(answer);
  };
  // Once, when the screen opens
  useEffect(() => void get(), []);

  const readingDays = readDays(days);
  const readingPeople = readPeople(people);
  const badDays = 'text' in readingDays ? tools.badDay(readingDays.text) : undefined;
  const badPeople = 'line' in readingPeople ? tools.badPerson(readingPeople.line, readingPeople.text) : undefined;
  const refused = saver.asking.state === 'refused' ? saver.asking.refused : undefined;
  const refusedName = refused?.facts.name as keyof Settings | undefined;
  /** The field the server would not take. */
  const wrong = refused?.code === 'bad-setting' ? refusedName : undefined;
  const problemOf = (name: keyof Settings): string | undefined => {
    if (wrong !== name) return undefined;
    const { from, to } = refused!.facts;
    const { between, ...sentences } = tools.settingsProblems;
    // The numbers beyond which a setting cannot go are shares, shown as percentages like the setting itself.
    if (from !== undefined) return between(`${Number(from) * 100}`, `${Number(to) * 100}`);
    return sentences[name as keyof typeof sentences] ?? sentences.other;
  };
  useEffect(() => {
    if (wrong) focusOn(wrong === 'grades' ? 'set-grade-0-from' : `set-${wrong}`);
  }, [refused]);

  const save = async () => {
    setTold('');
    if (badDays) return focusOn('set-holidays');
    if (badPeople) return focusOn('set-people');
    const unread = document.querySelector<HTMLElement>('main input[aria-invalid="true"]');
    if (unread && unread.id !== `set-${wrong}`) return focusOn(unread.id);
    const after: Settings = {
      ...now!,
      holidays: (readingDays as { days: string[] }).days,
      people: (readingPeople as { people: Settings['people'] }).people,
    };
    const changes = changesOf(form!.settings, after);
    if (!Object.keys(changes).length) return setTold(tools.nothingChanged);
    const answer = await saver.ask('saveSettings', changes, form!.settings);
    if (!answer) return;
    show(answer);
    setTold(tools.settingsSaved);
  };
  const set = (change: Partial<Settings>) => {
    setTold('');
    setNow((before) => before && { ...before, ...change });
  };
  const framing = (name: keyof Settings) => {
    const problem = problemOf(name);
    return {
      id: `set-${name}`,
      label: tools.names[name][0]!,
      hint: tools.names[name][1]!,
      ...(problem && { problem }),
    };
  };
  const numberField = (name: NumberName) => (
    <NumberField
      key={name}
      {...framing(name)}
      label={`${tools.names[name][0]} (%)`}
      percent
      value={now![name]}
      onNumber={(value) => value !== undefined && set({ [name]: value })}
    />
  );
  const choice = (name: 'firstMonth' | 'mostObjectives' | 'mostKeyResults', texts: string[], from = 1) => (
    <SelectField
      {...framing(name)}
      value={String(now![name])}
      options={texts.map((text, at) => [String(from + at), text])}
      onChoice={(key) => set({ [name]: Number(key) })}
    />
  );
  /** A refusal with the setting's name as it stands on the screen. */
  const named = (asking: Asking): Asking =>
    asking.state === 'refused' && refusedName
      ? { ...asking, refused: { ...asking.refused, facts: { name: tools.names[refusedName]?.[0] ?? refusedName } } }
      : asking;
  const upTo = (most: number) => Array.from({ length: most }, (_, at) => String(at + 1));
  return (
    <>
      <Heading of="settings">{tools.settings}</Heading>
      <p>{tools.settingsHint}</p>
      <CallNotice asking={asker.asking} waiting={tools.gettingSettings} onAgain={() => void get()} />
      {now && form && (
        <>
          {form.sheet && <SheetLinks sheets={[{ key: 'settings', kind: 'settings', ...form.sheet }]} />}
          <section class="group" aria-labelledby="set-general">
            <h2 id="set-general">{tools.groups.general}</h2>
            <SelectField
              {...framing('language')}
              value={now.language}
              options={[
                ['vi', tools.languages.vi],
                ['en', tools.languages.en],
              ]}
              onChoice={(to) => set({ language: to })}
            />
            {choice(
              'firstMonth',
              upTo(12).map((month) => tools.monthNumber(Number(month))),
            )}
          </section>
          <section class="group" aria-labelledby="set-limits">
            <h2 id="set-limits">{tools.groups.limits}</h2>
            {choice('mostObjectives', upTo(8))}
            {choice('mostKeyResults', upTo(8))}
            {numberField('keyResultShare')}
          </section>
          <section class="group" aria-labelledby="set-pace">
            <h2 id="set-pace">{tools.groups.pace}</h2>
            {(['onTrack', 'atRisk', 'warning'] as const).map(numberField)}
          </section>
          <section class="group" aria-labelledby="set-scores">
            <h2 id="set-scores">{tools.groups.scores}</h2>
            {(['cap', 'floor'] as const).map(numberField)}
            <SelectField
              {...framing('paySwitch')}
              value={now.paySwitch}
              options={Object.entries(tools.paySwitch) as [Settings['paySwitch'], string][]}
              onChoice={(paySwitch) => set({ paySwitch })}
            />
            <fieldset>
              <legend>{tools.names.grades[0]}</legend>
              <p class="hint">{tools.names.grades[1]}</p>
              {problemOf('grades') && <p class="problem">{problemOf('grades')}</p>}
              {now.grades.map((grade, at) => {
                const change = (next: Partial<typeof grade>) =>
                  set({ grades: now.grades.map((one, index) => (index === at ? { ...one, ...next } : one)) });
                return (
                  <div class="pair" key={form.settings.grades[at]!.word}>
                    <TextField
                      id={`set-grade-${at}-word`}
                      label={tools.gradeWord(form.settings.grades[at]!.word)}
                      quiet
                      value={grade.word}
                      onText={(word) => change({ word })}
                    />
                    <NumberField
                      id={`set-grade-${at}-from`}
                      label={tools.gradeFrom(grade.word)}
                      quiet
                      percent
                      value={grade.from}
                      onNumber={(from) => from !== undefined && change({ from })}
                    />
                  </div>
                );
              })}
            </fieldset>
          </section>
          <section class="group" aria-labelledby="set-days">
            <h2 id="set-days">{tools.groups.days}</h2>
            <label class="tick">
              <input
                type="checkbox"
                checked={now.weekendsCount}
                onChange={(event) => set({ weekendsCount: event.currentTarget.checked })}
              />
              <span>{tools.names.weekendsCount[0]}</span>
            </label>
            <p class="hint">{tools.names.weekendsCount[1]}</p>
            <AreaField
              {...framing('holidays')}
              {...(badDays && { problem: badDays })}
              rows={2}
              value={days}
              onText={setDays}
            />
          </section>
          <section class="group" aria-labelledby="set-people-head">
            <h2 id="set-people-head">{tools.groups.people}</h2>
            <AreaField
              {...framing('people')}
              {...(badPeople && { problem: badPeople })}
              rows={4}
              value={people}
              onText={setPeople}
            />
            <p role="status" class="hint">
              {'people' in readingPeople && tools.peopleCount(readingPeople.people.length)}
            </p>
          </section>
          <CallNotice asking={named(saver.asking)} waiting={tools.savingSettings} onAgain={() => void save()}>
            {refused?.code === 'settings-changed' && (
              <button type="button" onClick={() => void get()}>
                {tools.fetchAgain}
              </button>
            )}
          </CallNotice>
          <p role="status">{told}</p>
          <button
            type="button"
            class="primary wide"
            id="save-settings"
            lang={language}
            disabled={saver.asking.state === 'waiting'}
            onClick={() => void save()}
          >
            {tools.saveSettings}
          </button>
        </>
      )}
      <button type="button" onClick={props.onHome}>
        {words.home}
      </button>
    </>
  );
}
