import { useState } from 'preact/hooks';
import { fold, withoutMarks } from '../../languages/clean';
import { useAsk } from '../asking';
import functionList from '../function-list.json';
import { CallNotice } from '../parts/call-notice';
import { Heading } from '../parts/heading';
import { useToolsWords } from './tools-speech';

type Listed = (typeof functionList)[number];

/** Without marks and in one case, so that "diem" finds "Điểm". */
const plain = (text: string) => withoutMarks(fold(text));

/** The functions whose name or description holds every word that was typed. */
export function sought(list: readonly Listed[], text: string, language: 'vi' | 'en'): Listed[] {
  const words = plain(text)
    .split(/[\s_]+/)
    .filter(Boolean);
  return list.filter((one) => {
    const said = plain(`${one.name.replace(/_/g, ' ')} ${one[language]}`);
    return words.every((word) => said.includes(word));
  });
}

/** Every custom function: searched, explained, and put into the selected cell as a worked example. */
export function FunctionsScreen(props: { onHome(): void }) {
  const { words, tools, language } = useToolsWords();
  const inserter = useAsk();
  const [text, setText] = useState('');
  const [inserted, setInserted] = useState<{ name: string; cell: string }>();
  const [tried, setTried] = useState('');
  const found = sought(functionList, text, language);
  const insert = async ({ name, example }: Listed) => {
    setTried(name);
    setInserted(undefined);
    const answer = await inserter.ask('insertExample', example);
    if (answer) setInserted({ name, cell: answer.cell });
  };
  return (
    <>
      <Heading of="functions">{tools.functions}</Heading>
      <p>{tools.functionsHint}</p>
      <div class="field">
        <label for="find-function">{tools.findFunction}</label>
        <input
          id="find-function"
          type="search"
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p role="status" class="hint">
        {found.length ? tools.functionsFound(found.length) : tools.noFunction}
      </p>
      {found.map((one) => (
        <details key={one.name} class="function">
          <summary>
            <code>{one.name}</code>
          </summary>
          <p>{one[language]}</p>
          <p>
            <code>
              {one.name}({one.signature})
            </code>
          </p>
          <p>
            {tools.example}: <code>{one.example}</code>
          </p>
          <button
            type="button"
            aria-label={tools.insertOf(one.name)}
            disabled={inserter.asking.state === 'waiting'}
            onClick={() => void insert(one)}
          >
            {tools.insert}
          </button>
          {tried === one.name && (
            <CallNotice asking={inserter.asking} waiting={tools.inserting} onAgain={() => void insert(one)} />
          )}
          <p role="status">{inserted?.name === one.name && tools.inserted(inserted.cell)}</p>
        </details>
      ))}
      <button type="button" onClick={props.onHome}>
        {words.home}
      </button>
    </>
  );
}
