import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Build } from '../../src/actions/actions';
import { type HostState, type NodeHost, openHost, type WorkbookSnapshot } from '../../src/local/node-host';
import { marketingQuarter } from '../sheets/marketing-quarter';
import { draftOf, MID_QUARTER } from './built-quarter';
import { plainCode } from './plain-code';

const [FIRST, SECOND] = ['Phiếu Nguyễn Thị An Q1-2027', 'Phiếu Content Executive Q1-2027'] as const;

const sheetIn = (snapshot: WorkbookSnapshot, name: string) => snapshot.sheets.find((sheet) => sheet.name === name);

/** A sheet as it looks, without what every sheet has of its own. */
function looks(snapshot: WorkbookSnapshot, name: string) {
  const { id: _id, protections, ...rest } = sheetIn(snapshot, name)!;
  return { ...rest, protections: protections.map(({ id: _, ...one }) => one) };
}

describe('a card made after another one', () => {
  let host: NodeHost;
  let build: Build;
  const steps = () => build.planned.map(({ key }) => key).filter((key) => !key.startsWith('card:'));

  const begin = async () => {
    host = await openHost({ today: MID_QUARTER, calculate: false, code: await plainCode() });
    build = await host.serve<Build>('startBuild', draftOf('vi', marketingQuarter('vi')));
    for (const key of [...steps().slice(0, 4), 'card:P1'])
      expect(await host.serve('buildSheet', build.id, key)).toHaveProperty('sheet.key', key);
  };
  let blank: HostState;
  let plain: ReturnType<typeof looks>;
  beforeAll(async () => {
    // Somebody has written into the first card, so the second one is made from nothing.
    await begin();
    host.setCell(FIRST, 'M12', 'của người dùng');
    await host.serve('buildSheet', build.id, 'card:P2');
    plain = looks(await host.snapshot(), SECOND);
    await host.close();
    await begin();
    blank = host.save();
  });
  afterEach(() => host.restore(blank));
  afterAll(() => host.close());

  it('looks as if it had been made from nothing, and takes nothing over that users wrote', async () => {
    expect(JSON.stringify(plain)).not.toContain('của người dùng');
    await host.serve('buildSheet', build.id, 'card:P2');
    expect(looks(await host.snapshot(), SECOND)).toEqual(plain);
  });

  it('is taken up again and taken back, wherever a call fails or is cut short', async () => {
    const before = host.save();
    let tried = 0;
    for (let nth = 1; nth <= 14; nth++) {
      host[nth % 2 ? 'failAt' : 'killAt'](nth);
      const failed = await host.serve('buildSheet', build.id, 'card:P2').then(
        () => false,
        () => true,
      );
      host.noFault();
      host.killAt(0);
      if (failed) tried++;
      const after = host.save();
      expect(await host.serve('buildSheet', build.id, 'card:P2'), `call ${nth}`).toHaveProperty('sheet.key', 'card:P2');
      expect(looks(await host.snapshot(), SECOND), `call ${nth}`).toEqual(plain);
      expect(host.sheetNames().filter((name) => name.startsWith('Phiếu'))).toEqual([FIRST, SECOND]);
      await host.restore(after);
      expect(await host.serve('undoBuild', build.id, false)).toHaveProperty('edited', []);
      expect(host.sheetNames(), `call ${nth}`).toHaveLength(1);
      await host.restore(before);
    }
    console.log(`Faults tried while a card is made after another one: ${tried}`);
    expect(tried).toBeGreaterThanOrEqual(9);
  });
});
