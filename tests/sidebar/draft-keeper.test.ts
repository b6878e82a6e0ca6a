import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../src/actions/actions';
import type { Answer, Call } from '../../src/sidebar/client';
import { DraftKeeper, type Keeping } from '../../src/sidebar/draft-keeper';

const draft = (team: string): Draft => ({
  step: 'cycle',
  language: 'vi',
  templateId: 'marketing',
  cascade: {
    cycle: { name: 'Q1-2027', start: '2027-01-01', end: '2027-03-31' },
    team,
    objectives: [],
    positions: [],
    people: [],
    keyResultShare: 0.4,
  },
});

/** A document that another window may write to as well. */
function workbook() {
  const document = { revision: 4, team: '', saves: 0, fail: false };
  const serve = async (name: string, ...args: unknown[]): Promise<Answer<unknown>> => {
    await Promise.resolve();
    if (document.fail) return { state: 'failed', trouble: { kind: 'offline', details: '' } };
    if (name === 'open') return { state: 'done', value: { revision: document.revision } };
    const [given, revision] = args as [Draft, number];
    document.saves += 1;
    if (revision !== document.revision)
      return { state: 'refused', refused: { code: 'draft-changed-elsewhere', facts: {} } };
    document.revision += 1;
    document.team = given.cascade.team;
    return { state: 'done', value: { revision: document.revision } };
  };
  return { document, call: serve as unknown as Call };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('DraftKeeper', () => {
  it('saves once when the typing rests, with the last state', async () => {
    const { document, call } = workbook();
    const seen: Keeping[] = [];
    const keeper = new DraftKeeper(call, 4, (keeping) => seen.push(keeping));
    for (const team of ['S', 'Sa', 'Sales']) keeper.keep(draft(team));
    await vi.advanceTimersByTimeAsync(5000);
    expect(document).toMatchObject({ saves: 1, team: 'Sales', revision: 5 });
    expect(seen).toEqual(['waiting', 'waiting', 'waiting', 'saving', 'kept']);
  });

  it('saves what was typed while a save was under way, after it, and never two at a time', async () => {
    const { document, call } = workbook();
    const keeper = new DraftKeeper(call, 4, () => {});
    keeper.keep(draft('one'));
    const first = keeper.flush();
    keeper.keep(draft('two'));
    await Promise.all([first, keeper.flush()]);
    expect(document).toMatchObject({ saves: 2, team: 'two', revision: 6 });
  });

  it('never overwrites what another window saved, and says so', async () => {
    const { document, call } = workbook();
    const seen: Keeping[] = [];
    const keeper = new DraftKeeper(call, 4, (keeping) => seen.push(keeping));
    Object.assign(document, { revision: 9, team: 'theirs' });
    keeper.keep(draft('mine'));
    await keeper.flush();
    expect(document.team).toBe('theirs');
    expect(seen.at(-1)).toMatchObject({ state: 'refused', refused: { code: 'draft-changed-elsewhere' } });
  });

  it('takes the place of the other draft once the user says so', async () => {
    const { document, call } = workbook();
    const keeper = new DraftKeeper(call, 4, () => {});
    Object.assign(document, { revision: 9, team: 'theirs' });
    await keeper.overwrite(draft('mine'));
    expect(document).toMatchObject({ team: 'mine', revision: 10 });
  });

  it('keeps what could not be saved, for the next try', async () => {
    const { document, call } = workbook();
    const seen: Keeping[] = [];
    const keeper = new DraftKeeper(call, 4, (keeping) => seen.push(keeping));
    document.fail = true;
    keeper.keep(draft('mine'));
    await keeper.flush();
    expect(seen.at(-1)).toMatchObject({ state: 'failed', trouble: { kind: 'offline' } });
    document.fail = false;
    await keeper.flush();
    expect(document.team).toBe('mine');
  });

  it('saves nothing of a draft that was dropped', async () => {
    const { document, call } = workbook();
    const keeper = new DraftKeeper(call, 4, () => {});
    keeper.keep(draft('gone'));
    keeper.reset(5);
    await vi.advanceTimersByTimeAsync(5000);
    expect(document.saves).toBe(0);
  });
});
