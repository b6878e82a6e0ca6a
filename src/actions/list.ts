import type { Actions } from './actions';
import { buildSheet, finishBuild, startBuild } from './build';
import { dropDraft, saveDraft } from './draft';
import { fillActuals } from './fill-actuals';
import { open } from './open';
import { preview } from './preview';
import { results } from './results';
import { showSheet } from './show-sheet';
import { template } from './template';
import { undoBuild } from './undo-build';
import type { Workbook } from './workbook';

/** What users can do, by name: adding an action is one file and its line here. */
export const actions: { [Name in keyof Actions]?: (workbook: Workbook) => Actions[Name] } = {
  open,
  template,
  saveDraft,
  dropDraft,
  preview,
  startBuild,
  buildSheet,
  finishBuild,
  undoBuild,
  fillActuals,
  results,
  showSheet,
};
