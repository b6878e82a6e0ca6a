import { describe, expect, it } from 'vitest';
import type { Build } from '../../src/actions/actions';
import { progressOf, runBuild } from '../../src/sidebar/build-run';
import type { Answer, Call } from '../../src/sidebar/client';

const names = ['OKR', 'Phân rã', 'Phiếu'];
const started = (): Build => ({
  id: 'b1',
  cycle: 'Q1-2027',
  team: 'Marketing',
  state: 'building',
  planned: names.map((name) => ({ key: name, name })),
  built: [],
});

/** A server that makes what it is asked for; `answers` come first, by the key they are about. */
function server(answers: Record<string, Answer<never>[]> = {}) {
  const asked: string[] = [];
  const serve = async (action: string, _id: string, key = action): Promise<Answer<unknown>> => {
    asked.push(key);
    const first = answers[key]?.shift();
    if (first) return first;
    const sheets = names.map((name, i) => ({ key: name, kind: 'okr', name, sheetId: i }));
    return action === 'finishBuild'
      ? { state: 'done', value: { build: { ...started(), state: 'built', built: sheets } } }
      : { state: 'done', value: { sheet: sheets.find((sheet) => sheet.key === key) } };
  };
  return { asked, call: serve as unknown as Call };
}

const busy: Answer<never> = { state: 'refused', refused: { code: 'busy', facts: {} } };
const offline: Answer<never> = { state: 'failed', trouble: { kind: 'offline', details: '' } };
const look = { onProgress: () => {}, stopped: () => false, wait: async () => {} };

describe('runBuild', () => {
  it('asks for one sheet a call, in order, and tells each as it is made', async () => {
    const { asked, call } = server();
    const seen: string[] = [];
    const end = await runBuild(started(), call, {
      ...look,
      onProgress: (build) => {
        const { made, all, inHand } = progressOf(build);
        seen.push(`${made}/${all} ${inHand}`.trim());
      },
    });
    expect(asked).toEqual([...names, 'finishBuild']);
    expect(seen).toEqual(['1/3 Phân rã', '2/3 Phiếu', '3/3']);
    expect(end).toMatchObject({ ending: 'built', build: { state: 'built' } });
  });

  it('stops between two sheets, and goes on with the first that is lacking', async () => {
    const first = server();
    let stop = false;
    const end = await runBuild(started(), first.call, {
      ...look,
      onProgress: () => {
        stop = true;
      },
      stopped: () => stop,
    });
    expect(end).toMatchObject({ ending: 'stopped', build: { built: [{ key: 'OKR' }] } });
    const second = server();
    await runBuild(end.build, second.call, look);
    expect(second.asked).toEqual(['Phân rã', 'Phiếu', 'finishBuild']);
  });

  it('waits for a busy document and asks again', async () => {
    const { asked, call } = server({ 'Phân rã': [busy, busy] });
    expect(await runBuild(started(), call, look)).toMatchObject({ ending: 'built' });
    expect(asked.filter((key) => key === 'Phân rã')).toHaveLength(3);
  });

  it('tells that the document stays busy, rather than waiting for ever', async () => {
    const { call } = server({ OKR: [busy, busy, busy, busy] });
    expect(await runBuild(started(), call, look)).toMatchObject({ ending: busy });
  });

  it('ends with what went wrong and the sheets that stand', async () => {
    const { call } = server({ 'Phân rã': [offline] });
    expect(await runBuild(started(), call, look)).toMatchObject({
      ending: offline,
      build: { built: [{ key: 'OKR' }] },
    });
  });

  it('tells a finish that failed, and makes no sheet anew on the next run', async () => {
    const { call } = server({ finishBuild: [offline] });
    const end = await runBuild(started(), call, look);
    expect(end).toMatchObject({ ending: offline });
    const again = server();
    await runBuild(end.build, again.call, look);
    expect(again.asked).toEqual(['finishBuild']);
  });
});
