/**
 * What the page of the local host offers to a test beside real clicks and keys: `window.okrHost`, and the marks by which a
 * test finds the page's own parts.
 *
 *     await page.goto(url); // Vietnamese; `${url}?locale=en_US` for English, where nothing is kept from before
 *     await page.evaluate(() => window.okrHost.ready);
 *     await page.click(marks.extensions); await page.click(marks.addon); await page.click(`${marks.menuItem} >> text=Mở`);
 *     const sidebar = page.frameLocator(marks.sidebarFrame);
 *     await page.evaluate(() => window.okrHost.type('OKR Marketing Q1-2027', 'H5', '150.000'));
 *
 * Everything here only looks, or does what a user could do by hand; nothing reaches past the grid into the add-on.
 */

/** A cell as `cell()` tells it. */
export type SeenCell = {
  /** The result: numbers unrounded, days as `2027-03-31`, a blank cell as `''`. */
  value: string | number | boolean;
  /** What the grid shows, in the workbook's locale. */
  display: string;
  /** The formula with its `=`, or `''`. */
  formula: string;
  /** Why the cell shows `#ERROR!`, where it does. */
  error?: string;
};

export type OkrHost = {
  /** Resolves once the grid stands, `onOpen` has run and the menu can be opened; rejects with what failed. */
  readonly ready: Promise<void>;
  /** Names of the sheets from left to right, hidden ones too. */
  sheetNames(): string[];
  /** The sheet in front. */
  activeSheet(): string;
  /** Brings a sheet to the front, as a click on its tab does. */
  showSheet(name: string): void;
  /** Throws where the sheet is not there. */
  cell(sheet: string, a1: string): SeenCell;
  /** Values of a block, row by row: `A1:C9`, or all that is in use. */
  values(sheet: string, a1?: string): (string | number | boolean)[][];
  /** Types into a cell what a user would type, `35%` or `=OKR_SCORE(A1:A3)`; resolves when all is recalculated. */
  type(sheet: string, a1: string, text: string): Promise<void>;
  /** Resolves when nothing is left to calculate, no execution runs, and the workbook is kept for a reload. */
  settle(): Promise<void>;
  /**
   * What a panel or menu of the grid does when it is used: a command of the grid, on the sheet in front, which undo takes
   * back. Resolves when all is kept.
   */
  command(id: string, params?: object): Promise<void>;
  /** Sets the host's clock, `2027-02-15`; TODAY() follows. */
  setToday(day: string): Promise<void>;
  today(): string;
  locale(): HostLocale;
  /** What the add-on threw or logged, the latest last: an execution nobody was told of is read here. */
  log(): string[];
};

export type HostLocale = 'vi_VN' | 'en_US';

/** Selectors of the page's own parts; those of the sidebar are the sidebar's. */
export const marks = {
  /** Shown while the page loads; gone when `ready` resolves. */
  loading: '#loading',
  title: '#document-title',
  /** The menu button "Tiện ích mở rộng" / "Extensions". */
  extensions: '#extensions',
  /** "OKR Cascade" inside it; the add-on's own items open beside it. */
  addon: '#addon',
  /** One for each item that `onOpen` registered. */
  menuItem: '#addon-items [role="menuitem"]',
  /** `<select>` with the values `vi_VN` and `en_US`; asks before it begins a new workbook. */
  locale: '#locale',
  /** `<input type="date">` */
  today: '#today',
  fillExample: '#fill-example',
  download: '#download',
  startAnew: '#start-anew',
  /** A question of the page's own, with its two buttons. */
  question: '#question',
  yes: '#question-yes',
  no: '#question-no',
  /** One line that says what happened last, or what went wrong (`role="status"`). */
  notice: '#notice',
  sidebar: '#sidebar',
  sidebarTitle: '#sidebar-title',
  sidebarClose: '#sidebar-close',
  /** The iframe that holds `dist/Sidebar.html`. */
  sidebarFrame: '#sidebar-frame',
  /** What an `#ERROR!` cell says, while it is selected or under the pointer. */
  cellError: '#cell-error',
  /** Where the links of the selected cell lead: one button each. */
  cellLinks: '#cell-links',
  grid: '#grid',
  /** The charts of the sheet in front: one `figure` each, named by its title, with its numbers as a table. */
  charts: '#charts',
} as const;

declare global {
  interface Window {
    okrHost: OkrHost;
  }
}
