/** What an id's line holds in another column, id by id; blank where the id or the value is. Sorting and moving leave it right. */
export function lookUp(ids: string, keys: string, values: string): string {
  const found = `XLOOKUP(${ids};${keys};${values};"")`;
  return `IF(${ids}="";"";IF(${found}="";"";${found}))`;
}
