/** One of a few, all in sight: radio buttons as wide as the sidebar allows. */
export function Choices<Key extends string>(props: {
  name: string;
  legend: string;
  /** Where the legend stands beside it already. */
  quiet?: boolean;
  value: Key | undefined;
  options: readonly (readonly [Key, string])[];
  onChoice(key: Key): void;
}) {
  return (
    <fieldset class={props.options.length === 3 ? 'field three' : 'field'}>
      <legend class={props.quiet ? 'unseen' : undefined}>{props.legend}</legend>
      <div class="segments">
        {props.options.map(([key, text], at) => (
          <label key={key}>
            <input
              type="radio"
              id={at ? undefined : props.name}
              name={props.name}
              checked={key === props.value}
              onChange={() => props.onChoice(key)}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
