/** `npm start`: the add-on in the browser on an embedded spreadsheet, without Google. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { build as bundle } from 'esbuild';
import { readActuals } from './read-actuals';

const DEFAULT_PORT = 8080;
/** How many ports from the wanted one on are tried before giving up. */
const PORTS_TRIED = 20;

/** What the page asks for beside its own files: read at each request, so that a reload sees a new build. */
const onDisk = (dist: string): Record<string, { file: string; read: (text: string) => string }> => ({
  '/dist/Code.js': { file: `${dist}/Code.js`, read: (text) => text },
  '/dist/Sidebar.html': { file: `${dist}/Sidebar.html`, read: (text) => text },
  '/dist/appsscript.json': { file: `${dist}/appsscript.json`, read: (text) => text },
  '/examples/marketing-q1.json': { file: EXAMPLE, read: exampleActuals },
});

const EXAMPLE = 'examples/marketing-q1.csv';

/** The example's lines as the server takes them; the page needs no reader of its own. */
function exampleActuals(csv: string): string {
  const read = readActuals(csv);
  if ('problem' in read) throw new Error(`${EXAMPLE}, line ${read.problem.line}: ${read.problem.code}`);
  return JSON.stringify(read.actuals.map(({ id, value }) => ({ id, value })));
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/**
 * SharedArrayBuffer, by which an execution waits for the grid, is given only to a page isolated by the first two. The
 * policy lets nothing leave for another origin: neither the page nor the sidebar inside it can ask for anything remote.
 */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'content-security-policy':
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; form-action 'none'; base-uri 'self' about:",
  'cache-control': 'no-cache',
};

const PAGE = { page: 'src/local/page/main.ts' };
/** Run outside the page's own document: each must be whole in itself. */
const APART = {
  'sidebar-client': 'src/local/page/sidebar-client.ts',
  'execution-worker': 'src/local/page/execution-worker.ts',
  'xlsx-worker': 'src/local/page/xlsx-worker.ts',
};

/**
 * Scripts and styles as the browser loads them, by path. Fonts and pictures are inlined. What is imported only when asked
 * for (the grid brings 4 MB of hyphenation of all languages) is a file of its own where scripts are modules.
 */
export async function bundlePage(
  entryPoints: Record<string, string>,
  format: 'esm' | 'iife' = 'esm',
): Promise<Map<string, string>> {
  const { outputFiles } = await bundle({
    entryPoints,
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    format,
    splitting: format === 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
    logLevel: 'error',
  });
  return new Map(outputFiles.map((file) => [file.path.replace(/^.*[\\/]/, '/'), file.text]));
}

let bundled: Promise<[string, string][]> | undefined;
/** Once a process, which may serve more than once: its sources do not change meanwhile. */
const pageFiles = () => {
  bundled ??= Promise.all([bundlePage(PAGE), bundlePage(APART, 'iife')]).then((parts) =>
    parts.flatMap((part) => [...part]),
  );
  return bundled;
};

/** A reason to stop that is told in one line; anything else is a fault of ours and keeps its stack. */
class Refusal extends Error {}

export type ServerSettings = {
  /** 0 is any free one. */
  port?: number;
  /** Holds the built add-on. */
  dist?: string;
  /** Further files by path; only tests have any. */
  more?: ReadonlyMap<string, string>;
};

export async function startServer({ port = 0, dist = 'dist', more = new Map() }: ServerSettings = {}): Promise<{
  url: string;
  close: () => Promise<void>;
}> {
  const fromDisk = onDisk(dist);
  const missing = Object.values(fromDisk).find(({ file }) => !existsSync(file));
  if (missing) throw new Refusal(`${missing.file} is missing. Run "npm run build" in the project's folder first.`);
  const files = new Map([...(await pageFiles()), ['/', readFileSync('src/local/page/index.html', 'utf8')], ...more]);
  const tags = new Map([...files].map(([path, text]) => [path, `"${createHash('sha1').update(text).digest('hex')}"`]));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const ending = path === '/' ? 'html' : path.replace(/^.*\./, '');
    const answer = (status: number, text: string, type = 'text/plain; charset=utf-8') =>
      response.writeHead(status, { ...HEADERS, 'content-type': type }).end(text);
    // The page's own script is large: a browser that has it need not read it again.
    const own = tags.get(path);
    if (own && request.headers['if-none-match'] === own) return void response.writeHead(304, HEADERS).end();
    if (own) response.setHeader('etag', own);
    try {
      const kept = fromDisk[path];
      const text = kept ? kept.read(readFileSync(kept.file, 'utf8')) : files.get(path);
      if (text === undefined) answer(404, `There is no ${path} here.`);
      else answer(200, text, TYPES[ending]);
    } catch (error) {
      answer(500, (error as Error).message);
    }
  });
  await listen(server, port);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Only this machine can reach it: the page is a workbench, not a service. */
const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'it is in use' : error.code === 'EACCES' ? 'it is not allowed' : error.message;
      reject(Object.assign(new Refusal(`Port ${port} cannot be used: ${why}.`), { code: error.code }));
    });
    server.listen(port, 'localhost', resolve);
  });

async function startOnFreePort(): Promise<string> {
  for (let port = DEFAULT_PORT; ; port++) {
    try {
      return (await startServer({ port })).url;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port >= DEFAULT_PORT + PORTS_TRIED - 1) throw error;
    }
  }
}

/** Where there is no browser to open, the printed address is enough. */
function openInBrowser(url: string): void {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  if (opener === 'xdg-open' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function readArguments(): { port?: number; open: boolean } {
  let values: { port?: string; 'no-open'?: boolean };
  try {
    ({ values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } }));
  } catch (error) {
    throw new Refusal(`${(error as Error).message.split('. ')[0]}. Known are --port <number> and --no-open.`);
  }
  if (values.port === undefined) return { open: !values['no-open'] };
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new Refusal(`--port takes a number from 0 to 65535, not "${values.port}".`);
  return { port, open: !values['no-open'] };
}

async function main(): Promise<void> {
  const { port, open } = readArguments();
  const { build } = await import('./build');
  await build();
  const url = port === undefined ? await startOnFreePort() : (await startServer({ port })).url;
  console.log(`OKR Cascade: ${url}  (Ctrl+C to stop)`);
  if (open) openInBrowser(url);
}

if (process.argv[1]?.endsWith('serve.ts')) {
  main().catch((error: unknown) => {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(error instanceof Refusal ? 2 : 1);
  });
}
