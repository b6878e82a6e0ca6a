/** The local host for tests and the command line: the bundle runs headless, users' edits are made by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { type Block, readBlock } from './a1-notation';
import type { Calculating } from './calculation';
import type { LoggedCall } from './call-log';
import type { ChartTable } from './chart-table';
import type { CellInput, CellOutput } from './engine';
import type { ExecutionRequest, ExecutionResult, Limits } from './execution';
import type { Locale } from './formula-text';
import type { Answer, Host, HostState, LoggedLine, Manifest, Menu, OpenedPage } from './host';
import { nodeBundle } from './node-bundle';
import type { FromThread, ThreadData, ToThread } from './node-execution';
import { callableFromClient, sentArguments } from './script-run-values';
import type { AuthMode, Trigger } from './services/context';
import type { WorkbookSnapshot } from './snapshot';

export type { HostState, LoggedCall, LoggedLine, Menu, OpenedPage, WorkbookSnapshot };

/** A day is `2027-03-31`, a blank `''`. */
export type PlainCell = string | number | boolean;

export type HostOptions = {
  locale?: Locale;
  /** The spreadsheet's time zone; the manifest's where it is not given. */
  timeZone?: string;
  /** The host's clock begins at 09:00 of this day, `2027-02-15`. */
  today?: string;
  /** Script text; `dist/Code.js` where it is not given. */
  code?: string;
  manifest?: Partial<Manifest>;
  /** HTML files by name; `dist/Sidebar.html` where they are not given. */
  files?: Record<string, string>;
  /** Milliseconds after which executions end; Google's own where they are not given. */
  limits?: Limits;
  /**
   * False: formulas keep their text and show no results, so that a build takes a fraction of the time. For tests of what is
   * written, and what becomes of it when calls fail. `soon`: as in the page, shortly after every change too.
   */
  calculate?: boolean | 'soon';
};

export type SeenCell = {
  value: PlainCell;
  display: string;
  formula: string;
  format: string;
  note: string;
  error?: string;
};

export type RunOptions = { args?: unknown[]; auth?: AuthMode; trigger?: Trigger };

/** An exception of the script, with the name it had there. */
export class ScriptError extends Error {
  constructor(name: string, message: string, stack?: string) {
    super(message);
    this.name = name;
    if (stack) this.stack = stack;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = (name: string): string => join(root, 'dist', name);

function settingsOf(options: HostOptions) {
  const manifest = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8')) as Manifest;
  const page = dist('Sidebar.html');
  const shipped: Record<string, string> = existsSync(page) ? { Sidebar: readFileSync(page, 'utf8') } : {};
  return {
    locale: options.locale ?? ('vi_VN' as const),
    timeZone: options.timeZone,
    today: options.today,
    code: options.code ?? readFileSync(dist('Code.js'), 'utf8'),
    manifest: { ...manifest, ...options.manifest },
    files: options.files ?? shipped,
    limits: options.limits,
    calculating: calculating(options),
  };
}

const calculating = ({ calculate = true }: HostOptions): Calculating =>
  calculate === 'soon' ? 'soon' : calculate ? 'asked' : 'never';

export async function openHost(options: HostOptions = {}): Promise<NodeHost> {
  const bundle = await nodeBundle();
  const { host, dispose } = bundle.openEngineHost(settingsOf(options));
  return new NodeHost(host, dispose, bundle.executionThread);
}

/** Who decides which of two waiting scripts is answered next; the place of the one to go on. */
export type Schedule = (waiting: readonly { session: number; member: string }[]) => number;

export class NodeHost {
  readonly #host: Host;
  readonly #dispose: () => void;
  readonly #threads: Thread[] = [];
  readonly #threadFile: string;
  #gate: Gate | undefined;

  constructor(host: Host, dispose: () => void, threadFile: string) {
    this.#host = host;
    this.#dispose = dispose;
    this.#threadFile = threadFile;
  }

  // ---- what a user starts

  /** As the sidebar does: `google.script.run.serve(name, args)`, through the wire's rules. */
  serve<Result = unknown>(name: string, ...args: unknown[]): Promise<Result> {
    return this.call<Result>('serve', name, args);
  }

  /** `google.script.run.<name>(…args)` */
  async call<Result = unknown>(name: string, ...args: unknown[]): Promise<Result> {
    if (!callableFromClient(name)) throw new ScriptError('ScriptError', `Script function not found: ${name}`);
    return (await this.#run(name, sentArguments(args), 'user', 'FULL')) as Result;
  }

  /** Any top-level function; `onOpen` and `onInstall` run as Google starts them. */
  runFunction(name: string, { args, auth, trigger }: RunOptions = {}): Promise<unknown> {
    const opening = name === 'onOpen';
    const mode = auth ?? (opening ? 'NONE' : 'FULL');
    const given = args ?? (opening || name === 'onInstall' ? [{ authMode: mode }] : []);
    return this.#run(name, JSON.stringify(given), trigger ?? (opening ? 'open' : 'user'), mode);
  }

  /** The menus that `onOpen` makes before the add-on was ever used. */
  async menu(): Promise<Menu[]> {
    await this.runFunction('onOpen');
    return this.#host.menus;
  }

  /** Runs a menu's handler as a click on the item does; the page it opened, if it did. */
  async chooseMenu(caption: string): Promise<OpenedPage | undefined> {
    const items = this.#host.menus.flatMap((menu) => menu.items);
    const item = items.find((one) => typeof one === 'object' && one.caption === caption);
    if (!item || typeof item === 'string' || !('handler' in item)) throw new Error(`No menu item "${caption}"`);
    this.#host.page = undefined;
    await this.runFunction(item.handler);
    return this.#host.page;
  }

  /**
   * Runs several calls at the same time, each in a session of its own; whenever all of them wait for an answer, `schedule`
   * says which goes on.
   */
  async interleave(
    calls: { name: string; args: unknown[] }[],
    schedule: Schedule,
  ): Promise<PromiseSettledResult<unknown>[]> {
    this.#gate = new Gate(calls.length, schedule);
    const gate = this.#gate;
    const runs = calls.map(async ({ name, args }, session) => {
      try {
        return await this.#run(name, sentArguments(args), 'user', 'FULL', session);
      } finally {
        gate.leave();
      }
    });
    const results = await Promise.allSettled(runs);
    this.#gate = undefined;
    return results;
  }

  async #run(name: string, args: string, trigger: Trigger, auth: AuthMode, session = 0): Promise<unknown> {
    const { execution, request } = this.#host.begin(name, args, trigger, auth);
    const thread = this.#thread();
    const gate = this.#gate;
    const result = await thread.run(request, async (member, given) => {
      if (!gate) return this.#host.answer(execution, member, given);
      await gate.wait(session, member);
      return gate.during(this.#host.answer(execution, member, given));
    });
    this.#host.end(execution);
    if ('error' in result) throw new ScriptError(result.error.name, result.error.message, result.error.stack);
    return JSON.parse(result.value) as unknown;
  }

  #thread(): Thread {
    const idle = this.#threads.find((thread) => !thread.busy);
    if (idle) return idle;
    const made = new Thread(this.#threadFile);
    this.#threads.push(made);
    return made;
  }

  // ---- what a user does by hand

  /** Types into a cell: `35%`, `=OKR_SCORE(A1:A3)`, `'text`. */
  setCell(sheet: string, a1: string, typed: string): void {
    const area = this.#area(sheet, a1);
    this.#host.engine.writeValues(area, [[typed]]);
  }
  setCells(sheet: string, a1: string, typed: (string | number | boolean | null)[][]): void {
    this.#host.engine.writeValues(this.#area(sheet, a1), typed as CellInput[][]);
  }
  insertRowBefore = (sheet: string, row: number, count = 1): void =>
    this.#host.engine.insert(this.#sheet(sheet), 'rows', row - 1, count);
  deleteRows = (sheet: string, row: number, count = 1): void =>
    this.#host.engine.remove(this.#sheet(sheet), 'rows', row - 1, count);
  insertColumnBefore = (sheet: string, column: number, count = 1): void =>
    this.#host.engine.insert(this.#sheet(sheet), 'columns', column - 1, count);
  deleteColumns = (sheet: string, column: number, count = 1): void =>
    this.#host.engine.remove(this.#sheet(sheet), 'columns', column - 1, count);
  /** Columns counted from 1; the destination counts as before the move, as in Sheets' own `moveColumns`. */
  moveColumn = (sheet: string, column: number, destination: number, count = 1): void =>
    this.#host.engine.move(this.#sheet(sheet), 'columns', column - 1, count, destination - 1);
  moveRow = (sheet: string, row: number, destination: number, count = 1): void =>
    this.#host.engine.move(this.#sheet(sheet), 'rows', row - 1, count, destination - 1);
  /** Sorts a block by one of the sheet's columns, counted from 1. */
  sortRange = (sheet: string, a1: string, column: number, ascending = true): void =>
    this.#host.engine.sort(this.#area(sheet, a1), [{ column: column - 1, ascending }]);
  /** "Sort sheet": frozen rows stay. */
  sortSheet(sheet: string, column: number, ascending = true): void {
    const number = this.#sheet(sheet);
    const { rows } = this.#host.engine.usedSize(number);
    const from = this.#host.engine.frozen(number).rows;
    const { columns } = this.#host.engine.size(number);
    const area = { sheet: number, row: from, column: 0, rows: rows - from, columns };
    if (area.rows > 0) this.#host.engine.sort(area, [{ column: column - 1, ascending }]);
  }
  insertSheet = (name: string): number => this.#host.engine.insertSheet(name, undefined);
  renameSheet = (sheet: string, name: string): void => this.#host.engine.renameSheet(this.#sheet(sheet), name);
  deleteSheet = (sheet: string): void => this.#host.engine.deleteSheet(this.#sheet(sheet));
  activate = (sheet: string): void => this.#host.engine.activate(this.#sheet(sheet));

  /** Resolves when everything is recalculated; at once where nothing changed. */
  settle = (): Promise<void> => this.#host.engine.settle();
  /** Computes every formula of the workbook; with `calculate: false` the only way to see results. */
  recalculate = (): Promise<void> => this.#host.engine.recalculateNow();

  // ---- what is there to see; after `settle()` where formulas are concerned

  sheetNames = (): string[] => this.#host.engine.sheetNumbers().map(this.#host.engine.sheetName);
  sheetId = (sheet: string): number => this.#sheet(sheet);
  activeSheet = (): string => this.#host.engine.sheetName(this.#host.engine.activeSheet());
  cell(sheet: string, a1: string): SeenCell {
    const { engine } = this.#host;
    const area = this.#area(sheet, a1);
    const one = <T>(block: T[][]): T => block[0]![0]!;
    const error = engine.errorAt(area.sheet, area.row, area.column);
    return {
      value: plain(one(engine.readValues(area))),
      display: one(engine.readDisplays(area)),
      formula: one(engine.readFormulas(area)),
      format: one(engine.readFormats(area)),
      note: one(engine.readNotes(area)),
      ...(error ? { error } : {}),
    };
  }
  /** Days as `2027-03-31`; without a range all that is in use. */
  values = (sheet: string, a1?: string): PlainCell[][] =>
    this.#host.engine.readValues(this.#area(sheet, a1)).map((line) => line.map(plain));
  display = (sheet: string, a1?: string): string[][] => this.#host.engine.readDisplays(this.#area(sheet, a1));
  formulas = (sheet: string, a1?: string): string[][] => this.#host.engine.readFormulas(this.#area(sheet, a1));
  /** What each chart of a sheet shows, as a table. */
  chartTables = (sheet: string): ChartTable[] => this.#host.chartTables(this.#sheet(sheet));
  /** The whole workbook as plain data, or the sheets of these names. */
  async snapshot(names?: readonly string[]): Promise<WorkbookSnapshot> {
    await this.settle();
    return this.#host.snapshot(names);
  }

  /**
   * All that a user could lose: the workbook, the properties, the clock. With `calculate: false` taking it and going back to
   * it costs a few milliseconds, so that a test may break the same call of the same workbook in hundreds of ways.
   */
  save = (): HostState => structuredClone(this.#host.state());
  restore = (state: HostState): Promise<void> => this.#host.restore(state);

  // ---- log and switches

  callLog = (): LoggedCall[] => this.#host.calls.all();
  clearCallLog = (): void => this.#host.calls.clear();
  /** What scripts wrote to the console. */
  consoleLog = (): LoggedLine[] => [...this.#host.lines];
  /** The nth counted service call from now on fails; with `services`, properties, locks and flushes are counted, too. */
  failAt = (
    nth: number,
    message = 'Service Spreadsheets failed while accessing document with id local-workbook.',
    services = false,
  ): void => this.#host.failAt(nth, message, services);
  /** Google's time runs out at the nth counted service call from now on: nothing of the script runs any more. */
  killAt = (nth: number, services = false): void => this.#host.killAt(nth, services);
  noFault = (): void => this.#host.failAt(0, '');
  setToday = (day: string): void => this.#host.setToday(day);
  today = (): string => this.#host.today();
  /** Scripts read "Loading..." where a custom function's result stands. */
  setLoading = (loading: boolean): void => {
    this.#host.engine.loading = loading;
  };
  /** TODAY() as an argument of a custom function is refused, as NOW() is. */
  refuseToday = (refused: boolean): void => {
    this.#host.engine.refuseToday(refused);
  };
  /** The document's, the user's or the script's properties, as the scripts left them. */
  properties = (store: 'document' | 'user' | 'script' = 'document'): Record<string, string> =>
    this.#host.properties(store);

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
    // A calculation that goes on without its workbook would fail unheard.
    await this.#host.engine.end();
    this.#dispose();
  }

  #sheet(name: string): number {
    const number = this.#host.engine.sheetNamed(name);
    if (number === undefined) throw new Error(`No sheet "${name}"; there are: ${this.sheetNames().join(', ')}`);
    return number;
  }

  #area(sheet: string, a1?: string): Block & { sheet: number } {
    const number = this.#sheet(sheet);
    const { engine } = this.#host;
    const used = () => {
      const { rows, columns } = engine.usedSize(number);
      return { row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) };
    };
    const block = a1 === undefined ? used() : readBlock(a1, engine.size(number));
    if (!block) throw new Error(`No range "${a1}"`);
    return { ...block, sheet: number };
  }
}

function plain(cell: CellOutput): PlainCell {
  if (typeof cell !== 'object') return cell;
  const time = new Date(Math.round((cell.day - 25_569) * 86_400_000)).toISOString();
  return Number.isInteger(cell.day) ? time.slice(0, 10) : time.slice(0, 19);
}

/** A worker thread that runs one execution at a time. */
class Thread {
  readonly #worker: Worker;
  readonly #flag = new SharedArrayBuffer(4);
  readonly #answers = new MessageChannel();
  /** The code it was told last; it is long, and the same for every execution. */
  #code: string | undefined;
  busy = false;

  constructor(file: string) {
    const data: ThreadData = { flag: this.#flag, answers: this.#answers.port2 };
    // The file needs no loader of the process it is started from.
    this.#worker = new Worker(file, { workerData: data, transferList: [this.#answers.port2], execArgv: [] });
    this.#worker.unref();
    this.#answers.port1.unref();
  }

  run(
    { code, ...request }: ExecutionRequest,
    answer: (member: string, args: never[]) => Promise<Answer>,
  ): Promise<ExecutionResult> {
    this.busy = true;
    this.#worker.ref();
    /** What ended the execution in its middle: to its end nothing it asks for is done any more. */
    let killed: string | undefined;
    return new Promise((resolve, reject) => {
      const stop = () => {
        this.#worker.off('message', hear).off('error', fail);
        this.#worker.unref();
        this.busy = false;
      };
      const fail = (error: Error) => {
        stop();
        reject(error);
      };
      const hear = async (message: FromThread) => {
        if (message.kind === 'done') {
          stop();
          resolve(killed === undefined ? message.result : { error: { name: 'Exception', message: killed } });
          return;
        }
        const reply: Answer =
          killed === undefined
            ? await answer(message.member, message.args as never[]).catch((error: Error) => ({ error: error.message }))
            : { error: killed };
        if ('error' in reply && reply.killed) killed = reply.error;
        this.#answers.port1.postMessage(reply);
        const flag = new Int32Array(this.#flag);
        Atomics.store(flag, 0, 1);
        Atomics.notify(flag, 0);
      };
      this.#worker.on('message', hear).on('error', fail);
      const told: ToThread = code === this.#code ? request : { ...request, code };
      this.#code = code;
      this.#worker.postMessage(told);
    });
  }

  async close(): Promise<void> {
    this.#answers.port1.close();
    await this.#worker.terminate();
  }
}

/** Holds every session at its next call until all of them wait, then lets one go on. */
class Gate {
  #waiting: { session: number; member: string; go: () => void }[] = [];
  #sessions: number;
  readonly #schedule: Schedule;

  constructor(sessions: number, schedule: Schedule) {
    this.#sessions = sessions;
    this.#schedule = schedule;
  }

  wait(session: number, member: string): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push({ session, member, go });
      this.#next();
    });
  }

  /** A session that waits for a lock cannot ask, so the others need not wait for it. */
  async during<T>(answer: Promise<T>): Promise<T> {
    let away = false;
    const timer = setTimeout(() => {
      away = true;
      this.leave();
    }, 20);
    const given = await answer;
    clearTimeout(timer);
    if (away) this.#sessions++;
    return given;
  }

  leave(): void {
    this.#sessions--;
    this.#next();
  }

  #next(): void {
    if (this.#waiting.length === 0 || this.#waiting.length < this.#sessions) return;
    this.#waiting.sort((a, b) => a.session - b.session);
    const chosen = this.#schedule(this.#waiting.map(({ session, member }) => ({ session, member })));
    const [next] = this.#waiting.splice(Math.max(0, Math.min(chosen, this.#waiting.length - 1)), 1);
    next?.go();
  }
}
