/**
 * `npm test`: lint, types, freshness of generated files, then every test; those that work with days once in
 * each of three time zones, because a quarter is made of calendar days wherever the machine stands.
 *
 * Journeys need a browser. Where none can start they are reported as skipped, by name, and with `CI` set that is a failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

type Tally = { passed: number; failed: number; skipped: string[] };

type JsonReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
};

function run(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n── ${title}`);
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function tests(title: string, project: string, timeZone: string, folders: string[] = []): Tally & { ok: boolean } {
  const report = `.local/tests-${project}-${timeZone.replace('/', '-')}.json`;
  const ok = run(
    title,
    'vitest',
    ['run', '--project', project, ...folders, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { TZ: timeZone },
  );
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as JsonReport;
  const skipped = testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  return { ok, passed: numPassedTests, failed: numFailedTests, skipped };
}

mkdirSync('.local', { recursive: true });
const checks = [
  run('Lint and formatting', 'biome', ['check', '--error-on-warnings', '.']),
  ...['.', 'src/sidebar', 'src/local', 'tests'].map((project) => run(`Types: ${project}`, 'tsc', ['-p', project])),
  run('Generated files are fresh', 'tsx', ['scripts/generate.ts', '--check']),
];
/** Where days are worked with; reading and writing sentences is the same in every time zone. */
const DAYS = ['tests/domain', 'tests/functions', 'tests/sheets', 'tests/actions', 'tests/sidebar'];
const suites = [
  tests('Unit tests', 'unit', 'Asia/Ho_Chi_Minh'),
  tests('Unit tests of days, Los Angeles', 'unit', 'America/Los_Angeles', DAYS),
  tests('Unit tests of days, Apia', 'unit', 'Pacific/Apia', DAYS),
  tests('The built bundle on the local host', 'bundle', 'Asia/Ho_Chi_Minh'),
  tests('Journeys in a browser', 'journeys', 'Asia/Ho_Chi_Minh'),
];

const passed = suites.reduce((sum, suite) => sum + suite.passed, 0);
const failed = suites.reduce((sum, suite) => sum + suite.failed, 0);
const journeysSkipped = suites.at(-1)!.skipped;
const skipped = suites.flatMap((suite) => suite.skipped);

for (const name of skipped) console.log(`skipped: ${name}`);
if (journeysSkipped.length > 0)
  console.log(
    'The journeys above did not run: no browser could be started. Set OKR_CASCADE_BROWSER to the path of a Chromium.',
  );
const ok =
  checks.every(Boolean) && suites.every((suite) => suite.ok) && !(process.env.CI && journeysSkipped.length > 0);
if (!checks.every(Boolean)) console.log('Lint, types or generated files are not in order: see above.');
console.log(`\n${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
process.exitCode = ok ? 0 : 1;
