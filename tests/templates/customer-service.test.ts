import { describe, expect, test } from 'vitest';
import { customerService } from '../../src/templates/customer-service';

const kpis = customerService.positions.flatMap((position) => position.kpis);
const measureOf = (wording: string) => kpis.find(({ statement }) => statement.en.startsWith(wording))!.measure;

/** 26 days of 8 hours, less breaks, meetings and training. */
const hoursAtWork = 26 * 6.25;

describe('the customer service template', () => {
  test('gives an agent as many requests as the handling time and occupancy allow', () => {
    const hours = (measureOf('Handle').target * measureOf('Average handling time').target) / 60;
    const { target, upper } = measureOf('Keep occupancy');
    expect(hours / hoursAtWork).toBeGreaterThanOrEqual(target);
    expect(hours / hoursAtWork).toBeLessThanOrEqual(upper!);
  });
});
