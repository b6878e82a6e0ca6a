import { describe, expect, test } from 'vitest';
import { cascadeFromTemplate } from '../../src/domain/cascade-from-template';
import { templates } from '../../src/templates';
import { marketing } from '../../src/templates/marketing';

const languages = ['vi', 'en'] as const;

describe('a cascade made from a template', () => {
  test('numbers objectives, key results, positions, carried lines and KPIs in their order', () => {
    const { objectives, positions } = cascadeFromTemplate(marketing, 'vi');
    expect(objectives.map(({ id }) => id)).toEqual(['O1', 'O2', 'O3']);
    expect(objectives[1]!.keyResults.map(({ id }) => id)).toEqual(['O2.KR1', 'O2.KR2', 'O2.KR3']);
    expect(positions.map(({ id }) => id)).toEqual(['P1', 'P2', 'P3', 'P4']);
    expect(positions[1]!.keyResults.map(({ id }) => id)).toEqual(['P2.O1.KR2', 'P2.O3.KR3']);
    expect(positions[1]!.kpis.map(({ id }) => id)).toEqual(['P2.KPI1', 'P2.KPI2', 'P2.KPI3', 'P2.KPI4', 'P2.KPI5']);
  });

  test.each(languages)('holds every text in %s alone, down to the units', (language) => {
    const text = JSON.stringify(cascadeFromTemplate(marketing, language));
    expect(text).not.toMatch(/"vi":|"en":/);
    const [traffic] = cascadeFromTemplate(marketing, language).objectives[0]!.keyResults;
    expect(traffic).toMatchObject({
      statement: language === 'vi' ? 'Tổng traffic đạt 308.000' : 'Total traffic reaches 308,000',
      measure: { target: 308000, unitText: language === 'vi' ? 'lượt' : 'visits' },
    });
  });

  test.each(templates.map((template) => [template.id, template] as const))(
    'of %s has no line id twice and the same ids in both languages',
    (_, template) => {
      const ids = languages.map((language) => {
        const { objectives, positions } = cascadeFromTemplate(template, language);
        return [
          ...objectives.flatMap(({ id, keyResults }) => [id, ...keyResults.map((line) => line.id)]),
          ...positions.flatMap(({ id, keyResults, kpis }) => [id, ...[...keyResults, ...kpis].map((line) => line.id)]),
        ];
      });
      expect(new Set(ids[0]).size).toBe(ids[0]!.length);
      expect(ids[1]).toEqual(ids[0]);
    },
  );

  test('can be edited without touching the template, even where the template shares a measure', () => {
    const first = cascadeFromTemplate(marketing, 'vi');
    const before = JSON.stringify(cascadeFromTemplate(marketing, 'vi'));
    for (const position of first.positions)
      for (const kpi of position.kpis) {
        kpi.measure.target = -1;
        kpi.tags.aspect = 'cost';
      }
    first.relation!.product.push('O9.KR9');
    expect(JSON.stringify(cascadeFromTemplate(marketing, 'vi'))).toBe(before);
  });

  test('has no relation where the template states none', () => {
    const { relation: _, ...without } = marketing;
    expect(cascadeFromTemplate(without, 'vi')).not.toHaveProperty('relation');
  });
});
