import type { Actions } from '../../src/actions/actions';
import { actions } from '../../src/actions/list';
import type { ReadCell, Workbook } from '../../src/actions/workbook';
import { isFormula, type SheetPlan } from '../../src/sheets/sheet-plan';

type MemorySheet = { id: number; name: string; cells: ReadCell[][]; plan?: SheetPlan };

/** Sheets takes what follows an apostrophe for text. */
const typed = (value: string | number) => (typeof value === 'string' ? value.replace(/^'/, '') : value);

/** A workbook that only holds values: formulas stay blank, as if nothing were computed yet. */
export class MemoryWorkbook implements Workbook {
  held: MemorySheet[] = [{ id: 1, name: 'Của tôi', cells: [['=1+1', 7]] }];
  kept: Record<string, string> = {};
  day = '2027-02-15';
  locked = false;
  notes: Record<string, string> = {};
  active = 1;
  #next = 2;

  language = () => 'vi' as const;
  today = () => this.day;
  properties = () => ({ ...this.kept });
  keep(entries: Record<string, string>) {
    for (const value of Object.values(entries))
      if (new TextEncoder().encode(value).length > 9216) throw new Error('too large');
    Object.assign(this.kept, entries);
  }
  drop(names: readonly string[]) {
    for (const name of names) delete this.kept[name];
  }
  alone<Result>(act: () => Result) {
    return this.locked ? undefined : act();
  }
  sheets = () => this.held.map(({ id, name }) => ({ id, name }));
  sheetNamed(name: string) {
    const sheet = this.held.find((one) => one.name === name);
    return (
      sheet && {
        id: sheet.id,
        corner: sheet.cells[0]?.[0] ?? '',
        empty: sheet.cells.flat().every((cell) => cell === ''),
      }
    );
  }
  corner = (id: number) => this.held.find((sheet) => sheet.id === id)?.cells[0]?.[0];
  read = (id: number) => this.held.find((sheet) => sheet.id === id)?.cells.map((row) => [...row]);
  /** A planned formula is there while nothing stands in its cell. */
  formulas(id: number, rows: number, columns: number) {
    const sheet = this.held.find((one) => one.id === id);
    return sheet?.cells.slice(0, rows).map((cells) =>
      cells.slice(0, columns).map((cell, column) => {
        const planned = sheet.plan?.rows.find(({ tag }) => tag === cells[0])?.cells[String(sheet.cells[0]![column])];
        return cell === '' && isFormula(planned) ? planned.formula : '';
      }),
    );
  }
  make(plan: SheetPlan) {
    const id = this.#next++;
    const rows = plan.rows.map((row) => [
      row.tag,
      ...plan.columns.map(({ key }) => {
        const cell = row.cells[key] ?? '';
        return isFormula(cell) ? '' : cell;
      }),
    ]);
    const keys = [plan.tag, ...plan.columns.map(({ key }) => key)];
    const headers = ['', ...plan.columns.map(({ header }) => header)];
    this.held.push({ id, name: plan.name, cells: [keys, headers, ...rows], plan });
    return id;
  }
  makeUnlessNamed(plan: SheetPlan) {
    return this.held.some(({ name }) => name === plan.name) ? undefined : this.make(plan);
  }
  write(id: number, runs: Parameters<Workbook['write']>[1]) {
    const sheet = this.held.find((one) => one.id === id)!;
    for (const { row, column, values } of runs)
      for (const [at, value] of values.entries()) sheet.cells[row - 1 + at]![column - 1] = typed(value);
  }
  header = (id: number) => this.held.find((sheet) => sheet.id === id)?.cells[0];
  lastRow(id: number) {
    const cells = this.held.find((sheet) => sheet.id === id)?.cells;
    return cells && cells.findLastIndex((row) => row.some((cell) => cell !== '')) + 1;
  }
  append(id: number, rows: Parameters<Workbook['append']>[1], after = this.lastRow(id)!) {
    this.held.find((one) => one.id === id)!.cells.splice(after, rows.length, ...rows.map((row) => row.map(typed)));
  }
  note = (id: number, row: number, column: number) => this.notes[`${id} ${row} ${column}`] ?? '';
  annotate(id: number, row: number, column: number, note: string) {
    this.notes[`${id} ${row} ${column}`] = note;
  }
  insertRow(id: number, row: number) {
    const { cells } = this.held.find((one) => one.id === id)!;
    cells.splice(
      row - 1,
      0,
      cells[0]!.map(() => ''),
    );
  }
  flush() {}
  remove(ids: readonly number[]) {
    this.held = this.held.filter(({ id }) => !ids.includes(id));
  }
  arrange(ids: readonly number[]) {
    const moved = ids.map((id) => this.held.find((sheet) => sheet.id === id)!);
    this.held = [...this.held.filter(({ id }) => !ids.includes(id)), ...moved];
    this.active = ids[0]!;
  }
  selection: { cell: string; blank: boolean } | undefined = { cell: 'B2', blank: true };
  typed: string | undefined;
  selected = () => this.selection;
  fillSelected(formula: string) {
    this.typed = formula;
  }
  show(id: number) {
    const there = this.held.some((sheet) => sheet.id === id);
    if (there) this.active = id;
    return there;
  }

  names = () => this.held.map(({ name }) => name);
  sheet = (name: string) => this.held.find((one) => one.name === name)!;
  ask<Name extends keyof Actions>(name: Name, ...args: Parameters<Actions[Name]>): ReturnType<Actions[Name]> {
    const sent = JSON.parse(JSON.stringify(args)) as Parameters<Actions[Name]>;
    const answer = (actions[name](this) as (...args: unknown[]) => unknown)(...sent);
    return JSON.parse(JSON.stringify(answer)) as ReturnType<Actions[Name]>;
  }
}
