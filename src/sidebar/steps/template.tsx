import { useState } from 'preact/hooks';
import type { Draft, TemplateContent } from '../../actions/actions';
import { useAsk } from '../asking';
import { call } from '../client';
import { renumbered } from '../edit-cascade';
import { CallNotice } from '../parts/call-notice';
import { Confirm } from '../parts/confirm';
import { AreaField } from '../parts/field';
import { outlineObjectives } from '../reading';
import { useWords } from '../speak';
import type { Step, StepProps } from '../step';
import { outlineId, templateContent, withTemplate } from '../template-content';

/** The draft with another beginning chosen, its lines gone; a team name that was the old template's becomes the new one's. */
function chosen(draft: Draft, templateId: string, cards: StepProps['opening']['templates']): Draft {
  const { relation: _, ...cascade } = draft.cascade;
  const teams = cards.map(({ team }) => team[draft.language]);
  const team = cards.find(({ id }) => id === templateId)?.team[draft.language];
  return {
    ...draft,
    templateId,
    cascade: renumbered({
      ...cascade,
      team: team && teams.includes(cascade.team) ? team : cascade.team,
      objectives: [],
      positions: [],
      people: [],
    }),
  };
}

/** A template's objectives and positions, asked for when they are opened. */
function Glance({ id, title }: { id: string; title: string }) {
  const { words, language } = useWords();
  const asker = useAsk();
  const [content, setContent] = useState<TemplateContent>();
  const get = async () => setContent(await asker.run(() => templateContent(call, id, language)));
  return (
    <details class="glance" onToggle={(event) => event.currentTarget.open && !content && void get()}>
      <summary>
        {words.glance}
        <span class="unseen"> {title}</span>
      </summary>
      <CallNotice asking={asker.asking} waiting={words.loadingTemplate} onAgain={() => void get()} />
      {content && (
        <>
          <ol>{content.objectives.map(({ id: line, statement }) => statement && <li key={line}>{statement}</li>)}</ol>
          <p class="hint">{content.positions.map(({ name }) => name).join(' · ')}</p>
        </>
      )}
    </details>
  );
}

function View({ draft, opening, change, setDraft }: StepProps) {
  const { words, language } = useWords();
  const [asked, setAsked] = useState<string>();
  const [outline, setOutline] = useState('');
  const { objectives, positions } = draft.cascade;
  const take = (id: string) => {
    setAsked(undefined);
    setDraft(chosen(draft, id, opening.templates));
  };
  const choose = (id: string) => (objectives.some(({ statement }) => statement) ? setAsked(id) : take(id));
  const read = (text: string) => {
    setOutline(text);
    change((cascade) => renumbered({ ...cascade, objectives: outlineObjectives(text, language) }));
  };
  const ways = [
    ...opening.templates.map((card) => ({
      id: card.id,
      title: card.title[language],
      about: card.about[language],
      size: words.templateSize(card.objectives, card.keyResults, card.positions),
    })),
    { id: outlineId, title: words.outlineTemplate, about: words.outlineTemplateAbout, size: '' },
  ];
  return (
    <>
      <fieldset class="cards">
        <legend class="unseen">{words.templates}</legend>
        {ways.map(({ id, title, about, size }) => [
          <label key={id} class="card">
            <input
              type="radio"
              name="template"
              checked={id === (asked ?? draft.templateId)}
              onChange={() => (id === draft.templateId ? setAsked(undefined) : choose(id))}
            />
            <span>
              <b>{title}</b>
              <span>{about}</span>
              {size && <span class="hint">{size}</span>}
            </span>
          </label>,
          size && <Glance key={`${id} glance`} id={id} title={title} />,
        ])}
      </fieldset>
      {asked && (
        <Confirm
          question={words.replaceWork(objectives.length, positions.length)}
          yes={words.replaceYes}
          onYes={() => take(asked)}
          onNo={() => setAsked(undefined)}
        />
      )}
      {draft.templateId === outlineId && !asked && (
        <>
          <AreaField
            id="outline"
            label={words.outline}
            hint={words.outlineHint}
            rows={6}
            value={outline}
            onText={read}
          />
          <p role="status" class="hint">
            {(outline || objectives.length > 0) &&
              words.outlineRead(objectives.length, objectives.flatMap(({ keyResults }) => keyResults).length)}
          </p>
        </>
      )}
    </>
  );
}

export const templateStep: Step = {
  name: 'template',
  problems: ({ draft }, words) =>
    draft.templateId === outlineId && !draft.cascade.objectives.length ? [['outline', words.needOutline]] : [],
  View,
  leave: { waiting: (words) => words.loadingTemplate, run: withTemplate },
};
