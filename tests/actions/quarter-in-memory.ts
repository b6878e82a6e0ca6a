import type { Build, Draft } from '../../src/actions/actions';
import type { Cascade } from '../../src/domain/cascade';
import { marketingQuarter } from '../sheets/marketing-quarter';
import type { MemoryWorkbook } from './memory-workbook';

export const draftOf = (cascade: Cascade = marketingQuarter('vi')): Draft => ({
  step: 'preview',
  language: 'vi',
  templateId: 'marketing',
  cascade,
});

export function start(workbook: MemoryWorkbook, draft = draftOf()): Build {
  const build = workbook.ask('startBuild', draft);
  if ('refused' in build) throw new Error(JSON.stringify(build));
  return build;
}

/** Builds the marketing quarter, as the sidebar asks for it. */
export function built(workbook: MemoryWorkbook, draft = draftOf()): Build {
  const build = start(workbook, draft);
  for (const { key } of build.planned) {
    const answer = workbook.ask('buildSheet', build.id, key);
    if ('refused' in answer) throw new Error(JSON.stringify(answer));
  }
  const end = workbook.ask('finishBuild', build.id);
  if ('refused' in end) throw new Error(JSON.stringify(end));
  return end.build;
}
