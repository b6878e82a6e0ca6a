/**
 * Runs inside the sidebar's frame before the page's own script: `google.script` as Google gives it to HtmlService pages.
 * The script element that carries it names the server's functions and then takes itself out of the page.
 */
import { callableFromClient, sentArguments } from '../script-run-values';
import type { FromHost, FromSidebar } from './sidebar-messages';

type Handlers = {
  success?: (value: unknown, user: unknown) => void;
  failure?: (error: Error, user: unknown) => void;
  user?: unknown;
};

const own = document.currentScript as HTMLScriptElement;
const functions = (own.dataset.functions ?? '').split(' ').filter((name) => name !== '' && callableFromClient(name));
own.remove();

/** Google runs about this many calls of one page at a time; further ones wait here. */
const AT_A_TIME = 10;

const running = new Map<number, Handlers>();
const waiting: { id: number; message: FromSidebar; handlers: Handlers }[] = [];
let lastId = 0;

const tell = (message: FromSidebar): void => parent.postMessage(message, '*');

function startNext(): void {
  while (running.size < AT_A_TIME) {
    const next = waiting.shift();
    if (!next) return;
    running.set(next.id, next.handlers);
    tell(next.message);
  }
}

function run(name: string, args: unknown[], handlers: Handlers): void {
  const id = ++lastId;
  waiting.push({ id, message: { kind: 'run', id, name, args: sentArguments(args) }, handlers });
  startNext();
}

addEventListener('message', (event: MessageEvent<FromHost>) => {
  if (event.source !== parent || event.data?.kind !== 'answer') return;
  const answer = event.data;
  const handlers = running.get(answer.id);
  running.delete(answer.id);
  startNext();
  if (!handlers) return;
  if ('value' in answer) return handlers.success?.(JSON.parse(answer.value), handlers.user);
  const error = Object.assign(new Error(answer.error), { name: 'ScriptError' });
  // Errors lose their fields on the way; without a handler Google leaves them to the console.
  if (handlers.failure) handlers.failure(error, handlers.user);
  else console.error(error);
});

/** Each `with…` gives a runner of its own, so a kept one can be used again with other handlers. */
function runner(handlers: Handlers): Record<string, (...args: never[]) => unknown> {
  return Object.fromEntries([
    ...functions.map((name) => [name, (...args: unknown[]) => run(name, args, handlers)]),
    ['withSuccessHandler', (success: Handlers['success']) => runner({ ...handlers, success })],
    ['withFailureHandler', (failure: Handlers['failure']) => runner({ ...handlers, failure })],
    ['withUserObject', (user: unknown) => runner({ ...handlers, user })],
  ]);
}

/** What the local host lacks fails by name instead of doing nothing. */
const lacking = <T extends object>(path: string, has: T): T =>
  new Proxy(has, {
    get: (target, name) => {
      if (name in target || typeof name === 'symbol') return Reflect.get(target, name);
      throw new Error(`${path}.${name} is not available in the local host`);
    },
  });

const google = {
  script: lacking('google.script', {
    run: runner({}),
    host: lacking('google.script.host', {
      close: () => tell({ kind: 'close' }),
      origin: 'null',
      editor: lacking('google.script.host.editor', { focus: () => tell({ kind: 'focusGrid' }) }),
    }),
  }),
};

Object.assign(window, { google });
