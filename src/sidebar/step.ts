import type { ComponentType } from 'preact';
import type { Build, Draft, Opening, Preview, StepName, TemplateCard } from '../actions/actions';
import type { Cascade } from '../domain/cascade';
import type { SidebarWords } from '../languages/sidebar-words';
import type { Finding, Repair } from '../rules/finding';
import type { Answer, Call } from './client';

/** What a step is shown and asked with. `preview` is there once the preview step has asked for it. */
export type StepState = { draft: Draft; preview?: Preview };

export type StepProps = StepState & {
  opening: Opening;
  findings: ReadonlyMap<string, Finding[]>;
  /** Id of the line the user came to mend. */
  toLine?: string;
  change(update: (cascade: Cascade) => Cascade): void;
  /** A change that takes something away: the notice it leaves behind brings it back with one press. */
  remove(what: string, update: (cascade: Cascade) => Cascade): void;
  setDraft(draft: Draft): void;
  setPreview(preview: Preview | undefined): void;
  repair(finding: Finding, repair: Repair): void;
  goTo(step: StepName, line?: string): void;
  /** Templates there are to choose from, once one was added. */
  onTemplates(templates: TemplateCard[]): void;
};

/** What is missing: the DOM id of the field, and the sentence beside it. */
export type Problem = readonly [field: string, sentence: string];

/** A step of the wizard. Next, Back, focus, errors and saving are the wizard's (`wizard.tsx`), once for all. */
export type Step = {
  name: StepName;
  problems(state: StepState, words: SidebarWords): Problem[];
  View: ComponentType<StepProps>;
  /** What the button that leaves the step says, where it does more than go on. */
  next?(state: StepState, words: SidebarWords): string;
  /** What the server has to do before the next step, and the words to wait by. */
  leave?: {
    waiting(words: SidebarWords): string;
    run(draft: Draft, call: Call): Promise<Answer<{ draft: Draft } | { build: Build }>>;
  };
};
