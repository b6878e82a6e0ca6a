import { useEffect, useState } from 'preact/hooks';
import type { Build } from '../../actions/actions';
import type { Cascade, Objective } from '../../domain/cascade';
import { levelWords } from '../../languages/level-words';
import { useAsk } from '../asking';
import { useWords } from '../speak';
import type { StepProps } from '../step';
import { CallNotice } from './call-notice';
import { SelectField } from './field';

/** The cascade that serves another built one, or none: an objective's parent is an objective of that one. */
export function serving(cascade: Cascade, above: string): Cascade {
  if (above === (cascade.above ?? '')) return cascade;
  const { above: _, ...rest } = cascade;
  const objectives = cascade.objectives.map(({ parent: __, ...objective }) => objective);
  return { ...rest, objectives, ...(above && { above }) };
}

const mayBeServed = ({ state, id }: Build, chosen: string | undefined) => state === 'built' || id === chosen;

/** Which built cycle the team's objectives serve; there is nothing to choose while the workbook has no other. */
export function AboveField({ draft, opening, change }: Pick<StepProps, 'draft' | 'opening' | 'change'>) {
  const words = levelWords(useWords().language);
  const { above } = draft.cascade;
  const builds = opening.builds.filter((build) => mayBeServed(build, above));
  if (!builds.length) return null;
  return (
    <SelectField
      id="above"
      label={words.above}
      hint={words.aboveHint}
      value={above ?? ''}
      options={[['', words.noneAbove], ...builds.map(({ id, team, cycle }) => [id, `${team} · ${cycle}`] as const)]}
      onChoice={(id) => change((cascade) => serving(cascade, id))}
    />
  );
}

type Above = { id: string; statement: string }[];

/** Objectives of built cycles by build, asked for once a session. */
const known = new Map<string, Above>();

export type ObjectivesAbove = { objectives: Above; notice: preact.ComponentChildren };

/** The objectives that a draft's own ones may serve, and how the question for them stands. */
export function useObjectivesAbove(above: string | undefined): ObjectivesAbove {
  const words = levelWords(useWords().language);
  const { asking, ask, again } = useAsk();
  const [objectives, setObjectives] = useState<Above>((above && known.get(above)) || []);
  useEffect(() => {
    if (!above || known.has(above)) return;
    void ask('objectivesOf', above).then((answer) => {
      if (!answer) return;
      known.set(above, answer.objectives);
      setObjectives(answer.objectives);
    });
  }, [above]);
  const notice = above && <CallNotice asking={asking} waiting={words.gettingAbove} onAgain={again} />;
  return { objectives, notice };
}

/** Which objective one level up an objective serves. */
export function ParentField(props: {
  objective: Objective;
  above: ObjectivesAbove;
  onParent(parent: string | undefined): void;
}) {
  const words = levelWords(useWords().language);
  const { id, parent } = props.objective;
  const { objectives } = props.above;
  if (!objectives.length && !parent) return null;
  const all =
    objectives.some((one) => one.id === parent) || !parent
      ? objectives
      : [...objectives, { id: parent, statement: '' }];
  return (
    <SelectField
      id={`${id}.parent`}
      label={words.parent(id)}
      value={parent ?? ''}
      options={[
        ['', words.noParent],
        ...all.map((one) => [one.id, [one.id, one.statement].filter(Boolean).join(' · ')] as const),
      ]}
      onChoice={(chosen) => props.onParent(chosen || undefined)}
    />
  );
}
