// The tables of published figures: every figure has a source, and what was not verified stays out.
import { expect } from 'chai';
import { DataError } from 'course/core';
import { breakEvenRows, hardware, inferenceFacts, named, trainingRuns } from 'course/datasets';

const TABLES = {
  training_runs: trainingRuns,
  hardware,
  inference_facts: inferenceFacts,
  break_even: breakEvenRows,
};

describe('published figures', () => {
  for (const [name, load] of Object.entries(TABLES)) {
    const rows = load({ unverified: true });

    it(`${name} names a source and the place in it for every row`, () => {
      for (const { source, locator } of rows) {
        expect(source.length, source).to.be.above(8);
        expect(locator.length, locator).to.be.above(3);
      }
    });

    it(`${name} says of every row whether it was verified`, () => {
      expect(rows.every(({ verified }) => verified === 'yes' || verified === 'no')).to.equal(true);
    });

    it(`${name} leaves out what was not verified unless it is asked for`, () => {
      const verified = rows.filter((row) => row.verified === 'yes');
      expect([...load()]).to.deep.equal(verified);
    });
  }

  it('are numbers, or null where the source says nothing', () => {
    const gpt3 = named(trainingRuns(), 'GPT-3 175B');
    expect([gpt3.parameters, gpt3.tokens, gpt3.flops, gpt3.deviceHours]).to.deep.equal([
      175e9,
      300e9,
      3.14e23,
      null,
    ]);
  });

  it('name only devices that the table of hardware has', () => {
    const devices = hardware().map(({ name }) => name);
    for (const { device } of trainingRuns()) if (device !== null) expect(devices).to.include(device);
  });

  it('give a share of inference only with its caveat', () => {
    const shares = inferenceFacts().filter(({ topic }) => topic === 'share of inference');
    expect(shares.map(({ name }) => name)).to.include.members([
      'google_share',
      'meta_inference',
      'cloud_share',
    ]);
    for (const { conditions } of shares) expect(conditions.length).to.be.above(15);
  });

  it('list the names there are when one is misspelled', () => {
    expect(() => named(hardware(), 'H100')).to.throw(DataError, 'NVIDIA H100 SXM');
  });
});
