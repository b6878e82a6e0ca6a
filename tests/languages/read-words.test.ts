import { describe, expect, it, test } from 'vitest';
import type { MeasureType } from '../../src/domain/measure';
import { PACE, PUBLISHED_RULES } from '../../src/domain/status';
import { functionWords } from '../../src/languages/function-words';
import { readDay } from '../../src/languages/read-day';
import { readAmbition, readMethod, readRule, readScale } from '../../src/languages/read-function-word';
import { readLanguage } from '../../src/languages/read-language';
import { readStatus } from '../../src/languages/read-status';
import { readTarget } from '../../src/languages/read-target';
import { readType, readYesNo } from '../../src/languages/read-type';
import { sheetWords } from '../../src/languages/sheet-words';
import { wordReader } from '../../src/languages/word-reader';

describe('the type', () => {
  test.each<[MeasureType, string[]]>([
    [
      'at-least',
      ['>=', '≥', '>', 'tăng', 'Tối thiểu', 'TOI THIEU', 'increase', 'at least', 'at-least', 'Higher', 'ít nhất'],
    ],
    ['at-most', ['<=', '≤', '<', 'giảm', 'tối đa', 'toi da', 'decrease', 'at most', 'at-most', 'lower']],
    ['exactly', ['=', 'đúng', 'đúng bằng', 'dung', 'exact', 'exactly']],
    ['stay-above', ['không thấp hơn', 'giữ trên', 'stay above', 'giu tren']],
    ['stay-below', ['không vượt', 'Không vượt quá', 'giữ dưới', 'stay below']],
    ['stay-between', ['trong khoảng', 'giữ trong', 'stay between', 'stay-between', 'between']],
    ['done', ['có/không', 'yes/no', 'milestone', 'cột mốc', 'co/khong', 'done']],
    ['rated', ['thang điểm', 'rated', 'Thang Điểm']],
  ])('%s is read from all its words', (type, words) => {
    for (const word of words) expect([word, readType(word)]).toEqual([word, type]);
  });

  it('is read from the words that sheets offer', () => {
    for (const language of ['vi', 'en'] as const)
      for (const [type, word] of Object.entries(functionWords(language).types)) expect(readType(word)).toBe(type);
  });

  test.each(['', 'abc', '≥≥', '5'])('%j is none', (word) => expect(readType(word)).toBeUndefined());
});

describe('done or not', () => {
  test.each(['TRUE', 'có', 'Xong', 'done', 'yes', 'hoàn thành', '✓', 'x', 'đạt'])('%s is done', (word) =>
    expect(readYesNo(word)).toBe(true),
  );
  test.each(['FALSE', 'không', 'Chưa', 'no', 'not done', 'chưa đạt'])('%s is not', (word) =>
    expect(readYesNo(word)).toBe(false),
  );
  it('is asked for in words', () => expect(readYesNo('1')).toBeUndefined());
});

describe('a target', () => {
  test.each<[string, object | undefined]>([
    ['4–5', { target: 4, upper: 5 }],
    ['4-5', { target: 4, upper: 5 }],
    ['4 — 5', { target: 4, upper: 5 }],
    ['4,5–5,5', { target: 4.5, upper: 5.5 }],
    ['5–4', { target: 4, upper: 5 }],
    ['-5–-4', undefined],
    ['-5–4', { target: -5, upper: 4 }],
    ['4-5%', { target: 0.04, upper: 0.05 }],
    ['4%-5%', { target: 0.04, upper: 0.05 }],
    ['3–5 triệu', { target: 3e6, upper: 5e6 }],
    ['500 nghìn – 1 triệu', { target: 5e5, upper: 1e6 }],
    ['170-175', { target: 170, upper: 175 }],
    ['≤ 120.000', { target: 120000, type: 'at-most' }],
    ['<=10%', { target: 0.1, type: 'at-most' }],
    ['≥ 40%', { target: 0.4, type: 'at-least' }],
    ['> 5', { target: 5, type: 'at-least' }],
    ['= 100%', { target: 1, type: 'exactly' }],
    ['=< 3', { target: 3, type: 'at-most' }],
    ['8,5%', { target: 0.085 }],
    ['-5', { target: -5 }],
    ['≥ abc', undefined],
    ['≥≥ 5', undefined],
    ['a–b', undefined],
    ['a–5', undefined],
    ['4–b', undefined],
    ['4–5 bài', undefined],
    ['abc', undefined],
    [`${'1-'.repeat(25_000)}\n`, undefined],
  ])('%.20s', (text, expected) => expect(readTarget(text, () => 'vi')).toEqual(expected));
});

describe('a day written as text', () => {
  test.each([
    ['2027-03-31', '2027-03-31', '2027-03-31'],
    [' 2027-03-31 ', '2027-03-31', '2027-03-31'],
    ['31/3/2027', '2027-03-31', '2027-03-31'],
    ['31-03-2027', '2027-03-31', '2027-03-31'],
    ['31.03.2027', '2027-03-31', '2027-03-31'],
    ['3/4/2027', '2027-04-03', undefined],
    ['3/3/2027', '2027-03-03', '2027-03-03'],
    ['3/31/2027', undefined, '2027-03-31'],
    ['12/13/2027', undefined, '2027-12-13'],
    ['13/12/2027', '2027-12-13', '2027-12-13'],
    ['30/2/2027', undefined, undefined],
    ['2027-02-30', undefined, undefined],
    ['31/3', undefined, undefined],
    ['31/3/27', undefined, undefined],
    ['x31/3/2027', undefined, undefined],
    ['abc', undefined, undefined],
  ])('%s is %s in Vietnamese and %s in English', (text, vi, en) => {
    expect(readDay(text, () => 'vi')).toBe(vi);
    expect(readDay(text, () => 'en')).toBe(en);
  });
});

describe('a language', () => {
  test.each(['vi', 'VI', 'vi_VN', 'vi-VN', 'Tiếng Việt', 'Vietnamese', 'việt', ' vi '])('%s is Vietnamese', (text) =>
    expect(readLanguage(text)).toBe('vi'),
  );
  test.each(['en', 'EN', 'en_US', 'en-GB', 'English', 'Tiếng Anh', 'anh'])('%s is English', (text) =>
    expect(readLanguage(text)).toBe('en'),
  );
  test.each(['fr', 'x vi', 'vi x', 'xen', 'en_USA', 'vi_US', ''])('%j is neither', (text) =>
    expect(readLanguage(text)).toBeUndefined(),
  );
});

describe('the words of functions', () => {
  it('name the ambition', () => {
    expect(['cam kết', 'Committed'].map(readAmbition)).toEqual(['committed', 'committed']);
    expect(['thách thức', 'aspirational', 'stretch'].map(readAmbition)).toEqual(Array(3).fill('aspirational'));
    expect(readAmbition('abc')).toBeUndefined();
  });

  it('name how months add up', () => {
    const read = [
      'tổng',
      'sum',
      'trung bình',
      'mean',
      'mới nhất',
      'last',
      'capped mean',
      'trung bình có trần',
      'months met',
      'tháng đạt',
    ];
    expect(read.map(readMethod)).toEqual([
      'sum',
      'sum',
      'mean',
      'mean',
      'last',
      'last',
      'capped-mean',
      'capped-mean',
      'months-met',
      'months-met',
    ]);
  });

  it('name the scale and the rule', () => {
    expect(['letters', 'ND335', 'nđ335', 'abc'].map(readScale)).toEqual(['letters', 'nd335', 'nd335', undefined]);
    expect(['level', 'mức', 'MỨC'].map(readRule)).toEqual(['level', 'level', 'level']);
    expect(['lũy kế', 'luỹ kế', 'tiến độ', 'accumulates'].map(readRule)).toEqual(Array(4).fill(PACE));
    expect(readRule(' Viva ')).toBe(PUBLISHED_RULES.viva);
    expect(readRule('abc')).toBeUndefined();
  });

  it('read what the sheets write', () => {
    for (const language of ['vi', 'en'] as const) {
      const { methods, ambitions } = sheetWords(language);
      for (const [method, word] of Object.entries(methods)) expect(readMethod(word)).toBe(method);
      for (const [ambition, word] of Object.entries(ambitions)) expect(readAmbition(word)).toBe(ambition);
    }
  });
});

describe('a status', () => {
  it('is read from its word in either language, a KPI’s as a closed key result’s', () => {
    for (const language of ['vi', 'en'] as const) {
      const { statuses, kpiStatuses } = functionWords(language);
      for (const [status, word] of Object.entries(statuses)) expect(readStatus(word)).toBe(status);
      expect(readStatus(kpiStatuses.met)).toBe('achieved');
      expect(readStatus(kpiStatuses.near)).toBe('nearly');
      expect(readStatus(kpiStatuses.missed)).toBe('missed');
    }
    expect(readStatus(' đúng tiến độ ')).toBe('on-track');
    expect(readStatus('abc')).toBeUndefined();
  });
});

describe('a reader of words', () => {
  const read = wordReader<'yes' | 'no'>({ yes: 'có|ừ', no: 'không' });

  it('gives the same answer the second time, also for what it does not know', () => {
    for (const turn of [1, 2])
      expect([turn, read('CÓ'), read('abc'), read('Yes')]).toEqual([turn, 'yes', undefined, 'yes']);
  });

  it('does not look at a text longer than any word', () => expect(read(`${'x'.repeat(100)}`)).toBeUndefined());

  it('goes on reading when it has seen more words than it remembers', () => {
    for (let i = 0; i < 600; i += 1) expect(read(`word ${i}`)).toBeUndefined();
    expect(read('Không')).toBe('no');
  });
});
