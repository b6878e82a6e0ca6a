/**
 * How an execution in a worker waits for the grid in the page: Apps Script is synchronous, the page is not. The worker
 * posts a question and sleeps on shared memory; the page writes the answer there and wakes it. An answer longer than the
 * memory goes in several pieces.
 */
const STATE = 0;
const LENGTH = 1;
const HEAD = 8;
const ASLEEP = 0;
const AWAKE = 1;

export const CHANNEL_BYTES = HEAD + (1 << 20);

export type Question = { kind: 'question'; text: string } | { kind: 'more' };

const views = (memory: SharedArrayBuffer) => ({
  head: new Int32Array(memory, 0, 2),
  bytes: new Uint8Array(memory, HEAD),
});

/** The worker's end: asks, sleeps, and returns the answer's text. */
export function asker(memory: SharedArrayBuffer, post: (question: Question) => void): (text: string) => string {
  const { head, bytes } = views(memory);
  const wait = (question: Question): void => {
    Atomics.store(head, STATE, ASLEEP);
    post(question);
    // The wake-up of the answer before may come so late that it falls into this wait.
    while (Atomics.load(head, STATE) === ASLEEP) Atomics.wait(head, STATE, ASLEEP);
  };
  return (text) => {
    wait({ kind: 'question', text });
    const answer = new Uint8Array(Atomics.load(head, LENGTH));
    for (let at = 0; ; ) {
      const piece = bytes.slice(0, Math.min(bytes.length, answer.length - at));
      answer.set(piece, at);
      at += piece.length;
      if (at >= answer.length) return new TextDecoder().decode(answer);
      wait({ kind: 'more' });
    }
  };
}

/** The page's end: hears the worker's questions and wakes it with what `answer` says. */
export function answerer(
  memory: SharedArrayBuffer,
  answer: (text: string) => string | Promise<string>,
): (question: Question) => void {
  const { head, bytes } = views(memory);
  let rest = new Uint8Array();
  const wake = (): void => {
    bytes.set(rest.subarray(0, bytes.length));
    rest = rest.subarray(bytes.length);
    Atomics.store(head, STATE, AWAKE);
    Atomics.notify(head, STATE);
  };
  return async (question) => {
    if (question.kind === 'question') {
      rest = new TextEncoder().encode(await answer(question.text));
      Atomics.store(head, LENGTH, rest.length);
    }
    wake();
  };
}
