import { describe, expect, it } from 'vitest';
import type { Cascade, KeyResult, Kpi } from '../../src/domain/cascade';
import { cascadeFromTemplate } from '../../src/domain/cascade-from-template';
import { newKeyResult, newKpi } from '../../src/sidebar/edit-cascade';
import { corrected, findingsByLine, outlineObjectives, restated, roughLine } from '../../src/sidebar/reading';
import { marketing } from '../../src/templates/marketing';

const cascade = (): Cascade => ({
  cycle: { name: 'Q1-2027', start: '2027-01-01', end: '2027-03-31' },
  team: 'Marketing',
  people: [],
  keyResultShare: 0.4,
  ...cascadeFromTemplate(marketing, 'vi'),
});

/** A key result as it stands after the statements were typed one after the other. */
const typed = (line: KeyResult, ...statements: string[]): KeyResult =>
  statements.reduce((now, statement) => restated(now, statement, 'vi'), line);

describe('restated', () => {
  it('takes target, unit and baseline from the statement', () => {
    expect(typed(newKeyResult(), 'Tăng tỷ lệ giữ chân khách từ 20% lên 35%').measure).toMatchObject({
      type: 'at-least',
      unit: '%',
      baseline: 0.2,
      target: 0.35,
    });
  });

  it('lets go of what the old statement said and the new one does not', () => {
    const line = typed(newKeyResult(), 'Tăng tỷ lệ giữ chân khách từ 20% lên 35%', 'Tỷ lệ giữ chân khách đạt 35%');
    expect(line.measure).not.toHaveProperty('baseline');
  });

  it('keeps what came with the line and the statement does not speak of', () => {
    const [first] = cascade().objectives[0]!.keyResults;
    const line = typed({ ...first!, measure: { ...first!.measure, baseline: 250_000 } }, 'Tổng traffic đạt 320.000');
    expect(line.measure).toMatchObject({ target: 320_000, baseline: 250_000 });
  });

  it('never overwrites what a person corrected, whatever is typed after', () => {
    const line = typed(newKeyResult(), 'Chi phí mỗi đơn tối đa 120.000đ');
    const mended = { ...line, measure: corrected(corrected(line.measure, 'target', 90_000), 'nature', 'accumulates') };
    const after = typed(mended, 'Chi phí mỗi đơn tối đa 150.000đ', 'Chi phí mỗi đơn tối đa 200.000đ');
    expect(after.measure).toMatchObject({ target: 90_000, nature: 'accumulates', type: 'at-most', unit: 'VND' });
  });

  it('keeps the measure while the statement says nothing of it', () => {
    const line = typed(newKeyResult(), 'Đạt 300 đơn hàng');
    expect(typed(line, 'Đạt đơn hàng').measure).toEqual(line.measure);
  });

  it('makes a KPI monthly when it speaks of each month, unless somebody chose how months add up', () => {
    const kpi: Kpi = restated(newKpi(), '30 bài/tháng', 'vi');
    expect(kpi).toMatchObject({ monthly: 'sum', measure: { target: 30 } });
    expect(restated({ ...kpi, monthly: 'months-met' }, '35 bài/tháng', 'vi').monthly).toBe('months-met');
    const { monthly: _, ...once } = kpi;
    expect(restated<Kpi>(once, '35 bài/tháng', 'vi')).not.toHaveProperty('monthly');
  });
});

describe('the tags of a KPI', () => {
  it('are suggested by its words, and follow them', () => {
    const posts = restated(newKpi(), '30 bài/tháng', 'vi');
    expect(posts.tags).toEqual({ timing: 'leading', aspect: 'quantity', level: 'task' });
    expect(restated<Kpi>(posts, 'Chi phí marketing không vượt 10% doanh thu', 'vi').tags.aspect).toBe('cost');
  });

  it('stay as a person set them', () => {
    const posts: Kpi = restated(newKpi(), '30 bài/tháng', 'vi');
    const set: Kpi = { ...posts, tags: { ...posts.tags, level: 'strategic' } };
    expect(restated(set, 'Chi phí marketing không vượt 10% doanh thu', 'vi').tags).toMatchObject({
      aspect: 'cost',
      level: 'strategic',
    });
  });
});

describe('corrected', () => {
  it('marks a field once and removes what was emptied', () => {
    const twice = corrected(corrected(newKeyResult().measure, 'baseline', 5), 'baseline', undefined);
    expect(twice.corrected).toEqual(['baseline']);
    expect(twice).not.toHaveProperty('baseline');
  });
});

describe('outlineObjectives', () => {
  it('makes measured key results of a pasted outline', () => {
    const [objective] = outlineObjectives(
      'Mục tiêu 1: Phục vụ khách nhanh hơn\n- Thời gian phản hồi ≤ 2 giờ\n- Điểm hài lòng ≥ 4,5',
      'vi',
    );
    expect(objective).toMatchObject({
      statement: 'Phục vụ khách nhanh hơn',
      keyResults: [{ measure: { type: 'at-most', unit: 'hour', target: 2 } }, { measure: { target: 4.5 } }],
    });
  });
});

describe('findingsByLine', () => {
  it('finds no error in the shipped template, in either language', () => {
    for (const language of ['vi', 'en'] as const) {
      const shipped = { ...cascade(), ...cascadeFromTemplate(marketing, language) };
      const errors = [...findingsByLine(shipped, language).values()]
        .flat()
        .filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
    }
  });

  it('puts a finding under the line it is about', () => {
    const draft = cascade();
    draft.objectives[0]!.keyResults[0] = { ...newKeyResult(), id: 'O1.KR1', statement: 'Nâng cao uy tín thương hiệu' };
    expect(findingsByLine(draft, 'vi').get('O1.KR1')).toContainEqual(
      expect.objectContaining({ code: 'no-number', severity: 'error' }),
    );
  });
});

describe('roughLine', () => {
  it('is there for a template that states the relation, and gone with it', () => {
    expect(roughLine(cascade(), 'vi')).toContain('308.000');
    const { relation: _, ...without } = cascade();
    expect(roughLine(without, 'vi')).toBeUndefined();
  });
});
