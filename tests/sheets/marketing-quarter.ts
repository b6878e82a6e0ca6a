import type { Cascade } from '../../src/domain/cascade';
import { cascadeFromTemplate } from '../../src/domain/cascade-from-template';
import type { Language } from '../../src/domain/language';
import { templates } from '../../src/templates/index';

/** The shipped marketing quarter, as the wizard would hand it over. */
export function marketingQuarter(language: Language, changes: Partial<Cascade> = {}): Cascade {
  const { objectives, positions } = cascadeFromTemplate(templates[0]!, language);
  return {
    cycle: { name: 'Q1-2027', start: '2027-01-01', end: '2027-03-31' },
    team: 'Marketing',
    objectives,
    positions,
    people: [{ name: 'Nguyễn Thị An', code: 'NV01', position: 'P1' }],
    keyResultShare: 0.4,
    ...changes,
  };
}
