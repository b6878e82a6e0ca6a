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
import { count, done, level, share } from './measures';

const value = text('Người dùng nhận được giá trị', 'Users get value from the product');
const experience = text('Trải nghiệm dễ dùng', 'A product that is easy to use');
const delivery = text('Giao tính năng nhanh', 'Features delivered fast');
const stability = text('Hệ thống tin cậy', 'A system one can rely on');
const spending = text('Kiểm soát chi phí hạ tầng', 'Infrastructure cost under control');

const times = text('lần', 'times');
const users = text('người dùng', 'users');

/** A product team with its engineers, one quarter. Delivery and stability are measured as the DORA research does. */
export const product: Template = {
  id: 'product',
  title: text('Sản phẩm & Kỹ thuật', 'Product & Engineering'),
  about: text(
    'Kích hoạt, giữ chân, tốc độ phát hành và độ tin cậy cho đội phát triển phần mềm.',
    'Activation, retention, speed of delivery and reliability for a team that makes software.',
  ),
  team: text('Sản phẩm', 'Product'),
  objectives: [
    {
      statement: text('Thêm nhiều người dùng thấy được giá trị của sản phẩm', 'More users find value in the product'),
      keyResults: [
        // Who was active last month may be gone the next: a level, although it is counted.
        keyResult('Số người dùng hoạt động hằng tháng (MAU) đạt 60.000', 'Monthly active users (MAU) reach 60,000', {
          ...count(60e3, users),
          nature: 'level',
        }),
        keyResult('Tỷ lệ kích hoạt người dùng mới ≥ 40%', 'Activation rate of new users ≥ 40%', share(0.4)),
        keyResult(
          'Tỷ lệ giữ chân người dùng sau 30 ngày ≥ 25%',
          'User retention rate after 30 days ≥ 25%',
          share(0.25),
          'aspirational',
        ),
      ],
    },
    {
      statement: text(
        'Đưa tính năng người dùng cần ra thị trường sớm hơn',
        'Bring the features users need to market sooner',
      ),
      keyResults: [
        keyResult(
          'Lead time từ commit đến production ≤ 3 ngày',
          'Lead time from commit to production ≤ 3 days',
          level('day', 3, 'at-most'),
        ),
        keyResult('Tỷ lệ hoàn thành cam kết sprint ≥ 85%', 'Sprint commitments met ≥ 85%', share(0.85)),
        keyResult('≥ 35% người dùng sử dụng tính năng mới', '≥ 35% of users adopt the new features', share(0.35)),
      ],
    },
    {
      statement: text(
        'Hệ thống đáng tin cậy khi lượng người dùng tăng',
        'A system that users can rely on as their number grows',
      ),
      keyResults: [
        keyResult('Giữ uptime không dưới 99,9%', 'Keep uptime at or above 99.9%', level('%', 0.999, 'stay-above')),
        keyResult('Tỷ lệ phát hành gây lỗi ≤ 10%', 'Change failure rate ≤ 10%', level('%', 0.1, 'at-most')),
        keyResult(
          'Thời gian khôi phục sự cố (MTTR) ≤ 2 giờ',
          'Time to restore service (MTTR) ≤ 2 hours',
          level('hour', 2, 'at-most'),
        ),
      ],
    },
  ],
  positions: [
    {
      name: text('Product Manager', 'Product Manager'),
      role: text(
        'Chịu trách nhiệm người dùng hoạt động, giữ chân và mức dùng tính năng mới',
        'Answers for active users, retention and the adoption of new features',
      ),
      keyResults: [
        carried('O1.KR1', 'Số người dùng hoạt động hằng tháng đạt 60.000', 'Monthly active users reach 60,000'),
        carried(
          'O1.KR3',
          'Tỷ lệ giữ chân người dùng sau 30 ngày đạt mục tiêu',
          'User retention rate after 30 days reaches its target',
        ),
        carried('O2.KR3', '≥ 35% người dùng sử dụng tính năng mới', '≥ 35% of users adopt the new features'),
      ],
      kpis: [
        kpi('Phỏng vấn 8 người dùng/tháng', 'Interview 8 users a month', count(8, users), activity, value, 'sum'),
        kpi(
          'Chạy 2 thử nghiệm A/B mỗi tháng',
          'Run 2 A/B experiments each month',
          count(2, text('thử nghiệm', 'experiments')),
          activity,
          value,
          'sum',
        ),
        kpi(
          '100% hạng mục vào sprint có tiêu chí nghiệm thu',
          '100% of sprint items have acceptance criteria',
          share(1),
          quality,
          delivery,
          'mean',
        ),
        kpi(
          '100% tính năng mới có báo cáo số liệu sau 14 ngày',
          '100% of new features have a usage report after 14 days',
          share(1),
          onTime,
          value,
          'mean',
        ),
        kpi(
          'Hoàn thành 100% cập nhật lộ trình sản phẩm mỗi tháng',
          'Complete 100% of roadmap updates each month',
          done,
          reporting,
          delivery,
          'months-met',
        ),
      ],
    },
    {
      name: text('Product Designer', 'Product Designer'),
      role: text(
        'Thiết kế trải nghiệm giúp người dùng mới kích hoạt',
        'Designs the experience that gets new users activated',
      ),
      keyResults: [
        carried(
          'O1.KR2',
          'Tỷ lệ kích hoạt người dùng mới đạt mục tiêu quý',
          "Activation rate of new users reaches the quarter's target",
        ),
      ],
      kpis: [
        kpi(
          'Kiểm thử khả dụng với 5 người dùng/tháng',
          'Usability tests with 5 users a month',
          count(5, users),
          activity,
          experience,
          'sum',
        ),
        kpi(
          '≥ 85% người tham gia kiểm thử hoàn thành tác vụ chính',
          '≥ 85% of testers complete the main task',
          share(0.85),
          qualityReached,
          experience,
          'mean',
        ),
        kpi(
          '≥ 90% màn hình mới dùng design system',
          '≥ 90% of new screens use the design system',
          share(0.9),
          quality,
          experience,
          'mean',
        ),
        kpi(
          'Bàn giao thiết kế đúng hạn ≥ 95%',
          'Designs handed over on time ≥ 95%',
          share(0.95),
          onTime,
          delivery,
          'mean',
        ),
        kpi(
          'Số lần sửa thiết kế sau bàn giao ≤ 3 lần/tháng',
          'Design rework after handover ≤ 3 times a month',
          { type: 'at-most', nature: 'accumulates', unit: 'count', unitText: times, target: 3 },
          qualityReached,
          delivery,
          'sum',
        ),
      ],
    },
    {
      name: text('Tech Lead', 'Tech Lead'),
      role: text(
        'Chịu trách nhiệm kiến trúc, tốc độ phát hành và độ tin cậy',
        'Answers for architecture, speed of delivery and reliability',
      ),
      keyResults: [
        carried(
          'O2.KR1',
          'Lead time từ commit đến production ≤ 3 ngày',
          'Lead time from commit to production ≤ 3 days',
        ),
        carried('O3.KR1', 'Giữ uptime không dưới 99,9%', 'Keep uptime at or above 99.9%'),
      ],
      kpis: [
        kpi(
          'Dành ≥ 15% năng lực sprint để xử lý nợ kỹ thuật',
          'Give ≥ 15% of sprint capacity to technical debt',
          share(0.15),
          quality,
          stability,
          'mean',
        ),
        kpi('Độ phủ kiểm thử tự động ≥ 70%', 'Automated test coverage ≥ 70%', share(0.7), quality, stability, 'last'),
        kpi(
          '100% sự cố có postmortem trong 5 ngày',
          '100% of incidents have a postmortem within 5 days',
          share(1),
          onTime,
          stability,
          'mean',
        ),
        kpi(
          'Chi phí hạ tầng cloud ≤ 120 triệu/tháng',
          'Cloud infrastructure cost ≤ VND 120 million a month',
          { type: 'at-most', nature: 'accumulates', unit: 'VND', target: 120e6 },
          ['lagging', 'cost', 'strategic'],
          spending,
          'sum',
        ),
        kpi(
          'Kèm cặp từng kỹ sư tối thiểu 2 lần/tháng',
          'Coach each engineer at least 2 times a month',
          count(2, times),
          quality,
          delivery,
          'capped-mean',
        ),
      ],
    },
    {
      name: text('Kỹ sư phần mềm', 'Software Engineer'),
      role: text('Xây dựng, phát hành và trực vận hành tính năng', 'Builds, releases and stands by the features'),
      keyResults: [
        carried('O2.KR2', 'Tỷ lệ hoàn thành cam kết sprint ≥ 85%', 'Sprint commitments met ≥ 85%'),
        carried('O3.KR3', 'Thời gian khôi phục sự cố đạt mục tiêu', 'Time to restore service reaches its target'),
      ],
      kpis: [
        kpi(
          'Phát hành lên production tối thiểu 8 lần/tháng',
          'Deploy to production at least 8 times a month',
          count(8, times),
          activity,
          delivery,
          'sum',
        ),
        kpi(
          'Review pull request trong 24 giờ',
          'Review pull requests within 24 hours',
          level('hour', 24, 'at-most'),
          onTime,
          delivery,
          'mean',
        ),
        kpi(
          '≥ 80% code mới có kiểm thử tự động',
          '≥ 80% of new code has automated tests',
          share(0.8),
          quality,
          stability,
          'mean',
        ),
        kpi(
          'Lỗi nghiêm trọng lọt ra production ≤ 1 lỗi/tháng',
          'Severe bugs that reach production ≤ 1 bug a month',
          { type: 'at-most', nature: 'accumulates', unit: 'count', unitText: text('lỗi', 'bugs'), target: 1 },
          qualityReached,
          stability,
          'sum',
        ),
        kpi('100% API mới có tài liệu', '100% of new APIs have documentation', share(1), discipline, delivery, 'mean'),
      ],
    },
    {
      name: text('QA Engineer', 'QA Engineer'),
      role: text('Giữ chất lượng phát hành', 'Guards the quality of releases'),
      keyResults: [
        carried(
          'O3.KR2',
          'Tỷ lệ phát hành gây lỗi đạt mục tiêu quý',
          "Change failure rate reaches the quarter's target",
        ),
      ],
      kpis: [
        kpi(
          '≥ 95% yêu cầu có kịch bản kiểm thử trước khi code',
          '≥ 95% of requirements have test cases before coding',
          share(0.95),
          quality,
          stability,
          'mean',
        ),
        kpi(
          'Tự động hóa 40 ca kiểm thử/tháng',
          'Automate 40 test cases a month',
          count(40, text('ca kiểm thử', 'test cases')),
          activity,
          delivery,
          'sum',
        ),
        kpi(
          'Chạy xong kiểm thử hồi quy trong 8 giờ',
          'Regression tests within 8 hours',
          level('hour', 8, 'at-most'),
          onTime,
          delivery,
          'mean',
        ),
        kpi(
          'Tỷ lệ lỗi lọt ra production ≤ 5%',
          'Share of bugs that escape to production ≤ 5%',
          level('%', 0.05, 'at-most'),
          qualityReached,
          stability,
          'mean',
        ),
        kpi(
          'Xác nhận lỗi đã sửa trong 24 giờ',
          'Verify fixed bugs within 24 hours',
          level('hour', 24, 'at-most'),
          onTime,
          stability,
          'mean',
        ),
      ],
    },
  ],
};
