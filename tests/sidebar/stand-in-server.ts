/**
 * A stand-in for Google and the server, for looking at the sidebar alone: it runs inside the page as `google.script.run`,
 * keeps a draft and builds, and can be told to delay, refuse, fail or never answer the next calls of an action. What it says
 * is made of the product's own pieces; what it leaves out is the spreadsheet. The journeys drive the real server.
 */
import type { Actions, Build, Draft, Opening, PlannedSheet, Preview, Refusal } from '../../src/actions/actions';
import { templateText } from '../../src/actions/own-templates';
import { cascadeFromTemplate } from '../../src/domain/cascade-from-template';
import { checkCascade } from '../../src/rules/check-cascade';
import type { Finding } from '../../src/rules/finding';
import { templates } from '../../src/templates';
import { type LifeState, lifeActions } from './stand-in-life';
import { cardsOf, defaultsOf, ownTemplateOf, type ToolsState, toolsActions } from './stand-in-tools';

export type Mood = {
  /** Milliseconds before the answer; `'held'`: it comes when the test lets it (`release`), `'never'`: it does not come. */
  delay?: number | 'held' | 'never';
  refuse?: Refusal['refused'];
  /** The message of the error that comes instead of an answer. */
  fail?: string;
  /** How many calls it holds for; all that follow where absent. */
  times?: number;
};

export type StandIn = {
  calls: { name: string; args: unknown[] }[];
  mood(action: keyof Actions | 'all', mood: Mood): void;
  /** Gives the answers that are held. */
  release(): void;
  /** What the workbook holds, as a test sets it before the sidebar opens. */
  state: State;
};

type State = LifeState &
  ToolsState & {
    draft?: Draft;
    /** How the latest finished cycle stands, as the server would read it from its OKR sheet. */
    now?: Opening['now'];
    revision: number;
    /** Names of sheets somebody has made, or edited since they were built. */
    taken: string[];
    edited: string[];
    findings?: Finding[];
  };

declare global {
  interface Window {
    standIn: StandIn;
    /** Set before the page loads, in place of an empty workbook. */
    standInState?: Partial<State>;
    standInMoods?: Partial<Record<keyof Actions, Mood>>;
    google: unknown;
  }
}

const storageKey = 'stand-in';

function remembered(): Partial<State> {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Partial<State>;
  } catch {
    return {};
  }
}

const state: State = {
  language: 'vi',
  today: '2026-11-22',
  revision: 0,
  builds: [],
  taken: [],
  edited: [],
  cascades: {},
  values: {},
  log: [],
  closedMonths: [],
  joiners: [],
  properties: {},
  ...window.standInState,
  ...remembered(),
};

const moods = new Map<string, Mood>(Object.entries(window.standInMoods ?? {}));
const calls: StandIn['calls'] = [];
let held: (() => void)[] = [];

const words = {
  vi: { cascade: 'Phân rã', card: 'Phiếu', dashboard: 'Tổng quan', settings: 'Cài đặt OKR' },
  en: { cascade: 'Cascade', card: 'Card', dashboard: 'Dashboard', settings: 'OKR settings' },
};

function sheetsOf({ cascade, language }: Draft): PlannedSheet[] {
  const { team, cycle, positions, objectives } = cascade;
  const say = words[language];
  const rows = objectives.reduce((sum, { keyResults }) => sum + 1 + keyResults.length, 3);
  const sheet = (key: string, kind: PlannedSheet['kind'], name: string, height: number, columns: number) => ({
    key,
    kind,
    name,
    rows: height,
    columns,
    state: (state.taken.includes(name) ? (kind === 'settings' ? 'kept' : 'clash') : 'new') as PlannedSheet['state'],
  });
  return [
    sheet('okr', 'okr', `OKR ${team} ${cycle.name}`, rows, 18),
    sheet('cascade', 'cascade', `${say.cascade} ${team} ${cycle.name}`, rows + 30, 9),
    ...positions.map(({ id, name, keyResults, kpis }) =>
      sheet(`card:${id}`, 'card', `${say.card} ${name} ${cycle.name}`, keyResults.length + kpis.length + 14, 14),
    ),
    sheet('dashboard', 'dashboard', `${say.dashboard} ${team} ${cycle.name}`, 30, 8),
    sheet('settings', 'settings', say.settings, 24, 4),
  ];
}

const refusal = (code: Refusal['refused']['code'], facts: Refusal['refused']['facts'] = {}): Refusal => ({
  refused: { code, facts },
});

const withBuild = <T>(id: string, use: (build: Build) => T): T | Refusal => {
  const build = state.builds.find((each) => each.id === id);
  return build ? use(build) : refusal('unknown-build');
};

const actions: Partial<Actions> = {
  ...lifeActions(state, withBuild),
  ...toolsActions(state),
  open: (): Opening => ({
    language: state.language,
    today: state.today,
    templates: cardsOf(state),
    ...(state.draft && { draft: state.draft }),
    revision: state.revision,
    builds: state.builds,
    ...(state.set && { defaults: defaultsOf(state)! }),
    ...(state.now && { now: state.now }),
  }),
  template(id, language) {
    const own = ownTemplateOf(state, id);
    if (own) return { ...own.content, text: templateText(own) };
    const found = templates.find((each) => each.id === id);
    return found ? cascadeFromTemplate(found, language) : refusal('unknown-template');
  },
  saveDraft(draft, revision) {
    if (revision !== state.revision) return refusal('draft-changed-elsewhere');
    state.draft = draft;
    state.revision += 1;
    return { revision: state.revision };
  },
  dropDraft() {
    delete state.draft;
    state.revision += 1;
    return { revision: state.revision };
  },
  preview: (draft): Preview => ({
    sheets: sheetsOf(draft),
    findings: state.findings ?? checkCascade(draft.cascade, draft.language),
    coverage: draft.cascade.objectives.flatMap(({ keyResults }) =>
      keyResults.map(({ id }) => ({
        keyResult: id,
        positions: draft.cascade.positions
          .filter((position) => position.keyResults.some(({ keyResult }) => keyResult === id))
          .map((position) => position.id),
      })),
    ),
  }),
  startBuild(draft) {
    const planned = sheetsOf(draft).filter((sheet) => sheet.state === 'new');
    const build: Build = {
      id: `b${state.builds.length + 1}`,
      cycle: draft.cascade.cycle.name,
      team: draft.cascade.team,
      state: 'building',
      planned: planned.map(({ key, name }) => ({ key, name })),
      built: [],
    };
    state.builds.unshift(build);
    state.cascades[build.id] = draft.cascade;
    return build;
  },
  buildSheet: (id, key) =>
    withBuild(id, (build) => {
      const known = build.built.find((sheet) => sheet.key === key);
      if (known) return { sheet: known };
      const { name } = build.planned.find((sheet) => sheet.key === key)!;
      const kind = key.split(':')[0] as 'okr';
      const sheet = { key, kind, name, sheetId: 100 + build.built.length };
      build.built.push(sheet);
      state.taken.push(name);
      return { sheet };
    }),
  finishBuild: (id) =>
    withBuild(id, (build) => {
      build.state = 'built';
      return { build };
    }),
  undoBuild: (id, alsoEdited) =>
    withBuild(id, (build) => {
      const kept = alsoEdited ? [] : build.built.filter(({ name }) => state.edited.includes(name));
      const removed = build.built.filter((sheet) => !kept.includes(sheet)).map(({ name }) => name);
      build.built = kept;
      state.taken = state.taken.filter((name) => !removed.includes(name));
      if (!kept.length) state.builds = state.builds.filter((each) => each !== build);
      return { removed, edited: kept.map(({ name }) => name) };
    }),
  showSheet: (sheetId) => ({
    shown: state.builds.some(({ built }) => built.some((sheet) => sheet.sheetId === sheetId)),
  }),
};

function moodFor(name: string): Mood {
  const key = moods.has(name) ? name : 'all';
  const mood = moods.get(key);
  if (!mood) return {};
  if (mood.times !== undefined && --mood.times <= 0) moods.delete(key);
  return mood;
}

/** Google's own shape: handlers first, then the name of a server function as a method. */
function runner(onSuccess: (value: unknown) => void, onFailure: (error: Error) => void): unknown {
  return {
    withSuccessHandler: (handler: typeof onSuccess) => runner(handler, onFailure),
    withFailureHandler: (handler: typeof onFailure) => runner(onSuccess, handler),
    serve(name: keyof Actions, args: unknown[]) {
      // What crosses the wire is a copy, and JSON.
      const sent = JSON.parse(JSON.stringify(args)) as unknown[];
      calls.push({ name, args: sent });
      const { delay = 0, refuse, fail } = moodFor(name);
      if (delay === 'never') return;
      const answer = () => {
        if (fail !== undefined) return onFailure(new Error(fail));
        const act = actions[name] as (...given: unknown[]) => unknown;
        const value = refuse ? { refused: refuse } : act(...sent);
        sessionStorage.setItem(storageKey, JSON.stringify(state));
        onSuccess(JSON.parse(JSON.stringify(value)));
      };
      if (delay === 'held') held.push(answer);
      else setTimeout(answer, delay);
    },
  };
}

window.google = {
  script: {
    run: runner(
      () => {},
      () => {},
    ),
  },
};
window.standIn = {
  calls,
  mood: (action, mood) => void moods.set(action, { ...mood }),
  release() {
    for (const answer of held) setTimeout(answer);
    held = [];
  },
  state,
};
