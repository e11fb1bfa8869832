import { expect } from 'chai';
import { changedTensors, fingerprint } from 'course/artifact';
import { CourseError, ShapeError } from 'course/core';
import { freezeModel, loadModel, softmax } from 'course/inference';
import { drawInput, drawModel, naiveLogits, saveModel } from './model';

const artifact = drawModel([5, 7, 3], 'frozen');
const x = drawInput(5, 'input');

describe('a frozen model', () => {
  const model = loadModel(saveModel('frozen', artifact));

  it('gives probabilities that add up to 1, in the order of the logits', () => {
    const [probabilities, logits] = [model.predict(x), model.logits(x)];
    expect(probabilities.reduce((sum, p) => sum + p)).to.be.closeTo(1, 1e-6);
    const order = (values: Float32Array) => [0, 1, 2].sort((a, b) => values[a] - values[b]);
    expect(order(probabilities)).to.deep.equal(order(logits));
  });

  it('takes arrays and typed arrays alike', () => {
    expect(model.predict([...x])).to.deep.equal(model.predict(x));
    expect(model.predict(Float64Array.from(x))).to.deep.equal(model.predict(x));
  });

  it('answers a batch as it answers each row', () => {
    const rows = [1, 2, 3].map((seed) => drawInput(5, seed));
    expect(model.predictBatch(rows)).to.deep.equal(rows.map((row) => model.predict(row)));
    expect(model.predictBatch([])).to.deep.equal([]);
  });

  it('keeps its earlier answers: each is an array of its own', () => {
    const first = model.predict(x);
    const copy = [...first];
    model.predict(drawInput(5, 'another'));
    expect([...first]).to.deep.equal(copy);
  });

  it('gives the same bits again after other inputs', () => {
    const first = model.logits(x);
    model.logits([100, -100, 3, 0, 1]);
    expect(model.logits(x)).to.deep.equal(first);
  });

  it('learns nothing from a thousand queries: the fingerprint stays the file’s', () => {
    for (let i = 0; i < 1000; i++) model.predict(drawInput(5, i));
    expect(model.fingerprint).to.equal(fingerprint(artifact.weights));
  });

  it('hands out copies of its weights: changing them changes no answer', () => {
    const before = model.logits(x);
    for (const { data } of model.weights.values()) data.fill(0);
    expect(model.logits(x)).to.deep.equal(before);
    expect(changedTensors(model.weights, artifact.weights)).to.deep.equal([]);
  });

  it('is not touched by changes to the artifact that it was made of', () => {
    const source = drawModel([5, 7, 3], 'source');
    const copy = freezeModel(source);
    const before = copy.logits(x);
    for (const { data } of source.weights.values()) data.fill(0);
    expect(copy.logits(x)).to.deep.equal(before);
  });

  it('can be given no new field and no new method', () => {
    expect(Object.isFrozen(model)).to.equal(true);
    expect('fit' in model).to.equal(false);
  });

  it('takes 4 bytes for each number: weights padded to blocks of 16 outputs, and scratch for 16 rows', () => {
    const [weights, scratch] = [(5 + 1) * 16 + (7 + 1) * 16, 16 * (16 + 16 + 16)];
    expect(model.bytes).to.equal(4 * (weights + scratch));
  });

  it('scales raw inputs as the training did', () => {
    const scale = { means: [1, 2, 3, 4, 5], deviations: [1, 2, 4, 8, 16] };
    const scaled = freezeModel({ ...artifact, blueprint: { ...artifact.blueprint, inputScale: scale } });
    expect(scaled.logits([2, 4, 7, 12, 21])).to.deep.equal(model.logits([1, 1, 1, 1, 1]));
  });
});

describe('a prediction', () => {
  for (const kernel of ['plain', 'simd'] as const) {
    it(`makes one array, its answer, and no other (${kernel})`, () => {
      const model = freezeModel(artifact, { kernel });
      expect(
        countArrays(() => model.logits(x)),
        'logits',
      ).to.equal(1);
      expect(
        countArrays(() => model.predict(x)),
        'predict',
      ).to.equal(1);
      expect(
        countArrays(() => model.weights),
        'the counter counts',
      ).to.be.at.least(4);
    });
  }
});

describe('a frozen model refuses', () => {
  const model = freezeModel(artifact);

  it('an input of another length', () => {
    expect(() => model.predict([1, 2])).to.throw(ShapeError, 'Expected an input of 5 numbers, got 2');
    expect(() => model.predict(undefined as unknown as number[])).to.throw(ShapeError, 'got undefined');
  });

  it('NaN, infinities and numbers beyond float32, naming the position', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e39]) {
      expect(() => model.predict([0, 0, value, 0, 0])).to.throw(CourseError, 'at position 2 of the input');
    }
  });

  it('what is no number', () => {
    for (const value of [null, undefined, '3', true]) {
      expect(() => model.predict([0, value as unknown as number, 0, 0, 0])).to.throw(
        CourseError,
        `at position 1`,
      );
    }
  });

  it('a bad row of a batch, by its number', () => {
    const rows = [[0, 0, 0, 0, 0], [1]];
    expect(() => model.predictBatch(rows)).to.throw(ShapeError, 'Row 1: Expected an input of 5 numbers');
  });

  it('to speak of probabilities where the logits overflow', () => {
    const large = drawModel([1, 2], 'large');
    large.weights.get('layer1/kernel')?.data.fill(1e20);
    const huge = [1e20]; // 1e40 is beyond float32, whose largest number is 3.4e38
    expect(naiveLogits(large, huge).every((logit) => logit > 3.5e38)).to.equal(true);
    expect(() => freezeModel(large).predict(huge)).to.throw(CourseError, 'Expected finite logits');
  });

  it('and answers the next input as if nothing had been', () => {
    const before = model.predict(x);
    expect(() => model.predict([0, 0, 0, 0, Number.NaN])).to.throw(CourseError);
    expect(model.predict(x)).to.deep.equal(before);
  });
});

describe('softmax', () => {
  it('is stable: logits of 1000 and 998 give what 2 and 0 give', () => {
    expect(softmax(Float32Array.of(1000, 998))).to.deep.equal(softmax(Float32Array.of(2, 0)));
    expect(softmax(Float32Array.of(2, 0))[0]).to.be.closeTo(1 / (1 + Math.exp(-2)), 1e-7);
  });

  it('gives K equal logits 1/K each', () => {
    expect([...softmax(new Float32Array(4).fill(-500))]).to.deep.equal([0.25, 0.25, 0.25, 0.25]);
  });
});

/** How many typed arrays are made while `work` runs: by their constructors, or as parts and copies of others. */
function countArrays(work: () => void): number {
  const { Float32Array: original } = globalThis;
  const methods = ['slice', 'subarray', 'map', 'filter', 'with'] as const;
  let count = 0;
  const counting = <T extends object>(made: T): T => {
    count++;
    return made;
  };
  const construct = (target: Float32ArrayConstructor, args: unknown[]) =>
    counting(Reflect.construct(target, args));
  const prototype = original.prototype as unknown as Record<string, (...args: unknown[]) => object>;
  for (const method of methods) {
    const inherited = prototype[method];
    prototype[method] = function (...args) {
      return counting(inherited.apply(this, args));
    };
  }
  globalThis.Float32Array = new Proxy(original, { construct });
  try {
    work();
  } finally {
    globalThis.Float32Array = original;
    for (const method of methods) delete prototype[method]; // the inherited ones show again
  }
  return count;
}
