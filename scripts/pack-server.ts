/**
 * The code of `Code.js` in parts. Google reads the whole file anew for each formula cell, so what scores need stays plain;
 * the rest is packed text, unpacked by the first call of it. What plain and packed parts both import stays plain and is
 * handed over.
 */
import { join, relative } from 'node:path';
import { type BuildOptions, build as bundle, type Plugin } from 'esbuild';
import type { Pack } from './pack';

/** The modules by which plain code enters a packed part, each with the function it exports; what is used together is one part. */
const ENTRIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sentences: {
    'src/functions/okr-explain.ts': 'compute',
    'src/functions/refusal-sentence.ts': 'refusalSentence',
  },
  reader: {
    'src/functions/kr-check.ts': 'compute',
    'src/functions/kr-read.ts': 'compute',
    'src/functions/okr-check.ts': 'compute',
    'src/functions/okr-outline.ts': 'compute',
  },
  sidebar: { 'src/apps-script/serve.ts': 'serve' },
};

export const SERVER_OPTIONS = {
  bundle: true,
  write: false,
  platform: 'neutral',
  // Google runs V8 without modules, timers or the newest syntax: es2020 also lowers `#private` fields, which do not parse there.
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
} satisfies BuildOptions;

/** What stands for each of these modules where plain code imports it. */
const STAND_INS = Object.fromEntries(
  Object.values(ENTRIES).flatMap((modules, part) =>
    Object.entries(modules).map(([module, name], at) => [
      module,
      `import { unpacked } from './scripts/pack-load.ts';
      export const ${name} = (...args) => unpacked(${part}, ${at}, args);`,
    ]),
  ),
);
/** The entry of each part: its functions in their order. */
const PARTS = Object.fromEntries(
  Object.entries(ENTRIES).map(([part, modules]) => [
    part,
    Object.entries(modules)
      .map(([module, name], at) => `export { ${name} as f${at} } from './${module}';`)
      .join('\n'),
  ]),
);

const standIns: Plugin = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, importer }) => {
      const module = relative('.', `${join(resolveDir, path)}.ts`).replaceAll('\\', '/');
      return module in STAND_INS && !(importer in PARTS) ? { path: module, namespace: 'stand-in' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({ contents: STAND_INS[path]!, resolveDir: '.' }));
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

/** What esbuild split a file of, by name: each text imports the others by name. */
type Split = { texts: Record<string, string>; plain: ReadonlySet<string>; parts: readonly string[] };

const IMPORTS = /^import (?:\{([^}]*)\} from )?"\.\/([^"]+)";/gm;
/** The names a text imports, by the text that exports them. */
const importsOf = (text: string): [from: string, names: string[]][] =>
  [...text.matchAll(IMPORTS)].map(([, names = '', from = '']) => [from, namesIn(names, 0)]);
const exportsOf = (text: string): string[] => namesIn(/^export \{([^}]*)\};\s*$/m.exec(text)?.[1] ?? '', 1);
/** `here as there, same`: the names on one side. */
const namesIn = (list: string, side: 0 | 1): string[] =>
  list.split(',').flatMap((name) => name.trim().split(' as ').slice(-side)[0] || []);

/** What only plain code needs, what only a part needs, and what several do: a text each. */
async function split(): Promise<Split> {
  const { outputFiles } = await bundle({
    ...SERVER_OPTIONS,
    entryPoints: {
      main: 'src/apps-script/main.ts',
      ...Object.fromEntries(Object.keys(PARTS).map((part) => [part, part])),
    },
    outdir: '.',
    format: 'esm',
    splitting: true,
    external: ['packed'],
    plugins: [given(PARTS), standIns],
  });
  const texts = Object.fromEntries(outputFiles.map(({ path, text }) => [relative('.', path), text]));
  const plain = new Set(['main.js']);
  for (const text of plain) for (const [from] of importsOf(texts[text]!)) plain.add(from);
  const entries = Object.keys(PARTS).map((part) => `${part}.js`);
  return {
    texts,
    plain,
    parts: [...entries, ...Object.keys(texts).filter((name) => !plain.has(name) && !entries.includes(name))],
  };
}

/** A packed part, and the names handed over to it. */
type Part = { code: string; linked: [from: string, name: string][] };

async function partOf(name: string, { texts, plain, parts }: Split): Promise<Part> {
  const linked: Part['linked'] = [];
  const around: Record<string, string> = { [name]: texts[name]! };
  for (const [from, names] of importsOf(texts[name]!)) {
    const given = plain.has(from)
      ? names.map((one) => `export const ${one} = linked[${linked.push([from, one]) - 1}];`)
      : names.map((one) => `export const ${one} = given[${exportsOf(texts[from]!).indexOf(one)}];`);
    around[from] = `${plain.has(from) ? '' : `const given = part(${parts.indexOf(from)});`}${given.join('')}`;
  }
  const names = exportsOf(texts[name]!);
  around.entry = `import { ${names} } from './${name}'; packed = [${names}];`;
  const code = await minified(around, 'entry', {});
  return {
    code: `((linked,part)=>{"use strict";let packed;${code}return packed})\n//# sourceURL=okr-cascade/${name}`,
    linked,
  };
}

/** The bundle as `OkrCascade`, then the footer. Each text is bundled with what it is given, and minified, on its own. */
export async function packedServer(footer: string, pack: Pack): Promise<string> {
  const whole = await split();
  const parts = await Promise.all(whole.parts.map((name) => partOf(name, whole)));
  const imports: string[] = [];
  const handed = parts.map(({ code, linked }, part) => {
    imports.push(...linked.map(([from, name], at) => `import { ${name} as l${part}_${at} } from './${from}';`));
    return `[${JSON.stringify(pack.server(code))}, ${code.length}, () => [${linked.map((_, at) => `l${part}_${at}`)}]]`;
  });
  // The evaluation stands outside the bundle: inside, no name could be shortened.
  return minified({ ...whole.texts, packed: `${imports.join('\n')}\nexport const PARTS = [${handed}];` }, 'main.js', {
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
