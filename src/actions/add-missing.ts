import { cardHolders } from '../domain/card-holders';
import { CARD_CELLS } from '../sheets/card';
import type { Actions, Build } from './actions';
import { keepBuild, keepFrozen, plansOf } from './builds';
import { type CycleSheets, cycleSheets } from './cycle-sheets';
import { completed } from './missing';
import { isRefusal, refuse } from './refuse';
import type { Workbook } from './workbook';

/**
 * Takes who joined and what is gone into the build, which is then built on as at first. A card that named nobody gets its
 * holder's name at once. What was kept of the build is written last: asked again after a fault, all of it is done anew.
 */
export function addMissing(workbook: Workbook): Actions['addMissing'] {
  return (buildId) =>
    workbook.alone(() => {
      const now = completed(workbook, buildId);
      if (isRefusal(now)) return now;
      const { build, absent, named } = now;
      if (!absent.length && !named.length) return build;
      const frozen = { ...now.frozen, added: [...new Set([...(now.frozen.added ?? []), ...absent, ...named])] };
      const sheets = cycleSheets(workbook, { build, frozen });
      for (const key of named) nameHolder(sheets, key, frozen);
      sheets.write();
      const extended: Build = {
        ...build,
        state: 'building',
        planned: plansOf(buildId, frozen).map(({ key, name }) => ({ key, name })),
        built: build.built.filter(({ key }) => !absent.includes(key)),
      };
      keepFrozen(workbook, buildId, frozen);
      keepBuild(workbook, extended);
      return extended;
    }) ?? refuse('busy');
}

/** Writes the holder and their days into a card that named nobody. */
function nameHolder(
  sheets: CycleSheets,
  key: string,
  { cascade, language, names }: Parameters<typeof plansOf>[1],
): void {
  const sheet = sheets.sheet(key);
  const holder = cardHolders(cascade).find(({ id }) => `card:${id}` === key);
  const plan = plansOf('', { cascade, language, names }).find((one) => one.key === key);
  const row = isRefusal(sheet) ? undefined : sheet.table.row(CARD_CELLS.from[0]);
  const cells = plan?.rows.find(({ tag }) => tag === CARD_CELLS.from[0])?.cells;
  if (row === undefined || !holder || !cells) return;
  for (const [column, cell] of Object.entries(cells))
    if (typeof cell !== 'object') sheets.change(key, row, column, cell);
}
