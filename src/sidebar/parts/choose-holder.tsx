import { useState } from 'preact/hooks';
import type { Holder } from '../../actions/actions';
import { fold, withoutMarks } from '../../languages/clean';
import { useLifeWords } from '../screens/life-speech';

/** Longer lists are searched. */
const longest = 8;

/** Everyone who has a card, each a press away. */
export function ChooseHolder(props: { holders: readonly Holder[]; onHolder(id: string): void }) {
  const { life } = useLifeWords();
  const [sought, setSought] = useState('');
  const found = props.holders.filter(({ name, position }) => plain(`${name} ${position}`).includes(plain(sought)));
  return (
    <>
      {props.holders.length > longest && (
        <div class="field">
          <label for="find-name">{life.findName}</label>
          <input
            id="find-name"
            type="search"
            autocomplete="off"
            value={sought}
            onInput={(event) => setSought(event.currentTarget.value)}
          />
        </div>
      )}
      <ul class="links">
        {found.map(({ id, name, position }) => (
          <li key={id}>
            <button type="button" class="wide pick" onClick={() => props.onHolder(id)}>
              {name || position}
              {name && name !== position && <span class="hint">{position}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{!found.length && life.nobodyFound}</p>
    </>
  );
}

/** Without tone marks, so that "nguyen" finds "Nguyễn". */
const plain = (text: string) => withoutMarks(fold(text));
