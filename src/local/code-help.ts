/** What Sheets reads from the code for its autocomplete: the JSDoc above top-level functions marked `@customfunction`. */
import type { FunctionHelp } from './custom-functions';

const STUB =
  /\/\*\*((?:(?!\*\/)[\s\S])*?@customfunction(?:(?!\*\/)[\s\S])*?)\*\/\s*function\s+([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/g;

export function customFunctionHelp(code: string): FunctionHelp[] {
  return [...code.matchAll(STUB)].map(([, comment = '', name = '', names = '']) => {
    const lines = comment.split('\n').map((line) => line.replace(/^\s*\*?\s?/, '').trimEnd());
    const about = lines
      .slice(
        0,
        lines.findIndex((line) => line.startsWith('@')),
      )
      .join('\n')
      .trim();
    const told = new Map(lines.flatMap(parameterLine));
    const parameters = names
      .split(',')
      .map((parameter) => parameter.trim())
      .filter((parameter) => parameter !== '')
      .map((parameter) => ({ name: parameter, about: '', optional: false, ...told.get(parameter) }));
    return { name: name.toUpperCase(), about, parameters };
  });
}

/** `@param {number} [start] where it began` */
function parameterLine(line: string): [string, { about: string; optional: boolean }][] {
  const found = /^@param\s+(?:\{[^}]*\}\s*)?(\[?)([\w$]+)(?:=[^\]]*)?\]?\s*(?:-\s*)?(.*)$/.exec(line);
  return found ? [[found[2]!, { about: found[3]!, optional: found[1] === '[' }]] : [];
}
