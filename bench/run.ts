/**
 * `npm run bench -- [--cpu] [file …]`: measures and prints a table, a line as soon as it is known; no test asserts a time. Each file beside this one
 * exports `cases`; `npm run bench -- functions` runs those of `functions.ts` alone. `--cpu` counts the processor's time
 * instead of the clock's, for a machine that is busy with other work.
 */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Bench } from 'tinybench';

export type BenchmarkCase = {
  /** What is measured, as the table's first column says it. */
  name: string;
  /** Makes ready what is not to be measured; once a case. */
  setup?: () => void | Promise<void>;
  run: () => unknown;
  teardown?: () => void | Promise<void>;
};

const CPU = process.argv.includes('--cpu');

/** The processor's time spent so far, in milliseconds. */
const cpuTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of a case: at least seven runs, and half a second of them. */
async function measure({ name, setup, run, teardown }: BenchmarkCase) {
  await setup?.();
  const bench = new Bench({
    time: 500,
    iterations: 7,
    warmupTime: 100,
    warmupIterations: 3,
    ...(CPU ? { now: cpuTime } : {}),
  });
  bench.add(name, run as () => void);
  const [task] = await bench.run();
  await teardown?.();
  const { result } = task!;
  if (!('latency' in result)) throw new Error(`${name}: ${'error' in result ? result.error : result.state}`);
  const { p50, p75, p99, samplesCount } = result.latency;
  return { name, median: p50, p75, p99, runs: samplesCount };
}

const NAME_WIDTH = 45;
const HEAD = `${''.padEnd(NAME_WIDTH)}  median ms    p75 ms    p99 ms  runs`;

function line({ name, median, p75, p99, runs }: Awaited<ReturnType<typeof measure>>): string {
  const number = (value: number) => value.toFixed(value < 10 ? 2 : 1).padStart(9);
  return `${name.padEnd(NAME_WIDTH)}  ${number(median)} ${number(p75)} ${number(p99)} ${String(runs).padStart(5)}`;
}

if (process.argv[1]?.endsWith('run.ts')) {
  const wanted = process.argv.slice(2).filter((argument) => argument !== '--cpu');
  const files = readdirSync('bench')
    .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
    .filter((file) => wanted.length === 0 || wanted.includes(file.slice(0, -'.ts'.length)));
  for (const file of files) {
    const { cases } = (await import(pathToFileURL(`bench/${file}`).href)) as { cases: BenchmarkCase[] };
    console.log(`\n${file.slice(0, -'.ts'.length)}\n${HEAD}`);
    for (const one of cases) console.log(line(await measure(one)));
  }
}
