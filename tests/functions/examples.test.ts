import { describe, expect, it, test } from 'vitest';
import type { Example } from '../../src/functions/define';
import { definitions } from '../../src/functions/definitions';
import { functions } from '../../src/functions/index';
import { call, parseExample, shownAnswer, vietnamese } from './calling';

const examples: [string, Example][] = definitions.flatMap(({ examples }) =>
  examples.map((example): [string, Example] => [example.formula, example]),
);

describe('the documented examples', () => {
  test.each(examples)('%s gives what the page says', (_, example) => {
    const { name, args } = parseExample(example);
    expect(shownAnswer(functions[name]!(args, vietnamese))).toEqual(example.gives);
  });
});

describe.each(definitions.map((definition) => [definition.name, definition] as const))('%s', (name, definition) => {
  it('has at least three examples, one of them with a range', () => {
    expect(definition.examples.length).toBeGreaterThanOrEqual(3);
    expect(definition.examples.some(({ sheet }) => sheet !== undefined)).toBe(true);
  });

  it('is called by its own name in every example', () => {
    for (const { formula } of definition.examples) expect(formula.startsWith(`=${name}(`)).toBe(true);
  });

  it('says what it is for, what it takes and where its rule comes from, in both languages', () => {
    const texts = [
      definition.about,
      definition.result,
      definition.source,
      ...definition.mistakes,
      ...definition.params.map(({ about }) => about),
    ];
    for (const text of texts) {
      expect(text.vi.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
      expect(text.vi).toBe(text.vi.normalize('NFC'));
    }
  });

  it('gives a blank for blank arguments', () => {
    const blanks = definition.params.map(() => '');
    const answer = call(name, ...blanks);
    expect(Array.isArray(answer) ? answer.flat().join('') : answer).toBe('');
  });

  it('computes with what the index holds', () => expect(functions[name]).toBe(definition.compute));
});
