import type { Actions } from './actions';
import { keptBuilds } from './builds';
import { keptDraft } from './draft';
import { templateCards } from './own-templates';
import { refresh } from './refresh';
import { standingNow } from './standing-now';
import type { Workbook } from './workbook';

export function open(workbook: Workbook): Actions['open'] {
  return () => {
    refresh(workbook);
    const now = standingNow(workbook);
    return {
      language: workbook.language(),
      today: workbook.today(),
      templates: templateCards(workbook),
      ...keptDraft(workbook),
      builds: keptBuilds(workbook),
      ...(now && { now }),
    };
  };
}
