import { useContext } from 'preact/hooks';
import { Problems } from './field';

/** A name, with those of the people list offered; others can be typed. */
export function NameField(props: {
  id: string;
  label: string;
  value: string;
  names: readonly string[];
  onText(text: string): void;
}) {
  const { id, names } = props;
  const problem = useContext(Problems).get(id);
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        list={`${id}.names`}
        value={props.value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && `${id}.problem`}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
      <datalist id={`${id}.names`}>
        {[...new Set(names)].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {problem && (
        <p class="problem" id={`${id}.problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
