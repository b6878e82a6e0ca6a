import type { Draft, StepName } from '../../src/actions/actions';
import { cascadeFromTemplate } from '../../src/domain/cascade-from-template';
import type { Language } from '../../src/domain/language';
import { templates } from '../../src/templates';

/** A draft of the first quarter of 2027 that holds a template's lines as they come, at one of the wizard's steps. */
export const draftOf = (templateId: string, step: StepName, language: Language = 'vi'): Draft => ({
  step,
  language,
  templateId,
  cascade: {
    ...cascadeFromTemplate(templates.find(({ id }) => id === templateId)!, language),
    cycle: { name: 'Q1-2027', start: '2027-01-01', end: '2027-03-31' },
    team: 'Marketing',
    people: [],
    keyResultShare: 0.4,
  },
});
