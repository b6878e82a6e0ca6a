import { describe, expect, test } from 'vitest';
import { blankLines } from '../../src/domain/blank-lines';
import { cascadeFromTemplate } from '../../src/domain/cascade-from-template';
import { readCycle } from '../../src/domain/cycle';
import type { Language, Text } from '../../src/domain/language';
import type { Measure, MeasureType } from '../../src/domain/measure';
import type { Template } from '../../src/domain/template';
import { measureFromReading } from '../../src/languages/measure-from-reading';
import { readStatement } from '../../src/languages/read-statement';
import { checkCascade } from '../../src/rules/check-cascade';
import { templates } from '../../src/templates';
import { blank } from '../../src/templates/blank';
import { marketing } from '../../src/templates/marketing';

const languages = ['vi', 'en'] as const;
/** All that say something; the blank one is there to be filled in. */
const worded = templates.filter((template) => template !== blank);
const each = worded.flatMap((template) => languages.map((language) => [template.id, language, template] as const));

/** The ones written for the product; marketing keeps the wording of its seed, with what the checker says of it. */
const own = each.filter(([, , template]) => template !== marketing);

function cascadeOf(template: Template, language: Language) {
  return {
    cycle: readCycle('Q1-2027')!,
    team: template.team[language],
    people: [],
    keyResultShare: 0.4,
    ...cascadeFromTemplate(template, language),
  };
}

const findings = (template: Template, language: Language) => checkCascade(cascadeOf(template, language), language);

/** Every line that has a measure of its own. */
function measuredLines(template: Template, language: Language) {
  const { objectives, positions } = cascadeOf(template, language);
  const allocated = positions
    .flatMap((position) => position.keyResults)
    .flatMap(({ allocated: measure, ...line }) => (measure ? { ...line, measure } : []));
  return [
    ...objectives.flatMap((objective) => objective.keyResults),
    ...allocated,
    ...positions.flatMap((position) => position.kpis),
  ];
}

function textsOf(template: Template): Text[] {
  const texts: Text[] = [];
  JSON.stringify(template, (_, value) => {
    if (value?.vi !== undefined || value?.en !== undefined) texts.push(value);
    return value;
  });
  return texts;
}

/** Which way a better actual lies: the sign a chip shows of a type. */
const direction: Record<MeasureType, string> = {
  'at-least': '≥',
  'stay-above': '≥',
  'at-most': '≤',
  'stay-below': '≤',
  exactly: '=',
  'stay-between': '–',
  done: 'done',
  rated: 'rated',
};

/** A deliverable has no unit worth comparing. */
const shown = ({ type, unit, target, upper }: Measure) =>
  type === 'done' ? { is: direction[type] } : { is: direction[type], unit, target, upper };

describe('the templates', () => {
  test('have ids of their own', () => {
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  });

  test.each(worded.map((template) => [template.id, template] as const))(
    'have every text in both languages: %s',
    (_, template) => {
      for (const text of textsOf(template)) {
        expect(Object.keys(text)).toEqual(['vi', 'en']);
        for (const words of Object.values(text)) expect(words).toBe(words.trim() || 'a text');
      }
    },
  );

  test.each(worded.map((template) => [template.id, template] as const))(
    'have 3 objectives of at most 3 key results, 3–5 positions, each with 1–3 key results and 4–6 KPIs: %s',
    (_, { objectives, positions }) => {
      expect(objectives).toHaveLength(3);
      for (const { keyResults } of objectives) expect([1, 2, 3]).toContain(keyResults.length);
      expect([3, 4, 5]).toContain(positions.length);
      for (const { keyResults, kpis } of positions) {
        expect([1, 2, 3]).toContain(keyResults.length);
        expect([4, 5, 6]).toContain(kpis.length);
      }
    },
  );

  test.each(worded.map((template) => [template.id, template] as const))(
    'link each carried line to a key result that is there, each once a card: %s',
    (_, template) => {
      const { objectives, positions } = cascadeOf(template, 'vi');
      const ids = objectives.flatMap(({ keyResults }) => keyResults.map(({ id }) => id));
      for (const { keyResults } of positions) {
        const linked = keyResults.map(({ keyResult }) => keyResult);
        expect(ids).toEqual(expect.arrayContaining(linked));
        expect(new Set(linked).size).toBe(linked.length);
      }
    },
  );

  test.each(each)('say in each statement the measure that is built: %s in %s', (_, language, template) => {
    for (const { id, statement, measure } of measuredLines(template, language)) {
      const read = measureFromReading(readStatement(statement, () => language).reading);
      expect({ id, statement, ...(read && shown(read)) }).toEqual({ id, statement, ...shown(measure) });
    }
  });

  test.each(own)('say no line twice: %s in %s', (_, language, template) => {
    const statements = measuredLines(template, language).map(({ statement }) => statement);
    expect(new Set(statements).size).toBe(statements.length);
  });
});

describe('a template built unchanged', () => {
  test.each(each)('has no error: %s in %s', (_, language, template) => {
    expect(findings(template, language).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(each)('says for each KPI which final goal it serves: %s in %s', (_, language, template) => {
    expect(findings(template, language).filter(({ code }) => code === 'no-final-goal')).toEqual([]);
  });

  test.each(each)('balances each card: %s in %s', (_, language, template) => {
    expect(findings(template, language).filter(({ code }) => code === 'unbalanced-card')).toEqual([]);
  });

  test.each(own)('has no warning but of baselines still to give: %s in %s', (_, language, template) => {
    const warnings = findings(template, language).filter(({ severity }) => severity === 'warning');
    expect(warnings.filter(({ code }) => code !== 'no-baseline')).toEqual([]);
  });
});

describe('the blank template', () => {
  test.each(languages)('has one line of each kind to fill in, and no finding before that: %s', (language) => {
    expect(blankLines(cascadeOf(blank, language))).toEqual(['O1', 'O1.KR1', 'P1', 'P1.KPI1']);
    expect(findings(blank, language)).toEqual([]);
  });

  test('says in both languages what it is', () => {
    for (const { vi, en } of [blank.title, blank.about]) expect([vi, en]).not.toContain('');
  });
});

describe('the marketing template as it would have been with the wording of its seed', () => {
  const original = (line: { statement: { vi: string; en: string }; original?: { vi: string; en: string } }) => ({
    ...line,
    statement: line.original ?? line.statement,
  });
  const seed: Template = {
    ...marketing,
    objectives: marketing.objectives.map((objective) => ({
      ...objective,
      keyResults: objective.keyResults.map((line) => ({ ...line, ...original(line) })),
    })),
    positions: marketing.positions.map((position) => ({
      ...position,
      kpis: position.kpis.map((line) => ({ ...line, ...original(line) })),
    })),
  };

  test.each([
    ['O3.KR2', 'no-number'],
    ['P1.KPI1', 'pointer'],
    ['P3.KPI1', 'pointer'],
    ['P4.KPI5', 'no-number'],
  ])('has the error in %s that the shipped wording mends: %s', (where, code) => {
    const found = findings(seed, 'vi').filter((finding) => finding.where === where && finding.severity === 'error');
    expect(found.map((finding) => finding.code)).toContain(code);
  });

  test('leaves the same line uncovered and offers a holder', () => {
    const uncovered = findings(marketing, 'vi').filter(({ code }) => code === 'uncovered');
    expect(uncovered.map(({ where }) => where)).toEqual(['O3.KR2']);
    expect(uncovered[0]!.repairs?.map((repair) => repair.carriedBy)).toContain('P2');
  });
});
