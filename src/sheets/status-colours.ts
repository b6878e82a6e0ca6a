import type { StatusColours, Tone } from './sheet-plan';

const TONES: Readonly<Record<string, Tone>> = {
  'no-data': 'idle',
  stale: 'warn',
  'just-started': 'idle',
  'on-track': 'good',
  'at-risk': 'warn',
  'off-track': 'bad',
  'on-target': 'good',
  achieved: 'good',
  nearly: 'warn',
  missed: 'bad',
  met: 'good',
  near: 'warn',
};

/** Colours of a status column: the word stays in the cell, the colour only repeats it. */
export function statusColours(column: string, ...statuses: Readonly<Record<string, string>>[]): StatusColours {
  const words: Record<string, Tone> = {};
  for (const [status, word] of statuses.flatMap((one) => Object.entries(one))) words[word] = TONES[status] ?? 'idle';
  return { column, words };
}
