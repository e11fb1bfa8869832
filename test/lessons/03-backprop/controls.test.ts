// Lesson 03: what it says is so, run without the cause that it gives.
import { expect } from 'chai';
import { centralDifferences, Value } from 'course/autodiff';
import { random } from 'course/core';
import { crossEntropy } from '../../../solutions/02-loss/cross-entropy';
import { softmaxCrossEntropyGradient } from '../../../solutions/03-backprop/softmax-cross-entropy-gradient';
import { onSeeds } from '../on-seeds';

describe('lesson 03, controls', () => {
  it(
    'needs all paths: the slope of a × a + a is their sum, and no path alone',
    onSeeds((seed) => {
      const at = 2 + 5 * random(seed).next();
      const a = new Value(at);
      a.multiply(a).add(a).backward();
      const [nudged] = centralDifferences(([x]) => x * x + x, [at]);
      expect(a.gradient).to.be.closeTo(nudged, 1e-4);
      for (const path of [at, 1, 2 * at]) expect(Math.abs(path - nudged)).to.be.above(0.1);
    }),
  );

  it(
    'lets nudging agree with the right gradient and object to one wrong sign',
    onSeeds((seed) => {
      const next = random(seed);
      const logits = Array.from({ length: 10 }, () => next.normal());
      const truth = next.integer(10);
      const nudged = centralDifferences((z) => crossEntropy([...z], truth), logits);
      const gradient: number[] = softmaxCrossEntropyGradient(logits, truth);
      const worst = (list: number[]) => Math.max(...list.map((slope, i) => Math.abs(slope - nudged[i])));
      expect(worst(gradient)).to.be.below(1e-6);
      expect(worst(gradient.map((slope, i) => (i === truth ? -slope : slope)))).to.be.above(0.1);
    }),
  );
});
