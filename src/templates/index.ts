import type { Template } from '../domain/template';
import { marketing } from './marketing';
import { sales } from './sales';

/** Every template there is, in the order the wizard offers them. */
export const templates: readonly Template[] = [marketing, sales];
