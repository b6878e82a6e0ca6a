import type { Workbook } from './workbook';

/** A property takes 9 KB of UTF-8, of which a character takes up to three bytes. */
const CHUNK = 3000;

const chunkNames = (properties: Record<string, string>, name: string) =>
  Object.keys(properties).filter((key) => key.startsWith(`${name}#`));

/** Keeps a value with the document, in as many properties as it needs. */
export function keep(workbook: Workbook, name: string, value: unknown): void {
  const text = JSON.stringify(value);
  const entries: Record<string, string> = {};
  for (let from = 0; from < text.length; from += CHUNK)
    entries[`${name}#${from / CHUNK}`] = text.slice(from, from + CHUNK);
  const leftOver = chunkNames(workbook.properties(), name).filter((key) => !(key in entries));
  workbook.keep(entries);
  workbook.drop(leftOver);
}

/** A value kept with the document; undefined where there is none. */
export function kept<Value>(workbook: Workbook, name: string): Value | undefined {
  const properties = workbook.properties();
  let text = '';
  for (let chunk = 0; properties[`${name}#${chunk}`] !== undefined; chunk++) text += properties[`${name}#${chunk}`];
  return text ? (JSON.parse(text) as Value) : undefined;
}

export function forget(workbook: Workbook, ...names: string[]): void {
  const properties = workbook.properties();
  workbook.drop(names.flatMap((name) => chunkNames(properties, name)));
}
