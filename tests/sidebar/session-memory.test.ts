import { afterEach, describe, expect, it, vi } from 'vitest';
import { pressFor, settled } from '../../src/sidebar/press';
import { keep, keyOf, recall } from '../../src/sidebar/session-memory';
import { showDay, showShare } from '../../src/sidebar/show-day';

afterEach(() => vi.unstubAllGlobals());

const storage = () => {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
};

describe('what is typed and not saved', () => {
  it('is kept in the tab, and forgotten when told to', () => {
    const sessionStorage = storage();
    vi.stubGlobal('window', { sessionStorage });
    keep('update.P1', { 'O1.KR1': { value: '154.000' } });
    expect([...sessionStorage.held.keys()]).toEqual(['okr.update.P1']);
    expect(recall('update.P1')).toEqual({ 'O1.KR1': { value: '154.000' } });
    keep('update.P1', undefined);
    expect(recall('update.P1')).toBeUndefined();
    expect(sessionStorage.held.size).toBe(0);
  });

  it('is kept for as long as the sidebar stands where a frame is denied its storage', () => {
    vi.stubGlobal('window', {
      get sessionStorage() {
        throw new Error('SecurityError');
      },
    });
    keep('who', 'P2');
    expect(recall('who')).toBe('P2');
    keep('who', undefined);
    expect(recall('who')).toBeUndefined();
  });

  it('is nothing where what is held cannot be read', () => {
    const sessionStorage = storage();
    sessionStorage.held.set('okr.broken', '{');
    vi.stubGlobal('window', { sessionStorage });
    expect(recall('broken')).toBeUndefined();
  });

  it('belongs to one cycle of one workbook', () => {
    const build = { id: 'b1', team: 'Marketing', cycle: 'Q1-2027' };
    expect(keyOf('who', build)).not.toBe(keyOf('who', { ...build, team: 'Sales' }));
  });
});

describe('a press', () => {
  it('has one name for as long as the same content is sent and unsettled', () => {
    const first = pressFor('update', [{ id: 'O1.KR1', value: 1 }]);
    expect(pressFor('update', [{ id: 'O1.KR1', value: 1 }])).toBe(first);
    settled('update');
    expect(pressFor('update', [{ id: 'O1.KR1', value: 1 }])).not.toBe(first);
  });

  it('has another name for another content, or for another form', () => {
    const first = pressFor('update', 1);
    expect(pressFor('change', 1)).not.toBe(first);
    expect(pressFor('update', 2)).not.toBe(first);
  });
});

describe('beside a value', () => {
  it.each([
    ['2027-02-05', 'vi', '05/02'],
    ['2027-02-05', 'en', 'Feb 5'],
    ['2027-12-31', 'en', 'Dec 31'],
    [undefined, 'vi', ''],
  ] as const)('the day %s in %s is "%s"', (day, language, expected) => {
    expect(showDay(day, language)).toBe(expected);
  });

  it('a share is whole percent', () => {
    expect([0.4149, 1, 0].map(showShare)).toEqual(['41%', '100%', '0%']);
  });
});
