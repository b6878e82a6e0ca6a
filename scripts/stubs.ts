/** The top-level functions of `dist/Code.js`: what Sheets lists, completes and calls. */

import type { Parameter, SheetFunction } from '../src/functions/define';
import { definitions } from '../src/functions/definitions';

const plain = (text: string) => text.replace(/\*\//g, '*∕');

/** The kinds of values in the words of JSDoc. */
const KINDS: Record<Parameter['type'], string> = {
  number: 'number',
  text: 'string',
  date: 'Date',
  boolean: 'boolean',
  any: '*',
};

function stub({ name, about, params }: SheetFunction): string {
  return [
    '/**',
    ` * ${plain(about.vi)} / ${plain(about.en)}`,
    ...params.map(({ name, about, type, optional }) => {
      return ` * @param {${KINDS[type]}} ${optional ? `[${name}]` : name} ${plain(about.vi)} / ${plain(about.en)}`;
    }),
    ' * @customfunction',
    ' */',
    `function ${name}(${params.map((param) => param.name).join(', ')}) { return OkrCascade.call("${name}", arguments); }`,
  ].join('\n');
}

/** Everything that must be a declaration of its own: custom functions, triggers, the menu's handler, the sidebar's one door. */
export async function stubs(): Promise<string> {
  return `${[
    ...definitions.map(stub),
    'function onOpen(e) { OkrCascade.onOpen(e); }',
    'function onInstall(e) { OkrCascade.onInstall(e); }',
    'function openSidebar() { OkrCascade.openSidebar(); }',
    'function serve(name, args) { return OkrCascade.serve(name, args); }',
  ].join('\n')}\n`;
}
