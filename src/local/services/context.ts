/** What every service of one execution shares: the way to the host, the realm's own classes, and what it may do. */
import type { Json } from '../json';
import { instantToSerial, serialToInstant } from '../zoned-date';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** What started the execution: a user (menu, sidebar), the opening of the document, or a cell's formula. */
export type Trigger = 'user' | 'open' | 'formula';

/** The classes of the script's own realm, so that `instanceof` holds there. */
export type Realm = { Error: ErrorConstructor; Date: DateConstructor; parse: (json: string) => unknown };

export type ExecutionFacts = {
  auth: AuthMode;
  trigger: Trigger;
  /** The manifest's `oauthScopes`. */
  scopes: readonly string[];
  scriptZone: string;
  sheetZone: string;
  locale: string;
  userLocale: string;
  userEmail: string;
};

/** A synchronous question to the host. */
export type Call = (member: string, ...args: Json[]) => Json;

export type Context = ExecutionFacts & Realm & { call: Call };

/** Google's own exceptions carry the name `Exception`. */
export function exception(context: Realm, message: string): Error {
  const error = new context.Error(message);
  error.name = 'Exception';
  return error;
}

/** Asked of every object by the language itself, never by a script's author. */
const SILENT = new Set(['then', 'toJSON', 'constructor', 'inspect', 'nodeType', 'asymmetricMatch', '$$typeof']);

/** An object that says so when it is asked for a member it does not have: never a silent `undefined`. */
export function loud<T extends object>(context: Realm, name: string, target: T): T {
  return new Proxy(target, {
    get(held, member, receiver) {
      if (typeof member === 'string' && !(member in held) && !SILENT.has(member))
        throw exception(context, `${name}.${member} is not available in the local host`);
      return Reflect.get(held, member, receiver);
    },
    set(held, member, value) {
      if (member in held) return Reflect.set(held, member, value);
      throw exception(context, `Cannot set ${name}.${String(member)}`);
    },
  });
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'undefined';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return `${value.length > 0 && typeof value[0] === 'string' ? 'String' : 'number'}[]`;
  if (typeof value === 'object') return Object.prototype.toString.call(value) === '[object Date]' ? 'Date' : '(class)';
  return typeof value === 'boolean' ? 'Boolean' : typeof value;
}

/** Rule 11: arguments that no signature of the method takes. */
export function refuseArguments(context: Realm, method: string, args: readonly unknown[]): never {
  const types = args.map(typeName).join(',');
  throw exception(context, `The parameters (${types}) don't match the method signature for ${method}.`);
}

const LEAST = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
export const SCOPES = {
  spreadsheet: [LEAST, 'https://www.googleapis.com/auth/spreadsheets'],
  ui: ['https://www.googleapis.com/auth/script.container.ui'],
} as const;

/** Rules 19 and 22: what the manifest does not ask for, or the user has not granted yet, is refused. */
export function needScope(context: Context, method: string, anyOf: readonly string[]): void {
  if (context.auth !== 'NONE' && anyOf.some((scope) => context.scopes.includes(scope))) return;
  throw exception(
    context,
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${anyOf.length > 1 ? `(${anyOf.join(' || ')})` : anyOf[0]}`,
  );
}

/** Rule 13: a formula's function may look and never touch. */
export function needWrite(context: Context, method: string): void {
  if (context.trigger === 'formula') throw exception(context, `You do not have permission to call ${method}`);
}

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** A script's value as the engine takes it; a day goes by the clocks of the spreadsheet's zone. */
export function cellInput(context: Context, value: unknown): Json {
  if (isDate(value)) return { day: instantToSerial(value.getTime(), context.sheetZone) };
  if (value === undefined) return null;
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Json;
  return String(value);
}

export function cellOutput(context: Context, value: Json): unknown {
  return typeof value === 'object' && value !== null && 'day' in value
    ? new context.Date(serialToInstant(Number(value.day), context.sheetZone))
    : value;
}
