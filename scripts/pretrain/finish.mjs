// After the training: the loss curve as numbers and as a picture, and the model card.
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cardOf } from './card.mjs';
import { figuresOf } from './figures.mjs';
import { write } from './files.mjs';
import { samplesOf } from './samples.mjs';

const require = createRequire(import.meta.url);
const { lineChart, toSvg } = require('course/plots');

const STEPS_IN_A_POINT = 50;

/**
 * @param history of the training, step by step.
 * @param clock seconds that it took, on the wall and of processors.
 */
export async function finish({ recipe, files, history, clock }) {
  const rows = curveOf(history);
  write(files.curve, `step,loss_nats_per_token,learning_rate\n${rows.map(asLine).join('')}`);
  write(files.drawing, `${await toSvg(drawingOf(rows, recipe))}\n`);
  const figures = await figuresOf(files, recipe);
  const samples = await samplesOf(files);
  write(files.card, cardOf({ recipe, figures, samples, clock }));
  rmSync(files.state, { recursive: true }); // nothing is unfinished any more
  for (const [name, { text }] of Object.entries(figures)) console.log(`${name}: ${text}`);
  console.log(`The model, its card and its loss curve are in ${files.folder}.`);
}

/** The mean of every 50 steps, at the last of them. */
function curveOf({ loss, learningRate }) {
  const rows = [];
  for (let step = STEPS_IN_A_POINT; step <= loss.length; step += STEPS_IN_A_POINT) {
    const mean =
      loss.slice(step - STEPS_IN_A_POINT, step).reduce((sum, one) => sum + one, 0) / STEPS_IN_A_POINT;
    rows.push({ step, loss: Number(mean.toFixed(4)), rate: Number(learningRate[step - 1].toPrecision(4)) });
  }
  return rows;
}

function asLine({ step, loss, rate }) {
  return `${step},${loss},${rate}\n`;
}

/** The loss curve as a chart. */
export function drawingOf(rows, { name, training }) {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  const fall = training.decaySteps
    ? `, and once more in the last ${training.decaySteps.toLocaleString('en-US')} steps, where the learning rate falls`
    : '';
  return lineChart(rows, {
    x: 'step',
    y: 'loss',
    title: `Loss of the model ${name} while it learned`,
    subtitle: `On the windows that it was learning from; each point is the mean of ${STEPS_IN_A_POINT} steps`,
    xTitle: 'Step',
    yTitle: 'Cross-entropy (nats a token)',
    description:
      `A line that falls from ${first.loss} nats a token at step ${first.step} to ${last.loss} at step ${last.step}, ` +
      `first steeply, then slowly${fall}.`,
  });
}
