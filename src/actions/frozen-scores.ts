import { cardHolders } from '../domain/card-holders';
import { sheetWords } from '../languages/sheet-words';
import type { Build, Refusal } from './actions';
import type { Cycle, CycleSheets } from './cycle-sheets';
import { confusionOf, damageOf, settingsDamage } from './damage';
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
  const { build } = reading;
  const { language } = reading.frozen;
  const name = build.built.find(({ key }) => key === 'settings')?.name ?? sheetWords(language).names.settings;
  const damage = settingsDamage(name, reading.settings, language);
  if (damage) return damage;
  const left = build.planned.filter(({ key }) => !build.built.some((sheet) => sheet.key === key));
  if (build.state !== 'building') return reading;
  return refuse('build-unfinished', { name: left[0]?.name ?? '', count: left.length });
}

/** Whether the frozen scores show: the day of the close stands on the OKR sheet, and the build knows of it. */
export const isClosed = ({ build, okr }: CycleReading): boolean =>
  build.state === 'closed' && okr.text(okr.row('anchor'), 'closed') !== '';

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
  const damage = damageOf(key, name, table, reading.reader.months.length) ?? confusionOf(key, name, table);
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
