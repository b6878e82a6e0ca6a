import type { Actions, Draft } from './actions';
import { forget, keep, kept } from './kept';
import { refuse } from './refuse';
import type { Workbook } from './workbook';

/** The revision goes on counting after a draft is dropped, so that a sidebar left open elsewhere cannot bring it back. */
const REVISION = 'draft-revision';
const DRAFT = 'draft';

export function keptDraft(workbook: Workbook): { draft?: Draft; revision: number } {
  const draft = kept<Draft>(workbook, DRAFT);
  const revision = kept<number>(workbook, REVISION) ?? 0;
  return draft ? { draft, revision } : { revision };
}

export function saveDraft(workbook: Workbook): Actions['saveDraft'] {
  return (draft, revision) => {
    const saved = workbook.alone(() => {
      const now = kept<number>(workbook, REVISION) ?? 0;
      if (now > revision) return refuse('draft-changed-elsewhere', { revision: now });
      keep(workbook, DRAFT, draft);
      keep(workbook, REVISION, now + 1);
      return { revision: now + 1 };
    });
    return saved ?? refuse('busy');
  };
}

export function dropDraft(workbook: Workbook): Actions['dropDraft'] {
  return () => {
    const revision = (kept<number>(workbook, REVISION) ?? 0) + 1;
    forget(workbook, DRAFT);
    keep(workbook, REVISION, revision);
    return { revision };
  };
}
