import { actionWords } from '../languages/action-words';
import { functionWords } from '../languages/function-words';
import { filled } from '../languages/sheet-words';
import type { Actions, Proposal, Refusal } from './actions';
import { type CycleSheet, cycleSheets, openCycle } from './cycle-sheets';
import { findHolder } from './holders';
import { openLog, recalled, record, type Saying } from './record';
import { isRefusal, refuse } from './refuse';
import type { Table } from './table';
import { isFree, tagKey } from './team-rows';
import type { Workbook } from './workbook';

const TAG = /^proposal:(\d+)$/;

const nextNumber = ({ tags }: Table) =>
  tags.reduce((most, tag) => Math.max(most, Number(TAG.exec(tag)?.[1] ?? 0)), 0) + 1;

/** Columns of a card in which a row of the KPI table would hold something. */
const OF_A_KPI = ['statement', 'type', 'target', 'actual', 'weight', 'link'];

/** A blank row of the OKR sheet; of a card, one at the end of its KPIs. Made where there is none. */
function freeRow(workbook: Workbook, { sheetId, table, name }: CycleSheet, isKpi: boolean): number | Refusal {
  if (!isKpi) {
    const free = table.tags.findIndex((_, row) => isFree(table, row));
    if (free >= 0) return free;
    workbook.insertRow(sheetId, table.tags.length + 1);
    return table.tags.length;
  }
  const end = table.row('end:kpi');
  if (end === undefined) return refuse('sheet-damaged', { name });
  const isBlank = table.tags[end - 1] === '' && OF_A_KPI.every((key) => table.text(end - 1, key) === '');
  if (isBlank) return end - 1;
  workbook.insertRow(sheetId, end + 1);
  return end;
}

/**
 * A key result or KPI that a holder proposes: a row marked as proposed which no score counts, since it has no id, or as a
 * KPI no target and no weight; whoever takes it up fills these in.
 */
export function propose(workbook: Workbook): Actions['propose'] {
  return (buildId, proposal, press) =>
    workbook.alone((): { id: string } | Refusal => {
      const cycle = openCycle(workbook, buildId);
      if (isRefusal(cycle)) return cycle;
      const { under } = proposal;
      const [who, statement] = [proposal.who.trim(), proposal.statement.trim()];
      if (!who || !statement) return refuse('reason-missing');
      const isKpi = under.startsWith('P');
      const holder = isKpi ? findHolder(cycle, under) : undefined;
      if (isRefusal(holder)) return holder;
      const sheets = cycleSheets(workbook, cycle);
      const key = isKpi ? `card:${under}` : 'okr';
      const sheet = sheets.sheet(key);
      if (isRefusal(sheet)) return sheet;
      const { table } = sheet;
      const isObjective = table.tags.some(
        (_, row) => row > 2 && table.text(row, 'id') === under && !table.text(row, 'parent'),
      );
      if (!isKpi && !isObjective) return refuse('unknown-line', { id: under });
      const log = openLog(workbook, cycle);
      if (isRefusal(log)) return log;
      const earlier = recalled(workbook, cycle, log, press);
      const isRepeat = earlier?.kind === 'proposal' && earlier.id.startsWith(`${under}.DX`);
      const id = isRepeat ? earlier.id : `${under}.DX${nextNumber(table)}`;
      const tag = `proposal:${id.replace(/^.*DX/, '')}`;
      const text = textOf(proposal, isKpi, cycle.frozen.language);
      const known = table.tags.findIndex(
        (one, row) => one === tag || (isRepeat && table.text(row, 'statement') === text),
      );
      const row = known >= 0 ? known : freeRow(workbook, sheet, isKpi);
      if (isRefusal(row)) return row;
      const saying: Saying = {
        day: workbook.today(),
        who,
        id,
        line: statement,
        kind: 'proposal',
        ...(proposal.target !== undefined && { value: proposal.target }),
        note: text,
      };
      record(workbook, cycle, log, [saying], press);
      const cells: Record<string, string | number> = {
        [tagKey(table)]: tag,
        statement: text,
        ...(!isKpi && {
          owner: who,
          type: functionWords(cycle.frozen.language).types[proposal.type],
          ...(proposal.target !== undefined && { target: proposal.target }),
        }),
      };
      for (const [column, cell] of Object.entries(cells)) sheets.change(key, row, column, cell);
      sheets.write();
      workbook.flush();
      return { id };
    }) ?? refuse('busy');
}

function textOf({ under, statement, target }: Proposal, isKpi: boolean, language: 'vi' | 'en'): string {
  const words = actionWords(language);
  const plain = statement.trim();
  if (!isKpi) return filled(words.proposedKeyResult, { under, statement: plain });
  const whole = target === undefined ? plain : filled(words.proposedTarget, { statement: plain, target });
  return filled(words.proposedKpi, { statement: whole });
}
