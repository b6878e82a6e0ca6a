import type { PaySwitch } from '../domain/card';
import type { Ambition, Cascade, CycleChoice, Objective, Position, RevenueRelation } from '../domain/cascade';
import type { Day } from '../domain/day';
import type { Language, Text } from '../domain/language';
import type { MeasureType, Unit } from '../domain/measure';
import type { Finding } from '../rules/finding';
import type { Limits } from '../rules/too-many';
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

  /** Everyone who has a card in a built cycle. */
  holders(buildId: string): { holders: Holder[] } | Refusal;
  /** All that one holder updates, with the values as they stand. */
  updateForm(buildId: string, holder: string): UpdateForm | Refusal;
  /** Writes what can be written in one go, and says beside its line what cannot. */
  update(buildId: string, holder: string, entries: UpdateEntry[], press: Press): UpdateOutcome | Refusal;
  /** A target, baseline, weight or owner in mid-cycle, with its reason and who approved it, on the record. */
  changeLine(buildId: string, change: LineChange, press: Press): { logged: number } | Refusal;
  /** A key result or KPI a holder proposes: a row marked as proposed, which counts for nothing yet. */
  propose(buildId: string, proposal: Proposal, press: Press): { id: string } | Refusal;
  /** A holder's agreement to the card at the start, or a rating at the end. */
  sign(buildId: string, signing: Signing, press: Press): { logged: number } | Refusal;

  /** How the cycle stands, with what is stale and overdue; refreshes the dashboard's lists. */
  look(buildId: string): Look | Refusal;

  /** What is missing for a close; changes nothing. */
  closeCheck(buildId: string): CloseCheck | Refusal;
  /** Closes one month (1 = the cycle's first) of every card: its totals stay as they are. */
  closeMonth(buildId: string, month: number, who: string): { cards: number } | Refusal;
  /** Freezes the scores of one sheet (`okr` or a card) as values; nothing shows before `finishClose`. Asking again changes nothing. */
  closeSheet(buildId: string, key: string): { key: string } | Refusal;
  /** Closes the cycle: the frozen scores show, decisions and lessons are logged. */
  finishClose(buildId: string, closing: Closing): { build: Build } | Refusal;
  /** Opens a closed cycle again; it leaves a trace in the log. */
  reopen(buildId: string, who: string, reason: string): { build: Build } | Refusal;
  /**
   * A draft of the next cycle from what was kept or changed; it is not saved yet. The cycle is the one that follows, unless
   * another is given.
   */
  carryOver(buildId: string, cycle?: CycleChoice): { draft: Draft } | Refusal;

  /** Objectives of a built cycle, for a draft one level down whose own ones serve them. */
  objectivesOf(buildId: string): { objectives: { id: string; statement: string }[] } | Refusal;

  /** People named on the settings sheet who have no card yet, and planned sheets that are gone. */
  missing(buildId: string): { sheets: PlannedSheet[] } | Refusal;
  /** Takes what is missing into the build, which is then built on as at first. */
  addMissing(buildId: string): Build | Refusal;

  /** The settings as the settings sheet holds them, or their defaults while there is none. */
  settings(): SettingsForm | Refusal;
  /**
   * Writes changed settings to the settings sheet, making it where there is none. `seen` is what the caller changed them
   * from: what somebody else has changed since is never overwritten.
   */
  saveSettings(changes: Partial<Settings>, seen: Settings): SettingsForm | Refusal;
  /** Puts a worked example of a function (`=OKR_SCORE(…)`) into the selected cell, which must be blank. */
  insertExample(formula: string): { cell: string } | Refusal;
  /** Keeps what a draft holds as a template of this document. */
  saveTemplate(title: string, draft: Draft): { templates: TemplateCard[] } | Refusal;
  /** Keeps a template that was copied out of another document, as text; what is wrong with it is named. */
  importTemplate(text: string): { templates: TemplateCard[] } | Refusal;
  dropTemplate(id: string): { templates: TemplateCard[] } | Refusal;
};

/**
 * Names one press of a button, any text that is used once: asked again with the same one, after a call that failed or whose
 * answer was lost, the server puts right what is missing and logs nothing twice.
 */
export type Press = string;

/** Someone who has a card. `name` is blank where nobody is named yet. */
export type Holder = { id: string; name: string; position: string; from?: Day; to?: Day };

export type UpdateLine = {
  /** `O1.KR1`, `P2.O1.KR2`, `P2.KPI1`, or `P2.KPI1.M2` for the month that is asked for. */
  id: string;
  statement: string;
  kind: 'key-result' | 'kpi';
  /** Decides the control: a number, yes/no, or a rating 1–5. */
  type: MeasureType;
  unit: Unit;
  unitText?: string;
  /** As its cell holds it; absent while there is none. */
  value?: number;
  /** The value as the sheet shows it. */
  shown: string;
  target: string;
  confidence?: number;
  lastUpdate?: Day;
  status: string;
  /** Of a monthly KPI: what the month that is asked for is called, and whether it is closed. */
  month?: string;
  closed?: true;
  /** Other months that can be chosen, of a monthly KPI. */
  months?: { id: string; label: string; shown: string; closed: boolean }[];
  /** Rated lines: what the holder gave; `value` is the manager's. */
  selfRating?: number;
};

export type UpdateForm = { holder: Holder; today: Day; lines: UpdateLine[] };

/** What a person typed for one line; text is read as a Vietnamese or English writer means it ("35" on a % line is 35 %). */
export type UpdateEntry = {
  id: string;
  value?: string | number | boolean;
  selfRating?: number;
  confidence?: number;
  note?: string;
  /** Puts an earlier entry right instead of telling something new. */
  correction?: true;
};

export type UpdateOutcome = { saved: string[]; refused: { id: string; refused: Refusal['refused'] }[] };

export type LineChange = {
  id: string;
  field: 'target' | 'baseline' | 'weight' | 'owner';
  value: string | number;
  reason: string;
  approvedBy: string;
  who: string;
};

export type Proposal = {
  who: string;
  /** Id of the objective a key result is proposed for, or of the holder a KPI is proposed for. */
  under: string;
  statement: string;
  type: MeasureType;
  target?: number;
};

export type Signing =
  | { kind: 'agreement'; holder: string; who: string }
  | { kind: 'rating'; holder: string; who: string; by: 'self' | 'manager' | 'final'; rating: string };

/** A line that wants attention, with who holds it and a message ready to be sent. */
export type Attention = {
  id: string;
  statement: string;
  holder: string;
  status: string;
  kind: 'stale' | 'overdue';
  /** Day of the last update, or the day on which the deviation opened. */
  since?: Day;
  message: string;
};

export type Look = {
  today: Day;
  elapsed: number | null;
  score: number | null;
  objectives: {
    id: string;
    statement: string;
    score: number | null;
    expected: number | null;
    status: string;
    cause: string;
    forecast: number | null;
  }[];
  /** Team score at the end of each of the last weeks, the oldest first. */
  course: { day: Day; score: number }[];
  attention: Attention[];
  uncovered: { id: string; statement: string }[];
  cards: { id: string; name: string; position: string; score: number | null; grade: string; status: string }[];
};

export type CloseCheck = {
  /** Lines without a value, which count 0 at the close. */
  missing: { id: string; statement: string; holder: string }[];
  keyResults: {
    id: string;
    statement: string;
    ambition: Ambition;
    score: number | null;
    status: string;
    /** A committed key result below 1 asks for a review note. */
    needsReview: boolean;
  }[];
  /** Sheets to close, in order. */
  sheets: { key: string; name: string }[];
  /** Months of the cycle and whether each is closed. */
  months: { month: number; label: string; closed: boolean }[];
};

export type Decision = { keyResult: string; decision: 'keep' | 'change' | 'drop'; lesson: string };
export type Closing = { who: string; decisions: Decision[] };

/** What users may set; each stands on the settings sheet with a sentence on what it changes. */
export type Settings = {
  language: Language;
  /** Month (1…12) in which the fiscal year begins. */
  firstMonth: number;
  mostObjectives: number;
  mostKeyResults: number;
  /** Share of key results in a card, 0…1. */
  keyResultShare: number;
  cap: number;
  floor: number;
  /** Attainment below which a KPI is missed. */
  warning: number;
  onTrack: number;
  atRisk: number;
  paySwitch: PaySwitch;
  /** Whether weekends and holidays count towards the 72 hours. */
  weekendsCount: boolean;
  holidays: Day[];
  grades: { from: number; word: string }[];
  people: { code: string; name: string; position: string; team: string; from?: Day; to?: Day; share?: number }[];
};

/** `sheet` is absent while no settings sheet has been made. */
export type SettingsForm = { settings: Settings; sheet?: { name: string; sheetId: number } };

export type Refusal = { refused: { code: RefusalCode; facts: Record<string, string | number> } };

export type RefusalCode =
  | 'unknown-template'
  | 'bad-cycle'
  | 'draft-changed-elsewhere'
  | 'draft-has-errors'
  | 'draft-has-blanks'
  | 'no-team'
  | 'name-clash'
  | 'unknown-build'
  | 'build-unfinished'
  | 'busy'
  | 'unknown-line'
  | 'line-twice'
  | 'target-is-baseline'
  | 'not-a-number'
  | 'sheet-missing'
  | 'sheet-damaged'
  | 'typed-over'
  | 'unknown-holder'
  | 'month-closed'
  | 'cycle-closed'
  | 'cycle-open'
  | 'out-of-range'
  | 'reason-missing'
  | 'review-missing'
  | 'nothing-to-carry'
  | 'cell-not-blank'
  | 'bad-template'
  | 'bad-setting'
  | 'settings-changed'
  | 'too-many-templates';

export type Opening = {
  language: Language;
  today: Day;
  templates: TemplateCard[];
  draft?: Draft;
  /** Revision of the stored draft; 0 where there is none. */
  revision: number;
  /** Builds of this workbook, the latest first. */
  builds: Build[];
  /** What the settings sheet says of cycles to be made; absent while there is none. */
  defaults?: CycleDefaults;
  /** How the latest finished build stands, as its OKR sheet says; absent where there is none or it cannot be read. */
  now?: Standing;
};

/** What a new cycle begins with and is held to. */
export type CycleDefaults = { limits: Limits; firstMonth: number; keyResultShare: number };

/** A cycle in a few figures, for the first screen. */
export type Standing = {
  buildId: string;
  /** 1 in the cycle's first seven days; 0 before it begins, above `weeks` after its end. */
  week: number;
  weeks: number;
  /** Share of the cycle that has passed; null once it is closed. */
  elapsed: number | null;
  score: number | null;
  /** Key results by status word, the worst first. */
  statuses: { word: string; count: number }[];
};

export type TemplateCard = {
  id: string;
  title: Text;
  about: Text;
  team: Text;
  objectives: number;
  keyResults: number;
  positions: number;
  /** One of this document's own. */
  own?: true;
};

export type TemplateContent = {
  objectives: Objective[];
  positions: Position[];
  relation?: RevenueRelation;
  /** One of this document's own, as text that another document can import. */
  text?: string;
};

/** The steps of the wizard, in order. */
export type StepName = 'cycle' | 'template' | 'objectives' | 'positions' | 'preview' | 'build';

/** What the wizard edits; kept in the document so that closing the sidebar loses nothing. */
export type Draft = {
  step: StepName;
  language: Language;
  templateId: string;
  cascade: Cascade;
  /** Builds beside a cycle of the same name: names that are taken get a number. */
  beside?: boolean;
};

export type { SheetKind };

export type PlannedSheet = {
  /** `okr`, `cascade`, `card:P1`, `card:P1-2`, `log`, `dashboard`, `payroll`, `settings` */
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
  state: 'building' | 'built' | 'closed';
  /** Sheets to make, in order, with those already made. */
  planned: { key: string; name: string }[];
  built: BuiltSheet[];
};

export type ActualEntry = { id: string; value: string | number | boolean };

export type Results = {
  objectives: { id: string; statement: string; score: number | null; status: string; keyResults: ResultLine[] }[];
  cards: {
    /** `P1`, `P1-2` */
    holder: string;
    position: string;
    person: string;
    score: number | null;
    status: string;
    grade: string;
    /** Score for pay, and the share of the bonus it comes to. */
    pay: number | null;
    payout: number | null;
    /** What the monthly KPIs come to, month by month; a closed month is what its close froze. */
    months: (number | null)[];
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
