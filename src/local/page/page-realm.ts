import type { MakeRealm, ScriptRealm } from '../execution';

/**
 * A realm without the browser's globals, in a page or a worker, where there is no `vm`: the script's free names are looked
 * up in a `with` object that holds what the language itself has, and nothing of the DOM. Not a wall against malice, but
 * `setTimeout`, `fetch` and `document` are undefined, as on Google (where reading one is a ReferenceError, while here only
 * its use fails: a `with` object cannot tell `typeof x` from `x`).
 */
const LANGUAGE = [
  'Object Function Array String Number Boolean Symbol BigInt Math JSON Reflect Proxy Promise Date RegExp Intl',
  'Map Set WeakMap WeakSet WeakRef FinalizationRegistry',
  'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError',
  'ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array',
  'Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array',
  'undefined NaN Infinity eval isNaN isFinite parseInt parseFloat',
  'encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape',
]
  .join(' ')
  .split(' ');

/** Names of the script's top-level functions: what a menu, a cell or the sidebar may call. */
export const topLevelFunctions = (code: string): string[] => [
  ...new Set([...code.matchAll(/^function\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gmu)].map((found) => found[1]!)),
];

type Script = { declared: ReadonlySet<string>; start: (scope: object) => (name: string) => unknown };

const scripts = new Map<string, Script>();

/** Compiled once; every start runs it anew. */
function compiled(code: string): Script {
  const known = scripts.get(code);
  if (known) return known;
  // A `//` comment at the code's end must not swallow what follows it.
  const start = new Function(
    'scope',
    `with (scope) { return (function () { ${code}\n; return ($name) => eval('typeof ' + $name + " === 'undefined' ? undefined : " + $name); }).call(globalThis); }`,
  ) as Script['start'];
  const script = { declared: new Set(topLevelFunctions(code)), start };
  if (scripts.size > 50) scripts.clear();
  scripts.set(code, script);
  return script;
}

export const makePageRealm: MakeRealm = (): ScriptRealm => {
  const globals: Record<string, unknown> = Object.create(null);
  for (const name of LANGUAGE) globals[name] = (globalThis as Record<string, unknown>)[name];
  let read: (name: string) => unknown = () => undefined;
  return {
    Error,
    Date,
    parse: (json) => JSON.parse(json),
    define: (more) => void Object.assign(globals, more),
    load: (code) => {
      const { declared, start } = compiled(code);
      read = start(scopeOf(globals, declared));
    },
    find: (name) => {
      if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) return undefined;
      const found = read(name);
      return typeof found === 'function' ? (found as (...args: unknown[]) => unknown) : undefined;
    },
    // Nothing inside a thread can stop it: an execution's worker is ended from outside.
    run: (job) => job(),
  };
};

/** The browser's own names are caught here and found to be undefined; the script's declarations are found beyond. */
function scopeOf(globals: Record<string, unknown>, declared: ReadonlySet<string>): object {
  const scope: object = new Proxy(globals, {
    has: (known, name) => typeof name === 'string' && !declared.has(name) && (name in known || name in globalThis),
    get: (known, name) => {
      if (name === Symbol.unscopables) return undefined;
      return name === 'globalThis' ? scope : known[name as string];
    },
  });
  return scope;
}
