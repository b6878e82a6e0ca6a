/**
 * When the engine calculates. Its own trigger begins a calculation a tenth of a second after every change, also while
 * another one is at work: the two then share what is to be computed, the end of the first forgets it, and cells stay as they
 * were. A script that reads what it wrote would pay the wait each time, too. So the trigger only tells here what changed:
 * one calculation runs at a time, and one that a change came into is left, for it would write results of before over it.
 */
import { ICommandService, type Injector } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  ICalculateFormulaService,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { FormulaCalculationSessionService, TriggerCalculationController } from '@univerjs/sheets-formula';

/**
 * `soon`: shortly after every change, for a grid that somebody looks at. `asked`: when results are asked for. `never`:
 * formulas keep their text and show nothing.
 */
export type Calculating = 'soon' | 'asked' | 'never';

/** What is to be computed anew, in the engine's own terms. */
type Dirty = { forceCalculation: boolean };
/** What the engine keeps to itself; its version is pinned. */
type Trigger = {
  _setTimeoutKey: unknown;
  _waitingCommandQueue: unknown[];
  _generateDirty(commands: unknown[]): Dirty;
  _mergeDirty(one: Dirty, other: Dirty): Dirty;
};
type Calculator = Pick<ICalculateFormulaService, 'stopFormulaExecution' | 'executionCompleteListener$'> & {
  _executeLock: { acquire(key: string, job: () => Promise<void>): Promise<void> };
};

/** Milliseconds without a change before a calculation begins by itself. */
const SOON = 100;

export class Calculation {
  readonly #commands: ICommandService;
  readonly #session: FormulaCalculationSessionService;
  readonly #trigger: Trigger;
  readonly #calculator: Calculator;
  /** Called when what is shown is computed from what was written. */
  readonly #settledNow: () => void;
  #when: Calculating;
  /** Changes so far, and how many of them what is shown was computed from. */
  #changes = 0;
  #computed = 0;
  /** What a calculation that was left should have computed. */
  #left: Dirty | undefined;
  #running: Promise<void> | undefined;
  /** Resolves when the engine has ended the calculation that began last. */
  #ended: Promise<void> = Promise.resolve();
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(injector: Injector, when: Calculating, settledNow: () => void) {
    this.#when = when;
    this.#settledNow = settledNow;
    this.#commands = injector.get(ICommandService);
    this.#session = injector.get(FormulaCalculationSessionService);
    this.#trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
    this.#calculator = injector.get(ICalculateFormulaService) as unknown as Calculator;
    this.#listen();
  }

  #listen(): void {
    clearTimeout(this.#trigger._setTimeoutKey as never);
    Object.defineProperty(this.#trigger, '_setTimeoutKey', {
      get: () => undefined,
      // The engine sets its alarm when it has put a change into its queue.
      set: (alarm) => {
        clearTimeout(alarm);
        this.#changed();
      },
    });
    const lock = this.#calculator._executeLock;
    const acquire = lock.acquire.bind(lock);
    lock.acquire = (key, job) => {
      this.#ended = acquire(key, job);
      return this.#ended;
    };
  }

  #changed(): void {
    if (this.#when === 'never') {
      this.#trigger._waitingCommandQueue = [];
      return;
    }
    this.#changes++;
    // A change can come only where the calculation pauses, and after a pause it looks whether it is to stop.
    if (this.#running) this.#calculator.stopFormulaExecution();
    if (this.#when !== 'soon') return;
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => void this.settle().catch(console.error), SOON);
  }

  /** Computes every formula anew: the clock was set, or a function answers otherwise. */
  all(): void {
    const everything = { commands: [], forceCalculation: true };
    this.#commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, everything, { onlyLocal: true });
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
    return this.#computed === this.#changes;
  }

  /** Resolves when what is shown is computed from what was written; at once where nothing changed. */
  async settle(): Promise<void> {
    while (!this.settled) {
      this.#running ??= this.#calculate().finally(() => {
        this.#running = undefined;
      });
      await this.#running;
    }
  }

  /** Begins nothing from now on; resolves when what had begun has ended. */
  async end(): Promise<void> {
    this.#when = 'never';
    await this.rest();
  }

  /** Forgets what waits to be calculated; resolves when what had begun has ended. */
  async rest(): Promise<void> {
    if (this.#running) this.#calculator.stopFormulaExecution();
    this.#forget();
    await this.#running?.catch(() => {});
    this.#forget();
  }

  #forget(): void {
    clearTimeout(this.#alarm);
    this.#trigger._waitingCommandQueue = [];
    this.#left = undefined;
    this.#computed = this.#changes;
  }

  /** One calculation, from its beginning until its results stand in the cells or a change has stopped it. */
  async #calculate(): Promise<void> {
    clearTimeout(this.#alarm);
    const changes = this.#changes;
    const dirty = this.#dirty();
    this.#left = dirty;
    let state: FormulaExecutedStateType | undefined;
    const heard = this.#calculator.executionCompleteListener$.subscribe(({ functionsExecutedState }) => {
      state = functionsExecutedState;
    });
    try {
      this.#commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, { ...dirty }, { onlyLocal: true });
      await this.#ended;
    } catch (error) {
      // What it had done by then is unknown. Nobody is to wait for it for ever.
      this.#left = { ...dirty, forceCalculation: true };
      this.#computed = changes;
      throw error;
    } finally {
      heard.unsubscribe();
    }
    if (state === FormulaExecutedStateType.STOP_EXECUTION) return;
    this.#left = undefined;
    await this.#applied();
    this.#computed = changes;
    if (this.settled) this.#settledNow();
  }

  /** What changed since the last calculation, with what that one left undone. */
  #dirty(): Dirty {
    const changed = this.#trigger._generateDirty(this.#trigger._waitingCommandQueue);
    this.#trigger._waitingCommandQueue = [];
    return this.#left ? this.#trigger._mergeDirty(this.#left, changed) : changed;
  }

  /** The engine writes results into the cells a moment after it has ended. */
  #applied(): Promise<void> {
    return new Promise((resolve) => {
      let watching: { unsubscribe(): void } | undefined;
      watching = this.#session.state$.subscribe(({ resultApplied }) => {
        if (!resultApplied) return;
        resolve();
        queueMicrotask(() => watching?.unsubscribe());
      });
    });
  }
}
