import type { CycleChoice } from '../src/domain/cascade';
import { quarterOf, readCycle } from '../src/domain/cycle';
import { type Day, isDay } from '../src/domain/day';
import type { Language } from '../src/domain/language';
import type { Template } from '../src/domain/template';
import { templates } from '../src/templates';
import type { OptionProblem } from './quarter-words';

export type QuarterOptions = {
  language: Language;
  template: Template;
  cycle: CycleChoice;
  team: string;
  today: Day;
  /** Path of the CSV of actuals; without it the quarter is built empty. */
  actuals?: string;
  out: string;
};

export type ReadOptions =
  | { help: true; language?: Language }
  | { options: QuarterOptions }
  | { problem: OptionProblem; language: Language }
  | { unknownLanguage: string };

const names = ['template', 'language', 'cycle', 'team', 'actuals', 'today', 'out'] as const;
type OptionName = (typeof names)[number];

/** What the words after `npm run quarter --` ask for. `today` is the machine's own day, the default for `--today`. */
export function readOptions(words: string[], today: Day): ReadOptions {
  const given: Partial<Record<OptionName, string>> = {};
  let help = false;
  let problem: OptionProblem | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const [option, inline] = parts(word);
    const name = names.find((each) => option === `--${each}`);
    if (word === '--help' || word === '-h') help = true;
    else if (!option.startsWith('-')) problem ??= { code: 'stray-word', word };
    else if (!name) problem ??= { code: 'unknown-option', option };
    else {
      const value = inline ?? words[at + 1];
      if (inline === undefined) at++;
      if (value === undefined || (inline === undefined && value.startsWith('--'))) {
        problem ??= { code: 'option-without-value', option };
        at--;
      } else if (given[name] !== undefined) problem ??= { code: 'option-twice', option };
      else given[name] = value;
    }
  }
  const language = given.language ?? 'vi';
  if (language !== 'vi' && language !== 'en') return { unknownLanguage: language };
  if (help) return given.language ? { help, language } : { help };
  if (problem) return { problem, language };
  const checked = check(given, language, today);
  return 'code' in checked ? { problem: checked, language } : { options: checked };
}

/** `--cycle=Q1-2027` as option and value; other words stay whole. */
function parts(word: string): [option: string, value?: string] {
  const equals = word.indexOf('=');
  return word.startsWith('--') && equals > 0 ? [word.slice(0, equals), word.slice(equals + 1)] : [word];
}

function check(
  given: Partial<Record<OptionName, string>>,
  language: Language,
  machineToday: Day,
): QuarterOptions | OptionProblem {
  const id = given.template ?? 'marketing';
  const template = templates.find((each) => each.id === id);
  if (!template) return { code: 'unknown-template', template: id, known: templates.map((each) => each.id) };
  const today = given.today ?? machineToday;
  if (!isDay(today)) return { code: 'bad-day', day: today };
  const cycle = given.cycle === undefined ? quarterOf(today) : readCycle(given.cycle);
  if (!cycle) return { code: 'bad-cycle', cycle: given.cycle ?? '' };
  const team = (given.team ?? template.team[language]).trim();
  if (!team) return { code: 'no-team' };
  const out = given.out ?? `okr-${template.id}-${cycle.name}.xlsx`;
  if (!out.toLowerCase().endsWith('.xlsx')) return { code: 'not-xlsx', out };
  return {
    language,
    template,
    cycle,
    team,
    today,
    out,
    ...(given.actuals === undefined ? {} : { actuals: given.actuals }),
  };
}
