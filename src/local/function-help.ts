import type { FunctionHelp } from './custom-functions';

const BLOCK = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*\(([^)]*)\)/gu;
const PARAMETER = /^(?:\{[^}]*\}\s*)?(\[)?([\p{L}_$][\p{L}\p{N}_$]*)(?:=[^\]]*)?\]?\s*(?:[-–:]\s+)?([\s\S]*)$/u;

/** What Sheets reads for autocomplete: the JSDoc above each top-level function that bears `@customfunction`. */
export function functionHelp(code: string): FunctionHelp[] {
  return [...code.matchAll(BLOCK)].flatMap(([, comment, name, signature]) => {
    const [about = '', ...tags] = withoutStars(comment!).split(/^@/m);
    if (!tags.some((tag) => tag.startsWith('customfunction'))) return [];
    const told = new Map(tags.flatMap((tag) => (tag.startsWith('param ') ? [parameter(tag.slice(6))] : [])));
    const names = signature!.split(',').flatMap((text) => text.trim().match(/^[\p{L}\p{N}_$]+/u)?.[0] ?? []);
    return [
      {
        name: name!,
        about: oneLine(about),
        parameters: names.map((each) => ({ name: each, ...(told.get(each) ?? { about: '', optional: false }) })),
      },
    ];
  });
}

function parameter(text: string): [string, { about: string; optional: boolean }] {
  const [, bracket, name = '', about = ''] = PARAMETER.exec(text.trim()) ?? [];
  return [name, { about: oneLine(about), optional: bracket !== undefined }];
}

const withoutStars = (comment: string): string => comment.replace(/^[ \t]*\*? ?/gm, '').trim();
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
