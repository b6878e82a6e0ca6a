/** Writes the .xlsx beside the page, so that the grid stays quick and the writer is loaded only when it is asked for. */
import type { WorkbookSnapshot } from '../snapshot';
import { xlsxFromSnapshot } from '../xlsx';

addEventListener('message', async ({ data }: MessageEvent<WorkbookSnapshot>) => {
  try {
    postMessage({ bytes: await xlsxFromSnapshot(data) });
  } catch (error) {
    postMessage({ error: (error as Error).message });
  }
});
