import { answerer, CHANNEL_BYTES, type Question } from './shared-channel';

/** Google ends whatever a user started after six minutes (rule 15). */
const LONGEST = 6 * 60_000;

/** What goes to a worker: the script once, then one order for each execution. */
export type ToWorker<Order> =
  | { kind: 'script'; code: string; memory: SharedArrayBuffer }
  | { kind: 'run'; order: Order };
export type FromWorker = Question | { kind: 'done'; value: string } | { kind: 'failed'; error: string };

type Ready = { worker: Worker; memory: SharedArrayBuffer };

/**
 * Runs the add-on's functions in workers, several at a time as Google does. An execution asks the host and sleeps until it
 * answers; `answer` gets each question as JSON text, with the number of the execution that asks.
 */
export class Executions<Order> {
  #idle: Ready[] = [];
  #running = 0;
  #started = 0;

  constructor(
    private readonly code: string,
    private readonly answer: (question: string, execution: number) => string | Promise<string>,
  ) {
    // The first call should not wait for a worker to start.
    this.#idle.push(this.#start());
  }

  get running(): number {
    return this.#running;
  }

  /** The result as JSON text; rejects with what the script threw. */
  async run(order: Order): Promise<string> {
    const execution = ++this.#started;
    const ready = this.#idle.pop() ?? this.#start();
    this.#running++;
    try {
      return await this.#finish(ready, order, execution);
    } finally {
      this.#running--;
    }
  }

  #start(): Ready {
    const ready = { worker: new Worker('execution-worker.js'), memory: new SharedArrayBuffer(CHANNEL_BYTES) };
    this.#tell(ready, { kind: 'script', code: this.code, memory: ready.memory });
    return ready;
  }

  #tell({ worker }: Ready, message: ToWorker<Order>): void {
    worker.postMessage(message);
  }

  #finish(ready: Ready, order: Order, execution: number): Promise<string> {
    const { worker, memory } = ready;
    return new Promise((resolve, reject) => {
      const hear = answerer(memory, (question) => this.answer(question, execution));
      const overdue = setTimeout(() => {
        worker.terminate();
        reject(new Error('Exceeded maximum execution time'));
      }, LONGEST);
      const end = (settle: () => void): void => {
        clearTimeout(overdue);
        this.#idle.push(ready);
        settle();
      };
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'done') end(() => resolve(data.value));
        else if (data.kind === 'failed') end(() => reject(new Error(data.error)));
        else hear(data);
      };
      worker.onerror = (event) => {
        clearTimeout(overdue);
        worker.terminate();
        reject(new Error(event.message));
      };
      this.#tell(ready, { kind: 'run', order });
    });
  }
}
