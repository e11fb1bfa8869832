// Lesson 09: every number of its prose, derived from the tables of figures or counted by the ledger.
import { expect } from 'chai';
import * as cost from 'course/cost';
import { hardware, inferenceFacts, loadDigits, named, pick, split, trainingRuns } from 'course/datasets';
import { denseBackwardFlops, denseForwardFlops, ledger, median } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import { mlp, fit as train } from 'course/training';

const h100 = named(hardware(), 'NVIDIA H100 SXM') as cost.Roof & { pricePerHour: number };
const fact = (name: string): number => named(inferenceFacts(), name).value;

describe('lesson 09', () => {
  it('finds a median utilisation of 39 % in 18 trainings, from 14 % to 55 %', () => {
    const shares = trainingRuns().flatMap((run) => {
      if (!run.parameters || !run.tokens || !run.deviceHours || !run.peakFlops) return [];
      const flops = 6 * run.parameters * run.tokens;
      return [cost.utilisation({ flops, deviceHours: run.deviceHours, peakFlops: run.peakFlops })];
    });
    const percent = [median(shares), Math.min(...shares), Math.max(...shares)].map((s) =>
      Math.round(100 * s),
    );
    expect([shares.length, ...percent]).to.deep.equal([18, 39, 14, 55]);
  });

  it('pays twenty dollars for the smallest and ninety million for the largest of its trainings', () => {
    const rent = (name: string): number => {
      const run = named(trainingRuns(), name) as cost.TrainingSize &
        cost.DeviceWork & { pricePerHour: number };
      const hours = cost.deviceHours({ ...run, flops: cost.trainingFlops(run) });
      return cost.rentDollars(hours, run.pricePerHour);
    };
    expect(rent('GPT-2 124M (llm.c)')).to.be.closeTo(20, 1);
    expect(rent('Llama 3.1 405B') / 1e6).to.be.closeTo(90, 1);
  });

  it("gets BLOOM's energy from hours and 400 W alone", () => {
    const { deviceHours, kilowattHours } = named(trainingRuns(), 'BLOOM 176B');
    expect(cost.energyKwh({ watts: 400, deviceHours: deviceHours as number })).to.equal(kilowattHours);
  });

  it('writes ten tokens in three times the time of reading a thousand', () => {
    const seconds = (promptTokens: number, newTokens: number): number =>
      cost.replyTime({ parameters: 8e9, promptTokens, newTokens }, h100).seconds;
    expect(seconds(1, 10) / seconds(1000, 0)).to.be.closeTo(3, 0.3);
    expect(cost.rentDollars(seconds(1000, 500) / 3600, h100.pricePerHour)).to.be.closeTo(0.0025, 0.0002);
  });

  it('puts the break-even of BLOOM more than twenty years away at 558 requests an hour', () => {
    const each = fact('bloom_infer') / fact('bloom_requests');
    const { days } = cost.breakEven({ once: fact('bloom_train'), each, perDay: 558 * 24 });
    expect((days as number) / 365).to.be.within(20, 25);
  });

  it('needs 55,806 devices for a billion replies alone, and 1,391 by 64, keys and values included', () => {
    const keyValueBytes = fact('kv_llama31_8b');
    const devices = (batchSize: number): number => {
      const reply = { parameters: 8e9, promptTokens: 500, newTokens: 500, batchSize, keyValueBytes };
      const { deviceSeconds } = cost.replyTime(reply, h100);
      return cost.planFleet({ requestsPerDay: 1e9, deviceSeconds, peakToMean: 2 }).devices;
    };
    // a pass for one token reads 16e9 bytes at 3.35e12 a second, and for each request 2 x 32 x 8 x 128 numbers of 2
    // bytes for each of its 500 to 999 tokens; a prompt is bound by arithmetic, at 989e12 a second
    const byHand = (batchSize: number): number => {
      const looks = 500 * 500 + (500 * 499) / 2;
      const bytes = 500 * 16e9 + batchSize * looks * (2 * 32 * 8 * 128 * 2);
      const seconds = (16e9 * 500 * batchSize) / 989e12 + bytes / 3.35e12;
      return Math.ceil((2 * 1e9 * seconds) / batchSize / 86_400);
    };
    expect([1, 64].map(devices)).to.deep.equal([1, 64].map(byHand));
    expect([devices(1), devices(64)]).to.deep.equal([55_806, 1391]);
  });

  it('takes nearly twice as long with one straggler among 8', () => {
    const run = named(trainingRuns(), 'GPT-2 124M (llm.c)') as cost.ParallelTraining;
    const plan = { ...cost.dataParallelPlan(run), spread: 0.02 };
    const alike = cost.simulateDataParallel(plan).seconds;
    expect(cost.simulateDataParallel({ ...plan, straggler: 2 }).seconds / alike).to.be.within(1.9, 2);
  });

  describe('on the own network', () => {
    before(() => startBackend());

    it('counts an epoch and an answer as the closed forms do, and so the break-even', async () => {
      const { images, labels } = loadDigits();
      const rows = split(images.length, { test: 0.2, seed: 1 }).train;
      const model = mlp({ layerSizes: [64, 32, 10], seed: 1 });
      const data = { x: pick(images, rows), y: pick(labels, rows) };
      const epoch = await ledger(tf, () => train(model, data, { numEpochs: 1, learningRate: 0.005 }));
      const answer = await ledger(tf, () => tf.tidy(() => model.forward(tf.tensor2d([images[0]]))));
      model.dispose();
      const forward = denseForwardFlops([64, 32, 10], 1).matrix;
      const step = forward + denseBackwardFlops([64, 32, 10], 1).matrix;
      expect(answer.matrixFlops).to.equal(forward);
      expect(epoch.matrixFlops).to.equal(rows.length * step);
      const { requests } = cost.breakEven({ once: 20 * epoch.flops, each: answer.flops });
      // fewer than three answers for each image and epoch: the first layer's input has no slope
      expect(requests / (20 * rows.length)).to.be.within(step / forward, 3);
    });
  });
});
