/** Makes `dist/`: exactly what clasp pushes (Code.js, Sidebar.html, appsscript.json). */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build as bundle } from 'esbuild';
import { stubs } from './stubs';

/** Google runs V8 without modules, timers or the newest syntax: es2020 also lowers `#private` fields, which do not parse there. */
async function code(): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: ['src/apps-script/main.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'OkrCascade',
    platform: 'neutral',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    // Sheets reads names, parameters and JSDoc from top-level declarations, and esbuild drops comments.
    footer: { js: await stubs() },
  });
  return outputFiles[0]!.text;
}

async function sidebar(): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: ['src/sidebar/main.tsx'],
    bundle: true,
    minify: true,
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
  const text = (ending: string) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  const script = text('.js').replace(/<(?=\/script|!--|script|\?)/gi, '\\x3c');
  // Replacer functions, because a minified bundle may hold `$&`.
  return readFileSync('src/sidebar/page.html', 'utf8')
    .replace('/*STYLE*/', () => text('.css').trim())
    .replace('/*SCRIPT*/', () => script);
}

export async function build(): Promise<void> {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
  const [codeText, sidebarText] = await Promise.all([code(), sidebar()]);
  writeFileSync('dist/Code.js', codeText);
  writeFileSync('dist/Sidebar.html', sidebarText);
  copyFileSync('appsscript.json', 'dist/appsscript.json');
}

if (process.argv[1]?.endsWith('build.ts')) {
  await build();
  for (const name of ['Code.js', 'Sidebar.html', 'appsscript.json'])
    console.log(`dist/${name}  ${(readFileSync(`dist/${name}`).length / 1024).toFixed(1)} KB`);
}
