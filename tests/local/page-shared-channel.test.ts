import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { answerer, type Question } from '../../src/local/page/shared-channel';

const HEAD_AND_64_BYTES = 8 + 64;
const memory = new SharedArrayBuffer(HEAD_AND_64_BYTES);

const { outputFiles } = await build({
  stdin: {
    contents: `import { parentPort, workerData } from 'node:worker_threads';
      import { asker } from './src/local/page/shared-channel';
      const ask = asker(workerData, (question) => parentPort.postMessage(question));
      parentPort.on('message', (texts) => parentPort.postMessage(texts.map(ask)));`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  write: false,
  platform: 'node',
});
const worker = new Worker(outputFiles[0]!.text, { eval: true, workerData: memory });
afterAll(() => worker.terminate());

const hear = answerer(memory, async (text) => `${text}!`);

it('brings each answer back whole, longer than the memory or empty of letters, in the order of the questions', async () => {
  const texts = ['a', 'Tăng trưởng '.repeat(50), '', 'x'.repeat(63), 'x'.repeat(64), 'cuối'];
  const answers = new Promise((resolve) => {
    worker.on('message', (message: Question | string[]) => (Array.isArray(message) ? resolve(message) : hear(message)));
  });
  worker.postMessage(texts);
  expect(await answers).toEqual(texts.map((text) => `${text}!`));
});
