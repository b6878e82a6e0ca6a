import { cardHolders } from '../domain/card-holders';
import { CARRY_DECISIONS, type CarryDecision, carryOver as carried, nextCycle } from '../domain/carry-over';
import type { Ambition, Cascade, KeyResult, Objective, Position } from '../domain/cascade';
import type { LogEntry } from '../domain/log-entry';
import type { Measure, Unit } from '../domain/measure';
import { actionWords } from '../languages/action-words';
import type { Actions, Refusal } from './actions';
import { sinceReopened } from './close-record';
import { damageOf } from './damage';
import { keyResultsOf } from './finish-close';
import { readForClose } from './frozen-scores';
import { logEntries } from './log';
import { isRefusal, refuse } from './refuse';
import { type CycleReading, linesNow, measureAt, type Standing, sheetTable } from './results';
import { numberOf, readTable, type Table } from './table';
import { isTeamRow } from './team-rows';
import type { Workbook } from './workbook';

/** What was decided at the close that counts; the last word on a key result is taken, in either language. */
export function decisionsOf(entries: readonly LogEntry[]): Map<string, CarryDecision> {
  const word = (said: string) =>
    CARRY_DECISIONS.find((one) =>
      (['vi', 'en'] as const).some((spoken) => actionWords(spoken).decisions[one] === said),
    );
  return new Map(
    sinceReopened(entries).flatMap(({ kind, id, value }) => {
      const decision = kind === 'decision' ? word(String(value)) : undefined;
      return decision ? [[id, decision] as const] : [];
    }),
  );
}

const UNITS: readonly Unit[] = ['%', 'VND', 'USD', 'count', 'day', 'hour', 'point', 'x'];

/**
 * A measure as its sheet says it now. A target that was changed in mid-cycle is no longer the one its statement tells, and
 * is not to be read from there again.
 */
function measureNow(planned: Measure | undefined, now: Standing['measure'], unit: string): Measure {
  const known = UNITS.find((one) => one === unit);
  const base: Measure = planned ?? {
    nature: 'level',
    unit: known ?? (unit ? 'other' : 'count'),
    ...(unit && !known && { unitText: unit }),
    type: now.type,
    target: 0,
  };
  const { upper: _, baseline: __, corrected = [], ...rest } = base;
  const target = now.target ?? base.target;
  const changed = planned && target !== planned.target;
  const marks = changed && !corrected.includes('target') ? [...corrected, 'target' as const] : corrected;
  return {
    ...rest,
    type: now.type,
    nature: now.nature ?? base.nature,
    target,
    ...(now.upper === undefined ? {} : { upper: now.upper }),
    ...(now.baseline === undefined ? {} : { baseline: now.baseline }),
    ...(marks.length && { corrected: marks }),
  };
}

/** Objectives and key results as the OKR sheet holds them; those that users added stand behind, those they deleted are gone. */
function objectivesNow(reading: CycleReading): Objective[] {
  const { okr, frozen, reader } = reading;
  const lines = linesNow(reading);
  const rowOf = (id: string) => okr.tags.findIndex((_, row) => row > 2 && okr.text(row, 'id') === id);
  const keyResults = keyResultsOf(reading);
  const planned = frozen.cascade.objectives;
  const inOrder = <Line extends { id: string }>(found: readonly Standing[], known: readonly Line[]) => {
    const place = ({ id }: Standing) => known.findIndex((one) => one.id === id) + 1 || known.length + 1;
    return [...found].sort((one, other) => place(one) - place(other));
  };
  const weightOf = ({ weight }: Standing) => (weight === undefined ? {} : { weight });
  const tops = lines.filter(({ id, parent }) => !parent && !isTeamRow(okr.tags[rowOf(id)] ?? ''));
  return inOrder(tops, planned).map((line): Objective => {
    const old = planned.find(({ id }) => id === line.id);
    const { weight: _, ...kept } = old ?? { keyResults: [] };
    const below = keyResults.filter(({ parent }) => parent === line.id);
    return {
      ...kept,
      id: line.id,
      statement: line.statement,
      ...weightOf(line),
      keyResults: inOrder(below, kept.keyResults).map((one): KeyResult => {
        const before = kept.keyResults.find(({ id }) => id === one.id);
        const { weight: __, owner: ___, ...own } = before ?? {};
        const row = rowOf(one.id);
        const owner = okr.text(row, 'owner');
        return {
          ...own,
          id: one.id,
          statement: one.statement,
          ambition: one.ambition as Ambition,
          measure: measureNow(before?.measure, measureAt(okr, row, reader.language), okr.text(row, 'unit')),
          ...weightOf(one),
          ...(owner && { owner }),
        };
      }),
    };
  });
}

/** A position's lines as its card holds them, and the last actuals of its own; several people share a position as planned. */
function positionNow(
  position: Position,
  table: Table,
  { reader }: CycleReading,
  actuals: Map<string, number>,
): Position {
  const measured = (tag: string, planned: Measure): Measure => {
    const row = table.row(tag);
    return row === undefined ? planned : measureNow(planned, measureAt(table, row, reader.language), '');
  };
  for (const { id, allocated } of position.keyResults) {
    const actual = allocated && numberOf(table.cell(table.row(`kr:${id}`), 'actual'), reader.language);
    if (actual !== undefined) actuals.set(id, actual);
  }
  return {
    ...position,
    keyResults: position.keyResults.map((line) =>
      line.allocated ? { ...line, allocated: measured(`kr:${line.id}`, line.allocated) } : line,
    ),
    kpis: position.kpis.map((kpi) => ({ ...kpi, measure: measured(`kpi:${kpi.id}`, kpi.measure) })),
  };
}

/** The cascade as its sheets hold it now, with the last actuals by line id. */
function cascadeNow(
  workbook: Workbook,
  reading: CycleReading,
): { cascade: Cascade; actuals: Map<string, number> } | Refusal {
  const { build, frozen } = reading;
  const actuals = new Map(
    keyResultsOf(reading).flatMap(({ id, current }) => (current === undefined ? [] : [[id, current] as const])),
  );
  const positions: Position[] = [];
  for (const position of frozen.cascade.positions) {
    if (cardHolders({ positions: [position], people: frozen.cascade.people }).length > 1) {
      positions.push(position);
      continue;
    }
    const key = `card:${position.id}`;
    const table = sheetTable(workbook, build, key);
    if (isRefusal(table)) return table;
    const damage = damageOf(key, build.built.find((sheet) => sheet.key === key)?.name ?? '', table);
    if (damage) return damage;
    positions.push(positionNow(position, table, reading, actuals));
  }
  return { cascade: { ...frozen.cascade, objectives: objectivesNow(reading), positions }, actuals };
}

export function carryOver(workbook: Workbook): Actions['carryOver'] {
  return (buildId, cycle) => {
    const reading = readForClose(workbook, buildId);
    if (isRefusal(reading)) return reading;
    const { build, frozen } = reading;
    if (build.state !== 'closed') return refuse('cycle-open');
    const log = build.built.find(({ key }) => key === 'log');
    const cells = log && workbook.read(log.sheetId);
    const name = build.planned.find(({ key }) => key === 'log')?.name ?? '';
    if (!cells) return refuse('sheet-missing', { name });
    const entries = readTable(cells) && logEntries(cells, frozen.language);
    if (!entries) return refuse('sheet-damaged', { name });
    const now = cascadeNow(workbook, reading);
    if (isRefusal(now)) return now;
    const { cascade, actuals } = now;
    const next = carried(cascade, decisionsOf(entries), actuals, cycle ?? nextCycle(cascade.cycle));
    if (!next.objectives.length) return refuse('nothing-to-carry');
    return { draft: { step: 'cycle', language: frozen.language, templateId: '', cascade: next } };
  };
}
