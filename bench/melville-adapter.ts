// Makes data/models/melville/adapters.safetensors: LoRA of rank 8 on Moby-Dick, much longer than a lesson has time for.
//
//   npm run bench bench/melville-adapter.ts OUT.safetensors      some minutes on two cores
import { projectPath } from 'course/core';
import { loadProse } from 'course/datasets';
import { loadGpt } from 'course/inference';
import { startBackend } from 'course/tf';
import { exportAdapters, fineTune, gptOf } from 'course/training';

async function main(out: string | undefined): Promise<void> {
  if (out === undefined) throw new Error('Expected a file to write. Name one: melville.safetensors.');
  const { backend } = await startBackend();
  const austen = loadGpt(projectPath('data/models/austen/model.safetensors'));
  if (!austen.tokenizer) throw new Error('The shipped model has no tokenizer.');
  const whale = loadProse('moby-dick');
  const pages = austen.tokenizer.encode(whale.slice(0, Math.floor(0.9 * whale.length)));
  const model = gptOf(austen.blueprint, { weights: austen.weights });
  const pace = { numSteps: 800, batchSize: 8, learningRate: 0.006, seed: 1 };
  await fineTune(model, pages, { method: 'lora', ...pace });
  console.log(`${exportAdapters(model, out)} bytes in ${out}, trained on the ${backend} backend`);
}

void main(process.argv[2]);
