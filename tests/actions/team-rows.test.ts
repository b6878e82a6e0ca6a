import { describe, expect, it } from 'vitest';
import type { Build } from '../../src/actions/actions';
import { readTable } from '../../src/actions/table';
import type { Cascade } from '../../src/domain/cascade';
import { marketingQuarter } from '../sheets/marketing-quarter';
import { MemoryWorkbook } from './memory-workbook';
import { built, draftOf, start } from './quarter-in-memory';

const COMPANY = 'OKR Công ty Q1-2027';
const TEAM = 'OKR Marketing Q1-2027';

/** A company's quarter, and a department's whose first two objectives serve the company's second. */
function company(changes: (cascade: Cascade) => void = () => {}): { workbook: MemoryWorkbook; above: Build } {
  const workbook = new MemoryWorkbook();
  const cascade = marketingQuarter('vi', { team: 'Công ty', people: [] });
  changes(cascade);
  return { workbook, above: built(workbook, draftOf(cascade)) };
}

function department(above: string): Cascade {
  const cascade = marketingQuarter('vi', { above });
  cascade.objectives[0]!.parent = 'O2';
  cascade.objectives[1]!.parent = 'O2';
  return cascade;
}

const teamRows = (workbook: MemoryWorkbook): Record<string, unknown>[] => {
  const table = readTable(workbook.sheet(COMPANY).cells)!;
  return table.tags.flatMap((tag, row): Record<string, unknown>[] => {
    if (!tag.startsWith('team:')) return [];
    const keys = ['id', 'parent', 'statement', 'type', 'target', 'current', 'weight'];
    const cells = Object.fromEntries(keys.map((key) => [key, table.cell(row, key)]));
    return [{ ...cells, tag }];
  });
};

describe('a department that serves the company', () => {
  it('has a row in the company sheet for each objective that serves one of its own', () => {
    const { workbook, above } = company();
    const { id } = built(workbook, draftOf(department(above.id)));
    const rows = teamRows(workbook);
    expect(rows).toMatchObject([
      { tag: `team:${id}.O1`, id: 'Marketing.O1', parent: 'O2', statement: 'Tăng trưởng Traffic bền vững' },
      { tag: `team:${id}.O2`, id: 'Marketing.O2', parent: 'O2' },
    ]);
    expect(String(rows[0]!.current)).toMatch(
      /^=IF\(LEN\(XLOOKUP\("O1";'OKR Marketing Q1-2027'!\$[A-Z]+\$3:\$[A-Z]+;.*\)\)=0;"";XLOOKUP\(/,
    );
  });

  it('changes nothing of the company sheet when its build is finished again, whatever was edited there', () => {
    const { workbook, above } = company();
    const { id } = built(workbook, draftOf(department(above.id)));
    const sheet = workbook.sheet(COMPANY);
    const row = sheet.cells.find(([tag]) => tag === `team:${id}.O1`)!;
    row[sheet.cells[0]!.indexOf('statement')] = 'Tăng traffic';
    const before = structuredClone(sheet.cells);
    workbook.ask('finishBuild', id);
    expect(workbook.sheet(COMPANY).cells).toEqual(before);
  });

  it('counts with its own score, worked out from its inputs', () => {
    const { workbook, above } = company();
    const { id } = built(workbook, draftOf(department(above.id)));
    const score = () => {
      const answer = workbook.ask('results', above.id, '2027-02-15');
      return 'refused' in answer ? answer : answer.objectives[1]!.score;
    };
    expect(score()).toBe(0);
    workbook.ask('fillActuals', id, [{ id: 'O1.KR1', value: 308_000 }]);
    // A third of one of five lines under the company's objective.
    expect(score()).toBeCloseTo(1 / 15, 9);
    const check = workbook.ask('closeCheck', above.id);
    expect('refused' in check ? check : check.keyResults.map((line) => line.id)).toHaveLength(9);
  });

  it('weighs as the others do on average where they are weighed', () => {
    const { workbook, above } = company((cascade) => {
      cascade.objectives[1]!.keyResults.forEach((one, at) => {
        one.weight = [50, 30, 20][at]!;
      });
    });
    built(workbook, draftOf(department(above.id)));
    expect(teamRows(workbook).map(({ weight }) => Number(weight))).toEqual([100 / 3, 100 / 3]);
  });

  it('gets rows added where the spare ones are used up', () => {
    const { workbook, above } = company();
    const sheet = workbook.sheet(COMPANY);
    const id = sheet.cells[0]!.indexOf('id');
    for (const row of sheet.cells.slice(3)) if (row[id] === '') row[id] = 'x';
    const count = sheet.cells.length;
    built(workbook, draftOf(department(above.id)));
    expect(teamRows(workbook)).toHaveLength(2);
    expect(workbook.sheet(COMPANY).cells).toHaveLength(count + 2);
  });

  it('takes its rows along when it is undone, and nothing else', () => {
    const { workbook, above } = company();
    const before = structuredClone(workbook.sheet(COMPANY).cells);
    const { id } = built(workbook, draftOf(department(above.id)));
    expect(workbook.ask('undoBuild', id, false)).toMatchObject({ edited: [] });
    expect(workbook.sheet(COMPANY).cells).toEqual(before);
  });

  it('finds the company sheet by its id, and its columns where users moved them', () => {
    const { workbook, above } = company();
    const sheet = workbook.sheet(COMPANY);
    sheet.name = 'Công ty 2027';
    const [from, to] = [sheet.cells[0]!.indexOf('id'), sheet.cells[0]!.indexOf('owner')];
    for (const row of sheet.cells) [row[from], row[to]] = [row[to]!, row[from]!];
    const build = start(workbook, draftOf(department(above.id)));
    const frozen = Object.entries(workbook.kept).filter(([name]) => name.startsWith(`build-${build.id}#`));
    const column = String.fromCharCode(65 + to);
    const kept = frozen.map(([, text]) => text).join('');
    expect(kept).toContain(`'Công ty 2027'!$${column}$3:$${column}`);
  });

  it('is not begun where what it names above is gone', () => {
    const { workbook, above } = company();
    expect(workbook.ask('startBuild', draftOf(department('b9')))).toHaveProperty('refused.code', 'unknown-build');
    const astray = department(above.id);
    astray.objectives[2]!.parent = 'O9';
    expect(workbook.ask('preview', draftOf(astray))).toEqual({
      refused: { code: 'unknown-line', facts: { id: 'O9' } },
    });
    workbook.remove([workbook.sheet(COMPANY).id]);
    expect(workbook.ask('startBuild', draftOf(department(above.id)))).toEqual({
      refused: { code: 'sheet-missing', facts: { name: COMPANY } },
    });
  });

  it('chooses among the objectives as the company sheet holds them', () => {
    const { workbook, above } = company();
    built(workbook, draftOf(department(above.id)));
    expect(workbook.ask('objectivesOf', above.id)).toEqual({
      objectives: marketingQuarter('vi').objectives.map(({ id, statement }) => ({ id, statement })),
    });
    expect(workbook.ask('objectivesOf', 'b9')).toHaveProperty('refused.code', 'unknown-build');
  });

  it('shows the objective it serves beside its own in the cascade', () => {
    const { workbook, above } = company();
    const { id } = built(workbook, draftOf(department(above.id)));
    expect(workbook.names()).toContain(TEAM);
    const cells = workbook.sheet('Phân rã Marketing Q1-2027').cells[0]!;
    expect(cells.slice(1, 4)).toEqual(['carried', 'above', 'id']);
    expect(workbook.sheet('Phân rã Công ty Q1-2027').cells[0]).not.toContain('above');
    expect(id).toBe('b2');
  });
});
