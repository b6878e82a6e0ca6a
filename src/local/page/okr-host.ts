import { type Block, readBlock } from '../a1-notation';
import type { CellOutput } from '../engine';
import type { OkrHost } from './host-window';
import type { OpenWorkbook } from './open-workbook';

/** The tests' hook: everything before `ready` says that it is too early. */
export function okrHost(opened: Promise<OpenWorkbook>): OkrHost {
  let workbook: OpenWorkbook | undefined;
  const ready = opened.then(async (now) => {
    workbook = now;
    await now.settle();
  });
  // Whoever awaits it hears of a failure; nobody else must.
  ready.catch(() => {});
  const open = (): OpenWorkbook => {
    if (!workbook) throw new Error('The page is not ready yet: await okrHost.ready first.');
    return workbook;
  };
  const engine = () => open().host.engine;
  const sheetNumber = (name: string): number => {
    const found = engine().sheetNamed(name);
    if (found === undefined) throw new Error(`There is no sheet “${name}”.`);
    return found;
  };
  const areaOf = (name: string, a1: string): Block & { sheet: number } => {
    const sheet = sheetNumber(name);
    const block = readBlock(a1, engine().size(sheet));
    if (!block) throw new Error(`“${a1}” is no range.`);
    return { ...block, sheet };
  };
  const used = (name: string): Block & { sheet: number } => {
    const sheet = sheetNumber(name);
    const { row, column } = engine().lastCell(sheet);
    return { sheet, row: 0, column: 0, rows: row + 1, columns: column + 1 };
  };
  return {
    ready,
    sheetNames: () => engine().sheetNumbers().map(engine().sheetName),
    activeSheet: () => engine().sheetName(engine().activeSheet()),
    showSheet: (name) => engine().activate(sheetNumber(name)),
    cell: (sheet, a1) => {
      const area = areaOf(sheet, a1);
      return {
        value: plainCell(engine().readValues(area)[0]![0]!),
        display: engine().readDisplays(area)[0]![0]!,
        formula: engine().readFormulas(area)[0]![0]!,
        error: engine().errorAt(area.sheet, area.row, area.column),
      };
    },
    values: (sheet, a1) =>
      engine()
        .readValues(a1 === undefined ? used(sheet) : areaOf(sheet, a1))
        .map((line) => line.map(plainCell)),
    type: async (sheet, a1, text) => {
      engine().writeValues(areaOf(sheet, a1), [[text]]);
      await open().settle();
    },
    command: async (id, params) => {
      await open().command(id, params);
      await open().settle();
    },
    settle: () => open().settle(),
    setToday: async (day) => {
      open().host.setToday(day);
      open().touch();
      await open().settle();
    },
    today: () => open().host.today(),
    locale: () => open().host.locale,
    log: () => open().host.lines.map(({ level, text }) => `${level}: ${text}`),
  };
}

/** Days as `2027-03-31`, with a time `2027-03-31T14:00:00`: what a test reads has no time zone. */
export const plainCell = (cell: CellOutput): string | number | boolean =>
  typeof cell === 'object'
    ? new Date(Math.round((cell.day - 25_569) * 86_400) * 1000).toISOString().replace(/(?:T00:00:00)?\.000Z$/, '')
    : cell;
