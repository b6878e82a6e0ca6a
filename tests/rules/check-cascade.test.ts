import { describe, expect, it, test } from 'vitest';
import type { Cascade, KeyResult, Kpi, Position } from '../../src/domain/cascade';
import { cascadeFromTemplate } from '../../src/domain/cascade-from-template';
import type { Measure } from '../../src/domain/measure';
import { measureFromReading } from '../../src/languages/measure-from-reading';
import { readStatement } from '../../src/languages/read-statement';
import { checkCascade } from '../../src/rules/check-cascade';
import { roughRevenue } from '../../src/rules/rough-revenue';
import { templates } from '../../src/templates/index';

const CYCLE = { name: 'Q1-2027', start: '2027-01-01', end: '2027-03-31' };
const COUNT: Measure = { type: 'at-least', nature: 'accumulates', unit: 'count', target: 1 };

const measureOf = (statement: string): Measure =>
  measureFromReading(readStatement(statement, () => 'vi').reading) ?? COUNT;
const keyResult = (id: string, statement: string, more: Partial<KeyResult> = {}): KeyResult => ({
  id,
  statement,
  measure: measureOf(statement),
  ambition: 'committed',
  ...more,
});
const kpi = (id: string, statement: string, more: Partial<Kpi> = {}): Kpi => ({
  id,
  statement,
  measure: measureOf(statement),
  tags: { timing: 'leading', aspect: 'quality', level: 'task' },
  finalGoal: 'Doanh thu',
  ...more,
});
const position = (id: string, name: string, more: Partial<Position> = {}): Position => ({
  id,
  name,
  role: '',
  keyResults: [],
  kpis: [],
  ...more,
});

function cascade(keyResults: KeyResult[], positions: Position[] = [], more: Partial<Cascade> = {}): Cascade {
  return {
    cycle: CYCLE,
    team: 'Marketing',
    objectives: [{ id: 'O1', statement: 'Tăng doanh thu', keyResults }],
    positions,
    people: [],
    keyResultShare: 0.4,
    ...more,
  };
}

const codes = (given: Cascade) =>
  checkCascade(given, 'vi').map(({ code, where, severity }) => `${where ?? ''} ${code} ${severity}`.trim());

/** The seed's wording of a template line, where it has one. */
function seed(language: 'vi' | 'en') {
  const content = cascadeFromTemplate(templates.find(({ id }) => id === 'marketing')!, language);
  const first = <Line extends { statement: string; original?: string }>(line: Line): Line => ({
    ...line,
    statement: line.original ?? line.statement,
  });
  return {
    shipped: cascade([], content.positions, { objectives: content.objectives, relation: content.relation }),
    seeded: cascade(
      [],
      content.positions.map((one) => ({
        ...one,
        kpis: one.kpis.map(first),
        keyResults: one.keyResults.map((line) => first({ ...line, allocated: undefined })),
      })),
      { objectives: content.objectives.map((one) => ({ ...first(one), keyResults: one.keyResults.map(first) })) },
    ),
  };
}

describe('the shipped marketing template', () => {
  test.each(['vi', 'en'] as const)('gives no error (%s)', (language) => {
    expect(checkCascade(seed(language).shipped, language).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('asks for the baselines of its key results, and offers a holder for the one nobody carries', () => {
    const findings = checkCascade(seed('vi').shipped, 'vi');
    expect(findings.filter(({ code }) => code === 'no-baseline').map(({ where }) => where)).toHaveLength(9);
    const uncovered = findings.filter(({ code }) => code === 'uncovered');
    expect(uncovered).toMatchObject([
      { where: 'O3.KR2', repairs: [{ code: 'carry', facts: { name: 'Content Executive' }, carriedBy: 'P2' }] },
    ]);
  });

  it('comes to about 34.8 billion, with the cost inside its cap', () => {
    const { revenue, cost } = roughRevenue(seed('vi').shipped)!;
    expect(revenue).toBeCloseTo(34_819_400_000, -6);
    expect(cost).toMatchObject({ perOrder: 120_000, cap: 0.1, within: true });
    expect(cost!.share).toBeCloseTo(0.0902, 3);
  });
});

describe('the seed as it was written', () => {
  const findings = checkCascade(seed('vi').seeded, 'vi');
  const at = (where: string) =>
    findings.filter((one) => one.where === where).map(({ code, severity }) => `${code} ${severity}`);

  test.each([
    ['a volume linked to a share', 'P2.O1.KR2', 'metric-mismatch warning'],
    ['online linked to the whole system', 'P3.O2.KR1', 'metric-mismatch warning'],
    ['a key result that two positions carry', 'O2.KR1', 'shared warning'],
    ['a key result nobody carries', 'O3.KR2', 'uncovered warning'],
    ['a key result without a number', 'O3.KR2', 'no-number error'],
  ])('shows %s', (_, where, finding) => {
    expect(at(where)).toContain(finding);
  });

  it('offers what the monthly KPIs of posts and videos come to', () => {
    const missing = findings.find(({ where, code }) => where === 'O3.KR2' && code === 'no-number')!;
    expect(missing.repairs![0]).toMatchObject({
      code: 'sum-of-months',
      statement: '≥ 150 nội dung/quý (90 bài + 60 video)',
      carriedBy: 'P2',
    });
  });

  it('takes linked pointers for sound, and shows no mismatch where the metric is the same', () => {
    for (const where of ['P1.O1.KR1', 'P1.O2.KR1', 'P3.O1.KR3', 'P4.O2.KR2', 'P4.O2.KR3', 'P4.O3.KR1', 'P2.O3.KR3'])
      expect(at(where).filter((one) => !one.endsWith('hint'))).toEqual([]);
  });
});

describe('a cascade', () => {
  const sound = [
    keyResult('O1.KR1', 'Doanh thu đạt 5 tỷ', {
      measure: { ...measureOf('Doanh thu đạt 5 tỷ'), baseline: 4e9 },
      owner: 'An',
    }),
  ];

  it('that is sound has no finding', () => {
    expect(codes(cascade(sound))).toEqual([]);
  });

  test.each([
    [3, []],
    [4, ['O1 too-many-key-results warning']],
    [5, ['O1 too-many-key-results error']],
  ])('with %i key results under an objective: %j', (count, wanted) => {
    const many = Array.from({ length: count }, (_, i) => ({ ...sound[0]!, id: `O1.KR${i + 1}` }));
    expect(codes(cascade(many))).toEqual(wanted);
  });

  it('with a fourth objective has an error; the settings may allow it', () => {
    const objectives = Array.from({ length: 4 }, (_, i) => ({
      id: `O${i + 1}`,
      statement: `Doanh thu miền ${i}`,
      keyResults: [],
    }));
    expect(codes(cascade([], [], { objectives }))).toEqual(['too-many-objectives error']);
    expect(
      checkCascade(cascade([], [], { objectives }), 'vi', { objectives: 4, keyResults: 3, keyResultsAtMost: 4 }),
    ).toEqual([]);
  });

  test.each([
    [
      'a key result without owner where no position is drafted',
      cascade([{ ...sound[0]!, owner: undefined }]),
      'O1.KR1 no-owner warning',
    ],
    ['a cycle without an end', cascade(sound, [], { cycle: { ...CYCLE, end: '' } }), 'no-deadline warning'],
    [
      'no link to revenue',
      cascade([keyResult('O1.KR1', '100% quy trình có chủ', { owner: 'An' })], [], {
        objectives: [{ id: 'O1', statement: 'Gọn gàng', keyResults: [] }],
      }),
      'no-revenue-link hint',
    ],
    [
      'weights that add up to 90',
      cascade([
        { ...sound[0]!, weight: 50 },
        { ...sound[0]!, id: 'O1.KR2', weight: 40 },
      ]),
      'O1 weights-not-100 error',
    ],
    [
      'a weight left blank beside others',
      cascade([
        { ...sound[0]!, weight: 100 },
        { ...sound[0]!, id: 'O1.KR2' },
      ]),
      'O1 weights-not-100 error',
    ],
    [
      'a target the baseline already reaches',
      cascade([{ ...sound[0]!, measure: { ...sound[0]!.measure, baseline: 6e9 } }]),
      'O1.KR1 sandbagging warning',
    ],
    [
      'a target ten times the baseline',
      cascade([{ ...sound[0]!, measure: { ...sound[0]!.measure, baseline: 5e8 } }]),
      'O1.KR1 out-of-reach hint',
    ],
    [
      'a KPI without a final goal',
      cascade(sound, [position('P1', 'Sale', { kpis: [kpi('P1.KPI1', 'Gọi 40 cuộc/ngày', { finalGoal: ' ' })] })]),
      'P1.KPI1 no-final-goal hint',
    ],
    [
      'a carried line whose key result is not there',
      cascade(sound, [
        position('P1', 'Sale', {
          keyResults: [{ id: 'P1.O9.KR9', keyResult: 'O9.KR9', statement: 'Doanh thu đạt mục tiêu' }],
        }),
      ]),
      'P1.O9.KR9 pointer error',
    ],
  ])('with %s says so', (_, given, wanted) => {
    expect(codes(given)).toContain(wanted);
  });

  it('whose objectives all keep the business running gets a hint', () => {
    const objectives = ['Duy trì doanh thu', 'Ổn định khách hàng'].map((statement, i) => ({
      id: `O${i + 1}`,
      statement,
      keyResults: [],
    }));
    expect(codes(cascade([], [], { objectives }))).toContain('all-run-or-all-grow hint');
  });

  it('whose card has KPIs of quantity alone, all looking back, gets a hint', () => {
    const tags = { timing: 'lagging', aspect: 'quantity', level: 'task' } as const;
    const kpis = [kpi('P1.KPI1', 'Gọi 40 cuộc/ngày', { tags }), kpi('P1.KPI2', 'Gặp 5 khách/tuần', { tags })];
    expect(codes(cascade(sound, [position('P1', 'Sale', { kpis })]))).toContain('P1 unbalanced-card hint');
  });

  it('still blank, as at the start of a draft, has no finding on its lines', () => {
    const blank = cascade([keyResult('O1.KR1', '')], [position('P1', '', { kpis: [kpi('P1.KPI1', '')] })], {
      objectives: [{ id: 'O1', statement: '', keyResults: [keyResult('O1.KR1', '')] }],
    });
    expect(codes(blank)).toEqual([]);
  });

  it('has no rough line where no relation is stated', () => {
    expect(roughRevenue(cascade(sound))).toBeUndefined();
  });

  it('lists errors before warnings before hints', () => {
    const order = checkCascade(seed('vi').seeded, 'vi').map(({ severity }) =>
      ['error', 'warning', 'hint'].indexOf(severity),
    );
    expect(order).toEqual([...order].sort());
  });

  it.each(['vi', 'en'] as const)(
    'finds the same after each change of a line as where everything is new, in %s',
    (language) => {
      let draft = seed(language).seeded;
      const change = (statement: string, measure: Measure): void => {
        const [first, ...others] = draft.objectives as [Cascade['objectives'][number]];
        const [line, ...rest] = first.keyResults as [KeyResult];
        draft = {
          ...draft,
          objectives: [{ ...first, keyResults: [{ ...line, statement, measure }, ...rest] }, ...others],
        };
        expect(checkCascade(draft, language)).toEqual(checkCascade(structuredClone(draft), language));
      };
      for (const statement of ['Nâng cao chất lượng', '30 bài', '', 'Doanh thu ≥ 5 tỷ', 'Content đủ sản lượng'])
        change(statement, measureOf(statement));
      change('Doanh thu ≥ 5 tỷ', { ...COUNT, baseline: 0 } as Measure);
      expect(checkCascade(draft, 'vi')).toEqual(checkCascade(structuredClone(draft), 'vi'));
      expect(checkCascade(draft, 'en')).toEqual(checkCascade(structuredClone(draft), 'en'));
    },
  );
});
