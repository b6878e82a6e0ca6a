import { expect, test } from 'vitest';
import { suggestTags } from '../../src/languages/suggest-tags';

test.each([
  ['Viết 12 bài/tháng', 'leading quantity task'],
  ['Chi phí kho ≤ 3% doanh thu', 'lagging cost strategic'],
  ['Xử lý khiếu nại trong 24 giờ', 'leading time functional'],
  ['Giao đúng hạn ≥ 97%', 'leading time functional'],
  ['Điểm hài lòng của khách ≥ 4,5/5', 'lagging quality functional'],
  ['Tuân thủ nội quy 100%', 'lagging quality core'],
  ['Interview at least 9 candidates a week', 'leading quantity task'],
  ['Grow market share to 17%', 'lagging quality strategic'],
])('%s is suggested as %s', (statement, wanted) => {
  const { timing, aspect, level } = suggestTags(statement, 'vi');
  expect(`${timing} ${aspect} ${level}`).toBe(wanted);
});
