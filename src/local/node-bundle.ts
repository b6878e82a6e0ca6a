/** Bundles what Node needs of the host, once for each state of the sources, into the git-ignored `.local/`. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
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
  const { openEngineHost: open } = createRequire(import.meta.url)(join(folder, 'univer-node.cjs')) as {
    openEngineHost: typeof openEngineHost;
  };
  return { openEngineHost: open, executionThread: join(folder, 'node-execution.cjs') };
}

/** Written aside and moved into place: several processes may ask at the same time. */
async function write(folder: string): Promise<void> {
  mkdirSync(join(root, '.local'), { recursive: true });
  dropOld();
  const aside = mkdtempSync(join(root, '.local', 'making-'));
  await build({
    inject: [join(here, 'node-engine-globals.ts')],
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
