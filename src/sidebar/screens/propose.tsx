import { useEffect, useState } from 'preact/hooks';
import type { Proposal } from '../../actions/actions';
import type { MeasureType } from '../../domain/measure';
import { useAsk } from '../asking';
import { newKeyResult } from '../edit-cascade';
import { namesOf, useHolders } from '../holders';
import { CallNotice } from '../parts/call-notice';
import { Choices } from '../parts/choices';
import { AreaField, NumberField, SelectField } from '../parts/field';
import { NameField } from '../parts/name-field';
import { RecordDone, RecordForm } from '../parts/record-form';
import { pressFor, settled } from '../press';
import { restated } from '../reading';
import { keyOf, useKept } from '../session-memory';
import type { LifeProps } from './life-place';
import { useLifeWords } from './life-speech';

type Kind = 'key-result' | 'kpi';

const types: Record<Kind, MeasureType[]> = {
  'key-result': ['at-least', 'at-most', 'exactly', 'stay-above', 'stay-below', 'done'],
  kpi: ['at-least', 'at-most', 'exactly', 'done', 'rated'],
};

type Kept = {
  kind: Kind;
  objective: string;
  holder: string;
  statement: string;
  /** What was set by hand; else it follows the statement. */
  type?: MeasureType;
  target?: number;
  who: string;
};

const blank: Kept = { kind: 'key-result', objective: '', holder: '', statement: '', who: '' };

/** A key result or KPI somebody would like to have: it stands marked as proposed and counts for nothing yet. */
export function ProposeScreen(props: LifeProps & { holder?: string }) {
  const { words, life, language } = useLifeWords();
  const { build } = props;
  const people = useHolders(build);
  const asker = useAsk();
  const saver = useAsk();
  const key = keyOf('propose', build);
  const [kept, setKept] = useKept<Kept>(key, { ...blank, holder: props.holder ?? '' });
  const [objectives, setObjectives] = useState<{ id: string; statement: string }[]>();
  const [done, setDone] = useState<string>();
  const set = (change: Partial<Kept>) => setKept((now) => ({ ...now, ...change }));
  const { kind } = kept;

  const ask = async () => {
    const answer = await asker.ask('objectivesOf', build.id);
    if (answer) setObjectives(answer.objectives);
  };
  useEffect(() => {
    if (kind === 'key-result' && !objectives) void ask();
  }, [kind]);

  const { measure } = restated(newKeyResult(), kept.statement, language);
  const read = types[kind].includes(measure.type) ? measure.type : 'at-least';
  const type = kept.type && types[kind].includes(kept.type) ? kept.type : read;
  const bare = type === 'done' || type === 'rated';
  const target = kept.target ?? (measure.target || undefined);
  const under = kind === 'kpi' ? kept.holder : kept.objective;
  const problems = [
    ...(under
      ? []
      : kind === 'kpi'
        ? [['propose-holder', life.needHolder] as const]
        : [['propose-objective', life.needObjective] as const]),
    ...(kept.statement.trim() ? [] : [['propose-statement', words.needStatement] as const]),
    ...(kept.who.trim() ? [] : [['propose-who', life.needName] as const]),
  ];
  const save = async () => {
    const proposal: Proposal = {
      who: kept.who.trim(),
      under,
      statement: kept.statement.trim(),
      type,
      ...(!bare && target !== undefined && { target }),
    };
    const answer = await saver.ask('propose', build.id, proposal, pressFor(key, proposal));
    if (!answer) return;
    settled(key);
    setKept(() => ({ ...blank, holder: kept.holder, who: kept.who }));
    setDone(answer.id);
  };
  if (done !== undefined)
    return (
      <RecordDone
        title={life.proposed}
        told={life.proposedTold(done)}
        another={life.proposeAnother}
        onAnother={() => setDone(undefined)}
        onDone={props.onDone}
      />
    );
  return (
    <RecordForm
      title={life.propose}
      hint={life.proposeHint}
      problems={problems}
      save={life.saveProposal}
      waiting={life.savingProposal}
      saver={saver}
      onSave={() => void save()}
      onBack={props.onDone}
    >
      <Choices
        name="propose-kind"
        legend={life.proposeWhat}
        value={kind}
        options={(['key-result', 'kpi'] as const).map((each) => [each, life.proposeKinds[each]] as const)}
        onChoice={(each) => set({ kind: each })}
      />
      {kind === 'key-result' ? (
        <SelectField
          id="propose-objective"
          label={life.underObjective}
          value={kept.objective}
          options={[
            ['', life.chooseObjective],
            ...(objectives ?? []).map(({ id, statement }) => [id, `${id} ${statement}`] as const),
          ]}
          onChoice={(objective) => set({ objective })}
        />
      ) : (
        <SelectField
          id="propose-holder"
          label={life.holder}
          value={kept.holder}
          options={[
            ['', life.chooseHolder],
            ...(people.holders ?? []).map(({ id, name, position }) => [id, life.holderName(name, position)] as const),
          ]}
          onChoice={(holder) => set({ holder })}
        />
      )}
      <CallNotice asking={asker.asking} waiting={life.gettingObjectives} onAgain={() => void ask()} />
      <CallNotice asking={people.asking} waiting={life.gettingPeople} onAgain={people.again} />
      <AreaField
        id="propose-statement"
        label={life.proposalStatement}
        rows={2}
        value={kept.statement}
        onText={(statement) => set({ statement })}
      />
      <SelectField
        id="propose-type"
        label={words.type}
        value={type}
        options={types[kind].map((each) => [each, words.types[each]] as const)}
        onChoice={(each) => set({ type: each })}
      />
      {!bare && (
        <NumberField
          id="propose-target"
          label={measure.unit === '%' ? `${life.proposalTarget} (%)` : life.proposalTarget}
          value={target}
          percent={measure.unit === '%'}
          onNumber={(each) => set({ target: each })}
        />
      )}
      <NameField
        id="propose-who"
        label={life.yourName}
        value={kept.who}
        names={namesOf(people.holders)}
        onText={(who) => set({ who })}
      />
    </RecordForm>
  );
}
