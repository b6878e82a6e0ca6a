/** Every call of a script that reached the host, in order: what it would cost on Google, and what forced a flush. */
import type { CallKind } from './operations';

export type LoggedCall = {
  /** Which execution made it, counted from 1; 0 for a formula's function. */
  execution: number;
  /** `Range.setValues` */
  member: string;
  kind: CallKind;
  /** A read after writes: on Google everything written so far is computed first. */
  flush: boolean;
};

export class CallLog {
  readonly #calls: LoggedCall[] = [];
  readonly #unread = new Set<number>();

  add(execution: number, member: string, kind: CallKind): LoggedCall {
    const flush = (kind === 'read' || member === 'SpreadsheetApp.flush') && this.#unread.has(execution);
    if (kind === 'write' || kind === 'structure') this.#unread.add(execution);
    else if (flush) this.#unread.delete(execution);
    const call = { execution, member, kind, flush };
    this.#calls.push(call);
    return call;
  }

  all(): LoggedCall[] {
    return [...this.#calls];
  }

  clear(): void {
    this.#calls.length = 0;
    this.#unread.clear();
  }
}

/** Calls that count as round trips: everything that reads or changes the spreadsheet. */
export const counted = (calls: readonly LoggedCall[]): LoggedCall[] => calls.filter(({ kind }) => kind !== 'free');
