import { type Context, exception, loud } from './context';

type GLock = GoogleAppsScript.Lock.Lock;

class LockHold implements GLock {
  /** Within an object, since scripts may not set a member of the lock itself. */
  private readonly state = { held: false };
  constructor(
    private readonly context: Context,
    private readonly name: string,
  ) {}
  hasLock = (): boolean => this.state.held;
  tryLock(milliseconds: number): boolean {
    if (!this.state.held) this.state.held = this.context.call('Lock.tryLock', this.name, milliseconds) as boolean;
    return this.state.held;
  }
  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds))
      throw exception(this.context, 'Lock timeout: another process was holding the lock for too long.');
  }
  releaseLock(): void {
    if (this.state.held) this.context.call('Lock.releaseLock', this.name);
    this.state.held = false;
  }
}

export function lockService(context: Context) {
  const lock = (name: string): GLock => loud(context, 'Lock', new LockHold(context, name)) as unknown as GLock;
  return loud(context, 'LockService', {
    getDocumentLock: () => lock('document'),
    getScriptLock: () => lock('script'),
    getUserLock: () => lock('user'),
  } satisfies GoogleAppsScript.Lock.LockService);
}
