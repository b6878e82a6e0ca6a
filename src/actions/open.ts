import { templates } from '../templates/index';
import type { Actions, TemplateCard } from './actions';
import { keptBuilds } from './builds';
import { keptDraft } from './draft';
import { refresh } from './refresh';
import { standingNow } from './standing-now';
import type { Workbook } from './workbook';

const cards = (): TemplateCard[] =>
  templates.map(({ id, title, about, team, objectives, positions }) => ({
    id,
    title,
    about,
    team,
    objectives: objectives.length,
    keyResults: objectives.reduce((count, { keyResults }) => count + keyResults.length, 0),
    positions: positions.length,
  }));

export function open(workbook: Workbook): Actions['open'] {
  return () => {
    refresh(workbook);
    const now = standingNow(workbook);
    return {
      language: workbook.language(),
      today: workbook.today(),
      templates: cards(),
      ...keptDraft(workbook),
      builds: keptBuilds(workbook),
      ...(now && { now }),
    };
  };
}
