import { expect } from 'chai';
import { lateness } from '../../lib/classroom/course-file';

const DAY = 24 * 60 * 60 * 1000;

describe('lateness', () => {
  const rule = { perDay: 0.1, maximum: 0.35, graceMinutes: 10 };
  const due = Date.UTC(2026, 11, 1);
  const penalty = (after: number): number => lateness(due + after, due, rule).penalty;

  it('costs nothing up to the due time and within the time of grace', () => {
    for (const after of [-DAY, 0, 10 * 60_000]) expect(penalty(after)).to.equal(0);
  });

  it('costs one share for each begun day, counted from the due time itself', () => {
    expect(lateness(due + 10 * 60_000 + 1, due, rule)).to.deep.equal({ days: 1, penalty: 0.1 });
    expect(lateness(due + DAY, due, rule).days).to.equal(1);
    expect(lateness(due + DAY + 1, due, rule).days).to.equal(2);
  });

  it('never costs less for coming later, and never more than the maximum', () => {
    let before = 0;
    for (let after = 0; after < 10 * DAY; after += DAY / 7) {
      const now = penalty(after);
      expect(now).to.be.within(before, rule.maximum);
      before = now;
    }
    expect(before).to.equal(rule.maximum);
  });
});
