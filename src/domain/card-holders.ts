import type { Cascade, Person, Position } from './cascade';

/** Whose card it is: a person in a position, or a position nobody holds yet. */
export type CardHolder = {
  /** `P1` for a position's first card, `P1-2` for the second person in it. It stays theirs: people are only ever added. */
  id: string;
  position: Position;
  person?: Person;
};

/** The cards of a cycle: one a person of each position, and one for each position without a named person. */
export function cardHolders({ positions, people }: Pick<Cascade, 'positions' | 'people'>): CardHolder[] {
  return positions.flatMap((position): CardHolder[] => {
    const holders = people.filter((person) => person.position === position.id && person.name.trim());
    if (!holders.length) return [{ id: position.id, position }];
    return holders.map((person, at) => ({ id: at ? `${position.id}-${at + 1}` : position.id, position, person }));
  });
}

/** A line's id on a holder's card: `P1.KPI2` of the position is `P1-2.KPI2` on its second card. */
export const lineOnCard = (holder: string, line: string): string => holder + line.slice(line.indexOf('.'));

/** The position's own line an id on a card stands for: `P1-2.KPI2` → `P1.KPI2`. */
export const lineOfPosition = (id: string): string => id.replace(/^(P\d+)-\d+/, '$1');
