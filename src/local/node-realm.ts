import { constants, createContext, Script } from 'node:vm';
import { type MakeRealm, type ScriptRealm, TimedOut } from './execution';

const scripts = new Map<string, Script>();

/** Compiled once; every execution runs it anew in globals of its own. */
function compiled(code: string): Script {
  const known = scripts.get(code);
  if (known) return known;
  const script = new Script(code, { filename: 'Code.js' });
  if (scripts.size > 50) scripts.clear();
  scripts.set(code, script);
  return script;
}

/** Not Apps Script's, but in every new realm of V8. */
const ABSENT = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console'];

const GLOBALS = new Script('({ Error, Date, parse: (json) => JSON.parse(json), global: globalThis })');
/** Runs a job under V8's clock and leaves no trace of it among the globals. */
const RUN = new Script('(() => { const job = globalThis.__job; delete globalThis.__job; return job(); })()');

/** Globals of their own kind, where Node has them: no look-up of a name then leaves the realm, which is a quarter of a run. */
const ORDINARY = (constants as Partial<typeof constants>)?.DONT_CONTEXTIFY;

export const makeNodeRealm: MakeRealm = (): ScriptRealm => {
  const context = createContext(ORDINARY ?? {});
  const { global, ...own } = GLOBALS.runInContext(context) as {
    Error: ErrorConstructor;
    Date: DateConstructor;
    parse: (json: string) => unknown;
    global: Record<string, unknown>;
  };
  for (const name of ABSENT) delete global[name];
  const define = (globals: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(globals))
      Object.defineProperty(global, name, { value, writable: true, configurable: true, enumerable: false });
  };
  return {
    ...own,
    define,
    load: (code) => void compiled(code).runInContext(context),
    find: (name) => {
      if (!/^[A-Za-z_$][\w$]*$/.test(name)) return undefined;
      const found: unknown = compiled(`typeof ${name} === 'function' ? ${name} : undefined`).runInContext(context);
      return found as ((...args: unknown[]) => unknown) | undefined;
    },
    run: (job, milliseconds) => {
      define({ __job: job });
      try {
        return RUN.runInContext(context, { timeout: milliseconds });
      } catch (error) {
        if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TimedOut();
        throw error;
      }
    },
  };
};
