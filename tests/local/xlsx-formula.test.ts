import { describe, expect, test } from 'vitest';
import { excelFormula } from '../../src/local/xlsx-formula';

const sheetName = (name: string) =>
  ({ 'Cài đặt OKR': 'Cài đặt OKR', "Phiếu 'A' dài": "Phiếu 'A'…", Trang: 'Trang' })[name];

describe('a formula in a .xlsx', () => {
  test.each([
    ['=B2*C2', 'B2*C2'],
    ['=IF($B2="";"";ROUND(B2/0,5;2))', 'IF($B2="","",ROUND(B2/0.5,2))'],
    ['=sum(B2:B9)/COUNT(B2:B9)', 'SUM(B2:B9)/COUNT(B2:B9)'],
    ['=VLOOKUP(A2;$A$4:$C$9;3;FALSE)', 'VLOOKUP(A2,$A$4:$C$9,3,FALSE)'],
    [`='Cài đặt OKR'!B5`, `'Cài đặt OKR'!B5`],
    [`='Phiếu ''A'' dài'!B5 & "; (x)"`, `'Phiếu ''A''…'!B5 & "; (x)"`],
    ['=Trang!B5', `'Trang'!B5`],
    ['=(B2+(C2))*10%', '(B2+(C2))*10%'],
  ])('keeps %s, as Excel writes it', (formula, written) => {
    expect(excelFormula(formula, sheetName)).toBe(written);
  });

  test.each([
    ['a function of the add-on', '=KR_SCORE(B2;C2)'],
    ['one inside another', '=IF(B2="";"";KR_SCORE(B2;C2))'],
    ['an open range', '=SUM(B3:B)'],
    ['a whole column', '=SUM(B:B)'],
    ['a range that fills more than the cell', '=B2:B9'],
    ['a calculation row by row', '=IF(B2:B9="";"";1)'],
    ["today's date", '=TODAY()-B2'],
    ['a function Excel lacks', '=ARRAYFORMULA(B2:B9*2)'],
    ['an array', '=SUM({1;2})'],
    ['a sheet that is not there', `='Đã xóa'!B5`],
    ['a name of the workbook', '=TongTraffic*2'],
  ])('is left out where it holds %s', (_, formula) => {
    expect(excelFormula(formula, sheetName)).toBeUndefined();
  });
});
