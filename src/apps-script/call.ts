import type { Argument, FunctionContext } from '../functions/define';
import { functions } from '../functions/index';
import { today, workbookLanguage } from './document';

/** Asked lazily: a cell that needs no word and no date pays for no service call. */
const context: FunctionContext = { language: workbookLanguage, today };

/** A cell's `=OKR_SCORE(…)`: each such cell is an execution of its own. */
export function call(name: string, args: ArrayLike<Argument>): unknown {
  return functions[name]!(Array.from(args), context);
}
