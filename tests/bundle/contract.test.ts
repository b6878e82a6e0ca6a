import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext, runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bytesOfText } from '../../scripts/pack-bytes';
import { unpackSorted } from '../../scripts/unpack-sorted';
import { unpackText } from '../../scripts/unpack-text';
import { definitions } from '../../src/functions/definitions';

const KB = 1024;
const code = readFileSync('dist/Code.js', 'utf8');
const sidebar = readFileSync('dist/Sidebar.html', 'utf8');

/** The packed parts of `Code.js`, in whichever quotes, each followed by how many characters it comes to. */
const packedParts = [...code.matchAll(/((["'`])(?:(?!\2)[^\\]|\\.){2000,}?\2),(\d+),/gs)];
const plainCode = packedParts.reduce((rest, [, text = '']) => rest.replace(text, () => ''), code);
const unpackedCode = packedParts
  .map(([, text = '', , size]) => unpackText(runInNewContext(text) as string, Number(size)))
  .join('\n');
/** The sidebar's script: one long text that holds nothing that ends a text, a tag, a comment, an entity or a template. */
const packedPage = /"([!#%()*+,.0-9:;=?@A-Z[\]^_a-z{|}~-]{2000,})"/.exec(sidebar)?.[1] ?? '';
const page = Buffer.from(unpackSorted(bytesOfText(packedPage))).toString();

/** The bundle in a realm that has the language and nothing else: no Node, no DOM, no Google. */
function bareRealm(): Record<string, unknown> {
  const realm = createContext({});
  runInContext(code, realm);
  return realm as Record<string, unknown>;
}

describe('dist/', () => {
  it('holds exactly the three files that clasp pushes', () => {
    expect(readdirSync('dist').sort()).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json']);
    const status = execFileSync('npx', ['clasp', 'show-file-status', '--json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { filesToPush, untrackedFiles } = JSON.parse(status) as { filesToPush: string[]; untrackedFiles: string[] };
    expect(filesToPush.sort()).toEqual(['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json']);
    expect(untrackedFiles).toEqual([]);
  });
});

describe('Code.js', () => {
  // The aim is 100 KB; what a formula cell compiles is the plain part. What is there may not grow unseen. Tests pack quickly;
  // what ships (`npm run build`) is packed closer: both files are then some KB smaller.
  it('is at most 212 KB, of which 58 KB are not packed', () => {
    expect(Buffer.byteLength(code) / KB).toBeLessThanOrEqual(212);
    expect(Buffer.byteLength(plainCode) / KB).toBeLessThanOrEqual(58);
  });

  it('runs where there is nothing but the language, and leaves exactly its own names, also once it has unpacked', () => {
    const realm = bareRealm();
    const read = realm.KR_READ as (statement: string) => unknown;
    expect(read('Tăng doanh thu từ 3 tỷ lên 5 tỷ')).toEqual([
      ['doanh thu', 'from-to', 3e9, 5e9, '', 'VND', '', 'increase'],
    ]);
    const names = Object.keys(realm);
    const functions = definitions.map(({ name }) => name);
    expect(names.sort()).toEqual([...functions, 'OkrCascade', 'onInstall', 'onOpen', 'openSidebar', 'serve'].sort());
  });

  it('computes in a bare realm what it computes anywhere', () => {
    const { KR_SCORE, OKR_SCORE } = bareRealm() as Record<string, (...args: unknown[]) => unknown>;
    expect(KR_SCORE!(60, 100, 20)).toBe(0.5);
    expect(OKR_SCORE!([[84], [80], [90]], [[100], [100], [100]], '', [[30], [30], [40]])).toBeCloseTo(0.852, 9);
  });

  it('loads without calling a service, at the global level neither', () => {
    const realm = createContext({}) as Record<string, unknown>;
    const asked: string[] = [];
    for (const name of ['SpreadsheetApp', 'PropertiesService', 'LockService', 'Session', 'HtmlService', 'Utilities'])
      Object.defineProperty(realm, name, {
        configurable: true,
        get: () => {
          asked.push(name);
          return undefined;
        },
      });
    runInContext(code, realm as ReturnType<typeof createContext>);
    expect(asked).toEqual([]);
  });

  it.each([
    ['plain', plainCode],
    ['packed', unpackedCode],
  ])('has in its %s part none of the syntax that Apps Script lacks', (_, part) => {
    expect(part.length).toBeGreaterThan(20_000);
    expect(part).not.toMatch(/\bimport\s*\(|\bimport\.meta\b|\brequire\(/);
    expect(part).not.toMatch(/this\.#|static\s*\{/);
  });

  it('says where an error of the packed part comes from', () => {
    const realm = bareRealm() as Record<string, (...args: unknown[]) => unknown>;
    let stack = '';
    try {
      realm.serve!('no-such-action', []);
    } catch (error) {
      stack = String((error as Error).stack);
    }
    expect(stack).toMatch(/No such action: no-such-action[\s\S]*okr-cascade/);
  });

  it.each(definitions.map(({ name, params }) => [name, params.map((param) => param.name)] as const))(
    'declares %s with its parameters by name and its documentation right above',
    (name, params) => {
      const at = code.indexOf(`\nfunction ${name}(`);
      expect(code.slice(at + 1, code.indexOf(')', at) + 1)).toBe(`function ${name}(${params.join(', ')})`);
      const before = code.slice(0, at);
      expect(before.endsWith('*/')).toBe(true);
      const comment = before.slice(before.lastIndexOf('/**'));
      expect(comment).toContain('@customfunction');
      const documented = [...comment.matchAll(/@param \{[^}]+\} \[?(\w+)\]? \S/g)].map(([, param]) => param);
      expect(documented).toEqual(params);
    },
  );
});

describe('Sidebar.html', () => {
  it('is at most 110 KB, with the reader that works while one types and every screen', () => {
    expect(Buffer.byteLength(sidebar) / KB).toBeLessThanOrEqual(110);
  });

  it('loads nothing from elsewhere and opens links outside its frame', () => {
    expect(page).toContain('sourceURL=sidebar.js');
    expect(sidebar).toContain('<base target="_top">');
    for (const text of [sidebar, page]) expect(text).not.toMatch(/\b(?:src|href)=["']?https?:|@import/);
    expect(page).not.toMatch(/\bimport\s*\(|\bfetch\(|XMLHttpRequest/);
  });

  it('is packed as a whole, and holds nothing that could be taken for a template', () => {
    expect(packedPage.length).toBeGreaterThan(10_000);
    expect(sidebar).not.toContain('<?');
  });
});

describe('appsscript.json', () => {
  const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as Record<string, unknown>;

  it('asks for the current spreadsheet and the sidebar, and nothing more', () => {
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
  });

  // The facts of Google's public schema of the manifest that concern this one.
  it('holds what the schema of manifests allows', () => {
    const known =
      'runtimeVersion timeZone dependencies webapp exceptionLogging oauthScopes urlFetchWhitelist executionApi sheets dataStudio addOns';
    for (const key of Object.keys(manifest)) expect(known.split(' ')).toContain(key);
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest.exceptionLogging).toBe('STACKDRIVER');
    expect(manifest.timeZone).toBe('Asia/Ho_Chi_Minh');
    expect(manifest.dependencies).toEqual({});
  });

  it('is the one at the top level', () => {
    expect(manifest).toEqual(JSON.parse(readFileSync('appsscript.json', 'utf8')));
  });
});
