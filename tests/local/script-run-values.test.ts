import { describe, expect, it } from 'vitest';
import { callableFromClient, returnedValue, sentArguments } from '../../src/local/script-run-values';

const cycle: { self?: unknown } = {};
cycle.self = cycle;

describe('sentArguments', () => {
  it.each([
    ['a Date', [new Date(0)], '0'],
    ['a Date inside', ['a', { when: [1, new Date(0)] }], '1'],
    ['a named Date', [{ when: new Date(0) }], 'when'],
    ['a function', [{ onDone: () => 1 }], 'onDone'],
    ['a cycle', [cycle], 'self'],
    ['a map', [new Map()], '0'],
  ])('refuses %s with the name of the property that holds it', (_, args, property) => {
    expect(() => sentArguments(args)).toThrow(`Failed due to illegal value in property: ${property}`);
  });

  it('copies plain values, and turns what an array lacks into null', () => {
    expect(JSON.parse(sentArguments([1, 'x', [undefined, true], { a: undefined }]))).toEqual([
      1,
      'x',
      [null, true],
      {},
    ]);
  });

  it('lets one object stand twice where it does not hold itself', () => {
    const twice = { a: 1 };
    expect(JSON.parse(sentArguments([[twice, twice]]))).toEqual([[{ a: 1 }, { a: 1 }]]);
  });
});

describe('returnedValue', () => {
  it.each([
    ['a Date', new Date(0), null],
    ['a table with a Date in it', [[1, new Date(0)]], null],
    ['nothing', undefined, null],
    ['a hole', [undefined, 1], [null, 1]],
    ['an object', { a: 'x' }, { a: 'x' }],
  ])('hands over %s', (_, value, arrives) => {
    expect(JSON.parse(returnedValue(value))).toEqual(arrives);
  });
});

it('a function whose name ends in an underscore is not for the client', () => {
  expect([callableFromClient('serve'), callableFromClient('serve_')]).toEqual([true, false]);
});
