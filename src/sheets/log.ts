import { dayFormat } from './number-format';
import type { QuarterContext } from './quarter-context';
import type { Column, SheetPlan } from './sheet-plan';

/** Rows a new log has room for; more are added as they are needed. */
const LENGTH = 1000;

/** Columns of the log; what one row says is told by `LogEntry`, `line` is the statement for those who read it. */
export function logColumns({ words: { headers }, language }: QuarterContext): Column[] {
  return [
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

/** The log of a cycle: rows are only ever added below everything else, and nothing in it is worked out. */
export function logSheet(context: QuarterContext): SheetPlan {
  return {
    ...context.identity('log'),
    columns: logColumns(context),
    rows: [{ tag: 'anchor', style: 'anchor', cells: {} }],
    length: LENGTH,
    colours: [],
    tabColour: '#12a4af',
    fontSize: 10,
  };
}
