// The ball in the bowl: a chart that the lint passes, and that starts where it should.
import { expect } from 'chai';
import { rollingBall } from 'course/lessons';
import { lintSpec, toSvg } from 'course/plots';

const ball = rollingBall({
  ...{ start: 10, numSteps: 10, learningRate: 0.2 },
  ...{ title: 'Ten steps in a bowl', description: 'A parabola; a ball steps from its right side.' },
});

describe('rollingBall', () => {
  it('passes the lint and draws eleven places', async () => {
    expect(lintSpec(ball)).to.deep.equal([]);
    const svg = await toSvg(ball);
    expect(svg.match(/aria-roledescription="point"/g)?.length).to.equal(11);
  });

  it('computes each place by the closed form', () => {
    expect(JSON.stringify(ball)).to.include('10 * pow(1 - 2 * rate, datum.step)');
  });
});
