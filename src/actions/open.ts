import type { Actions } from './actions';
import { keptBuilds, settingsSheetOf } from './builds';
import { keptDraft } from './draft';
import { templateCards } from './own-templates';
import { refresh } from './refresh';
import { cycleDefaults } from './settings';
import { standingNow } from './standing-now';
import type { Workbook } from './workbook';

export function open(workbook: Workbook): Actions['open'] {
  return () => {
    const settings = settingsSheetOf(workbook, workbook.sheets())?.cells;
    refresh(workbook, settings);
    const defaults = cycleDefaults(settings, workbook.language());
    const now = standingNow(workbook);
    return {
      language: workbook.language(),
      today: workbook.today(),
      templates: templateCards(workbook),
      ...keptDraft(workbook),
      builds: keptBuilds(workbook),
      ...(defaults && { defaults }),
      ...(now && { now }),
    };
  };
}
