import type { Actions, Refusal } from '../actions/actions';

/** Why the server could not be heard; each has its own way out in the words. */
export type TroubleKind = 'accounts' | 'permission' | 'offline' | 'timeout' | 'script';

export type Trouble = {
  kind: TroubleKind;
  /** What a developer needs to know, without anything the user wrote. */
  details: string;
};

/** What became of a call: the server did it, refused it in so many words, or could not be heard. */
export type Answer<T> =
  | { state: 'done'; value: T }
  | { state: 'refused'; refused: Refusal['refused'] }
  | { state: 'failed'; trouble: Trouble };

export type Done<Name extends keyof Actions> = Exclude<ReturnType<Actions[Name]>, Refusal>;

export type Call = <Name extends keyof Actions>(
  name: Name,
  ...args: Parameters<Actions[Name]>
) => Promise<Answer<Done<Name>>>;

type Runner = {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  serve(name: string, args: unknown[]): void;
};

declare const google: { script: { run: Runner } };

/** Apps Script ends an execution after six minutes; who has heard nothing by then will not hear any more. */
const patience = 370_000;

/** The texts Google uses, in the languages our users have their accounts in. */
const signs: [TroubleKind, RegExp][] = [
  ['accounts', /authori[sz]ation is required|PERMISSION_DENIED|cần (được )?(uỷ|ủy) quyền/i],
  ['permission', /permission|not authori[sz]ed|quyền/i],
  ['offline', /network|connection failure|http 0|offline|kết nối/i],
  ['timeout', /maximum execution time|timed? ?out|thời gian thực thi/i],
];

/** Quoted text may be the user's own words, and so may whatever stands beyond the first line. */
const withoutUserText = (message: string) =>
  message
    .split('\n', 1)[0]!
    .slice(0, 160)
    .replace(/(["'“‘«]).*?["'”’»]/gu, '$1…$1');

export function troubleOf(call: string, error: unknown): Trouble {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error ?? '') };
  const kind =
    typeof navigator !== 'undefined' && navigator.onLine === false
      ? 'offline'
      : (signs.find(([, sign]) => sign.test(message))?.[0] ?? 'script');
  return { kind, details: [call, kind, name, withoutUserText(message)].filter(Boolean).join(' · ') };
}

/** A whole call refused; an update also tells of single lines that were, under the same name, as a list. */
const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value && !Array.isArray(value.refused);

/** Asks the server. Never throws: what goes wrong is an answer, so that each caller must show it. */
export const call: Call = (name, ...args) =>
  new Promise((resolve) => {
    const fail = (error: unknown) => resolve({ state: 'failed', trouble: troubleOf(name, error) });
    const clock = setTimeout(() => fail('timeout'), patience);
    try {
      google.script.run
        .withSuccessHandler((value) => {
          clearTimeout(clock);
          resolve(
            isRefusal(value)
              ? { state: 'refused', refused: value.refused }
              : { state: 'done', value: value as Done<typeof name> },
          );
        })
        .withFailureHandler((error) => {
          clearTimeout(clock);
          fail(error);
        })
        .serve(name, args);
    } catch (error) {
      clearTimeout(clock);
      fail(error);
    }
  });
