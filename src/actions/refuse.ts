import type { Refusal, RefusalCode } from './actions';

/** What the user got wrong, as a value: the sidebar has the sentence. */
export const refuse = (code: RefusalCode, facts: Record<string, string | number> = {}): Refusal => ({
  refused: { code, facts },
});

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;
