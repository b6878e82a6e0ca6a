import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildQuarter, type Serve } from '../../scripts/quarter';
import { readOptions } from '../../scripts/quarter-options';
import { readActuals } from '../../scripts/read-actuals';
import { readCsv } from '../../scripts/read-csv';
import { openHost } from '../../src/local/node-host';
import type { WorkbookSnapshot } from '../../src/local/snapshot';
import { xlsxFromSnapshot } from '../../src/local/xlsx';
import { xlsxSheetNames } from '../../src/local/xlsx-sheet-names';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Comma, quote, UTF-8, cells as they are shown, every sheet in a file of its own. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

describe.skipIf(!office)('the marketing quarter in LibreOffice (skipped where it is not installed)', () => {
  let folder: string;
  let snapshot: WorkbookSnapshot;

  const convert = (to: string) =>
    execFileSync(
      office!,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--headless', '--convert-to', to, '--outdir', folder, join(folder, 'book.xlsx')],
      ],
      { stdio: 'ignore' },
    );

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'okr-office-'));
    // In English, the office's own language on a bare machine, so that numbers can be compared as they are shown.
    const read = readOptions(['--language', 'en', '--cycle', 'Q1-2027', '--today', '2027-02-15'], '2027-02-15');
    const actuals = readActuals(readFileSync('examples/marketing-q1.csv', 'utf8'));
    if (!('options' in read) || !('actuals' in actuals)) throw new Error('The example cannot be read');
    const host = await openHost({ locale: 'en_US', today: '2027-02-15' });
    try {
      const serve: Serve = (name, ...args) => host.serve(name, ...args) as never;
      await buildQuarter(serve, read.options, actuals.actuals, () => {});
      const whole = await host.snapshot();
      snapshot = { ...whole, sheets: whole.sheets.filter((sheet) => sheet.cells.length > 0) };
    } finally {
      await host.close();
    }
    writeFileSync(join(folder, 'book.xlsx'), await xlsxFromSnapshot(snapshot));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('shows each value as the grid shows it', { timeout: 120_000 }, () => {
    convert(AS_SHOWN);
    const names = xlsxSheetNames(snapshot.sheets.map((sheet) => sheet.name));
    const otherwise: string[] = [];
    let compared = 0;
    for (const sheet of snapshot.sheets) {
      const shown = shownRows(readFileSync(join(folder, `book-${names.get(sheet.name)}.csv`), 'utf8'));
      for (const { row, column, display } of sheet.cells) {
        const seen = shown.get(row)?.[column] ?? '';
        if (!sameShown(seen, display))
          otherwise.push(`${sheet.name} ${row + 1}:${column + 1} "${display}" is shown as "${seen}"`);
        if (display !== '') compared++;
      }
    }
    expect(otherwise).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  });

  test('prints each sheet, and so each card, on one page', { timeout: 120_000 }, () => {
    convert('pdf');
    const pages = readFileSync(join(folder, 'book.pdf'), 'latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(pages.length).toBe(snapshot.sheets.length);
  });
});

/** Cells by the row they stand in: blank lines have no record, and a cell of several lines moves what follows it. */
function shownRows(csv: string): Map<number, string[]> {
  const read = readCsv(csv);
  const rows = new Map<number, string[]>();
  let moved = 0;
  for (const { line, cells } of 'records' in read ? read.records : []) {
    rows.set(line - 1 - moved, cells);
    moved += cells.join('').split('\n').length - 1;
  }
  return rows;
}

/** A fraction without a format shows as many digits as there is room for, which a CSV does not tell. */
function sameShown(seen: string, display: string): boolean {
  const fraction = /^-?\d+\.\d{9}$/.test(display);
  return fraction ? Number(seen).toFixed(9) === display : seen === display;
}
