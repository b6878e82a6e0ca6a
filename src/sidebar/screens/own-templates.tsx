import { useState } from 'preact/hooks';
import type { Draft, TemplateCard } from '../../actions/actions';
import { useAsk } from '../asking';
import { CallNotice } from '../parts/call-notice';
import { Confirm } from '../parts/confirm';
import { AreaField, TextField } from '../parts/field';
import { Heading } from '../parts/heading';
import { useToolsWords } from './tools-speech';

/** Keeps what a draft holds as a template; folded until it is wanted. */
export function SaveTemplate(props: { draft: Draft; onTemplates?(templates: TemplateCard[]): void }) {
  const { tools } = useToolsWords();
  const saver = useAsk();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<string>();
  const save = async () => {
    setTried(true);
    if (!title.trim()) return;
    const answer = await saver.ask('saveTemplate', title.trim(), props.draft);
    if (!answer) return;
    setSaved(title.trim());
    props.onTemplates?.(answer.templates);
  };
  return (
    <details>
      <summary>{tools.saveAsTemplate}</summary>
      <TextField
        id="template-title"
        label={tools.templateTitle}
        hint={tools.saveAsTemplateHint}
        value={title}
        {...(tried && !title.trim() && { problem: tools.needTitle })}
        onText={setTitle}
      />
      <CallNotice asking={saver.asking} waiting={tools.savingTemplate} onAgain={() => void save()} />
      <button type="button" disabled={saver.asking.state === 'waiting'} onClick={() => void save()}>
        {tools.saveTemplate}
      </button>
      <p role="status">{saved && tools.templateSaved(saved)}</p>
    </details>
  );
}

/** One of this document's own templates: copied out as text, or deleted. */
function OwnTemplate(props: { card: TemplateCard; onTemplates(templates: TemplateCard[]): void }) {
  const { tools, language } = useToolsWords();
  const asker = useAsk();
  const dropper = useAsk();
  const [sure, setSure] = useState(false);
  const [text, setText] = useState<{ copied: boolean; text: string }>();
  const { id, title } = props.card;
  const name = title[language];
  const copy = async () => {
    const answer = await asker.ask('template', id, language);
    if (!answer?.text) return;
    try {
      await navigator.clipboard.writeText(answer.text);
      setText({ copied: true, text: answer.text });
    } catch {
      // A frame may be denied the clipboard; the text is shown to be copied by hand.
      setText({ copied: false, text: answer.text });
    }
  };
  const drop = async () => {
    setSure(false);
    const answer = await dropper.ask('dropTemplate', id);
    if (answer) props.onTemplates(answer.templates);
  };
  return (
    <section class="group" aria-label={name}>
      <h2>{name}</h2>
      <div class="row">
        <button type="button" aria-label={tools.exportOf(name)} onClick={() => void copy()}>
          {tools.exportTemplate}
        </button>
        {!sure && (
          <button type="button" aria-label={tools.dropOf(name)} onClick={() => setSure(true)}>
            {tools.dropTemplate}
          </button>
        )}
      </div>
      {sure && (
        <Confirm
          question={tools.dropSure(name)}
          yes={tools.dropYes}
          onYes={() => void drop()}
          onNo={() => setSure(false)}
        />
      )}
      <CallNotice asking={asker.asking} waiting={tools.exporting} onAgain={() => void copy()} />
      <CallNotice asking={dropper.asking} waiting={tools.dropping} onAgain={() => void drop()} />
      <p role="status">{text?.copied && tools.exported}</p>
      {text && !text.copied && (
        <AreaField id={`${id}.text`} label={tools.templateText} value={text.text} onText={() => {}} />
      )}
    </section>
  );
}

/** Templates of this document: copied out, deleted, or taken in from another one. */
export function TemplatesScreen(props: {
  templates: readonly TemplateCard[];
  onTemplates(templates: TemplateCard[]): void;
  onHome(): void;
}) {
  const { words, tools } = useToolsWords();
  const importer = useAsk();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [imported, setImported] = useState(false);
  const own = props.templates.filter((card) => card.own);
  const take = async () => {
    setTried(true);
    setImported(false);
    if (!text.trim()) return;
    const answer = await importer.ask('importTemplate', text.trim());
    if (!answer) return;
    setText('');
    setTried(false);
    setImported(true);
    props.onTemplates(answer.templates);
  };
  return (
    <>
      <Heading of="own-templates">{tools.ownTemplates}</Heading>
      {!own.length && <p>{tools.noOwnTemplates}</p>}
      {own.map((card) => (
        <OwnTemplate key={card.id} card={card} onTemplates={props.onTemplates} />
      ))}
      <section class="group" aria-labelledby="import">
        <h2 id="import">{tools.importTemplate}</h2>
        <AreaField
          id="import-text"
          label={tools.templateText}
          hint={tools.importHint}
          rows={3}
          value={text}
          {...(tried && !text.trim() && { problem: tools.needText })}
          onText={setText}
        />
        <CallNotice asking={importer.asking} waiting={tools.importing} onAgain={() => void take()} />
        <button type="button" disabled={importer.asking.state === 'waiting'} onClick={() => void take()}>
          {tools.importNow}
        </button>
        <p role="status">{imported && tools.imported}</p>
      </section>
      <button type="button" onClick={props.onHome}>
        {words.home}
      </button>
    </>
  );
}
