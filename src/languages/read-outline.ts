import { clean, LIST_MARK } from './clean';

/** An objective of a pasted outline with its key results, in the outline's own words. */
export type OutlineObjective = { objective: string; keyResults: string[] };

type Line = {
  /** What a label says it is; `other` begins a section that holds neither ("Initiatives:", "Vì sao:"). */
  is?: 'objective' | 'keyResult' | 'other';
  mark: 'heading' | 'number' | 'bullet' | 'plain';
  text: string;
  indent: number;
  /** How deep its number is: "I." above "1." above "a)" and "1.1". */
  dots: number;
  bold: boolean;
  afterGap: boolean;
};

/** A cell holds at most 50 000 characters; a title or key result is far shorter. */
const LONGEST_TEXT = 50_000;
const LONGEST_LINE = 1_000;
const MOST_LINES = 3_000;
const LABEL_WITHIN = 90;

const NUMBER = /^\(?(\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-z])[.)] ?(?=\D)/i;
// "1.1 Tăng …" is numbered, "1.5 triệu …" is an amount.
const DOTTED = /^(\d(?:\.\d)+) (?!tr|t[ỷỉ]|ng|mil|bil|[%x–-])/iu;
const COUNT = String.raw`(?:#? ?(?:\d{1,2}(?:[.-] ?(?:kr)?\d{1,2})*|[ivx]{1,4}(?!\p{L})))`;
const END = String.raw`(?: ?\([^)]{0,30}\))? ?\*{0,2} ?(?:[:.)]|[-–—](?= )|$) ?\*{0,2}`;
const label = (words: string, prefix = '') =>
  new RegExp(String.raw`^\*{0,2}${prefix}(?:${words}) ?(?:${COUNT}?${END}|${COUNT} )\*{0,2} ?`, 'iu');
const OBJECTIVE = label(
  'objectives?|goals?|obj|okr(?= ?#?\\d{1,2}(?!\\d))|mục tiêu(?: chiến lược| chính| quý| năm)?|muc tieu|o(?= ?[#\\d:])|mt(?= ?\\d)',
);
/** "Product Team Objective: …" */
const TEAM_OBJECTIVE = new RegExp(
  String.raw`^[\p{L}&/ ]{2,40} (?:Objective|OBJECTIVE|Mục tiêu|MỤC TIÊU) ?${COUNT}? ?: ?`,
  'u',
);
const KEY_RESULT = label(
  'measures?|kr|krs|key results?|kết quả then chốt|kết quả chính|ket qua then chot|ket qua chinh|kqtc|kết quả',
  String.raw`(?:o\d{1,2} ?[.-] ?)?`,
);
const OTHER = label(
  'initiatives?|actions?|action plan|tasks?|projects?|activities|why|rationale|notes?|owners?|deadline|due(?: date)?|timeline|context|background|sáng kiến|hành động|kế hoạch hành động|hoạt động|công việc|nhiệm vụ|dự án|ghi chú|lý do|vì sao|tại sao|người phụ trách|phụ trách|chủ trì|thời hạn|bối cảnh|kpis?|giải pháp|ngân sách|rủi ro|risks?|cách đo|nguồn lực|stt|trọng số|weight|status|trạng thái',
);
/** The line under a markdown table's head. */
const RULE = /^\s*\|[-:| ]+\|\s*$/;
const TABLE_HEAD = /(?:objective|mục tiêu).*[|\t].*(?:key results?|kết quả|kr)/i;

function readLine(given: string, afterGap: boolean): Line {
  const indent = /^[\s\u00a0]*/.exec(given)![0].replace(/\t/g, '    ').length;
  let text = clean(given).text;
  let mark: Line['mark'] = 'plain';
  let dots = 0;
  const heading = /^#{1,6} /.exec(text);
  if (heading) {
    mark = 'heading';
    text = text.slice(heading[0].length);
  }
  for (let turn = 0; turn < 3; turn += 1) {
    const bullet = text.startsWith('**') ? null : LIST_MARK.exec(text);
    const number = bullet ? null : (NUMBER.exec(text) ?? DOTTED.exec(text));
    const found = bullet ?? number;
    if (!found) break;
    if (mark !== 'heading') mark = number ? 'number' : mark === 'plain' ? 'bullet' : mark;
    if (number)
      dots = /^[IVX]+$/.test(number[1]!) ? -1 : number[1]!.split('.').length - (/\d/.test(number[1]!) ? 1 : 0);
    text = text.slice(found[0].length);
  }
  const head = text.slice(0, LABEL_WITHIN);
  const bold = head.startsWith('**');
  const kinds = [
    ['keyResult', KEY_RESULT],
    ['objective', OBJECTIVE],
    ['objective', TEAM_OBJECTIVE],
    ['other', OTHER],
  ] as const;
  for (const [is, pattern] of kinds) {
    const found = pattern.exec(head);
    if (found) return { is, mark, text: plain(text.slice(found[0].length)), indent, dots, bold, afterGap };
  }
  return { mark, text: plain(text), indent, dots, bold, afterGap };
}

const plain = (text: string) => text.replace(/\*\*/g, '').replace(/^[\s:]+|\s+$/g, '');

/** A heading that only groups: "PHÒNG KHẢO THÍ:". */
const isGroup = (line: Line) =>
  line.is === undefined && (line.mark === 'heading' || (line.mark === 'plain' && line.text.endsWith(':')));

/** The key results among the lines under an objective: the labelled ones; where there are none, list items; else plain lines. */
function keyResultsOf(lines: readonly Line[]): string[] {
  const labelled = lines.filter((line) => line.is === 'keyResult' && line.text);
  if (labelled.length > 0) return labelled.map((line) => line.text);
  const heading = lines.findIndex((line) => line.is === 'keyResult');
  const found: Line[] = [];
  let skipping = false;
  for (const line of lines.slice(heading + 1)) {
    if (isGroup(line)) break;
    if (line.is === 'other') skipping = line.text === '';
    else if (line.is === undefined && line.text && !skipping) found.push(line);
  }
  const items = found.filter((line) => line.mark !== 'plain');
  return (items.length > 0 ? items : found).map((line) => line.text);
}

/** Objectives under labels ("Objective 1: …", "Mục tiêu: …"); a bare label takes the next line as its title. */
function byLabels(lines: readonly Line[]): OutlineObjective[] {
  const starts = lines.flatMap((line, i) => (line.is === 'objective' ? [i] : []));
  return starts.flatMap((start, n) => {
    const block = lines.slice(start + 1, starts[n + 1] ?? lines.length);
    let objective = lines[start]!.text;
    if (!objective) {
      const title = block[0];
      if (!title || title.is !== undefined || isGroup(title)) return [];
      objective = title.text;
      block.shift();
    }
    return [{ objective, keyResults: keyResultsOf(block) }];
  });
}

/** Objectives without labels above key results with them: the last numbered, bold or headed line before, else the first. */
function byKeyResults(lines: readonly Line[]): OutlineObjective[] {
  const found: OutlineObjective[] = [];
  let waiting: Line[] = [];
  let open: OutlineObjective | undefined;
  for (const line of lines) {
    if (line.is !== 'keyResult') {
      if (line.is === undefined && line.text) waiting.push(line);
      continue;
    }
    const strong = waiting.filter((one) => one.mark === 'number' || one.mark === 'heading' || one.bold);
    const title = strong[strong.length - 1] ?? waiting[0];
    if (title && !(open && line.text && title.mark === 'bullet')) {
      open = { objective: title.text.replace(/:$/, ''), keyResults: [] };
      found.push(open);
      // Under a bare heading the key results are the list that follows.
      if (!line.text)
        open.keyResults = keyResultsOf(lines.slice(lines.indexOf(line), nextTitle(lines, lines.indexOf(line))));
    }
    if (line.text) open?.keyResults.push(line.text);
    waiting = [];
  }
  return found;
}

function nextTitle(lines: readonly Line[], after: number): number {
  const next = lines.findIndex(
    (line, i) => i > after && line.is === undefined && (line.mark !== 'bullet' || line.bold) && line.mark !== 'number',
  );
  return next < 0 ? lines.length : next;
}

/** No labels at all: what stands higher (a heading, a number over bullets, less indented, first after a gap) is the objective. */
function byShape(lines: readonly Line[]): OutlineObjective[] {
  const rank = (line: Line) =>
    (line.mark === 'heading' ? 0 : line.mark === 'plain' ? 20 : line.mark === 'number' ? 30 + 5 * line.dots : 50) +
    (Math.min(line.indent, 19) / 20) * 4;
  const told = lines.filter((line) => line.is === undefined && line.text);
  const ranks = [...new Set(told.map(rank))].sort((a, b) => a - b);
  const flat = ranks.length < 2;
  // A heading over several numbered objectives is no objective itself.
  const top = ranks.find((one) =>
    told.some(
      (line, i) =>
        rank(line) === one &&
        told[i + 1] &&
        rank(told[i + 1]!) > one &&
        (rank(told[i + 1]!) === ranks[ranks.length - 1] || ranks.length === 2),
    ),
  );
  const found: OutlineObjective[] = [];
  for (const [i, line] of told.entries()) {
    const isTitle = flat ? i === 0 || line.afterGap || line.text.endsWith(':') : rank(line) === top;
    if (isTitle) found.push({ objective: line.text.replace(/:$/, ''), keyResults: [] });
    else if (flat || rank(line) > (top ?? 0)) found[found.length - 1]?.keyResults.push(line.text);
  }
  return found;
}

const cellsOf = (row: string) => row.replace(/^ *\||\| *$/g, '').split(/[|\t]/);
/** What a cell says; nothing where it holds only a label ("KR1") or a line number. */
const saidIn = (cell: string) => readLine(/^\s*\d{0,2}\.?\s*$/.test(cell) ? '' : cell, false).text;
/** Columns that hold owners, dates and the like. */
const asides = (head: readonly string[]) =>
  new Set(head.flatMap((cell, i) => (OTHER.test(clean(cell).text) ? [i] : [])));

/** A pasted table; a blank cell of the objective goes on with the one above. */
function byTable(rows: readonly string[], head: readonly string[] = []): OutlineObjective[] {
  const found: OutlineObjective[] = [];
  const aside = asides(head);
  const table = rows.map((row) => cellsOf(row).map((cell, i) => (aside.has(i) ? '' : saidIn(cell))));
  const named = head.findIndex((cell) => /objective|mục tiêu/i.test(cell));
  const column = named < 0 ? Math.max(0, table[0]!.findIndex(Boolean)) : named;
  for (const cells of table) {
    if (cells.length < 2 || cells.every((cell) => /^[-: ]*$/.test(cell))) continue;
    const title = cells[column];
    if (title && found[found.length - 1]?.objective !== title) found.push({ objective: title, keyResults: [] });
    const results =
      cells
        .slice(column + 1)
        .find(Boolean)
        ?.split(/ [·•] |<br ?\/?>|; /) ?? [];
    found[found.length - 1]?.keyResults.push(...results.map((one) => readLine(one, false).text).filter(Boolean));
  }
  return found;
}

/** Rows of a spreadsheet without a head: in some the cell of the objective is blank, merged with the one above. */
function isSheet(rows: readonly string[]): boolean {
  const filled = rows.filter((row) => row.trim());
  return (
    filled.length > 1 && filled.every((row) => row.includes('\t')) && filled.slice(1).some((row) => row[0] === '\t')
  );
}

/**
 * Reads an outline pasted from Word, an e-mail or an article: objectives and their key results, without bullets, labels,
 * headings, reasons and initiatives.
 */
export function readOutline(given: string): OutlineObjective[] {
  const said = (text: string) => /[\p{L}\d]/u.test(text);
  return outlineOf(given)
    .filter(({ objective }) => said(objective))
    .map(({ objective, keyResults }) => ({ objective, keyResults: keyResults.filter(said) }));
}

function outlineOf(text: string): OutlineObjective[] {
  const rows = text
    .slice(0, LONGEST_TEXT)
    .split(/\r\n|[\r\n\v\f\u2028\u2029]/)
    .slice(0, MOST_LINES)
    .map((row) => row.slice(0, LONGEST_LINE));
  const head = rows.findIndex((row) => TABLE_HEAD.test(row));
  if (head >= 0) {
    const table = byTable(rows.slice(head + 1), cellsOf(rows[head]!));
    if (table.length > 0) return table;
  }
  if (isSheet(rows)) return byTable(rows.filter((row) => row.trim()));
  const lines: Line[] = [];
  let gap = true;
  let aside = new Set<number>();
  for (const [i, given] of rows.entries()) {
    // A table under an objective: a row is a key result, its head and rule are none.
    const cells = /^\s*\|.*\|\s*$/.test(given) ? cellsOf(given.trim()) : undefined;
    if (cells && RULE.test(rows[i + 1] ?? '')) aside = asides(cells);
    if (cells && (RULE.test(given) || RULE.test(rows[i + 1] ?? ''))) continue;
    const row = cells
      ? `- ${cells
          .filter((cell, at) => !aside.has(at) && (at > 0 ? readLine(cell, false).text : saidIn(cell)))
          .map((cell) => cell.trim())
          .join(' | ')}`
      : given;
    if (/^[\s\u00a0\u200b*_=-]*$/.test(row)) gap = true;
    else {
      lines.push(readLine(row, gap));
      gap = false;
    }
  }
  const labelled = lines.filter((line) => line.is === 'objective');
  if (labelled.some((line) => line.text) || (labelled.length > 0 && byLabels(lines).length > 0)) return byLabels(lines);
  return lines.some((line) => line.is === 'keyResult') ? byKeyResults(lines) : byShape(lines);
}
