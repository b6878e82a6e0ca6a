/**
 * Google's side of the wire: the workbook, the stores, the locks, the menus. It answers what a running script asks, writes the
 * log, and holds the switches by which tests make Google slow, broken or strict.
 */
import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { filled } from './blocks';
import type { Calculating } from './calculation';
import { CallLog } from './call-log';
import { type ChartTable, chartTable } from './chart-table';
import { customFunctionHelp } from './code-help';
import type { FunctionArgument, FunctionResult } from './custom-functions';
import { type Area, type CellInput, Engine, type EngineState } from './engine';
import {
  callFromCell,
  type ExecutionRequest,
  GOOGLES_LIMITS,
  type Limits,
  type MakeRealm,
  TIMED_OUT,
} from './execution';
import type { Locale } from './formula-text';
import type { Json } from './json';
import { OPERATIONS } from './operations';
import type { AuthMode, ExecutionFacts, Trigger } from './services/context';
import type { MenuItem } from './services/ui';
import { snapshotOf, type WorkbookSnapshot } from './snapshot';
import { instantOf, instantToSerial } from './zoned-date';

export type Manifest = { timeZone: string; oauthScopes: string[] };

export type HostSettings = {
  locale: Locale;
  /** The spreadsheet's; the manifest's where it is not given. */
  timeZone?: string;
  /** The host's clock begins at 09:00 of this day; the machine's own time without it. */
  today?: string;
  code: string;
  manifest: Manifest;
  /** HTML files of the project by name, without `.html`. */
  files: Record<string, string>;
  /** Milliseconds after which Google ends an execution; its own limits where they are not given. */
  limits?: Limits;
  /** `soon` where it is not given. */
  calculating?: Calculating;
};

export type Menu = { caption: string; addon: boolean; items: MenuItem[] };
export type OpenedPage = {
  kind: 'sidebar' | 'dialog';
  title: string;
  content: string;
  width: number | null;
  height: number | null;
};
export type LoggedLine = { level: string; text: string };
/** `killed`: the execution ends at once, with nothing of it run any more. */
export type Answer = { value: Json } | { error: string; killed?: true };

type Stores = { properties: Record<string, Record<string, string>> };
export type HostState = { engine: EngineState; stores: Stores; ahead: number };

const NINE_O_CLOCK = 9 * 3_600_000;
const KB = 1024;
/** Results of custom functions that are kept. */
const REMEMBERED = 2000;

export class Host {
  readonly engine: Engine;
  readonly calls = new CallLog();
  readonly lines: LoggedLine[] = [];
  menus: Menu[] = [];
  /** What a script opened last, and did not close. */
  page: OpenedPage | undefined;
  /** Told when a script opens a sidebar or dialog, or shows a toast. */
  onPage?: (page: OpenedPage) => void;
  onToast?: (message: string, title: string) => void;
  #ahead = 0;
  #executions = 0;
  #fault: { after: number; services: boolean; answer: Answer } | undefined;
  #stores: Stores = { properties: {} };
  #cache = new Map<string, { value: string; until: number }>();
  #locks = new Map<string, number>();
  #results = new Map<string, { result: FunctionResult } | { error: unknown }>();
  readonly #settings: HostSettings;
  readonly #makeRealm: MakeRealm;

  constructor(univer: Univer, api: FUniver, settings: HostSettings, makeRealm: MakeRealm, kept?: HostState) {
    this.#settings = settings;
    this.#makeRealm = makeRealm;
    if (kept) {
      this.#ahead = kept.ahead;
      this.#stores = kept.stores;
    } else if (settings.today) this.#ahead = this.#aheadFor(settings.today);
    const now = () => Date.now() + this.#ahead;
    this.engine = new Engine(
      univer,
      api,
      {
        locale: settings.locale,
        now,
        serialNow: () => instantToSerial(now(), this.zone),
        helps: customFunctionHelp(settings.code),
        calculating: settings.calculating,
        evaluate: (name, args, place) => {
          if (this.engine.readsVolatile(place)) throw new Error(VOLATILE_REFUSED);
          return this.#remembered(name, args);
        },
      },
      kept?.engine,
    );
  }

  /**
   * As Google does, a custom function is not run again for arguments it has answered: a result that hangs on the clock or on
   * the properties stands until an argument changes.
   */
  #remembered(name: string, args: FunctionArgument[]): FunctionResult {
    const key = `${name} ${JSON.stringify(args.map((arg) => arg ?? null))} ${args.length}`;
    const known = this.#results.get(key);
    if (known) {
      if ('error' in known) throw known.error;
      return known.result;
    }
    if (this.#results.size > REMEMBERED) this.#results.clear();
    try {
      const result = this.#evaluate(name, args);
      this.#results.set(key, { result });
      return result;
    } catch (error) {
      this.#results.set(key, { error });
      throw error;
    }
  }

  #evaluate(name: string, args: FunctionArgument[]): FunctionResult {
    return callFromCell(
      {
        facts: this.#facts('formula', 'LIMITED'),
        code: this.#settings.code,
        name,
        args,
        clockAhead: this.#ahead,
        limits: this.#limits,
      },
      this.#makeRealm,
      (member, ...given) => this.#answerFormula(member, given),
    );
  }

  state(): HostState {
    return { engine: this.engine.state(), stores: this.#stores, ahead: this.#ahead };
  }

  /**
   * Back to a state of this host; results of custom functions that are remembered stay. `state` is not used up: a test goes
   * back to it as often as it likes.
   */
  async restore(state: HostState): Promise<void> {
    await this.engine.restore(state.engine);
    this.#stores = structuredClone(state.stores);
    this.#ahead = state.ahead;
    this.#cache.clear();
    this.#locks.clear();
    this.#fault = undefined;
    this.page = undefined;
  }

  snapshot(names?: readonly string[]): WorkbookSnapshot {
    return snapshotOf(this.engine, names);
  }

  /** What each chart of a sheet shows. */
  chartTables(sheet: number): ChartTable[] {
    return this.engine.charts(sheet).map((chart) => chartTable(chart, this.engine));
  }

  properties(store: string): Record<string, string> {
    return { ...this.#store(store) };
  }

  get zone(): string {
    return this.#settings.timeZone ?? this.#settings.manifest.timeZone;
  }
  get locale(): Locale {
    return this.#settings.locale;
  }

  get #limits(): Limits {
    return this.#settings.limits ?? GOOGLES_LIMITS;
  }

  // ---- the clock

  #aheadFor(day: string): number {
    return instantOf(this.zone, Date.parse(`${day}T00:00:00Z`) + NINE_O_CLOCK) - Date.now();
  }
  setToday(day: string): void {
    this.#ahead = this.#aheadFor(day);
    this.#results.clear();
    this.engine.recalculate();
  }
  today(): string {
    const serial = Math.floor(instantToSerial(Date.now() + this.#ahead, this.zone));
    return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
  }

  // ---- executions

  #facts(trigger: Trigger, auth: AuthMode): ExecutionFacts {
    const { manifest, locale } = this.#settings;
    return {
      auth,
      trigger,
      scopes: manifest.oauthScopes,
      scriptZone: manifest.timeZone,
      sheetZone: this.zone,
      locale,
      userLocale: locale.slice(0, 2),
      userEmail: 'local-user',
    };
  }

  /** What an execution needs to know; `args` is JSON. */
  begin(
    name: string,
    args: string,
    trigger: Trigger,
    auth: AuthMode,
  ): { execution: number; request: ExecutionRequest } {
    const request = {
      facts: this.#facts(trigger, auth),
      code: this.#settings.code,
      name,
      args,
      clockAhead: this.#ahead,
      limits: this.#limits,
    };
    return { execution: ++this.#executions, request };
  }

  /** Locks that the execution left behind are freed, as Google does at its end. */
  end(execution: number): void {
    for (const [name, holder] of this.#locks) if (holder === execution) this.#locks.delete(name);
  }

  /** The nth counted call from now on fails with this message; with `services`, of the other services' calls too. */
  failAt(nth: number, message: string, services = false): void {
    this.#fault = { after: nth, services, answer: { error: message } };
  }
  /** Google's time runs out at the nth counted call from now on: no `catch` and no `finally` of the script runs. */
  killAt(nth: number, services = false): void {
    this.#fault = { after: nth, services, answer: { error: TIMED_OUT, killed: true } };
  }

  /** Answers a script's call. Only reads of results and a flush wait for the calculation. */
  async answer(execution: number, member: string, args: Json[]): Promise<Answer> {
    const operation = OPERATIONS[member];
    const call = this.calls.add(execution, member, operation?.kind ?? 'free');
    // Properties, locks and a flush are no calls on cells, but they can fail as well.
    const breakable = call.kind !== 'free' || (this.#fault?.services && !operation);
    if (breakable && this.#fault && --this.#fault.after === 0) {
      const { answer } = this.#fault;
      this.#fault = undefined;
      return answer;
    }
    const refusal = await this.#refusedByFormula(member, args);
    if (refusal) return refusal;
    if (member === 'SpreadsheetApp.flush' || operation?.computed) await this.engine.settle();
    if (member === 'Lock.tryLock') return { value: await this.#tryLock(execution, String(args[0]), Number(args[1])) };
    if (member === 'Utilities.sleep') await new Promise((resolve) => setTimeout(resolve, Number(args[0])));
    return this.#run(execution, member, args);
  }

  /** Rule 12, where the validation is a formula: the one refusal that has to be computed. */
  async #refusedByFormula(member: string, args: Json[]): Promise<Answer | undefined> {
    if (member !== 'Range.setValues' && member !== 'Range.setValue') return undefined;
    const [area, given] = args as unknown as [Area, CellInput & CellInput[][]];
    const values = member === 'Range.setValues' ? given : filled(area, given);
    try {
      await this.engine.refuseByFormula(area, values);
      return undefined;
    } catch (error) {
      return { error: (error as Error).message };
    }
  }

  /** A formula's function is asked and answered within the calculation. */
  #answerFormula(member: string, args: Json[]): Json {
    this.calls.add(0, member, OPERATIONS[member]?.kind ?? 'free');
    const answer = member === 'Lock.tryLock' ? { value: true } : this.#run(0, member, args);
    if ('value' in answer) return answer.value;
    throw new Error(answer.error);
  }

  #run(execution: number, member: string, args: Json[]): Answer {
    try {
      const operation = OPERATIONS[member];
      const own = this.#members[member];
      if (operation) return { value: (operation.run(this.engine, ...(args as never[])) ?? null) as Json };
      if (!own) return { error: `${member} is not available in the local host` };
      return { value: (own(execution, ...(args as never[])) ?? null) as Json };
    } catch (error) {
      return { error: (error as Error).message };
    }
  }

  // ---- locks

  async #tryLock(execution: number, name: string, milliseconds: number): Promise<boolean> {
    const until = Date.now() + milliseconds;
    for (;;) {
      const holder = this.#locks.get(name);
      if (holder === undefined || holder === execution) {
        this.#locks.set(name, execution);
        return true;
      }
      if (Date.now() >= until) return false;
      await new Promise((resolve) => setTimeout(resolve, 5));
      // A busy process may be late: the lock may have been freed after the time was up.
      if (Date.now() > until) return false;
    }
  }

  // ---- stores and user interface

  readonly #members: Record<string, (execution: number, ...args: never[]) => unknown> = {
    'SpreadsheetApp.flush': () => null,
    'Utilities.sleep': () => null,
    'Utilities.getUuid': () => uuid(),
    'HtmlService.file': (_, name: string) => this.#settings.files[name] ?? null,
    'Console.write': (_, level: string, text: string) => void this.lines.push({ level, text }),
    'Lock.releaseLock': (execution, name: string) => {
      if (this.#locks.get(name) === execution) this.#locks.delete(name);
    },
    'Properties.getProperties': (_, store: string) => this.#store(store),
    'Properties.getProperty': (_, store: string, key: string) => this.#store(store)[key] ?? null,
    'Properties.setProperties': (_, store: string, entries: Record<string, string>, others: boolean) =>
      this.#setProperties(store, entries, others),
    'Properties.deleteProperty': (_, store: string, key: string) => void delete this.#store(store)[key],
    'Cache.get': (_, store: string, key: string) => this.#cached(`${store} ${key}`),
    'Cache.put': (_, store: string, key: string, value: string, seconds: number) =>
      this.#keep(store, key, value, seconds),
    'Cache.remove': (_, store: string, key: string) => void this.#cache.delete(`${store} ${key}`),
    'Ui.addMenu': (_, menu: Menu) => {
      this.menus = [
        ...this.menus.filter(({ caption, addon }) => caption !== menu.caption || addon !== menu.addon),
        menu,
      ];
    },
    'Ui.showSidebar': (_, page: Omit<OpenedPage, 'kind'>) => this.#open({ ...page, kind: 'sidebar' }),
    'Ui.showModalDialog': (_, page: Omit<OpenedPage, 'kind'>) => this.#open({ ...page, kind: 'dialog' }),
    'Ui.toast': (_, message: string, title: string) => this.onToast?.(message, title),
  };

  #open(page: OpenedPage): void {
    this.page = page;
    this.onPage?.(page);
  }

  #store(name: string): Record<string, string> {
    this.#stores.properties[name] ??= {};
    return this.#stores.properties[name];
  }

  #setProperties(name: string, entries: Record<string, string>, deleteOthers: boolean): void {
    const kept = deleteOthers ? entries : { ...this.#store(name), ...entries };
    // Rule 25.
    if (Object.values(entries).some((value) => bytes(value) > 9 * KB)) throw new Error('Argument too large: value');
    const size = Object.entries(kept).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
    if (size > 500 * KB)
      throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
    this.#stores.properties[name] = kept;
  }

  #cached(key: string): string | null {
    const found = this.#cache.get(key);
    return found && found.until > Date.now() + this.#ahead ? found.value : null;
  }

  #keep(store: string, key: string, value: string, seconds: number): void {
    if (key.length > 250) throw new Error('Argument too large: key');
    if (bytes(value) > 100 * KB) throw new Error('Argument too large: value');
    if (seconds > 21_600) throw new Error('Invalid argument: expirationInSeconds');
    this.#cache.set(`${store} ${key}`, { value, until: Date.now() + this.#ahead + seconds * 1000 });
  }
}

const VOLATILE_REFUSED =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';

/** Bytes as UTF-8. */
const bytes = (text: string): number => new TextEncoder().encode(text).length;

const uuid = (): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));
