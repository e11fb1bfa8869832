// Which learning rate suits which way of fine-tuning? Makes data/fine_tuning_rates.csv.
//
//   npm run bench bench/fine-tuning-rates.ts            all rates of all methods, seed 1
//   npm run bench bench/fine-tuning-rates.ts lora 3     one method, another seed
import { TRIED_RATES, tuneRate } from 'course/lessons';
import { startBackend } from 'course/tf';
import type { FineTuningMethod } from 'course/training';

const [only, seed = '1'] = process.argv.slice(2);

async function main(): Promise<void> {
  const { backend } = await startBackend();
  console.log('method,learning_rate,seed,persuasion_bits,moby_dick_bits,source');
  for (const method of Object.keys(TRIED_RATES) as FineTuningMethod[]) {
    if (only !== undefined && only !== method) continue;
    for (const rate of TRIED_RATES[method]) {
      const { persuasion, mobyDick } = await tuneRate(method, rate, Number(seed));
      const bits = [persuasion, mobyDick].map((each) => each.toFixed(4)).join(',');
      console.log(
        `${method},${rate},${seed},${bits},bench/fine-tuning-rates.ts on the ${backend === 'tensorflow' ? 'native' : backend} backend`,
      );
    }
  }
}

void main();
