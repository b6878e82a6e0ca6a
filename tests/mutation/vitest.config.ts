import { defineConfig } from 'vitest/config';

/** The quick tests of the domain and the functions: each mutant is held against those that run its line. */
export default defineConfig({
  test: {
    include: ['tests/domain/**/*.test.ts', 'tests/functions/**/*.test.ts'],
    // Needs the functions of every part, and adds nothing the tests of each do not ask for.
    exclude: ['tests/functions/examples.test.ts'],
    setupFiles: ['tests/mutation/fewer-runs.ts'],
  },
});
