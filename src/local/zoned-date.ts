/**
 * Google runs a script in the time zone of its manifest, and a spreadsheet has a zone of its own. The host must show the
 * shift between them on any machine, so a script's `Date` here reads its local fields in the zone it is told.
 */
const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Minutes that a zone is ahead of UTC at an instant. */
export function offsetAt(zone: string, instant: number): number {
  if (Number.isNaN(instant)) return 0;
  const quarter = Math.floor(instant / (15 * MINUTE));
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = Math.round((wallClock(zone, quarter * 15 * MINUTE) - quarter * 15 * MINUTE) / MINUTE);
  if (offsets.size > 20_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function wallClock(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    formats.set(zone, format);
  }
  const field: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) field[type] = value;
  const year = field.era === 'BC' ? 1 - Number(field.year) : Number(field.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(field.month) - 1, Number(field.day));
  return wall.setUTCHours(Number(field.hour), Number(field.minute), Number(field.second));
}

/** The instant at which a zone's clocks show `wall` (milliseconds as if it were UTC). */
export function instantOf(zone: string, wall: number): number {
  const guess = wall - offsetAt(zone, wall) * MINUTE;
  return wall - offsetAt(zone, guess) * MINUTE;
}

const DAY = 86_400_000;
/** Serial of 1 January 1970. */
const EPOCH = 25_569;

/** A spreadsheet's serial is a wall clock without a zone. */
export const serialToInstant = (serial: number, zone: string): number =>
  instantOf(zone, Math.round((serial - EPOCH) * DAY));

export const instantToSerial = (instant: number, zone: string): number =>
  (instant + offsetAt(zone, instant) * MINUTE) / DAY + EPOCH;

const two = (value: number): string => String(value).padStart(2, '0');
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const FIELDS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

/** A `Date` whose local fields are those of `zone` and whose clock is `now`; made from the realm's own `Date`. */
export function zonedDate(Native: DateConstructor, zone: string, now: () => number): DateConstructor {
  const wall = (date: Date): Date => new Native(date.getTime() + offsetAt(zone, date.getTime()) * MINUTE);
  function parse(text: string): number {
    // A text without a zone is local time, a bare day `2027-03-31` is UTC: ECMAScript's rule.
    const time = Native.parse(text);
    if (Number.isNaN(time) || /(?:Z|[+-]\d\d:?\d\d|GMT|UTC)\b/i.test(text) || /^\d{4}(-\d\d){0,2}$/.test(text))
      return time;
    return instantOf(zone, time - new Native(time).getTimezoneOffset() * MINUTE);
  }
  function timeOf(given: unknown[]): number {
    if (given.length === 0) return now();
    if (given.length > 1) return instantOf(zone, Native.UTC(...(given as [number, number])));
    const only = typeof given[0] === 'object' && given[0] !== null ? given[0].valueOf() : given[0];
    return typeof only === 'string' ? parse(only) : Number(only);
  }
  function Zoned(...given: unknown[]): Date | string {
    if (!new.target) return new (Zoned as unknown as DateConstructor)().toString();
    return Reflect.construct(Native, [timeOf(given)], new.target) as Date;
  }
  const prototype = Object.create(Native.prototype) as Date & Record<string, unknown>;
  const define = (name: string, value: unknown) =>
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  define('constructor', Zoned);
  for (const field of [...FIELDS, 'Day'] as const)
    define(`get${field}`, function (this: Date) {
      return wall(this)[`getUTC${field}`]();
    });
  for (const field of FIELDS)
    define(`set${field}`, function (this: Date, ...values: number[]) {
      const shown = wall(this);
      (shown[`setUTC${field}`] as (...values: number[]) => number)(...values);
      return this.setTime(instantOf(zone, shown.getTime()));
    });
  define('getTimezoneOffset', function (this: Date) {
    return -offsetAt(zone, this.getTime());
  });
  define('toDateString', function (this: Date) {
    const shown = wall(this);
    return `${DAYS[shown.getUTCDay()]} ${MONTHS[shown.getUTCMonth()]} ${two(shown.getUTCDate())} ${shown.getUTCFullYear()}`;
  });
  define('toTimeString', function (this: Date) {
    const shown = wall(this);
    const ahead = offsetAt(zone, this.getTime());
    const size = Math.abs(ahead);
    const clock = [shown.getUTCHours(), shown.getUTCMinutes(), shown.getUTCSeconds()].map(two).join(':');
    return `${clock} GMT${ahead < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
  });
  define('toString', function (this: Date) {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`;
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const)
    define(name, function (this: Date, locales?: string, options?: Intl.DateTimeFormatOptions) {
      return Native.prototype[name].call(this, locales ?? 'en-US', { timeZone: zone, ...options });
    });
  return Object.assign(Zoned, { prototype, UTC: Native.UTC, now, parse }) as unknown as DateConstructor;
}

/** `Utilities.formatDate`: the letters of Java's SimpleDateFormat that spreadsheets' scripts use. */
export function formatInstant(instant: number, zone: string, pattern: string): string {
  const shown = new Date(instant + offsetAt(zone, instant) * MINUTE);
  const ahead = offsetAt(zone, instant);
  const offset = `${ahead < 0 ? '-' : '+'}${two(Math.floor(Math.abs(ahead) / 60))}${two(Math.abs(ahead) % 60)}`;
  const write = (token: string): string => {
    const pad = (value: number) => String(value).padStart(token.length, '0');
    const letter = token[0];
    if (letter === 'y' || letter === 'Y')
      return token.length === 2 ? two(shown.getUTCFullYear() % 100) : String(shown.getUTCFullYear());
    if (letter === 'M') return token.length > 2 ? MONTHS[shown.getUTCMonth()]! : pad(shown.getUTCMonth() + 1);
    if (letter === 'd') return pad(shown.getUTCDate());
    if (letter === 'H') return pad(shown.getUTCHours());
    if (letter === 'h') return pad(shown.getUTCHours() % 12 || 12);
    if (letter === 'm') return pad(shown.getUTCMinutes());
    if (letter === 's') return pad(shown.getUTCSeconds());
    if (letter === 'S') return pad(shown.getUTCMilliseconds());
    if (letter === 'E') return DAYS[shown.getUTCDay()]!;
    if (letter === 'u') return String(shown.getUTCDay() || 7);
    if (letter === 'a') return shown.getUTCHours() < 12 ? 'AM' : 'PM';
    if (letter === 'Z') return offset;
    if (letter === 'X') return token.length === 3 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
    throw new Error(`Utilities.formatDate's pattern letter ${letter} is not available in the local host`);
  };
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined) =>
    quoted === undefined ? write(token) : quoted === '' ? "'" : quoted.replaceAll("''", "'"),
  );
}
