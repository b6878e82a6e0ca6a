import { useState } from 'preact/hooks';
import type { Ambition, Cascade, KeyResult, Objective } from '../../domain/cascade';
import type { MeasureType } from '../../domain/measure';
import { changed, lacksTarget, moved, newKeyResult, newObjective, renumbered, without } from '../edit-cascade';
import { focusMoved, focusOn } from '../focus';
import { SelectField } from '../parts/field';
import { FindingList } from '../parts/finding-list';
import { type ObjectivesAbove, ParentField, useObjectivesAbove } from '../parts/level-above';
import { LineTools } from '../parts/line-tools';
import { MeasureChips } from '../parts/measure-chips';
import { Statement } from '../parts/statement';
import { Weights } from '../parts/weights';
import { restated } from '../reading';
import { useWords } from '../speak';
import type { Problem, Step, StepProps } from '../step';

/** Only KPIs are rated by a manager. */
const types: MeasureType[] = ['at-least', 'at-most', 'exactly', 'stay-above', 'stay-below', 'stay-between', 'done'];

const withKeyResults = (cascade: Cascade, o: number, change: (keyResults: KeyResult[]) => KeyResult[]): Cascade => ({
  ...cascade,
  objectives: changed(cascade.objectives, o, (objective) => ({
    ...objective,
    keyResults: change(objective.keyResults),
  })),
});

function KeyResultLine(props: StepProps & { keyResult: KeyResult; o: number; k: number; count: number }) {
  const { words, language } = useWords();
  const { keyResult, o, k } = props;
  const { id, measure } = keyResult;
  const set = (change: (keyResult: KeyResult) => KeyResult) =>
    props.change((cascade) => withKeyResults(cascade, o, (keyResults) => changed(keyResults, k, change)));
  // The chip "no baseline yet" says it already, and shorter.
  const findings = (props.findings.get(id) ?? []).filter(({ code }) => code !== 'no-baseline');
  return (
    <div class="line" id={id}>
      <div class="line-head">
        <h3>{id}</h3>
        <LineTools
          id={id}
          what={id}
          first={k === 0}
          last={k === props.count - 1}
          onMove={(by) => {
            props.change((cascade) => renumbered(withKeyResults(cascade, o, (keyResults) => moved(keyResults, k, by))));
            focusMoved(`O${o + 1}.KR${k + 1 + by}`, by);
          }}
          onRemove={() =>
            props.remove(id, (cascade) =>
              renumbered(withKeyResults(cascade, o, (keyResults) => without(keyResults, k))),
            )
          }
        />
      </div>
      <Statement
        id={id}
        label={words.keyResultNo(id)}
        statement={keyResult.statement}
        original={keyResult.original}
        findings={findings}
        onText={(statement) => set((line) => restated(line, statement, language))}
        onRepair={props.repair}
      />
      <MeasureChips
        id={id}
        measure={measure}
        types={types}
        baseline
        onMeasure={(next) => set((line) => ({ ...line, measure: next }))}
        chips={[{ field: 'ambition', text: words.shortAmbitions[keyResult.ambition] }]}
        more={
          <SelectField<Ambition>
            id={`${id}.ambition`}
            label={words.ambition}
            value={keyResult.ambition}
            options={(['committed', 'aspirational'] as const).map((key) => [key, words.ambitions[key]])}
            onChoice={(ambition) => set((line) => ({ ...line, ambition }))}
          />
        }
      />
    </div>
  );
}

/** The objective that is being dragged, by its place. */
let dragged: number | undefined;

function ObjectiveLines(props: StepProps & { objective: Objective; o: number; count: number; above: ObjectivesAbove }) {
  const { words } = useWords();
  const { objective, o } = props;
  const [over, setOver] = useState(false);
  const { id, keyResults } = objective;
  const what = words.objectiveNo(o + 1);
  const set = (change: (objective: Objective) => Objective) =>
    props.change((cascade) => ({ ...cascade, objectives: changed(cascade.objectives, o, change) }));
  const add = () => {
    props.change((cascade) => renumbered(withKeyResults(cascade, o, (lines) => [...lines, newKeyResult()])));
    focusOn(`${id}.KR${keyResults.length + 1}.statement`);
  };
  const move = (from: number, by: number) =>
    props.change((cascade) => renumbered({ ...cascade, objectives: moved(cascade.objectives, from, by) }));
  return (
    <section
      class={dragged !== undefined && over && dragged !== o ? 'group over' : 'group'}
      id={id}
      aria-label={what}
      onDragOver={(event) => {
        if (dragged === undefined) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (dragged === undefined) return;
        event.preventDefault();
        setOver(false);
        move(dragged, o - dragged);
        dragged = undefined;
      }}
    >
      <div class="line-head">
        {/* For a mouse; the buttons beside it do the same for everyone. */}
        {props.count > 1 && (
          <span
            class="grip"
            aria-hidden="true"
            title={words.dragToMove}
            draggable
            onDragStart={(event) => {
              dragged = o;
              event.dataTransfer?.setData('text/plain', id);
            }}
            onDragEnd={() => {
              dragged = undefined;
            }}
          >
            ⠿
          </span>
        )}
        <h2>{what}</h2>
        <LineTools
          id={id}
          what={what}
          first={o === 0}
          last={o === props.count - 1}
          onMove={(by) => {
            move(o, by);
            focusMoved(`O${o + 1 + by}`, by);
          }}
          onRemove={() =>
            props.remove(what, (cascade) => renumbered({ ...cascade, objectives: without(cascade.objectives, o) }))
          }
        />
      </div>
      <Statement
        id={id}
        label={what}
        statement={objective.statement}
        original={objective.original}
        findings={props.findings.get(id) ?? []}
        onText={(statement) => set((line) => ({ ...line, statement }))}
        onRepair={props.repair}
      />
      <ParentField
        objective={objective}
        above={props.above}
        onParent={(parent) => set(({ parent: _, ...line }) => ({ ...line, ...(parent && { parent }) }))}
      />
      {keyResults.map((keyResult, k) => (
        <KeyResultLine {...props} key={keyResult.id} keyResult={keyResult} k={k} count={keyResults.length} />
      ))}
      <Weights
        of={words.ofKeyResults(id)}
        id={id}
        lines={keyResults}
        onLines={(lines) => set((line) => ({ ...line, keyResults: lines }))}
      />
      <button type="button" id={`${id}.add`} onClick={add}>
        + {words.addKeyResult}
        <span class="unseen"> {id}</span>
      </button>
    </section>
  );
}

function View(props: StepProps) {
  const { words } = useWords();
  const { objectives } = props.draft.cascade;
  const above = useObjectivesAbove(props.draft.cascade.above);
  const add = () => {
    props.change((cascade) => renumbered({ ...cascade, objectives: [...cascade.objectives, newObjective()] }));
    focusOn(`O${objectives.length + 1}.statement`);
  };
  return (
    <>
      {above.notice}
      {objectives.map((objective, o) => (
        <ObjectiveLines
          {...props}
          key={objective.id}
          objective={objective}
          o={o}
          count={objectives.length}
          above={above}
        />
      ))}
      <Weights
        of={words.ofObjectives}
        id="objectives"
        lines={objectives}
        onLines={(lines) => props.change((cascade) => ({ ...cascade, objectives: lines }))}
      />
      <button type="button" id="objectives.add" onClick={add}>
        + {words.addObjective}
      </button>
      <FindingList findings={props.findings.get('') ?? []} onRepair={props.repair} />
    </>
  );
}

export const objectivesStep: Step = {
  name: 'objectives',
  problems({ draft }, words) {
    const { objectives } = draft.cascade;
    if (!objectives.length) return [['objectives.add', words.needObjective]];
    return objectives.flatMap(({ id, statement, keyResults }): Problem[] => [
      ...(statement.trim() ? [] : [[`${id}.statement`, words.needStatement] as const]),
      ...(keyResults.length ? [] : [[`${id}.statement`, words.needKeyResult] as const]),
      ...keyResults.flatMap((line): Problem[] => [
        ...(line.statement.trim() ? [] : [[`${line.id}.statement`, words.needStatement] as const]),
        ...(lacksTarget(line.measure) ? [[`${line.id}.target`, words.needTarget] as const] : []),
      ]),
    ]);
  },
  View,
};
