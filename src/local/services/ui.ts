import type { Json } from '../json';
import { type Context, exception, loud, needScope, SCOPES } from './context';
import { outputFacts } from './html-service';

type GUi = GoogleAppsScript.Base.Ui;
type GMenu = GoogleAppsScript.Base.Menu;
/** A menu as the host shows it. */
export type MenuItem = { caption: string; handler: string } | { caption: string; items: MenuItem[] } | 'separator';

class MenuService implements Pick<GMenu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'> {
  self!: GMenu;
  readonly items: MenuItem[] = [];
  constructor(
    private readonly context: Context,
    readonly caption: string,
    private readonly addon: boolean,
  ) {}
  addItem = (caption: string, handler: string): GMenu => {
    this.items.push({ caption, handler });
    return this.self;
  };
  addSeparator = (): GMenu => {
    this.items.push('separator');
    return this.self;
  };
  addSubMenu = (menu: GMenu): GMenu => {
    const { caption, items } = menu as unknown as MenuService;
    this.items.push({ caption, items });
    return this.self;
  };
  addToUi(): void {
    this.context.call('Ui.addMenu', { caption: this.caption, addon: this.addon, items: this.items as Json });
  }
}

function menuService(context: Context, caption: string, addon: boolean): GMenu {
  const menu = new MenuService(context, caption, addon);
  menu.self = loud(context, 'Menu', menu) as unknown as GMenu;
  return menu.self;
}

class UiService {
  constructor(private readonly context: Context) {}

  readonly Button = { CLOSE: 'CLOSE', OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO' };
  readonly ButtonSet = { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' };

  createAddonMenu = (): GMenu => menuService(this.context, '', true);
  createMenu = (caption: string): GMenu => menuService(this.context, caption, false);

  /** Rules 19, 20 and 22: only a user's own action, with the scope, opens something. */
  private open(
    member: 'showSidebar' | 'showModalDialog' | 'showModelessDialog',
    output: unknown,
    title?: string,
  ): void {
    needScope(this.context, `Ui.${member}`, SCOPES.ui);
    if (this.context.trigger !== 'user' || this.context.auth !== 'FULL')
      throw exception(this.context, `You do not have permission to call Ui.${member}.`);
    const facts = outputFacts(output);
    this.context.call(`Ui.${member}`, { ...facts, title: title ?? facts.title });
  }
  showSidebar(output: unknown): void {
    this.open('showSidebar', output);
  }
  showModalDialog(output: unknown, title: string): void {
    this.open('showModalDialog', output, title);
  }
}

export function uiService(context: Context): GUi {
  // Rule 21.
  if (context.trigger === 'formula') throw exception(context, 'Cannot call SpreadsheetApp.getUi() from this context.');
  return loud(context, 'Ui', new UiService(context)) as unknown as GUi;
}
