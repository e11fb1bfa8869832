// Compares the convolutional network's gradients with central differences of plain loops and prints the gaps as JSON.
import { startBackend, tf } from 'course/tf';
import { gradients } from 'course/training';
import { plainLoss, tinyBatch, tinyCnn } from '../conv-tiny';

const SHAPE = [4, 8];
const STEP = 1e-5;

/** The largest gap between gradient and slope, as a share of the tensor's largest slope. */
function gapsOf(seed: number): Record<string, number> {
  const model = tinyCnn(seed);
  const { x, y, labels } = tinyBatch(4, 32, 3, seed);
  const images = Array.from({ length: 4 }, (_, i) => x.dataSync().slice(i * 32, (i + 1) * 32));
  const numbers = new Map([...model.weights()].map(([name, { data }]) => [name, Float64Array.from(data)]));
  const loss = (): number => plainLoss(numbers, images, labels, SHAPE, 2);
  const slope = (values: Float64Array, i: number): number => {
    const at = values[i];
    const [above, below] = [at + STEP, at - STEP].map((value) => {
      values[i] = value;
      return loss();
    });
    values[i] = at;
    return (above - below) / (2 * STEP);
  };
  const gaps: Record<string, number> = {};
  tf.tidy(() => {
    for (const { parameter, gradient } of gradients(model, x, y).updates) {
      const values = numbers.get(parameter.name) as Float64Array;
      const slopes = Array.from(values, (_, i) => slope(values, i));
      const found = gradient.dataSync();
      const largest = Math.max(...slopes.map(Math.abs));
      gaps[parameter.name] = Math.max(...slopes.map((wanted, i) => Math.abs(wanted - found[i]))) / largest;
    }
  });
  return gaps;
}

async function main(): Promise<void> {
  const { backend } = await startBackend();
  process.stdout.write(JSON.stringify({ backend, gaps: [1, 2, 3].map(gapsOf) }));
}

main();
