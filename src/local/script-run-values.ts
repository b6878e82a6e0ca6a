/**
 * What crosses `google.script.run` and how: copies of plain values, as JSON text. Google's own texts.
 * Kinds are told by tag, because a value may come from another realm, where `instanceof` says no.
 */
const tag = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

const PLAIN = ['Object', 'Array', 'String', 'Number', 'Boolean', 'Null', 'Undefined'];

/** The arguments as JSON; a Date, a function, a DOM node or a cycle is refused at the caller's, wherever it stands. */
export function sentArguments(args: readonly unknown[]): string {
  const above: unknown[] = [];
  const check = (value: unknown, property: string): void => {
    if (!PLAIN.includes(tag(value)) || above.includes(value))
      throw new Error(`Failed due to illegal value in property: ${property}`);
    if (typeof value !== 'object' || value === null) return;
    above.push(value);
    for (const [key, inner] of Object.entries(value)) check(inner, key);
    above.pop();
  };
  args.forEach((value, index) => {
    check(value, String(index));
  });
  return JSON.stringify(args);
}

/** A result as JSON. One Date anywhere in it, and the whole arrives as null: that is how it goes on Google. */
export function returnedValue(value: unknown): string {
  const holdsDate = (inner: unknown): boolean =>
    tag(inner) === 'Date' || (typeof inner === 'object' && inner !== null && Object.values(inner).some(holdsDate));
  return holdsDate(value) ? 'null' : (JSON.stringify(value) ?? 'null');
}

/** A function whose name ends in `_` is private to the script. */
export const callableFromClient = (name: string): boolean => !name.endsWith('_');
