/** The reference of the custom functions as a page, made from their definitions. */
import type { Language, Text } from '../src/domain/language';
import type { Example, ExampleCell, SheetFunction } from '../src/functions/define';
import { definitions } from '../src/functions/definitions';

const HEADINGS = {
  title: { vi: 'Các hàm', en: 'The functions' },
  intro: {
    vi: 'Trang này được tạo từ mã nguồn. Dấu `;` giữa các đối số dùng được ở mọi ngôn ngữ của bảng tính; bảng tính tiếng Anh cũng nhận dấu phẩy. Mỗi đối số có thể là một giá trị hoặc một vùng; các vùng được đọc song song từ dòng đầu tiên. English: [functions.md](functions.md).',
    en: 'This page is made from the source. `;` between arguments works in every locale; English locales take `,` too. Any argument may be a value or a range; ranges are read side by side from their first row. Tiếng Việt: [functions.vi.md](functions.vi.md).',
  },
  arguments: { vi: 'Đối số', en: 'Arguments' },
  optional: { vi: 'không bắt buộc', en: 'optional' },
  result: { vi: 'Kết quả', en: 'Result' },
  examples: { vi: 'Ví dụ', en: 'Examples' },
  sheet: { vi: 'Với bảng', en: 'With the sheet' },
  blank: { vi: '(trống)', en: '(blank)' },
  source: { vi: 'Nguồn của quy tắc', en: 'Where the rule comes from' },
  mistakes: { vi: 'Lỗi thường gặp', en: 'Common mistakes' },
} satisfies Record<string, Text>;

/** A formula as one types it there: decimal comma in Vietnamese, commas between arguments in English. */
export function formulaIn(language: Language, formula: string): string {
  return formula
    .split(/("[^"]*")/)
    .map((part, i) => {
      if (i % 2 === 1) return part;
      return language === 'en' ? part.replace(/;/g, ',') : part.replace(/(\d)\.(\d)/g, '$1,$2');
    })
    .join('');
}

function shown(cell: ExampleCell, language: Language): string {
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  if (cell === '') return HEADINGS.blank[language];
  if (typeof cell === 'string') return cell.replace(/\n/g, ' ⏎ ').replace(/\|/g, '\\|');
  return language === 'vi' ? String(cell).replace('.', ',') : String(cell);
}

function sheetTable(sheet: readonly (readonly ExampleCell[])[], language: Language): string[] {
  const width = Math.max(...sheet.map((row) => row.length));
  const letters = Array.from({ length: width }, (_, i) => String.fromCharCode(65 + i));
  const cells = (row: readonly ExampleCell[]) =>
    letters.map((_, i) => (row[i] === undefined || row[i] === '' ? ' ' : shown(row[i], language)));
  return [
    `| | ${letters.join(' | ')} |`,
    `|---|${letters.map(() => '---').join('|')}|`,
    ...sheet.map((row, i) => `| ${i + 1} | ${cells(row).join(' | ')} |`),
  ];
}

function gives(answer: Example['gives'], language: Language): string {
  if (!Array.isArray(answer)) return shown(answer as ExampleCell, language);
  return (answer as readonly (readonly ExampleCell[])[])
    .map((row) => row.map((cell) => shown(cell, language)).join(' · '))
    .join(' ⏎ ');
}

function example({ formula, sheet, gives: answer, about }: Example, language: Language): string[] {
  const line = `\`${formulaIn(language, formula)}\` → ${gives(answer, language)}${about ? `  \n${about[language]}` : ''}`;
  return sheet ? [`${HEADINGS.sheet[language]}:`, '', ...sheetTable(sheet, language), '', line, ''] : [line, ''];
}

function section(definition: SheetFunction, language: Language): string[] {
  const { name, about, params, result, examples, source, mistakes } = definition;
  const signature = params.map((param) => (param.optional ? `[${param.name}]` : param.name)).join('; ');
  return [
    `## ${name}`,
    '',
    `\`${name}(${signature})\``,
    '',
    about[language],
    '',
    `**${HEADINGS.arguments[language]}**`,
    '',
    ...params.map(({ name, about, optional }) => {
      return `- \`${name}\`${optional ? ` (${HEADINGS.optional[language]})` : ''}: ${about[language]}`;
    }),
    '',
    `**${HEADINGS.result[language]}**: ${result[language]}`,
    '',
    `**${HEADINGS.examples[language]}**`,
    '',
    ...examples.flatMap((one) => example(one, language)),
    `**${HEADINGS.source[language]}**: ${source[language]}`,
    '',
    ...(mistakes.length > 0
      ? [`**${HEADINGS.mistakes[language]}**`, '', ...mistakes.map((mistake) => `- ${mistake[language]}`), '']
      : []),
  ];
}

export function functionsPage(language: Language): string {
  return [
    `# ${HEADINGS.title[language]}`,
    '',
    HEADINGS.intro[language],
    '',
    ...definitions.map(({ name, about }) => `- [${name}](#${name.toLowerCase()}): ${about[language]}`),
    '',
    ...definitions.flatMap((definition) => section(definition, language)),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}
