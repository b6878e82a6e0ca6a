import { cascadeFromTemplate } from '../domain/cascade-from-template';
import { templates } from '../templates/index';
import type { Actions } from './actions';
import { refuse } from './refuse';

export function template(): Actions['template'] {
  return (id, language) => {
    const found = templates.find((one) => one.id === id);
    return found ? cascadeFromTemplate(found, language) : refuse('unknown-template', { template: id });
  };
}
