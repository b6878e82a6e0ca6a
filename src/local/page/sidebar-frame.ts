import { callableFromClient } from '../script-run-values';
import { marks } from './host-window';
import { part } from './page-parts';
import type { FromHost, FromSidebar } from './sidebar-messages';

/** Runs a server function for the sidebar: JSON arguments in, JSON result out; rejects with the error's message. */
export type RunForSidebar = (name: string, args: string) => Promise<string>;

/**
 * What Google allows its own frame, without `allow-same-origin`: the sidebar cannot reach the page, as it cannot reach
 * the spreadsheet's page on Google.
 */
const SANDBOX = 'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** The 300 px panel on the right that holds what `showSidebar` was given. */
export class SidebarFrame {
  private frame?: HTMLIFrameElement;

  constructor(
    private readonly client: string,
    private readonly run: RunForSidebar,
    private readonly focusGrid: () => void,
  ) {
    addEventListener('message', (event: MessageEvent<FromSidebar>) => this.hear(event));
    part(marks.sidebarClose).addEventListener('click', () => this.close());
  }

  /** A second sidebar takes the first one's place. `functions` are those that the page may call. */
  open(title: string, html: string, functions: readonly string[]): void {
    this.close();
    const frame = document.createElement('iframe');
    frame.id = marks.sidebarFrame.slice(1);
    frame.title = title;
    frame.setAttribute('sandbox', SANDBOX);
    // The file's own bytes stay as they are, doctype included; what goes before keeps the page in standards mode.
    const names = functions.filter(callableFromClient).join(' ');
    frame.srcdoc = `<!doctype html><script data-functions="${names}">${this.client}</script>${html}`;
    part(marks.sidebarTitle).textContent = title;
    part(marks.sidebar).append(frame);
    part(marks.sidebar).hidden = false;
    this.frame = frame;
  }

  close(): void {
    this.frame?.remove();
    this.frame = undefined;
    part(marks.sidebar).hidden = true;
  }

  private hear({ source, data }: MessageEvent<FromSidebar>): void {
    const frame = this.frame?.contentWindow;
    if (!frame || source !== frame) return;
    switch (data.kind) {
      case 'close':
        this.close();
        break;
      case 'focusGrid':
        this.focusGrid();
        break;
      case 'run': {
        const answer = (message: FromHost) => frame.postMessage(message, '*');
        this.run(data.name, data.args).then(
          (value) => answer({ kind: 'answer', id: data.id, value }),
          (error: unknown) => answer({ kind: 'answer', id: data.id, error: (error as Error).message }),
        );
      }
    }
  }
}
