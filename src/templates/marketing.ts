import type { KpiTags } from '../domain/cascade';
import type { Text } from '../domain/language';
import type { Template } from '../domain/template';
import { count, done, level, rated, share } from './measures';

const activity: KpiTags = { timing: 'leading', aspect: 'quantity', level: 'task' };
const onTime: KpiTags = { timing: 'leading', aspect: 'time', level: 'functional' };
const quality: KpiTags = { timing: 'leading', aspect: 'quality', level: 'functional' };
const teamwork: KpiTags = { timing: 'leading', aspect: 'quality', level: 'core' };

const revenue: Text = { vi: 'Tăng trưởng doanh thu', en: 'Revenue growth' };
const cost: Text = { vi: 'Kiểm soát chi phí marketing', en: 'Marketing cost under control' };
const traffic: Text = { vi: 'Tăng trưởng traffic', en: 'Traffic growth' };
const conversion: Text = { vi: 'Tăng tỷ lệ chuyển đổi', en: 'Higher conversion' };
const orderValue: Text = { vi: 'Tăng giá trị đơn hàng', en: 'Higher order value' };
const brand: Text = { vi: 'Thương hiệu nhất quán', en: 'A consistent brand' };
const stores: Text = { vi: 'Activation đúng chuẩn tại cửa hàng', en: 'Activation to standard in stores' };
const decisions: Text = { vi: 'Quyết định dựa trên số liệu', en: 'Decisions based on data' };

const times: Text = { vi: 'lần', en: 'times' };

/** Once a week, counted by the month. */
const weekly = count(4, times);

/**
 * A marketing team that sells online and in stores, one quarter. Source: the hybrid OKR–KPI example of the method;
 * where its wording cannot be measured, the line holds a measurable one and keeps the first as `original`.
 */
export const marketing: Template = {
  id: 'marketing',
  title: { vi: 'Marketing', en: 'Marketing' },
  about: {
    vi: 'Traffic, chuyển đổi, giá trị đơn hàng, activation và nội dung cho team bán online và tại cửa hàng.',
    en: 'Traffic, conversion, order value, activation and content for a team that sells online and in stores.',
  },
  team: { vi: 'Marketing', en: 'Marketing' },
  objectives: [
    {
      statement: { vi: 'Tăng trưởng Traffic bền vững', en: 'Grow traffic sustainably' },
      keyResults: [
        {
          statement: { vi: 'Tổng traffic đạt 308.000', en: 'Total traffic reaches 308,000' },
          measure: count(308000, { vi: 'lượt', en: 'visits' }),
          ambition: 'committed',
        },
        {
          statement: { vi: 'Organic ≥ 40%', en: 'Organic ≥ 40%' },
          measure: share(0.4),
          ambition: 'committed',
        },
        {
          statement: { vi: 'CPA ≤ 120.000', en: 'CPA ≤ VND 120,000' },
          measure: level('VND', 120000, 'at-most'),
          ambition: 'committed',
        },
      ],
    },
    {
      statement: { vi: 'Cải thiện Conversion & AOV', en: 'Improve conversion & AOV' },
      keyResults: [
        {
          statement: { vi: 'Conversion ≥ 8.5%', en: 'Conversion ≥ 8.5%' },
          measure: share(0.085),
          ambition: 'committed',
        },
        {
          statement: { vi: 'AOV ≥ 1.33 triệu', en: 'AOV ≥ VND 1.33 million' },
          measure: level('VND', 1330000),
          ambition: 'committed',
        },
        {
          statement: { vi: '% combo ≥ 30%', en: 'Combo share ≥ 30%' },
          measure: share(0.3),
          ambition: 'committed',
        },
      ],
    },
    {
      statement: {
        vi: 'Chuẩn hóa Activation & Content Engine',
        en: 'Standardise activation & the content engine',
      },
      keyResults: [
        {
          // A roll-out grows store by store, so it is judged by pace although it is a share.
          statement: { vi: '100% cửa hàng triển khai activation', en: '100% of stores run the activation' },
          measure: { type: 'at-least', nature: 'accumulates', unit: '%', target: 1 },
          ambition: 'committed',
        },
        {
          statement: {
            vi: 'Sản xuất ≥ 150 nội dung/quý (90 bài và 60 video)',
            en: 'Produce ≥ 150 pieces of content a quarter (90 posts and 60 videos)',
          },
          original: { vi: 'Content đủ sản lượng', en: 'Enough content is produced' },
          measure: count(150, { vi: 'nội dung', en: 'pieces' }),
          ambition: 'committed',
        },
        {
          statement: { vi: '≥ 80% nội dung có CTA', en: '≥ 80% of content has a CTA' },
          measure: share(0.8),
          ambition: 'committed',
        },
      ],
    },
  ],
  positions: [
    {
      name: { vi: 'Marketing Lead', en: 'Marketing Lead' },
      role: {
        vi: 'Chịu trách nhiệm kết quả chung, traffic & conversion toàn hệ thống',
        en: 'Answers for the total result, traffic & conversion of the whole system',
      },
      keyResults: [
        {
          keyResult: 'O1.KR1',
          statement: { vi: 'Tổng traffic đạt mục tiêu quý', en: "Total traffic reaches the quarter's target" },
        },
        {
          keyResult: 'O2.KR1',
          statement: {
            vi: 'Conversion toàn hệ thống đạt mục tiêu',
            en: 'Conversion of the whole system reaches its target',
          },
        },
      ],
      kpis: [
        {
          statement: { vi: 'Phân bổ 100% ngân sách đúng kế hoạch', en: 'Allocate 100% of the budget as planned' },
          original: { vi: 'Phân bổ ngân sách đúng kế hoạch', en: 'Allocate the budget as planned' },
          measure: share(1),
          monthly: 'mean',
          tags: { timing: 'leading', aspect: 'cost', level: 'functional' },
          finalGoal: cost,
        },
        {
          statement: {
            vi: 'Review số liệu tuần & xử lý lệch KPI trong 72h',
            en: 'Review weekly figures & settle KPI deviations within 72h',
          },
          measure: level('hour', 72, 'at-most'),
          monthly: 'mean',
          tags: onTime,
          finalGoal: decisions,
        },
        {
          statement: {
            vi: 'Điều phối Ads – Content – Activation: quản lý chấm ≥ 3 điểm (thang 1–5)',
            en: 'Coordination of Ads – Content – Activation: manager rates ≥ 3 points (scale 1–5)',
          },
          original: {
            vi: 'Điều phối Ads – Content – Activation nhịp nhàng',
            en: 'Coordinate Ads – Content – Activation smoothly',
          },
          measure: rated,
          tags: teamwork,
          finalGoal: revenue,
        },
        {
          statement: {
            vi: 'Không để vượt 10% chi phí MKT/doanh thu',
            en: 'Marketing cost must not exceed 10% of revenue',
          },
          measure: level('%', 0.1, 'stay-below'),
          monthly: 'last',
          tags: { timing: 'lagging', aspect: 'cost', level: 'strategic' },
          finalGoal: cost,
        },
        {
          statement: {
            vi: 'Hoàn thành 100% báo cáo phân tích đúng hạn mỗi tháng',
            en: 'Complete 100% of analysis reports on time each month',
          },
          original: {
            vi: 'Báo cáo phân tích quý đầy đủ & đúng hạn',
            en: 'Quarterly analysis reports complete & on time',
          },
          measure: done,
          monthly: 'months-met',
          tags: onTime,
          finalGoal: decisions,
        },
      ],
    },
    {
      name: { vi: 'Content Executive', en: 'Content Executive' },
      role: { vi: 'Phụ trách organic & content engine', en: 'Runs organic & the content engine' },
      keyResults: [
        {
          keyResult: 'O1.KR2',
          statement: { vi: 'Organic traffic đạt 123.200', en: 'Organic traffic reaches 123,200' },
          original: {
            vi: 'Organic traffic đạt chỉ tiêu phân bổ',
            en: 'Organic traffic reaches the allocated target',
          },
          // 40 % of the 308.000 visits of O1.KR1.
          allocated: count(123200, { vi: 'lượt', en: 'visits' }),
        },
        {
          keyResult: 'O3.KR3',
          statement: { vi: '≥ 80% nội dung có CTA rõ ràng', en: '≥ 80% of content has a clear CTA' },
        },
      ],
      kpis: [
        {
          statement: { vi: '30 bài/tháng', en: '30 posts a month' },
          measure: count(30, { vi: 'bài', en: 'posts' }),
          monthly: 'sum',
          tags: activity,
          finalGoal: traffic,
        },
        {
          statement: { vi: '20 video/tháng', en: '20 videos a month' },
          measure: count(20, { vi: 'video', en: 'videos' }),
          monthly: 'sum',
          tags: activity,
          finalGoal: traffic,
        },
        {
          statement: { vi: 'Đúng deadline ≥ 95%', en: 'On deadline ≥ 95%' },
          measure: share(0.95),
          monthly: 'mean',
          tags: onTime,
          finalGoal: traffic,
        },
        {
          statement: { vi: 'Đúng guideline thương hiệu 100%', en: '100% within the brand guideline' },
          measure: share(1),
          monthly: 'mean',
          tags: quality,
          finalGoal: brand,
        },
        {
          statement: {
            vi: 'Phối hợp activation: quản lý chấm ≥ 3 điểm (thang 1–5)',
            en: 'Work with activation: manager rates ≥ 3 points (scale 1–5)',
          },
          original: { vi: 'Phối hợp activation đầy đủ', en: 'Work fully with activation' },
          measure: rated,
          tags: teamwork,
          finalGoal: stores,
        },
      ],
    },
    {
      name: { vi: 'Ads Executive', en: 'Ads Executive' },
      role: { vi: 'Phụ trách CPA & conversion online', en: 'Runs CPA & online conversion' },
      keyResults: [
        { keyResult: 'O1.KR3', statement: { vi: 'CPA ≤ mức cho phép', en: 'CPA ≤ the allowed level' } },
        {
          keyResult: 'O2.KR1',
          statement: { vi: 'Conversion online ≥ 8.5%', en: 'Online conversion ≥ 8.5%' },
          original: { vi: 'Conversion online đạt mục tiêu', en: 'Online conversion reaches its target' },
          allocated: share(0.085),
        },
      ],
      kpis: [
        {
          statement: { vi: 'Triển khai 100% chiến dịch theo kế hoạch', en: 'Launch 100% of campaigns as planned' },
          original: { vi: 'Triển khai đủ chiến dịch theo kế hoạch', en: 'Launch all campaigns as planned' },
          measure: share(1),
          monthly: 'mean',
          tags: activity,
          finalGoal: revenue,
        },
        {
          // The least of the range is what counts as reached.
          statement: { vi: 'Test tối thiểu 3–5 creative/tháng', en: 'Test at least 3–5 creatives a month' },
          measure: { ...count(3, { vi: 'creative', en: 'creatives' }), upper: 5 },
          monthly: 'capped-mean',
          tags: activity,
          finalGoal: conversion,
        },
        {
          statement: {
            vi: 'Tối ưu chiến dịch tối thiểu 4 lần/tháng',
            en: 'Optimise campaigns at least 4 times a month',
          },
          original: { vi: 'Tối ưu chiến dịch hàng tuần', en: 'Optimise campaigns every week' },
          measure: weekly,
          monthly: 'capped-mean',
          tags: quality,
          finalGoal: cost,
        },
        {
          statement: { vi: 'Hoàn thành 100% retarget campaign', en: 'Complete 100% of the retarget campaign' },
          original: { vi: 'Retarget campaign', en: 'Retarget campaign' },
          measure: done,
          tags: { timing: 'leading', aspect: 'quantity', level: 'functional' },
          finalGoal: conversion,
        },
        {
          statement: {
            vi: 'Hoàn thành 100% báo cáo funnel kèm đề xuất tối ưu đúng hạn mỗi tháng',
            en: 'Complete 100% of funnel reports with proposals on time each month',
          },
          original: { vi: 'Báo cáo funnel & tối ưu đúng hạn', en: 'Funnel reports & optimisation on time' },
          measure: done,
          monthly: 'months-met',
          tags: onTime,
          finalGoal: decisions,
        },
      ],
    },
    {
      name: { vi: 'Activation Executive', en: 'Activation Executive' },
      role: {
        vi: 'Phụ trách AOV, combo & triển khai tại cửa hàng',
        en: 'Runs AOV, combos & the roll-out in stores',
      },
      keyResults: [
        {
          keyResult: 'O2.KR2',
          statement: { vi: 'AOV đạt mục tiêu quý', en: "AOV reaches the quarter's target" },
        },
        {
          keyResult: 'O2.KR3',
          statement: { vi: '% combo/add-on đạt mục tiêu', en: 'Combo/add-on share reaches its target' },
        },
        {
          keyResult: 'O3.KR1',
          statement: {
            vi: '100% cửa hàng triển khai activation đúng chuẩn',
            en: '100% of stores run the activation to standard',
          },
        },
      ],
      kpis: [
        {
          statement: { vi: 'Hoàn thành 100% POSM đúng timeline', en: 'Complete 100% of POSM on the timeline' },
          original: { vi: 'POSM triển khai đúng timeline', en: 'POSM rolled out on the timeline' },
          measure: done,
          tags: onTime,
          finalGoal: stores,
        },
        {
          statement: {
            vi: 'Số lần thiếu vật phẩm activation ≤ 0 lần',
            en: 'Shortages of activation materials ≤ 0 times',
          },
          original: { vi: 'Không thiếu vật phẩm activation', en: 'No shortage of activation materials' },
          measure: { type: 'at-most', nature: 'accumulates', unit: 'count', unitText: times, target: 0 },
          monthly: 'sum',
          tags: quality,
          finalGoal: stores,
        },
        {
          statement: {
            vi: 'Hoàn thành 100% báo cáo hình ảnh & số liệu mỗi tháng',
            en: 'Complete 100% of photo & figure reports each month',
          },
          original: { vi: 'Báo cáo hình ảnh & số liệu đầy đủ', en: 'Photo & figure reports complete' },
          measure: done,
          monthly: 'months-met',
          tags: quality,
          finalGoal: decisions,
        },
        {
          statement: {
            vi: 'Hoàn thành 100% hướng dẫn store bán combo',
            en: 'Complete 100% of the coaching of stores to sell combos',
          },
          original: { vi: 'Hướng dẫn store bán combo', en: 'Coach stores to sell combos' },
          measure: done,
          tags: { timing: 'leading', aspect: 'quality', level: 'task' },
          finalGoal: orderValue,
        },
        {
          statement: {
            vi: 'Kiểm tra & tối ưu trưng bày tối thiểu 4 lần/tháng',
            en: 'Check & optimise displays at least 4 times a month',
          },
          original: { vi: 'Kiểm tra & tối ưu trưng bày định kỳ', en: 'Check & optimise displays regularly' },
          measure: weekly,
          monthly: 'capped-mean',
          tags: activity,
          finalGoal: orderValue,
        },
      ],
    },
  ],
  relation: {
    product: ['O1.KR1', 'O2.KR1', 'O2.KR2'],
    orders: ['O1.KR1', 'O2.KR1'],
    costPerOrder: 'O1.KR3',
    costCap: 0.1,
  },
};
