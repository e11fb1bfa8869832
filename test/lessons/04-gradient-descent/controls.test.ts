// Lesson 04: what it says is so, run without the cause that it gives, on the penguins and five draws of them.
import { expect } from 'chai';
import { random } from 'course/core';
import { penguins } from 'course/datasets';
import { type StraightLine, settlesAfter, straightLine } from 'course/lessons';
import { adamStep } from '../../../solutions/04-gradient-descent/adam-step';
import { momentumStep } from '../../../solutions/04-gradient-descent/momentum-step';
import { onSeeds } from '../on-seeds';

const all = penguins({ complete: true });

/** The problem of the lesson; seed 1 has the birds as they are, another a draw of as many with replacement. */
function problem(seed: number, { centred = false, unit = 1 } = {}): StraightLine {
  const next = random(seed);
  const birds = seed === 1 ? all : all.map(() => all[next.integer(all.length)]);
  const cm = birds.map((bird) => (unit * (bird.flipper_length_mm - 180)) / 10);
  const middle = centred ? cm.reduce((sum, x) => sum + x, 0) / cm.length : 0;
  return straightLine(
    cm.map((x) => x - middle),
    birds.map((bird) => bird.body_mass_g / 1000),
  );
}

/** Steps until the loss stays within 1 % of the best; momentum 0 is plain gradient descent. */
function steps(form: StraightLine, rate: number, share = 0, start = [0, 0], most = 400): number {
  const path = [start];
  let velocity = [0, 0];
  for (let i = 0; i < most; i++) {
    const after = momentumStep(path[i], form.gradient(path[i]), velocity, rate, share);
    velocity = after.velocity;
    path.push(after.weights);
  }
  return settlesAfter(path, (weights) => form.loss(weights) < 1.01 * form.loss(form.best));
}

const fitting = (form: StraightLine): number => (0.85 * 2) / form.curvatures[0];

describe('lesson 04, controls', () => {
  it(
    'shrinks just below the rate of 2 / curvature and grows just above',
    onSeeds((seed) => {
      const form = problem(seed);
      const outcome = (rate: number) => {
        let weights = [2.5, 0];
        for (let i = 0; i < 2000; i++) {
          const slopes = form.gradient(weights);
          weights = weights.map((weight, k) => weight - rate * slopes[k]);
        }
        return form.loss(weights);
      };
      expect(outcome((0.99 * 2) / form.curvatures[0])).to.be.below(form.loss([2.5, 0]));
      expect(outcome((1.01 * 2) / form.curvatures[0])).to.be.above(1e6);
    }),
  );

  it(
    'creeps along a level floor, and not where the two curvatures are alike',
    onSeeds((seed) => {
      const [valley, bowl] = [problem(seed), problem(seed, { centred: true })];
      expect(valley.curvatures[0] / valley.curvatures[1]).to.be.above(20);
      expect(bowl.curvatures[0] / bowl.curvatures[1]).to.be.below(3);
      expect(steps(valley, fitting(valley))).to.be.above(40);
      expect(steps(bowl, fitting(bowl))).to.be.below(15);
    }),
  );

  it(
    'settles in half the steps with a momentum of 0.5, and in more than without at 0.9 and 0.95',
    onSeeds((seed) => {
      const form = problem(seed);
      const with_ = (share: number) => steps(form, 0.12, share, [2.5, 0]);
      expect(with_(0.5)).to.be.below(0.5 * with_(0));
      expect(with_(0.9)).to.be.above(with_(0));
      expect(with_(0.95)).to.be.above(with_(0.9));
      expect(with_(1)).to.equal(401); // never
    }),
  );

  it(
    'saves more steps by centring than by momentum or Adam, and lets Adam alone overlook a unit',
    onSeeds((seed) => {
      const [valley, mm, bowl] = [
        problem(seed),
        problem(seed, { unit: 10 }),
        problem(seed, { centred: true }),
      ];
      const adam = (form: StraightLine) => {
        let [weights, state] = [[0, 0], { step: 0, mean: [0, 0], square: [0, 0] }];
        while (form.loss(weights) > 1.01 * form.loss(form.best)) {
          ({ weights, state } = adamStep(weights, form.gradient(weights), state, 0.2));
        }
        return state.step;
      };
      const centred = steps(bowl, fitting(bowl));
      expect(centred).to.be.below(Math.min(steps(valley, fitting(valley), 0.5), adam(valley)));
      expect(adam(mm)).to.be.below(2 * adam(valley));
      expect(steps(mm, fitting(mm), 0, [0, 0], 1500)).to.equal(1501); // not settled, 25 times as long
    }),
  );
});
