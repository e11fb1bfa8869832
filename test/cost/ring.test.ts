// The closed form of the ring all-reduce against a ring that is really walked.
import { expect } from 'chai';
import { random } from 'course/core';
import { ringAllReduceSeconds } from 'course/cost';

/** Walks the ring: every worker sends one piece to its neighbour in each round, all at the same time. */
function walk(gradients: number[][], bandwidth: number, latency: number) {
  const workers = gradients.length;
  const size = gradients[0].length / workers;
  const held = gradients.map((gradient) => [...gradient]);
  let seconds = 0;
  for (let round = 0; round < 2 * (workers - 1); round++) {
    const gathering = round >= workers - 1; // first add up, then hand round what is complete
    const sent = held.map((numbers, worker) => {
      const piece = (worker + (gathering ? 1 : 0) - (round % (workers - 1)) + workers) % workers;
      return { piece, numbers: numbers.slice(piece * size, (piece + 1) * size) };
    });
    sent.forEach(({ piece, numbers }, worker) => {
      const neighbour = held[(worker + 1) % workers];
      numbers.forEach((value, i) => {
        const at = piece * size + i;
        neighbour[at] = gathering ? value : neighbour[at] + value;
      });
    });
    seconds += latency + (4 * size) / bandwidth; // float32
  }
  return { held, seconds };
}

describe('ringAllReduceSeconds', () => {
  for (const workers of [2, 3, 4, 8]) {
    it(`takes the time of a ring of ${workers} that is walked, which gives everybody the sum`, () => {
      const source = random(`ring ${workers}`);
      const gradients = Array.from({ length: workers }, () =>
        Array.from({ length: 6 * workers }, () => source.integer(100)),
      );
      const sum = gradients[0].map((_, i) => gradients.reduce((total, gradient) => total + gradient[i], 0));
      const { held, seconds } = walk(gradients, 50, 0.25);
      for (const numbers of held) expect(numbers).to.deep.equal(sum);
      const ring = { workers, bytes: 4 * 6 * workers, bandwidth: 50, latency: 0.25 };
      expect(ringAllReduceSeconds(ring)).to.be.closeTo(seconds, 1e-9);
    });
  }

  it('takes no time alone', () => {
    expect(ringAllReduceSeconds({ workers: 1, bytes: 1e9, bandwidth: 1 })).to.equal(0);
  });

  it('grows with the workers, and stays below twice the gradient', () => {
    const times = [2, 4, 16, 1024].map((workers) =>
      ringAllReduceSeconds({ workers, bytes: 100, bandwidth: 1 }),
    );
    expect([...times].sort((a, b) => a - b)).to.deep.equal(times);
    expect(times[0]).to.equal(100);
    expect(times[3]).to.be.within(199, 200);
  });
});
