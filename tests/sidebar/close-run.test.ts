import { describe, expect, it } from 'vitest';
import type { Build } from '../../src/actions/actions';
import type { Answer, Call } from '../../src/sidebar/client';
import { runClose } from '../../src/sidebar/close-run';

const build: Build = { id: 'b1', cycle: 'Q1-2027', team: 'Marketing', state: 'built', planned: [], built: [] };
const sheets = [
  { key: 'okr', name: 'OKR' },
  { key: 'card:P1', name: 'Phiếu' },
];
const closing = { who: 'Hà', decisions: [] };
const refused = (code: 'busy' | 'review-missing'): Answer<never> => ({
  state: 'refused',
  refused: { code, facts: {} },
});

/** A server that answers each call with what the test says, else with "done". */
function server(answers: Record<string, Answer<never>[]> = {}) {
  const calls: string[] = [];
  const call = ((name: string, ...args: unknown[]) => {
    const asked = name === 'closeSheet' ? `${name} ${args[1]}` : name;
    calls.push(asked);
    const value = name === 'finishClose' ? { build: { ...build, state: 'closed' } } : { key: args[1] };
    return Promise.resolve(answers[asked]?.shift() ?? { state: 'done', value });
  }) as Call;
  return { call, calls };
}

const look = (stopAfter = Number.POSITIVE_INFINITY) => {
  const made: number[] = [];
  return {
    made,
    onProgress: (count: number) => void made.push(count),
    stopped: () => made[made.length - 1]! >= stopAfter,
    wait: () => Promise.resolve(),
  };
};

describe('a close', () => {
  it('freezes sheet by sheet, then closes the cycle', async () => {
    const { call, calls } = server();
    const seen = look();
    const end = await runClose(build, sheets, closing, call, seen);
    expect(end).toMatchObject({ ending: 'closed', build: { state: 'closed' } });
    expect(calls).toEqual(['closeSheet okr', 'closeSheet card:P1', 'finishClose']);
    expect(seen.made).toEqual([0, 1, 2]);
  });

  it.each([0, 1, 2])('that is stopped after %i sheets closes nothing', async (count) => {
    const { call, calls } = server();
    expect(await runClose(build, sheets, closing, call, look(count))).toEqual({ ending: 'stopped' });
    expect(calls).toHaveLength(count);
    expect(calls).not.toContain('finishClose');
  });

  it('that stopped goes through all sheets anew, since numbers may have changed', async () => {
    const { call, calls } = server();
    await runClose(build, sheets, closing, call, look(1));
    await runClose(build, sheets, closing, call, look());
    expect(calls).toEqual(['closeSheet okr', 'closeSheet okr', 'closeSheet card:P1', 'finishClose']);
  });

  it('waits while another execution holds the document', async () => {
    const { call, calls } = server({ 'closeSheet okr': [refused('busy'), refused('busy')] });
    expect(await runClose(build, sheets, closing, call, look())).toHaveProperty('ending', 'closed');
    expect(calls.filter((name) => name === 'closeSheet okr')).toHaveLength(3);
  });

  it.each(['closeSheet card:P1', 'finishClose'])('ends with what %s was refused for', async (asked) => {
    const { call } = server({ [asked]: [refused('review-missing')] });
    expect(await runClose(build, sheets, closing, call, look())).toEqual({ ending: refused('review-missing') });
  });
});
