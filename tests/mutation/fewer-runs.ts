import { vi } from 'vitest';

/** A mutant is found by few cases of a law or by none: the thousands of runs are for the tests themselves. */
vi.mock('fast-check', async (original) => {
  const { default: fc } = await original<{ default: typeof import('fast-check') }>();
  const assert: typeof fc.assert = (property, parameters) =>
    fc.assert(property, { ...parameters, numRuns: 40 }) as never;
  return { ...fc, default: { ...fc, assert } };
});
