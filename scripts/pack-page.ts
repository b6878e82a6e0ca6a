/** Runs in the sidebar's page before anything else: unpacks the sidebar by the browser's own means and starts it. */
import { bytesOfText } from './pack-bytes';

declare const PACKED: string;

/** Browsers know `deflate-raw` since 2023; `page.html` says what to do in an older one. */
async function start(): Promise<void> {
  const bytes = new Blob([bytesOfText(PACKED) as Uint8Array<ArrayBuffer>]).stream();
  const script = document.createElement('script');
  script.textContent = await new Response(bytes.pipeThrough(new DecompressionStream('deflate-raw'))).text();
  document.body.append(script);
}

start().catch(() => {
  document.getElementById('too-old')!.hidden = false;
});
