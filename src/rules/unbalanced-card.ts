import type { Position } from '../domain/cascade';
import type { Finding } from './finding';

/** A card whose KPIs are all of quantity, or all look back. */
export function unbalancedCard({ id, kpis }: Position): Finding | undefined {
  if (kpis.length < 2) return undefined;
  const quality = kpis.some(({ tags }) => tags.aspect === 'quality' || tags.aspect === 'cost');
  const leading = kpis.some(({ tags }) => tags.timing === 'leading');
  if (quality && leading) return undefined;
  return { code: 'unbalanced-card', severity: 'hint', where: id, facts: { missing: quality ? 'leading' : 'quality' } };
}
