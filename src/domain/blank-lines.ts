import type { Cascade } from './cascade';

/** Ids of the lines nobody has worded yet, and of the positions without a name, in their order. */
export function blankLines({ objectives, positions }: Pick<Cascade, 'objectives' | 'positions'>): string[] {
  const lines = [
    ...objectives.flatMap((objective) => [objective, ...objective.keyResults]),
    ...positions.flatMap((position) => [
      { id: position.id, statement: position.name },
      ...position.keyResults,
      ...position.kpis,
    ]),
  ];
  return lines.flatMap(({ id, statement }) => (statement.trim() ? [] : [id]));
}
