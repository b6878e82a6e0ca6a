import { useEffect, useState } from 'preact/hooks';
import type { LineChange, UpdateForm } from '../../actions/actions';
import { useAsk } from '../asking';
import { namesOf, useHolders } from '../holders';
import { CallNotice } from '../parts/call-notice';
import { Choices } from '../parts/choices';
import { AreaField, SelectField, TextField } from '../parts/field';
import { NameField } from '../parts/name-field';
import { RecordDone, RecordForm } from '../parts/record-form';
import { pressFor, settled } from '../press';
import { keyOf, useKept } from '../session-memory';
import type { LifeProps } from './life-place';
import { useLifeWords } from './life-speech';

type Field = LineChange['field'];

/** What can be changed of a line: only key results have an owner, and a KPI is not measured from a baseline. */
const fieldsOf = (line: string): Field[] =>
  line.startsWith('O')
    ? ['target', 'baseline', 'weight', 'owner']
    : line.includes('.KPI')
      ? ['target', 'weight']
      : ['target', 'baseline', 'weight'];

/** A month of a KPI has no target of its own. */
const wholeLine = (id: string) => id.replace(/\.M\d+$/, '');

const blank = { line: '', field: 'target' as Field, value: '', reason: '', approvedBy: '', who: '' };

/** A target, baseline, weight or owner in mid-cycle, with its reason and who approved it. */
export function ChangeScreen(props: LifeProps & { line?: string; holder?: string }) {
  const { life } = useLifeWords();
  const { build } = props;
  const people = useHolders(build);
  const lines = useAsk();
  const saver = useAsk();
  const key = keyOf('change', build);
  const [kept, setKept] = useKept(key, blank);
  const [holder, setHolder] = useState(props.holder ?? '');
  const [form, setForm] = useState<UpdateForm>();
  const [done, setDone] = useState<LineChange>();
  const set = (change: Partial<typeof blank>) => setKept((now) => ({ ...now, ...change }));

  const ask = async (whose: string) => {
    setHolder(whose);
    setForm(undefined);
    const answer = whose ? await lines.ask('updateForm', build.id, whose) : undefined;
    if (answer) setForm(answer);
  };
  // Where one comes from a line, it is chosen already
  useEffect(() => {
    if (props.line) set({ line: wholeLine(props.line) });
    if (props.holder) void ask(props.holder);
  }, []);

  const offered = form?.lines ?? [];
  const line = props.holder || form ? kept.line : '';
  const found = offered.find(({ id }) => wholeLine(id) === line);
  const fields = fieldsOf(line || 'O');
  const field = fields.includes(kept.field) ? kept.field : 'target';
  const who = kept.who || form?.holder.name || '';
  const need = (id: string, text: string, sentence: string) => (text.trim() ? [] : [[id, sentence] as const]);
  const problems = [
    ...(holder ? [] : [['change-holder', life.needHolder] as const]),
    ...need('change-line', found ? line : '', life.needLine),
    ...need('change-value', kept.value, life.needChange),
    ...need('change-reason', kept.reason, life.needReason),
    ...need('change-approved', kept.approvedBy, life.needApproval),
    ...need('change-who', who, life.needName),
  ];
  const save = async () => {
    const change: LineChange = {
      id: line,
      field,
      value: kept.value.trim(),
      reason: kept.reason.trim(),
      approvedBy: kept.approvedBy.trim(),
      who: who.trim(),
    };
    const answer = await saver.ask('changeLine', build.id, change, pressFor(key, change));
    if (!answer) return;
    settled(key);
    setKept(() => ({ ...blank, approvedBy: kept.approvedBy, who: kept.who }));
    setDone(change);
  };
  if (done)
    return (
      <RecordDone
        title={life.changed}
        told={life.changedTold(done.id, life.changeFields[done.field].toLowerCase(), String(done.value))}
        another={life.changeAnother}
        onAnother={() => {
          setDone(undefined);
          void ask(holder);
        }}
        onDone={props.onDone}
      />
    );
  return (
    <RecordForm
      title={life.change}
      hint={life.changeHint}
      problems={problems}
      save={life.saveChange}
      waiting={life.savingChange}
      saver={saver}
      onSave={() => void save()}
      onBack={props.onDone}
    >
      <SelectField
        id="change-holder"
        label={life.holder}
        value={holder}
        options={[
          ['', life.chooseHolder],
          ...(people.holders ?? []).map(({ id, name, position }) => [id, life.holderName(name, position)] as const),
        ]}
        onChoice={(id) => void ask(id)}
      />
      <CallNotice asking={people.asking} waiting={life.gettingPeople} onAgain={people.again} />
      <CallNotice asking={lines.asking} waiting={life.gettingLines} onAgain={lines.again} />
      {form && (
        <>
          <SelectField
            id="change-line"
            label={life.line}
            hint={found?.target && life.targetIs(found.target)}
            value={found ? line : ''}
            options={[
              ['', life.chooseLine],
              ...offered.map(({ id, statement }) => [wholeLine(id), `${wholeLine(id)} ${statement}`] as const),
            ]}
            onChoice={(id) => set({ line: id })}
          />
          <Choices
            name="change-field"
            legend={life.changeWhat}
            value={field}
            options={fields.map((each) => [each, life.changeFields[each]] as const)}
            onChoice={(each) => set({ field: each, value: '' })}
          />
          {field === 'owner' ? (
            <NameField
              id="change-value"
              label={life.changeTo.owner}
              value={kept.value}
              names={namesOf(people.holders)}
              onText={(value) => set({ value })}
            />
          ) : (
            <TextField
              id="change-value"
              label={life.changeTo[field]}
              value={kept.value}
              onText={(value) => set({ value })}
            />
          )}
          <AreaField id="change-reason" label={life.reason} value={kept.reason} onText={(reason) => set({ reason })} />
          <NameField
            id="change-approved"
            label={life.approvedBy}
            value={kept.approvedBy}
            names={namesOf(people.holders)}
            onText={(approvedBy) => set({ approvedBy })}
          />
          <NameField
            id="change-who"
            label={life.yourName}
            value={who}
            names={namesOf(people.holders)}
            onText={(name) => set({ who: name })}
          />
        </>
      )}
    </RecordForm>
  );
}
