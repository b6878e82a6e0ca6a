/** The local host: how long it takes to start, to build the marketing quarter, and to answer one number typed into it. */
import { buildIfStale } from '../scripts/build-if-stale';
import type { Actions, Build, Refusal } from '../src/actions/actions';
import { type NodeHost, openHost } from '../src/local/node-host';
import type { BenchmarkCase } from './run';

await buildIfStale();

const open = (): Promise<NodeHost> => openHost({ locale: 'vi_VN', today: '2027-02-15' });
const done = <T extends object>(answer: T | Refusal): T => {
  if ('refused' in answer) throw new Error(JSON.stringify(answer.refused));
  return answer;
};

/** As the sidebar does: one call a sheet. */
async function buildQuarter(host: NodeHost): Promise<Build> {
  const template = await host.serve<ReturnType<Actions['template']>>('template', 'marketing', 'vi');
  const cycle = { name: 'Q1-2027', start: '2027-01-01', end: '2027-03-31' };
  const cascade = { language: 'vi', team: 'Marketing', cycle, cardShare: 0.4, krShare: 0.4, people: [], ...template };
  const draft = { step: 'preview', language: 'vi', templateId: 'marketing', cascade };
  const build = done(await host.serve<Build | Refusal>('startBuild', draft));
  for (const { key } of build.planned) done(await host.serve<object>('buildSheet', build.id, key));
  const end = done(await host.serve<{ build: Build } | Refusal>('finishBuild', build.id));
  await host.settle();
  return end.build;
}

let host: NodeHost;
let sheet = '';
/** The cell of O1.KR1's current value: found by row tag and column key. */
let current = '';
let typed = 0;

async function openQuarter(): Promise<void> {
  host = await open();
  const build = await buildQuarter(host);
  sheet = build.built.find(({ key }) => key === 'okr')!.name;
  const cells = host.values(sheet);
  const row = cells.findIndex((line) => line.includes('kr:O1.KR1')) + 1;
  const column = cells[0]!.indexOf('current');
  current = `${String.fromCharCode(65 + column)}${row}`;
}

export const cases: BenchmarkCase[] = [
  {
    name: 'start the headless host',
    run: async () => {
      await (await open()).close();
    },
  },
  {
    name: 'start it and build the marketing quarter',
    run: async () => {
      const built = await open();
      await buildQuarter(built);
      await built.close();
    },
  },
  {
    name: 'recalculate one edit in the built quarter',
    setup: openQuarter,
    run: async () => {
      host.setCell(sheet, current, String(100_000 + typed++));
      await host.settle();
    },
  },
  {
    name: 'read every sheet as plain data',
    run: () => host.snapshot(),
    teardown: () => host.close(),
  },
];
