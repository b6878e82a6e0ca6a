import { dayFormat } from './number-format';
import type { QuarterContext } from './quarter-context';
import { type Column, placesOf, type SheetPlan } from './sheet-plan';

/** Rows a new log has room for; more are added as they are needed. */
const LENGTH = 1000;

/** Columns of the log; what one row says is told by `LogEntry`, `line` is the statement for those who read it. */
export function logColumns({ words: { headers }, language }: QuarterContext): Column[] {
  return [
    // In the anchor row: what changed on the record, read once for all cards.
    { key: 'changed', header: 'changed', hidden: true, computed: true, width: 60 },
    { key: 'day', header: headers.day, width: 100, align: 'center', format: dayFormat(language) },
    { key: 'who', header: headers.who, width: 100 },
    { key: 'id', header: headers.id, width: 100 },
    { key: 'line', header: headers.content, width: 260 },
    { key: 'kind', header: headers.kind, width: 100 },
    { key: 'value', header: headers.value, width: 100, align: 'right', format: 'General' },
    { key: 'before', header: headers.before, width: 100, align: 'right', format: 'General' },
    { key: 'confidence', header: headers.confidence, width: 100, align: 'center', format: 'General' },
    { key: 'note', header: headers.note, width: 260 },
    { key: 'approved', header: headers.approved, width: 100 },
  ];
}

/** How `changed` writes an id: in brackets, so that none is found within another one. */
const BRACKETS = ['<', '>'] as const;

/** How often something stands in what `changed` holds: a line's id, or the beginning of the ids of a holder's own lines. */
export function timesChanged(changed: string, id: string, isWhole: boolean): string {
  const [open, close] = isWhole ? BRACKETS : [BRACKETS[0], ''];
  const wanted = `"${open}"&UPPER(${id})&"${close}"`;
  return `(LEN(${changed})-LEN(SUBSTITUTE(${changed};${wanted};"")))/(LEN(${id})+${open.length + close.length})`;
}

/**
 * The log of a cycle: rows are only ever added below everything else. Above them, out of sight, stand the ids of all that
 * was changed with somebody's approval, as one text: cards look into that, not into a log of thousands of rows.
 */
export function logSheet(context: QuarterContext): SheetPlan {
  const columns = logColumns(context);
  const at = placesOf(columns);
  const [open, close] = BRACKETS;
  // Only what changes a target, baseline, weight or owner names who approved it.
  const ids = `IF(LEN(${at.open('approved')})>0;"${open}"&UPPER(${at.open('id')})&"${close}";"")`;
  const changed = { formula: `=ARRAYFORMULA(TEXTJOIN("";TRUE;${ids}))` };
  return {
    ...context.identity('log'),
    columns,
    rows: [{ tag: 'anchor', style: 'anchor', cells: { changed } }],
    length: LENGTH,
    oneLine: true,
    colours: [],
    fontSize: 10,
  };
}
