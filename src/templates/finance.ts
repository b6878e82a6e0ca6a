import type { Template } from '../domain/template';
import { activity, carried, discipline, keyResult, kpi, onTime, quality, qualityReached, text } from './lines';
import { count, done, level, money, rated, share } from './measures';

const cash = text('Dòng tiền an toàn', 'A safe cash flow');
const figures = text('Số liệu đúng để ra quyết định', 'Figures one can decide by');
const compliance = text('Tuân thủ thuế và kế toán', 'Tax and accounting compliance');
const profit = text('Bảo vệ lợi nhuận', 'Profit protected');
const staff = text('Đội ngũ vững nghiệp vụ', 'A skilled team');

const accuracy = ['lagging', 'quality', 'core'] as const;
const atMost = (target: number) => level('%', target, 'at-most');
const days = (target: number) => level('day', target, 'at-most');
const noMoreThan = (target: number, vi: string, en: string) =>
  ({ ...count(target, text(vi, en)), type: 'at-most' }) as const;
const times = text('lần', 'times');

/** Finance and accounting of a company of some hundreds of billions a year, one quarter: cash, closing and tax, costs. */
export const finance: Template = {
  id: 'finance',
  title: text('Tài chính – Kế toán', 'Finance & Accounting'),
  about: text(
    'Thu hồi công nợ, đóng sổ và thuế, ngân sách và tiết kiệm chi phí.',
    'Collecting receivables, closing the books and tax, budgets and savings.',
  ),
  team: text('Tài chính – Kế toán', 'Finance & Accounting'),
  objectives: [
    {
      statement: text('Đưa tiền về sớm, giải phóng vốn lưu động', 'Bring cash in sooner and free working capital'),
      keyResults: [
        keyResult('Kỳ thu tiền bình quân (DSO) ≤ 40 ngày', 'Days sales outstanding (DSO) ≤ 40 days', days(40)),
        keyResult('Tỷ lệ nợ phải thu quá hạn ≤ 10%', 'Overdue share of receivables ≤ 10%', atMost(0.1)),
        keyResult('Sai lệch dự báo dòng tiền ≤ 5%', 'Cash flow forecast error ≤ 5%', atMost(0.05)),
      ],
    },
    {
      statement: text(
        'Số liệu kế toán đúng và có sớm để ban giám đốc ra quyết định',
        'Figures that are right, and early enough for management to decide by',
      ),
      keyResults: [
        keyResult('Thời gian khóa sổ tháng ≤ 5 ngày làm việc', 'Month-end closing time ≤ 5 working days', days(5)),
        keyResult(
          'Tỷ lệ bút toán điều chỉnh sau khóa sổ ≤ 1%',
          'Share of entries adjusted after closing ≤ 1%',
          atMost(0.01),
        ),
        keyResult('100% tờ khai thuế nộp đúng hạn', '100% of tax returns filed on time', share(1)),
      ],
    },
    {
      statement: text('Kiểm soát chi phí để bảo vệ lợi nhuận', 'Keep costs under control and protect profit'),
      keyResults: [
        keyResult(
          'Chi phí quản lý doanh nghiệp ≤ 8% doanh thu',
          'General and administrative cost ≤ 8% of revenue',
          atMost(0.08),
        ),
        keyResult(
          'Tiết kiệm chi phí mua ngoài ≥ 1,2 tỷ đồng',
          'Savings on purchased services ≥ VND 1.2 billion',
          money(1.2e9),
          'aspirational',
        ),
        keyResult('Tỷ lệ khoản chi vượt ngân sách ≤ 3%', 'Share of spending over budget ≤ 3%', atMost(0.03)),
      ],
    },
  ],
  positions: [
    {
      name: text('Kế toán trưởng', 'Chief Accountant'),
      role: text(
        'Chịu trách nhiệm khóa sổ, báo cáo và chi phí quản lý',
        'Answers for closing, reports and administrative cost',
      ),
      keyResults: [
        carried('O2.KR1', 'Thời gian khóa sổ tháng ≤ mức cho phép', 'Month-end closing time ≤ the allowed level'),
        carried(
          'O3.KR1',
          'Chi phí quản lý doanh nghiệp trên doanh thu ≤ mức cho phép',
          'General and administrative cost ≤ the allowed level',
        ),
      ],
      kpis: [
        kpi(
          'Hoàn thành 100% báo cáo quản trị trước ngày 10 mỗi tháng',
          'Complete 100% of management reports by the 10th of each month',
          done,
          onTime,
          figures,
          'months-met',
        ),
        kpi(
          'Xử lý sai lệch số liệu trong 72 giờ',
          'Settle deviations in the figures within 72 hours',
          level('hour', 72, 'at-most'),
          onTime,
          figures,
          'mean',
        ),
        kpi(
          'Số phát hiện trọng yếu của kiểm toán ≤ 0 phát hiện',
          'Material audit findings ≤ 0 findings',
          noMoreThan(0, 'phát hiện', 'findings'),
          accuracy,
          compliance,
        ),
        kpi(
          'Tiền phạt thuế, chậm nộp ≤ 0 đồng',
          'Tax fines and late charges ≤ VND 0',
          { ...money(0), type: 'at-most' },
          ['lagging', 'cost', 'core'],
          compliance,
          'sum',
        ),
        kpi(
          'Đào tạo nghiệp vụ tối thiểu 2 buổi/tháng',
          'Train the team at least 2 sessions a month',
          count(2, text('buổi', 'sessions')),
          activity,
          staff,
          'capped-mean',
        ),
      ],
    },
    {
      name: text('Kế toán công nợ', 'Receivables Accountant'),
      role: text('Theo dõi, đối chiếu và thu hồi nợ phải thu', 'Follows, reconciles and collects receivables'),
      keyResults: [
        carried('O1.KR1', 'Kỳ thu tiền bình quân ≤ mức cho phép', 'Days sales outstanding ≤ the allowed level'),
        carried(
          'O1.KR2',
          'Tỷ lệ nợ phải thu quá hạn ≤ mức cho phép',
          'Overdue share of receivables ≤ the allowed level',
        ),
      ],
      kpis: [
        kpi(
          'Thu hồi 2 tỷ nợ quá hạn/tháng',
          'Recover VND 2 billion of overdue debt a month',
          money(2e9),
          ['lagging', 'quantity', 'strategic'],
          cash,
          'sum',
        ),
        kpi(
          'Đối chiếu công nợ với 40 khách hàng/tháng',
          'Reconcile balances with 40 customers a month',
          count(40, text('khách hàng', 'customers')),
          activity,
          cash,
          'sum',
        ),
        kpi(
          'Tỷ lệ thông báo nợ gửi trước hạn 7 ngày ≥ 95%',
          'Share of payment reminders sent a week ahead ≥ 95%',
          share(0.95),
          onTime,
          cash,
          'mean',
        ),
        kpi(
          'Tỷ lệ hóa đơn sai sót ≤ 1%',
          'Share of invoices with errors ≤ 1%',
          atMost(0.01),
          quality,
          compliance,
          'mean',
        ),
        kpi(
          'Phối hợp với kinh doanh thu nợ: quản lý chấm ≥ 3 điểm (thang 1–5)',
          'Work with sales on collection: manager rates ≥ 3 points (scale 1–5)',
          rated,
          discipline,
          cash,
        ),
      ],
    },
    {
      name: text('Kế toán tổng hợp & thuế', 'General Ledger & Tax Accountant'),
      role: text('Ghi sổ, khóa sổ và kê khai thuế', 'Keeps the ledger, closes it and files tax'),
      keyResults: [
        carried(
          'O2.KR2',
          'Tỷ lệ bút toán điều chỉnh sau khóa sổ ≤ mức cho phép',
          'Share of entries adjusted after closing ≤ the allowed level',
        ),
        carried('O2.KR3', '100% tờ khai thuế nộp đúng hạn', '100% of tax returns filed on time'),
      ],
      kpis: [
        kpi(
          'Tỷ lệ chứng từ hạch toán trong 2 ngày làm việc ≥ 95%',
          'Documents booked within 2 working days ≥ 95%',
          share(0.95),
          onTime,
          figures,
          'mean',
        ),
        kpi(
          'Tỷ lệ chứng từ hợp lệ khi hậu kiểm ≥ 99%',
          'Documents found valid in later checks ≥ 99%',
          share(0.99),
          quality,
          compliance,
          'mean',
        ),
        kpi(
          'Đối chiếu 100% tài khoản ngân hàng với sổ sách mỗi tháng',
          'Reconcile 100% of bank accounts with the books each month',
          share(1),
          ['leading', 'quality', 'task'],
          figures,
          'mean',
        ),
        kpi(
          'Hóa đơn điện tử phải điều chỉnh ≤ 3 hóa đơn/tháng',
          'E-invoices that had to be corrected ≤ 3 invoices a month',
          noMoreThan(3, 'hóa đơn', 'invoices'),
          accuracy,
          compliance,
          'sum',
        ),
        kpi(
          'Hoàn thành 100% hồ sơ lưu trữ chứng từ mỗi tháng',
          'Complete 100% of the filing of documents each month',
          done,
          activity,
          compliance,
          'months-met',
        ),
      ],
    },
    {
      name: text('Kế toán thanh toán & ngân quỹ', 'Payments & Treasury Accountant'),
      role: text('Chi trả đúng hạn, dự báo dòng tiền', 'Pays on time, forecasts cash flow'),
      keyResults: [
        carried(
          'O1.KR3',
          'Sai lệch dự báo dòng tiền ≤ mức cho phép',
          'Cash flow forecast error rate ≤ the allowed level',
        ),
      ],
      kpis: [
        kpi(
          'Tỷ lệ thanh toán nhà cung cấp đúng hạn ≥ 98%',
          'Suppliers paid on time ≥ 98%',
          share(0.98),
          onTime,
          cash,
          'mean',
        ),
        kpi(
          'Số lần chi sai ≤ 0 lần',
          'Wrong payments ≤ 0 times',
          noMoreThan(0, 'lần', 'times'),
          accuracy,
          compliance,
          'sum',
        ),
        kpi(
          'Cập nhật dự báo dòng tiền tối thiểu 4 lần/tháng',
          'Update the cash flow forecast at least 4 times a month',
          count(4, times),
          activity,
          cash,
          'capped-mean',
        ),
        kpi(
          'Kiểm kê quỹ cùng thủ quỹ tối thiểu 4 lần/tháng',
          'Count the cash with the cashier at least 4 times a month',
          count(4, times),
          ['leading', 'quality', 'task'],
          compliance,
          'capped-mean',
        ),
      ],
    },
    {
      name: text('Chuyên viên Phân tích tài chính', 'Financial Analyst'),
      role: text('Theo dõi ngân sách, tìm khoản tiết kiệm', 'Follows budgets, finds savings'),
      keyResults: [
        carried(
          'O3.KR2',
          'Tiết kiệm chi phí mua ngoài đạt mục tiêu quý',
          'Savings on purchased services reach the target',
        ),
        carried(
          'O3.KR3',
          'Tỷ lệ khoản chi vượt ngân sách ≤ mức cho phép',
          'Share of spending over budget ≤ the allowed level',
        ),
      ],
      kpis: [
        kpi(
          'Phân tích chênh lệch ngân sách của 6 phòng ban/tháng',
          'Review the budget variances of 6 departments a month',
          count(6, text('phòng ban', 'departments')),
          activity,
          profit,
          'capped-mean',
        ),
        kpi(
          'Trình 3 phương án tiết kiệm/tháng',
          'Present 3 proposals for savings a month',
          count(3, text('phương án', 'proposals')),
          ['leading', 'cost', 'task'],
          profit,
          'capped-mean',
        ),
        kpi(
          'Sai lệch dự báo lợi nhuận ≤ 5%',
          'Profit forecast error ≤ 5%',
          atMost(0.05),
          ['lagging', 'quality', 'strategic'],
          profit,
          'mean',
        ),
        kpi(
          'Trả lời yêu cầu số liệu trong 24 giờ',
          'Answer requests for figures within 24 hours',
          level('hour', 24, 'at-most'),
          onTime,
          figures,
          'mean',
        ),
        kpi(
          'Phòng ban chấm mức hài lòng ≥ 4 điểm',
          'Satisfaction of the departments ≥ 4 points',
          level('point', 4),
          qualityReached,
          figures,
        ),
      ],
    },
  ],
};
