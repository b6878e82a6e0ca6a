import type { Cascade, KeyResult } from '../domain/cascade';
import type { Finding } from './finding';

/** A key result without a person answering for it: neither an owner nor a position that carries it. */
export function noOwner(keyResult: KeyResult, { positions }: Cascade): Finding | undefined {
  const carried = positions.some((one) => one.keyResults.some((line) => line.keyResult === keyResult.id));
  // Where positions are drafted, "uncovered" says the same and offers a holder.
  if (keyResult.owner || carried || positions.length > 0) return undefined;
  return { code: 'no-owner', severity: 'warning', where: keyResult.id, facts: {} };
}
