import type { Template } from '../domain/template';
import {
  activity,
  carried,
  discipline,
  keyResult,
  kpi,
  onTime,
  quality,
  qualityReached,
  reporting,
  text,
} from './lines';
import { count, done, level, money, rated, share } from './measures';

const newRevenue = text('Tăng doanh thu từ khách hàng mới', 'More revenue from new customers');
const keptRevenue = text('Tăng doanh thu từ khách hàng hiện hữu', 'More revenue from existing customers');
const winning = text('Tăng tỷ lệ chốt', 'A higher win rate');
const margin = text('Bảo vệ biên lợi nhuận', 'Margin protected');
const cash = text('Thu tiền đúng hạn', 'Cash collected on time');
const forecast = text('Dự báo doanh thu đáng tin', 'A forecast one can trust');

const times = text('lần', 'times');

/**
 * A team that sells to businesses, one quarter: a manager, four sales executives, one account manager, one sales
 * admin. The numbers hang together: 4 × 20 opportunities a month make 240 a quarter; at a win rate of 25 % and 150 triệu
 * a contract that is the 9 tỷ of new revenue.
 */
export const sales: Template = {
  id: 'sales',
  title: text('Kinh doanh', 'Sales'),
  about: text(
    'Doanh thu khách hàng mới và hiện hữu, tỷ lệ chốt, công nợ và dự báo cho đội bán hàng B2B.',
    'Revenue from new and existing customers, win rate, receivables and forecast for a team that sells to businesses.',
  ),
  team: text('Kinh doanh', 'Sales'),
  objectives: [
    {
      statement: text('Mở rộng doanh thu từ khách hàng mới', 'Grow revenue from new customers'),
      keyResults: [
        keyResult('Doanh thu khách hàng mới đạt 9 tỷ', 'Revenue from new customers reaches VND 9 billion', money(9e9)),
        keyResult('Tỷ lệ chốt cơ hội bán hàng ≥ 25%', 'Win rate of sales opportunities ≥ 25%', share(0.25)),
        keyResult(
          'Giá trị hợp đồng bình quân ≥ 150 triệu',
          'Average contract value ≥ VND 150 million',
          level('VND', 150e6),
        ),
      ],
    },
    {
      statement: text(
        'Khách hàng hiện hữu ở lại và mua nhiều hơn',
        'Existing customers stay with us and buy more from us',
      ),
      keyResults: [
        keyResult(
          'Doanh thu khách hàng hiện hữu đạt 6 tỷ',
          'Revenue from existing customers reaches VND 6 billion',
          money(6e9),
        ),
        keyResult('Tỷ lệ tái ký hợp đồng ≥ 85%', 'Contract renewal rate ≥ 85%', share(0.85)),
        keyResult(
          '≥ 20% khách hàng hiện hữu mua thêm sản phẩm',
          '≥ 20% of existing customers buy a further product',
          // Customers who bought more only become more over the quarter.
          { ...share(0.2), nature: 'accumulates' },
          'aspirational',
        ),
      ],
    },
    {
      statement: text('Bán hàng kỷ luật, thu tiền về sớm', 'Sell with discipline and bring the cash in early'),
      keyResults: [
        keyResult(
          'Số ngày thu tiền bình quân (DSO) ≤ 45 ngày',
          'Days sales outstanding (DSO) ≤ 45 days',
          level('day', 45, 'at-most'),
        ),
        keyResult(
          'Tỷ lệ nợ quá hạn ≤ 5% tổng công nợ',
          'Overdue debt ≤ 5% of all receivables',
          level('%', 0.05, 'at-most'),
        ),
        keyResult('Sai lệch dự báo doanh thu ≤ 10%', 'Revenue forecast variance ≤ 10%', level('%', 0.1, 'at-most')),
      ],
    },
  ],
  positions: [
    {
      name: text('Trưởng phòng kinh doanh', 'Sales Manager'),
      role: text(
        'Chịu trách nhiệm doanh thu, thu tiền và dự báo của cả phòng',
        'Answers for revenue, cash collection and forecast of the whole team',
      ),
      keyResults: [
        carried(
          'O1.KR1',
          'Doanh thu khách hàng mới của cả phòng đạt 9 tỷ',
          "The team's revenue from new customers reaches VND 9 billion",
        ),
        carried('O3.KR1', 'Số ngày thu tiền bình quân ≤ 45 ngày', 'Days sales outstanding ≤ 45 days'),
        carried('O3.KR3', 'Sai lệch dự báo doanh thu ≤ 10%', 'Revenue forecast variance ≤ 10%'),
      ],
      kpis: [
        kpi(
          'Pipeline mới tạo đạt 12 tỷ mỗi tháng',
          'Newly created pipeline reaches VND 12 billion each month',
          money(12e9),
          ['leading', 'quantity', 'strategic'],
          newRevenue,
          'sum',
        ),
        kpi(
          'Kèm cặp từng nhân viên tối thiểu 2 lần/tháng',
          'Coach each sales executive at least 2 times a month',
          count(2, times),
          quality,
          winning,
          'capped-mean',
        ),
        kpi(
          'Chiết khấu bình quân ≤ 8% giá niêm yết',
          'Average discount ≤ 8% of list price',
          level('%', 0.08, 'at-most'),
          ['lagging', 'cost', 'strategic'],
          margin,
          'mean',
        ),
        kpi(
          'Duyệt báo giá ngoài khung giá trong 24 giờ',
          'Approve quotes outside the price frame within 24 hours',
          level('hour', 24, 'at-most'),
          onTime,
          winning,
          'mean',
        ),
        kpi(
          'Hoàn thành 100% báo cáo dự báo đúng hạn mỗi tháng',
          'Complete 100% of forecast reports on time each month',
          done,
          reporting,
          forecast,
          'months-met',
        ),
      ],
    },
    {
      name: text('Nhân viên kinh doanh', 'Sales Executive'),
      role: text(
        'Tìm khách hàng mới, dẫn dắt cơ hội đến khi ký hợp đồng',
        'Finds new customers and leads opportunities to a signed contract',
      ),
      keyResults: [
        // A quarter of the 9 tỷ: four sales executives.
        carried(
          'O1.KR1',
          'Doanh thu khách hàng mới do mình phụ trách đạt 2,25 tỷ',
          'Own revenue from new customers reaches VND 2.25 billion',
          money(2.25e9),
        ),
        carried('O1.KR2', 'Tỷ lệ chốt cơ hội phụ trách ≥ 25%', 'Win rate of own opportunities ≥ 25%', share(0.25)),
        carried(
          'O1.KR3',
          'Giá trị hợp đồng bình quân đạt mục tiêu quý',
          "Average contract value reaches the quarter's target",
        ),
      ],
      kpis: [
        kpi(
          '20 cơ hội bán hàng mới/tháng',
          '20 new opportunities a month',
          count(20, text('cơ hội', 'opportunities')),
          activity,
          newRevenue,
          'sum',
        ),
        kpi(
          '30 cuộc gặp khách hàng/tháng',
          '30 customer meetings a month',
          count(30, text('cuộc gặp', 'meetings')),
          activity,
          newRevenue,
          'sum',
        ),
        kpi(
          'Phản hồi khách hàng tiềm năng trong 2 giờ',
          'Respond to new leads within 2 hours',
          level('hour', 2, 'at-most'),
          onTime,
          winning,
          'mean',
        ),
        kpi(
          'Gửi báo giá trong 24 giờ',
          'Send quotes within 24 hours',
          level('hour', 24, 'at-most'),
          onTime,
          winning,
          'mean',
        ),
        kpi(
          '≥ 95% cơ hội được cập nhật CRM hằng tuần',
          '≥ 95% of opportunities are updated in the CRM every week',
          share(0.95),
          discipline,
          forecast,
          'mean',
        ),
      ],
    },
    {
      name: text('Chuyên viên quản lý khách hàng', 'Account Manager'),
      role: text('Giữ, gia hạn và mở rộng khách hàng hiện hữu', 'Keeps, renews and expands existing customers'),
      keyResults: [
        carried(
          'O2.KR1',
          'Doanh thu khách hàng hiện hữu đạt mục tiêu quý',
          "Revenue from existing customers reaches the quarter's target",
        ),
        carried('O2.KR2', 'Tỷ lệ tái ký hợp đồng đạt mục tiêu', 'Contract renewal rate reaches its target'),
        carried(
          'O2.KR3',
          '≥ 20% khách hàng hiện hữu mua thêm sản phẩm',
          '≥ 20% of existing customers buy a further product',
        ),
      ],
      kpis: [
        kpi(
          'Thăm 16 khách hàng/tháng',
          'Visit 16 customers a month',
          count(16, text('khách hàng', 'customers')),
          activity,
          keptRevenue,
          'sum',
        ),
        kpi(
          '6 đề xuất bán thêm/tháng',
          '6 upsell proposals a month',
          count(6, text('đề xuất', 'proposals')),
          activity,
          keptRevenue,
          'sum',
        ),
        kpi(
          '100% hợp đồng sắp hết hạn được liên hệ trước hạn 60 ngày',
          '100% of expiring contracts are followed up 60 days ahead',
          share(1),
          onTime,
          keptRevenue,
          'mean',
        ),
        kpi(
          'Xử lý khiếu nại trong 48 giờ',
          'Settle complaints within 48 hours',
          level('hour', 48, 'at-most'),
          onTime,
          keptRevenue,
          'mean',
        ),
        kpi(
          'Điểm hài lòng của khách hàng ≥ 4,5/5 điểm',
          'Customer satisfaction ≥ 4.5/5 points',
          level('point', 4.5),
          qualityReached,
          keptRevenue,
        ),
      ],
    },
    {
      name: text('Trợ lý kinh doanh', 'Sales Admin'),
      role: text(
        'Lo hợp đồng, đơn hàng và theo dõi công nợ',
        'Handles contracts and orders and follows up receivables',
      ),
      keyResults: [carried('O3.KR2', 'Tỷ lệ nợ quá hạn đạt mục tiêu', 'Overdue debt stays within its target')],
      kpis: [
        kpi(
          '≥ 98% đơn hàng được xử lý trong 24 giờ',
          '≥ 98% of orders are processed within 24 hours',
          share(0.98),
          ['leading', 'time', 'task'],
          cash,
          'mean',
        ),
        kpi(
          'Lỗi trên hợp đồng, hóa đơn ≤ 2 lỗi/tháng',
          'Contract or invoice errors ≤ 2 errors a month',
          { type: 'at-most', nature: 'accumulates', unit: 'count', unitText: text('lỗi', 'errors'), target: 2 },
          ['lagging', 'quality', 'task'],
          cash,
          'sum',
        ),
        kpi(
          'Đối chiếu công nợ với 100% khách hàng mỗi tháng',
          'Reconcile receivables with 100% of customers each month',
          share(1),
          quality,
          cash,
          'mean',
        ),
        kpi(
          'Hoàn thành 100% báo cáo doanh số đúng hạn mỗi tháng',
          'Complete 100% of sales reports on time each month',
          done,
          reporting,
          forecast,
          'months-met',
        ),
        kpi(
          'Tinh thần hợp tác với kho, kế toán: trưởng phòng chấm ≥ 3 điểm (thang 1–5)',
          'Teamwork with warehouse, accounting: manager rates ≥ 3 points (scale 1–5)',
          rated,
          discipline,
          cash,
        ),
      ],
    },
  ],
};
