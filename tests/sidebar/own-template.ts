import { type OwnTemplate, templateText } from '../../src/actions/own-templates';
import { cascadeFromTemplate } from '../../src/domain/cascade-from-template';
import { templates } from '../../src/templates';

/** A template of the document's own, as its properties keep it, and as text that another document takes in. */
export function ownTemplate(title: string): { properties: Record<string, string>; text: string } {
  const content = cascadeFromTemplate(templates.find(({ id }) => id === 'marketing')!, 'vi');
  for (const { keyResults } of content.objectives) for (const { measure } of keyResults) delete measure.baseline;
  const template: OwnTemplate = { id: 'own-1', title, team: 'Marketing', language: 'vi', content };
  return {
    properties: { 'templates#0': JSON.stringify([template]), 'templates-count#0': '1' },
    text: templateText(template),
  };
}
