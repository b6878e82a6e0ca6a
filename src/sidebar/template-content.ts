import type { Draft, TemplateCard, TemplateContent } from '../actions/actions';
import type { Cascade } from '../domain/cascade';
import type { Language } from '../domain/language';
import type { Answer, Call } from './client';

/** The way to begin that is no template of the server's. */
export const outlineId = 'outline';

const seen = new Map<string, TemplateContent>();

/** A template's content; asked of the server once a session. */
export async function templateContent(call: Call, id: string, language: Language): Promise<Answer<TemplateContent>> {
  const known = seen.get(id + language);
  if (known) return { state: 'done', value: known };
  const answer = await call('template', id, language);
  if (answer.state === 'done') seen.set(id + language, answer.value);
  return answer;
}

const filled = (cascade: Cascade, { objectives, positions, relation }: TemplateContent): Cascade => {
  const { relation: _, ...rest } = cascade;
  return { ...rest, objectives, positions, people: [], ...(relation && { relation }) };
};

/** The draft with its chosen template's lines in it; one that holds lines already keeps them. */
export async function withTemplate(draft: Draft, call: Call): Promise<Answer<{ draft: Draft }>> {
  if (draft.cascade.objectives.length || draft.templateId === outlineId) return { state: 'done', value: { draft } };
  const answer = await templateContent(call, draft.templateId, draft.language);
  return answer.state === 'done'
    ? { state: 'done', value: { draft: { ...draft, cascade: filled(draft.cascade, answer.value) } } }
    : answer;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The draft in the other language: words of the product follow at once; lines that are still the template's own are taken
 * in that language too, while what a person wrote stays as written.
 */
export async function inLanguage(draft: Draft, language: Language, cards: TemplateCard[], call: Call): Promise<Draft> {
  const card = cards.find(({ id }) => id === draft.templateId);
  const team = card && draft.cascade.team === card.team[draft.language] ? card.team[language] : draft.cascade.team;
  const next = { ...draft, language, cascade: { ...draft.cascade, team } };
  if (!card || !draft.cascade.objectives.length) return next;
  const [before, after] = await Promise.all([
    templateContent(call, card.id, draft.language),
    templateContent(call, card.id, language),
  ]);
  if (before.state !== 'done' || after.state !== 'done') return next;
  const untouched =
    same(before.value.objectives, draft.cascade.objectives) && same(before.value.positions, draft.cascade.positions);
  return untouched
    ? { ...next, cascade: { ...filled(next.cascade, after.value), people: draft.cascade.people } }
    : next;
}
