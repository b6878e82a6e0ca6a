import type { Template } from '../domain/template';
import { blank } from './blank';
import { customerService } from './customer-service';
import { finance } from './finance';
import { marketing } from './marketing';
import { product } from './product';
import { recruitment } from './recruitment';
import { sales } from './sales';
import { store } from './store';

/** Every template there is, in the order the wizard offers them. */
export const templates: readonly Template[] = [
  marketing,
  sales,
  recruitment,
  product,
  customerService,
  finance,
  store,
  blank,
];
