/**
 * One execution of the bundle, as Google runs it: fresh globals, the services beside them, one function called, the result as
 * JSON. Where the realm comes from and how a call reaches the host is the caller's: Node, a Web Worker, or the page itself.
 */
import type { CellArgument, FunctionArgument, FunctionResult } from './custom-functions';
import { returnedValue } from './script-run-values';
import { type Call, type Context, type ExecutionFacts, exception, type Realm } from './services/context';
import { scriptGlobals } from './services/globals';
import { instantToSerial, serialToInstant, zonedDate } from './zoned-date';

/** A bare global realm: the language's own globals and nothing of Node's or the browser's. */
export type ScriptRealm = Realm & {
  define: (globals: Record<string, unknown>) => void;
  /** Runs the code's top level. */
  load: (code: string) => void;
  /** The top-level function of that name. */
  find: (name: string) => ((...args: unknown[]) => unknown) | undefined;
  /** Calls it; throws `TimedOut` after so many milliseconds, where the realm can. */
  run: (job: () => unknown, milliseconds: number) => unknown;
};
export type MakeRealm = () => ScriptRealm;

export class TimedOut extends Error {}

export type ExecutionRequest = {
  facts: ExecutionFacts;
  code: string;
  name: string;
  /** The arguments as JSON. */
  args: string;
  /** Milliseconds that the host's clock is ahead of the machine's. */
  clockAhead: number;
  limits: Limits;
};
/** Exceptions cross as text, as they do from Google's servers to a sidebar. */
export type ExecutionResult = { value: string } | { error: { name: string; message: string; stack?: string } };

/** Milliseconds that a formula's function and anything else may take (rule 15). */
export type Limits = { formula: number; other: number };
export const GOOGLES_LIMITS: Limits = { formula: 30_000, other: 360_000 };
export const TIMED_OUT = 'Exceeded maximum execution time';

export function prepared(
  makeRealm: MakeRealm,
  facts: ExecutionFacts,
  clockAhead: number,
  call: Call,
): { realm: ScriptRealm; context: Context } {
  const realm = makeRealm();
  const Zoned = zonedDate(realm.Date, facts.scriptZone, () => Date.now() + clockAhead);
  const { parse } = realm;
  const context: Context = {
    ...facts,
    Error: realm.Error,
    parse,
    Date: Zoned,
    call: (member, ...args) => copied(realm, call, member, args),
  };
  realm.define(scriptGlobals(context));
  return { realm, context };
}

/** Answers are copies made in the script's realm; a refusal is thrown as Google's exception. */
function copied(realm: ScriptRealm, call: Call, member: string, args: Parameters<Call>[1][]): ReturnType<Call> {
  let answer: unknown;
  try {
    answer = call(member, ...args);
  } catch (error) {
    throw exception(realm, (error as Error).message);
  }
  return typeof answer === 'object' && answer !== null
    ? (realm.parse(JSON.stringify(answer)) as ReturnType<Call>)
    : ((answer ?? null) as ReturnType<Call>);
}

export function execute(request: ExecutionRequest, makeRealm: MakeRealm, call: Call): ExecutionResult {
  const { realm } = prepared(makeRealm, request.facts, request.clockAhead, call);
  try {
    const result = realm.run(() => {
      realm.load(request.code);
      const called = realm.find(request.name);
      if (!called) throw new realm.Error(`Script function not found: ${request.name}`);
      return called(...(realm.parse(request.args) as unknown[]));
    }, request.limits.other);
    return { value: returnedValue(result) };
  } catch (error) {
    return { error: { ...told(error, TIMED_OUT) } };
  }
}

function told(error: unknown, timeOut: string): { name: string; message: string; stack?: string } {
  if (error instanceof TimedOut) return { name: 'Exception', message: timeOut };
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: String(error) };
  const { name = 'Error', message = '', stack } = error as Partial<Error>;
  return { name: String(name), message: String(message), stack: stack === undefined ? undefined : String(stack) };
}

/** A formula's call of a custom function, in an execution of its own; throws what the function threw. */
export function callFromCell(
  request: Omit<ExecutionRequest, 'args'> & { args: FunctionArgument[] },
  makeRealm: MakeRealm,
  call: Call,
): FunctionResult {
  const { realm, context } = prepared(makeRealm, request.facts, request.clockAhead, call);
  try {
    const result = realm.run(() => {
      realm.load(request.code);
      const called = realm.find(request.name);
      if (!called) throw new realm.Error(`Unknown function: '${request.name}'.`);
      return called(...cellArguments(context, request.args));
    }, request.limits.formula);
    return cellResult(context, result);
  } catch (error) {
    throw new Error(told(error, `${TIMED_OUT} (line 0).`).message);
  }
}

function cellArguments(context: Context, args: FunctionArgument[]): unknown[] {
  const revived = (cell: CellArgument): unknown =>
    typeof cell === 'object' ? new context.Date(serialToInstant(cell.day, context.sheetZone)) : cell;
  const copy = context.parse(JSON.stringify(args.map((arg) => arg ?? null))) as FunctionArgument[];
  return copy.map((arg, index) => {
    if (args[index] === undefined) return undefined;
    if (!Array.isArray(arg)) return revived(arg as CellArgument);
    // In place: the lines stay arrays of the script's own realm.
    for (const line of arg) for (let at = 0; at < line.length; at++) line[at] = revived(line[at]!) as CellArgument;
    return arg;
  });
}

function cellResult(context: Context, value: unknown): FunctionResult {
  if (Array.isArray(value)) return value.map((inner) => cellResult(context, inner));
  if (Object.prototype.toString.call(value) === '[object Date]')
    return { day: instantToSerial((value as Date).getTime(), context.sheetZone) };
  if (value === null || value === undefined) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new Error('Result was not a number.');
  }
  // An object shows as its text.
  return String(value);
}
