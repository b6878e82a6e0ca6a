import { CommandType, ICommandService, type Injector, LifecycleService, LifecycleStages } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { Host, type HostState, type Manifest } from '../host';
import { drawSeldom, FirstSelections, fitRows } from './calm-grid';
import { showCellErrors } from './cell-error';
import { showCellLinks } from './cell-links';
import { endEdits } from './end-of-edit';
import { Executions } from './executions';
import { FloatingCharts } from './floating-charts';
import { openGrid } from './grid';
import type { HostLocale } from './host-window';
import { HungOnCells } from './hung-on-cells';
import { keepWorkbook } from './kept-workbook';
import { makePageRealm } from './page-realm';
import { ask, say } from './question';
import { showTitle, showToday } from './top-bar';
import { readAsSheets } from './typing';
import type { PageWords } from './words';

/** The add-on as it was built: what Google would be given. */
export type BuiltAddon = { code: string; sidebar: string; manifest: Manifest };

export type KeptWorkbook = { locale: HostLocale; host: HostState };

/** Milliseconds without a change before the workbook is drawn anew and kept. */
const PAUSE = 150;

/** The workbook on its grid: drawn, kept in the browser, and at the service of the add-on's executions. */
export class OpenWorkbook {
  readonly host: Host;
  readonly executions: Executions;
  readonly #api: FUniver;
  readonly #hung: HungOnCells;
  #charts: FloatingCharts | undefined;
  readonly #words: PageWords;
  readonly #injector: Injector;
  readonly #selections: FirstSelections;
  readonly #rendered: Promise<void>;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Changes so far, and how many of them are drawn and kept. */
  #changes = 0;
  #kept = 0;
  #keeps = true;
  #toldNotKept = false;

  constructor(addon: BuiltAddon, locale: HostLocale, words: PageWords, kept: HostState | undefined) {
    const { univer, api } = openGrid('grid', locale === 'vi_VN' ? 'vi' : 'en');
    const { code, manifest, sidebar } = addon;
    this.#api = api;
    this.#words = words;
    this.host = new Host(univer, api, { locale, code, manifest, files: { Sidebar: sidebar } }, makePageRealm, kept);
    this.executions = new Executions(this.host, () => this.#changed());
    this.#hung = new HungOnCells(this.host.engine, univer.__getInjector());
    this.#selections = new FirstSelections(this.host.engine, this.host.engine.sheetNumbers());
    this.#injector = univer.__getInjector();
    this.#wire(this.#injector);
    if (kept) this.host.engine.activate(kept.engine.active);
    this.#rendered = this.#injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    this.#changed();
  }

  /** Waits until the grid stands. Spilled results are not kept, and the grid calculates nothing before it stands. */
  async rendered(): Promise<void> {
    await this.#rendered;
    drawSeldom(this.host.engine, this.#injector, () => this.executions.running > 0);
    this.#charts = new FloatingCharts(this.#api, this.#injector, this.host.engine, this.#words);
    this.host.engine.recalculate();
    this.touch();
    await this.settle();
  }

  #wire(injector: Injector): void {
    const { engine } = this.host;
    readAsSheets(
      engine,
      injector,
      () => this.host.today(),
      () => ask(this.#words.protectedCell, this.#words.editAnyway, this.#words.cancel),
    );
    endEdits(injector);
    showCellErrors(this.#api, injector, (id, row, column) => engine.errorAt(engine.numberOf(id), row, column));
    showCellLinks(this.#api, injector, engine);
    injector.get(ICommandService).onCommandExecuted(({ type }) => {
      if (type === CommandType.MUTATION) this.#changed();
    });
    this.#api.addEvent(this.#api.Event.ActiveSheetChanged, () => this.#changed());
  }

  /** Waits until nothing is left to calculate, to run, to draw or to keep. */
  async settle(): Promise<void> {
    do {
      await this.host.engine.settle();
      await new Promise((resolve) => setTimeout(resolve, 10));
    } while (this.#kept !== this.#changes || this.executions.running > 0 || !this.host.engine.settled);
  }

  #changed(): void {
    this.#changes++;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#showAndKeep(), PAUSE);
  }

  async #showAndKeep(): Promise<void> {
    if (this.executions.running > 0) return this.#changed();
    this.#hung.draw();
    showTitle(this.host.engine.name);
    showToday(this.host.today());
    await this.host.engine.settle();
    this.#selections.tidy();
    fitRows(this.host.engine, this.#injector);
    this.#charts?.draw();
    // Circles are known only now.
    this.#api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
    const changes = this.#changes;
    await this.#keep();
    this.#kept = changes;
  }

  /** Something changed that the grid does not tell of, such as the clock. */
  touch(): void {
    this.#changed();
  }

  async #keep(): Promise<void> {
    if (!this.#keeps) return;
    try {
      await keepWorkbook({ locale: this.host.locale, host: this.host.state() } satisfies KeptWorkbook);
    } catch {
      if (!this.#toldNotKept) say(this.#words.notKept);
      this.#toldNotKept = true;
    }
  }

  /** A command of the grid, on the sheet in front. */
  async command(id: string, params: object = {}): Promise<void> {
    const { book } = this.host.engine;
    const front = { unitId: book.getId(), subUnitId: book.getActiveSheet().getSheetId() };
    const done = await this.#injector.get(ICommandService).executeCommand(id, { ...front, ...params });
    if (!done) throw new Error(`The grid refused ${id}`);
  }

  /** Nothing of it is to come back after a reload. */
  stopKeeping(): void {
    this.#keeps = false;
    clearTimeout(this.#pause);
  }
}
