import { type HostLocale, marks } from './host-window';
import { wireMenus } from './menu';
import { part } from './page-parts';
import { ask, say } from './question';
import type { PageWords } from './words';

/** What the bar's controls do; each failure is told in one line at the foot of the page. */
export type BarActions = {
  setToday: (day: string) => Promise<void>;
  changeLocale: (locale: HostLocale) => Promise<void>;
  fillExample: () => Promise<void>;
  download: () => Promise<void>;
  startAnew: () => Promise<void>;
};

const BUTTONS = [marks.extensions, marks.fillExample, marks.download, marks.startAnew] as const;

/** The bar in the workbook's language; its buttons wait until the add-on's menu stands. */
export function labelBar(words: PageWords, locale: HostLocale): void {
  document.documentElement.lang = locale.slice(0, 2);
  const label = (mark: string, text: string, help?: string): void => {
    part(mark).textContent = text;
    if (help) part(mark).title = help;
  };
  label('#loading p', words.loading);
  label(marks.extensions, words.extensions);
  label('#today-label', words.today);
  label('#locale-label', words.locale);
  label(marks.fillExample, words.fillExample, words.fillExampleHelp);
  label(marks.download, words.download, words.downloadHelp);
  label(marks.startAnew, words.startAnew, words.startAnewHelp);
  part(marks.today).title = words.todayHelp;
  part(marks.locale).title = words.localeHelp;
  part(marks.sidebarClose).title = words.closeSidebar;
  part(marks.sidebarClose).setAttribute('aria-label', words.closeSidebar);
  part<HTMLSelectElement>(marks.locale).value = locale;
}

export const showTitle = (title: string): void => {
  part(marks.title).textContent = title;
  document.title = `${title} – OKR Cascade`;
};

export const showToday = (day: string): void => {
  part<HTMLInputElement>(marks.today).value = day;
};

export function wireBar(words: PageWords, locale: HostLocale, actions: BarActions): void {
  wireMenus();
  for (const mark of BUTTONS) part<HTMLButtonElement>(mark).disabled = false;
  part<HTMLInputElement>(marks.today).addEventListener('change', ({ target }) => {
    const { value } = target as HTMLInputElement;
    if (value) told(words.today, actions.setToday(value));
  });
  const select = part<HTMLSelectElement>(marks.locale);
  select.addEventListener('change', async () => {
    if (await ask(words.askLocale, words.yes, words.no))
      told(words.locale, actions.changeLocale(select.value as HostLocale));
    else select.value = locale;
  });
  part(marks.startAnew).addEventListener('click', async () => {
    if (await ask(words.askAnew, words.yes, words.no)) told(words.startAnew, actions.startAnew());
  });
  whileBusy(marks.fillExample, words.fillExample, actions.fillExample);
  whileBusy(marks.download, words.download, actions.download);

  function whileBusy(mark: string, name: string, action: () => Promise<void>): void {
    const button = part<HTMLButtonElement>(mark);
    button.addEventListener('click', async () => {
      button.disabled = true;
      await told(name, action());
      button.disabled = false;
    });
  }

  function told(name: string, done: Promise<void>): Promise<void> {
    return done.catch((error: Error) => say(words.failed(name, error.message)));
  }
}
