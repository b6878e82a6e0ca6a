/** Whether a cell is blank. Not `=""`, which is also true of 0 in some spreadsheets. */
export const isBlank = (cells: string): string => `LEN(${cells})=0`;

/** The cells as they are; a blank one stays blank, where some spreadsheets make 0 of it. */
export const asShown = (cells: string): string => `IF(${isBlank(cells)};"";${cells})`;

/** What an id's line holds in another column, id by id; blank where the id or the value is. Sorting and moving leave it right. */
export function lookUp(ids: string, keys: string, values: string): string {
  const found = `XLOOKUP(${ids};${keys};${values};"")`;
  return `IF(${isBlank(ids)};"";${asShown(found)})`;
}
