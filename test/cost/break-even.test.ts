// The published equalities, each derived from the figures it rests on.
import { expect } from 'chai';
import { breakEven } from 'course/cost';
import { breakEvenRows, inferenceFacts, named, trainingRuns } from 'course/datasets';

const fact = (id: string): number => named(inferenceFacts(), id).value;

describe('the break-even table of Luccioni et al.', () => {
  const parity = (model: string): number => {
    const row = named(breakEvenRows(), model);
    return breakEven({ once: row.training + row.finetuning, each: row.inference }).requests;
  };

  it('follows to the digit in three of its four rows, the rest cut off', () => {
    for (const model of ['BLOOMz-7B', 'BLOOMz-1B', 'BLOOMz-560M']) {
      expect(Math.floor(parity(model)), model).to.equal(named(breakEvenRows(), model).printed);
    }
  });

  it('prints 395,602,740 for BLOOMz-3B where its row gives 395,561,644', () => {
    expect(named(breakEvenRows(), 'BLOOMz-3B').printed).to.equal(395_602_740);
    expect(Math.round(parity('BLOOMz-3B'))).to.equal(395_561_644); // (25,634 + 3,242) / 7.3e-5 = ...643.84
  });

  it('would follow there if the row had 3 kWh more', () => {
    const { inference, printed } = named(breakEvenRows(), 'BLOOMz-3B');
    const needed = printed * inference;
    expect(needed).to.be.closeTo(25_634 + 3_242 + 3, 1e-4);
    expect(Math.round(28_879 / inference)).to.equal(printed); // ...739.73, rounded this time
  });
});

describe('other published equalities', () => {
  it('BLOOM: serving has used the energy of training after 109 million requests', () => {
    const each = fact('bloom_infer') / fact('bloom_requests');
    const { requests } = breakEven({ once: fact('bloom_train'), each });
    expect(Math.round(requests / 1e6)).to.equal(109);
    expect(1000 * each).to.be.closeTo(3.96, 0.005); // Wh, printed with three digits
  });

  it('DeepSeek: serving has cost as much as training after 64 days', () => {
    const once = named(trainingRuns(), 'DeepSeek-V3').dollars as number;
    const { days } = breakEven({ once, each: 1, perDay: fact('deepseek_day') });
    expect(Math.round(days as number)).to.equal(64);
  });

  it('Google: three fifths of the energy, of one week in each of three years', () => {
    const { value, unit, conditions } = named(inferenceFacts(), 'google_share');
    expect(value / 100).to.equal(3 / 5);
    expect(unit).to.contain('energy');
    expect(conditions).to.contain('one week in April');
  });

  it('Meta: 10, 20 and 70 are the whole, so inference is 7/9 of what is not experimentation', () => {
    const parts = ['meta_experimentation', 'meta_training', 'meta_inference'].map(fact);
    expect(parts.reduce((sum, part) => sum + part, 0)).to.equal(100);
    expect(parts[2] / (parts[1] + parts[2])).to.be.closeTo(7 / 9, 1e-12);
  });

  it('Meta: its shares are of power capacity, and say so', () => {
    const { unit, conditions } = named(inferenceFacts(), 'meta_inference');
    expect(unit).to.contain('power capacity');
    expect(conditions).to.contain('not energy');
  });
});

describe('breakEven', () => {
  it('is once / each, and days by the requests of a day', () => {
    expect(breakEven({ once: 600, each: 2, perDay: 100 })).to.deep.equal({ requests: 300, days: 3 });
    expect(breakEven({ once: 600, each: 2 }).days).to.equal(null);
  });

  it('never comes when a request costs nothing, or none comes', () => {
    expect(breakEven({ once: 1, each: 0, perDay: 9 }).requests).to.equal(Number.POSITIVE_INFINITY);
    expect(breakEven({ once: 1, each: 1, perDay: 0 }).days).to.equal(Number.POSITIVE_INFINITY);
  });

  it('is there at once when training cost nothing', () => {
    expect(breakEven({ once: 0, each: 0, perDay: 0 })).to.deep.equal({ requests: 0, days: 0 });
  });

  it('does not depend on the unit of both costs', () => {
    const dollars = breakEven({ once: 5_576_000, each: 0.02 }).requests;
    expect(breakEven({ once: 557_600_000, each: 2 }).requests).to.equal(dollars);
  });
});
