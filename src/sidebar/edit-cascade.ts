import type { Settings } from '../actions/actions';
import type { CarriedKeyResult, Cascade, KeyResult, Kpi, Objective, Person, Position } from '../domain/cascade';
import type { Measure } from '../domain/measure';

/** A measure nobody has filled in yet: "at least 0" says nothing, so the wizard asks for a target. */
export const blankMeasure: Measure = { type: 'at-least', nature: 'accumulates', unit: 'count', target: 0 };

/** Whether a target still has to be given: at least 0, from nothing, is reached by anyone. */
export const lacksTarget = ({ type, target, baseline }: Measure): boolean =>
  type === 'at-least' && target === 0 && (baseline ?? 0) === 0;

export const newKeyResult = (): KeyResult => ({ id: '', statement: '', measure: blankMeasure, ambition: 'committed' });

export const newObjective = (): Objective => ({ id: '', statement: '', keyResults: [newKeyResult()] });

export const newKpi = (): Kpi => ({
  id: '',
  statement: '',
  measure: blankMeasure,
  tags: { timing: 'leading', aspect: 'quantity', level: 'task' },
  finalGoal: '',
});

export const newPosition = (): Position => ({ id: '', name: '', role: '', keyResults: [], kpis: [newKpi()] });

/** The list with the entry at `index` replaced by what `change` makes of it. */
export const changed = <T>(list: readonly T[], index: number, change: (entry: T) => T): T[] =>
  list.map((entry, i) => (i === index ? change(entry) : entry));

export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index);

/** Entry `index` moved by so many places, up (negative) or down; past the ends nothing moves. */
export function moved<T>(list: readonly T[], index: number, by: number): T[] {
  const other = index + by;
  if (other < 0 || other >= list.length) return [...list];
  const rest = without(list, index);
  rest.splice(other, 0, list[index]!);
  return rest;
}

/**
 * Gives every line the id of its place again after lines were added, removed or moved. Links follow the line they were made
 * to; a card's line whose key result is gone goes with it, and so does a person whose position is gone.
 */
export function renumbered(cascade: Cascade): Cascade {
  const newId = new Map<string, string>();
  const objectives = cascade.objectives.map((objective, o) => ({
    ...objective,
    id: `O${o + 1}`,
    keyResults: objective.keyResults.map((keyResult, k) => {
      const id = `O${o + 1}.KR${k + 1}`;
      if (keyResult.id) newId.set(keyResult.id, id);
      return { ...keyResult, id };
    }),
  }));
  const positions = cascade.positions.map((position, p) => {
    const id = `P${p + 1}`;
    if (position.id) newId.set(position.id, id);
    const carried = (line: CarriedKeyResult): CarriedKeyResult[] => {
      const keyResult = newId.get(line.keyResult);
      return keyResult ? [{ ...line, keyResult, id: `${id}.${keyResult}` }] : [];
    };
    return {
      ...position,
      id,
      keyResults: position.keyResults.flatMap(carried),
      kpis: position.kpis.map((kpi, k) => ({ ...kpi, id: `${id}.KPI${k + 1}` })),
    };
  });
  const people = cascade.people.flatMap((person): Person[] => {
    const position = newId.get(person.position);
    return position ? [{ ...person, position }] : [];
  });
  const { relation, ...rest } = cascade;
  const product = relation?.product.map((id) => newId.get(id));
  const orders = relation?.orders?.flatMap((id) => newId.get(id) ?? []);
  const costPerOrder = relation?.costPerOrder && newId.get(relation.costPerOrder);
  return {
    ...rest,
    objectives,
    positions,
    people,
    // Without one of its factors the product is no revenue any more.
    ...(relation &&
      product?.every((id) => id !== undefined) && {
        relation: {
          product: product as string[],
          ...(orders?.length === relation.orders?.length && orders && { orders }),
          ...(costPerOrder && { costPerOrder }),
          ...(relation.costCap !== undefined && { costCap: relation.costCap }),
        },
      }),
  };
}

export const keyResultsOf = (cascade: Cascade): KeyResult[] =>
  cascade.objectives.flatMap(({ keyResults }) => keyResults);

/** Whole shares of 100 that add up: the remainder goes to the first lines (34, 33, 33). */
export const evenWeights = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.floor(100 / count) + (i < 100 % count ? 1 : 0));

/** The names of the people in a position, as one line each. */
export const namesIn = (cascade: Cascade, position: string): string =>
  cascade.people
    .filter((person) => person.position === position)
    .map(({ name }) => name)
    .join('\n');

/** Sets who holds a position from a list, typed or pasted, one name a line; codes and dates of those who stay are kept. */
export function withNames(cascade: Cascade, position: string, names: string): Cascade {
  const known = cascade.people.filter((person) => person.position === position);
  const people = names
    .split(/\r?\n/)
    .map((name) => name.trim())
    .filter((name, i, all) => name && all.indexOf(name) === i)
    .map((name): Person => known.find((person) => person.name === name) ?? { name, position });
  return { ...cascade, people: [...cascade.people.filter((person) => person.position !== position), ...people] };
}

const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();

/** Takes in who is named for one of the cascade's positions, by its name or id, in its team or in none, and is not in it yet. */
export function withPeople(cascade: Cascade, people: Settings['people']): Cascade {
  const added = [...cascade.people];
  for (const { position, team, code, name, ...rest } of people) {
    const held = plain(position);
    const found = cascade.positions.find((one) => held && [plain(one.name), plain(one.id)].includes(held));
    const isKnown = (one: Person) => one.position === found?.id && plain(one.name) === plain(name);
    if (!found || added.some(isKnown) || (team && plain(team) !== plain(cascade.team))) continue;
    added.push({ name, position: found.id, ...(code && { code }), ...rest });
  }
  return { ...cascade, people: added };
}

/** Any line of the cascade by its id. */
export function lineOf(cascade: Cascade, id: string): Objective | KeyResult | CarriedKeyResult | Kpi | undefined {
  return [
    ...cascade.objectives.flatMap((objective) => [objective, ...objective.keyResults]),
    ...cascade.positions.flatMap(({ keyResults, kpis }) => [...keyResults, ...kpis]),
  ].find((line) => line.id === id);
}

/** The cascade with one line changed, wherever it stands; `change` keeps the line's kind. */
export function withLine(
  cascade: Cascade,
  id: string,
  change: <Line extends Objective | KeyResult | CarriedKeyResult | Kpi>(line: Line) => Line,
): Cascade {
  const each = <Line extends Objective | KeyResult | CarriedKeyResult | Kpi>(line: Line) =>
    line.id === id ? change(line) : line;
  return {
    ...cascade,
    objectives: cascade.objectives.map((objective) => ({
      ...each(objective),
      keyResults: objective.keyResults.map(each),
    })),
    positions: cascade.positions.map((position) => ({
      ...position,
      keyResults: position.keyResults.map(each),
      kpis: position.kpis.map(each),
    })),
  };
}

/** Puts a key result on a position's card, linked; one that is there already stays as it is. */
export function carriedBy(cascade: Cascade, keyResult: string, position: string): Cascade {
  const statement = lineOf(cascade, keyResult)?.statement;
  if (statement === undefined) return cascade;
  return {
    ...cascade,
    positions: cascade.positions.map((each) =>
      each.id !== position || each.keyResults.some((line) => line.keyResult === keyResult)
        ? each
        : { ...each, keyResults: [...each.keyResults, { id: `${position}.${keyResult}`, keyResult, statement }] },
    ),
  };
}
