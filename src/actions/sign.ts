import { actionWords } from '../languages/action-words';
import { filled } from '../languages/sheet-words';
import { CARD_CELLS } from '../sheets/card';
import { dayText } from '../sheets/quarter';
import type { Actions, Refusal } from './actions';
import { cycleOf, cycleSheets } from './cycle-sheets';
import { findHolder } from './holders';
import { openLog, plainText, record, type Saying } from './record';
import { isRefusal, refuse } from './refuse';
import type { Workbook } from './workbook';

/** Agreement to a card, or a rating at the end: in the log, and on the card's foot. A closed cycle may still be rated. */
export function sign(workbook: Workbook): Actions['sign'] {
  return (buildId, signing, press) =>
    workbook.alone((): { logged: number } | Refusal => {
      const cycle = cycleOf(workbook, buildId);
      if (isRefusal(cycle)) return cycle;
      const holder = findHolder(cycle, signing.holder);
      if (isRefusal(holder)) return holder;
      const who = signing.who.trim();
      const rating = signing.kind === 'rating' ? signing.rating.trim() : who;
      if (!who || !rating) return refuse('reason-missing');
      const key = `card:${holder.id}`;
      const sheets = cycleSheets(workbook, cycle);
      const sheet = sheets.sheet(key);
      if (isRefusal(sheet)) return sheet;
      const { table, name } = sheet;
      const [tag, column] = CARD_CELLS[signing.kind === 'rating' ? signing.by : 'agreed'];
      const row = table.row(tag);
      if (row === undefined || table.column(column) === undefined) return refuse('sheet-damaged', { name });
      const log = openLog(workbook, cycle);
      if (isRefusal(log)) return log;
      const { language } = cycle.frozen;
      const day = workbook.today();
      const saying: Saying = {
        day,
        who,
        id: holder.id,
        line: table.text(row, 'statement'),
        kind: signing.kind,
        value: rating,
        ...(signing.kind === 'rating' && { note: table.text(row, 'statement') }),
      };
      const { since } = record(workbook, cycle, log, [saying], press);
      const same = (entry: Saying) => (['id', 'kind', 'note'] as const).every((part) => entry[part] === saying[part]);
      const text =
        signing.kind === 'rating' ? rating : filled(actionWords(language).agreed, { who, day: dayText(day, language) });
      if (!since.some(same)) sheets.change(key, row, column, plainText(text));
      sheets.write();
      workbook.flush();
      return { logged: 1 };
    }) ?? refuse('busy');
}
