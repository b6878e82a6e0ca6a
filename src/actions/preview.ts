import { blankLines } from '../domain/blank-lines';
import type { Cascade } from '../domain/cascade';
import { isDay } from '../domain/day';
import { checkCascade } from '../rules/check-cascade';
import type { Finding } from '../rules/finding';
import { HEADER_ROWS } from '../sheets/sheet-plan';
import type { Actions, Draft, PlannedSheet, Refusal } from './actions';
import { chooseNames, type FrozenBuild, plansOf, settingsSheetOf } from './builds';
import { isRefusal, refuse } from './refuse';
import { cycleDefaults } from './settings';
import { sheetAbove } from './team-rows';
import type { Workbook } from './workbook';

/** A draft made ready to plan from: with the settings the workbook already has. */
export function freeze(
  workbook: Workbook,
  draft: Draft,
): (FrozenBuild & { taken: string[]; findings: Finding[] }) | Refusal {
  const { cascade, language } = draft;
  const { name, start, end } = cascade.cycle;
  if (!name.trim() || !isDay(start) || !isDay(end) || end < start) return refuse('bad-cycle', { name });
  if (!cascade.team.trim()) return refuse('no-team');
  const blanks = blankLines(cascade);
  if (blanks.length) return refuse('draft-has-blanks', { count: blanks.length, where: blanks[0]! });
  const sheets = workbook.sheets();
  const settings = settingsSheetOf(workbook, sheets);
  if (settings && !settings.places) return refuse('sheet-damaged', { name: settings.sheet.name });
  const above = sheetAbove(workbook, cascade);
  if (isRefusal(above)) return above;
  const chosen = {
    language,
    cascade,
    ...(settings?.places && { settings: settings.places }),
    ...(above && { above }),
  };
  const limits = cycleDefaults(settings?.cells, language)?.limits;
  const findings = checkCascade(cascade, language, limits);
  return { ...chosen, findings, ...chooseNames(workbook, chosen, sheets, draft.beside === true) };
}

const coverage = ({ objectives, positions }: Cascade) =>
  objectives
    .flatMap(({ keyResults }) => keyResults)
    .map(({ id }) => ({
      keyResult: id,
      positions: positions
        .filter((one) => one.keyResults.some(({ keyResult }) => keyResult === id))
        .map((one) => one.id),
    }));

export function preview(workbook: Workbook): Actions['preview'] {
  return (draft) => {
    const frozen = freeze(workbook, draft);
    if (isRefusal(frozen)) return frozen;
    const sheets = plansOf('', frozen).map(
      ({ key, kind, name, rows, columns, length }): PlannedSheet => ({
        key,
        kind,
        name,
        rows: length ?? rows.length + HEADER_ROWS,
        columns: columns.length + 1,
        state: frozen.taken.includes(name) ? 'clash' : 'new',
      }),
    );
    const kept = frozen.settings && settingsSheetOf(workbook, workbook.sheets());
    if (kept)
      sheets.push({
        key: 'settings',
        kind: 'settings',
        name: kept.sheet.name,
        rows: kept.cells.length,
        columns: kept.cells[0]?.length ?? 0,
        state: 'kept',
      });
    return { sheets, findings: frozen.findings, coverage: coverage(draft.cascade) };
  };
}
