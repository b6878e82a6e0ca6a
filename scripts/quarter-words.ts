import type { RefusalCode } from '../src/actions/actions';
import type { Language } from '../src/domain/language';
import type { ActualsProblem } from './read-actuals';

/** What the command line was given wrongly, found before any work begins. */
export type OptionProblem =
  | { code: 'unknown-option'; option: string }
  | { code: 'option-without-value'; option: string }
  | { code: 'option-twice'; option: string }
  | { code: 'stray-word'; word: string }
  | { code: 'unknown-template'; template: string; known: string[] }
  | { code: 'bad-cycle'; cycle: string }
  | { code: 'bad-day'; day: string }
  | { code: 'no-team' }
  | { code: 'not-xlsx'; out: string }
  | { code: 'unreadable'; path: string; reason: string }
  | { code: 'unwritable'; path: string; reason: string };

type Facts = Record<string, string | number>;

const vi = {
  help: [
    'npm run quarter -- [tùy chọn]',
    '  Dựng bộ trang tính OKR của một chu kỳ thành tệp .xlsx, không cần tài khoản Google.',
    '  --template marketing    mẫu mục tiêu',
    '  --language vi           ngôn ngữ: vi hoặc en',
    '  --cycle Q1-2027         chu kỳ: Q1-2027, H1-2027, T3-2027, "Quý I/2027"; mặc định là quý hiện tại',
    '  --team Marketing        tên team; mặc định theo mẫu',
    '  --actuals so-lieu.csv   số thực hiện: mỗi dòng một mã và một giá trị, dòng đầu là "id,value"',
    '  --today 2027-02-15      ngày xem kết quả; mặc định là hôm nay',
    '  --out q1.xlsx           tệp kết quả; mặc định là okr-<mẫu>-<chu kỳ>.xlsx',
    '  --help                  xem phần này',
  ],
  option: (problem: OptionProblem): string => {
    switch (problem.code) {
      case 'unknown-option':
        return `Không có tùy chọn ${problem.option}. Xem các tùy chọn: npm run quarter -- --help`;
      case 'option-without-value':
        return `Tùy chọn ${problem.option} còn thiếu giá trị. Xem ví dụ: npm run quarter -- --help`;
      case 'option-twice':
        return `Tùy chọn ${problem.option} được ghi hai lần. Chỉ giữ lại một.`;
      case 'stray-word':
        return `Không hiểu "${problem.word}". Mỗi giá trị đứng sau một tùy chọn, ví dụ --cycle Q1-2027; giá trị có dấu cách thì đặt trong ngoặc kép.`;
      case 'unknown-template':
        return `Không có mẫu "${problem.template}". Các mẫu hiện có: ${problem.known.join(', ')}.`;
      case 'bad-cycle':
        return `Không hiểu chu kỳ "${problem.cycle}". Hãy viết như Q1-2027, H1-2027, T3-2027 hoặc "Quý I/2027".`;
      case 'bad-day':
        return `"${problem.day}" không phải là ngày có thật. Hãy viết theo năm-tháng-ngày, ví dụ 2027-02-15.`;
      case 'no-team':
        return 'Tên team đang để trống. Hãy ghi tên sau --team, hoặc bỏ tùy chọn này để dùng tên theo mẫu.';
      case 'not-xlsx':
        return `Tệp kết quả "${problem.out}" phải có đuôi .xlsx thì Excel mới mở được.`;
      case 'unreadable':
        return `Không đọc được tệp số liệu ${problem.path}: ${problem.reason}.`;
      case 'unwritable':
        return `Không ghi được tệp ${problem.path}: ${problem.reason}.`;
    }
  },
  reason: {
    missing: 'không có tệp hoặc thư mục này',
    forbidden: 'không có quyền',
    directory: 'đây là một thư mục',
    notDirectory: 'đường dẫn đi qua một tệp',
    encoding: 'tệp không phải UTF-8; hãy lưu lại ở dạng "CSV UTF-8"',
  },
  actuals: (path: string, problem: ActualsProblem): string => {
    switch (problem.code) {
      case 'no-header':
        return `${path}, dòng ${problem.line}: dòng đầu phải là tên cột, có "id" và "value".`;
      case 'no-value':
        return `${path}, dòng ${problem.line}: ${problem.id} chưa có giá trị. Hãy điền, hoặc xóa dòng này.`;
      case 'no-id':
        return `${path}, dòng ${problem.line}: giá trị "${problem.value}" chưa có mã, ví dụ O1.KR1 hoặc P2.KPI1.M1.`;
      case 'too-many-cells':
        return `${path}, dòng ${problem.line}: nhiều ô hơn số cột. Số có dấu phẩy phải đặt trong ngoặc kép: "8,1%".`;
      case 'given-twice':
        return `${path}, dòng ${problem.line}: ${problem.id} đã có ở dòng ${problem.before}. Chỉ giữ lại một.`;
      case 'unclosed-quote':
        return `${path}, dòng ${problem.line}: dấu ngoặc kép mở ở đây chưa đóng.`;
    }
  },
  refused: (code: RefusalCode, facts: Facts, where: string): string => {
    switch (code) {
      case 'unknown-line':
        return `${where}: không có dòng nào mang mã "${facts.id}". Mã viết như O1.KR1, P2.O1.KR2, P2.KPI3, hoặc P2.KPI1.M2 cho tháng thứ hai.`;
      case 'not-a-number':
        return `${where}: "${facts.value}" (${facts.id}) không phải là số. Hãy viết như 148600, 37,5% hoặc 1,36 triệu.`;
      case 'draft-has-blanks':
        return `Mẫu này còn ${facts.count} dòng để trống, nên chỉ dùng được trong thanh bên của tiện ích, nơi ghi được từng dòng. Hãy chọn mẫu khác.`;
      default:
        return `Phần mở rộng từ chối: ${code} ${JSON.stringify(facts)}.`;
    }
  },
  line: (path: string, line: number) => `${path}, dòng ${line}`,
  progress: {
    bundling: 'Đang dựng phần mở rộng…',
    opening: 'Đang mở bảng tính…',
    sheet: (done: number, all: number, name: string) => `${done}/${all} · ${name}`,
    actuals: (count: number) => `Đã điền ${count} số thực hiện`,
    writing: 'Đang ghi tệp…',
  },
  objectives: 'Mục tiêu',
  keyResults: 'Kết quả then chốt',
  cards: 'Phiếu đánh giá',
  columns: {
    id: 'Mã',
    statement: 'Nội dung',
    actual: 'Thực hiện',
    target: 'Chỉ tiêu',
    score: 'Điểm',
    status: 'Trạng thái',
    position: 'Vị trí',
    person: 'Người đảm nhận',
    grade: 'Xếp loại',
  },
  title: (team: string, cycle: string, day: string) => `OKR ${team} ${cycle} · tính đến ${day}`,
  written: (path: string, sheets: number) => `Đã ghi ${path} (${sheets} trang tính)`,
};

const en: typeof vi = {
  help: [
    'npm run quarter -- [options]',
    "  Makes a cycle's OKR workbook as an .xlsx file, without a Google account.",
    '  --template marketing    objective template',
    '  --language vi           language: vi or en',
    '  --cycle Q1-2027         cycle: Q1-2027, H1-2027, T3-2027; the current quarter by default',
    "  --team Marketing        the team's name; the template's by default",
    '  --actuals numbers.csv   actuals: an id and a value a line, under the header "id,value"',
    '  --today 2027-02-15      the day to look from; today by default',
    '  --out q1.xlsx           the file to write; okr-<template>-<cycle>.xlsx by default',
    '  --help                  shows this',
  ],
  option: (problem) => {
    switch (problem.code) {
      case 'unknown-option':
        return `There is no option ${problem.option}. See what there is: npm run quarter -- --help`;
      case 'option-without-value':
        return `Option ${problem.option} lacks its value. See examples: npm run quarter -- --help`;
      case 'option-twice':
        return `Option ${problem.option} is given twice. Keep one.`;
      case 'stray-word':
        return `"${problem.word}" is not understood. Each value follows an option, as in --cycle Q1-2027; put one with spaces in quotes.`;
      case 'unknown-template':
        return `There is no template "${problem.template}". There are: ${problem.known.join(', ')}.`;
      case 'bad-cycle':
        return `The cycle "${problem.cycle}" is not understood. Write it like Q1-2027, H1-2027 or T3-2027.`;
      case 'bad-day':
        return `"${problem.day}" is no day of the calendar. Write year-month-day, as in 2027-02-15.`;
      case 'no-team':
        return "The team's name is blank. Give one after --team, or leave the option out to take the template's.";
      case 'not-xlsx':
        return `The file to write, "${problem.out}", must end in .xlsx for Excel to open it.`;
      case 'unreadable':
        return `The actuals in ${problem.path} cannot be read: ${problem.reason}.`;
      case 'unwritable':
        return `${problem.path} cannot be written: ${problem.reason}.`;
    }
  },
  reason: {
    missing: 'there is no such file or folder',
    forbidden: 'permission denied',
    directory: 'it is a folder',
    notDirectory: 'the path leads through a file',
    encoding: 'the file is not UTF-8; save it again as "CSV UTF-8"',
  },
  actuals: (path, problem) => {
    switch (problem.code) {
      case 'no-header':
        return `${path}, line ${problem.line}: the first line must name the columns, "id" and "value" among them.`;
      case 'no-value':
        return `${path}, line ${problem.line}: ${problem.id} has no value. Give one, or delete the line.`;
      case 'no-id':
        return `${path}, line ${problem.line}: the value "${problem.value}" has no id, such as O1.KR1 or P2.KPI1.M1.`;
      case 'too-many-cells':
        return `${path}, line ${problem.line}: more cells than columns. Put a number with a comma in quotes: "8,1%".`;
      case 'given-twice':
        return `${path}, line ${problem.line}: ${problem.id} stands in line ${problem.before} already. Keep one.`;
      case 'unclosed-quote':
        return `${path}, line ${problem.line}: the quote opened here is never closed.`;
    }
  },
  refused: (code, facts, where) => {
    switch (code) {
      case 'unknown-line':
        return `${where}: no line has the id "${facts.id}". Ids read like O1.KR1, P2.O1.KR2, P2.KPI3, or P2.KPI1.M2 for the second month.`;
      case 'not-a-number':
        return `${where}: "${facts.value}" (${facts.id}) is not a number. Write it like 148600, 37.5% or 1.36 million.`;
      case 'draft-has-blanks':
        return `This template has ${facts.count} blank lines, so it serves only in the add-on's sidebar, where each line is filled in. Choose another template.`;
      default:
        return `The add-on refuses: ${code} ${JSON.stringify(facts)}.`;
    }
  },
  line: (path, line) => `${path}, line ${line}`,
  progress: {
    bundling: 'Building the add-on…',
    opening: 'Opening the spreadsheet…',
    sheet: (done, all, name) => `${done}/${all} · ${name}`,
    actuals: (count) => `Filled in ${count} actuals`,
    writing: 'Writing the file…',
  },
  objectives: 'Objectives',
  keyResults: 'Key results',
  cards: 'Cards',
  columns: {
    id: 'Id',
    statement: 'Statement',
    actual: 'Actual',
    target: 'Target',
    score: 'Score',
    status: 'Status',
    position: 'Position',
    person: 'Person',
    grade: 'Grade',
  },
  title: (team, cycle, day) => `OKR ${team} ${cycle} · as of ${day}`,
  written: (path, sheets) => `Wrote ${path} (${sheets} sheets)`,
};

export const quarterWords: Record<Language, typeof vi> = { vi, en };

/** Said before it is known which language the reader wants. */
export const unknownLanguage = (language: string) =>
  `Ngôn ngữ "${language}" chưa có, hãy chọn vi hoặc en. There is no language "${language}": choose vi or en.`;
