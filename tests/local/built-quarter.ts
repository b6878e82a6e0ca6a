import { readFileSync } from 'node:fs';
import type { ActualEntry, Build, Results } from '../../src/actions/actions';
import type { Cascade } from '../../src/domain/cascade';
import type { Language } from '../../src/domain/language';
import { type HostState, type NodeHost, openHost, type PlainCell } from '../../src/local/node-host';
import { marketingQuarter } from '../sheets/marketing-quarter';

export const MID_QUARTER = '2027-02-15';

/** The marketing quarter, built by the shipped bundle on the local host. */
export type BuiltQuarter = { host: NodeHost; build: Build };

export const draftOf = (language: Language, cascade: Cascade) => ({
  step: 'preview',
  language,
  templateId: 'marketing',
  cascade,
});

const openIn = (language: Language): Promise<NodeHost> =>
  openHost({ today: MID_QUARTER, locale: language === 'vi' ? 'vi_VN' : 'en_US' });

export async function buildQuarter(language: Language, changes: Partial<Cascade> = {}): Promise<BuiltQuarter> {
  const host = await openIn(language);
  const build = await host.serve<Build>('startBuild', draftOf(language, marketingQuarter(language, changes)));
  if (!build.planned) throw new Error(JSON.stringify(build));
  for (const { key } of build.planned) {
    const answer = await host.serve<object>('buildSheet', build.id, key);
    if (!('sheet' in answer)) throw new Error(JSON.stringify(answer));
  }
  const end = await host.serve<{ build: Build }>('finishBuild', build.id);
  await host.settle();
  return { host, build: end.build };
}

const kept = new Map<Language, { state: HostState; build: Build }>();

/** The quarter as `buildQuarter` makes it, built once a process: a host of its own goes back to how it was then. */
export async function builtQuarter(language: Language): Promise<BuiltQuarter> {
  if (!kept.has(language)) {
    const { host, build } = await buildQuarter(language);
    kept.set(language, { state: host.save(), build });
    await host.close();
  }
  const { state, build } = kept.get(language)!;
  const host = await openIn(language);
  await host.restore(state);
  await host.settle();
  return { host, build: structuredClone(build) };
}

/** The actuals that ship with the marketing template. */
export function exampleActuals(): ActualEntry[] {
  const [, ...lines] = readFileSync('examples/marketing-q1.csv', 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [, id = '', value = ''] = /^([^,]+),"?([^"]*)"?$/.exec(line) ?? [];
    return { id, value };
  });
}

export const sheetOf = ({ build }: BuiltQuarter, key: string): string =>
  build.built.find((sheet) => sheet.key === key)!.name;

/** 1-based place of a cell in a built sheet, by row tag and column key. */
export function placeOf(
  quarter: BuiltQuarter,
  key: string,
  tag: string,
  column: string,
): { row: number; column: number } {
  const cells = quarter.host.values(sheetOf(quarter, key));
  const corner = cells[0]!.findIndex((cell) => String(cell).startsWith('{"okrCascade"'));
  const row = cells.findIndex((line) => line[corner] === tag);
  const at = cells[0]!.indexOf(column);
  if (row < 0 || at < 0) throw new Error(`${key} has no ${tag} ${column}`);
  return { row: row + 1, column: at + 1 };
}

export const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

export function a1Of(quarter: BuiltQuarter, key: string, tag: string, column: string): string {
  const place = placeOf(quarter, key, tag, column);
  return letters(place.column) + place.row;
}

export function valueAt(quarter: BuiltQuarter, key: string, tag: string, column: string): PlainCell {
  return quarter.host.cell(sheetOf(quarter, key), a1Of(quarter, key, tag, column)).value;
}

type Shown = Record<string, [score: PlainCell, status: PlainCell]>;

/**
 * Score and status of every objective, key result, card line and card, months and score for pay of every card, and what
 * payroll gets of it, as the grid shows them.
 */
export function shownScores(quarter: BuiltQuarter): Shown {
  const shown: Shown = {};
  for (const { key } of quarter.build.built) {
    if (key !== 'okr' && key !== 'payroll' && !key.startsWith('card:')) continue;
    const cells = quarter.host.values(sheetOf(quarter, key));
    const header = cells[0]!;
    const corner = header.findIndex((cell) => String(cell).startsWith('{"okrCascade"'));
    const [score, status] = [header.indexOf('score'), header.indexOf('status')];
    for (const row of cells) {
      const tag = String(row[corner]);
      if (key === 'payroll') {
        if (!tag.startsWith('card:')) continue;
        shown[`payroll ${tag}`] = [row[score]!, row[header.indexOf('grade')]!];
        shown[`payroll ${tag} pay`] = [row[header.indexOf('pay')]!, row[header.indexOf('payout')]!];
      } else if (/^(objective|kr|kpi):/.test(tag) || tag === 'total' || tag === 'pay')
        shown[`${key} ${tag}`] = [row[score]!, row[status]!];
      else if (tag === 'months:total')
        for (let month = 1; header.includes(`m${month}`); month++)
          shown[`${key} month ${month}`] = [row[header.indexOf(`m${month}`)]!, ''];
    }
  }
  return shown;
}

/** The same from the server's own computing, which reads inputs only. */
export function computedScores(results: Results): Shown {
  const shown: Shown = {};
  for (const { id, score, status, keyResults } of results.objectives) {
    shown[`okr objective:${id}`] = [score ?? '', status];
    for (const line of keyResults) shown[`okr kr:${line.id}`] = [line.score ?? '', line.status];
  }
  for (const { holder, score, status, grade, pay, payout, months, lines } of results.cards) {
    const key = `card:${holder}`;
    shown[`${key} total`] = [score ?? '', status];
    shown[`${key} pay`] = [pay ?? '', ''];
    for (const [at, month] of months.entries()) shown[`${key} month ${at + 1}`] = [month ?? '', ''];
    shown[`payroll ${key}`] = [score ?? '', grade];
    shown[`payroll ${key} pay`] = [pay ?? '', payout ?? ''];
    for (const line of lines)
      shown[`${key} ${line.id.includes('KPI') ? 'kpi' : 'kr'}:${line.id}`] = [line.score ?? '', line.status];
  }
  return shown;
}

/** Scores to nine decimals, so that another order of adding up does not count as another score. */
export const rounded = (shown: Shown): Shown =>
  Object.fromEntries(
    Object.entries(shown).map(([id, [score, status]]) => [
      id,
      [score, status].map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(9)) : cell)) as Shown[string],
    ]),
  );
