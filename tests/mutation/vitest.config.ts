import { defineConfig } from 'vitest/config';

/** The quick tests of the domain and the functions: each mutant is held against those that run its line. */
export default defineConfig({
  test: {
    include: ['tests/domain/**/*.test.ts', 'tests/functions/**/*.test.ts'],
    // Needs the functions of every part, and adds nothing the tests of each do not ask for.
    exclude: ['tests/functions/examples.test.ts'],
    // No module of the domain or the functions remembers anything that a mutant could leave behind.
    isolate: false,
    setupFiles: ['tests/mutation/fewer-runs.ts'],
  },
});
