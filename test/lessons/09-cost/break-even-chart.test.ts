// The chart of two bills: the day that it writes is the day that division gives, wherever the sliders stand.
import { expect } from 'chai';
import { breakEvenChart } from 'course/lessons';
import { lintSpec, toSvg } from 'course/plots';

const chart = (once: number, power: number, tokens: number, price: number) =>
  breakEvenChart({
    ...{ once, power, tokens, price, title: 'Two bills' },
    description: 'A flat line and a rising one that cross at a dashed line.',
  });

describe('breakEvenChart', () => {
  it('passes the lint', () => {
    expect(lintSpec(chart(5_576_000, 8, 1000, 0.5))).to.deep.equal([]);
  });

  it('writes the day on which both bills are equal', async () => {
    // 10^8 requests x 1000 tokens x $0.5 a million = $50,000 a day
    expect(await toSvg(chart(5_000_000, 8, 1000, 0.5))).to.contain('Equal after 100 days');
    expect(await toSvg(chart(5_000_000, 8, 2000, 0.5))).to.contain('Equal after 50 days');
    expect(await toSvg(chart(5_000_000, 6, 1000, 5))).to.contain('Equal after 1,000 days');
  });

  it('writes the right day also where it lies outside the chart', async () => {
    expect(await toSvg(chart(1e6, 3, 100, 0.1))).to.contain('Equal after 100,000,000 days');
    expect(await toSvg(chart(1000, 10, 20_000, 10))).to.contain('Equal after 0.0000005 days');
  });

  it('draws two lines and a rule', async () => {
    const svg = await toSvg(chart(5_000_000, 8, 1000, 0.5));
    expect(svg.match(/aria-roledescription="line mark"/g)).to.have.length(2);
    expect(svg.match(/aria-roledescription="rule mark"/g)).to.have.length(1);
  });
});
