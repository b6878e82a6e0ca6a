import { expect, test } from 'vitest';
import { measureFromReading } from '../../src/languages/measure-from-reading';
import { readStatement } from '../../src/languages/read-statement';

test.each([
  ['Tổng truy cập đạt 41.500', { type: 'at-least', nature: 'accumulates', unit: 'count', target: 41_500 }],
  ['Tỷ lệ giữ chân ≥ 92%', { type: 'at-least', nature: 'level', unit: '%', target: 0.92 }],
  ['Tỷ lệ lỗi 66,67%', { type: 'at-most', nature: 'level', unit: '%', target: 0.6667 }],
  ['CPA ≤ 85.000', { type: 'at-most', nature: 'level', unit: 'VND', target: 85_000 }],
  ['AOV ≥ 1,25 triệu', { type: 'at-least', nature: 'level', unit: 'VND', target: 1_250_000 }],
  ['Doanh thu đạt 5 tỷ', { type: 'at-least', nature: 'accumulates', unit: 'VND', target: 5e9 }],
  [
    'Doanh thu bình quân mỗi khách đạt 350.000 đồng',
    { type: 'at-least', nature: 'level', unit: 'VND', target: 350_000 },
  ],
  ['eNPS ≥ 40', { type: 'at-least', nature: 'level', unit: 'point', target: 40 }],
  [
    'Giảm thời gian giao từ 48 giờ xuống 24 giờ',
    { type: 'at-most', nature: 'level', unit: 'hour', baseline: 48, target: 24 },
  ],
  ['Tăng tỷ lệ chốt từ 20% lên 35%', { type: 'at-least', nature: 'level', unit: '%', baseline: 0.2, target: 0.35 }],
  [
    'Thử 3–5 mẫu/tháng',
    { type: 'at-least', nature: 'accumulates', unit: 'count', unitText: 'mẫu', target: 3, upper: 5 },
  ],
  [
    'Duy trì nhiệt độ từ 2 đến 8 độ',
    { type: 'stay-between', nature: 'level', unit: 'other', unitText: 'độ', target: 2, upper: 8 },
  ],
  ['Ngân sách không vượt 900 triệu', { type: 'stay-below', nature: 'accumulates', unit: 'VND', target: 9e8 }],
  ['Duy trì uptime ≥ 99,9%', { type: 'stay-above', nature: 'level', unit: '%', target: 0.999 }],
  ['100% cửa hàng có biển mới', { type: 'at-least', nature: 'level', unit: '%', target: 1 }],
  ['Số tai nạn bằng 0', { type: 'at-most', nature: 'accumulates', unit: 'count', target: 0 }],
  ['Tồn kho đúng 200 thùng', { type: 'exactly', nature: 'accumulates', unit: 'count', unitText: 'thùng', target: 200 }],
  ['Hoàn thành 100% kiểm kê', { type: 'done', nature: 'accumulates', unit: 'count', target: 1 }],
  ['Ra mắt cổng nhân sự', { type: 'done', nature: 'accumulates', unit: 'count', target: 1 }],
  ['Phối hợp: quản lý chấm ≥ 3 điểm (thang 1–5)', { type: 'rated', nature: 'level', unit: 'point', target: 3 }],
  ['Chi phí thuê xe bình quân ≤ 9 triệu', { type: 'at-most', nature: 'level', unit: 'VND', target: 9e6 }],
  ['Người dùng hoạt động hằng tháng đạt 60.000', { type: 'at-least', nature: 'level', unit: 'count', target: 60_000 }],
  ['Monthly active riders ≥ 40,000', { type: 'at-least', nature: 'level', unit: 'count', target: 40_000 }],
  ['Vòng quay kho đạt 6', { type: 'at-least', nature: 'level', unit: 'count', target: 6 }],
  ['Ticket sales of £40k', { type: 'at-least', nature: 'accumulates', unit: 'other', target: 40_000 }],
  ['Giữ quỹ tiền mặt từ 3 tỷ trở lên', { type: 'stay-above', nature: 'level', unit: 'VND', target: 3e9 }],
  ['Phối hợp nhịp nhàng', undefined],
])('%s proposes %o', (statement, measure) => {
  expect(measureFromReading(readStatement(statement, () => 'vi').reading)).toEqual(measure);
});
