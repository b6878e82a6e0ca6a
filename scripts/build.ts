/** Makes `dist/`: exactly what clasp pushes (Code.js, Sidebar.html, appsscript.json). */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { build as bundle } from 'esbuild';
import { type Pack, packed, packedClosely } from './pack';
import { packedServer, SERVER_OPTIONS } from './pack-server';
import { stubs } from './stubs';

/** Packed where there is something to pack with. */
async function code(pack: Pack | undefined): Promise<string> {
  // Sheets reads names, parameters and JSDoc from top-level declarations, and esbuild drops comments.
  const footer = await stubs();
  if (pack) return packedServer(footer, pack);
  const { outputFiles } = await bundle({
    ...SERVER_OPTIONS,
    entryPoints: ['src/apps-script/main.ts'],
    format: 'iife',
    globalName: 'OkrCascade',
    footer: { js: footer },
  });
  return outputFiles[0]!.text;
}

async function sidebar(pack: Pack | undefined): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: ['src/sidebar/main.tsx'],
    bundle: true,
    minify: pack !== undefined,
    write: false,
    outdir: 'dist',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: 'es2020',
    legalComments: 'none',
    // HtmlService strips what looks like a comment inside template literals.
    supported: { 'template-literal': false },
  });
  const text = (ending: string) => (outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '').trim();
  return pack ? page('', await unpacking(text('.css'), text('.js'), pack)) : page(text('.css'), text('.js'));
}

/** Two languages, the reader and the rules in less than half the bytes: a script that unpacks what is given and starts it. */
async function unpacking(style: string, script: string, pack: Pack): Promise<string> {
  const styled = `document.head.appendChild(document.createElement("style")).textContent=${JSON.stringify(style)};`;
  const code = `${styled}${script}\n//# sourceURL=sidebar.js\n`;
  const { outputFiles } = await bundle({
    entryPoints: ['scripts/pack-page.ts'],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2017',
    // The browser's tools and error messages name what was unpacked.
    define: { PACKED: JSON.stringify(pack.page(code)) },
  });
  return outputFiles[0]!.text.trim();
}

const page = (style: string, script: string) =>
  // Replacer functions, because a minified bundle may hold `$&`.
  readFileSync('src/sidebar/page.html', 'utf8')
    .replace('/*STYLE*/', () => style)
    .replace('/*SCRIPT*/', () => script.replace(/<(?=\/script|!--|script|\?)/gi, '\\x3c'));

/** Plain code is readable, to look for a fault in a browser or on Google; what ships is packed as closely as can be. */
export type Packing = 'plain' | 'quick' | 'close';
const PACKS: Readonly<Record<Packing, Pack | undefined>> = { plain: undefined, quick: packed, close: packedClosely };

/** Each file is replaced whole, so that whoever reads `dist/` meanwhile finds the former or the new one; what is not ours goes. */
export async function build(packing: Packing = 'quick'): Promise<void> {
  const [codeText, sidebarText] = await Promise.all([code(PACKS[packing]), sidebar(PACKS[packing])]);
  const files: Record<string, string> = {
    'Code.js': codeText,
    'Sidebar.html': sidebarText,
    'appsscript.json': readFileSync('appsscript.json', 'utf8'),
  };
  mkdirSync('dist', { recursive: true });
  mkdirSync('.local', { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const fresh = `.local/${process.pid}-${name}`;
    writeFileSync(fresh, text);
    renameSync(fresh, `dist/${name}`);
  }
  for (const name of readdirSync('dist')) if (!(name in files)) rmSync(`dist/${name}`, { recursive: true });
}

if (process.argv[1]?.endsWith('build.ts')) {
  await build(process.argv.includes('--plain') ? 'plain' : 'close');
  for (const name of ['Code.js', 'Sidebar.html', 'appsscript.json'])
    console.log(`dist/${name}  ${(readFileSync(`dist/${name}`).length / 1024).toFixed(1)} KB`);
}
