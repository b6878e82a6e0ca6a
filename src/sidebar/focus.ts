/**
 * Puts the focus on an element once it is drawn; where it is a button that cannot be pressed, on one beside it. A field that
 * a user has gone to meanwhile keeps it: what they type there must not land in another.
 */
export function focusOn(id: string): void {
  const before = document.activeElement;
  setTimeout(() => {
    const now = document.activeElement;
    if (now !== before && now?.matches('input, textarea, select')) return;
    const found = document.getElementById(id);
    const element = found?.matches(':disabled')
      ? found.parentElement?.querySelector<HTMLElement>('button:enabled')
      : found;
    element?.focus();
    element?.scrollIntoView({ block: 'center' });
  }, 30);
}

/** After a line was moved: the same button of the place it went to. */
export const focusMoved = (id: string, by: -1 | 1): void => focusOn(`${id}.${by < 0 ? 'up' : 'down'}`);
