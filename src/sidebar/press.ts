import type { Press } from '../actions/actions';
import { keep, recall } from './session-memory';

type Kept = { of: string; press: Press };

const once = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`;

/**
 * The name of a press that sends this content: the same again until it is settled, so that a repeat after a failure or a closed
 * sidebar is known for one; another content is another press.
 */
export function pressFor(key: string, content: unknown): Press {
  const of = JSON.stringify(content);
  const kept = recall<Kept>(`press.${key}`);
  if (kept?.of === of) return kept.press;
  const press = once();
  keep(`press.${key}`, { of, press });
  return press;
}

/** The server has answered: the same content sent anew is a new press. */
export const settled = (key: string): void => keep(`press.${key}`, undefined);
