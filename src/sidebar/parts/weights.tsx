import { evenWeights } from '../edit-cascade';
import { showNumber } from '../show-measure';
import { useWords } from '../speak';
import { NumberField } from './field';

type Weighed = { id: string; statement: string; weight?: number };

/** Weights of lines that stand side by side: all the same, or each its own with the sum always in sight. */
export function Weights<Line extends Weighed>(props: {
  of: string;
  id: string;
  lines: Line[];
  onLines(lines: Line[]): void;
}) {
  const { words, language } = useWords();
  const { lines } = props;
  if (lines.length < 2) return null;
  const even = lines.every(({ weight }) => weight === undefined);
  const sum = Math.round(lines.reduce((all, { weight }) => all + (weight ?? 0), 0) * 1e6) / 1e6;
  const shown = showNumber(sum, language);
  const weights = evenWeights(lines.length);
  const setEven = (all: boolean) =>
    props.onLines(
      lines.map((line, i) => {
        const { weight: _, ...rest } = line;
        return (all ? rest : { ...rest, weight: weights[i] }) as Line;
      }),
    );
  return (
    <details class="weights">
      <summary>
        {words.weightsOf(props.of)}
        <span class="hint"> {even ? words.evenWeights : words.weightSum(shown)}</span>
      </summary>
      <label class="check">
        <input type="checkbox" checked={even} onChange={(event) => setEven(event.currentTarget.checked)} />
        {words.evenWeights}
      </label>
      {!even && (
        <>
          {lines.map((line, i) => (
            <NumberField
              key={line.id}
              id={`${line.id}.weight`}
              label={words.weightOf(line.id)}
              hint={line.statement}
              value={line.weight}
              percent={false}
              onNumber={(weight) =>
                props.onLines(lines.map((each, k) => (k === i ? { ...each, weight: weight ?? 0 } : each)))
              }
            />
          ))}
          <p role="status" class={sum === 100 ? 'hint' : 'problem'}>
            {sum === 100 ? words.weightSum(shown) : words.weightSumWrong(shown)}
          </p>
        </>
      )}
    </details>
  );
}
