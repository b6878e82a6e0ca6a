import { marks } from './host-window';
import { part } from './page-parts';

/** Asks before something is lost; Escape means no. */
export function ask(question: string, yes: string, no: string): Promise<boolean> {
  const dialog = part<HTMLDialogElement>(marks.question);
  dialog.querySelector('p')!.textContent = question;
  part(marks.yes).textContent = yes;
  part(marks.no).textContent = no;
  part(marks.yes).onclick = () => dialog.close('yes');
  part(marks.no).onclick = () => dialog.close('no');
  dialog.returnValue = 'no';
  dialog.showModal();
  part(marks.no).focus();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(dialog.returnValue === 'yes');
  });
}

let fading: ReturnType<typeof setTimeout> | undefined;

/** One line at the foot of the page: what was done, or what went wrong. It leaves by itself. */
export function say(text: string): void {
  const notice = part(marks.notice);
  notice.textContent = text;
  clearTimeout(fading);
  fading = setTimeout(() => notice.replaceChildren(), 12_000);
}
