import './page.css';
import { Engine } from '../engine';
import { functionHelp } from '../function-help';
import { bareRealms } from './bare-realm';
import { showCellErrors } from './cell-error';
import { openGrid } from './grid';
import { HungOnCells } from './hung-on-cells';
import { readAsSheets } from './typing';

(async () => {
  const code = await (await fetch('dist/Code.js')).text();
  const language = new URLSearchParams(location.search).get('l') === 'en' ? 'en' : 'vi';
  const { univer, api } = openGrid('grid', language);
  const realms = bareRealms(code);
  let hung: HungOnCells | undefined;
  const engine = new Engine(univer, api, {
    locale: language === 'vi' ? 'vi_VN' : 'en_US',
    now: () => Date.now(),
    serialNow: () => Date.now() / 86400000 + 25569,
    helps: functionHelp(code),
    evaluate: (name, args) => (realms({}).top(name) as (...args: unknown[]) => never)(...args),
    changed: () => setTimeout(() => hung?.draw()),
  });
  hung = new HungOnCells(engine, univer.__getInjector());
  readAsSheets(
    engine,
    univer.__getInjector(),
    () => '2027-02-15',
    async () => confirm('?'),
  );
  showCellErrors(api, univer.__getInjector(), (id, row, column) => engine.errorAt(engine.numberOf(id), row, column));
  document.querySelector<HTMLElement>('#loading')!.hidden = true;
  Object.assign(window, { api, univer, engine });
})();
