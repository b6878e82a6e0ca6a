import type { CarriedKeyResult, KeyResult, Kpi, Objective, Position } from '../domain/cascade';
import type { Language } from '../domain/language';
import { templates } from '../templates/index';
import type { Actions, Draft, Refusal, TemplateCard, TemplateContent } from './actions';
import { keep, kept } from './kept';
import { isRefusal, refuse } from './refuse';
import { templateProblem } from './template-problem';
import type { Workbook } from './workbook';

/** A template of this document's own, in the language it was written in. */
export type OwnTemplate = { id: string; title: string; team: string; language: Language; content: TemplateContent };

const LIST = 'templates';
const COUNT = 'templates-count';
/** Document properties hold 500 KB in all, and drafts and builds stand there, too. */
const MOST = 12;
const LONGEST_TITLE = 80;

export const ownTemplates = (workbook: Workbook): OwnTemplate[] => kept<OwnTemplate[]>(workbook, LIST) ?? [];

type Counted = { objectives: readonly { keyResults: readonly unknown[] }[]; positions: readonly unknown[] };

const counts = ({ objectives, positions }: Counted) => ({
  objectives: objectives.length,
  keyResults: objectives.reduce((count, { keyResults }) => count + keyResults.length, 0),
  positions: positions.length,
});

/** Every template there is to choose from: the document's own before those that ship. */
export function templateCards(workbook: Workbook): TemplateCard[] {
  const both = (text: string) => ({ vi: text, en: text });
  return [
    ...ownTemplates(workbook).map(
      ({ id, title, team, content }): TemplateCard => ({
        id,
        title: both(title),
        about: both(content.objectives.map(({ statement }) => statement).join(' · ')),
        team: both(team),
        ...counts(content),
        own: true,
      }),
    ),
    ...templates.map(
      ({ id, title, about, team, ...content }): TemplateCard => ({ id, title, about, team, ...counts(content) }),
    ),
  ];
}

/** What carries over from one cycle to any other: no owners, no baselines, nothing that was corrected by hand. */
function withoutCycle({ objectives, positions, relation }: TemplateContent): TemplateContent {
  const measureOf = <Line extends KeyResult | Kpi>(line: Line): Line => {
    const { baseline: _, corrected: __, ...measure } = line.measure;
    return { ...line, measure };
  };
  const carried = (line: CarriedKeyResult): CarriedKeyResult => {
    if (!line.allocated) return line;
    const { baseline: _, corrected: __, ...allocated } = line.allocated;
    return { ...line, allocated };
  };
  return {
    objectives: objectives.map(({ parent: _, ...objective }: Objective) => ({
      ...objective,
      keyResults: objective.keyResults.map((keyResult) => {
        const { owner: __, ...line } = measureOf(keyResult);
        return line;
      }),
    })),
    positions: positions.map((position: Position) => ({
      ...position,
      keyResults: position.keyResults.map(carried),
      kpis: position.kpis.map(measureOf),
    })),
    ...(relation && { relation }),
  };
}

function added(workbook: Workbook, template: Omit<OwnTemplate, 'id'>): { templates: TemplateCard[] } | Refusal {
  const there = ownTemplates(workbook);
  if (there.length >= MOST) return refuse('too-many-templates', { most: MOST });
  const count = (kept<number>(workbook, COUNT) ?? 0) + 1;
  keep(workbook, COUNT, count);
  keep(workbook, LIST, [{ ...template, id: `own-${count}` }, ...there]);
  return { templates: templateCards(workbook) };
}

export function saveTemplate(workbook: Workbook): Actions['saveTemplate'] {
  return (title, { cascade, language }: Draft) =>
    workbook.alone(() => {
      const name = title.trim().slice(0, LONGEST_TITLE);
      if (!name) return refuse('bad-template', { where: 'title' });
      return added(workbook, { title: name, team: cascade.team, language, content: withoutCycle(cascade) });
    }) ?? refuse('busy');
}

/** A template as text, to be copied into another document: `{"okrTemplate":1,…}`. */
export const templateText = ({ id: _, ...template }: OwnTemplate): string =>
  JSON.stringify({ okrTemplate: 1, ...template });

function readTemplateText(text: string): Omit<OwnTemplate, 'id'> | Refusal {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return refuse('bad-template', { where: '' });
  }
  const problem = templateProblem(read);
  if (problem !== undefined) return refuse('bad-template', { where: problem });
  const { title, team, language, content } = read as OwnTemplate;
  return { title: title.trim().slice(0, LONGEST_TITLE), team, language, content: withoutCycle(content) };
}

export function importTemplate(workbook: Workbook): Actions['importTemplate'] {
  return (text) =>
    workbook.alone(() => {
      const read = readTemplateText(text);
      return isRefusal(read) ? read : added(workbook, read);
    }) ?? refuse('busy');
}

export function dropTemplate(workbook: Workbook): Actions['dropTemplate'] {
  return (id) =>
    workbook.alone(() => {
      keep(
        workbook,
        LIST,
        ownTemplates(workbook).filter((template) => template.id !== id),
      );
      return { templates: templateCards(workbook) };
    }) ?? refuse('busy');
}
