import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { quarter } from '../../scripts/quarter';
import { type HostState, NodeHost } from '../../src/local/node-host';

const today = '2027-02-15';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'okr-quarter-'));
});
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});
beforeAll(buildOnce);
afterAll(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

async function run(...words: string[]) {
  const said: string[] = [];
  const told: string[] = [];
  const code = await quarter(words, today, { say: (line) => said.push(line), tell: (line) => told.push(line) });
  return { code, said, told };
}

type Serve = (this: NodeHost, name: string, ...args: unknown[]) => Promise<unknown>;
type Built = { answers: Map<string, unknown>; state?: HostState };

/**
 * Builds a quarter once: a host that is asked for one that was built before goes back to how that stood at the end of its
 * build, and each call of the build has the answer it had then. The calls that follow are the host's own.
 */
function buildOnce(): void {
  const serve = NodeHost.prototype.serve as Serve;
  const quarters = new Map<string, Built>();
  const begun = new WeakMap<NodeHost, Built>();
  vi.spyOn(NodeHost.prototype, 'serve').mockImplementation(async function (this: NodeHost, name, ...args) {
    const call = JSON.stringify([name, ...args]);
    if (name === 'startBuild') {
      const built: Built = quarters.get(call) ?? { answers: new Map() };
      quarters.set(call, built);
      begun.set(this, built);
      if (built.state) await this.restore(built.state);
    }
    const built = begun.get(this);
    if (!built || !['startBuild', 'buildSheet', 'finishBuild'].includes(name)) return serve.call(this, name, ...args);
    if (!built.state) built.answers.set(call, await serve.call(this, name, ...args));
    if (name === 'finishBuild') built.state ??= this.save();
    return structuredClone(built.answers.get(call));
  } as Serve as never);
}

function csv(...lines: string[]): string {
  const path = join(folder, 'actuals.csv');
  writeFileSync(path, `${['id,value', ...lines].join('\n')}\n`);
  return path;
}

describe.each(['vi', 'en'] as const)('the marketing quarter made in %s', (language) => {
  let made: Awaited<ReturnType<typeof run>>;
  let book: ExcelJS.Workbook;
  let files: string[];

  beforeAll(async () => {
    const out = join(folder, 'q1.xlsx');
    made = await run(
      ...['--template', 'marketing', '--language', language, '--cycle', 'Q1-2027', '--today', '2027-02-15'],
      ...['--actuals', 'examples/marketing-q1.csv', '--out', out],
    );
    files = readdirSync(folder);
    book = new ExcelJS.Workbook();
    await book.xlsx.readFile(out);
  }, 180_000);

  test('ends well, and leaves the file and nothing half done beside it', () => {
    expect(made.code).toBe(0);
    expect(files).toEqual(['q1.xlsx']);
  });

  test('tells its progress a sheet at a time', () => {
    const steps = made.told.flatMap((line) => /^(\d+)\/(\d+) · /.exec(line)?.slice(1).map(Number) ?? []);
    const sheets = steps[1]!;
    expect(sheets).toBeGreaterThanOrEqual(8);
    expect(steps.filter((_, at) => at % 2 === 0)).toEqual(Array.from({ length: sheets }, (_, at) => at + 1));
  });

  test('prints objectives, key results and cards with score and status', () => {
    const text = made.said.join('\n');
    for (const id of ['O1', 'O2', 'O3', 'O1.KR1', 'O3.KR3'])
      expect(text).toMatch(new RegExp(`^${id} .*\\d%  \\S`, 'm'));
    for (const position of ['Marketing Lead', 'Content', 'Ads', 'Activation'])
      expect(text).toMatch(new RegExp(`^${position}.*\\d%  `, 'm'));
    // 148.600 of 308.000.
    expect(text).toMatch(/^O1\.KR1 .*48[.,]2/m);
  });

  test('holds values for every score in the workbook, none an error', () => {
    const seen: string[] = [];
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (/^#[A-Z/0!?]+/.test(cell.text) || cell.text.startsWith('⚠'))
            seen.push(`${sheet.name} ${cell.address} ${cell.text}`);
        }),
      ),
    );
    expect(seen).toEqual([]);
    const scores: number[] = [];
    book.worksheets
      .find(({ name }) => name.startsWith('OKR'))!
      .eachRow((row) =>
        row.eachCell((cell) => {
          if (typeof cell.value === 'number' && Math.abs(cell.value - 148600 / 308000) < 1e-9) scores.push(cell.value);
        }),
      );
    expect(scores.length).toBeGreaterThan(0);
  });
});

describe('the command line, told something it cannot do', () => {
  test.each([
    ['an unknown template', ['--template', 'sale'], ['sale', 'marketing']],
    ['an unknown language', ['--language', 'fr'], ['fr']],
    ['an unknown option', ['--outt', 'q.xlsx'], ['--outt']],
    ['a bad cycle', ['--cycle', 'Q5-2027'], ['Q5-2027', 'Q1-2027']],
    ['a bad day', ['--today', '2027-02-30'], ['2027-02-30']],
  ])('refuses %s in one line', async (_, words, facts) => {
    const { code, said, told } = await run('--out', join(folder, 'q.xlsx'), ...words);
    expect([code, said, told.length]).toEqual([2, [], 1]);
    for (const fact of facts) expect(told[0]).toContain(fact);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('refuses a file of actuals that is not there, is no UTF-8, or reads wrongly, with its line', async () => {
    const missing = await run('--actuals', join(folder, 'none.csv'), '--out', join(folder, 'q.xlsx'));
    expect(missing).toMatchObject({ code: 2, told: [expect.stringContaining('none.csv')] });
    writeFileSync(join(folder, 'utf16.csv'), Buffer.from('\uFEFFid,value\nO1.KR1,5', 'utf16le'));
    const utf16 = await run('--actuals', join(folder, 'utf16.csv'), '--language', 'en');
    expect(utf16).toMatchObject({ code: 2, told: [expect.stringContaining('UTF-8')] });
    const bad = await run('--actuals', csv('O1.KR1,5', 'O1.KR2,8,1%'), '--out', join(folder, 'q.xlsx'));
    expect(bad).toMatchObject({ code: 2, told: [expect.stringMatching(/dòng 3.*ngoặc kép/)] });
    expect(existsSync(join(folder, 'q.xlsx'))).toBe(false);
  });

  test.each([
    ['a folder that is not there', 'none/q.xlsx'],
    ['a path through a file', 'a-file/q.xlsx'],
    ['a folder of that name', 'folder.xlsx'],
  ])('refuses to write to %s before it does any work', async (_, out) => {
    writeFileSync(join(folder, 'a-file'), 'x');
    mkdirSync(join(folder, 'folder.xlsx'));
    const { code, told } = await run('--language', 'en', '--out', join(folder, out));
    expect([code, told.length]).toEqual([2, 1]);
    expect(told[0]).toContain(out);
    expect(readdirSync(folder).sort()).toEqual(['a-file', 'folder.xlsx']);
  });

  test.each([
    ['a month the cycle does not have', 'P2.KPI1.M4,5', /dòng 3: .*"P2\.KPI1\.M4"/],
    ['a value that is no number', 'O1.KR2,nhiều', /dòng 3: "nhiều" \(O1\.KR2\)/],
  ])('refuses %s, with its line, and leaves no file', { timeout: 180_000 }, async (_, line, message) => {
    const { code, said, told } = await run(
      ...['--cycle', 'Q1-2027', '--actuals', csv('O1.KR1,148600', line), '--out', join(folder, 'q.xlsx')],
    );
    expect([code, said]).toEqual([2, []]);
    expect(told.at(-1)).toMatch(message);
    expect(readdirSync(folder)).toEqual(['actuals.csv']);
  });

  test('ends with exit code 2, a line on stderr and nothing on stdout', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/quarter.ts', '--cycle', 'Q9-2027'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('Q9-2027')]);
  });
});

describe('the command line, asked for help', () => {
  test('shows it in both languages, or in the one named', async () => {
    const both = await run('--help');
    const one = await run('--help', '--language', 'en');
    expect([both.code, one.code]).toEqual([0, 0]);
    expect(both.said.length).toBe(2 * one.said.length);
    expect(one.said.join()).toContain('--actuals');
  });
});
