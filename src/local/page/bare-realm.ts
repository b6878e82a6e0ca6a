/**
 * A realm without the browser's globals, in a page or a worker, where there is no `vm`: the script's free names are looked
 * up in a `with` object that holds what the language itself has, and nothing of the DOM. Not a wall against malice, but
 * `setTimeout`, `fetch` and `document` are undefined, as on Google (where reading one is a ReferenceError, while here only
 * its use fails: a `with` object cannot tell `typeof x` from `x`).
 */
const LANGUAGE = [
  'Object Function Array String Number Boolean Symbol BigInt Math JSON Reflect Proxy Promise Date RegExp Intl',
  'Map Set WeakMap WeakSet WeakRef FinalizationRegistry Atomics WebAssembly',
  'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError',
  'ArrayBuffer SharedArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array',
  'Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array',
  'undefined NaN Infinity eval isNaN isFinite parseInt parseFloat',
  'encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape',
]
  .join(' ')
  .split(' ');

export type Realm = {
  /** The value of a top-level name of the script; undefined where it has none. */
  top(name: string): unknown;
};

/** Names of the script's top-level functions: what a menu, a cell or the sidebar may call. */
export const topLevelFunctions = (code: string): string[] => [
  ...new Set([...code.matchAll(/^function\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gmu)].map((found) => found[1]!)),
];

/** Compiles once; each call of the result is a fresh realm in which the script has run with these services. */
export function bareRealms(code: string): (services: Record<string, unknown>) => Realm {
  const declared = new Set(topLevelFunctions(code));
  // The code's own first line keeps its number; a `//` comment at its end must not swallow what follows.
  const start = new Function(
    'scope',
    `with (scope) { return (function () { ${code}\n; return ($name) => eval('typeof ' + $name + " === 'undefined' ? undefined : " + $name); }).call(globalThis); }`,
  ) as (scope: object) => (name: string) => unknown;
  return (services) => {
    const globals: Record<string, unknown> = Object.create(null);
    for (const name of LANGUAGE) globals[name] = (globalThis as Record<string, unknown>)[name];
    Object.assign(globals, services);
    const scope: object = new Proxy(globals, {
      // A browser's own name is caught here and found to be undefined; the script's declarations are found beyond.
      has: (known, name) => typeof name === 'string' && !declared.has(name) && (name in known || name in globalThis),
      get: (known, name) => {
        if (name === Symbol.unscopables) return undefined;
        if (name === 'globalThis') return scope;
        return known[name as string];
      },
    });
    const read = start(scope);
    return { top: (name) => (/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? read(name) : undefined) };
  };
}
