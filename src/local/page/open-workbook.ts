import { CommandType, ICommandService, LifecycleService, LifecycleStages, type Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { Host, type HostState, type Manifest } from '../host';
import { showCellErrors } from './cell-error';
import { showCellLinks } from './cell-links';
import { Executions } from './executions';
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
  readonly #words: PageWords;
  readonly #rendered: Promise<void>;
  #pause: ReturnType<typeof setTimeout> | undefined;
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
    this.#wire(univer);
    if (kept) this.host.engine.activate(kept.engine.active);
    this.#rendered = univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
    this.#changed();
  }

  /** Waits until the grid stands. Spilled results are not kept, and the grid calculates nothing before it stands. */
  async rendered(): Promise<void> {
    await this.#rendered;
    this.host.engine.recalculate();
    await this.settle();
  }

  #wire(univer: Univer): void {
    const { engine } = this.host;
    const injector = univer.__getInjector();
    readAsSheets(
      engine,
      injector,
      () => this.host.today(),
      () => ask(this.#words.protectedCell, this.#words.editAnyway, this.#words.cancel),
    );
    showCellErrors(this.#api, injector, (id, row, column) => engine.errorAt(engine.numberOf(id), row, column));
    showCellLinks(this.#api, injector, engine);
    injector.get(ICommandService).onCommandExecuted(({ type }) => {
      if (type === CommandType.MUTATION) this.#changed();
    });
  }

  /** Waits for the calculation and for every execution that is under way. */
  async settle(): Promise<void> {
    do {
      await this.host.engine.settle();
      await new Promise((resolve) => setTimeout(resolve));
    } while (this.executions.running > 0 || !this.host.engine.settled);
  }

  #changed(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#showAndKeep(), PAUSE);
  }

  async #showAndKeep(): Promise<void> {
    this.#hung.draw();
    showTitle(this.host.engine.name);
    showToday(this.host.today());
    await this.host.engine.settle();
    // Circles are known only now.
    this.#api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
    await this.keep();
  }

  async keep(): Promise<void> {
    if (!this.#keeps) return;
    try {
      await keepWorkbook({ locale: this.host.locale, host: this.host.state() } satisfies KeptWorkbook);
    } catch {
      if (!this.#toldNotKept) say(this.#words.notKept);
      this.#toldNotKept = true;
    }
  }

  /** Nothing of it is to come back after a reload. */
  stopKeeping(): void {
    this.#keeps = false;
    clearTimeout(this.#pause);
  }
}
