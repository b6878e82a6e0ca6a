import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** Names the browser to use, where the machine's own choice is not wanted. */
export const BROWSER_VARIABLE = 'OKR_CASCADE_BROWSER';

/** Without sandbox and GPU, because test machines are containers; the rest keeps the browser from calling home. */
const ARGUMENTS = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One way to come by a browser: undefined where this machine does not have it. */
export type BrowserWay = { name: string; find: () => LaunchOptions | undefined };

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (command: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(runnable);

/** The browser the environment names, one that is installed, the one from the package list: in this order. */
export const browserWays = (): BrowserWay[] => [
  {
    name: BROWSER_VARIABLE,
    find: () => {
      const named = process.env[BROWSER_VARIABLE];
      return named ? { executablePath: named } : undefined;
    },
  },
  ...COMMANDS.map((command) => ({
    name: command,
    find: () => {
      const executablePath = onPath(command);
      return executablePath ? { executablePath } : undefined;
    },
  })),
  // Outside Linux browsers are not on the PATH; Playwright knows where Chrome and Edge are put.
  { name: 'Chrome', find: () => (process.platform === 'linux' ? undefined : { channel: 'chrome' }) },
  { name: 'Edge', find: () => (process.platform === 'linux' ? undefined : { channel: 'msedge' }) },
  { name: '@sparticuz/chromium', find: packagedBrowser },
];

/**
 * The Chromium of `@sparticuz/chromium` (Linux, x64), unpacked once a version. It needs nothing of the machine: the
 * system libraries it lacks on a bare container lie beside it, so they go before the machine's own.
 */
export function packagedBrowser(): LaunchOptions | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const root = packageRoot();
  if (!root) return undefined;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `okr-cascade-chromium-${version}`);
  if (!existsSync(folder)) unpack(join(root, 'bin'), folder);
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

function packageRoot(): string | undefined {
  try {
    // …/@sparticuz/chromium/build/cjs/index.cjs; its package.json is not among its exports.
    return dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  } catch {
    return undefined;
  }
}

/** Unpacks beside and renames at the end: two runs at a time never see half a browser. */
function unpack(bin: string, folder: string): void {
  const half = `${folder}-${process.pid}`;
  mkdirSync(half, { recursive: true });
  const read = (name: string) => brotliDecompressSync(readFileSync(join(bin, name)));
  writeFileSync(join(half, 'chromium'), read('chromium.br'), { mode: 0o755 });
  untar(read('al2023.tar.br'), join(half, 'al2023'));
  untar(read('fonts.tar.br'), join(half, 'fonts'));
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

const BLOCK = 512;

/** Files and folders of a tar archive (ustar: name at 0, octal size at 124, kind at 156); links and the like are left out. */
function untar(tar: Buffer, folder: string): void {
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const text = (from: number, to: number) => tar.toString('utf8', at + from, at + to).replace(/\0.*$/s, '');
    const path = join(folder, text(0, 100));
    const size = Number.parseInt(text(124, 136), 8) || 0;
    const kind = text(156, 157);
    if (kind === '5') mkdirSync(path, { recursive: true });
    if (kind === '0' || kind === '') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, tar.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o755 });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

export type Launched = { browser: Browser; name: string } | { browser: undefined; reason: string };

/** Starts the first browser that starts; where none does, says of each way why. */
export async function launchBrowser(ways: BrowserWay[] = browserWays()): Promise<Launched> {
  const refused: string[] = [];
  for (const way of ways) {
    try {
      const found = way.find();
      if (!found) continue;
      return { browser: await chromium.launch({ args: ARGUMENTS, ...found }), name: way.name };
    } catch (error) {
      refused.push(`${way.name}: ${firstLine(error)}`);
    }
  }
  const reason = refused.length > 0 ? refused.join('; ') : 'no Chrome, Chromium or Edge was found';
  return { browser: undefined, reason: `${reason} (set ${BROWSER_VARIABLE} to a browser's path)` };
}

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
