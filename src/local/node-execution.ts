/** The thread a script runs in: it may wait for every answer, as Apps Script does, while the host goes on. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { type ExecutionRequest, execute } from './execution';
import type { Answer } from './host';
import { makeNodeRealm } from './node-realm';
import type { Call } from './services/context';

export type ThreadData = { flag: SharedArrayBuffer; answers: MessagePort };
/** Without code where it is the same as in the execution before. */
export type ToThread = Omit<ExecutionRequest, 'code'> & { code?: string };
export type FromThread =
  | { kind: 'call'; member: string; args: Parameters<Call>[1][] }
  | { kind: 'done'; result: ReturnType<typeof execute> };

const { flag: shared, answers } = workerData as ThreadData;
const flag = new Int32Array(shared);
const tell = (message: FromThread) => parentPort!.postMessage(message);

const call: Call = (member, ...args) => {
  Atomics.store(flag, 0, 0);
  tell({ kind: 'call', member, args });
  // The host tells of an answer in two steps, and the second one may come so late that it wakes the next call instead.
  let received: ReturnType<typeof receiveMessageOnPort>;
  do {
    Atomics.wait(flag, 0, 0);
    received = receiveMessageOnPort(answers);
  } while (!received);
  const answer = received.message as Answer;
  if ('value' in answer) return answer.value;
  throw new Error(answer.error);
};

let code = '';
parentPort!.on('message', (told: ToThread) => {
  if (told.code !== undefined) code = told.code;
  const request = { ...told, code };
  tell({ kind: 'done', result: execute(request, makeNodeRealm, call) });
});
