import { describe, expect, it } from 'vitest';
import type { TemplateContent } from '../../src/actions/actions';
import { marketingQuarter } from '../sheets/marketing-quarter';
import { MemoryWorkbook } from './memory-workbook';
import { draftOf } from './quarter-in-memory';

const marketing = marketingQuarter('vi');
marketing.objectives[0]!.keyResults[0]!.measure.baseline = 1000;
marketing.objectives[0]!.keyResults[0]!.owner = 'An';

function kept(): { workbook: MemoryWorkbook; content: TemplateContent } {
  const workbook = new MemoryWorkbook();
  workbook.ask('saveTemplate', ' Marketing của tôi ', draftOf(marketing));
  return { workbook, content: workbook.ask('template', 'own-1', 'vi') as TemplateContent };
}

/** The text of a template with one place changed. */
const spoilt = (text: string, change: (template: { content: TemplateContent }) => void): string => {
  const template = JSON.parse(text) as { content: TemplateContent };
  change(template);
  return JSON.stringify(template);
};

describe('a template of one’s own', () => {
  it('stands first in the list, and gives back what the draft held but its people, owners and baselines', () => {
    const { workbook, content } = kept();
    const [card] = workbook.ask('open').templates;
    expect(card).toMatchObject({
      id: 'own-1',
      own: true,
      title: { vi: 'Marketing của tôi' },
      keyResults: 9,
      positions: 4,
    });
    const plain = marketingQuarter('vi');
    expect(content.objectives).toEqual(plain.objectives);
    expect(content.positions).toEqual(plain.positions);
    expect(content.relation).toEqual(plain.relation);
  });

  it('is the same in another document that imports its text', () => {
    const { content } = kept();
    const other = new MemoryWorkbook();
    other.ask('importTemplate', content.text!);
    expect(other.ask('open').templates[0]).toMatchObject({ own: true, title: { vi: 'Marketing của tôi' } });
    expect(other.ask('template', 'own-1', 'en')).toEqual(content);
  });

  it('goes when it is dropped, and its id is not given again', () => {
    const { workbook } = kept();
    workbook.ask('dropTemplate', 'own-1');
    expect(workbook.ask('template', 'own-1', 'vi')).toMatchObject({ refused: { code: 'unknown-template' } });
    workbook.ask('saveTemplate', 'Khác', draftOf(marketing));
    expect(workbook.ask('open').templates[0]!.id).toBe('own-2');
  });

  it('needs a title', () => {
    expect(new MemoryWorkbook().ask('saveTemplate', '  ', draftOf(marketing))).toMatchObject({
      refused: { code: 'bad-template' },
    });
  });

  it('is one of a few: the thirteenth is refused', () => {
    const workbook = new MemoryWorkbook();
    for (let at = 0; at < 12; at++) workbook.ask('saveTemplate', `Mẫu ${at}`, draftOf(marketing));
    expect(workbook.ask('saveTemplate', 'Mẫu nữa', draftOf(marketing))).toMatchObject({
      refused: { code: 'too-many-templates', facts: { most: 12 } },
    });
  });
});

describe('the import of a template', () => {
  const text = kept().content.text!;
  it.each<[string, string, string]>([
    ['text that is no JSON', 'xin chào', ''],
    ['JSON that is no template', '[]', ''],
    ['another program’s JSON', '{"a":1}', 'a'],
    [
      'an unknown measure',
      spoilt(text, ({ content }) => Object.assign(content.objectives[1]!.keyResults[2]!.measure, { type: 'eval' })),
      'content.objectives[2].keyResults[3].measure.type',
    ],
    [
      'a target that is no number',
      spoilt(text, ({ content }) => Object.assign(content.positions[0]!.kpis[0]!.measure, { target: '5' })),
      'content.positions[1].kpis[1].measure.target',
    ],
    ['a field nobody knows', spoilt(text, ({ content }) => Object.assign(content, { script: 'x' })), 'content.script'],
    ['a prototype', text.replace('"content":{', '"content":{"__proto__":{},'), 'content.__proto__'],
    [
      'an objective without words',
      spoilt(text, ({ content }) => Object.assign(content.objectives[0]!, { statement: ' ' })),
      'content.objectives[1].statement',
    ],
  ])('refuses %s and says where', (_, given, where) => {
    const workbook = new MemoryWorkbook();
    expect(workbook.ask('importTemplate', given)).toEqual({ refused: { code: 'bad-template', facts: { where } } });
    expect(workbook.ask('open').templates.some(({ own }) => own)).toBe(false);
  });
});
