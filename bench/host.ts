/**
 * The local host: how long it takes to start, to build the marketing quarter with and without calculating, to answer one
 * number typed into it; and the same for a workbook as large as a company's: 60 cards, 40 objectives, 120 key results.
 */
import { execFileSync } from 'node:child_process';
import { buildIfStale } from '../scripts/build-if-stale';
import type { Actions, ActualEntry, Build, CloseCheck, Refusal } from '../src/actions/actions';
import type { Cascade, KeyResult, Kpi, Objective, Position } from '../src/domain/cascade';
import type { Measure } from '../src/domain/measure';
import { type LoggedCall, counted as roundTrips } from '../src/local/call-log';
import { type HostOptions, type HostState, type NodeHost, openHost } from '../src/local/node-host';
import type { BenchmarkCase } from './run';

await buildIfStale();

const open = (options: HostOptions = {}): Promise<NodeHost> =>
  openHost({ locale: 'vi_VN', today: '2027-02-15', ...options });
const done = <T extends object>(answer: T | Refusal): T => {
  // An update names the lines it refused.
  if ('refused' in answer && !(Array.isArray(answer.refused) && !answer.refused.length))
    throw new Error(JSON.stringify(answer.refused));
  return answer as T;
};

const CYCLE = { name: 'Q1-2027', start: '2027-01-01', end: '2027-03-31' };

async function marketing(host: NodeHost): Promise<Cascade> {
  const content = done(await host.serve<ReturnType<Actions['template']>>('template', 'marketing', 'vi'));
  return { ...content, team: 'Marketing', cycle: CYCLE, people: [], keyResultShare: 0.4 };
}

/** Calls on the spreadsheet that an action takes. */
async function callsOf(host: NodeHost, act: () => Promise<object>): Promise<LoggedCall[]> {
  host.clearCallLog();
  done(await act());
  return roundTrips(host.callLog());
}

/** Reads after the first change and before the last: each would have Google compute everything first. */
function readsBetween(calls: readonly LoggedCall[]): number {
  const isRead = calls.map(({ kind }) => kind === 'read');
  return isRead.slice(isRead.indexOf(false), isRead.lastIndexOf(false)).filter(Boolean).length;
}

/** As the sidebar does: one call a sheet. `making` gets the calls on the spreadsheet that each sheet took. */
async function build(host: NodeHost, cascade: Cascade, making: LoggedCall[][] = []): Promise<Build> {
  const draft = { step: 'preview', language: 'vi', templateId: 'marketing', cascade };
  const started = done(await host.serve<Build | Refusal>('startBuild', draft));
  for (const { key } of started.planned) {
    const calls = await callsOf(host, () => host.serve<object>('buildSheet', started.id, key));
    // The settings sheet of the first team is everybody's.
    if (calls.some(({ kind }) => kind !== 'read')) making.push(calls);
  }
  const end = done(await host.serve<{ build: Build } | Refusal>('finishBuild', started.id));
  await host.settle();
  return end.build;
}

const buildMarketing = async (host: NodeHost): Promise<Build> => build(host, await marketing(host));

type Typed = { host: NodeHost; sheet: string; cell: string };

/** Where O1.KR1's current value is typed: found by row tag and column key. */
function currentOf(host: NodeHost, { built }: Build): Typed {
  const sheet = built.find(({ key }) => key === 'okr')!.name;
  const cells = host.values(sheet);
  const row = cells.findIndex((line) => line.includes('kr:O1.KR1')) + 1;
  const column = cells[0]!.indexOf('current');
  return { host, sheet, cell: `${String.fromCharCode(65 + column)}${row}` };
}

let typings = 0;
async function type({ host, sheet, cell }: Typed): Promise<void> {
  host.setCell(sheet, cell, String(100_000 + typings++));
  await host.settle();
}

// ---- at size

/** The product takes three objectives a team: forty make fourteen teams in one workbook. */
const TEAMS = 14;
const OBJECTIVES = 40;
const CARDS = 60;
const spread = (total: number, team: number): number =>
  Math.floor(((team + 1) * total) / TEAMS) - Math.floor((team * total) / TEAMS);

function teamOf(marketing: Cascade, team: number): Cascade {
  const objectives = Array.from({ length: spread(OBJECTIVES, team) }, (_, at): Objective => {
    const { keyResults, ...objective } = marketing.objectives[at % marketing.objectives.length]!;
    const id = `O${at + 1}`;
    const numbered = keyResults.slice(0, 3).map((one, index): KeyResult => ({ ...one, id: `${id}.KR${index + 1}` }));
    return { ...objective, id, keyResults: numbered };
  });
  const keyResults = objectives.flatMap((objective) => objective.keyResults);
  const positions = Array.from({ length: spread(CARDS, team) }, (_, at): Position => {
    const from = marketing.positions[at % marketing.positions.length]!;
    const id = `P${at + 1}`;
    const carried = from.keyResults.map((line, index) => {
      const { id: keyResult } = keyResults[(at * 2 + index) % keyResults.length]!;
      return { ...line, id: `${id}.${keyResult}`, keyResult };
    });
    const kpis = from.kpis.map((kpi, index): Kpi => ({ ...kpi, id: `${id}.KPI${index + 1}` }));
    return { ...from, id, name: `${from.name} ${at + 1}`, keyResults: carried, kpis };
  });
  return { ...marketing, team: `Nhóm ${team + 1}`, objectives, positions, relation: undefined };
}

/** Actuals that no two lines share, so that no result of a function stands for another line's. */
function actualsOf({ objectives, positions }: Cascade, team: number): ActualEntry[] {
  let lines = 0;
  const actual = (id: string, { type, target }: Measure): ActualEntry[] =>
    type === 'done' || type === 'rated' ? [] : [{ id, value: target * (0.4 + (team * 50 + ++lines) / 2000) }];
  const monthly = (kpi: Kpi): ActualEntry[] =>
    kpi.monthly ? [1, 2].flatMap((month) => actual(`${kpi.id}.M${month}`, kpi.measure)) : actual(kpi.id, kpi.measure);
  return [
    ...objectives.flatMap(({ keyResults }) => keyResults.flatMap(({ id, measure }) => actual(id, measure))),
    ...positions.flatMap(({ kpis }) => kpis.flatMap(monthly)),
  ];
}

const WEEKS = 26;
const LOG_ROWS = 4000;

/** A log as long as half a year of a company's updates makes one, in the first team's sheet. */
function fillLog(host: NodeHost, { built }: Build): void {
  const sheet = built.find(({ key }) => key === 'log')!.name;
  const [header] = host.values(sheet, 'A1:L1');
  const first = 46_400;
  host.insertRowBefore(sheet, 1000, LOG_ROWS - 990);
  const rows = Array.from({ length: LOG_ROWS }, (_, at) => {
    const cells: Record<string, string | number> = {
      day: first + 7 * Math.floor((at * WEEKS) / LOG_ROWS),
      who: `Người ${at % 60}`,
      id: `O${1 + (at % 3)}.KR${1 + (at % 2)}`,
      line: 'Tổng traffic',
      kind: 'cập nhật',
      value: 1000 + at,
      // One in forty changes a target on the record.
      ...(at % 40 ? {} : { kind: 'đổi mục tiêu', approved: 'Giám đốc' }),
    };
    return header!.map((key) => cells[String(key)] ?? '');
  });
  host.setCells(sheet, `A4:L${LOG_ROWS + 3}`, rows);
}

/** An update of five lines: calls on the spreadsheet, and those of them that write a run of cells. */
async function updated(host: NodeHost, { id }: Build): Promise<string> {
  const lines = ['O1.KR1', 'O1.KR2', 'O2.KR1', 'P1.KPI1.M2', 'P1.KPI2.M2'];
  const entries = lines.map((line) => ({ id: line, value: 0.5 }));
  const calls = await callsOf(host, () => host.serve<object>('update', id, 'P1', entries, 'bench'));
  // One of them writes the rows of the log.
  const runs = calls.filter(({ member }) => member === 'Range.setValues').length - 1;
  return `${calls.length - runs} calls and ${runs} runs of cells, ${readsBetween(calls)} reads between writes`;
}

async function buildCompany(host: NodeHost): Promise<Build> {
  const making: LoggedCall[][] = [];
  const template = await marketing(host);
  const builds: Build[] = [];
  for (let team = 0; team < TEAMS; team++) {
    const cascade = teamOf(template, team);
    const built = await build(host, cascade, making);
    done(await host.serve<{ filled: number } | Refusal>('fillActuals', built.id, actualsOf(cascade, team)));
    builds.push(built);
  }
  const calls = making.map(({ length }) => length);
  const mean = calls.reduce((sum, one) => sum + one, 0) / calls.length;
  const between = making.reduce((sum, one) => sum + readsBetween(one), 0);
  console.log(
    `${calls.length} sheets made in ${mean.toFixed(1)} calls each, ${Math.max(...calls)} at most, ${between} reads between writes`,
  );
  fillLog(host, builds[0]!);
  console.log(`an update of 5 lines with ${LOG_ROWS} rows in the log: ${await updated(host, builds[0]!)}`);
  return builds[0]!;
}

/** Calls on the spreadsheet of an action, and the processor's seconds it took. */
async function cost<T extends object>(host: NodeHost, name: string, ...args: unknown[]): Promise<[T, number, number]> {
  host.clearCallLog();
  const before = process.cpuUsage();
  const answer = done(await host.serve<T | Refusal>(name, ...args));
  const { user, system } = process.cpuUsage(before);
  return [answer, roundTrips(host.callLog()).length, (user + system) / 1e6];
}

/** One team of sixty people with half a year's log. */
async function openSixty(): Promise<void> {
  host = await open({ calculate: false });
  sixtyTemplate = await marketing(host);
  const { positions } = sixtyTemplate;
  const people = Array.from({ length: CARDS }, (_, at) => ({
    name: `Người ${at + 1}`,
    position: positions[at % positions.length]!.id,
  }));
  const making: LoggedCall[][] = [];
  sixty = await build(host, { ...sixtyTemplate, people }, making);
  fillLog(host, sixty);
  const mean = making.reduce((sum, { length }) => sum + length, 0) / making.length;
  console.log(`${making.length} sheets of one team made in ${mean.toFixed(1)} calls each; ${counted(host)}`);
}

/** It is checked, closed sheet by sheet as the sidebar does, and closed. */
async function closeSixty(): Promise<void> {
  const { id } = sixty;
  host.setToday('2027-04-02');
  const [check, checking, checkTime] = await cost<CloseCheck>(host, 'closeCheck', id);
  const kpis = sixtyTemplate.positions.flatMap((position) => position.kpis);
  const entries = check.missing.flatMap(({ id: line }) => {
    const kpi = kpis.find((one) => line.replace(/^(P\d+)-\d+/, '$1') === one.id);
    return kpi?.monthly ? [1, 2, 3].map((month) => ({ id: `${line}.M${month}`, value: 1 })) : [{ id: line, value: 1 }];
  });
  done(await host.serve<{ filled: number } | Refusal>('fillActuals', id, entries));
  let most = 0;
  for (const { key } of check.sheets) most = Math.max(most, (await cost(host, 'closeSheet', id, key))[1]);
  const decisions = check.keyResults.map((line) => ({ keyResult: line.id, decision: 'keep', lesson: 'đã xem' }));
  const closing = { who: 'An', decisions };
  const [{ build: end }, ending, endTime] = await cost<{ build: Build }>(host, 'finishClose', id, closing);
  if (end.state !== 'closed') throw new Error(end.state);
  console.log(
    `close of ${check.sheets.length} sheets with ${LOG_ROWS} rows in the log: the check takes ${checking} calls ` +
      `(${checkTime.toFixed(1)} s), a sheet ${most} at most, the end ${ending} (${endTime.toFixed(1)} s)`,
  );
  await host.close();
}

/** What stands in a workbook, to be printed above the figures. */
function counted(host: NodeHost): string {
  const formulas = host.sheetNames().flatMap((sheet) => host.formulas(sheet).flat().filter(Boolean));
  const custom = formulas.filter((formula) => /(?:^|[^A-Z])(?:OKR|KR|KPI)_[A-Z]/.test(formula));
  return `${host.sheetNames().length} sheets, ${formulas.length} formulas, ${custom.length} with custom functions`;
}

const START = `import('./src/local/node-host.ts').then(async ({ openHost }) => { await (await openHost()).close(); })`;

let host: NodeHost;
let empty: HostState;
let built: HostState;
let typed: Typed;
let company: HostState;
let companyBuild: Build;
let sixty: Build;
let sixtyTemplate: Cascade;

async function openCompany(): Promise<void> {
  host = await open({ calculate: false });
  companyBuild = await buildCompany(host);
  company = host.save();
  console.log(counted(host));
}

export const cases: BenchmarkCase[] = [
  {
    name: 'start Node and the headless host',
    run: () => execFileSync(process.execPath, ['--import', 'tsx', '--eval', START], { stdio: 'inherit' }),
  },
  {
    name: 'start the headless host once more',
    run: async () => {
      await (await open()).close();
    },
  },
  {
    name: 'start it and build the marketing quarter',
    run: async () => {
      const opened = await open();
      await buildMarketing(opened);
      await opened.close();
    },
  },
  {
    name: 'build the quarter without calculating',
    setup: async () => {
      host = await open({ calculate: false });
      empty = host.save();
    },
    run: async () => {
      await host.restore(empty);
      await buildMarketing(host);
    },
  },
  {
    name: 'go back to the built quarter',
    setup: () => {
      built = host.save();
    },
    run: () => host.restore(built),
    teardown: () => host.close(),
  },
  {
    name: 'recalculate one edit in the built quarter',
    setup: async () => {
      host = await open();
      typed = currentOf(host, await buildMarketing(host));
    },
    run: () => type(typed),
  },
  {
    name: 'read every sheet as plain data',
    run: () => host.snapshot(),
    teardown: () => host.close(),
  },
  {
    name: 'recalculate sixty cards and 4,000 log rows',
    setup: openSixty,
    run: async () => {
      // With the clock, every result of a custom function is forgotten.
      host.setToday('2027-02-15');
      await host.recalculate();
    },
    teardown: closeSixty,
  },
  {
    name: "recalculate a company's workbook",
    setup: openCompany,
    run: async () => {
      // With the clock, every result of a custom function is forgotten.
      host.setToday('2027-02-15');
      await host.recalculate();
    },
  },
  {
    name: 'go back to it',
    run: () => host.restore(company),
    teardown: () => host.close(),
  },
  {
    name: 'recalculate one edit in it',
    setup: async () => {
      host = await open();
      await host.restore(company);
      await host.settle();
      typed = currentOf(host, companyBuild);
    },
    run: () => type(typed),
    teardown: () => host.close(),
  },
];
