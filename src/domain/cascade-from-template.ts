import type { Objective, Position, RevenueRelation } from './cascade';
import type { Language, Text } from './language';
import type { Template } from './template';

/** A template's lines in one language, with their ids: what the wizard's draft begins with. */
export function cascadeFromTemplate(
  template: Template,
  language: Language,
): { objectives: Objective[]; positions: Position[]; relation?: RevenueRelation } {
  const objectives = template.objectives.map((objective, index): Objective => {
    const id = `O${index + 1}`;
    return {
      ...inLanguage(objective, language),
      id,
      keyResults: objective.keyResults.map((keyResult, at) => ({
        ...inLanguage(keyResult, language),
        id: `${id}.KR${at + 1}`,
      })),
    };
  });
  const positions = template.positions.map((position, index): Position => {
    const id = `P${index + 1}`;
    return {
      ...inLanguage(position, language),
      id,
      keyResults: position.keyResults.map((line) => ({ ...inLanguage(line, language), id: `${id}.${line.keyResult}` })),
      kpis: position.kpis.map((kpi, at) => ({ ...inLanguage(kpi, language), id: `${id}.KPI${at + 1}` })),
    };
  });
  return template.relation
    ? { objectives, positions, relation: inLanguage(template.relation, language) }
    : { objectives, positions };
}

/** `Type` with every text in two languages replaced by the text in one. */
type InLanguage<Type> = Type extends Text
  ? string
  : Type extends readonly (infer Part)[]
    ? InLanguage<Part>[]
    : Type extends object
      ? { [Key in keyof Type]: InLanguage<Type[Key]> }
      : Type;

/** A copy of `value` that shares nothing with it, since what comes of it is edited. */
function inLanguage<Type>(value: Type, language: Language): InLanguage<Type> {
  if (Array.isArray(value)) return value.map((part) => inLanguage(part, language)) as InLanguage<Type>;
  if (typeof value !== 'object' || value === null) return value as InLanguage<Type>;
  if ('vi' in value && 'en' in value) return (value as unknown as Text)[language] as InLanguage<Type>;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, inLanguage(part, language)]),
  ) as InLanguage<Type>;
}
