import type { ExecutionRequest, ExecutionResult } from '../execution';
import type { Host } from '../host';
import type { AuthMode, Trigger } from '../services/context';
import { answerer, CHANNEL_BYTES, type Question } from './shared-channel';

/** Google ends whatever a user started after six minutes (rule 15). */
const LONGEST = 6 * 60_000;

export type ToWorker = { kind: 'memory'; memory: SharedArrayBuffer } | { kind: 'run'; request: ExecutionRequest };
export type FromWorker = Question | { kind: 'done'; result: ExecutionResult };

type Thread = { worker: Worker; memory: SharedArrayBuffer };

/** Runs the add-on's functions in workers, several at a time as Google does; each asks the host and sleeps till it answers. */
export class Executions {
  readonly #idle: Thread[] = [];
  #running = 0;

  /** `asked` is told of every question that was answered: the workbook may be another now. */
  constructor(
    private readonly host: Host,
    private readonly asked: () => void,
  ) {
    // The first call should not wait for a worker to start.
    this.#idle.push(start());
  }

  /** Ends the workers that wait; nothing runs after it. */
  close(): void {
    for (const { worker } of this.#idle.splice(0)) worker.terminate();
  }

  get running(): number {
    return this.#running;
  }

  /** `args` and the result are JSON text; rejects with what the script threw. */
  async run(name: string, args: string, trigger: Trigger, auth: AuthMode): Promise<string> {
    const { execution, request } = this.host.begin(name, args, trigger, auth);
    const thread = this.#idle.pop() ?? start();
    this.#running++;
    try {
      const result = await this.#finish(thread, request, execution);
      this.#idle.push(thread);
      if ('value' in result) return result.value;
      const { name: kind, message, stack } = result.error;
      this.host.lines.push({ level: 'error', text: `${name}: ${stack ?? `${kind}: ${message}`}` });
      throw Object.assign(new Error(message), { name: kind });
    } finally {
      this.#running--;
      this.host.end(execution);
    }
  }

  #finish({ worker, memory }: Thread, request: ExecutionRequest, execution: number): Promise<ExecutionResult> {
    return new Promise((resolve, reject) => {
      const give = (message: string): void => {
        clearTimeout(overdue);
        worker.terminate();
        reject(new Error(message));
      };
      const overdue = setTimeout(() => give('Exceeded maximum execution time'), LONGEST);
      const hear = answerer(memory, async (question) => {
        const [member, args] = JSON.parse(question);
        const answer = await this.host.answer(execution, member, args);
        this.asked();
        return JSON.stringify(answer);
      });
      worker.onerror = ({ message }) => give(message);
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind !== 'done') return hear(data);
        clearTimeout(overdue);
        resolve(data.result);
      };
      worker.postMessage({ kind: 'run', request } satisfies ToWorker);
    });
  }
}

function start(): Thread {
  const thread = { worker: new Worker('execution-worker.js'), memory: new SharedArrayBuffer(CHANNEL_BYTES) };
  thread.worker.postMessage({ kind: 'memory', memory: thread.memory } satisfies ToWorker);
  return thread;
}
