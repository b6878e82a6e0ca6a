import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ActualEntry, Build, CloseCheck, Closing, Results } from '../../src/actions/actions';
import type { Cascade } from '../../src/domain/cascade';
import { type HostState, type NodeHost, openHost } from '../../src/local/node-host';
import { marketingQuarter } from '../sheets/marketing-quarter';
import {
  a1Of,
  type BuiltQuarter,
  computedScores,
  draftOf,
  exampleActuals,
  MID_QUARTER,
  rounded,
  shownScores,
} from './built-quarter';
import { plainCode } from './plain-code';
import { cellsOf, changedCells } from './uncalculated-quarter';

/** One objective with two key results, carried by two positions: every call of its whole life can be made to fail. */
function smallQuarter(): Cascade {
  const { objectives, positions, ...quarter } = marketingQuarter('vi', { people: [] });
  const objective = { ...objectives[0]!, keyResults: objectives[0]!.keyResults.slice(0, 2) };
  const ids = objective.keyResults.map(({ id }) => id);
  const small = positions.slice(0, 2).map((position) => ({
    ...position,
    keyResults: position.keyResults.filter(({ keyResult }) => ids.includes(keyResult)),
    kpis: position.kpis.slice(0, 2),
  }));
  const { relation: _, ...plain } = quarter;
  return { ...plain, objectives: [objective], positions: small };
}

/** A sheet that is the user's alone. */
const OWN = 'Của tôi';
/** Milliseconds for what runs an action hundreds of times, on a busy machine. */
const PATIENCE = 600_000;

/** Actions whose answer tells nothing of what was left to do. */
const ANSWERS_ALIKE = ['closeMonth', 'closeSheet', 'finishClose', 'reopen'];

type Step = [name: string, ...args: unknown[]];

/** Cells a close fills in, whatever else it says in the log. */
const closing = ({ keyResults }: CloseCheck): Closing => ({
  who: 'Nguyễn Thị An',
  decisions: keyResults.map(({ id }) => ({ keyResult: id, decision: 'keep', lesson: `Bài học ${id}` })),
});

/** What the document remembers, without the numbers of sheets: one that is made anew has another. */
function remembered(host: NodeHost): Record<string, string> {
  const numbered = Object.entries(host.properties()).map(([name, text]) => [
    name,
    name.startsWith('settings-sheet') ? '' : text.replace(/"sheetId":-?\d+/g, '"sheetId":0'),
  ]);
  return Object.fromEntries(numbered) as Record<string, string>;
}

/** Every sheet as it is written and as it looks, without what a sheet made anew has of its own, and results of formulas. */
async function looksOf(host: NodeHost, only?: string): Promise<Map<string, string>> {
  const { sheets } = await host.snapshot(only === undefined ? undefined : [only]);
  const ours = sheets.filter(({ name, cells }) => name !== OWN && cells.length > 0);
  return new Map(
    ours.map(({ id, protections, cells, ...sheet }) => [
      sheet.name,
      JSON.stringify({
        ...sheet,
        protections: protections.map(({ id: _id, ...one }) => one),
        written: [...cellsOf({ host }, [sheet.name])],
        styles: cells.flatMap(({ row, column, format, style }) =>
          format || style ? { row, column, format, style } : [],
        ),
        // Charts have numbers, and name the sheet they stand on by its own.
      })
        .replaceAll(`"sheet":${id},`, '')
        .replace(/"id":\d+/g, ''),
    ]),
  );
}

/** The cells of every sheet but the user's own, which is compared by itself. */
const oursOf = (host: NodeHost) =>
  cellsOf(
    { host },
    host.sheetNames().filter((name) => name !== OWN),
  );

/** The tag of a sheet; undefined where there is none. */
const keyIn = (host: NodeHost, name: string): string | undefined => {
  const [, key] = /"key":"([^"]+)"/.exec(String(host.cell(name, 'A1').value)) ?? [];
  return key;
};

/** Calls an execution made that can fail: on the spreadsheet, and for properties, the lock and flushes. */
const breakable = (host: NodeHost): number =>
  host.callLog().filter(({ kind, member }) => kind !== 'free' || !member.startsWith('Sheet.')).length;

/** What differs between two states, the beginning of each: whole sheets are too long to be shown. */
function differences(wanted: Map<string, string>, found: Map<string, string>): string[] {
  return changedCells(wanted, found).map((place) => {
    const [one = '', other = ''] = [wanted.get(place), found.get(place)];
    let from = 0;
    while (one[from] === other[from] && from < one.length) from++;
    return `${place}: ${one.slice(Math.max(0, from - 60), from + 60)} | ${other.slice(Math.max(0, from - 60), from + 60)}`;
  });
}

const fails = (call: Promise<unknown>): Promise<boolean> =>
  call.then(
    () => false,
    () => true,
  );

describe('a small quarter in which every service call of its life fails once', () => {
  let host: NodeHost;
  let tried = 0;
  const counts: string[] = [];
  let states: Record<'empty' | 'made' | 'built' | 'closing' | 'edited', HostState>;
  let build: Build;
  let buildSteps: Step[];
  const ENTRIES = [
    { id: 'O1.KR1', value: '154.000', confidence: 7, note: 'tuần 6' },
    { id: 'O1.KR2', value: '30' },
  ];
  const CARD: ActualEntry[] = [
    { id: 'P2.O1.KR2', value: 40 },
    { id: 'P2.KPI1.M1', value: 25 },
    { id: 'P2.KPI2.M1', value: 9 },
  ];
  const SHEETS = ['okr', 'card:P1', 'card:P2'];

  const nameOf = (key: string) => build.planned.find((one) => one.key === key)!.name;

  /** The build as the document remembers it. */
  function keptBuild(): Build {
    const properties = Object.entries(remembered(host)).sort(([one], [other]) => one.localeCompare(other));
    const text = properties.flatMap(([name, chunk]) => (name.startsWith('builds#') ? chunk : [])).join('');
    return (JSON.parse(text) as Build[])[0]!;
  }

  beforeAll(async () => {
    host = await openHost({ today: MID_QUARTER, calculate: false, code: await plainCode() });
    host.insertSheet(OWN);
    host.setCells(OWN, 'A1:B2', [
      ['Ghi chú của tôi', 12],
      ['=B1*2', 'x'],
    ]);
    const empty = host.save();
    build = await host.serve<Build>('startBuild', draftOf('vi', smallQuarter()));
    expect(build).toHaveProperty('planned');
    const made = host.save();
    buildSteps = [...build.planned.map(({ key }): Step => ['buildSheet', build.id, key]), ['finishBuild', build.id]];
    for (const [name, ...args] of buildSteps)
      expect(await host.serve(name, ...args)).not.toHaveProperty('refused.code');
    // What users type and write beside the tables.
    const built = host.save();
    const quarter = { host, build: { ...build, built: keptBuild().built } };
    host.setCell(nameOf('okr'), a1Of(quarter, 'okr', 'kr:O1.KR1', 'owner'), 'Bình (tạm thay An)');
    host.setCell(nameOf('card:P2'), a1Of(quarter, 'card:P2', 'kpi:P2.KPI2', 'statement'), 'Viết lại theo ý tôi');
    const edited = host.save();
    await host.serve('fillActuals', build.id, CARD);
    host.setToday('2027-04-02');
    states = { empty, made, built, edited, closing: host.save() };
  }, PATIENCE);
  afterEach(() => host.noFault());
  afterAll(async () => {
    console.info(`Faults tried without recalculation: ${tried} (${counts.join(', ')})`);
    await host.close();
  });

  /**
   * Plays steps one after the other; each is broken at each of its calls in turn, and after every fault `check` is asked,
   * then the step is asked again and has to end as it does without a fault.
   */
  async function everyCall(
    title: string,
    from: HostState,
    steps: readonly Step[],
    end: () => Map<string, string> | Promise<Map<string, string>>,
    check: (label: string, step: Step, whole: Map<string, string>) => unknown,
  ): Promise<void> {
    await host.restore(from);
    const own = () => JSON.stringify([host.values(OWN, 'A1:B1'), host.formulas(OWN), host.cell(OWN, 'B2').value]);
    const mine = own();
    let faults = 0;
    for (const step of steps) {
      const [name, ...args] = step;
      const start = host.save();
      host.clearCallLog();
      const answer = await host.serve(name, ...args);
      const calls = breakable(host);
      expect(answer, name).not.toHaveProperty('refused.code');
      const [whole, memory, after] = [await end(), remembered(host), host.save()];
      for (let nth = 1; nth <= calls; nth++) {
        const label = `${step.join(' ')}, call ${nth}`;
        await host.restore(start);
        if ((nth + faults) % 2) host.failAt(nth, 'Service error: Spreadsheets', true);
        else host.killAt(nth, true);
        if (await fails(host.serve(name, ...args))) faults++;
        host.noFault();
        expect(own(), label).toBe(mine);
        await check(label, step, whole);
        const again = await host.serve<object>(name, ...args);
        expect(again, label).not.toHaveProperty('refused.code');
        if (ANSWERS_ALIKE.includes(name)) expect(again, label).toEqual(answer);
        expect(differences(whole, await end()), label).toEqual([]);
        expect(own(), label).toBe(mine);
        expect(remembered(host), label).toEqual(memory);
      }
      await host.restore(after);
    }
    tried += faults;
    counts.push(`${title} ${faults}`);
    expect(faults).toBeGreaterThan(steps.length * 5);
  }

  it(
    'a build goes on where it stopped, or is taken back whole, and no half sheet passes as a complete one',
    async () => {
      let undone = 0;
      await everyCall(
        'build',
        states.made,
        buildSteps,
        () => looksOf(host),
        async (label, [, , key], whole) => {
          // The other sheets are compared when the step has been asked again.
          const planned = build.planned.find((sheet) => sheet.key === key);
          if (planned && host.sheetNames().includes(planned.name) && keyIn(host, planned.name) === key) {
            const looks = await looksOf(host, planned.name);
            expect(looks.get(planned.name) === whole.get(planned.name), label).toBe(true);
          }
          if (key) expect(keptBuild().state, label).toBe('building');
          if (undone++ % 5) return;
          const broken = host.save();
          expect(await host.serve('undoBuild', build.id, false), label).toHaveProperty('edited', []);
          expect(host.sheetNames(), label).toEqual(['Trang tính1', OWN]);
          await host.restore(broken);
        },
      );
    },
    PATIENCE,
  );

  /** What users see and typed, in every sheet; a step may change only what it changes without a fault. */
  const onlyItsOwn = (start: () => Map<string, string>) => (label: string, _: Step, whole: Map<string, string>) => {
    const before = start();
    const allowed = new Set(changedCells(before, whole));
    for (const place of changedCells(before, oursOf(host))) expect(allowed.has(place), `${label}: ${place}`).toBe(true);
  };

  it(
    'an update is whole when it is asked again, and touches no other cell meanwhile',
    async () => {
      await host.restore(states.edited);
      const before = oursOf(host);
      const steps: Step[] = [['update', build.id, 'P1', ENTRIES, 'press']];
      await everyCall(
        'update',
        states.edited,
        steps,
        () => oursOf(host),
        onlyItsOwn(() => before),
      );
    },
    PATIENCE,
  );

  it(
    'a close, a month’s close and a reopening are whole when they are asked again, and touch no other cell meanwhile',
    async () => {
      await host.restore(states.closing);
      const check = await host.serve<CloseCheck>('closeCheck', build.id);
      expect(check.sheets.map(({ key }) => key)).toEqual(SHEETS);
      const steps: Step[] = [
        ['closeMonth', build.id, 1, 'An'],
        ...SHEETS.map((key): Step => ['closeSheet', build.id, key]),
        ['finishClose', build.id, closing(check)],
        ['reopen', build.id, 'An', 'Sai số'],
      ];
      // Cells before the step that is tried: those it started from, or had while it was broken.
      for (const step of steps) {
        await host.restore(states.closing);
        for (const [name, ...args] of steps.slice(0, steps.indexOf(step))) await host.serve(name, ...args);
        const start = host.save();
        const before = oursOf(host);
        await everyCall(
          step.slice(0, 1).concat(String(step[2]).slice(0, 8)).join(' '),
          start,
          [step],
          () => oursOf(host),
          onlyItsOwn(() => before),
        );
      }
    },
    PATIENCE,
  );

  it(
    'an undo leaves what was edited, and ends as it does without a fault when it is asked again',
    async () => {
      await host.restore(states.edited);
      const okr = nameOf('okr');
      const kept = [okr, nameOf('card:P2')];
      const typed = cellsOf({ host }, kept);
      const written = () => {
        const cells = cellsOf({ host }, kept);
        return [...typed].filter(([place, cell]) => !cell.startsWith('=') && cells.get(place) !== cell);
      };
      await everyCall(
        'undo',
        states.edited,
        [['undoBuild', build.id, false]],
        () => new Map(host.sheetNames().map((name, at) => [name, String(at)])),
        (label) => {
          expect(written(), label).toEqual([]);
        },
      );
      expect(host.sheetNames()).toEqual(['Trang tính1', OWN, ...kept]);
      await host.restore(states.built);
    },
    PATIENCE,
  );
});

describe('the marketing quarter with results calculated, broken twenty times on its way', () => {
  const hosts: NodeHost[] = [];
  afterAll(() => Promise.all(hosts.map((host) => host.close())));

  /** A whole life; where `breaking`, calls fail on the way and the action is asked again, as the sidebar does. */
  async function lived(breaking: boolean): Promise<{ quarter: BuiltQuarter; faults: number }> {
    const host = await openHost({ today: MID_QUARTER });
    hosts.push(host);
    let faults = 0;
    let asked = 0;
    const ask = async <Answer>(name: string, ...args: unknown[]): Promise<Answer> => {
      if (breaking) {
        const nth = 2 + ((asked++ * 3) % 4);
        if (asked % 2) host.failAt(nth, 'Service timed out: Spreadsheets', true);
        else host.killAt(nth, true);
        if (await fails(host.serve(name, ...args))) faults++;
        host.noFault();
      }
      return host.serve<Answer>(name, ...args);
    };
    const build = await host.serve<Build>('startBuild', draftOf('vi', marketingQuarter('vi')));
    for (const { key } of build.planned)
      expect(await ask('buildSheet', build.id, key)).toHaveProperty('sheet.key', key);
    const end = await ask<{ build: Build }>('finishBuild', build.id);
    const entries = exampleActuals();
    expect(await ask('fillActuals', build.id, entries)).toEqual({ filled: entries.length });
    await ask('update', build.id, 'P2', [{ id: 'O3.KR3', value: '60', confidence: 4, note: 'chậm' }], 'one');
    await ask('update', build.id, 'P1', [{ id: 'O1.KR1', value: '200.000' }], 'two');
    host.setToday('2027-04-02');
    const check = await host.serve<CloseCheck>('closeCheck', build.id);
    expect(await ask('closeMonth', build.id, 1, 'An')).toEqual({ cards: 4 });
    for (const { key } of check.sheets) expect(await ask('closeSheet', build.id, key)).toEqual({ key });
    expect(await ask('finishClose', build.id, closing(check))).toHaveProperty('build.state', 'closed');
    // A sheet whose making failed only after it was there is made anew in the same call: that fault is none.
    await ask('results', build.id, '2027-04-02');
    await host.settle();
    return { quarter: { host, build: end.build }, faults };
  }

  it(
    'ends as one that nothing happened to, in every cell',
    async () => {
      const [{ quarter: whole }, { quarter, faults }] = [await lived(false), await lived(true)];
      console.info(`Faults tried with recalculation: ${faults}`);
      expect(faults).toBeGreaterThanOrEqual(20);
      expect(quarter.host.sheetNames()).toEqual(whole.host.sheetNames());
      for (const name of whole.host.sheetNames()) {
        const cells = ({ host }: BuiltQuarter) =>
          new Map(host.values(name).map((row, at) => [`${name} ${at + 1}`, JSON.stringify(row)]));
        expect(differences(cells(whole), cells(quarter))).toEqual([]);
      }
      const results = await quarter.host.serve<Results>('results', quarter.build.id, '2027-04-02');
      expect(rounded(shownScores(quarter))).toEqual(rounded(computedScores(results)));
    },
    PATIENCE,
  );
});
