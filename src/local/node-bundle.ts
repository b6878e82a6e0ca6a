/** Bundles what Node needs of the host, once for each state of the sources, into the git-ignored `.local/`. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import type { openEngineHost } from './univer-node';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === 'page' ? [] : sources(join(folder, entry.name));
    return entry.name.endsWith('.ts') ? [join(folder, entry.name)] : [];
  });
}

function key(): string {
  const hash = createHash('sha256');
  for (const file of [...sources(here).sort(), join(root, 'package-lock.json')]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

export type NodeBundle = {
  openEngineHost: typeof openEngineHost;
  /** Path of the script that an execution's thread runs. */
  executionThread: string;
};

let made: Promise<NodeBundle> | undefined;

export function nodeBundle(): Promise<NodeBundle> {
  made ??= bundle();
  return made;
}

async function bundle(): Promise<NodeBundle> {
  const folder = join(root, '.local', `host-${key()}`);
  if (!existsSync(folder)) await write(folder);
  const { openEngineHost: open } = loaded(join(folder, 'univer-node.cjs')) as {
    openEngineHost: typeof openEngineHost;
  };
  return { openEngineHost: open, executionThread: join(folder, 'node-execution.cjs') };
}

/** As `require` does, with the compiler's work of an earlier process beside the file: it is half of the host's start. */
function loaded(file: string): unknown {
  const kept = `${file}.compiled`;
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`,
    {
      filename: file,
      cachedData: existsSync(kept) ? readFileSync(kept) : undefined,
    },
  );
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  if (script.cachedDataRejected !== false) keep(kept, script.createCachedData());
  return module.exports;
}

function keep(file: string, content: Buffer): void {
  const aside = `${file}-${process.pid}`;
  writeFileSync(aside, content);
  renameSync(aside, file);
}

/**
 * What the engine's packages do slowly thousands of times: fields of new objects are set by a general helper, and every
 * text is tried as a number and a date each time it is met.
 */
const QUICKER: readonly [RegExp, string][] = [
  [/^(\t*)_defineProperty\(this, "([\w$]+)", (.*)\);$/gm, '$1this.$2 = $3;'],
  [
    /^const getNumfmtParseValueFilter = \(value\) => \{$/m,
    `const parsedTexts = new Map();
const getNumfmtParseValueFilter = (value) => {
	if (typeof value !== "string") return parsedText(value);
	if (parsedTexts.size > 20000) parsedTexts.clear();
	if (!parsedTexts.has(value)) parsedTexts.set(value, parsedText(value));
	const known = parsedTexts.get(value);
	return known && { ...known };
};
const parsedText = (value) => {`,
  ],
];
const quickerEngine: Plugin = {
  name: 'quicker-engine',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@univerjs[\\/][^\\/]+[\\/]lib[\\/]es[\\/]index\.js$/ }, ({ path }) => ({
      contents: QUICKER.reduce((text, [slow, quick]) => text.replace(slow, quick), readFileSync(path, 'utf8')),
    }));
  },
};

/** Written aside and moved into place: several processes may ask at the same time. */
async function write(folder: string): Promise<void> {
  mkdirSync(join(root, '.local'), { recursive: true });
  dropOld();
  const aside = mkdtempSync(join(root, '.local', 'making-'));
  await build({
    inject: [join(here, 'node-engine-globals.ts')],
    plugins: [quickerEngine],
    entryPoints: [join(here, 'univer-node.ts'), join(here, 'node-execution.ts')],
    outdir: aside,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  try {
    renameSync(aside, folder);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
}

const A_DAY = 86_400_000;

/** Bundles of sources that have changed since. */
function dropOld(): void {
  const kept = join(root, '.local');
  for (const name of readdirSync(kept).filter((name) => /^(host|making)-/.test(name)))
    if (Date.now() - statSync(join(kept, name)).mtimeMs > A_DAY)
      rmSync(join(kept, name), { recursive: true, force: true });
}
