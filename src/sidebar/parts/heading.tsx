import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Set once anything was pressed: the very first screen must not take the focus out of the sheet. */
let inUse = false;
if (typeof document !== 'undefined')
  for (const event of ['click', 'keydown']) document.addEventListener(event, () => (inUse = true), true);

/** The heading of a screen. It takes the focus when the screen changes, so that keyboard and screen reader begin there. */
export function Heading({ children, of }: { children: ComponentChildren; of: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A new screen is a new `of`
  useEffect(() => {
    if (inUse) heading.current?.focus();
    if (inUse) window.scrollTo(0, 0);
  }, [of]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
