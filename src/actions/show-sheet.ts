import type { Actions } from './actions';
import type { Workbook } from './workbook';

export function showSheet(workbook: Workbook): Actions['showSheet'] {
  return (sheetId) => ({ shown: workbook.show(sheetId) });
}
