import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { focusOn } from '../../src/sidebar/focus';

const FIELDS = 'input, textarea, select';

/** As much of a page as the focus needs: fields and buttons by id. */
function pageOf(...ids: string[]) {
  const page = { activeElement: null as unknown, getElementById: (id: string) => elements.get(id) ?? null };
  const element = (id: string) => {
    const made = {
      id,
      matches: (selector: string) => selector === FIELDS && !id.startsWith('button'),
      focus: () => {
        page.activeElement = made;
      },
      scrollIntoView: () => {},
    };
    return made;
  };
  const elements = new Map(ids.map((id) => [id, element(id)]));
  vi.stubGlobal('document', page);
  return { go: (id: string) => elements.get(id)!.focus(), at: () => (page.activeElement as { id: string } | null)?.id };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the focus of a screen that was just drawn', () => {
  it('goes to the field asked for', () => {
    const page = pageOf('first', 'second');
    focusOn('first');
    vi.runAllTimers();
    expect(page.at()).toBe('first');
  });

  it('leaves the button or field that was pressed before', () => {
    const page = pageOf('first', 'second', 'button');
    for (const before of ['button', 'second']) {
      page.go(before);
      focusOn('first');
      vi.runAllTimers();
      expect(page.at()).toBe('first');
    }
  });

  it('stays in the field that a user went to meanwhile: what they type must not land in another', () => {
    const page = pageOf('first', 'second', 'button');
    page.go('button');
    focusOn('first');
    page.go('second');
    vi.runAllTimers();
    expect(page.at()).toBe('second');
  });
});
