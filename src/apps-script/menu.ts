import { menuWords } from '../languages/menu-words';
import { languageOf } from './document';

/** Runs in AuthMode.NONE before the first use of the add-on: menus and the user's locale only, no document, no properties. */
export function onOpen(): void {
  const words = menuWords(languageOf(Session.getActiveUserLocale()));
  SpreadsheetApp.getUi().createAddonMenu().addItem(words.openSidebar, 'openSidebar').addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('OKR Cascade'));
}
