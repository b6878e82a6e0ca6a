import type { Language } from '../domain/language';
import { GRADE_TAG, SETTING_TAGS } from '../sheets/settings';
import type { Refusal } from './actions';
import { refuse } from './refuse';
import { numberOf, type Table } from './table';

/** Columns without which a sheet's formulas show no scores, and the server must not make any up. */
const OKR_COLUMNS = 'id parent ambition type nature baseline target current weight final closed'.split(' ');
const CARD_COLUMNS = 'baseline nature method link type target actual weight final'.split(' ');
/** Rows between which a card's tables stand, in this order. */
const CARD_ROWS = ['anchor', 'end:kr', 'anchor:kpi', 'end:kpi', 'months:final'];

/** Whether every line of a card stands in its own table: a whole card may have been sorted. */
function linesInPlace({ tags, row }: Table): boolean {
  const inside = (at: number, from: string, to: string) => at > row(from)! && at < row(to)!;
  return tags.every(
    (tag, at) =>
      (!tag.startsWith('kr:') || inside(at, 'anchor', 'end:kr')) &&
      (!tag.startsWith('kpi:') || inside(at, 'anchor:kpi', 'end:kpi')),
  );
}

/** Refused where a sheet has lost a part of its machinery: what is worked out from the rest would be wrong. */
export function damageOf(key: string, name: string, table: Table, months = 1): Refusal | undefined {
  const isCard = key !== 'okr';
  const rows = (isCard ? CARD_ROWS : ['anchor']).map((tag) => table.row(tag) ?? -1);
  const inOrder = rows.every((row, at) => row > (rows[at - 1] ?? 0));
  const monthly = Array.from({ length: months }, (_, at) => `m${at + 1}`);
  const columns = isCard ? [...CARD_COLUMNS, ...monthly] : OKR_COLUMNS;
  const whole = inOrder && columns.every((column) => table.column(column) !== undefined);
  return whole && (!isCard || linesInPlace(table)) ? undefined : refuse('sheet-damaged', { name });
}

/**
 * Refused where a sheet says a line twice, or which line a row is can no longer be told: formulas count such a row, but
 * nobody can say for what.
 */
export function confusionOf(key: string, name: string, table: Table): Refusal | undefined {
  const isCard = key !== 'okr';
  const seen = new Set<string>();
  for (const [row, tag] of table.tags.entries()) {
    if (row < 3) continue;
    const [, ofTag = ''] = /^(?:kr|kpi|objective):(.*)/.exec(tag) ?? [];
    const id = isCard ? ofTag : table.text(row, 'id');
    if (!isCard && !id && table.text(row, 'parent'))
      return refuse('unknown-line', { id: ofTag || table.text(row, 'statement') });
    if (id && seen.has(id.toUpperCase())) return refuse('line-twice', { id, name });
    seen.add(id.toUpperCase());
  }
  return undefined;
}

const NUMBERS = ['cap', 'floor', 'warning', 'onTrack', 'atRisk'] as const;

/** Refused where a setting that scores depend on is gone or no number: no default is taken for a close. */
export function settingsDamage(name: string, table: Table, language: Language): Refusal | undefined {
  const isNumber = (row: number | undefined) => numberOf(table.cell(row, 'value'), language) !== undefined;
  const grades = table.tags.flatMap((tag, row) => (tag.startsWith(GRADE_TAG) ? row : []));
  const whole = NUMBERS.every((one) => isNumber(table.row(SETTING_TAGS[one]))) && grades.every(isNumber);
  return whole ? undefined : refuse('sheet-damaged', { name });
}
