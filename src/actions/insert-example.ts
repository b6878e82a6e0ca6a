import type { Actions } from './actions';
import { refuse } from './refuse';
import type { Workbook } from './workbook';

/** Only what a user asked for in so many words: a formula of our own functions, into a cell that holds nothing. */
export function insertExample(workbook: Workbook): Actions['insertExample'] {
  return (formula) =>
    workbook.alone(() => {
      if (!/^=(OKR|KR|KPI)_[A-Z_]+\(/.test(formula)) return refuse('unknown-line', { id: formula });
      const selected = workbook.selected();
      if (!selected?.blank) return refuse('cell-not-blank', selected ? { cell: selected.cell } : {});
      workbook.fillSelected(formula);
      return { cell: selected.cell };
    }) ?? refuse('busy');
}
