import { describe, expect, it } from 'vitest';
import { formulaParts, readUnreadable, toEngine, toGoogle, unreadable } from '../../src/local/formula-text';

const sizes = (sheet?: string) => (sheet === 'Nhỏ' ? { rows: 50, columns: 5 } : { rows: 1000, columns: 26 });

describe('a formula', () => {
  it.each([
    ['=F(A1;B2)', '=F(A1,B2)'],
    ['=KR_SCORE(H3:H; $G$3:G; D3:D)', '=KR_SCORE(H3:H1000, $G$3:G1000, D3:D1000)'],
    ["=SUM('Nhỏ'!B2:B;Nhỏ!C2:C)", "=SUM('Nhỏ'!B2:B50,Nhỏ!C2:C50)"],
    ['=SUM(B2:2)', '=SUM(B2:Z2)'],
    ['=SUM(A:A)', '=SUM(A:A)'],
    ['="a;b"&C1', '="a;b"&C1'],
    ['=IF(A1="";"x;";B3:B)', '=IF(A1="","x;",B3:B1000)'],
    ['=LOG10(A1)', '=LOG10(A1)'],
  ])('with semicolons and open ranges, %s, is given to the engine as %s', (google, engine) => {
    expect(toEngine(google, 'en_US', sizes)).toBe(engine);
  });

  it.each([
    ['vi_VN', '=F(A1,0.5,B3:B1000)', '=F(A1;0,5;B3:B)'],
    ['en_US', '=F(A1,0.5,B3:B1000)', '=F(A1,0.5,B3:B)'],
    ['en_US', "=SUM('Nhỏ'!B2:B50)", "=SUM('Nhỏ'!B2:B)"],
    ['en_US', '=SUM(B2:B999)', '=SUM(B2:B999)'],
  ] as const)('of the engine is shown in %s as Google writes it: %s', (locale, engine, google) => {
    expect(toGoogle(engine, locale, sizes)).toBe(google);
  });

  it.each(['=1 2', '=SUM(1', '=SUM(1))', '=- 80% nội dung', '=A1 B1', '=1+', '=("a" "b")', '=%'])(
    'that Google cannot read, %s, is not given to the engine',
    (formula) => {
      expect(toEngine(formula, 'en_US', sizes)).toBeUndefined();
      expect(readUnreadable(unreadable(formula))).toBe(formula);
    },
  );

  it.each(['=-A1%', '=+1', '=IF(A1>=2;TRUE;-3%)', '={1,2;3,4}', "=SUM('a b'!A1; -B2^2)", '=F()', '=F(;;"vi")', '=1%%'])(
    'such as %s is readable',
    (formula) => {
      expect(toEngine(formula, 'en_US', sizes)).toBeDefined();
    },
  );

  it('takes a comma between digits for a decimal in Vietnam, and refuses it between arguments', () => {
    expect(toEngine('=F(0,5;A1)', 'vi_VN', sizes)).toBe('=F(0.5,A1)');
    expect(toEngine('=F(A1,B1)', 'vi_VN', sizes)).toBeUndefined();
    expect(toEngine('=F(0.5;A1)', 'vi_VN', sizes)).toBeUndefined();
  });

  it('is the same again when its parts are joined', () => {
    const formula = `=IFERROR(VLOOKUP(A3:A;'Tổng quan "x"'!$A$1:F;2;FALSE);"""không""")&{1;2}`;
    expect(
      formulaParts(formula)
        .map(({ text }) => text)
        .join(''),
    ).toBe(formula);
  });
});
