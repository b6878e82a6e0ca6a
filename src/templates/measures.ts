import type { Text } from '../domain/language';
import type { Measure } from '../domain/measure';

/** Measures that templates have in common, so that each line says only what is its own. */

/** A number of things that adds up over the cycle. */
export const count = (target: number, unitText: Text) =>
  ({ type: 'at-least', nature: 'accumulates', unit: 'count', unitText, target }) as const;

/** Dong that add up over the cycle. */
export const money = (target: number) => ({ type: 'at-least', nature: 'accumulates', unit: 'VND', target }) as const;

/** A share to hold: 0.4 is 40 %. */
export const share = (target: number) => level('%', target);

/** A value that can be good today and bad tomorrow. */
export const level = (unit: Measure['unit'], target: number, type: Measure['type'] = 'at-least') =>
  ({ type, nature: 'level', unit, target }) as const;

/** A deliverable that is either there or not. */
export const done = { type: 'done', nature: 'accumulates', unit: 'other', target: 1 } as const;

/** Rated 1 to 5 by the manager, 3 is "meets expectations". */
export const rated = { type: 'rated', nature: 'level', unit: 'point', target: 3 } as const;
