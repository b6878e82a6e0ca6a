import type { Cascade } from '../domain/cascade';
import type { Finding } from './finding';

/** Key results end with their cycle; a cycle without an end has no deadline. */
export function noDeadline({ cycle }: Cascade): Finding | undefined {
  return cycle.end ? undefined : { code: 'no-deadline', severity: 'warning', facts: {} };
}
