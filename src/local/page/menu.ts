import type { MenuItem } from '../services/ui';
import { marks } from './host-window';
import { part } from './page-parts';

/** "Extensions › OKR Cascade › …" with mouse and keys: arrows walk, Enter chooses, Escape closes. */
export function fillMenu(lines: readonly MenuItem[], nothing: string, choose: (handler: string) => void): void {
  const parts = lines.flatMap((line) => menuParts(line, choose));
  part('#addon-items').replaceChildren(
    ...(parts.length > 0
      ? parts
      : [
          Object.assign(
            menuItem(nothing, () => {}),
            { disabled: true },
          ),
        ]),
  );
}

/** A submenu's items follow its caption. */
function menuParts(line: MenuItem, choose: (handler: string) => void): HTMLElement[] {
  if (line === 'separator') return [document.createElement('hr')];
  if ('items' in line) {
    const caption = Object.assign(document.createElement('h3'), { textContent: line.caption });
    return [caption, ...line.items.flatMap((item) => menuParts(item, choose))];
  }
  const item = menuItem(line.caption, () => {
    closeMenus();
    choose(line.handler);
  });
  return [item];
}

function menuItem(label: string, click: () => void): HTMLButtonElement {
  const item = document.createElement('button');
  item.type = 'button';
  item.role = 'menuitem';
  item.textContent = label;
  item.onclick = click;
  return item;
}

export function wireMenus(): void {
  const [extensions, addon] = [part<HTMLButtonElement>(marks.extensions), part<HTMLButtonElement>(marks.addon)];
  extensions.onclick = () => (isOpen(extensions) ? closeMenus() : open(extensions));
  addon.onclick = () => open(addon);
  addon.onpointerenter = () => open(addon);
  document.addEventListener('pointerdown', (event) => {
    if (!part('#menus').contains(event.target as Node)) closeMenus();
  });
  part('#menus').addEventListener('keydown', walk);
}

const menuOf = (button: HTMLElement): HTMLElement => part(button.id === 'addon' ? '#addon-items' : '#extensions-menu');
const isOpen = (button: HTMLElement): boolean => !menuOf(button).hidden;

function open(button: HTMLElement): void {
  menuOf(button).hidden = false;
  button.setAttribute('aria-expanded', 'true');
}

function close(button: HTMLElement): void {
  menuOf(button).hidden = true;
  button.setAttribute('aria-expanded', 'false');
}

function closeMenus(): void {
  for (const mark of [marks.addon, marks.extensions]) close(part(mark));
}

function walk(event: KeyboardEvent): void {
  const [extensions, addon] = [part(marks.extensions), part(marks.addon)];
  const items = [...document.querySelectorAll<HTMLElement>(marks.menuItem)];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const step = (by: number) => items[(at + by + items.length) % items.length]?.focus();
  const moves: Record<string, () => void> = {
    Escape: () => {
      closeMenus();
      extensions.focus();
    },
    ArrowDown: () => {
      if (at >= 0) return step(1);
      open(extensions);
      addon.focus();
    },
    ArrowUp: () => step(-1),
    ArrowRight: () => {
      open(addon);
      items[0]?.focus();
    },
    ArrowLeft: () => {
      close(addon);
      addon.focus();
    },
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  event.stopPropagation();
  move();
}
