import type { CycleChoice } from '../../domain/cascade';
import { isDay } from '../../domain/day';
import { type CycleKind, cycleKinds, cyclesFrom, kindOf, showDay, usualCycle } from '../cycle-choices';
import { SelectField, TextField } from '../parts/field';
import { AboveField } from '../parts/level-above';
import { useWords } from '../speak';
import type { Step, StepProps } from '../step';

function View({ draft, opening, change }: StepProps) {
  const { words } = useWords();
  const { cycle, team } = draft.cascade;
  const kind = kindOf(cycle.name);
  const firstMonth = opening.defaults?.firstMonth;
  const set = (next: Partial<CycleChoice>) =>
    change((cascade) => ({ ...cascade, cycle: { ...cascade.cycle, ...next } }));
  const choices = kind === 'campaign' ? [] : cyclesFrom(opening.today, kind, firstMonth);
  // A draft of an earlier day may hold a cycle that is not offered any more.
  const all = choices.some(({ name }) => name === cycle.name) ? choices : [cycle, ...choices];
  return (
    <>
      <fieldset class="segments">
        <legend>{words.cycleKind}</legend>
        {cycleKinds.map((each: CycleKind) => (
          <label key={each}>
            <input
              type="radio"
              name="kind"
              checked={each === kind}
              onChange={() => set(each === 'campaign' ? { name: '' } : usualCycle(opening.today, each, firstMonth))}
            />
            <span>{words[each]}</span>
          </label>
        ))}
      </fieldset>
      {kind === 'campaign' ? (
        <>
          <TextField id="cycle.name" label={words.campaignName} value={cycle.name} onText={(name) => set({ name })} />
          <TextField
            id="cycle.start"
            type="date"
            label={words.firstDay}
            value={cycle.start}
            onText={(start) => set({ start })}
          />
          <TextField
            id="cycle.end"
            type="date"
            label={words.lastDay}
            value={cycle.end}
            onText={(end) => set({ end })}
          />
        </>
      ) : (
        <SelectField
          id="cycle.choice"
          label={words.cycle}
          value={cycle.name}
          options={all.map(({ name, start, end }) => [name, `${name} (${showDay(start)} – ${showDay(end)})`])}
          onChoice={(name) => set(all.find((choice) => choice.name === name)!)}
        />
      )}
      <TextField
        id="team"
        label={words.team}
        hint={words.teamHint}
        value={team}
        onText={(text) => change((cascade) => ({ ...cascade, team: text }))}
      />
      <AboveField draft={draft} opening={opening} change={change} />
    </>
  );
}

export const cycleStep: Step = {
  name: 'cycle',
  problems({ draft }, words) {
    const { cycle, team } = draft.cascade;
    return [
      ...(cycle.name.trim() ? [] : [['cycle.name', words.needCampaignName] as const]),
      ...(isDay(cycle.start) ? [] : [['cycle.start', words.needDay] as const]),
      ...(isDay(cycle.end)
        ? cycle.end > cycle.start
          ? []
          : [['cycle.end', words.endBeforeStart] as const]
        : [['cycle.end', words.needDay] as const]),
      ...(team.trim() ? [] : [['team', words.needTeam] as const]),
    ];
  },
  View,
};
