import type { Draft } from '../actions/actions';
import type { Answer, Call } from './client';

export type Keeping = 'kept' | 'waiting' | 'saving' | Exclude<Answer<never>, { state: 'done' }>;

/** What is typed is saved when the typing rests this long (milliseconds). */
const rest = 1200;

/**
 * Keeps the draft in the document while it is edited: one call at a time, the newest state wins, and a draft that another
 * window saved since is never overwritten unless the user says so (`overwrite`).
 */
export class DraftKeeper {
  private pending: Draft | undefined;
  private clock: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly call: Call,
    private revision: number,
    private readonly onKeeping: (keeping: Keeping) => void,
  ) {}

  keep(draft: Draft): void {
    this.pending = draft;
    this.onKeeping('waiting');
    clearTimeout(this.clock);
    this.clock = setTimeout(() => this.flush(), rest);
  }

  /** Saves at once what is still waiting, a step change for one. */
  flush(): Promise<void> {
    clearTimeout(this.clock);
    this.running ??= this.save().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** After the user chose to keep this window's draft: goes on from the revision that stands in the document. */
  async overwrite(draft: Draft): Promise<void> {
    const opening = await this.call('open');
    if (opening.state !== 'done') return this.onKeeping(opening);
    this.revision = opening.value.revision;
    this.pending = draft;
    await this.flush();
  }

  /** Forgets what waits: the draft was dropped or replaced by the document's. */
  reset(revision: number): void {
    clearTimeout(this.clock);
    this.pending = undefined;
    this.revision = revision;
    this.onKeeping('kept');
  }

  private async save(): Promise<void> {
    while (this.pending) {
      const draft = this.pending;
      this.pending = undefined;
      this.onKeeping('saving');
      const answer = await this.call('saveDraft', draft, this.revision);
      if (answer.state !== 'done') {
        this.pending ??= draft;
        return this.onKeeping(answer);
      }
      this.revision = answer.value.revision;
    }
    this.onKeeping('kept');
  }
}
