/** Makes a quarter's workbook as .xlsx from the command line, by running the built add-on on the local host. */
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Actions, Refusal, Results } from '../src/actions/actions';
import { type Day, dayOf } from '../src/domain/day';
import { openHost } from '../src/local/node-host';
import { xlsxFromSnapshot } from '../src/local/xlsx';
import { buildIfStale } from './build-if-stale';
import { printTable } from './print-table';
import { type QuarterOptions, readOptions } from './quarter-options';
import { quarterWords, unknownLanguage } from './quarter-words';
import { readActuals, type TypedActual } from './read-actuals';

/** Where results and progress go, a line at a time: results to `say`, progress and refusals to `tell`. */
export type Lines = { say(line: string): void; tell(line: string): void };

/** What the user has to mend, in one line; the program ends with exit code 2. */
class Mistake extends Error {}

/** Runs the command. Returns the exit code: 0 done, 2 something to mend in what was asked for. */
export async function quarter(words: string[], today: Day, lines: Lines): Promise<0 | 2> {
  const read = readOptions(words, today);
  try {
    if ('unknownLanguage' in read) throw new Mistake(unknownLanguage(read.unknownLanguage));
    if ('problem' in read) throw new Mistake(quarterWords[read.language].option(read.problem));
    if ('help' in read) {
      const languages = read.language ? [read.language] : (['vi', 'en'] as const);
      for (const language of languages) quarterWords[language].help.forEach(lines.say);
    } else await make(read.options, lines);
    return 0;
  } catch (failure) {
    if (!(failure instanceof Mistake)) throw failure;
    lines.tell(failure.message);
    return 2;
  }
}

async function make(options: QuarterOptions, { say, tell }: Lines): Promise<void> {
  const words = quarterWords[options.language];
  const actuals = options.actuals === undefined ? [] : actualsFrom(options.actuals, options);
  checkWritable(options.out, options);
  await buildIfStale(() => tell(words.progress.bundling));
  tell(words.progress.opening);
  const host = await openHost({ locale: options.language === 'vi' ? 'vi_VN' : 'en_US', today: options.today });
  try {
    const serve: Serve = (name, ...args) => host.serve(name, ...args) as never;
    const results = await buildQuarter(serve, options, actuals, tell);
    tell(words.progress.writing);
    await host.settle();
    const snapshot = await host.snapshot();
    // The blank sheet every new spreadsheet begins with is no part of the quarter.
    const sheets = snapshot.sheets.filter((sheet) => sheet.cells.length > 0);
    writeWhole(options.out, await xlsxFromSnapshot({ ...snapshot, sheets }), options);
    report(results, options).forEach(say);
    say(words.written(options.out, sheets.length));
  } finally {
    await host.close();
  }
}

export type Serve = <Name extends keyof Actions>(
  name: Name,
  ...args: Parameters<Actions[Name]>
) => Promise<ReturnType<Actions[Name]>>;

/** Builds and fills the quarter by the same calls in the same order as the sidebar makes them. */
export async function buildQuarter(
  serve: Serve,
  options: QuarterOptions,
  actuals: TypedActual[],
  tell: (line: string) => void,
): Promise<Results> {
  const { language, template, cycle, team } = options;
  const words = quarterWords[language];
  const accepted = <Answer>(answer: Answer | Refusal): Answer => {
    if (!isRefusal(answer)) return answer;
    const { code, facts } = answer.refused;
    const line = actuals[Number(facts.index)]?.line;
    const where = line === undefined ? '' : words.line(options.actuals ?? '', line);
    throw new Mistake(words.refused(code, facts, where));
  };
  const content = accepted(await serve('template', template.id, language));
  const cascade = { cycle, team, ...content, people: [], keyResultShare: 0.4 };
  const build = accepted(await serve('startBuild', { step: 'build', language, templateId: template.id, cascade }));
  for (const [at, { key, name }] of build.planned.entries()) {
    tell(words.progress.sheet(at + 1, build.planned.length, name));
    accepted(await serve('buildSheet', build.id, key));
  }
  accepted(await serve('finishBuild', build.id));
  if (actuals.length > 0) {
    const entries = actuals.map(({ id, value }) => ({ id, value }));
    tell(words.progress.actuals(accepted(await serve('fillActuals', build.id, entries)).filled));
  }
  return accepted(await serve('results', build.id, options.today));
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

/** Objectives, key results and cards as tables. */
function report(results: Results, { language, team, cycle, today }: QuarterOptions): string[] {
  const words = quarterWords[language];
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const score = (value: number | null) => (value === null ? '–' : percent.format(value));
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(`${today}T00:00:00Z`));
  const { columns } = words;
  const id = { header: columns.id };
  const statement = { header: columns.statement, most: 52 };
  const scored = [{ header: columns.score, align: 'right' as const }, { header: columns.status }];
  return [
    words.title(team, cycle.name, day),
    '',
    words.objectives,
    ...printTable(
      [id, statement, ...scored],
      results.objectives.map((objective) => [
        objective.id,
        objective.statement,
        score(objective.score),
        objective.status,
      ]),
    ),
    '',
    words.keyResults,
    ...printTable(
      [
        id,
        statement,
        { header: columns.actual, align: 'right' },
        { header: columns.target, align: 'right' },
        ...scored,
      ],
      results.objectives
        .flatMap((objective) => objective.keyResults)
        .map((line) => [line.id, line.statement, line.actual || '–', line.target, score(line.score), line.status]),
    ),
    '',
    words.cards,
    ...printTable(
      [{ header: columns.position }, { header: columns.person }, ...scored, { header: columns.grade }],
      results.cards.map((card) => [card.position, card.person || '–', score(card.score), card.status, card.grade]),
    ),
    '',
  ];
}

function actualsFrom(path: string, { language }: QuarterOptions): TypedActual[] {
  const words = quarterWords[language];
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (failure) {
    throw new Mistake(words.option({ code: 'unreadable', path, reason: reasonOf(failure, words.reason) }));
  }
  const read = readActuals(text);
  if ('problem' in read) throw new Mistake(words.actuals(path, read.problem));
  return read.actuals;
}

/** Finds out before any work whether the file can be written. */
function checkWritable(out: string, options: QuarterOptions): void {
  writing(out, options, (unfinished) => {
    if (statSync(out, { throwIfNoEntry: false })?.isDirectory())
      throw Object.assign(new Error(`${out} is a folder`), { code: 'EISDIR' });
    closeSync(openSync(unfinished, 'wx'));
  });
}

/** Writes the file whole or not at all. */
function writeWhole(out: string, bytes: Uint8Array, options: QuarterOptions): void {
  writing(out, options, (unfinished) => {
    writeFileSync(unfinished, bytes, { flag: 'wx' });
    renameSync(unfinished, out);
  });
}

/** Gives `step` the name of an unfinished file beside `out`, and leaves none behind. */
function writing(out: string, { language }: QuarterOptions, step: (unfinished: string) => void): void {
  const unfinished = join(dirname(resolve(out)), `.${process.pid}-${Date.now()}.part`);
  try {
    step(unfinished);
  } catch (failure) {
    const words = quarterWords[language];
    throw new Mistake(words.option({ code: 'unwritable', path: out, reason: reasonOf(failure, words.reason) }));
  } finally {
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}

function reasonOf(failure: unknown, reasons: (typeof quarterWords)['vi']['reason']): string {
  const { code = '', message = '' } = failure as { code?: string; message?: string };
  switch (code) {
    case 'ENOENT':
      return reasons.missing;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return reasons.forbidden;
    case 'EISDIR':
      return reasons.directory;
    case 'ENOTDIR':
      return reasons.notDirectory;
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return reasons.encoding;
    default:
      return code || message;
  }
}

if (process.argv[1]?.endsWith('quarter.ts')) {
  const code = await quarter(process.argv.slice(2), dayOf(new Date()), {
    say: (line) => console.log(line),
    tell: (line) => console.error(line),
  });
  // Once all is said, whatever the host still holds open must not keep the program alive.
  process.stdout.write('', () => process.exit(code));
}
