import { describe, expect, it } from 'vitest';
import { customFunctionHelp } from '../../src/local/code-help';

describe('the help for the formula bar', () => {
  it('is read from the JSDoc of top-level functions marked as custom functions', () => {
    const code = `var OkrCascade=(()=>{})();
/**
 * Điểm của kết quả then chốt.
 * Score of a key result.
 *
 * @param {number} current số hiện tại / current value
 * @param {number} [start] đầu kỳ / baseline
 * @return {number} 0…1
 * @customfunction
 */
function KR_SCORE(current, start) { return OkrCascade.call("KR_SCORE", arguments); }
/** Opens the sidebar. */
function openSidebar() {}
/** @customfunction */
function NOTHING() {}`;
    expect(customFunctionHelp(code)).toEqual([
      {
        name: 'KR_SCORE',
        about: 'Điểm của kết quả then chốt.\nScore of a key result.',
        parameters: [
          { name: 'current', about: 'số hiện tại / current value', optional: false },
          { name: 'start', about: 'đầu kỳ / baseline', optional: true },
        ],
      },
      { name: 'NOTHING', about: '', parameters: [] },
    ]);
  });
});
