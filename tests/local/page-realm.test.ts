import { describe, expect, it } from 'vitest';
import { makePageRealm, topLevelFunctions } from '../../src/local/page/page-realm';

function find(code: string, name = 'main', services: Record<string, unknown> = {}) {
  const realm = makePageRealm();
  realm.define(services);
  realm.load(code);
  return realm.find(name);
}
const run = (body: string, services?: Record<string, unknown>) =>
  find(`function main() { ${body} }`, 'main', services)!();

describe('makePageRealm', () => {
  it.each(['setTimeout', 'fetch', 'URL', 'TextEncoder', 'process', 'structuredClone', 'crypto', 'performance'])(
    'has no %s, as Apps Script has none',
    (name) => {
      expect(name in globalThis).toBe(true);
      expect(run(`return typeof ${name}`)).toBe('undefined');
      expect(() => run(`return new ${name}()`)).toThrow(TypeError);
    },
  );

  it('has the language, and the services it was given', () => {
    const Utilities = { double: (n: number) => 2 * n };
    expect(run('return [typeof Map, typeof globalThis.Set, Utilities.double(4)]', { Utilities })).toEqual([
      'function',
      'function',
      8,
    ]);
  });

  it('refuses a name nobody declared', () => {
    expect(() => run('return nothingOfThatName')).toThrow('nothingOfThatName is not defined');
  });

  it('is fresh each time: what one execution counted another does not see', () => {
    const code = 'var count = 0; function next() { return ++count; }';
    expect([find(code, 'next')!(), find(code, 'next')!()]).toEqual([1, 1]);
  });

  it('finds functions beside var and const, named like a browser’s own or last before a comment', () => {
    const code = 'var a = 1;\nconst b = 2;\nfunction open() { return a + b; }\n// the end';
    expect(find(code, 'open')!()).toBe(3);
    expect([find(code, 'a'), find(code, 'close'), find(code, 'open()')]).toEqual([undefined, undefined, undefined]);
  });
});

it('topLevelFunctions lists what begins a line, and nothing inside', () => {
  const code =
    'var X=(()=>{function inner(){}})();\nfunction KR_SCORE(current, target) {}\nfunction onOpen(e){}\n  function no() {}';
  expect(topLevelFunctions(code)).toEqual(['KR_SCORE', 'onOpen']);
});
