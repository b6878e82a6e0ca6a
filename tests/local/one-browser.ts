import { launchBrowser } from '../../src/local/browser';

/** The browser of all test files that a process runs; it ends with the process. */
export const launched = await launchBrowser();
