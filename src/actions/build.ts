import { rowChanges } from '../sheets/pattern';
import { quarterSheets, readTag } from '../sheets/quarter';
import type { SheetPlan } from '../sheets/sheet-plan';
import type { Actions, Build, BuiltSheet, Refusal } from './actions';
import { addBuild, findBuild, frozenBuild, keepBuild, keepFrozen, keepSettingsSheet, plansOf } from './builds';
import { completeTables } from './complete-tables';
import { freeze } from './preview';
import { isRefusal, refuse } from './refuse';
import { planAmong, sheetsLookedAt } from './relocate';
import { linkToParent } from './team-rows';
import { isEdited, isUnfinishedCopy } from './undo-build';
import type { Workbook } from './workbook';

export function startBuild(workbook: Workbook): Actions['startBuild'] {
  return (draft) => {
    const frozen = freeze(workbook, draft);
    if (isRefusal(frozen)) return frozen;
    const { taken, findings, ...build } = frozen;
    if (taken.length) return refuse('name-clash', { name: taken[0]!, count: taken.length });
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length) return refuse('draft-has-errors', { count: errors.length, where: errors[0]!.where ?? '' });
    return workbook.alone(() => addBuild(workbook, build)) ?? refuse('busy');
  };
}

/**
 * Makes one sheet. A sheet gets its tag with its values, as the last thing: one that is there without a tag and empty, or a
 * copy of another one that was not written over yet, is what an interrupted call left, and is made anew.
 */
export function buildSheet(workbook: Workbook): Actions['buildSheet'] {
  return (buildId, key) =>
    workbook.alone(() => {
      const build = findBuild(workbook, buildId);
      const frozen = build && frozenBuild(workbook, buildId);
      const plans = frozen ? plansOf(buildId, frozen) : [];
      const plan = plans.find((one) => one.key === key);
      if (!build || !frozen || !plan) return refuse('unknown-build', { build: buildId, key });
      const { kind, name } = plan;
      const known = build.built.find((sheet) => sheet.key === key);
      if (known && isWhole(workbook, build, known)) return { sheet: known };
      // A sheet added later finds the others where users have moved them.
      const now = frozen.added ? planAmong(plan, sheetsLookedAt(workbook, { build, frozen }, plans, [plan])) : plan;
      const pattern = patternFor(workbook, build, plan, plans);
      const sheetId = workbook.makeUnlessNamed(now, pattern) ?? madeBefore(workbook, build, plans, now);
      if (isRefusal(sheetId)) return sheetId;
      const sheet: BuiltSheet = { key, kind, name, sheetId };
      if (kind === 'settings') {
        keepSettingsSheet(workbook, sheet.sheetId);
        workbook.keep({ language: frozen.language });
      }
      keepBuild(workbook, { ...build, built: [...build.built.filter((one) => one.key !== key), sheet] });
      return { sheet };
    }) ?? refuse('busy');
}

/** The sheet that an earlier call has made without its answer being kept, or one made anew in place of what that had left. */
function madeBefore(workbook: Workbook, build: Build, plans: readonly SheetPlan[], plan: SheetPlan): number | Refusal {
  const { key, name } = plan;
  const there = workbook.sheetNamed(name);
  const tag = there && readTag(there.corner);
  if (there && tag?.build === build.id && tag.key === key) return there.id;
  const left = there && (there.empty || isUnfinishedCopy(build, plans, there.id, workbook.read(there.id) ?? []));
  if (there && !left) return refuse('name-clash', { name, count: 1 });
  if (there) workbook.remove([there.id]);
  return workbook.make(plan, patternFor(workbook, build, plan, plans));
}

/** Whether a sheet holds what a plan put there and nothing else. */
function isAsPlanned(workbook: Workbook, sheetId: number, plans: readonly SheetPlan[], key: string): boolean {
  const plan = plans.find((one) => one.key === key);
  const cells = plan && workbook.read(sheetId);
  return plan !== undefined && cells !== undefined && readTag(cells[0]?.[0])?.key === key && !isEdited(plan, cells);
}

/** A card of the build that another one can be made after: the one most like it, unless somebody has written into it. */
function patternFor(workbook: Workbook, build: Build, plan: SheetPlan, plans: readonly SheetPlan[]) {
  if (plan.kind !== 'card') return undefined;
  const [closest] = build.built
    .flatMap(({ key, sheetId }) => {
      const like = plans.find((one) => one.key === key);
      const changes = like && key !== plan.key ? rowChanges(like, plan) : undefined;
      // Cards of one position differ in their holder alone.
      const other = key.split('-')[0] === plan.key.split('-')[0] ? 0 : 1;
      return like && changes ? { sheetId, plan: like, unlike: changes.length * 2 + other } : [];
    })
    .sort((one, other) => one.unlike - other.unlike);
  return closest && isAsPlanned(workbook, closest.sheetId, plans, closest.plan.key) ? closest : undefined;
}

/**
 * Whether a sheet that was made is there with its tag. Writes are buffered: they may have failed after the call that made
 * the sheet had noted it, so what was noted is not enough.
 */
function isWhole(workbook: Workbook, build: Build, { key, sheetId }: BuiltSheet): boolean {
  const tag = readTag(workbook.corner(sheetId));
  return tag?.build === build.id && tag.key === key;
}

/** Puts the sheets in the order they are read, and the OKR sheet in front. */
export function finishBuild(workbook: Workbook): Actions['finishBuild'] {
  return (buildId) =>
    workbook.alone(() => {
      const build = findBuild(workbook, buildId);
      const frozen = build && frozenBuild(workbook, buildId);
      if (!build || !frozen) return refuse('unknown-build', { build: buildId });
      const missing = build.planned.filter(({ key }) => !build.built.some((sheet) => sheet.key === key));
      if (missing[0]) return refuse('build-unfinished', { name: missing[0].name, count: missing.length });
      const gone = build.built.find((sheet) => !isWhole(workbook, build, sheet));
      if (gone) return refuse('sheet-missing', { name: gone.name });
      const order = quarterSheets(frozen.cascade, frozen.language, frozen.names).map(({ key }) => key);
      const shown = [...build.built].sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key));
      workbook.arrange(shown.map(({ sheetId }) => sheetId));
      const built: Build = { ...build, state: 'built', built: shown };
      if (frozen.added) {
        completeTables(workbook, built, frozen);
        const { added: _, ...complete } = frozen;
        keepFrozen(workbook, buildId, complete);
      }
      linkToParent(workbook, { build: built, frozen });
      keepBuild(workbook, built);
      return { build: built };
    }) ?? refuse('busy');
}
