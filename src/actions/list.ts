import type { Actions } from './actions';
import { addMissing } from './add-missing';
import { buildSheet, finishBuild, startBuild } from './build';
import { carryOver } from './carry-over';
import { changeLine } from './change-line';
import { closeCheck } from './close-check';
import { closeMonth } from './close-month';
import { closeSheet } from './close-sheet';
import { dropDraft, saveDraft } from './draft';
import { fillActuals } from './fill-actuals';
import { finishClose } from './finish-close';
import { holders } from './holders';
import { insertExample } from './insert-example';
import { look } from './look';
import { missing } from './missing';
import { open } from './open';
import { dropTemplate, importTemplate, saveTemplate } from './own-templates';
import { preview } from './preview';
import { propose } from './propose';
import { reopen } from './reopen';
import { results } from './results';
import { saveSettings, settings } from './settings';
import { showSheet } from './show-sheet';
import { sign } from './sign';
import { objectivesOf } from './team-rows';
import { template } from './template';
import { undoBuild } from './undo-build';
import { update } from './update';
import { updateForm } from './update-form';
import type { Workbook } from './workbook';

/** What users can do, by name: adding an action is one file and its line here. */
export const actions: { [Name in keyof Actions]: (workbook: Workbook) => Actions[Name] } = {
  open,
  template,
  saveDraft,
  dropDraft,
  preview,
  startBuild,
  buildSheet,
  finishBuild,
  undoBuild,
  missing,
  addMissing,
  fillActuals,
  results,
  showSheet,
  look,
  settings,
  saveSettings,
  insertExample,
  saveTemplate,
  importTemplate,
  dropTemplate,
  closeCheck,
  closeMonth,
  closeSheet,
  finishClose,
  reopen,
  carryOver,
  objectivesOf,
  holders,
  updateForm,
  update,
  changeLine,
  propose,
  sign,
};
