import { useWords } from '../speak';

/** Move up, move down, remove: what each line of a list can do beside being edited. */
export function LineTools(props: {
  /** Id of the line; the buttons' own ids follow from it, so that the focus can go along with a moved line. */
  id: string;
  what: string;
  first?: boolean;
  last?: boolean;
  onMove?(by: -1 | 1): void;
  onRemove(): void;
}) {
  const { words } = useWords();
  const { what, onMove } = props;
  return (
    <span class="tools">
      {onMove && (
        <>
          <button
            type="button"
            class="icon"
            id={`${props.id}.up`}
            disabled={props.first}
            aria-label={words.moveUp(what)}
            onClick={() => onMove(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            class="icon"
            id={`${props.id}.down`}
            disabled={props.last}
            aria-label={words.moveDown(what)}
            onClick={() => onMove(1)}
          >
            ↓
          </button>
        </>
      )}
      <button type="button" class="icon" aria-label={words.remove(what)} onClick={props.onRemove}>
        ✕
      </button>
    </span>
  );
}
