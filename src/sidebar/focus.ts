/** Puts the focus on an element once it is drawn; without it the first field with a problem, where there is one. */
export function focusOn(id: string): void {
  setTimeout(() => {
    const element = document.getElementById(id);
    element?.focus();
    element?.scrollIntoView({ block: 'center' });
  }, 30);
}
