import { BooleanNumber, type Injector, InterceptorEffectEnum } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { placedAt } from '../blocks';
import type { Engine, TextRun } from '../engine';
import { onSelectedCell, placeBelow } from './cell-bubble';
import { marks } from './host-window';
import { ownStyle } from './hung-on-cells';
import { part } from './page-parts';

const LINK_BLUE = '#1155cc';

type Link = { address: string; label: string; follow: () => void };

/** Linked cells look like links; the selected one shows where each leads, and a click goes there, as in Sheets. */
export function showCellLinks(api: FUniver, injector: Injector, engine: Engine): void {
  const bubble = part(marks.cellLinks);
  const hide = (): void => {
    bubble.hidden = true;
  };
  onSelectedCell(
    api,
    (sheet, row, column) => {
      const links = linksAt(engine, engine.numberOf(sheet.getSheetId()), row, column);
      bubble.hidden = links.length === 0;
      bubble.replaceChildren(...links.map((link) => linkButton(link, hide)));
      if (links.length > 0) placeBelow(bubble, injector, sheet, row, column);
    },
    hide,
  );
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      if (linked(placedAt(engine.scriptLinks(engine.numberOf(subUnitId)), row, col)).length === 0) return next(cell);
      return next({ ...cell, s: { ...ownStyle(engine, cell), cl: { rgb: LINK_BLUE }, ul: { s: BooleanNumber.TRUE } } });
    },
  });
}

const linked = (runs: TextRun[] | undefined): TextRun[] => (runs ?? []).filter(({ link }) => link);

function linksAt(engine: Engine, sheet: number, row: number, column: number): Link[] {
  const [[runs]] = engine.readLinks({ sheet, row, column, rows: 1, columns: 1 }) as [[TextRun[] | undefined]];
  return linked(runs).map(({ link }) => {
    const address = link!;
    const gid = /[#&?]gid=(\d+)/.exec(address);
    const to = gid ? Number(gid[1]) : undefined;
    if (to === undefined || !engine.exists(to))
      return { address, label: address, follow: () => void window.open(address, '_blank', 'noopener') };
    return { address, label: engine.sheetName(to), follow: () => engine.activate(to) };
  });
}

function linkButton({ address, label, follow }: Link, hide: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.title = address;
  button.textContent = label;
  button.onclick = () => {
    hide();
    follow();
  };
  return button;
}
