/** Runs in the sidebar's page before anything else: unpacks the sidebar and starts it. */
import { bytesOfText } from './pack-bytes';
import { unpackSorted } from './unpack-sorted';

declare const PACKED: string;

/** `page.html` says what to do in a browser that lacks what this needs. */
try {
  const script = document.createElement('script');
  script.textContent = new TextDecoder().decode(unpackSorted(bytesOfText(PACKED)));
  document.body.append(script);
} catch {
  document.getElementById('too-old')!.hidden = false;
}
