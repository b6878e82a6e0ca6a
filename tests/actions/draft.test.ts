import { describe, expect, it } from 'vitest';
import { MemoryWorkbook } from './memory-workbook';
import { draftOf } from './quarter-in-memory';

describe('a draft', () => {
  it('comes back as it was saved, however long, with the next revision', () => {
    const workbook = new MemoryWorkbook();
    expect(workbook.ask('open')).toMatchObject({ revision: 0, builds: [] });
    expect(workbook.ask('open').draft).toBeUndefined();
    expect(workbook.ask('saveDraft', draftOf(), 0)).toEqual({ revision: 1 });
    expect(workbook.ask('open')).toMatchObject({ revision: 1, draft: draftOf() });
  });

  it('leaves nothing behind of a longer one before it', () => {
    const workbook = new MemoryWorkbook();
    workbook.ask('saveDraft', draftOf(), 0);
    const short = draftOf({ ...draftOf().cascade, objectives: [], positions: [] });
    workbook.ask('saveDraft', short, 1);
    expect(workbook.ask('open').draft).toEqual(short);
  });

  it('is not overwritten by one who has seen an older one', () => {
    const workbook = new MemoryWorkbook();
    workbook.ask('saveDraft', draftOf(), 0);
    expect(workbook.ask('saveDraft', draftOf(), 0)).toEqual({
      refused: { code: 'draft-changed-elsewhere', facts: { revision: 1 } },
    });
  });

  it('is not brought back by a sidebar left open elsewhere once it is dropped', () => {
    const workbook = new MemoryWorkbook();
    workbook.ask('saveDraft', draftOf(), 0);
    expect(workbook.ask('dropDraft')).toEqual({ revision: 2 });
    expect(workbook.ask('open').draft).toBeUndefined();
    expect(workbook.ask('saveDraft', draftOf(), 1)).toHaveProperty('refused.code', 'draft-changed-elsewhere');
  });

  it('waits for its turn: another session that holds the document is told of', () => {
    const workbook = new MemoryWorkbook();
    workbook.locked = true;
    expect(workbook.ask('saveDraft', draftOf(), 0)).toHaveProperty('refused.code', 'busy');
    expect(workbook.kept).toEqual({});
  });
});
