import { describe, expect, test } from 'vitest';
import { cascadeFromTemplate } from '../../src/domain/cascade-from-template';
import { readCycle } from '../../src/domain/cycle';
import type { Language } from '../../src/domain/language';
import type { Template } from '../../src/domain/template';
import { checkCascade } from '../../src/rules/check-cascade';
import { templates } from '../../src/templates';
import { marketing } from '../../src/templates/marketing';

const languages = ['vi', 'en'] as const;
const each = templates.flatMap((template) => languages.map((language) => [template.id, language, template] as const));

function findings(template: Template, language: Language) {
  const cascade = {
    cycle: readCycle('Q1-2027')!,
    team: template.team[language],
    people: [],
    keyResultShare: 0.4,
    ...cascadeFromTemplate(template, language),
  };
  return checkCascade(cascade, language);
}

describe('a template built unchanged', () => {
  test.each(each)('has no error: %s in %s', (_, language, template) => {
    expect(findings(template, language).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(each)('says for each KPI which final goal it serves: %s in %s', (_, language, template) => {
    expect(findings(template, language).filter(({ code }) => code === 'no-final-goal')).toEqual([]);
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
