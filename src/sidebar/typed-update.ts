import type { UpdateEntry, UpdateLine } from '../actions/actions';
import type { Language } from '../domain/language';
import { readNumber, scanNumber } from '../languages/read-number';

/** What was typed or chosen for one line and is not saved yet. */
export type Typed = {
  value?: string | boolean;
  /** Which number an ambiguous text ("8.500") was said to be. */
  chosen?: number;
  rating?: number;
  selfRating?: number;
  confidence?: number;
  note?: string;
  correction?: boolean;
};

/** Lines by id; those of a monthly KPI by the month's. */
export type TypedLines = Record<string, Typed>;

export type Month = NonNullable<UpdateLine['months']>[number];

const monthNumber = (id: string) => Number(/\.M(\d+)$/.exec(id)?.[1] ?? 0);

/** Every month of a monthly KPI that can be told, in order; none for any other line. */
export function monthsOf({ id, month, shown, closed, months }: UpdateLine): Month[] {
  if (!months?.length) return [];
  const asked = { id, label: month ?? id, shown, closed: closed ?? false };
  return [asked, ...months.filter((each) => each.id !== id)].sort(
    (one, other) => monthNumber(one.id) - monthNumber(other.id),
  );
}

/** The line as it is for another of its months. */
export const atMonth = (line: UpdateLine, id: string | undefined): UpdateLine => {
  const month = line.months?.find((each) => each.id === id);
  if (!month || month.id === line.id) return line;
  const { value: _, lastUpdate: __, closed: ___, ...rest } = line;
  return { ...rest, id: month.id, shown: month.shown, ...(month.closed && { closed: true as const }) };
};

/** The two numbers a text may be ("8.500"), the likelier of the language first; none where it is clear. */
export function readings(text: string, language: Language): number[] {
  const scanned =
    readNumber(text, () => language) === undefined ? undefined : scanNumber(text.trim(), 0, () => language);
  return scanned?.other === undefined ? [] : [scanned.value, scanned.other];
}

/** A month that does not apply is left out of its KPI. */
const notApplicable = /^(n\/a|không áp dụng)$/i;

/** Whether the server will not take a text for this line; what it does take is its own to read. */
export const isUnread = (text: string, { months }: Pick<UpdateLine, 'months'>, language: Language): boolean =>
  text.trim() !== '' &&
  readNumber(text, () => language) === undefined &&
  !(months && notApplicable.test(text.trim().normalize('NFC')));

/** An ambiguous text is settled here, where its writer's language is known; all else is the server's to read. */
function told({ value, chosen, rating }: Typed, { unit }: UpdateLine, language: Language): UpdateEntry['value'] {
  if (rating !== undefined) return rating;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (!text) return undefined;
  const number = chosen ?? readings(text, language)[0];
  if (number === undefined) return text;
  return unit === '%' ? Number((number / 100).toPrecision(15)) : number;
}

/** What is sent for a line; undefined where nothing was told about it. */
export function entryOf(line: UpdateLine, typed: Typed | undefined, language: Language): UpdateEntry | undefined {
  if (!typed) return undefined;
  const value = told(typed, line, language);
  const note = typed.note?.trim();
  const { selfRating, confidence } = typed;
  if (value === undefined && selfRating === undefined && confidence === undefined && !note) return undefined;
  return {
    id: line.id,
    ...(value !== undefined && { value }),
    ...(selfRating !== undefined && { selfRating }),
    ...(confidence !== undefined && { confidence }),
    ...(note && { note }),
    ...(typed.correction && { correction: true as const }),
  };
}

/** The line's last value told anew: nothing has changed since. */
export function unchanged({ id, type, value }: UpdateLine): UpdateEntry | undefined {
  if (value === undefined) return undefined;
  return { id, value: type === 'done' && (value === 0 || value === 1) ? value === 1 : value };
}
