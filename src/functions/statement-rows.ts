import type { Language } from '../domain/language';
import { severityWord, statementSentence } from '../languages/findings';
import type { Finding } from '../rules/finding';
import type { Parameter } from './define';
import { Refused } from './refused';
import { type Rows, warning } from './rows';

export const STATEMENT: Parameter = {
  name: 'statement',
  type: 'text',
  about: { vi: 'Kết quả then chốt hoặc KPI, hoặc một cột', en: 'A key result or KPI, or a column of them' },
};

/** The text of a cell at the cursor; the error or warning of another cell is passed on as a refusal. */
export function statementAt(rows: Rows, name: string): string {
  const text = String(rows.cell(name)).trim();
  return /^(?:⚠ |#[A-Z/0]+[!?]?$)/.test(text) ? rows.refuseCell('cell-error', name, text) : text;
}

/** Answers with several columns a row: blanks where the row is blank, its "⚠ …" and blanks where it is refused. */
export function eachRowOf<Value extends string | number>(
  rows: Rows,
  width: number,
  answer: () => Value[] | undefined,
): (Value | string)[][] {
  const answers: (Value | string)[][] = [];
  for (rows.row = 0; rows.row < rows.height; rows.row += 1) {
    let row: (Value | string)[] | undefined;
    try {
      row = rows.isBlank() ? undefined : answer();
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown;
      row = [warning(thrown, rows), ...Array(width - 1).fill('')];
    }
    answers.push(row ?? Array(width).fill(''));
  }
  // A spreadsheet takes no empty answer.
  return answers.length > 0 ? answers : [Array(width).fill('')];
}

/** Errors and warnings, one a line; hints are for the wizard. */
export function findingLines(findings: readonly Finding[], language: Language): string {
  return findings
    .filter((finding) => finding.severity !== 'hint')
    .map((finding) => `${severityWord(finding.severity, language)}: ${statementSentence(finding, language)}`)
    .join('\n');
}
