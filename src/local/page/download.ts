import type { WorkbookSnapshot } from '../snapshot';

/** The workbook's bytes as .xlsx, written in a worker of its own. */
export function xlsxOf(snapshot: WorkbookSnapshot): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new Worker('xlsx-worker.js');
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    writer.onmessage = ({ data }: MessageEvent<{ bytes: Uint8Array<ArrayBuffer> } | { error: string }>) =>
      'bytes' in data ? resolve(data.bytes) : reject(new Error(data.error));
    writer.onerror = (event) => reject(new Error(event.message));
    writer.postMessage(snapshot);
  }).finally(() => writer.terminate());
}

/** Hands a file to the browser's own downloads. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
