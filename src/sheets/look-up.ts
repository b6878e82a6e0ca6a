/** Whether a cell is blank. Not `=""`, which is also true of 0 in some spreadsheets. */
export const isBlank = (cells: string): string => `LEN(${cells})=0`;

/** What an id's line holds in another column, id by id; blank where the id or the value is. Sorting and moving leave it right. */
export function lookUp(ids: string, keys: string, values: string): string {
  const found = `XLOOKUP(${ids};${keys};${values};"")`;
  return `IF(${isBlank(ids)};"";IF(${isBlank(found)};"";${found}))`;
}
