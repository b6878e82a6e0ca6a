import type { Template } from '../domain/template';
import { activity, carried, discipline, keyResult, kpi, onTime, quality, reporting, text } from './lines';
import { count, done, level, money, rated, share } from './measures';

const sales = text('Tăng doanh thu cửa hàng', 'Higher store sales');
const regulars = text('Thêm khách quen', 'More regular customers');
const service = text('Phục vụ đúng chuẩn', 'Service to standard');
const stock = text('Hàng luôn sẵn trên kệ', 'Products always on the shelf');
const losses = text('Không thất thoát hàng và tiền', 'No loss of stock or cash');
const cost = text('Kiểm soát chi phí cửa hàng', 'Store costs under control');

const accuracy = ['lagging', 'quality', 'core'] as const;
const atMost = (target: number) => level('%', target, 'at-most');
const times = text('lần', 'times');
const sessions = text('buổi', 'sessions');
const noMoreThan = (target: number) => ({ ...count(target, times), type: 'at-most' }) as const;

/** One shop of a chain, fashion or household goods, one quarter: 18 staff, 11 of them selling. */
export const store: Template = {
  id: 'store',
  title: text('Cửa hàng bán lẻ', 'Retail store'),
  about: text(
    'Lượt khách, tỷ lệ chuyển đổi, giá trị hóa đơn, khách thành viên, hàng hóa và thất thoát.',
    'Visitors, conversion, basket value, members, stock and shrinkage.',
  ),
  team: text('Cửa hàng', 'Store'),
  objectives: [
    {
      statement: text('Tăng doanh thu từ mỗi lượt khách bước vào cửa hàng', 'Grow sales from everybody who walks in'),
      keyResults: [
        keyResult(
          'Lượt khách vào cửa hàng đạt 45.000 lượt',
          'Visitors to the store reach 45,000',
          count(45000, text('lượt', 'visitors')),
        ),
        keyResult('Tỷ lệ chuyển đổi ≥ 22%', 'Conversion rate ≥ 22%', share(0.22)),
        keyResult(
          'Giá trị hóa đơn trung bình ≥ 420.000 đồng',
          'Average basket value ≥ VND 420,000',
          level('VND', 420000),
        ),
      ],
    },
    {
      statement: text('Biến khách mua lần đầu thành khách quen', 'Turn first-time buyers into regulars'),
      keyResults: [
        keyResult('Đăng ký mới 1.500 thành viên', 'Sign up 1,500 members', count(1500, text('thành viên', 'members'))),
        keyResult('Tỷ lệ khách quay lại mua ≥ 35%', 'Share of customers who buy again ≥ 35%', share(0.35)),
        keyResult('Điểm khách hàng bí mật ≥ 90 điểm', 'Mystery shopper score ≥ 90 points', level('point', 90)),
      ],
    },
    {
      statement: text('Giữ hàng luôn sẵn trên kệ, không thất thoát', 'Keep every product on the shelf and lose none'),
      keyResults: [
        keyResult('Tỷ lệ thất thoát hàng hóa ≤ 0,5% doanh thu', 'Shrinkage ≤ 0.5% of sales', atMost(0.005)),
        keyResult('Tỷ lệ mặt hàng hết hàng trên kệ ≤ 3%', 'Share of products out of stock ≤ 3%', atMost(0.03)),
        keyResult('Tỷ lệ hàng tồn lâu ngày (quá 90 ngày) ≤ 8%', 'Stock older than 90 days ≤ 8%', atMost(0.08)),
      ],
    },
  ],
  positions: [
    {
      name: text('Cửa hàng trưởng', 'Store Manager'),
      role: text(
        'Chịu trách nhiệm doanh thu, chi phí và chất lượng phục vụ',
        'Answers for sales, costs and quality of service',
      ),
      keyResults: [
        carried('O1.KR1', 'Lượt khách vào cửa hàng đạt mục tiêu quý', 'Visitors to the store reach the target'),
        carried('O2.KR3', 'Điểm khách hàng bí mật đạt mục tiêu quý', 'Mystery shopper score reaches its target'),
      ],
      kpis: [
        kpi(
          'Chi phí nhân công ≤ 12% doanh thu',
          'Staff cost ≤ 12% of sales',
          atMost(0.12),
          ['lagging', 'cost', 'strategic'],
          cost,
          'mean',
        ),
        kpi(
          'Doanh thu bình quân mỗi giờ công ≥ 370.000 đồng',
          'Average sales per working hour ≥ VND 370,000',
          level('VND', 370000),
          ['lagging', 'quantity', 'strategic'],
          sales,
          'mean',
        ),
        kpi(
          'Họp đầu ca tối thiểu 26 buổi/tháng',
          'Run at least 26 briefings a month',
          count(26, text('buổi', 'briefings')),
          activity,
          service,
          'capped-mean',
        ),
        kpi(
          'Kiểm tra tiêu chuẩn trưng bày tối thiểu 8 lần/tháng',
          'Check display standards at least 8 times a month',
          count(8, times),
          quality,
          sales,
          'capped-mean',
        ),
        kpi(
          'Tỷ lệ nhân viên nghỉ việc ≤ 5%/tháng',
          'Staff turnover ≤ 5% a month',
          atMost(0.05),
          accuracy,
          service,
          'mean',
        ),
      ],
    },
    {
      name: text('Trưởng ca', 'Shift Leader'),
      role: text(
        'Điều hành ca bán hàng, tỷ lệ chuyển đổi và khách quay lại',
        'Runs the shift, its conversion and the customers who come back',
      ),
      keyResults: [
        carried('O1.KR2', 'Tỷ lệ chuyển đổi đạt mục tiêu quý', 'Conversion rate reaches its target'),
        carried(
          'O2.KR2',
          'Tỷ lệ khách quay lại mua đạt mục tiêu quý',
          'Share of customers who buy again reaches its target',
        ),
      ],
      kpis: [
        kpi(
          'Giờ cao điểm có mặt đúng định biên ≥ 95%',
          'Peak hours staffed as rostered ≥ 95%',
          share(0.95),
          onTime,
          sales,
          'mean',
        ),
        kpi(
          'Kèm cặp tại quầy tối thiểu 12 buổi/tháng',
          'Coach on the floor at least 12 sessions a month',
          count(12, sessions),
          activity,
          service,
          'capped-mean',
        ),
        kpi(
          'Gọi chăm sóc 200 khách hàng thành viên/tháng',
          'Call 200 members a month',
          count(200, text('khách hàng', 'members')),
          activity,
          regulars,
          'sum',
        ),
        kpi(
          'Tỷ lệ khiếu nại giải quyết trong 24 giờ ≥ 95%',
          'Complaints resolved within 24 hours ≥ 95%',
          share(0.95),
          quality,
          regulars,
          'mean',
        ),
        kpi(
          'Hoàn thành 100% biên bản bàn giao ca mỗi tháng',
          'Complete 100% of shift handover records each month',
          done,
          reporting,
          losses,
          'months-met',
        ),
      ],
    },
    {
      name: text('Nhân viên bán hàng', 'Sales Associate'),
      role: text('Tư vấn và bán kèm để tăng giá trị hóa đơn', 'Advises and cross-sells to raise basket value'),
      keyResults: [
        carried('O1.KR3', 'Giá trị hóa đơn trung bình đạt mục tiêu quý', 'Average basket value reaches its target'),
      ],
      kpis: [
        kpi(
          'Doanh số cá nhân đạt 126 triệu/tháng',
          'Own sales reach VND 126 million a month',
          money(126e6),
          ['lagging', 'quantity', 'functional'],
          sales,
          'sum',
        ),
        kpi(
          'Số sản phẩm mỗi hóa đơn (UPT) ≥ 1,8 sản phẩm',
          'Products per basket (UPT) ≥ 1.8 products',
          { ...level('count', 1.8), unitText: text('sản phẩm', 'products') },
          ['lagging', 'quantity', 'functional'],
          sales,
          'mean',
        ),
        kpi(
          'Tỷ lệ khách được giới thiệu sản phẩm bán kèm ≥ 90%',
          'Customers offered a matching product ≥ 90%',
          share(0.9),
          activity,
          sales,
          'mean',
        ),
        kpi(
          'Đúng quy trình phục vụ khi chấm tại quầy ≥ 95%',
          'Service steps kept when observed ≥ 95%',
          share(0.95),
          quality,
          service,
          'mean',
        ),
        kpi(
          'Điểm kiểm tra kiến thức sản phẩm ≥ 8 điểm',
          'Product knowledge test ≥ 8 points',
          level('point', 8),
          discipline,
          sales,
          'mean',
        ),
      ],
    },
    {
      name: text('Thu ngân', 'Cashier'),
      role: text('Thanh toán và đăng ký thành viên', 'Takes payment and signs up members'),
      keyResults: [carried('O2.KR1', 'Số thành viên đăng ký mới đạt mục tiêu quý', 'New members reach the target')],
      kpis: [
        kpi(
          'Tỷ lệ hóa đơn gắn mã thành viên ≥ 60%',
          'Sales with a member number ≥ 60%',
          share(0.6),
          ['leading', 'quantity', 'functional'],
          regulars,
          'mean',
        ),
        kpi(
          'Thời gian chờ thanh toán ≤ 3 phút',
          'Waiting time at the till ≤ 3 minutes',
          { ...level('other', 3, 'at-most'), unitText: text('phút', 'minutes') },
          onTime,
          service,
          'mean',
        ),
        kpi('Lệch két ≤ 1 lần/tháng', 'Till differences ≤ 1 times a month', noMoreThan(1), accuracy, losses, 'sum'),
        kpi(
          'Xuất hóa đơn điện tử sai ≤ 2 lần/tháng',
          'Wrong e-invoices ≤ 2 times a month',
          noMoreThan(2),
          accuracy,
          losses,
          'sum',
        ),
        kpi(
          'Phối hợp trong ca: quản lý chấm ≥ 3 điểm (thang 1–5)',
          'Teamwork in the shift: manager rates ≥ 3 points (scale 1–5)',
          rated,
          discipline,
          service,
        ),
      ],
    },
    {
      name: text('Nhân viên kho', 'Stock Keeper'),
      role: text('Nhận hàng, châm hàng lên kệ và kiểm kê', 'Receives goods, fills shelves and counts stock'),
      keyResults: [
        carried('O3.KR1', 'Tỷ lệ thất thoát hàng hóa ≤ mức cho phép', 'Shrinkage ≤ the allowed level'),
        carried(
          'O3.KR2',
          'Tỷ lệ mặt hàng hết hàng trên kệ ≤ mức cho phép',
          'Share of products out of stock ≤ the allowed level',
        ),
        carried('O3.KR3', 'Tỷ lệ hàng tồn lâu ngày ≤ mức cho phép', 'Stock older than 90 days ≤ the allowed level'),
      ],
      kpis: [
        kpi(
          'Kiểm kê luân phiên tối thiểu 8 nhóm hàng/tháng',
          'Count at least 8 groups of products a month',
          count(8, text('nhóm hàng', 'groups')),
          activity,
          losses,
          'capped-mean',
        ),
        kpi(
          'Tồn kho thực tế khớp hệ thống ≥ 99%',
          'Stock on hand that matches the system ≥ 99%',
          share(0.99),
          quality,
          losses,
          'mean',
        ),
        kpi(
          'Tỷ lệ hàng về được lên kệ trong 24 giờ ≥ 95%',
          'Deliveries on the shelf within 24 hours ≥ 95%',
          share(0.95),
          onTime,
          stock,
          'mean',
        ),
        kpi(
          'Tỷ lệ hàng lỗi trả nhà cung cấp trong 7 ngày ≥ 90%',
          'Faulty products returned to suppliers within 7 days ≥ 90%',
          share(0.9),
          ['leading', 'cost', 'functional'],
          cost,
          'mean',
        ),
      ],
    },
  ],
  // Visitors × conversion × basket value is what the tills take in the quarter: about 4.16 billion.
  relation: { product: ['O1.KR1', 'O1.KR2', 'O1.KR3'] },
};
