/** The thread a script runs in: it may wait for every answer, as Apps Script does, while the page goes on. */
import { execute } from '../execution';
import type { Answer } from '../host';
import type { Call } from '../services/context';
import type { FromWorker, ToWorker } from './executions';
import { makePageRealm } from './page-realm';
import { asker } from './shared-channel';

const tell = (message: FromWorker): void => postMessage(message);
let ask: (question: string) => string;

const call: Call = (member, ...args) => {
  const answer = JSON.parse(ask(JSON.stringify([member, args]))) as Answer;
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'memory') ask = asker(data.memory, tell);
  else tell({ kind: 'done', result: execute(data.request, makePageRealm, call) });
});
