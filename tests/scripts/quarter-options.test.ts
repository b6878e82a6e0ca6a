import { describe, expect, test } from 'vitest';
import { readOptions } from '../../scripts/quarter-options';
import { quarterWords } from '../../scripts/quarter-words';
import { templates } from '../../src/templates';

const read = (command: string) => readOptions(command.split(' ').filter(Boolean), '2027-05-09');
const problemOf = (command: string) => {
  const answer = read(command);
  return 'problem' in answer ? answer.problem : answer;
};

describe('the options of the command line', () => {
  test('are read in any order, with a space or an equals sign', () => {
    expect(
      read('--out q1.xlsx --today 2027-02-15 --cycle=Q1-2027 --language en --team Growth --actuals=a.csv'),
    ).toMatchObject({
      options: {
        language: 'en',
        template: { id: 'marketing' },
        cycle: { name: 'Q1-2027', start: '2027-01-01', end: '2027-03-31' },
        team: 'Growth',
        today: '2027-02-15',
        actuals: 'a.csv',
        out: 'q1.xlsx',
      },
    });
  });

  test('have defaults: marketing in Vietnamese, this quarter, today, a file named for both', () => {
    expect(read('')).toMatchObject({
      options: {
        language: 'vi',
        cycle: { name: 'Q2-2027' },
        team: 'Marketing',
        today: '2027-05-09',
        out: 'okr-marketing-Q2-2027.xlsx',
      },
    });
    expect(read('')).not.toHaveProperty('options.actuals');
  });

  test.each([
    ['--templat x', { code: 'unknown-option', option: '--templat' }],
    ['-o q1.xlsx', { code: 'unknown-option', option: '-o' }],
    ['--cycle', { code: 'option-without-value', option: '--cycle' }],
    ['--cycle --team Sales', { code: 'option-without-value', option: '--cycle' }],
    ['--team A --team B', { code: 'option-twice', option: '--team' }],
    ['marketing', { code: 'stray-word', word: 'marketing' }],
    ['--template sale', { code: 'unknown-template', template: 'sale', known: templates.map(({ id }) => id) }],
    ['--cycle Q5-2027', { code: 'bad-cycle', cycle: 'Q5-2027' }],
    ['--cycle=', { code: 'bad-cycle', cycle: '' }],
    ['--today 2027-02-29', { code: 'bad-day', day: '2027-02-29' }],
    ['--today 15/02/2027', { code: 'bad-day', day: '15/02/2027' }],
    ['--team=', { code: 'no-team' }],
    ['--template blank', { code: 'no-team' }],
    ['--out q1.csv', { code: 'not-xlsx', out: 'q1.csv' }],
  ])('are refused where they read %s', (command, problem) => {
    expect(problemOf(command)).toEqual(problem);
  });

  test('name a language that is not there before anything else', () => {
    expect(read('--language fr --templat x')).toEqual({ unknownLanguage: 'fr' });
  });

  test('show help in the language asked for, whatever else is said', () => {
    expect(read('--help --cycle Q9')).toEqual({ help: true });
    expect(read('-h --language en')).toEqual({ help: true, language: 'en' });
  });
});

describe('the words of the command line', () => {
  test.each(['vi', 'en'] as const)('say each refusal in %s in one line, with what was given', (language) => {
    const words = quarterWords[language];
    const lines = [
      words.option({ code: 'unknown-template', template: 'sale', known: ['marketing'] }),
      words.option({ code: 'bad-cycle', cycle: 'Q5' }),
      words.actuals('a.csv', { code: 'no-value', line: 7, id: 'O1.KR1' }),
      words.refused('unknown-line', { id: 'O9.KR1' }, words.line('a.csv', 7)),
      words.refused('not-a-number', { id: 'O1.KR1', value: 'nhiều' }, words.line('a.csv', 7)),
    ];
    const given = [['sale', 'marketing'], ['Q5'], ['a.csv', '7', 'O1.KR1'], ['O9.KR1', '7'], ['nhiều', 'O1.KR1', '7']];
    lines.forEach((line, at) => {
      expect(line).not.toContain('\n');
      for (const fact of given[at]!) expect(line).toContain(fact);
    });
  });
});
