import type { ActionWords } from '../vi/action-words';

export const en: ActionWords = {
  openSidebar: 'Open the goal assistant',
};
