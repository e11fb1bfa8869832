// Trains 64-32-10 on the digits from the committed seed and prints what came out as JSON.
import { fingerprint } from 'course/artifact';
import { loadDigits, pick, split } from 'course/datasets';
import { startBackend } from 'course/tf';
import { evaluate, mlp, fit as train } from 'course/training';

async function main(): Promise<void> {
  const { backend } = await startBackend();
  const { images, labels } = loadDigits();
  const rows = split(images.length, { test: 0.2, seed: 1 });
  const part = (indices: number[]) => ({ x: pick(images, indices), y: pick(labels, indices) });
  const model = mlp({ layerSizes: [64, 32, 10], seed: 1 });
  const start = performance.now();
  await train(model, part(rows.train), { numEpochs: 20, learningRate: 0.005 });
  const seconds = (performance.now() - start) / 1000;
  const { accuracy } = evaluate(model, part(rows.test));
  const mark = fingerprint(model.weights());
  process.stdout.write(JSON.stringify({ backend, accuracy, mark, seconds }));
}

main();
