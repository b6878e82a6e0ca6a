import { describe, expect, it } from 'vitest';
import { type NodeHost, openHost } from '../../../src/local/node-host';
import type { AuthMode, Trigger } from '../../../src/local/services/context';
import { CASES, type Case } from './cases';
import { type ConformanceHost, runCase } from './run-case';

function headless(host: NodeHost): ConformanceHost {
  const sheet = () => host.sheetNames()[0]!;
  return {
    run: (name, args, auth, trigger) =>
      auth || trigger
        ? host.runFunction(name, { args, auth: auth as AuthMode, trigger: trigger as Trigger })
        : host.call(name, ...(args ?? [])),
    type: async (a1, text) => host.setCell(sheet(), a1, text),
    cell: async (a1) => {
      await host.settle();
      return host.cell(sheet(), a1);
    },
    hand: async (step) => {
      if ('insertRowBefore' in step) host.insertRowBefore(sheet(), step.insertRowBefore);
      else if ('moveColumn' in step) host.moveColumn(sheet(), step.moveColumn, step.to);
      else if ('sortRange' in step) host.sortRange(sheet(), step.sortRange, step.by, !step.descending);
      else if ('today' in step) host.setToday(step.today);
      else if ('loading' in step) host.setLoading(step.loading);
      else host.refuseToday(step.refuseToday);
    },
  };
}

const title = ({ rule, says }: Case): string => `${rule === 'trap' ? 'trap' : `rule ${rule}`}: ${says}`;

describe('the headless host', () => {
  it.concurrent.each(CASES.map((one) => [title(one), one] as const))('%s', async (_title, one) => {
    const { script = '', locale = 'en_US', today, timeZone, manifest } = one;
    const host = await openHost({ code: script, locale, today, timeZone, manifest, files: {} });
    try {
      await runCase(headless(host), one);
    } finally {
      await host.close();
    }
  });

  it('has a case for every numbered rule but the one that takes minutes', () => {
    const named = new Set(CASES.map(({ rule }) => rule));
    const missing = Array.from({ length: 28 }, (_, index) => index + 1).filter((rule) => !named.has(rule));
    // 15: time limits; tested with a shorter clock in tests/local/switches.test.ts.
    expect(missing).toEqual([15]);
  });
});
