/** Runs a case on any host that can do what a user can. */
import { expect } from 'vitest';
import type { SeenCell } from '../../../src/local/node-host';
import type { Case, Step } from './cases';

export type ConformanceHost = {
  /** A call of the client (with `auth` FULL and `trigger` user) or one that Google itself starts. */
  run(name: string, args: unknown[] | undefined, auth?: string, trigger?: string): Promise<unknown>;
  type(a1: string, text: string): Promise<void>;
  cell(a1: string): Promise<Pick<SeenCell, 'value' | 'display' | 'formula' | 'error'>>;
  hand(step: Exclude<Step, { call: string } | { type: string; text: string } | { cell: string }>): Promise<void>;
};

export async function runCase(host: ConformanceHost, { steps }: Case): Promise<void> {
  for (const step of steps) {
    if ('call' in step) await called(host, step);
    else if ('type' in step) await host.type(step.type, step.text);
    else if ('cell' in step) await seen(host, step);
    else await host.hand(step);
  }
}

async function called(host: ConformanceHost, step: Extract<Step, { call: string }>): Promise<void> {
  const run = () => host.run(step.call, step.args, step.auth, step.trigger);
  if (step.refuses !== undefined) await expect(run()).rejects.toThrow(step.refuses);
  else {
    const result = await run();
    if ('gives' in step) expect(result).toEqual(step.gives);
  }
}

async function seen(host: ConformanceHost, { cell, ...wanted }: Extract<Step, { cell: string }>): Promise<void> {
  const found = await host.cell(cell);
  for (const [property, value] of Object.entries(wanted)) {
    if (value === undefined) continue;
    const actual = found[property as keyof typeof found];
    if (property === 'error') expect(actual, `${cell} ${property}`).toContain(value);
    else expect(actual, `${cell} ${property}`).toEqual(value);
  }
}
