import { expect, it } from 'vitest';
import { functionHelp } from '../../src/local/function-help';

const code = `var X=(()=>{/** inner */function no(a){}})();
/**
 * Điểm của kết quả then chốt,
 * từ 0 đến 1.
 *
 * @param {number|Array<Array<number>>} current Giá trị hiện tại
 * @param {number} [start=0] Giá trị đầu kỳ
 *   (không bắt buộc)
 * @return {number} Điểm
 * @customfunction
 */
function KR_SCORE(current, start, type) { return X.call('KR_SCORE', arguments); }
/** Opens the menu. */
function onOpen(e) {}
/** One line. @customfunction */
function notTagged() {}
`;

it('functionHelp reads text and parameters of custom functions, and passes the other functions by', () => {
  expect(functionHelp(code)).toEqual([
    {
      name: 'KR_SCORE',
      about: 'Điểm của kết quả then chốt, từ 0 đến 1.',
      parameters: [
        { name: 'current', about: 'Giá trị hiện tại', optional: false },
        { name: 'start', about: 'Giá trị đầu kỳ (không bắt buộc)', optional: true },
        { name: 'type', about: '', optional: false },
      ],
    },
  ]);
});
