import { afterEach, describe, expect, it } from 'vitest';
import { counted } from '../../src/local/call-log';
import { type HostOptions, type NodeHost, openHost } from '../../src/local/node-host';

const CODE = `
const first = () => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
function write(count) { const sheet = first(); for (let i = 1; i <= count; i++) sheet.getRange(i, 1).setValue(i); return 'done'; }
function careful() {
  try { return write(3); } catch (error) { first().getRange('C1').setValue(error.name + ': ' + error.message); return 'caught'; }
  finally { first().getRange('D1').setValue('cleaned up'); }
}
function mixed() { const sheet = first(); sheet.getRange('A1').setValue(1); sheet.getRange('A1').getValue(); sheet.getRange('A1').getValue(); sheet.getRange('A2').setValue(2); SpreadsheetApp.flush(); PropertiesService.getDocumentProperties().setProperty('x', 'y'); }
function add(wait) {
  const sheet = first();
  const lock = LockService.getDocumentLock();
  if (wait) lock.waitLock(2000);
  const value = sheet.getRange('A1').getValue() || 0;
  sheet.getRange('A1').setValue(value + 1);
  SpreadsheetApp.flush();
  if (wait) lock.releaseLock();
}
function hold() { LockService.getDocumentLock().waitLock(10); first().getRange('A1').getValue(); return 'held'; }
function impatient() { LockService.getDocumentLock().waitLock(20); }
function endless() { for (;;) {} }
/** @customfunction */
function FOREVER() { for (;;) {} }
`;

let host: NodeHost;
const open = async (options: HostOptions = {}): Promise<void> => {
  host = await openHost({ code: CODE, files: {}, locale: 'en_US', ...options });
};
afterEach(() => host.close());

describe('the call log', () => {
  it('tells reads from writes and marks what forces a flush', async () => {
    await open();
    await host.call('mixed');
    const calls = host.callLog().map(({ member, kind, flush }) => `${member} ${kind}${flush ? ' flush' : ''}`);
    expect(calls.filter((call) => !call.startsWith('Sheet.bounds'))).toEqual([
      'Spreadsheet.getSheets read',
      'Range.setValue write',
      'Range.getValue read flush',
      'Range.getValue read',
      'Range.setValue write',
      'SpreadsheetApp.flush free flush',
      'Properties.setProperties free',
    ]);
    expect(counted(host.callLog())).toHaveLength(5);
    host.clearCallLog();
    expect(host.callLog()).toEqual([]);
  });
});

describe('the fault switch', () => {
  it.each([1, 2, 3, 4])('fails the %ith counted call with an exception the script can catch', async (nth) => {
    await open();
    host.failAt(nth, 'Service Spreadsheets timed out while accessing document.');
    expect(await host.call('careful')).toBe('caught');
    expect(host.cell('Sheet1', 'C1').value).toBe('Exception: Service Spreadsheets timed out while accessing document.');
    expect(
      host
        .values('Sheet1', 'A1:A3')
        .flat()
        .filter((cell) => cell !== ''),
    ).toHaveLength(Math.max(0, nth - 2));
  });

  it('fails one call only', async () => {
    await open();
    host.failAt(1);
    await expect(host.call('write', 1)).rejects.toThrow('Service Spreadsheets failed');
    expect(await host.call('write', 1)).toBe('done');
  });

  it('can end an execution as Google does when the time is over: nothing of it runs any more', async () => {
    await open();
    host.killAt(3);
    await expect(host.call('careful')).rejects.toThrow('Exceeded maximum execution time');
    expect(host.values('Sheet1', 'A1:D1')).toEqual([[1, '', '', '']]);
    expect(await host.call('careful')).toBe('done');
  });
});

describe('time limits (rule 15)', () => {
  it('ends an execution that takes too long', async () => {
    await open({ limits: { formula: 100, other: 200 } });
    await expect(host.call('endless')).rejects.toThrow('Exceeded maximum execution time');
  });

  it('ends a formula that takes too long with #ERROR!', async () => {
    await open({ limits: { formula: 100, other: 200 } });
    host.setCell('Sheet1', 'A1', '=FOREVER()');
    await host.settle();
    expect(host.cell('Sheet1', 'A1')).toMatchObject({
      value: '#ERROR!',
      error: 'Exceeded maximum execution time (line 0).',
    });
  });
});

describe('two sessions in one workbook', () => {
  const both = (wait: boolean) => [
    { name: 'add', args: [wait] },
    { name: 'add', args: [wait] },
  ];
  /** Answers the sessions in turns, whatever they ask. */
  const inTurns = () => {
    let turn = 0;
    return () => turn++ % 2;
  };

  it('may lose an update when both read before either writes', async () => {
    await open();
    await host.interleave(both(false), inTurns());
    expect(host.values('Sheet1', 'A1')).toEqual([[1]]);
  });

  it('keep both updates where the script takes the lock', async () => {
    await open();
    await host.interleave(both(true), inTurns());
    expect(host.values('Sheet1', 'A1')).toEqual([[2]]);
  });

  it('keep both updates when one goes first', async () => {
    await open();
    await host.interleave(both(false), () => 0);
    expect(host.values('Sheet1', 'A1')).toEqual([[2]]);
  });

  it('are told apart in the log', async () => {
    await open();
    await host.interleave(both(false), inTurns());
    expect(new Set(host.callLog().map(({ execution }) => execution))).toEqual(new Set([1, 2]));
  });

  it('cannot hold the document lock at the same time (rule 26)', async () => {
    await open();
    const calls = [
      { name: 'hold', args: [] },
      { name: 'impatient', args: [] },
    ];
    // The first takes the lock, then the second asks for it while the first still runs.
    const results = await host.interleave(calls, ([one, other]) =>
      one?.session === 0 && one.member === 'Lock.tryLock' ? 0 : other ? 1 : 0,
    );
    expect(results[0]).toMatchObject({ status: 'fulfilled', value: 'held' });
    expect(String((results[1] as PromiseRejectedResult).reason)).toContain(
      'Lock timeout: another process was holding the lock for too long.',
    );
    await expect(host.call('impatient')).resolves.toBe(null);
  });
});
