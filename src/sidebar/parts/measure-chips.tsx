import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Measure, MeasureField, MeasureType, Nature, Unit } from '../../domain/measure';
import { lacksTarget } from '../edit-cascade';
import { corrected } from '../reading';
import { showTarget, showValue } from '../show-measure';
import { useWords } from '../speak';
import { NumberField, Problems, SelectField, TextField } from './field';

/** A chip that says one thing about the line; pressing it opens the field where that is changed. */
export type Chip = { field: string; text: string; missing?: boolean };

const withBand: MeasureType[] = ['stay-between'];

function changedType(measure: Measure, type: MeasureType): Measure {
  const { upper, ...rest } = corrected(measure, 'type', type);
  if (type === 'done') return { ...rest, target: 1 };
  if (type === 'rated') return { ...rest, target: 3 };
  return withBand.includes(type) ? { ...rest, upper: upper ?? rest.target } : rest;
}

/**
 * How a line is measured, read from its statement or corrected by hand: chips that say it, and the fields behind them.
 * `more` are the fields a key result or a KPI has beyond its measure.
 */
export function MeasureChips(props: {
  id: string;
  measure: Measure;
  /** Types the line may have; key results are not rated. */
  types: readonly MeasureType[];
  baseline: boolean;
  targetLabel?: string;
  perPeriod?: string;
  chips?: Chip[];
  more?: ComponentChildren;
  onMeasure(measure: Measure): void;
}) {
  const { words, language } = useWords();
  const { id, measure } = props;
  const [pressed, setOpen] = useState<string>();
  // A missing target is asked for in its field, so the field must be there.
  const open = pressed ?? (useContext(Problems).has(`${id}.target`) ? 'target' : undefined);
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (pressed) document.getElementById(`${id}.${pressed}`)?.focus();
  }, [pressed, id]);

  const set = <Field extends MeasureField>(field: Field, value: Measure[Field]) =>
    props.onMeasure(corrected(measure, field, value));
  const { type } = measure;
  const bare = type === 'rated' || type === 'done';
  const chips: Chip[] = [
    lacksTarget(measure)
      ? { field: 'target', text: words.chipNoTarget, missing: true }
      : {
          field: bare ? 'type' : 'target',
          text: showTarget(measure, words, language) + (props.perPeriod ?? ''),
        },
    ...(bare ? [] : [{ field: 'type', text: words.directions[type] }]),
    ...(props.baseline && !bare
      ? [
          {
            field: 'baseline',
            text: words.chipBaseline(
              measure.baseline === undefined ? '' : showValue(measure.baseline, measure, words, language),
            ),
            missing: measure.baseline === undefined,
          },
          { field: 'nature', text: words.shortNatures[measure.nature] },
        ]
      : []),
    ...(props.chips ?? []),
  ];
  return (
    <>
      <div class="chips">
        {chips.map(({ field, text, missing }) => (
          <button
            type="button"
            key={field}
            class={missing ? 'chip missing' : 'chip'}
            aria-expanded={open !== undefined}
            aria-label={words.edit(text, id)}
            onClick={(event) => {
              opener.current = event.currentTarget;
              setOpen(open === field ? undefined : field);
            }}
          >
            {text}
          </button>
        ))}
      </div>
      {open && (
        <fieldset class="measure">
          <legend>{words.measure(id)}</legend>
          <SelectField<MeasureType>
            id={`${id}.type`}
            label={words.type}
            value={measure.type}
            options={(props.types.includes(measure.type) ? props.types : [measure.type, ...props.types]).map((type) => [
              type,
              words.types[type],
            ])}
            onChoice={(type) => props.onMeasure(changedType(measure, type))}
          />
          {!bare && (
            <>
              <NumberField
                id={`${id}.target`}
                label={props.targetLabel ?? words.target}
                value={lacksTarget(measure) ? undefined : measure.target}
                percent={measure.unit === '%'}
                onNumber={(target) => set('target', target ?? 0)}
              />
              {measure.upper !== undefined && (
                <NumberField
                  id={`${id}.upper`}
                  label={words.upper}
                  value={measure.upper}
                  percent={measure.unit === '%'}
                  onNumber={(upper) => upper !== undefined && set('upper', upper)}
                />
              )}
              <SelectField<Unit>
                id={`${id}.unit`}
                label={words.unit}
                value={measure.unit}
                options={(Object.keys(words.units) as Unit[]).map((unit) => [unit, words.units[unit]])}
                onChoice={(unit) => props.onMeasure(inUnit(measure, unit))}
              />
              {(measure.unit === 'count' || measure.unit === 'other') && (
                <TextField
                  id={`${id}.unitText`}
                  label={words.unitText}
                  value={measure.unitText ?? ''}
                  onText={(text) => set('unitText', text || undefined)}
                />
              )}
              {props.baseline && (
                <NumberField
                  id={`${id}.baseline`}
                  label={words.baseline}
                  hint={words.baselineHint}
                  value={measure.baseline}
                  percent={measure.unit === '%'}
                  onNumber={(baseline) => set('baseline', baseline)}
                />
              )}
              <SelectField<Nature>
                id={`${id}.nature`}
                label={words.nature}
                value={measure.nature}
                options={(['accumulates', 'level'] as const).map((nature) => [nature, words.natures[nature]])}
                onChoice={(nature) => set('nature', nature)}
              />
            </>
          )}
          {props.more}
          <button
            type="button"
            onClick={() => {
              setOpen(undefined);
              opener.current?.focus();
            }}
          >
            {words.closeMeasure}
          </button>
        </fieldset>
      )}
    </>
  );
}

/** The same written numbers in another unit: 40 as a count is 0.4 as a share. */
function inUnit(measure: Measure, unit: Unit): Measure {
  const factor = (measure.unit === '%' ? 100 : 1) / (unit === '%' ? 100 : 1);
  const times = (value: number | undefined) =>
    value === undefined ? undefined : Math.round(value * factor * 1e10) / 1e10;
  const { baseline, upper, ...rest } = corrected(measure, 'unit', unit);
  return {
    ...rest,
    target: times(measure.target)!,
    ...(baseline !== undefined && { baseline: times(baseline)! }),
    ...(upper !== undefined && { upper: times(upper)! }),
  };
}
