/** How many carried lines hold each id; ids are compared without case and surrounding blanks. */
export function countCarried(carried: Iterable<string>): (id: string) => number {
  const counts = new Map<string, number>();
  const key = (id: string) => id.trim().toUpperCase();
  for (const id of carried) counts.set(key(id), (counts.get(key(id)) ?? 0) + 1);
  return (id) => counts.get(key(id)) ?? 0;
}
