import type { FunctionContext } from '../functions/define';
import { functions } from '../functions/index';
import { today, workbookLanguage } from './document';

/** Asked lazily: a cell that needs no word and no date pays for no service call. */
const context: FunctionContext = { language: workbookLanguage, today };

/** A cell's `=OKR_SCORE(…)`: each such cell is an execution of its own. */
export function call(name: keyof typeof functions, args: ArrayLike<unknown>): unknown {
  return functions[name](Array.from(args), context);
}
