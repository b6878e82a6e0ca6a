import { describe, expect, it } from 'vitest';
import { relocated } from '../../src/actions/relocate';
import { readTable } from '../../src/actions/table';
import { planQuarter } from '../../src/sheets/quarter';
import type { SheetPlan } from '../../src/sheets/sheet-plan';
import { marketingQuarter } from '../sheets/marketing-quarter';

const plans = planQuarter(marketingQuarter('vi'), 'vi', { build: 'b1' });
const okr = plans.find(({ key }) => key === 'okr')!;

/** The planned sheet as it would be read, with its columns and rows changed. */
function stands(plan: SheetPlan, columns: (keys: string[]) => string[], rows: (tags: string[]) => string[]) {
  const keys = columns(plan.columns.map(({ key }) => key));
  return readTable([[plan.tag, ...keys], [''], ...rows(plan.rows.map(({ tag }) => tag)).map((tag) => [tag])])!;
}
const same = (all: string[]) => all;
const renamed = (table: ReturnType<typeof stands>) => new Map([[okr.name, { plan: okr, name: "Của 'tôi'", table }]]);

describe('a formula among sheets that users have changed', () => {
  const moved = renamed(
    stands(
      okr,
      ([first, second, ...rest]) => [second!, 'của tôi', first!, ...rest],
      (tags) => ['', ...tags],
    ),
  );

  it.each([
    ["='OKR Marketing Q1-2027'!$B$3", "='Của ''tôi'''!$D$4"],
    ["='OKR Marketing Q1-2027'!B3:B", "='Của ''tôi'''!D4:D"],
    ["=IF('OKR Marketing Q1-2027'!C3:C5>0;\"B3 'OKR'!B3\";B3)", "=IF('Của ''tôi'''!B4:B6>0;\"B3 'OKR'!B3\";B3)"],
    ["='Trang khác'!B3", "='Trang khác'!B3"],
    ['=OKR_GRADE(B3;C4:D9)', '=OKR_GRADE(B3;C4:D9)'],
  ])('looks at the same cells: %s', (planned, now) => expect(relocated(planned, moved)).toBe(now));

  it('shows an error where a column or a row is gone, and never another number', () => {
    const less = renamed(
      stands(
        okr,
        (keys) => keys.slice(1),
        (tags) => tags.filter((tag) => tag !== 'objective:O1'),
      ),
    );
    expect(relocated("='OKR Marketing Q1-2027'!B3", less)).toBe("='Của ''tôi'''!#REF!");
    expect(relocated("='OKR Marketing Q1-2027'!C4", less)).toBe("='Của ''tôi'''!#REF!");
  });

  it('follows the cells of its own sheet, too', () => {
    const table = stands(okr, (keys) => ['mới', ...keys], same);
    expect(relocated('=SUM($B$3;B3:B9;B3:C)', new Map(), { plan: okr, table })).toBe('=SUM($C$3;C3:C9;C3:D)');
  });

  it('leaves every formula of a quarter as it is while nothing has moved', () => {
    const others = new Map(
      plans.map((plan) => [plan.name, { plan, name: plan.name, table: stands(plan, same, same) }]),
    );
    for (const plan of plans)
      for (const { cells } of plan.rows)
        for (const cell of Object.values(cells))
          if (typeof cell === 'object') expect(relocated(cell.formula, others)).toBe(cell.formula);
  });
});
