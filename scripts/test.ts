/**
 * `npm test`: every test, those that work with days in each of three time zones, and beside them lint, types and freshness
 * of generated files.
 *
 * Journeys need a browser. Where none can start they are reported as skipped, by name, and with `CI` set that is a failure.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

type JsonReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[];
};

/** Whether it ended well, and all that it said where nobody listened meanwhile. */
type Ended = { ok: boolean; said: string };

function run(command: string, args: string[], heard: 'at once' | 'at its end'): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', command, ...args], {
      stdio: heard === 'at once' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
    child.on('error', (error) => resolve({ ok: false, said: `${said}${error.message}\n` }));
    child.on('close', (status) => resolve({ ok: status === 0, said }));
  });
}

async function checks(): Promise<boolean[]> {
  const all: [title: string, command: string, args: string[]][] = [
    ['Lint and formatting', 'biome', ['check', '--error-on-warnings', '.']],
    ...['.', 'src/sidebar', 'src/local', 'tests'].map((project): [string, string, string[]] => [
      `Types: ${project}`,
      'tsc',
      ['-p', project],
    ]),
    ['Generated files are fresh', 'tsx', ['scripts/generate.ts', '--check']],
  ];
  const ended: boolean[] = [];
  for (const [title, command, args] of all) {
    const { ok, said } = await run(command, args, 'at its end');
    console.log(`── ${title}: ${ok ? 'in order' : 'not in order'}\n${said}`);
    ended.push(ok);
  }
  return ended;
}

const REPORT = '.local/tests.json';
const TESTS = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];

mkdirSync('.local', { recursive: true });
rmSync(REPORT, { force: true });
const [tests, inOrder] = await Promise.all([run('vitest', TESTS, 'at once'), checks()]);

const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(REPORT, 'utf8')) as JsonReport;
const skipped = testResults.flatMap(({ name, assertionResults }) =>
  assertionResults
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => ({ fullName, journey: name.replaceAll('\\', '/').includes('/tests/journeys/') })),
);
const journeysSkipped = skipped.some(({ journey }) => journey);

for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
if (journeysSkipped)
  console.log(
    'The journeys above did not run: no browser could be started. Set OKR_CASCADE_BROWSER to the path of a Chromium.',
  );
if (!inOrder.every(Boolean)) console.log('Lint, types or generated files are not in order: see above.');
console.log(
  `\n${numPassedTests} passed, ${numFailedTests} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
);
process.exitCode = tests.ok && inOrder.every(Boolean) && !(process.env.CI && journeysSkipped) ? 0 : 1;
