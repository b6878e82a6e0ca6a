import type { Template } from '../domain/template';
import { marketing } from './marketing';

/** Every template there is, in the order the wizard offers them. */
export const templates: readonly Template[] = [marketing];
