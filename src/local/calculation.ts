/**
 * When the engine calculates. Its own trigger waits a tenth of a second after every change, which a script that reads what it
 * wrote would pay each time, and which begins calculations in the middle of a script that goes on writing. Here a
 * calculation begins as soon as somebody asks for results.
 */
import { ICommandService, type Injector } from '@univerjs/core';
import {
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { FormulaCalculationSessionService, TriggerCalculationController } from '@univerjs/sheets-formula';

/**
 * `soon`: shortly after every change, for a grid that somebody looks at. `asked`: when results are asked for. `never`:
 * formulas keep their text and show nothing.
 */
export type Calculating = 'soon' | 'asked' | 'never';

/** What the engine's trigger keeps to itself; the engine's version is pinned. */
type Trigger = {
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _waitingCommandQueue: unknown[];
  _executingDirtyData: object;
  _executionInProgressParams: unknown;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(one: object, other: object): object;
};

/** Milliseconds after which a calculation that should have begun is not waited for any more. */
const NEVER_BEGAN = 20_000;
/** Milliseconds after which a calculation that was stopped, and did not begin again, has ended. */
const STOPPED = 50;

export class Calculation {
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #session: FormulaCalculationSessionService;
  #when: Calculating;
  #known: Trigger | undefined;
  /** Number of the last calculation that began before the latest change; none where all is computed. */
  #dirtySince: number | undefined;

  constructor(injector: Injector, when: Calculating) {
    this.#injector = injector;
    this.#when = when;
    this.#commands = injector.get(ICommandService);
    this.#session = injector.get(FormulaCalculationSessionService);
  }

  /** In the page the engine makes it late: it is asked for when it is needed. */
  get #trigger(): Trigger {
    this.#known ??= this.#injector.get(TriggerCalculationController) as unknown as Trigger;
    return this.#known;
  }

  /** Results are others than those shown; called after the engine's trigger has heard of the change. */
  changed(): void {
    if (this.#when !== 'soon') clearTimeout(this.#trigger._setTimeoutKey);
    if (this.#when === 'never') this.#trigger._waitingCommandQueue = [];
    else this.#dirtySince = this.#session.state.id;
  }

  /** Computes every formula anew: the clock was set, or a function answers otherwise. */
  all(): void {
    const everything = { commands: [], forceCalculation: true };
    this.#commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, everything, { onlyLocal: true });
    this.changed();
  }

  /** Computes every formula once, where nothing is computed by itself too. */
  async once(): Promise<void> {
    const when = this.#when;
    if (when === 'never') this.#when = 'asked';
    this.all();
    await this.settle();
    this.#when = when;
  }

  get settled(): boolean {
    return this.#dirtySince === undefined;
  }

  /** Resolves when what is shown is computed from what was written; at once where nothing changed. */
  async settle(): Promise<void> {
    while (this.#dirtySince !== undefined) {
      const since = this.#dirtySince;
      if (!this.#running) this.#begin();
      // Begun before the latest change: shortly after it, or never, the engine begins again by itself.
      else if (this.#when !== 'soon') {
        await this.#calculated(this.#session.state.id - 1);
        continue;
      }
      await this.#calculated(since);
      if (this.#dirtySince === since) this.#dirtySince = undefined;
    }
  }

  /** Begins nothing from now on; resolves when what had begun has ended. */
  async end(): Promise<void> {
    this.#when = 'never';
    await this.rest();
  }

  /** Forgets what waits to be calculated; resolves when what had begun has ended. */
  async rest(): Promise<void> {
    clearTimeout(this.#trigger._setTimeoutKey);
    this.#trigger._waitingCommandQueue = [];
    this.#dirtySince = undefined;
    if (this.#running) await this.#calculated(this.#session.state.id - 1);
  }

  get #running(): boolean {
    const { started, completed, stopped } = this.#session.state;
    return (started && !completed && !stopped) || this.#trigger._executionInProgressParams !== null;
  }

  /** What the trigger does when its time has come. */
  #begin(): void {
    const trigger = this.#trigger;
    clearTimeout(trigger._setTimeoutKey);
    trigger._executingDirtyData = trigger._mergeDirty(
      trigger._executingDirtyData,
      trigger._generateDirty(trigger._waitingCommandQueue),
    );
    trigger._waitingCommandQueue = [];
    const dirty = { ...trigger._executingDirtyData };
    this.#commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }

  /**
   * Resolves when a calculation that began after the one numbered `since` has shown its results. The engine's own way of
   * waiting gives up after half a second without a beginning, which a busy process may well be late by.
   */
  #calculated(since: number): Promise<void> {
    return new Promise((resolve) => {
      let ended = false;
      const end = () => {
        if (ended) return;
        ended = true;
        clearTimeout(never);
        setTimeout(() => watching.unsubscribe());
        resolve();
      };
      const never = setTimeout(end, NEVER_BEGAN);
      const watching = this.#session.state$.subscribe((state) => {
        if (state.id <= since || !state.started) return;
        clearTimeout(never);
        if (!state.resultApplied) return;
        if (state.resultEmitted || (state.completed && !state.stopped)) end();
        // One that was stopped begins again at once where something changed meanwhile.
        else if (state.stopped) setTimeout(() => this.#session.state.id === state.id && end(), STOPPED);
      });
    });
  }
}
