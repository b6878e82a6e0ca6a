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

const rightPeople = text('Tuyển đúng người', 'The right people hired');
const onTimeHires = text('Có người đúng lúc', 'People there when needed');
const budget = text('Tuyển dụng trong ngân sách', 'Hiring within its budget');
const retention = text('Giữ chân nhân viên', 'Employees retained');
const employer = text('Uy tín nhà tuyển dụng', 'A good name as an employer');
const skills = text('Nâng năng lực đội ngũ', 'A more capable workforce');

const times = text('lần', 'times');
const hires = text('nhân sự', 'people');

/**
 * An HR team that recruits, one quarter: a manager, a recruitment lead, three recruiters, one for training and onboarding.
 * Three recruiters of 12 make the 36 hires: each month 120 CVs, 30 first interviews and 4 hires a recruiter.
 */
export const recruitment: Template = {
  id: 'recruitment',
  title: text('Nhân sự & Tuyển dụng', 'HR & Recruitment'),
  about: text(
    'Tuyển đủ người đúng hạn, chất lượng sau thử việc, chi phí tuyển dụng, giữ chân và đào tạo.',
    'Hires on time, how they do after probation, cost of hiring, retention and training.',
  ),
  team: text('Nhân sự', 'HR'),
  objectives: [
    {
      statement: text(
        'Đáp ứng nhân sự đúng lúc cho kế hoạch kinh doanh',
        'Have the people the business plan needs in time',
      ),
      keyResults: [
        keyResult('Tuyển mới 36 nhân sự', 'Hire 36 people', count(36, hires)),
        keyResult(
          'Thời gian tuyển dụng bình quân ≤ 30 ngày',
          'Average time to hire ≤ 30 days',
          level('day', 30, 'at-most'),
        ),
        keyResult('Tỷ lệ ứng viên nhận offer ≥ 85%', 'Offer acceptance rate ≥ 85%', share(0.85)),
      ],
    },
    {
      statement: text('Tuyển đúng người trong tầm ngân sách', 'Hire the right people within our means'),
      keyResults: [
        keyResult('Tỷ lệ nhân viên mới qua thử việc ≥ 90%', 'Probation pass rate of new employees ≥ 90%', share(0.9)),
        keyResult(
          'Tỷ lệ nghỉ việc trong 90 ngày đầu ≤ 8%',
          'Attrition in the first 90 days ≤ 8%',
          level('%', 0.08, 'at-most'),
        ),
        keyResult(
          'Chi phí tuyển dụng mỗi nhân sự ≤ 6 triệu',
          'Average cost per hire ≤ VND 6 million',
          level('VND', 6e6, 'at-most'),
        ),
      ],
    },
    {
      statement: text('Giữ chân và phát triển đội ngũ', 'Keep our people and help them grow'),
      keyResults: [
        keyResult('Tỷ lệ nghỉ việc tự nguyện ≤ 4%', 'Voluntary turnover ≤ 4%', level('%', 0.04, 'at-most')),
        keyResult('eNPS đạt 30 điểm', 'eNPS reaches 30 points', level('point', 30), 'aspirational'),
        keyResult(
          '≥ 85% nhân viên hoàn thành 8 giờ đào tạo',
          '≥ 85% of employees complete 8 hours of training',
          // Those who have their hours only become more over the quarter.
          { ...share(0.85), nature: 'accumulates' },
        ),
      ],
    },
  ],
  positions: [
    {
      name: text('Trưởng phòng nhân sự', 'HR Manager'),
      role: text(
        'Chịu trách nhiệm giữ chân nhân viên, eNPS và chi phí tuyển dụng',
        'Answers for retention, eNPS and the cost of hiring',
      ),
      keyResults: [
        carried(
          'O3.KR1',
          'Tỷ lệ nghỉ việc tự nguyện toàn công ty ≤ 4%',
          'Voluntary turnover of the whole company ≤ 4%',
        ),
        carried('O3.KR2', 'eNPS đạt 30 điểm', 'eNPS reaches 30 points'),
        carried(
          'O2.KR3',
          'Chi phí tuyển dụng mỗi nhân sự đạt mục tiêu quý',
          "Average cost per hire reaches the quarter's target",
        ),
      ],
      kpis: [
        kpi(
          'Duyệt yêu cầu tuyển dụng trong 2 ngày làm việc',
          'Approve hiring requests within 2 working days',
          level('day', 2, 'at-most'),
          onTime,
          onTimeHires,
          'mean',
        ),
        kpi(
          'Chi phí tuyển dụng không vượt 100% ngân sách',
          'Recruitment cost must not exceed 100% of budget',
          level('%', 1, 'stay-below'),
          ['lagging', 'cost', 'strategic'],
          budget,
          'last',
        ),
        kpi(
          '100% nhân viên nghỉ việc được phỏng vấn thôi việc',
          '100% of leavers have an exit interview',
          share(1),
          quality,
          retention,
          'mean',
        ),
        kpi(
          'Trưởng bộ phận chấm dịch vụ nhân sự ≥ 4,2/5 điểm',
          'Heads of department rate the HR service ≥ 4.2/5 points',
          level('point', 4.2),
          qualityReached,
          rightPeople,
        ),
        kpi(
          'Hoàn thành 100% báo cáo nhân sự đúng hạn mỗi tháng',
          'Complete 100% of HR reports on time each month',
          done,
          reporting,
          retention,
          'months-met',
        ),
      ],
    },
    {
      name: text('Trưởng nhóm tuyển dụng', 'Recruitment Lead'),
      role: text(
        'Điều hành tuyển dụng: đủ số lượng, đúng hạn, đúng người',
        'Runs recruitment: the number, the time, the right people',
      ),
      keyResults: [
        carried('O1.KR1', 'Cả nhóm tuyển mới 36 nhân sự', 'The team hires 36 people'),
        carried(
          'O1.KR2',
          'Thời gian tuyển dụng bình quân đạt mục tiêu quý',
          "Average time to hire reaches the quarter's target",
        ),
        carried('O2.KR1', 'Tỷ lệ nhân viên mới qua thử việc ≥ 90%', 'Probation pass rate of new employees ≥ 90%'),
      ],
      kpis: [
        kpi(
          '100% yêu cầu tuyển dụng được chốt chân dung ứng viên trong 3 ngày',
          '100% of hiring requests have an agreed candidate profile within 3 days',
          share(1),
          onTime,
          rightPeople,
          'mean',
        ),
        kpi(
          '≥ 50% hồ sơ gửi trưởng bộ phận được mời phỏng vấn',
          '≥ 50% of CVs sent to heads of department lead to an interview',
          share(0.5),
          quality,
          rightPeople,
          'mean',
        ),
        kpi(
          '≥ 30% người trúng tuyển đến từ giới thiệu nội bộ',
          '≥ 30% of hires come from employee referrals',
          share(0.3),
          ['lagging', 'cost', 'functional'],
          budget,
        ),
        kpi(
          'Kèm cặp từng chuyên viên tuyển dụng tối thiểu 2 lần/tháng',
          'Coach each recruiter at least 2 times a month',
          count(2, times),
          quality,
          rightPeople,
          'capped-mean',
        ),
        kpi(
          'Báo tiến độ tuyển dụng tối thiểu 4 lần/tháng',
          'Report hiring progress at least 4 times a month',
          count(4, times),
          reporting,
          onTimeHires,
          'capped-mean',
        ),
      ],
    },
    {
      name: text('Chuyên viên tuyển dụng', 'Recruiter'),
      role: text(
        'Tìm, sàng lọc và đưa ứng viên đến ngày nhận việc',
        'Finds and screens candidates and brings them to their first day',
      ),
      keyResults: [
        // A third of the 36: three recruiters.
        carried(
          'O1.KR1',
          'Tuyển mới 12 nhân sự do mình phụ trách',
          'Hire 12 people for own vacancies',
          count(12, hires),
        ),
        carried('O1.KR3', 'Tỷ lệ ứng viên nhận offer đạt mục tiêu', 'Offer acceptance rate reaches its target'),
      ],
      kpis: [
        kpi(
          'Sàng lọc 120 hồ sơ/tháng',
          'Screen 120 CVs a month',
          count(120, text('hồ sơ', 'CVs')),
          activity,
          onTimeHires,
          'sum',
        ),
        kpi(
          'Phỏng vấn sơ tuyển 30 ứng viên/tháng',
          'Interview 30 candidates a month',
          count(30, text('ứng viên', 'candidates')),
          activity,
          rightPeople,
          'sum',
        ),
        kpi(
          'Phản hồi kết quả phỏng vấn cho ứng viên trong 48 giờ',
          'Respond to interviewed candidates within 48 hours',
          level('hour', 48, 'at-most'),
          onTime,
          employer,
          'mean',
        ),
        kpi(
          'Điểm trải nghiệm ứng viên ≥ 4,3/5 điểm',
          'Candidate experience score ≥ 4.3/5 points',
          level('point', 4.3),
          qualityReached,
          employer,
        ),
        kpi(
          '≥ 95% hồ sơ được cập nhật trạng thái hằng tuần',
          '≥ 95% of CVs have their status updated every week',
          share(0.95),
          discipline,
          onTimeHires,
          'mean',
        ),
      ],
    },
    {
      name: text('Chuyên viên đào tạo & hội nhập', 'Training & Onboarding Executive'),
      role: text('Hội nhập nhân viên mới và tổ chức đào tạo', 'Onboards new employees and organises training'),
      keyResults: [
        carried(
          'O2.KR2',
          'Tỷ lệ nghỉ việc trong 90 ngày đầu đạt mục tiêu',
          'Attrition in the first 90 days reaches its target',
        ),
        carried(
          'O3.KR3',
          '≥ 85% nhân viên hoàn thành 8 giờ đào tạo',
          '≥ 85% of employees complete 8 hours of training',
        ),
      ],
      kpis: [
        kpi(
          '100% nhân viên mới có kế hoạch thử việc trong 3 ngày đầu',
          '100% of new employees have a probation plan within the first 3 days',
          share(1),
          onTime,
          retention,
          'mean',
        ),
        kpi(
          '100% nhân viên mới được phỏng vấn sau 30 ngày',
          '100% of new employees are interviewed after 30 days',
          share(1),
          quality,
          retention,
          'mean',
        ),
        kpi(
          'Tổ chức 4 lớp đào tạo/tháng',
          'Run 4 training classes a month',
          count(4, text('lớp', 'classes')),
          activity,
          skills,
          'sum',
        ),
        kpi(
          'Học viên chấm lớp đào tạo ≥ 4,2/5 điểm',
          'Learners rate their training ≥ 4.2/5 points',
          level('point', 4.2),
          qualityReached,
          skills,
          'mean',
        ),
        kpi(
          'Chi phí đào tạo mỗi học viên ≤ 500 nghìn',
          'Training cost per learner ≤ VND 500,000',
          level('VND', 500e3, 'at-most'),
          ['lagging', 'cost', 'functional'],
          budget,
        ),
      ],
    },
  ],
};
