import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { UpdateLine } from '../../actions/actions';
import { useLifeWords } from '../screens/life-speech';
import { showDay } from '../show-day';
import { typed as asTyped, showNumber } from '../show-measure';
import { isUnread, type Month, readings, type Typed } from '../typed-update';

type Props = {
  /** Id of the line, whichever of its months is told; DOM ids follow from it. */
  place: string;
  line: UpdateLine;
  /** Of a monthly KPI: all that can be told. */
  months: readonly Month[];
  typed: Typed;
  saved: boolean;
  problem: string | undefined;
  onTyped(change: Typed): void;
  onMonth(id: string): void;
  onChange: (() => void) | undefined;
};

/** A label that also names the line, for who hears it without seeing where it stands. */
function Label({ of, children, statement }: { of: string; children: ComponentChildren; statement: string }) {
  return (
    <label for={of}>
      {children}
      <span class="unseen">: {statement}</span>
    </label>
  );
}

function NumberValue({ place, line, typed, problem, saved, onTyped }: Props) {
  const { words, life, language } = useLifeWords();
  const last = asTyped(line.value, line, language);
  const text = typeof typed.value === 'string' ? typed.value : last;
  const unit = words.shortUnits[line.unit] || line.unitText;
  const unread = typeof typed.value === 'string' && isUnread(text, line, language);
  const found = problem ?? (unread ? words.notANumber(text.trim()) : undefined);
  const may = typeof typed.value === 'string' && !saved ? readings(text, language) : [];
  return (
    <div class="field grow">
      <Label of={`${place}.value`} statement={line.statement}>
        {life.newValue}
        {unit && ` (${unit})`}
      </Label>
      <input
        id={`${place}.value`}
        data-value
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={text}
        aria-invalid={found ? true : undefined}
        aria-describedby={[found && `${place}.problem`, `${place}.last`].filter(Boolean).join(' ')}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => onTyped({ value: event.currentTarget.value, chosen: undefined })}
        onBlur={() => !text.trim() && typed.value !== undefined && onTyped({ value: undefined, chosen: undefined })}
      />
      {may.length > 0 && (
        <fieldset class="row">
          <legend class="hint">{words.whichNumber(text.trim())}</legend>
          {may.map((value, at) => (
            <button
              type="button"
              class="small"
              key={value}
              aria-pressed={typed.chosen === undefined ? at === 0 : typed.chosen === value}
              onClick={() => onTyped({ chosen: value })}
            >
              {words.aNumber(showNumber(value, language))}
            </button>
          ))}
        </fieldset>
      )}
      {found && (
        <p class="problem" id={`${place}.problem`}>
          {found}
        </p>
      )}
    </div>
  );
}

function DoneValue({ place, line, typed, problem, onTyped }: Props) {
  const { life } = useLifeWords();
  const value = typed.value ?? (line.value === undefined ? undefined : line.value >= 1);
  return (
    <fieldset class="field grow" aria-describedby={problem && `${place}.problem`}>
      <legend>
        {life.newValue}
        <span class="unseen">: {line.statement}</span>
      </legend>
      <div class="segments">
        {([true, false] as const).map((done) => (
          <label key={String(done)}>
            <input
              type="radio"
              id={done ? `${place}.value` : undefined}
              data-value={done || undefined}
              name={`${place}.value`}
              checked={value === done}
              onChange={() => onTyped({ value: done })}
            />
            {done ? life.doneYes : life.doneNo}
          </label>
        ))}
      </div>
      {problem && (
        <p class="problem" id={`${place}.problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}

function Rating(props: {
  id: string;
  label: string;
  line: UpdateLine;
  value: number | undefined;
  isValue?: boolean;
  problem?: string | undefined;
  onRating(rating: number): void;
}) {
  const { life } = useLifeWords();
  const { id, value } = props;
  const between = value !== undefined && !Number.isInteger(value);
  return (
    <div class="field grow">
      <Label of={id} statement={props.line.statement}>
        {props.label}
      </Label>
      <select
        id={id}
        data-value={props.isValue}
        value={value === undefined ? '' : String(value)}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={props.problem && `${id}.problem`}
        onChange={(event) => props.onRating(Number(event.currentTarget.value))}
      >
        {value === undefined && <option value="">–</option>}
        {between && <option value={String(value)}>{value}</option>}
        {life.ratings.map((word, at) => (
          <option key={word} value={String(at + 1)} selected={value === at + 1}>
            {word}
          </option>
        ))}
      </select>
      {props.problem && (
        <p class="problem" id={`${id}.problem`}>
          {props.problem}
        </p>
      )}
    </div>
  );
}

function Value(props: Props) {
  const { life } = useLifeWords();
  const { place, line, typed, onTyped } = props;
  switch (line.type) {
    case 'done':
      return <DoneValue {...props} />;
    case 'rated':
      return (
        <>
          <Rating
            id={`${place}.self`}
            label={life.selfRating}
            line={line}
            value={typed.selfRating ?? line.selfRating}
            onRating={(selfRating) => onTyped({ selfRating })}
          />
          <Rating
            id={`${place}.value`}
            label={life.managerRating}
            line={line}
            isValue
            value={typed.rating ?? line.value}
            problem={props.problem}
            onRating={(rating) => onTyped({ rating })}
          />
        </>
      );
    case 'at-least':
    case 'at-most':
    case 'exactly':
    case 'stay-above':
    case 'stay-below':
    case 'stay-between':
      return <NumberValue {...props} />;
  }
}

const degrees = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function Confidence({ place, line, typed, onTyped }: Props) {
  const { life } = useLifeWords();
  const value = typed.confidence ?? line.confidence;
  return (
    <div class="field">
      <Label of={`${place}.confidence`} statement={line.statement}>
        {life.confidence}
      </Label>
      <select
        id={`${place}.confidence`}
        value={value === undefined ? '' : String(value)}
        onChange={(event) => onTyped({ confidence: Number(event.currentTarget.value) })}
      >
        {value === undefined && <option value="">–</option>}
        {degrees.map((degree) => (
          <option key={degree} value={String(degree)} selected={degree === value}>
            {degree}/10
          </option>
        ))}
      </select>
    </div>
  );
}

function MonthChoice({ place, line, months, onMonth }: Props) {
  const { life } = useLifeWords();
  if (!months.length) return null;
  return (
    <div class="field">
      <Label of={`${place}.month`} statement={line.statement}>
        {life.month}
      </Label>
      <select id={`${place}.month`} value={line.id} onChange={(event) => onMonth(event.currentTarget.value)}>
        {months.map(({ id, label, closed }) => (
          <option key={id} value={id} selected={id === line.id}>
            {closed ? life.monthClosed(label) : label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One line of the weekly update: how it stood, the new value, and what belongs to it. */
export function UpdateLineFields(props: Props) {
  const { life, language } = useLifeWords();
  const { place, line, typed, onTyped } = props;
  const [open, setOpen] = useState(Boolean(typed.note || typed.correction));
  const day = showDay(line.lastUpdate, language);
  return (
    <section class="line" id={place} data-line aria-label={line.statement}>
      <h2>{line.statement}</h2>
      <p class="hint" id={`${place}.last`}>
        {[
          line.shown ? life.lastValue(line.shown, day) : life.noValue,
          line.target && life.targetIs(line.target),
          line.shown && line.status,
          line.closed && life.closedHintOfMonth,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div class="row values">
        <MonthChoice {...props} />
        <Value {...props} />
        {line.kind === 'key-result' && <Confidence {...props} />}
      </div>
      <p role="status" class="hint">
        {props.saved && life.savedLine}
      </p>
      <button type="button" class="disclosure" aria-expanded={open} onClick={() => setOpen(!open)}>
        {life.more}
        <span class="unseen">: {line.statement}</span>
      </button>
      {open && (
        <div class="more">
          <div class="field">
            <Label of={`${place}.note`} statement={line.statement}>
              {life.note}
            </Label>
            <input
              id={`${place}.note`}
              type="text"
              autocomplete="off"
              value={typed.note ?? ''}
              onInput={(event) => onTyped({ note: event.currentTarget.value })}
            />
          </div>
          <label class="check">
            <input
              type="checkbox"
              checked={typed.correction ?? false}
              onChange={(event) => onTyped({ correction: event.currentTarget.checked })}
            />
            {life.correction}
          </label>
          {props.onChange && (
            <button type="button" class="small" onClick={props.onChange}>
              {life.changeThis}
              <span class="unseen">: {line.statement}</span>
            </button>
          )}
        </div>
      )}
    </section>
  );
}
