import { actions } from '../actions/list';
import { openWorkbook } from './workbook';

type Action = (...args: unknown[]) => unknown;

/** The one door of the sidebar: `name` is a key of `Actions`; JSON in, JSON out. */
export function serve(name: string, args: unknown[]): unknown {
  if (!Object.keys(actions).includes(name)) throw new Error(`No such action: ${name}`);
  return (actions[name as keyof typeof actions](openWorkbook) as Action)(...args);
}
