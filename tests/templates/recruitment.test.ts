import { describe, expect, test } from 'vitest';
import { recruitment } from '../../src/templates/recruitment';

const recruiters = 3;

describe('the recruitment template', () => {
  const hires = recruitment.objectives[0]!.keyResults[0]!.measure.target;
  const recruiter = recruitment.positions.find(({ name }) => name.en === 'Recruiter')!;

  test('shares the hires out among its recruiters', () => {
    expect(recruiters * recruiter.keyResults[0]!.allocated!.target).toBe(hires);
  });

  test('asks of a recruiter more CVs than interviews, and more interviews than hires', () => {
    const [cvs, interviews] = recruiter.kpis.map(({ measure }) => 3 * measure.target);
    const own = hires / recruiters;
    expect(cvs).toBeGreaterThan(interviews!);
    expect(interviews! / own).toBeGreaterThan(5);
  });
});
