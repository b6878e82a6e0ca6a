import { cascadeFromTemplate } from '../domain/cascade-from-template';
import { templates } from '../templates/index';
import type { Actions } from './actions';
import { ownTemplates, templateText } from './own-templates';
import { refuse } from './refuse';
import type { Workbook } from './workbook';

export function template(workbook: Workbook): Actions['template'] {
  return (id, language) => {
    const found = templates.find((one) => one.id === id);
    if (found) return cascadeFromTemplate(found, language);
    const own = ownTemplates(workbook).find((one) => one.id === id);
    return own ? { ...own.content, text: templateText(own) } : refuse('unknown-template', { template: id });
  };
}
