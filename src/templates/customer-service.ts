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
import { count, done, level, rated, share } from './measures';

const satisfied = text('Khách hàng hài lòng', 'Satisfied customers');
const reachable = text('Khách hàng luôn gặp được người hỗ trợ', 'Customers always reach somebody');
const solved = text('Giải quyết dứt điểm trong một lần', 'Solved once and for all');
const loyal = text('Giữ chân khách hàng', 'Customers who stay');
const cost = text('Kiểm soát chi phí phục vụ', 'Cost to serve under control');
const staff = text('Đội ngũ vững nghề', 'A skilled team');

const minutes = (target: number) =>
  ({ ...level('other', target, 'at-most'), unitText: text('phút', 'minutes') }) as const;
const atMost = (target: number) => level('%', target, 'at-most');
const sessions = text('buổi', 'sessions');

/**
 * A customer service team with a hotline, chat and complaints, one quarter. Levels are those contact centres commonly
 * aim at: 80 % of calls answered in 20 seconds, first contact resolution 75 %, occupancy 75–85 %.
 */
export const customerService: Template = {
  id: 'customer-service',
  title: text('Chăm sóc khách hàng', 'Customer Service'),
  about: text(
    'Tổng đài, chat, khiếu nại và giữ chân: tốc độ phản hồi, giải quyết ngay lần đầu, mức hài lòng.',
    'Hotline, chat, complaints and retention: speed of answer, first contact resolution, satisfaction.',
  ),
  team: text('Chăm sóc khách hàng', 'Customer Service'),
  objectives: [
    {
      statement: text(
        'Khách hàng được giải quyết xong ngay từ lần liên hệ đầu tiên',
        'Customers get their answer at the first contact',
      ),
      keyResults: [
        keyResult('Tỷ lệ khách hàng hài lòng (CSAT) ≥ 90%', 'Customer satisfaction (CSAT) ≥ 90%', share(0.9)),
        keyResult(
          'Tỷ lệ giải quyết ngay lần liên hệ đầu (FCR) ≥ 75%',
          'First contact resolution rate (FCR) ≥ 75%',
          share(0.75),
        ),
        keyResult('Tỷ lệ yêu cầu bị mở lại ≤ 5%', 'Share of tickets reopened ≤ 5%', atMost(0.05)),
      ],
    },
    {
      statement: text(
        'Khách hàng không phải chờ, dù liên hệ qua kênh nào',
        'Nobody has to wait, whichever channel they use',
      ),
      keyResults: [
        keyResult(
          'Tỷ lệ cuộc gọi được trả lời trong 20 giây ≥ 80%',
          'Calls answered within 20 seconds ≥ 80%',
          share(0.8),
        ),
        keyResult('Thời gian phản hồi chat đầu tiên ≤ 2 phút', 'First response time in chat ≤ 2 minutes', minutes(2)),
        keyResult('Tỷ lệ cuộc gọi nhỡ ≤ 5%', 'Abandoned call rate ≤ 5%', atMost(0.05)),
      ],
    },
    {
      statement: text(
        'Biến khách hàng đang phiền lòng thành khách hàng gắn bó',
        'Turn unhappy customers into ones who stay',
      ),
      keyResults: [
        keyResult('Tỷ lệ giữ chân khách hàng ≥ 92%', 'Customer retention rate ≥ 92%', share(0.92)),
        keyResult(
          'Tỷ lệ khiếu nại xử lý xong trong 48 giờ ≥ 95%',
          'Complaints resolved within 48 hours ≥ 95%',
          share(0.95),
        ),
        keyResult('NPS ≥ 40 điểm', 'NPS ≥ 40 points', level('point', 40), 'aspirational'),
      ],
    },
  ],
  positions: [
    {
      name: text('Trưởng phòng CSKH', 'Customer Service Manager'),
      role: text(
        'Chịu trách nhiệm mức hài lòng và tỷ lệ giữ chân khách hàng',
        'Answers for customer satisfaction and retention',
      ),
      keyResults: [
        carried('O1.KR1', 'CSAT toàn phòng đạt mục tiêu quý', "The department's CSAT reaches the quarterly target"),
        carried('O3.KR1', 'Tỷ lệ giữ chân khách hàng đạt mục tiêu quý', 'Customer retention rate reaches its target'),
      ],
      kpis: [
        kpi(
          'Chi phí phục vụ bình quân mỗi lượt liên hệ ≤ 18.000 đồng',
          'Average cost to serve per contact ≤ VND 18,000',
          level('VND', 18000, 'at-most'),
          ['lagging', 'cost', 'strategic'],
          cost,
          'mean',
        ),
        kpi(
          'Xử lý chỉ số lệch mục tiêu trong 72 giờ',
          'Settle deviations of figures within 72 hours',
          level('hour', 72, 'at-most'),
          onTime,
          satisfied,
          'mean',
        ),
        kpi(
          'Chủ trì tối thiểu 4 buổi rút kinh nghiệm ca khó mỗi tháng',
          'Lead at least 4 sessions on difficult cases a month',
          count(4, sessions),
          activity,
          solved,
          'capped-mean',
        ),
        kpi(
          'Áp dụng tối thiểu 3 cải tiến quy trình từ góp ý của khách hàng mỗi tháng',
          'Put at least 3 changes from customer feedback into practice a month',
          count(3, text('cải tiến', 'changes')),
          ['leading', 'quality', 'strategic'],
          loyal,
          'capped-mean',
        ),
        kpi(
          'Tỷ lệ nhân viên CSKH nghỉ việc ≤ 3%/tháng',
          'Turnover of service staff ≤ 3% a month',
          atMost(0.03),
          ['lagging', 'quality', 'core'],
          staff,
          'mean',
        ),
      ],
    },
    {
      name: text('Giám sát tổng đài', 'Contact Centre Supervisor'),
      role: text(
        'Điều phối ca trực để cuộc gọi được trả lời, không bị nhỡ',
        'Runs the shifts so that calls are answered, not abandoned',
      ),
      keyResults: [
        carried(
          'O2.KR1',
          'Tỷ lệ cuộc gọi được trả lời đúng hạn đạt mục tiêu',
          'Share of calls answered in time reaches its target',
        ),
        carried('O2.KR3', 'Tỷ lệ cuộc gọi nhỡ ≤ mức cho phép', 'Abandoned call rate ≤ the allowed level'),
      ],
      kpis: [
        kpi('Tỷ lệ tuân thủ lịch trực ≥ 95%', 'Schedule adherence ≥ 95%', share(0.95), onTime, reachable, 'mean'),
        kpi(
          'Sai lệch dự báo lượng cuộc gọi ≤ 10%',
          'Call volume forecast error ≤ 10%',
          atMost(0.1),
          quality,
          reachable,
          'mean',
        ),
        kpi(
          'Giữ tỷ lệ bận máy trong khoảng 75–85%',
          'Keep occupancy between 75% and 85%',
          { ...level('%', 0.75, 'stay-between'), upper: 0.85 },
          ['lagging', 'cost', 'functional'],
          cost,
          'mean',
        ),
        kpi(
          'Kèm cặp riêng tối thiểu 12 buổi/tháng',
          'One-to-one coaching at least 12 sessions a month',
          count(12, sessions),
          activity,
          staff,
          'capped-mean',
        ),
        kpi(
          'Hoàn thành 100% báo cáo ca trực mỗi tháng',
          'Complete 100% of shift reports each month',
          done,
          reporting,
          reachable,
          'months-met',
        ),
      ],
    },
    {
      name: text('Nhân viên CSKH', 'Customer Service Agent'),
      role: text(
        'Tiếp nhận, giải quyết yêu cầu qua điện thoại và chat',
        'Takes and settles requests by phone and chat',
      ),
      keyResults: [
        carried(
          'O1.KR2',
          'Tỷ lệ giải quyết ngay lần liên hệ đầu đạt mục tiêu',
          'First contact resolution rate reaches its target',
        ),
        carried('O2.KR2', 'Phản hồi chat đầu tiên ≤ mức cho phép', 'First response time in chat ≤ the allowed level'),
      ],
      kpis: [
        kpi(
          'Xử lý 1.300 yêu cầu/tháng',
          'Handle 1,300 requests a month',
          count(1300, text('yêu cầu', 'requests')),
          activity,
          reachable,
          'sum',
        ),
        kpi(
          'Điểm chất lượng cuộc gọi (QA) ≥ 90 điểm',
          'Call quality score (QA) ≥ 90 points',
          level('point', 90),
          quality,
          satisfied,
          'mean',
        ),
        kpi(
          'Thời gian xử lý trung bình (AHT) ≤ 6 phút',
          'Average handling time (AHT) ≤ 6 minutes',
          minutes(6),
          ['lagging', 'time', 'functional'],
          cost,
          'mean',
        ),
        kpi(
          'Tỷ lệ yêu cầu được ghi nhận lên CRM trong ngày ≥ 98%',
          'Requests logged in the CRM the same day ≥ 98%',
          share(0.98),
          onTime,
          solved,
          'mean',
        ),
        kpi(
          'Phối hợp với ca trực: quản lý chấm ≥ 3 điểm (thang 1–5)',
          'Teamwork in the shift: manager rates ≥ 3 points (scale 1–5)',
          rated,
          discipline,
          staff,
        ),
      ],
    },
    {
      name: text('Chuyên viên Khiếu nại & Chất lượng', 'Complaints & Quality Specialist'),
      role: text(
        'Xử lý khiếu nại tận gốc, chấm chất lượng dịch vụ',
        'Settles complaints at their root, scores service quality',
      ),
      keyResults: [
        carried('O1.KR3', 'Tỷ lệ yêu cầu bị mở lại ≤ mức cho phép', 'Share of tickets reopened ≤ the allowed level'),
        carried(
          'O3.KR2',
          'Tỷ lệ khiếu nại xử lý xong đúng hạn đạt mục tiêu',
          'Share of complaints resolved in time reaches its target',
        ),
        carried('O3.KR3', 'NPS đạt mục tiêu quý', 'NPS reaches its target'),
      ],
      kpis: [
        kpi(
          'Gọi lại khách hàng khiếu nại trong 24 giờ ≥ 98%',
          'Complaining customers called back within 24 hours ≥ 98%',
          share(0.98),
          onTime,
          loyal,
          'mean',
        ),
        kpi(
          'Chấm chất lượng 200 cuộc gọi/tháng',
          'Score the quality of 200 calls a month',
          count(200, text('cuộc gọi', 'calls')),
          activity,
          satisfied,
          'sum',
        ),
        kpi(
          'Chênh lệch điểm giữa các lần chấm lại ≤ 5%',
          'Difference between scores and their re-scoring ≤ 5%',
          atMost(0.05),
          quality,
          satisfied,
          'mean',
        ),
        kpi(
          'Phân tích nguyên nhân gốc của tối thiểu 8 khiếu nại/tháng',
          'Analyse the root cause of at least 8 complaints a month',
          count(8, text('khiếu nại', 'complaints')),
          ['leading', 'quality', 'task'],
          solved,
          'capped-mean',
        ),
        kpi(
          'Tỷ lệ khách hàng trả lời khảo sát ≥ 20%',
          'Survey response rate ≥ 20%',
          share(0.2),
          qualityReached,
          satisfied,
          'mean',
        ),
      ],
    },
  ],
};
