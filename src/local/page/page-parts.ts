/** A part of the page by its mark; that it is there is index.html's promise. */
export function part<Kind extends HTMLElement = HTMLElement>(mark: string): Kind {
  const found = document.querySelector<Kind>(mark);
  if (!found) throw new Error(`index.html has no ${mark}`);
  return found;
}
