/**
 * What the engine finds in Node instead of two globals. It opens a `MessageChannel` for every break it takes and never closes
 * it, which keeps the process alive; and it reports entries of its own index that it has already dropped.
 */
class ImmediateChannel {
  readonly port1: { onmessage: (() => void) | null; close(): void } = { onmessage: null, close: () => {} };
  readonly port2 = { postMessage: (): void => void setImmediate(() => this.port1.onmessage?.()), close: () => {} };
}

const engineError = (...words: unknown[]): void => {
  if (!String(words[0]).startsWith('Dependency tree not found')) console.warn(...words);
};

export { engineError as 'console.error', ImmediateChannel as MessageChannel };
