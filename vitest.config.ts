import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A machine of two cores works on two files at a time.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          // Laws run thousands of cases, and a busy machine is no fault of theirs.
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/local/**', 'tests/journeys/**', 'tests/bundle/**', 'tests/scripts/**'],
        },
      },
      {
        // These run the built bundle, so the bundle is built first.
        test: {
          name: 'bundle',
          include: ['tests/local/**/*.test.ts', 'tests/bundle/**/*.test.ts', 'tests/scripts/**/*.test.ts'],
          globalSetup: ['tests/build-first.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/build-first.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Run by hand, `npx vitest run --project trials`: not yet steady enough to decide on a change.
        test: {
          name: 'trials',
          include: ['tests/journeys/**/*.trial.ts'],
          globalSetup: ['tests/build-first.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
