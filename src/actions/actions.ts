import type { Cascade, Objective, Position, RevenueRelation } from '../domain/cascade';
import type { Day } from '../domain/day';
import type { Language, Text } from '../domain/language';
import type { Finding } from '../rules/finding';
import type { SheetKind } from '../sheets/sheet-kind';

/**
 * What the sidebar may ask of the server, by name, through `serve(name, args)`. Only JSON crosses the wire.
 * What the user got wrong comes back as a value (`Refusal`), an exception is the program's own fault.
 */
export type Actions = {
  /** What the sidebar needs to draw its first screen. */
  open(): Opening;
  /** A template's content in one language, with ids. */
  template(id: string, language: Language): TemplateContent | Refusal;
  /** Keeps the draft in the document. `revision` is the one the caller last saw; a newer one is never overwritten. */
  saveDraft(draft: Draft, revision: number): { revision: number } | Refusal;
  dropDraft(): { revision: number };
  /** Every sheet a build would make and every finding; changes nothing. */
  preview(draft: Draft): Preview | Refusal;
  /** Freezes the draft as a build and says which sheets to ask for, in order. */
  startBuild(draft: Draft): Build | Refusal;
  /** Makes one sheet of a started build; asking again for a finished one changes nothing. */
  buildSheet(buildId: string, key: string): { sheet: BuiltSheet } | Refusal;
  /** Links between sheets, sheet order; the build is complete after it. */
  finishBuild(buildId: string): { build: Build } | Refusal;
  /** Removes what a build made, and nothing else; sheets edited since are kept unless `alsoEdited`. */
  undoBuild(buildId: string, alsoEdited: boolean): { removed: string[]; edited: string[] } | Refusal;
  /** Writes actuals by line id (`O1.KR1`, `P2.O1.KR2`, `P2.KPI1`, `P2.KPI1.M2` for the second month). All or nothing. */
  fillActuals(buildId: string, entries: ActualEntry[]): { filled: number } | Refusal;
  /** Objectives, key results and cards of a built cycle with score and status, computed from the inputs. */
  results(buildId: string, today: Day): Results | Refusal;
  /** Brings a sheet to the front. */
  showSheet(sheetId: number): { shown: boolean };
};

export type Refusal = { refused: { code: RefusalCode; facts: Record<string, string | number> } };

export type RefusalCode =
  | 'unknown-template'
  | 'bad-cycle'
  | 'draft-changed-elsewhere'
  | 'draft-has-errors'
  | 'no-team'
  | 'name-clash'
  | 'unknown-build'
  | 'build-unfinished'
  | 'busy'
  | 'unknown-line'
  | 'not-a-number'
  | 'sheet-missing'
  | 'sheet-damaged';

export type Opening = {
  language: Language;
  today: Day;
  templates: TemplateCard[];
  draft?: Draft;
  /** Revision of the stored draft; 0 where there is none. */
  revision: number;
  /** Builds of this workbook, the latest first. */
  builds: Build[];
};

export type TemplateCard = {
  id: string;
  title: Text;
  about: Text;
  team: Text;
  objectives: number;
  keyResults: number;
  positions: number;
};

export type TemplateContent = { objectives: Objective[]; positions: Position[]; relation?: RevenueRelation };

/** The steps of the wizard, in order. */
export type StepName = 'cycle' | 'template' | 'objectives' | 'positions' | 'preview' | 'build';

/** What the wizard edits; kept in the document so that closing the sidebar loses nothing. */
export type Draft = { step: StepName; language: Language; templateId: string; cascade: Cascade };

export type { SheetKind };

export type PlannedSheet = {
  /** `okr`, `cascade`, `card:P1`, `dashboard`, `settings` */
  key: string;
  kind: SheetKind;
  name: string;
  rows: number;
  columns: number;
  /** `new`, or a sheet of that name is there: the settings sheet is shared and kept, any other is a clash. */
  state: 'new' | 'kept' | 'clash';
};

export type Preview = {
  sheets: PlannedSheet[];
  findings: Finding[];
  /** For each key result id, the ids of the positions that carry it. */
  coverage: { keyResult: string; positions: string[] }[];
};

export type BuiltSheet = { key: string; kind: SheetKind; name: string; sheetId: number };

export type Build = {
  id: string;
  cycle: string;
  team: string;
  state: 'building' | 'built';
  /** Sheets to make, in order, with those already made. */
  planned: { key: string; name: string }[];
  built: BuiltSheet[];
};

export type ActualEntry = { id: string; value: string | number | boolean };

export type Results = {
  objectives: { id: string; statement: string; score: number | null; status: string; keyResults: ResultLine[] }[];
  cards: {
    position: string;
    person: string;
    score: number | null;
    status: string;
    grade: string;
    lines: ResultLine[];
  }[];
};

export type ResultLine = {
  id: string;
  statement: string;
  actual: string;
  target: string;
  score: number | null;
  status: string;
};
