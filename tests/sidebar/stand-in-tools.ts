/** Settings, examples of functions and own templates behind the sidebar: the real actions, over what a stand-in keeps. */
import type { Actions, CycleDefaults, Settings } from '../../src/actions/actions';
import { insertExample } from '../../src/actions/insert-example';
import * as own from '../../src/actions/own-templates';
import { settings } from '../../src/actions/settings';
import type { Workbook } from '../../src/actions/workbook';
import type { Language } from '../../src/domain/language';

export type ToolsState = {
  language: Language;
  /** Document properties: templates of one's own stand there. */
  properties: Record<string, string>;
  /** What differs from the defaults; there is a settings sheet once anything does. */
  set?: Partial<Settings>;
  /** The selected cell; nothing is selected where absent. */
  selected?: { cell: string; blank: boolean };
  /** What was put into the selected cell. */
  inserted?: string;
};

/** As much of a workbook as these actions ask for; whatever else they should ask for throws. */
const workbookOf = (state: ToolsState): Workbook =>
  ({
    language: () => state.language,
    properties: () => state.properties,
    keep: (entries: Record<string, string>) => void Object.assign(state.properties, entries),
    drop(names: readonly string[]) {
      for (const name of names) delete state.properties[name];
    },
    alone: <Result>(act: () => Result) => act(),
    sheets: () => [],
    selected: () => state.selected,
    fillSelected(formula: string) {
      state.inserted = formula;
      state.selected!.blank = false;
    },
  }) as Partial<Workbook> as Workbook;

/** What the settings say of cycles to be made, once they were changed. */
export function defaultsOf(state: ToolsState): CycleDefaults | undefined {
  if (!state.set) return undefined;
  const { mostObjectives: objectives, mostKeyResults: keyResults, firstMonth, keyResultShare } = settingsNow(state);
  return { limits: { objectives, keyResults, keyResultsAtMost: keyResults + 1 }, firstMonth, keyResultShare };
}

export const cardsOf = (state: ToolsState) => own.templateCards(workbookOf(state));

export const ownTemplateOf = (state: ToolsState, id: string) =>
  own.ownTemplates(workbookOf(state)).find((template) => template.id === id);

/** The settings as they stand. */
export const settingsNow = (state: ToolsState): Settings => {
  const form = settings(workbookOf(state))();
  if ('refused' in form) throw new Error(form.refused.code);
  return { ...form.settings, ...state.set };
};

export function toolsActions(state: ToolsState): Partial<Actions> {
  const workbook = workbookOf(state);
  const form = () => ({
    settings: settingsNow(state),
    ...(state.set && { sheet: { name: 'Cài đặt OKR', sheetId: 90 } }),
  });
  return {
    settings: form,
    saveSettings(changes) {
      const after = { ...settingsNow(state), ...changes };
      if (after.atRisk >= after.onTrack) return { refused: { code: 'bad-setting', facts: { name: 'atRisk' } } };
      state.set = { ...state.set, ...changes };
      return form();
    },
    insertExample: insertExample(workbook),
    saveTemplate: own.saveTemplate(workbook),
    importTemplate: own.importTemplate(workbook),
    dropTemplate: own.dropTemplate(workbook),
  };
}
