// Lesson 09: what it says is so, run without the cause that it gives.
import { expect } from 'chai';
import * as cost from 'course/cost';
import { breakEvenRows, hardware, inferenceFacts, named, trainingRuns } from 'course/datasets';

const fact = (name: string): number => named(inferenceFacts(), name).value;
const devices = hardware().filter(({ peakFlops, bandwidth }) => peakFlops && bandwidth) as (cost.Roof & {
  name: string;
})[];
const model = { parameters: 8e9, promptTokens: 0, newTokens: 0 };

describe('lesson 09, controls', () => {
  it('writes a token faster with a faster memory, and no faster with a faster processor, on six devices and more', () => {
    expect(devices.length).to.be.at.least(6);
    for (const { name, peakFlops, bandwidth } of devices) {
      const seconds = (roof: cost.Roof) => cost.replyTime({ ...model, newTokens: 1 }, roof).seconds;
      const plain = seconds({ peakFlops, bandwidth });
      expect(seconds({ peakFlops, bandwidth: 10 * bandwidth }), name).to.be.closeTo(plain / 10, plain / 1e6);
      expect(seconds({ peakFlops: 10 * peakFlops, bandwidth }), name).to.equal(plain);
    }
  });

  it('reads a long prompt faster with a faster processor, and no faster with a faster memory', () => {
    for (const { name, peakFlops, bandwidth } of devices) {
      const seconds = (roof: cost.Roof) => cost.replyTime({ ...model, promptTokens: 4000 }, roof).seconds;
      const plain = seconds({ peakFlops, bandwidth });
      expect(seconds({ peakFlops, bandwidth: 10 * bandwidth }), name).to.equal(plain);
      expect(seconds({ peakFlops: 10 * peakFlops, bandwidth }), name).to.be.below(plain);
    }
  });

  it('finds utilisations far below 1 that differ by more than a factor of three', () => {
    const shares = trainingRuns().flatMap((run) => {
      if (!run.parameters || !run.tokens || !run.deviceHours || !run.peakFlops) return [];
      const flops = 6 * run.parameters * run.tokens;
      return [cost.utilisation({ flops, deviceHours: run.deviceHours, peakFlops: run.peakFlops })];
    });
    expect(shares.length).to.be.at.least(6);
    expect(Math.max(...shares)).to.be.below(0.6);
    expect(Math.max(...shares) / Math.min(...shares)).to.be.above(3);
  });

  it('finds the printed operations of four of five trainings within a few percent of 6ND', () => {
    const off = trainingRuns()
      .filter((run) => run.parameters && run.tokens && run.flops)
      .map((run) => Math.abs(cost.trainingFlops(run as cost.TrainingSize) / (run.flops as number) - 1));
    expect(off).to.have.length(5);
    expect(off.filter((share) => share < 0.05)).to.have.length(4);
  });

  it('finds one row of four in the printed table that does not follow', () => {
    const wrong = breakEvenRows().filter(
      ({ training, finetuning, inference, printed }) =>
        Math.abs(printed - (training + finetuning) / inference) > 1,
    );
    expect(wrong.map(({ name }) => name)).to.deep.equal(['BLOOMz-3B']);
  });

  it('divides the 64 days out of a training bill of one model and a day of serving two', () => {
    const run = named(trainingRuns(), 'DeepSeek-V3');
    expect((run.dollars as number) / fact('deepseek_day')).to.be.closeTo(64, 0.5);
    expect(named(inferenceFacts(), 'deepseek_day').fact).to.contain('V3 and R1');
  });

  it('quotes 466 interruptions, 419 of them unexpected, from the row of Llama 3.1', () => {
    const { note } = named(trainingRuns(), 'Llama 3.1 405B') as unknown as { note: string };
    expect(note).to.contain('466 interruptions in 54 days of which 419 unexpected');
  });

  it('needs a quarter more devices by 64 for the keys and values that each request reads for itself', () => {
    const h100 = named(hardware(), 'NVIDIA H100 SXM') as unknown as cost.Roof;
    const reply = { parameters: 8e9, promptTokens: 500, newTokens: 500, batchSize: 64 };
    const time = (keyValueBytes: number) => cost.replyTime({ ...reply, keyValueBytes }, h100).deviceSeconds;
    expect(time(0) / time(fact('kv_llama31_8b'))).to.be.within(0.7, 0.8);
  });
});
