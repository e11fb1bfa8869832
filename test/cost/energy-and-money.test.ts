// Energy, emissions, hours and money against printed tables, to the printed digit.
import { expect } from 'chai';
import {
  carbonKg,
  deviceHours,
  energyKwh,
  type FinishedRun,
  rentDollars,
  tokenDollars,
  utilisation,
} from 'course/cost';
import { inferenceFacts, named, trainingRuns } from 'course/datasets';

describe('energyKwh', () => {
  const llamas = trainingRuns().filter(({ name }) => /^LLaMA /.test(name));
  const megawattHours = (hours: number): number =>
    energyKwh({ watts: 400, deviceHours: hours, pue: 1.1 }) / 1000;

  it('gives the four energies of the LLaMA paper, which cut the rest off', () => {
    expect(llamas).to.have.length(4);
    for (const { name, deviceHours, kilowattHours } of llamas) {
      expect(1000 * Math.floor(megawattHours(deviceHours as number)), name).to.equal(kilowattHours);
    }
  });

  it('gives their emissions with 0.385 kg a kWh, rounded to the tonne', () => {
    for (const { name, deviceHours, co2Tonnes } of llamas) {
      const tonnes = carbonKg(1000 * megawattHours(deviceHours as number), 0.385) / 1000;
      expect(Math.round(tonnes), name).to.equal(co2Tonnes);
    }
  });

  it('is linear in hours, in watts and in PUE', () => {
    const once = energyKwh({ watts: 500, deviceHours: 8 });
    expect(once).to.equal(4);
    expect(energyKwh({ watts: 1000, deviceHours: 8 })).to.equal(2 * once);
    expect(energyKwh({ watts: 500, deviceHours: 8, pue: 1.5 })).to.equal(1.5 * once);
  });
});

describe('money', () => {
  it('gives what DeepSeek-V3 cost at its assumed price', () => {
    const { deviceHours: hours, pricePerHour, dollars } = named(trainingRuns(), 'DeepSeek-V3');
    expect(rentDollars(hours as number, pricePerHour as number)).to.equal(dollars);
  });

  it('gives what a day of its service cost', () => {
    const nodes = named(inferenceFacts(), 'deepseek_nodes').value;
    expect(rentDollars(nodes * 8 * 24, 2)).to.equal(named(inferenceFacts(), 'deepseek_day').value);
  });

  it('gives what both runs of llm.c cost, to the printed dollar', () => {
    for (const name of ['GPT-2 124M (llm.c)', 'GPT-2 1.6B (llm.c)']) {
      const { deviceHours: hours, pricePerHour, dollars } = named(trainingRuns(), name);
      // $14 an hour for 1.5 hours is 21, printed as "about $20"
      const tolerance = name.includes('124M') ? 1 : 0;
      const rent = rentDollars(hours as number, pricePerHour as number);
      expect(rent).to.be.closeTo(dollars as number, tolerance);
    }
  });

  it('bills tokens by the million', () => {
    expect(tokenDollars(2_500_000, 4)).to.equal(10);
  });
});

describe('deviceHours and utilisation', () => {
  it('undo each other', () => {
    const run = { flops: 3e21, peakFlops: 312e12 };
    const hours = deviceHours({ ...run, utilisation: 0.4 });
    expect(utilisation({ ...run, deviceHours: hours })).to.be.closeTo(0.4, 1e-12);
  });

  it('double the hours at half the utilisation', () => {
    const run = { flops: 3.6e15, peakFlops: 1e12 };
    expect(deviceHours(run)).to.equal(1);
    expect(deviceHours({ ...run, utilisation: 0.5 })).to.equal(2);
  });

  it('find half of the peak in the operations that nanochat printed', () => {
    const run = named(trainingRuns(), 'nanochat d24') as FinishedRun;
    const share = utilisation(run);
    expect(share).to.be.closeTo(0.5, 0.01);
  });

  it('find between an eighth and two thirds of the peak in every published run', () => {
    let runs = 0;
    for (const run of trainingRuns()) {
      if (!run.parameters || !run.tokens || !run.deviceHours || !run.peakFlops) continue;
      const flops = 6 * run.parameters * run.tokens;
      const share = utilisation({ ...(run as FinishedRun), flops });
      expect(share, run.name).to.be.within(1 / 8, 2 / 3);
      runs++;
    }
    expect(runs).to.be.above(12);
  });
});
