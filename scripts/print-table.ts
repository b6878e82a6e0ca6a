/** A column of a printed table: its header, where its cells are aligned, and the most characters one may have. */
export type TableColumn = { header: string; align?: 'right'; most?: number };

/** A table as lines of text. Characters are counted, not bytes, so that Vietnamese letters keep the columns straight. */
export function printTable(columns: TableColumn[], rows: string[][]): string[] {
  const cut = (text: string, most = 60) => {
    const characters = [...text.normalize('NFC')];
    return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
  };
  const cells = rows.map((row) => columns.map((column, at) => cut(row[at] ?? '', column.most)));
  const widths = columns.map((column, at) =>
    Math.max(...[column.header, ...cells.map((row) => row[at]!)].map((text) => [...text].length)),
  );
  const line = (row: string[]) =>
    row
      .map((text, at) => {
        const space = ' '.repeat(widths[at]! - [...text].length);
        return columns[at]!.align === 'right' ? space + text : text + space;
      })
      .join('  ')
      .trimEnd();
  return [
    line(columns.map((column) => column.header)),
    widths.map((width) => '─'.repeat(width)).join('──'),
    ...cells.map(line),
  ];
}
