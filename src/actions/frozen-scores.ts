import { cardHolders } from '../domain/card-holders';
import type { Build, Refusal } from './actions';
import type { Cycle, CycleSheets } from './cycle-sheets';
import { isRefusal, refuse } from './refuse';
import { type CycleReading, cardRowsNow, linesNow, readCycle } from './results';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** The sheets whose scores a close freezes, in order. */
export const sheetsToClose = ({ built }: Build) => built.filter(({ kind }) => kind === 'okr' || kind === 'card');

/** What a close works with: the cycle as it stands at its close, worked out from the inputs. */
export function readForClose(workbook: Workbook, buildId: string): (CycleReading & Cycle) | Refusal {
  const reading = readCycle(workbook, buildId, workbook.today(), true);
  if (isRefusal(reading)) return reading;
  const { build, okr } = reading;
  const damage = damageOf('okr', build.built.find(({ key }) => key === 'okr')?.name ?? '', okr);
  if (damage) return damage;
  const left = build.planned.filter(({ key }) => !build.built.some((sheet) => sheet.key === key));
  if (build.state !== 'building') return reading;
  return refuse('build-unfinished', { name: left[0]?.name ?? '', count: left.length });
}

/** Whether the frozen scores show: the day of the close stands on the OKR sheet, and the build knows of it. */
export const isClosed = ({ build, okr }: CycleReading): boolean =>
  build.state === 'closed' && okr.text(okr.row('anchor'), 'closed') !== '';

/** Columns without which a sheet's formulas show no scores, and the server must not make any up. */
const OKR_COLUMNS = 'id parent ambition type nature baseline target current weight final closed'.split(' ');
const CARD_COLUMNS = 'baseline nature method link type target m1 actual weight final'.split(' ');
/** Rows between which a card's tables stand, in this order. */
const CARD_ROWS = ['anchor', 'end:kr', 'anchor:kpi', 'end:kpi', 'months:final'];

/** Refused where a sheet has lost a part of its machinery: what is worked out from the rest would be wrong. */
export function damageOf(key: string, name: string, table: Table): Refusal | undefined {
  const isCard = key !== 'okr';
  const rows = (isCard ? CARD_ROWS : ['anchor']).map((tag) => table.row(tag) ?? -1);
  const inOrder = rows.every((row, at) => row > (rows[at - 1] ?? 0));
  const whole = inOrder && (isCard ? CARD_COLUMNS : OKR_COLUMNS).every((column) => table.column(column) !== undefined);
  return whole ? undefined : refuse('sheet-damaged', { name });
}

type Frozen = ReadonlyMap<number, number | ''>;

/** Key results by row; what has no number stays blank, and objectives follow from theirs. */
function frozenOkr(reading: CycleReading): Frozen {
  const { okr } = reading;
  const lines = linesNow(reading);
  const parents = new Set(lines.map(({ parent }) => parent.toUpperCase()));
  const rows = okr.tags.flatMap((_, row) => (row > 2 && okr.text(row, 'id') ? row : []));
  return new Map(
    rows.map((row, at) => {
      const { id, score } = lines[at]!;
      return [row, parents.has(id.toUpperCase()) ? '' : (score ?? '')];
    }),
  );
}

/** Lines of a card by row; at the close a line without data counts 0. */
function frozenCard(reading: CycleReading, table: Table, key: string): Frozen {
  const holder = cardHolders(reading.frozen.cascade).find(({ id }) => key === `card:${id}`);
  if (!holder) return new Map();
  const { keyResults, kpis } = cardRowsNow(reading, table, holder);
  return new Map([...keyResults, ...kpis].map(({ row, score }) => [row, score ?? 0]));
}

/** Notes the scores of one sheet as its close freezes them; what is frozen already and has not changed is left alone. */
export function freezeScores(reading: CycleReading, sheets: CycleSheets, key: string): Refusal | undefined {
  const sheet = sheets.sheet(key);
  if (isRefusal(sheet)) return sheet;
  const { table, name } = sheet;
  const damage = damageOf(key, name, table);
  if (damage) return damage;
  const frozen = key === 'okr' ? frozenOkr(reading) : frozenCard(reading, table, key);
  table.tags.forEach((_, row) => {
    const [score, held] = [frozen.get(row) ?? '', table.cell(row, 'final')];
    // A line that is gone leaves a number behind; anything else there is not the close's.
    const changes = held !== score && (score !== '' || typeof held === 'number');
    if (row > 2 && changes) sheets.change(key, row, 'final', score);
  });
  return undefined;
}
