/** The local host's page: opens the workbook, runs `onOpen`, and joins bar, menu and sidebar to the add-on. */
import './page.css';
import { snapshotOf } from '../snapshot';
import { saveFile, xlsxOf } from './download';
import { exampleFiller } from './fill-example';
import { type HostLocale, marks } from './host-window';
import { dropWorkbook, keptWorkbook } from './kept-workbook';
import { fillMenu } from './menu';
import { okrHost } from './okr-host';
import { type BuiltAddon, type KeptWorkbook, OpenWorkbook } from './open-workbook';
import { part } from './page-parts';
import { topLevelFunctions } from './page-realm';
import { say } from './question';
import { SidebarFrame } from './sidebar-frame';
import { labelBar, wireBar } from './top-bar';
import { type PageWords, pageWords } from './words';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const opened = open();
window.okrHost = okrHost(opened);
opened.catch(showFailure);

async function open(): Promise<OpenWorkbook> {
  const kept = await keptWorkbook<KeptWorkbook>();
  // What is kept is never lost to an address.
  const locale = kept?.locale ?? (new URLSearchParams(location.search).get('locale') === 'en_US' ? 'en_US' : 'vi_VN');
  const words = pageWords(locale === 'vi_VN' ? 'vi' : 'en');
  labelBar(words, locale);
  if (!crossOriginIsolated || typeof SharedArrayBuffer === 'undefined') throw new Error(words.notShared);
  const [code, sidebar, manifest, client] = await Promise.all([
    text('dist/Code.js'),
    text('dist/Sidebar.html'),
    text('dist/appsscript.json'),
    text('sidebar-client.js'),
  ]);
  const addon: BuiltAddon = { code, sidebar, manifest: JSON.parse(manifest) };
  const workbook = new OpenWorkbook(addon, locale, words, kept?.host);
  showSidebars(workbook, client, code);
  await Promise.all([openMenu(workbook, words), workbook.rendered()]);
  wireBar(words, locale, barActions(workbook, words));
  part(marks.loading).hidden = true;
  return workbook;
}

async function text(path: string): Promise<string> {
  const response = await fetch(path);
  const body = await response.text();
  if (!response.ok) throw new Error(body);
  return body;
}

/** Google runs `onOpen` for an add-on before the user has granted it anything. */
async function openMenu({ host, executions }: OpenWorkbook, words: PageWords): Promise<void> {
  try {
    await executions.run('onOpen', JSON.stringify([{ authMode: 'NONE' }]), 'open', 'NONE');
  } catch (error) {
    say(words.menuFailed((error as Error).message));
  }
  const items = host.menus.flatMap((menu) => menu.items);
  fillMenu(items, words.noMenu, (handler) => {
    executions.run(handler, '[]', 'user', 'FULL').catch((error: Error) => say(words.failed(handler, error.message)));
  });
}

function showSidebars({ host, executions }: OpenWorkbook, client: string, code: string): void {
  const sidebar = new SidebarFrame(
    client,
    (name, args) => executions.run(name, args, 'user', 'FULL'),
    () => part(marks.grid).querySelector<HTMLElement>('[contenteditable]')?.focus(),
  );
  const functions = topLevelFunctions(code);
  host.onPage = ({ kind, title, content }) => {
    if (kind === 'dialog') throw new Error('Ui.showModalDialog is not available in the local host');
    sidebar.open(title, content, functions);
  };
  host.onToast = (message, title) => say(title ? `${title}: ${message}` : message);
}

function barActions(workbook: OpenWorkbook, words: PageWords) {
  const { host } = workbook;
  const begin = async (search: string): Promise<void> => {
    workbook.stopKeeping();
    await dropWorkbook();
    location.assign(`${location.pathname}${search}`);
  };
  const setToday = async (day: string): Promise<void> => {
    host.setToday(day);
    workbook.touch();
    await workbook.settle();
  };
  return {
    setToday,
    changeLocale: (locale: HostLocale) => begin(`?locale=${locale}`),
    startAnew: () => begin(`?locale=${host.locale}`),
    fillExample: exampleFiller(workbook, words, setToday),
    download: async () => {
      await workbook.settle();
      saveFile(`${host.engine.name}.xlsx`, await xlsxOf(snapshotOf(host.engine)), XLSX);
    },
  };
}

function showFailure(error: Error): void {
  const loading = part(marks.loading);
  loading.classList.add('failed');
  loading.querySelector('p')!.textContent = error.message;
}
