// What no formula can mean is refused with a sentence that names the function and the number.
import { expect } from 'chai';
import { CourseError } from 'course/core';
import * as cost from 'course/cost';

const roof = { peakFlops: 1e12, bandwidth: 1e9 };
const parallel = { workers: 2, steps: 1, computeSeconds: 1, gradientBytes: 1, bandwidth: 1 };
const ring = { workers: 2, bytes: 1, bandwidth: 1 };
const cache = { layers: 1, kvHeads: 1, headSize: 1, tokens: 1 };
const run = {
  ...{ parameters: 1, tokens: 1, batchTokens: 1, devices: 1 },
  ...{ peakFlops: 1, utilisation: 1, linkBandwidth: 1 },
};
const layer = { layers: 1, width: 1, heads: 1, sequence: 1, batchSize: 1 };

const REFUSED: readonly [string, RegExp, () => unknown][] = [
  [
    'negative tokens',
    /"tokens" of trainingFlops .* from 0, got -1/,
    () => cost.trainingFlops({ parameters: 1, tokens: -1 }),
  ],
  [
    'NaN parameters',
    /"parameters" of inferenceFlops .* got NaN/,
    () => cost.inferenceFlops({ parameters: Number.NaN, tokens: 1 }),
  ],
  [
    'infinite tokens',
    /"tokens" of inferenceFlops .* got Infinity/,
    () => cost.lifetimeFlops({ parameters: 1, trainingTokens: 1, inferenceTokens: Number.POSITIVE_INFINITY }),
  ],
  [
    'a text',
    /"parameters" of trainingBytes .* got 7B/,
    () => cost.trainingBytes({ parameters: '7B' as unknown as number }),
  ],
  [
    'negative activations',
    /"activations" of trainingBytes/,
    () => cost.trainingBytes({ parameters: 1, activations: -1 }),
  ],
  ['negative cache', /"cache" of inferenceBytes/, () => cost.inferenceBytes({ parameters: 1, cache: -1 })],
  ['negative layers', /"layers" of kvCacheBytes/, () => cost.kvCacheBytes({ ...cache, layers: -1 })],
  [
    'half a head',
    /"heads" of transformerActivationBytes .* whole number/,
    () => cost.transformerActivationBytes({ ...layer, heads: 0.5 }),
  ],
  ['one layer size', /two at least, got 1/, () => cost.denseActivationBytes([64])],
  [
    'an empty layer',
    /"layerSizes\[1\]" of denseActivationBytes/,
    () => cost.denseActivationBytes([64, 0, 10]),
  ],
  [
    'no bandwidth',
    /"bandwidth" of rooflineTime .* above 0, got 0/,
    () => cost.rooflineTime({ flops: 1, bytes: 1 }, { ...roof, bandwidth: 0 }),
  ],
  ['no peak', /"peakFlops" of deviceHours .* above 0/, () => cost.deviceHours({ flops: 1, peakFlops: 0 })],
  [
    '40 for 40 %',
    /"utilisation" of deviceHours .* up to 1, got 40/,
    () => cost.deviceHours({ flops: 1, peakFlops: 1, utilisation: 40 }),
  ],
  [
    'no hours',
    /"deviceHours" of utilisation/,
    () => cost.utilisation({ flops: 1, deviceHours: 0, peakFlops: 1 }),
  ],
  [
    'a batch of nothing',
    /"batchSize" of replyTime/,
    () => cost.replyTime({ parameters: 1, promptTokens: 1, newTokens: 1, batchSize: 0 }, roof),
  ],
  [
    'a PUE below 1',
    /"pue" of energyKwh .* from 1, got 0.9/,
    () => cost.energyKwh({ watts: 1, deviceHours: 1, pue: 0.9 }),
  ],
  ['negative emissions', /"kgPerKwh" of carbonKg/, () => cost.carbonKg(1, -1)],
  ['a negative rent', /"pricePerHour" of rentDollars/, () => cost.rentDollars(1, -1)],
  ['a negative price', /"pricePerMillion" of tokenDollars/, () => cost.tokenDollars(1, -1)],
  ['a negative request', /"each" of breakEven/, () => cost.breakEven({ once: 1, each: -1 })],
  [
    'NaN requests a day',
    /"perDay" of breakEven/,
    () => cost.breakEven({ once: 1, each: 1, perDay: Number.NaN }),
  ],
  [
    'no workers',
    /"workers" of ringAllReduceSeconds/,
    () => cost.ringAllReduceSeconds({ ...ring, workers: 0 }),
  ],
  [
    'a dead link',
    /"bandwidth" of ringAllReduceSeconds/,
    () => cost.simulateDataParallel({ ...parallel, bandwidth: 0 }),
  ],
  [
    'negative spread',
    /"spread" of simulateDataParallel/,
    () => cost.simulateDataParallel({ ...parallel, spread: -0.1 }),
  ],
  [
    'half a step',
    /"steps" of simulateDataParallel/,
    () => cost.simulateDataParallel({ ...parallel, steps: 1.5 }),
  ],
  [
    'a run without a batch',
    /"batchTokens" of dataParallelPlan/,
    () => cost.dataParallelPlan({ ...run, batchTokens: 0 }),
  ],
  [
    'a fleet that is never busy',
    /"busy" of planFleet/,
    () => cost.planFleet({ requestsPerDay: 1, deviceSeconds: 1, busy: 0 }),
  ],
  [
    'a roof over nothing',
    /"clocks" of batchRoofline/,
    () => cost.batchRoofline([], 1, { peakFlops: 1, bandwidth: 1 }),
  ],
];

describe('course/cost refuses', () => {
  for (const [what, sentence, call] of REFUSED) {
    it(what, () => expect(call).to.throw(CourseError, sentence));
  }

  it('nothing that it exports goes untried', () => {
    const tried = REFUSED.map(([, , call]) => call.toString()).join('\n');
    const functions = Object.entries(cost).filter(([, value]) => typeof value === 'function');
    for (const [name] of functions) expect(tried).to.contain(`.${name}(`);
  });
});
