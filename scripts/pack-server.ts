/**
 * The code of `Code.js` in two parts. Google reads the whole file anew for each formula cell, so what scores need stays
 * plain; the rest (the reader, the rules, the sidebar's actions, sheets and templates) is one packed text, which the first
 * call of it unpacks. What both parts import stays plain and is handed over.
 */
import { join, relative } from 'node:path';
import { type BuildOptions, build as bundle, type Plugin } from 'esbuild';
import { packed } from './pack';

/** The modules by which plain code enters the packed part, each with the function it exports. */
const PACKED: Readonly<Record<string, string>> = {
  'src/apps-script/serve.ts': 'serve',
  'src/functions/kr-check.ts': 'compute',
  'src/functions/kr-read.ts': 'compute',
  'src/functions/okr-check.ts': 'compute',
  'src/functions/okr-explain.ts': 'compute',
  'src/functions/okr-outline.ts': 'compute',
  'src/functions/refusal-sentence.ts': 'refusalSentence',
};
const MODULES = Object.keys(PACKED);

export const SERVER_OPTIONS = {
  bundle: true,
  write: false,
  platform: 'neutral',
  // Google runs V8 without modules, timers or the newest syntax: es2020 also lowers `#private` fields, which do not parse there.
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
} satisfies BuildOptions;

const LOADER = './scripts/pack-load.ts';
/** Stands for a packed module where plain code imports it. */
const standIn = (module: string) =>
  `import { unpacked } from '${LOADER}'; export const ${PACKED[module]} = (...args) => unpacked(${MODULES.indexOf(module)}, args);`;
const packedEntry = () =>
  `${MODULES.map((module, at) => `import { ${PACKED[module]} as f${at} } from './${module}';`).join('\n')}
  packed = [${MODULES.map((_, at) => `f${at}`)}];`;

const standIns: Plugin = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, importer }) => {
      const module = relative('.', `${join(resolveDir, path)}.ts`).replaceAll('\\', '/');
      return importer !== 'entry' && module in PACKED ? { path: module, namespace: 'stand-in' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({ contents: standIn(path), resolveDir: '.' }));
  },
};

/** Modules given as text, by the name they are imported by. */
const given = (texts: Readonly<Record<string, string>>): Plugin => ({
  name: 'given',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path }) => {
      const name = path.replace(/^\.\//, '');
      return name in texts ? { path: name, namespace: 'given' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'given' }, ({ path }) => ({ contents: texts[path]!, resolveDir: '.' }));
  },
});

/**
 * The bundle as `OkrCascade`, then the footer. esbuild splits the sources into what only plain code needs, what only the
 * packed functions need, and what both do; each half is then bundled and minified on its own.
 */
export async function packedServer(footer: string): Promise<string> {
  const parts = await bundle({
    ...SERVER_OPTIONS,
    entryPoints: { main: 'src/apps-script/main.ts', entry: 'entry' },
    outdir: '.',
    format: 'esm',
    splitting: true,
    external: ['packed'],
    plugins: [given({ entry: packedEntry() }), standIns],
  });
  const texts = Object.fromEntries(parts.outputFiles.map(({ path, text }) => [relative('.', path), text]));
  const [, names = '', shared = ''] = /import \{([^}]*)\} from "\.\/(chunk-\w+\.js)"/.exec(texts['entry.js']!)!;
  const linked = names.split(',').map((name) => name.trim().split(' ')[0]!);
  const links = linked.map((name, at) => `export const ${name} = linked[${at}];`).join('\n');
  const lazy = await minified({ 'entry.js': texts['entry.js']!, [shared]: links }, 'entry.js', {});
  const code = `(linked=>{"use strict";let packed;${lazy}return packed})\n//# sourceURL=okr-cascade`;
  const handed = `import { ${linked} } from './${shared}';
    export const PACKED = ${JSON.stringify(packed(code))}, SIZE = ${Buffer.byteLength(code)}, LINKED = () => [${linked}];`;
  // The evaluation stands outside the bundle: inside, no name could be shortened.
  return minified({ ...texts, packed: handed }, 'main.js', {
    globalName: 'OkrCascade',
    banner: { js: 'var OkrCascade=(evaluate=>{"use strict";' },
    footer: { js: `return OkrCascade})(code=>eval(code));\n${footer}` },
  });
}

async function minified(texts: Record<string, string>, entry: string, options: BuildOptions): Promise<string> {
  const plugins = [given(texts)];
  const { outputFiles } = await bundle({
    ...SERVER_OPTIONS,
    ...options,
    entryPoints: [entry],
    minify: true,
    format: 'iife',
    plugins,
  });
  return outputFiles![0]!.text;
}
