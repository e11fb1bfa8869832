// The keys of the quizzes of lessons 07 to 12 that are calculations, each by a second way.
import { readArtifact } from 'course/artifact';
import { projectPath } from 'course/core';
import { inferenceFacts, named, trainingRuns } from 'course/datasets';
import { fineTuningCosts } from 'course/lessons';
import { denseTrainingMemory } from 'course/measure';
import { softmax } from '../../../solutions/01-forward-pass/softmax';
import { calibrationError } from '../../../solutions/07-inference/calibration-error';
import { forwardFlops } from '../../../solutions/08-training-vs-inference/forward-flops';
import { percentile } from '../../../solutions/08-training-vs-inference/percentile';
import { trainingFlops } from '../../../solutions/08-training-vs-inference/training-flops';
import { breakEven } from '../../../solutions/09-cost/break-even';
import { trainingCost } from '../../../solutions/09-cost/training-cost';
import { quantize } from '../../../solutions/10-optimisations/quantize';
import { attendWithCache } from '../../../solutions/11-generation/attend-with-cache';
import { perplexity } from '../../../solutions/11-generation/perplexity';
import { loraForward } from '../../../solutions/12-fine-tuning/lora-forward';
import { loraMerge } from '../../../solutions/12-fine-tuning/lora-merge';
import type { Keys } from './lessons-00-to-06';

/** The parts of a training's memory that double with the batch. */
function doublingParts(): string[] {
  const [once, twice] = [8, 16].map((batchSize) =>
    Object.entries(denseTrainingMemory([64, 32, 10], { batchSize, optimizer: 'adam' })),
  );
  return once.filter(([, bytes], i) => twice[i][1] === 2 * bytes).map(([part]) => part);
}

const DEVICE = { peakFlops: 1e14, utilisation: 0.4, watts: 400, pricePerHour: 2 };
const trainingOf = (by: number) => trainingCost({ parameters: by * 1e9, tokens: by * 1e11 }, DEVICE);

/** Days of DeepSeek's service that cost what V3's training did, by the course's data. */
function daysOfService(): number {
  const paid = Number(named(trainingRuns(), 'DeepSeek-V3').dollars);
  return Math.floor(paid / named(inferenceFacts(), 'deepseek_day').value);
}

/** Keys and values made for so many tokens when every pass makes them anew. */
function madeWithoutCache(tokens: number): number {
  let made = 0;
  for (let length = 1; length <= tokens; length++) made += length;
  return made;
}

const sevenOfTen = Array.from({ length: 10 }, (_, i) => i < 7);

export const LATE_KEYS: Keys = {
  '07-inference': {
    'A calibration error of 0': [
      'answers that are 70 % sure are right 7 times in 10',
      () =>
        calibrationError(Array(10).fill(0.7), sevenOfTen, 10) < 1e-9 &&
        calibrationError(Array(10).fill(0.9), sevenOfTen, 10) > 0.1,
    ],
    'lande keeps each': [
      'Bytes written as text: four characters for three',
      () => {
        const encoded = Buffer.alloc(80_570).toString('base64').length;
        return encoded < 109_309 && encoded > 0.97 * 109_309;
      },
    ],
  },
  '08-training-vs-inference': {
    'Why is the ratio': [
      'Nobody needs the gradient of its input',
      () => trainingFlops([64, 10], 1, 1) / forwardFlops([64, 10], 1) === 2,
    ],
    'You double the batch': ['The activations', () => doublingParts().join() === 'activations'],
    'The 95th percentile': [
      'Of 100 answers about 95 take 3 ms or less',
      () => {
        const times = [...Array(100).keys()];
        const limit = percentile(times, 95);
        return Math.abs(times.filter((time) => time <= limit).length - 95) <= 1;
      },
    ],
  },
  '09-cost': {
    'A model gets twice': ['They grow fourfold', () => trainingOf(2).flops / trainingOf(1).flops === 4],
    'What does a utilisation of 40': [
      '40 % of the possible operations went into the model',
      () => Math.abs(trainingOf(1).flops / (trainingOf(1).hours * 3600 * DEVICE.peakFlops) - 0.4) < 1e-12,
    ],
    'A training cost 600,000': [30, () => breakEven([600_000], 0.002, 10_000_000).days],
    "DeepSeek's bill": [64, daysOfService],
  },
  '10-optimisations': {
    'A matrix is quantized': [
      'Its largest absolute weight',
      () => quantize([0.1, -4, 0.2], 8).scale === quantize([-0.7, 4], 8).scale,
    ],
  },
  '11-generation': {
    "A model's perplexity": [
      'It gave probability 1 to everything that came',
      () => perplexity([1, 1, 1]) === 1,
    ],
    'The temperature goes': [
      'It rises',
      () => softmax([1, 2].map((logit) => logit / 0.5))[1] > softmax([1, 2])[1],
    ],
    'Without a KV cache': [55, () => madeWithoutCache(10)],
    'A query is (0, 0)': [
      'A quarter to each',
      () => {
        const [keys, values] = [
          [
            [1, 2],
            [0, 1],
            [3, 0],
          ],
          [
            [4, 0],
            [0, 8],
            [0, 0],
          ],
        ];
        const { output } = attendWithCache([0, 0], [5, 5], [8, 4], keys, values);
        return output.every((number) => Math.abs(number - 3) < 1e-12); // the plain mean of four
      },
    ],
    'A model was trained on D': [3, () => breakEven([6], 2, 1).requests],
  },
  '12-fine-tuning': {
    'How many numbers does': [
      1600,
      () => Array(100).fill(Array(4).fill(1)).flat().length + Array(4).fill(Array(300).fill(1)).flat().length,
    ],
    'Why does a merged adapter': [
      'K + scale × A B is one matrix as large as K',
      () => {
        const [kernel, down, up] = [
          [
            [1, 2],
            [3, 4],
          ],
          [[1], [2]],
          [[5, 6]],
        ];
        const merged = loraMerge(kernel, down, up, 0.5);
        const [first] = loraForward([1, -1], kernel, down, up, 0.5);
        return merged.flat().length === 4 && merged[0][0] - merged[1][0] === first;
      },
    ],
    'Which of these holds the fewest': [
      'LoRA of rank 8',
      () => {
        const { blueprint } = readArtifact(projectPath('data/models/austen/model.safetensors'));
        const costs = fineTuningCosts(blueprint as never, { rank: 8 });
        const held = costs.map(({ way, gradients, adam }) => ({ way, bytes: gradients + adam }));
        return held.reduce((a, b) => (b.bytes < a.bytes ? b : a)).way === 'lora';
      },
    ],
  },
};
