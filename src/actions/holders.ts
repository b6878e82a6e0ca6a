import { type CardHolder, cardHolders } from '../domain/card-holders';
import type { Actions, Holder, Refusal } from './actions';
import { type Cycle, cycleOf } from './cycle-sheets';
import { isRefusal, refuse } from './refuse';
import type { Workbook } from './workbook';

/** A card's holder as the sidebar shows them. */
export const holderOf = ({ id, position, person }: CardHolder): Holder => ({
  id,
  name: person?.name ?? '',
  position: position.name,
  ...(person?.from && { from: person.from }),
  ...(person?.to && { to: person.to }),
});

export function findHolder({ frozen }: Cycle, id: string): CardHolder | Refusal {
  return cardHolders(frozen.cascade).find((one) => one.id === id) ?? refuse('unknown-holder', { holder: id });
}

export function holders(workbook: Workbook): Actions['holders'] {
  return (buildId) => {
    const cycle = cycleOf(workbook, buildId);
    return isRefusal(cycle) ? cycle : { holders: cardHolders(cycle.frozen.cascade).map(holderOf) };
  };
}
