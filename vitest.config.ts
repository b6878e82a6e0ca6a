import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A machine of two cores works on two files at a time, each process on one file after the other: what it has compiled stays. */
const shared = { isolate: false, maxWorkers: 2 } as const;

/** Where days are worked with; reading and writing sentences is the same in every time zone. */
const DAYS = [
  'tests/domain/**/*.test.ts',
  'tests/functions/**/*.test.ts',
  'tests/sheets/**/*.test.ts',
  ...['fill-actuals', 'log', 'look', 'settings', 'team-rows', 'update'].map((name) => `tests/actions/${name}.test.ts`),
];

/** Projects as they are run, so that a process changes from one to the next only once. */
const ORDER = ['bundle', 'journeys', 'unit', 'days in Los Angeles', 'days in Apia'];
/** Files that take longest: begun first, they do not keep the other core waiting at the end. */
const LONG = [
  'local/faults',
  'local/user-edits',
  'local/quarter',
  'local/two-people',
  'local/page-hands',
  'local/page',
  'local/update',
  'journeys/life-quarter-in-the-page',
  'journeys/marketing-quarter',
  'journeys/sidebar-access',
  'languages/read-statement',
  'actions/on-the-record',
  'languages/write-statement',
  'actions/close',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification) => {
      const long = LONG.findIndex((file) => moduleId.endsWith(`/tests/${file}.test.ts`));
      return ORDER.indexOf(project.name) * 1000 + (long < 0 ? LONG.length : long);
    };
    return files.toSorted((one, other) => place(one) - place(other) || one.moduleId.localeCompare(other.moduleId));
  }
}

// Laws run thousands of cases, and a busy machine is no fault of theirs.
const unit = { ...shared, testTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...unit,
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/local/**', 'tests/journeys/**', 'tests/bundle/**', 'tests/scripts/**'],
        },
      },
      // A quarter is made of calendar days wherever the machine stands.
      { test: { ...unit, name: 'days in Los Angeles', include: DAYS, env: { TZ: 'America/Los_Angeles' } } },
      { test: { ...unit, name: 'days in Apia', include: DAYS, env: { TZ: 'Pacific/Apia' } } },
      {
        // These run the built bundle, so the bundle is built first.
        test: {
          ...shared,
          name: 'bundle',
          include: ['tests/local/**/*.test.ts', 'tests/bundle/**/*.test.ts', 'tests/scripts/**/*.test.ts'],
          globalSetup: ['tests/build-first.ts'],
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/build-first.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
