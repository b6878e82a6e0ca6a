import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { CarriedKeyResult, Kpi, KpiTags, Position } from '../../domain/cascade';
import type { MeasureType, MonthlyTotal } from '../../domain/measure';
import {
  changed,
  keyResultsOf,
  lacksTarget,
  namesIn,
  newKpi,
  newPosition,
  renumbered,
  withNames,
  without,
} from '../edit-cascade';
import { focusOn } from '../focus';
import { CardPreview } from '../parts/card-preview';
import { AreaField, Problems, SelectField, TextField } from '../parts/field';
import { FindingList } from '../parts/finding-list';
import { LineTools } from '../parts/line-tools';
import { MeasureChips } from '../parts/measure-chips';
import { SettingsPeople } from '../parts/settings-people';
import { Statement } from '../parts/statement';
import { Weights } from '../parts/weights';
import { restated } from '../reading';
import { useWords } from '../speak';
import type { Problem, Step, StepProps } from '../step';

const kpiTypes: MeasureType[] = ['at-least', 'at-most', 'exactly', 'stay-between', 'done', 'rated'];
const carriedTypes: MeasureType[] = [
  'at-least',
  'at-most',
  'exactly',
  'stay-above',
  'stay-below',
  'stay-between',
  'done',
];
const monthlyWays: (MonthlyTotal | 'none')[] = ['none', 'sum', 'mean', 'last', 'capped-mean', 'months-met'];

type PositionProps = StepProps & { position: Position; p: number; set(change: (position: Position) => Position): void };

function CarriedLine(props: PositionProps & { line: CarriedKeyResult; k: number }) {
  const { words, language } = useWords();
  const { line, position, p, k } = props;
  const { id } = line;
  const set = (change: (line: CarriedKeyResult) => CarriedKeyResult) =>
    props.set((each) => ({ ...each, keyResults: changed(each.keyResults, k, change) }));
  const all = keyResultsOf(props.draft.cascade);
  const taken = position.keyResults.map(({ keyResult }) => keyResult);
  const linked = all.find((keyResult) => keyResult.id === line.keyResult);
  const allocate = (own: boolean) =>
    set(({ allocated: _, ...rest }) => {
      if (!own || !linked) return rest;
      const { corrected: __, ...measure } = linked.measure;
      return { ...rest, allocated: measure };
    });
  return (
    <div class="line" id={id}>
      <div class="line-head">
        <h4>{line.keyResult}</h4>
        <LineTools
          id={id}
          what={id}
          onRemove={() =>
            props.remove(id, (cascade) =>
              renumbered({
                ...cascade,
                positions: changed(cascade.positions, p, (each) => ({
                  ...each,
                  keyResults: without(each.keyResults, k),
                })),
              }),
            )
          }
        />
      </div>
      <Statement
        id={id}
        label={words.carriedStatement(id)}
        statement={line.statement}
        original={line.original}
        findings={props.findings.get(id) ?? []}
        onText={(statement) => set((each) => restated(each, statement, language))}
        onRepair={props.repair}
      />
      <SelectField
        id={`${id}.link`}
        label={words.linkedTo}
        value={line.keyResult}
        options={all
          .filter((keyResult) => keyResult.id === line.keyResult || !taken.includes(keyResult.id))
          .map((keyResult) => [keyResult.id, `${keyResult.id} ${keyResult.statement}`])}
        onChoice={(keyResult) =>
          props.change((cascade) =>
            renumbered({
              ...cascade,
              positions: changed(cascade.positions, p, (each) => ({
                ...each,
                keyResults: changed(each.keyResults, k, (carried) => ({ ...carried, keyResult })),
              })),
            }),
          )
        }
      />
      <label class="check">
        <input
          type="checkbox"
          checked={line.allocated !== undefined}
          onChange={(event) => allocate(event.currentTarget.checked)}
        />
        {words.ownTarget}
      </label>
      {line.allocated && (
        <MeasureChips
          id={id}
          measure={line.allocated}
          types={carriedTypes}
          baseline
          onMeasure={(allocated) => set((each) => ({ ...each, allocated }))}
        />
      )}
    </div>
  );
}

function KpiLine(props: PositionProps & { kpi: Kpi; k: number }) {
  const { words, language } = useWords();
  const { kpi, p, k } = props;
  const { id, tags } = kpi;
  const set = (change: (kpi: Kpi) => Kpi) => props.set((each) => ({ ...each, kpis: changed(each.kpis, k, change) }));
  const tag = <Name extends keyof KpiTags>(name: Name, value: KpiTags[Name]) =>
    set((each) => ({ ...each, tags: { ...each.tags, [name]: value } }));
  return (
    <div class="line" id={id}>
      <div class="line-head">
        <h4>{words.kpiNo(id)}</h4>
        <LineTools
          id={id}
          what={id}
          onRemove={() =>
            props.remove(id, (cascade) =>
              renumbered({
                ...cascade,
                positions: changed(cascade.positions, p, (each) => ({ ...each, kpis: without(each.kpis, k) })),
              }),
            )
          }
        />
      </div>
      <Statement
        id={id}
        label={words.kpiNo(id)}
        statement={kpi.statement}
        original={kpi.original}
        findings={props.findings.get(id) ?? []}
        onText={(statement) => set((each) => restated(each, statement, language))}
        onRepair={props.repair}
      />
      <MeasureChips
        id={id}
        measure={kpi.measure}
        types={kpiTypes}
        baseline={false}
        targetLabel={kpi.monthly ? words.monthlyTarget : words.target}
        perPeriod={kpi.monthly && kpi.measure.type !== 'done' && kpi.measure.type !== 'rated' ? words.perMonth : ''}
        chips={[
          ...(kpi.monthly ? [{ field: 'monthly', text: words.shortMonthly[kpi.monthly] }] : []),
          { field: 'aspect', text: words.aspects[tags.aspect] },
          { field: 'timing', text: words.timings[tags.timing] },
        ]}
        onMeasure={(measure) => set((each) => ({ ...each, measure }))}
        more={
          <>
            <SelectField
              id={`${id}.monthly`}
              label={words.monthly}
              value={kpi.monthly ?? 'none'}
              options={monthlyWays.map((way) => [way, words.monthlyWays[way]])}
              onChoice={(way) => set(({ monthly: _, ...each }) => (way === 'none' ? each : { ...each, monthly: way }))}
            />
            <SelectField
              id={`${id}.aspect`}
              label={words.aspect}
              value={tags.aspect}
              options={(['quantity', 'quality', 'time', 'cost'] as const).map((key) => [key, words.aspects[key]])}
              onChoice={(aspect) => tag('aspect', aspect)}
            />
            <SelectField
              id={`${id}.timing`}
              label={words.timing}
              value={tags.timing}
              options={(['leading', 'lagging'] as const).map((key) => [key, words.timings[key]])}
              onChoice={(timing) => tag('timing', timing)}
            />
            <SelectField
              id={`${id}.level`}
              label={words.level}
              value={tags.level}
              options={(['strategic', 'functional', 'task', 'core'] as const).map((key) => [key, words.levels[key]])}
              onChoice={(level) => tag('level', level)}
            />
            <TextField
              id={`${id}.goal`}
              label={words.finalGoal}
              value={kpi.finalGoal}
              onText={(finalGoal) => set((each) => ({ ...each, finalGoal }))}
            />
          </>
        }
      />
    </div>
  );
}

/** Names are split into people when the field is left, so that an empty line may be typed meanwhile. */
function People({ draft, position, change }: PositionProps) {
  const { words } = useWords();
  const [names, setNames] = useState<string>();
  const { id } = position;
  return (
    <AreaField
      id={`${id}.people`}
      label={words.people}
      hint={words.peopleHint}
      value={names ?? namesIn(draft.cascade, id)}
      onText={(text) => {
        setNames(text);
        change((cascade) => withNames(cascade, id, text));
      }}
      onLeave={() => setNames(undefined)}
    />
  );
}

function PositionFields(props: PositionProps) {
  const { words } = useWords();
  const { position, p, set } = props;
  const { id } = position;
  const free = keyResultsOf(props.draft.cascade).filter(
    (keyResult) => !position.keyResults.some((line) => line.keyResult === keyResult.id),
  );
  const carry = () => {
    const { id: keyResult, statement } = free[0]!;
    set((each) => ({ ...each, keyResults: [...each.keyResults, { id: `${id}.${keyResult}`, keyResult, statement }] }));
    focusOn(`${id}.${keyResult}.link`);
  };
  const addKpi = () => {
    props.change((cascade) =>
      renumbered({
        ...cascade,
        positions: changed(cascade.positions, p, (each) => ({ ...each, kpis: [...each.kpis, newKpi()] })),
      }),
    );
    focusOn(`${id}.KPI${position.kpis.length + 1}.statement`);
  };
  return (
    <>
      <TextField
        id={`${id}.name`}
        label={words.positionName}
        value={position.name}
        onText={(name) => set((each) => ({ ...each, name }))}
      />
      <AreaField
        id={`${id}.role`}
        label={words.role}
        value={position.role}
        onText={(role) => set((each) => ({ ...each, role }))}
      />
      <People {...props} />
      <FindingList findings={props.findings.get(id) ?? []} onRepair={props.repair} />
      <h3>{words.carriedKeyResults}</h3>
      {position.keyResults.map((line, k) => (
        <CarriedLine {...props} key={line.id} line={line} k={k} />
      ))}
      <Weights
        of={words.ofCarried(position.name || id)}
        id={`${id}.carried`}
        lines={position.keyResults}
        onLines={(keyResults) => set((each) => ({ ...each, keyResults }))}
      />
      {free.length ? (
        <button type="button" onClick={carry}>
          + {words.addCarried}
        </button>
      ) : (
        <p class="hint">{words.nothingLeftToCarry}</p>
      )}
      <h3>{words.kpis}</h3>
      {position.kpis.map((kpi, k) => (
        <KpiLine {...props} key={kpi.id} kpi={kpi} k={k} />
      ))}
      <Weights
        of={words.ofKpis(position.name || id)}
        id={`${id}.kpis`}
        lines={position.kpis}
        onLines={(kpis) => set((each) => ({ ...each, kpis }))}
      />
      <button type="button" onClick={addKpi}>
        + {words.addKpi}
      </button>
      <CardPreview position={position} keyResultShare={props.draft.cascade.keyResultShare} />
    </>
  );
}

function PositionGroup(props: StepProps & { position: Position; p: number; needsLook: boolean }) {
  const { words } = useWords();
  const { position, p } = props;
  const { id } = position;
  const [shown, setShown] = useState(props.needsLook);
  useLayoutEffect(() => {
    if (props.needsLook) setShown(true);
  }, [props.needsLook]);
  const people = props.draft.cascade.people.filter((person) => person.position === id).length;
  const what = position.name || words.positionNo(p + 1);
  return (
    <section class="group" aria-label={what}>
      <div class="line-head">
        <h2>
          <button type="button" class="disclosure" aria-expanded={shown} id={id} onClick={() => setShown(!shown)}>
            {what}
            <span class="hint">{words.positionHolds(position.keyResults.length, position.kpis.length, people)}</span>
          </button>
        </h2>
        <LineTools
          id={id}
          what={what}
          onRemove={() =>
            props.remove(what, (cascade) => renumbered({ ...cascade, positions: without(cascade.positions, p) }))
          }
        />
      </div>
      {shown && (
        <PositionFields
          {...props}
          set={(change) =>
            props.change((cascade) => ({ ...cascade, positions: changed(cascade.positions, p, change) }))
          }
        />
      )}
    </section>
  );
}

function Share({ draft, change }: StepProps) {
  const { words } = useWords();
  const percent = Math.round(draft.cascade.keyResultShare * 100);
  const shown = words.shareValue(percent);
  return (
    <div class="field">
      <label for="share">{words.share}</label>
      <input
        id="share"
        type="range"
        min={0}
        max={100}
        step={5}
        value={100 - percent}
        aria-valuetext={shown}
        onInput={(event) => {
          const keyResultShare = (100 - Number(event.currentTarget.value)) / 100;
          change((cascade) => ({ ...cascade, keyResultShare }));
        }}
      />
      <output for="share">{shown}</output>
    </div>
  );
}

function View(props: StepProps) {
  const { words } = useWords();
  const { positions } = props.draft.cascade;
  const add = () => {
    props.change((cascade) => renumbered({ ...cascade, positions: [...cascade.positions, newPosition()] }));
    props.goTo('positions', `P${positions.length + 1}.name`);
  };
  const looked = [...useContext(Problems).keys(), props.toLine ?? ''];
  return (
    <>
      <Share {...props} />
      <SettingsPeople {...props} />
      {positions.map((position, p) => (
        <PositionGroup
          {...props}
          key={position.id}
          position={position}
          p={p}
          needsLook={looked.some((field) => field === position.id || field.startsWith(`${position.id}.`))}
        />
      ))}
      <button type="button" id="positions.add" onClick={add}>
        + {words.addPosition}
      </button>
    </>
  );
}

export const positionsStep: Step = {
  name: 'positions',
  problems({ draft }, words) {
    const { positions } = draft.cascade;
    if (!positions.length) return [['positions.add', words.needPosition]];
    return positions.flatMap(({ id, name, keyResults, kpis }): Problem[] => [
      ...(name.trim() ? [] : [[`${id}.name`, words.needPositionName] as const]),
      ...[...keyResults, ...kpis].flatMap((line): Problem[] => {
        const measure = 'measure' in line ? line.measure : line.allocated;
        return [
          ...(line.statement.trim() ? [] : [[`${line.id}.statement`, words.needStatement] as const]),
          ...(measure && lacksTarget(measure) ? [[`${line.id}.target`, words.needTarget] as const] : []),
        ];
      }),
    ]);
  },
  View,
};
