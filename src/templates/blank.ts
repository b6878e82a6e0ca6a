import type { Template } from '../domain/template';
import { text } from './lines';

const empty = text('', '');

/** At least 0 is no target: the wizard asks for one, as it asks for every empty text. */
const open = { type: 'at-least', nature: 'accumulates', unit: 'count', target: 0 } as const;

/** One of each line, all to be filled in. */
export const blank: Template = {
  id: 'blank',
  title: text('Bắt đầu từ trang trắng', 'Start from a blank page'),
  about: text('Tự ghi mục tiêu, kết quả then chốt và vị trí.', 'Write objectives, key results and positions yourself.'),
  team: empty,
  objectives: [{ statement: empty, keyResults: [{ statement: empty, measure: open, ambition: 'committed' }] }],
  positions: [
    {
      name: empty,
      role: empty,
      // Key results are taken up from those above, with their wording, once they are written.
      keyResults: [],
      kpis: [
        {
          statement: empty,
          measure: open,
          tags: { timing: 'leading', aspect: 'quantity', level: 'task' },
          finalGoal: empty,
        },
      ],
    },
  ],
};
