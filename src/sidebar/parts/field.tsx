import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readNumber, scanNumber } from '../../languages/read-number';
import { showNumber, typed } from '../show-measure';
import { useWords } from '../speak';

/** What is missing, by the DOM id of the field it is missing in; filled once the user asked for the next step. */
export const Problems = createContext<ReadonlyMap<string, string>>(new Map());

type Framing = { id: string; label: string; hint?: string; problem?: string; quiet?: boolean };

const describedBy = (id: string, hint?: string, problem?: string) =>
  [problem && `${id}.problem`, hint && `${id}.hint`].filter(Boolean).join(' ') || undefined;

function Frame({ id, label, hint, problem, quiet, children }: Framing & { children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id} class={quiet ? 'unseen' : undefined}>
        {label}
      </label>
      {children}
      {problem && (
        <p class="problem" id={`${id}.problem`}>
          {problem}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}.hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** What every kind of control says about its label, hint and problem. */
function useFraming({ id, hint, problem }: Framing) {
  const found = useContext(Problems).get(id) ?? problem;
  return {
    found,
    attributes: {
      id,
      'aria-invalid': found ? true : undefined,
      'aria-describedby': describedBy(id, hint, found),
    } as const,
  };
}

export function TextField(props: Framing & { value: string; type?: string; onText(text: string): void }) {
  const { found, attributes } = useFraming(props);
  return (
    <Frame {...props} problem={found}>
      <input
        {...attributes}
        type={props.type ?? 'text'}
        value={props.value}
        autocomplete="off"
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
    </Frame>
  );
}

/** A text of several lines, as high as what it holds. */
export function AreaField(
  props: Framing & { value: string; rows?: number; onText(text: string): void; onLeave?(): void },
) {
  const { found, attributes } = useFraming(props);
  const area = useRef<HTMLTextAreaElement>(null);
  // The height follows the text
  useLayoutEffect(() => {
    const element = area.current!;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [props.value]);
  return (
    <Frame {...props} problem={found}>
      <textarea
        {...attributes}
        ref={area}
        rows={props.rows ?? 1}
        value={props.value}
        onInput={(event) => props.onText(event.currentTarget.value)}
        onBlur={props.onLeave}
      />
    </Frame>
  );
}

export function SelectField<Key extends string>(
  props: Framing & { value: Key; options: readonly (readonly [Key, string])[]; onChoice(key: Key): void },
) {
  const { found, attributes } = useFraming(props);
  return (
    <Frame {...props} problem={found}>
      <select
        {...attributes}
        value={props.value}
        onChange={(event) => props.onChoice(event.currentTarget.value as Key)}
      >
        {props.options.map(([key, text]) => (
          <option key={key} value={key} selected={key === props.value}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/**
 * A number as a person of the language writes it. A text that is no number stays in the field and is said to be none; where
 * one text may be two numbers ("8.500"), both are offered.
 */
export function NumberField(
  props: Framing & {
    value: number | undefined;
    percent: boolean;
    onNumber(value: number | undefined): void;
  },
) {
  const { words, language } = useWords();
  const [raw, setRaw] = useState<string>();
  const unit = props.percent ? '%' : 'other';
  const scale = props.percent ? 0.01 : 1;
  const read = (text: string): number | undefined => {
    const value = readNumber(text, () => language);
    return value === undefined || text.includes('%') ? value : value * scale;
  };
  const wrong = raw?.trim() && read(raw) === undefined ? words.notANumber(raw.trim()) : undefined;
  const { found, attributes } = useFraming({ ...props, problem: wrong ?? props.problem });
  const scanned = raw === undefined ? undefined : scanNumber(raw.trim(), 0, () => language);
  const readings = scanned?.other === undefined ? [] : [scanned.value, scanned.other];
  return (
    <Frame {...props} problem={found}>
      <input
        {...attributes}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={raw ?? typed(props.value, { unit }, language)}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setRaw(text);
          const value = read(text);
          if (value !== undefined || !text.trim()) props.onNumber(value);
        }}
        onBlur={() => !wrong && !readings.length && setRaw(undefined)}
      />
      {readings.length > 0 && (
        <fieldset class="row">
          <legend class="hint">{words.whichNumber(raw!.trim())}</legend>
          {readings.map((value) => (
            <button
              type="button"
              class="small"
              key={value}
              aria-pressed={Math.abs((props.value ?? 0) - value * scale) < 1e-12}
              onClick={() => {
                props.onNumber(value * scale);
                setRaw(undefined);
              }}
            >
              {words.aNumber(showNumber(value, language))}
            </button>
          ))}
        </fieldset>
      )}
    </Frame>
  );
}
