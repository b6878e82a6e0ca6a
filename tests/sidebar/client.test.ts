import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, troubleOf } from '../../src/sidebar/client';

type Reply = (
  handlers: { success(value: unknown): void; failure(error: unknown): void },
  name: string,
  args: unknown[],
) => void;

function google(reply: Reply): void {
  const handlers = { success: (_: unknown) => {}, failure: (_: unknown) => {} };
  const run = {
    withSuccessHandler(handler: (value: unknown) => void) {
      handlers.success = handler;
      return run;
    },
    withFailureHandler(handler: (error: unknown) => void) {
      handlers.failure = handler;
      return run;
    },
    serve: (name: string, args: unknown[]) => reply(handlers, name, args),
  };
  vi.stubGlobal('google', { script: { run } });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('call', () => {
  it('hands over the name and the arguments, and gives back what the server says', async () => {
    google(({ success }, name, args) => success({ revision: args.length, name }));
    expect(await call('dropDraft')).toEqual({ state: 'done', value: { revision: 0, name: 'dropDraft' } });
  });

  it('takes an update that saved some lines and not others for an answer', async () => {
    const outcome = { saved: ['O1.KR1'], refused: [{ id: 'P1.KPI1', refused: { code: 'not-a-number', facts: {} } }] };
    google(({ success }) => success(outcome));
    expect(await call('update', 'b1', 'P1', [], 'p')).toEqual({ state: 'done', value: outcome });
  });

  it('tells a refusal from an answer', async () => {
    google(({ success }) => success({ refused: { code: 'busy', facts: {} } }));
    expect(await call('dropDraft')).toEqual({ state: 'refused', refused: { code: 'busy', facts: {} } });
  });

  it('makes an answer of a failure', async () => {
    google(({ failure }) => failure(new Error('Exceeded maximum execution time')));
    expect(await call('dropDraft')).toMatchObject({ state: 'failed', trouble: { kind: 'timeout' } });
  });

  it('makes an answer of what Google throws at once', async () => {
    google(() => {
      throw new TypeError('Failed due to illegal value in property: 0');
    });
    expect(await call('dropDraft')).toMatchObject({ state: 'failed', trouble: { kind: 'script' } });
  });

  it('gives up when nothing is heard for longer than an execution can last', async () => {
    vi.useFakeTimers();
    google(() => {});
    const answer = call('dropDraft');
    await vi.advanceTimersByTimeAsync(371_000);
    expect(await answer).toMatchObject({ state: 'failed', trouble: { kind: 'timeout' } });
  });
});

describe('troubleOf', () => {
  it.each([
    ['ScriptError: Authorization is required to perform that action.', 'accounts'],
    ['PERMISSION_DENIED', 'accounts'],
    ['You do not have permission to call Range.setValues', 'permission'],
    ['Bạn không có quyền thực hiện việc này', 'permission'],
    ['NetworkError: Connection failure due to HTTP 0', 'offline'],
    ['Exceeded maximum execution time', 'timeout'],
    ["TypeError: Cannot read properties of undefined (reading 'x')", 'script'],
  ])('knows %s as %s', (message, kind) => {
    expect(troubleOf('preview', new Error(message)).kind).toBe(kind);
  });

  it('is offline whatever the message, when the browser says so', () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(troubleOf('open', new Error('whatever')).kind).toBe('offline');
  });

  it('keeps what a user wrote out of the details', () => {
    const { details } = troubleOf(
      'preview',
      new Error("Cannot parse “Lương của Lan 30 triệu” or 'Thưởng Huy'\nLương: 30 triệu"),
    );
    expect(details).toContain('preview');
    expect(details).not.toMatch(/Lan|Huy|triệu/);
  });
});
