import type { Cascade } from '../domain/cascade';

/** What the targets of a cascade come to: product of the factors, and cost held against its cap. Rough: targets are taken as met together. */
export type RoughRevenue = {
  /** Targets multiplied, with the ids they come from. */
  factors: { id: string; statement: string; value: number; unit: string }[];
  revenue: number;
  cost?: { perOrder: number; total: number; share: number; cap?: number; within?: boolean };
};

/** The consistency line of templates that state how traffic, conversion and order value make revenue; undefined elsewhere. */
export function roughRevenue({ objectives, relation }: Cascade): RoughRevenue | undefined {
  if (!relation) return undefined;
  const all = new Map(objectives.flatMap((one) => one.keyResults).map((keyResult) => [keyResult.id, keyResult]));
  const lines = relation.product.map((id) => all.get(id));
  if (lines.length === 0 || lines.some((line) => !line || !(line.measure.target > 0))) return undefined;
  const factors = lines.map((line) => ({
    id: line!.id,
    statement: line!.statement,
    value: line!.measure.target,
    unit: line!.measure.unit as string,
  }));
  const multiply = (ids: readonly string[]) =>
    ids.reduce((product, id) => product * (all.get(id)?.measure.target ?? Number.NaN), 1);
  const revenue = multiply(relation.product);
  const perOrder = relation.costPerOrder ? all.get(relation.costPerOrder)?.measure.target : undefined;
  const orders = relation.orders ? multiply(relation.orders) : Number.NaN;
  if (perOrder === undefined || !Number.isFinite(orders)) return { factors, revenue };
  const total = perOrder * orders;
  const share = total / revenue;
  const cap = relation.costCap;
  return {
    factors,
    revenue,
    cost: { perOrder, total, share, ...(cap !== undefined && { cap, within: share <= cap + 1e-9 }) },
  };
}
