/** Loading the bundle, as each execution on Google does, and whole columns through each scoring and status function of it. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { buildIfStale } from '../scripts/build-if-stale';
import type { Argument, Cell } from '../src/functions/define';
import type { BenchmarkCase } from './run';

await buildIfStale();
const script = new vm.Script(readFileSync('dist/Code.js', 'utf8'), { filename: 'Code.js' });

type Realm = Record<string, (...args: Argument[]) => unknown>;

/** A fresh realm with what the functions may ask of Google: the workbook's language and today. */
function load(): Realm {
  const spreadsheet = { getSpreadsheetLocale: () => 'vi_VN', getSpreadsheetTimeZone: () => 'Asia/Ho_Chi_Minh' };
  const realm = vm.createContext({
    SpreadsheetApp: { getActiveSpreadsheet: () => spreadsheet, getActive: () => spreadsheet },
    PropertiesService: { getDocumentProperties: () => ({ getProperty: () => null }) },
    Utilities: { formatDate: () => '2027-02-15' },
  });
  script.runInContext(realm);
  return realm as Realm;
}

const bundle = load();

/** The arguments of each function for a column of key results or KPIs, of the kinds and in the mixture that sheets hold. */
function columns(rows: number) {
  const column = (cell: (row: number) => Cell): Cell[][] => Array.from({ length: rows }, (_, row) => [cell(row)]);
  const types = ['>=', '<=', '=', 'giữ trên', '', ''];
  const current = column((row) => (row * 37) % 1000);
  const target = column((row) => 500 + (row % 7));
  const start = column((row) => (row % 3 === 0 ? row % 100 : ''));
  const type = column((row) => types[row % types.length]!);
  const weight = column((row) => (row % 5) + 1);
  const score = column((row) => (row % 110) / 100);
  const id = column((row) => (row % 10 === 0 ? `O${row / 10}` : `O${Math.floor(row / 10)}.KR${row % 10}`));
  const parent = column((row) => (row % 10 === 0 ? '' : `O${Math.floor(row / 10)}`));
  const status = column((row) => ['Đúng tiến độ', 'Có nguy cơ', 'Chậm tiến độ'][row % 3]!);
  const date = column((row) => new Date(2027, 0, 1 + (row % 300)));
  const months = Array.from({ length: rows }, (_, row) => [row, row % 7 === 0 ? '' : row + 1, row + 2]);
  const given: Record<string, Argument[]> = {
    KR_PROGRESS: [current, target, start, type],
    KR_SCORE: [current, target, start, type],
    OKR_SCORE: [current, target, '', weight],
    OKR_ROLLUP: [id, parent, score, weight],
    OKR_STATUS: [score, 0.5, column((row) => (row % 2 === 0 ? 'cam kết' : 'thách thức'))],
    OKR_STATUS_ROLLUP: [id, parent, status],
    OKR_ELAPSED: [date, column(() => new Date(2027, 11, 31)), new Date(2027, 5, 1)],
    OKR_STALE: [date, new Date(2027, 5, 1)],
    OKR_GRADE: [score],
    OKR_COVERAGE: [id, parent],
    OKR_KPI_SCORE: [score, weight, score, weight],
    OKR_EXPLAIN: [current, target, start, type],
    KR_KEPT: [months, 1],
    KPI_SCORE: [current, target, type],
    KPI_STATUS: [current, target, type],
    KPI_TOTAL: [months, 'trung bình có trần', target],
    KPI_PAYOUT: [score],
  };
  return given;
}

/** Ten times the rows, ten times the time: the columns of the result tell. */
const SIZES = [1_000, 10_000, 100_000];
const given = new Map(SIZES.map((rows) => [rows, columns(rows)]));

export const cases: BenchmarkCase[] = [
  { name: 'load the bundle in a fresh realm', run: load },
  { name: 'load it and compute one cell', run: () => load().KR_SCORE!(60, 100, 20) },
  ...Object.keys(columns(1)).flatMap((name) =>
    SIZES.map(
      (rows): BenchmarkCase => ({
        name: `${name}, ${rows.toLocaleString('en')} rows`,
        run: () => bundle[name]!(...given.get(rows)![name]!),
      }),
    ),
  ),
  {
    name: 'KR_SCORE, 10,000 rows of text',
    run: () => bundle.KR_SCORE!(given.get(10_000)!.KR_SCORE![0]!, Array(10_000).fill(['1.234,5'])),
  },
  {
    name: 'KR_SCORE, 10,000 rows that are all refused',
    run: () => bundle.KR_SCORE!(given.get(10_000)!.KR_SCORE![0]!, Array(10_000).fill(['nhiều'])),
  },
];
