import { describe, expect, it } from 'vitest';
import { bareRealms, topLevelFunctions } from '../../src/local/page/bare-realm';

const run = (body: string, services = {}) =>
  (bareRealms(`function main(a) { ${body} }`)(services).top('main') as (a?: unknown) => unknown)();

describe('bareRealms', () => {
  it.each(['setTimeout', 'fetch', 'URL', 'TextEncoder', 'process', 'structuredClone', 'crypto', 'performance'])(
    'has no %s, as Apps Script has none',
    (name) => {
      expect(name in globalThis).toBe(true);
      expect(run(`return typeof ${name}`)).toBe('undefined');
      expect(() => run(`return new ${name}()`)).toThrow(TypeError);
    },
  );

  it('has the language and the services it was given', () => {
    expect(
      run('return [typeof Map, typeof Intl, typeof globalThis.Set, Utilities.double(4)]', {
        Utilities: { double: (n: number) => 2 * n },
      }),
    ).toEqual(['function', 'object', 'function', 8]);
  });

  it('refuses a name nobody declared', () => {
    expect(() => run('return nothingOfThatName')).toThrow('nothingOfThatName is not defined');
  });

  it('is fresh each time: what one execution counted another does not see', () => {
    const realm = bareRealms('var count = 0; function next() { return ++count; }');
    const next = () => (realm({}).top('next') as () => number)();
    expect([next(), next()]).toEqual([1, 1]);
  });

  it('reaches var, const and function declarations, and a last line that is a comment', () => {
    const realm = bareRealms('var a = 1;\nconst b = 2;\nfunction open() { return a + b; }\n// the end')({});
    expect([realm.top('a'), realm.top('b'), (realm.top('open') as () => number)()]).toEqual([1, 2, 3]);
    expect([realm.top('c'), realm.top('a + b')]).toEqual([undefined, undefined]);
  });
});

it('topLevelFunctions lists what begins a line, and nothing inside', () => {
  const code =
    'var X=(()=>{function inner(){}})();\nfunction KR_SCORE(current, target) {}\nfunction onOpen(e){}\n  function no() {}';
  expect(topLevelFunctions(code)).toEqual(['KR_SCORE', 'onOpen']);
});
