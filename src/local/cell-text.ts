/** Text with parts of its own in a cell: what a user writes on several lines, or links through the grid's own panel. */
import type { ICellData, IDocumentBody, Nullable } from '@univerjs/core';
import type { TextRun } from './engine';

/** The engine's mark of a paragraph's end, and of the text's. */
const PARAGRAPH = '\r';
const END = /\r?\n$/;

const bodyOf = (cell: Nullable<ICellData>): IDocumentBody | undefined => cell?.p?.body;

/** The text as one string; undefined where the cell has none of this kind. */
export const richText = (cell: Nullable<ICellData>): string | undefined =>
  bodyOf(cell)?.dataStream.replace(END, '').replaceAll(PARAGRAPH, '\n');

/** Links in the text; `sheetNumber` knows the number of a sheet by the engine's own name for it. */
export function linkRuns(cell: Nullable<ICellData>, sheetNumber: (id: string) => number | undefined): TextRun[] {
  return (bodyOf(cell)?.customRanges ?? []).flatMap(({ startIndex, endIndex, properties }) => {
    const url = properties?.url;
    if (typeof url !== 'string') return [];
    const link = url.replace(/^#gid=([^&]+)/, (whole, id: string) => {
      const number = sheetNumber(id);
      return number === undefined ? whole : `#gid=${number}`;
    });
    return [{ start: startIndex, end: endIndex + 1, link }];
  });
}
