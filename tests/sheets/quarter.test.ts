import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language';
import { planQuarter, quarterSheets, readTag } from '../../src/sheets/quarter';
import { findSettings, plannedSettings } from '../../src/sheets/settings';
import { columnLetters, isFormula, quoteSheetName, type SheetPlan } from '../../src/sheets/sheet-plan';
import { marketingQuarter } from './marketing-quarter';

const languages: Language[] = ['vi', 'en'];
const plans = (language: Language) => planQuarter(marketingQuarter(language), language, { build: 'b1' });

type Found = { plan: SheetPlan; row: string; column: string; formula: string };

const formulasOf = (sheets: readonly SheetPlan[]): Found[] =>
  sheets.flatMap((plan) =>
    plan.rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([column, cell]) =>
        isFormula(cell) ? { plan, row: row.tag, column, formula: cell.formula } : [],
      ),
    ),
  );

/** A formula without its quoted texts and sheet names. */
const bare = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, 'OTHER!');

describe.each(languages)('a planned quarter in %s', (language) => {
  it('has a sheet for the objectives, the tree, each card, the log, the dashboard, payroll and the settings', () => {
    const keys = [
      'okr',
      'cascade',
      'card:P1',
      'card:P2',
      'card:P3',
      'card:P4',
      'log',
      'dashboard',
      'payroll',
      'settings',
    ];
    expect(quarterSheets(marketingQuarter(language), language).map(({ key }) => key)).toEqual(keys);
    expect(new Set(plans(language).map(({ key }) => key))).toEqual(new Set(keys));
  });

  it('carries no comma, decimal or array literal in a formula, since their meaning follows the locale', () => {
    for (const { formula } of formulasOf(plans(language))) expect(bare(formula)).not.toMatch(/[,{}]|\d\.\d/);
  });

  it('closes every bracket it opens', () => {
    for (const { formula } of formulasOf(plans(language))) {
      const depth = [...bare(formula)].reduce((open, sign) => open + (sign === '(' ? 1 : sign === ')' ? -1 : 0), 0);
      expect(depth, formula).toBe(0);
    }
  });

  it('lets no column formula look at its own column', () => {
    for (const { plan, row, column, formula } of formulasOf(plans(language))) {
      if (!row.startsWith('anchor')) continue;
      const own = columnLetters(plan.columns.findIndex(({ key }) => key === column) + 2);
      const here = bare(formula).replace(/OTHER!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d*)?/g, '');
      const columns = [...here.matchAll(/\$?([A-Z]{1,2})\$?(\d+)(?::\$?([A-Z]{1,2}))?/g)];
      const blocks = columns.filter(([text]) => text.includes(':')).flatMap(([, from, , to]) => [from, to]);
      expect(blocks, `${plan.key} ${column}`).not.toContain(own);
    }
  });

  it('names in a formula only sheets that are built before it', () => {
    const built: string[] = [];
    for (const plan of plans(language)) {
      built.push(quoteSheetName(plan.name));
      for (const { formula } of formulasOf([plan]))
        for (const [sheet] of formula.matchAll(/'(?:[^']|'')*'(?=!)/g)) expect(built).toContain(sheet);
    }
  });

  it('gives every score column one formula a table', () => {
    for (const plan of plans(language)) {
      const anchors = plan.rows.filter(({ tag }) => tag.startsWith('anchor')).length;
      for (const key of ['score', 'status'])
        for (const kind of ['line', 'objective', 'spare'] as const)
          if (plan.kind === 'okr' || plan.kind === 'card') {
            const inLines = plan.rows.filter((row) => row.style === kind && row.cells[key] !== undefined);
            expect(inLines, `${plan.key} ${key}`).toEqual([]);
            expect(anchors).toBe(plan.kind === 'card' ? 2 : 1);
          }
    }
  });

  it('tags each sheet with its kind, cycle, team and build', () => {
    for (const { key, kind, tag } of plans(language))
      expect(readTag(tag)).toMatchObject({ kind, key, cycle: 'Q1-2027', team: 'Marketing', build: 'b1' });
  });

  it.each([
    ['a month', '2027-01-31'],
    ['a quarter', '2027-03-31'],
    ['a half-year', '2027-06-30'],
    ['a year', '2027-12-31'],
  ])('keeps a card of %s within the width of a page laid across, at its full size', (name, end) => {
    const cycle = { name, start: '2027-01-01', end };
    const cards = planQuarter(marketingQuarter(language, { cycle }), language, { build: 'b1' });
    for (const plan of cards.filter(({ kind }) => kind === 'card')) {
      const width = plan.columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
      expect(width).toBeLessThanOrEqual(1123);
    }
  });

  it('shows weights on a card that add up to 100 %, 40 of them for key results', () => {
    for (const plan of plans(language).filter(({ kind }) => kind === 'card')) {
      const sum = (prefix: string) =>
        plan.rows
          .filter(({ tag }) => tag.startsWith(prefix))
          .reduce((total, { cells }) => total + (cells.weight as number), 0);
      expect(sum('kr:')).toBeCloseTo(0.4, 12);
      expect(sum('kpi:')).toBeCloseTo(0.6, 12);
    }
  });

  it('has every line of the cascade on its sheet, by its id', () => {
    const cascade = marketingQuarter(language);
    const tags = new Set(plans(language).flatMap(({ rows }) => rows.map(({ tag }) => tag)));
    for (const { id, keyResults } of cascade.objectives) {
      expect(tags).toContain(`objective:${id}`);
      for (const keyResult of keyResults) expect(tags).toContain(`kr:${keyResult.id}`);
    }
    for (const { keyResults, kpis } of cascade.positions)
      for (const [kind, line] of [...keyResults.map((one) => ['kr', one]), ...kpis.map((one) => ['kpi', one])] as const)
        expect(tags).toContain(`${kind}:${(line as { id: string }).id}`);
  });
});

describe('a planned quarter', () => {
  it('uses the settings a workbook already has', () => {
    const settings = plannedSettings(plans('vi')[0]!);
    const elsewhere = Object.fromEntries(
      Object.entries(settings).map(([key, place]) => [key, place.replace("'Cài đặt OKR'", "'Của tôi'")]),
    ) as typeof settings;
    const again = planQuarter(marketingQuarter('vi'), 'vi', { build: 'b2', settings: elsewhere });
    expect(again.map(({ key }) => key)).not.toContain('settings');
    expect(formulasOf(again).some(({ formula }) => formula.includes("'Của tôi'!"))).toBe(true);
    expect(formulasOf(again).some(({ formula }) => formula.includes("'Cài đặt OKR'!"))).toBe(false);
  });

  it('quotes a team and a person with quotes in the names of sheets', () => {
    const cascade = marketingQuarter('vi', {
      team: "Đội 'A' & B!",
      people: [{ name: "O'Brien", position: 'P1' }],
    });
    const sheets = planQuarter(cascade, 'vi', { build: 'b1' });
    expect(sheets.find(({ key }) => key === 'card:P1')!.name).toBe("Phiếu O'Brien Q1-2027");
    const formulas = formulasOf(sheets).map(({ formula }) => formula);
    expect(formulas.some((formula) => formula.includes("'OKR Đội ''A'' & B Q1-2027'!"))).toBe(true);
    expect(formulas.some((formula) => formula.includes("'Phiếu O''Brien Q1-2027'!"))).toBe(true);
  });

  it('gives two people of one name two cards', () => {
    const people = [
      { name: 'An', position: 'P1' },
      { name: 'An', position: 'P2' },
    ];
    const names = quarterSheets(marketingQuarter('vi', { people }), 'vi').map(({ name }) => name);
    expect(names).toContain('Phiếu An Q1-2027');
    expect(names).toContain('Phiếu An Q1-2027 (2)');
  });
});

describe('the settings of a workbook', () => {
  const plan = () => plans('vi')[0]!;
  const keys = () => ['', ...plan().columns.map(({ key }) => key)];
  const tags = () => ['', '', ...plan().rows.map(({ tag }) => tag)];

  it('are found after rows were inserted and columns moved', () => {
    const found = findSettings(
      'Cài đặt OKR',
      ['', 'about', 'label', 'value', 'word'],
      ['', '', 'x', ...tags().slice(2)],
    );
    expect(found?.cap).toBe("'Cài đặt OKR'!$D$10");
    expect(found?.thresholds).toBe("'Cài đặt OKR'!$D$13:$D$14");
    expect(found?.scale).toBe("'Cài đặt OKR'!$D$17:$E$20");
  });

  it.each([
    ['the column of values', () => [keys().filter((key) => key !== 'value'), tags()]],
    ['a threshold', () => [keys(), tags().filter((tag) => tag !== 'at-risk')]],
    ['the grades', () => [keys(), tags().filter((tag) => !tag.startsWith('grade:'))]],
  ])('are not found where %s is gone', (_, left) => {
    const [leftKeys, leftTags] = left() as [string[], string[]];
    expect(findSettings('Cài đặt OKR', leftKeys, leftTags)).toBeUndefined();
  });
});
