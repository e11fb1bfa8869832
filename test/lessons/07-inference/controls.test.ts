// Lesson 07: what it says is so, run without the cause that it gives.
import { expect } from 'chai';
import { loadDigits } from 'course/datasets';
import { freezeModel } from 'course/inference';
import { drawMlp, drawnPixels, loadLande, shiftedLeft, shiftedRight, trainAdelieJudge } from 'course/lessons';
import { startBackend, tf } from 'course/tf';
import { mlp, predict } from 'course/training';
import { onSeeds } from '../on-seeds';

const { images } = loadDigits();

describe('lesson 07, controls', function () {
  this.timeout(0);
  before(() => startBackend());

  it(
    'answers Gentoo rightly by their own scale, and like a coin by that of the Adelie',
    onSeeds(async (seed) => {
      const judge = await trainAdelieJudge(seed);
      const [known, foreign, own] = [judge('Adelie'), judge('Gentoo'), judge('Gentoo', { scale: 'own' })];
      expect(foreign.percent.right).to.be.within(45, 60);
      expect(foreign.percent.male).to.be.above(90);
      expect(foreign.percent.sure).to.be.above(known.percent.sure);
      expect(own.percent.right).to.be.above(85);
    }),
  );

  it(
    'grows surer of Gentoo that are moved twice and eight times as far from the Adelie',
    onSeeds(async (seed) => {
      const judge = await trainAdelieJudge(seed);
      const sure = [0.25, 1, 2, 8].map((stretch) => judge('Gentoo', { stretch }).percent.sure);
      expect(sure[0]).to.be.below(sure[1]);
      expect(sure[2]).to.be.at.least(sure[1] - 0.1);
      expect(sure[3]).to.be.above(sure[1]);
    }),
  );

  it('reads short texts wrongly alone, and the same texts rightly inside a sentence', () => {
    const { guess, inputs } = loadLande();
    for (const [short, long] of [
      ['Hello', 'Hello, where is the station?'],
      ['12345', 'I have 12345 apples in the house.'],
    ]) {
      expect(guess(short)[0].language, short).to.not.equal('eng');
      expect(guess(long)[0].language, long).to.equal('eng');
      expect(Math.max(...inputs(short)), short).to.be.above(Math.max(...inputs(long)));
    }
    expect(Math.max(...inputs('no'))).to.equal(1);
  });

  it('has hidden number 13 hear letters: without accents or in Latin script it falls silent or nearly so', () => {
    const heard = (text: string) => loadLande().hidden(text)[13];
    expect(heard('Kde je nadrazi?')).to.be.below(heard('Kde je nádraží?') / 2);
    expect(heard('Gde je stanica?')).to.be.below(heard('Где је станица?') / 2);
    expect(heard('Gde nakhoditsya vokzal?')).to.be.below(heard('Где находится вокзал?') / 2);
    expect(heard('Wo ist der Bahnhof?')).to.equal(0);
    expect(heard('Πού είναι ο σταθμός;')).to.equal(0);
  });

  it(
    'leaves no tensor behind with predict, and some for each question where nothing is given back',
    onSeeds((seed) => {
      const model = mlp({ layerSizes: [64, 32, 10], seed });
      const left = (ask: (image: number[]) => unknown): number => {
        const before = tf.memory().numTensors;
        for (const image of images.slice(0, 10)) ask(image);
        return (tf.memory().numTensors - before) / 10;
      };
      const leaky = (image: number[]) =>
        model
          .forward(tf.tensor2d([image]))
          .argMax(1)
          .dataSync();
      const scope = tf.engine();
      scope.startScope();
      expect(left((image) => predict(model, [image]))).to.equal(0);
      expect(left(leaky)).to.be.above(2);
      expect(left((image) => tf.tidy(() => leaky(image)))).to.equal(0);
      scope.endScope();
      model.dispose();
    }),
  );

  it(
    'gives an empty page small scores: without inputs only the biases are left',
    onSeeds((seed) => {
      const model = freezeModel(drawMlp([64, 32, 10], seed));
      const size = (input: number[]) => Math.max(...[...model.logits(input)].map(Math.abs));
      expect(size(Array(64).fill(0))).to.be.below(size(Array(64).fill(1)));
    }),
  );

  it('reads a drawing, moves it to the sides, and says which row is too short', () => {
    const row = '.######.\n';
    expect(drawnPixels(row.repeat(8))).to.have.length(64);
    expect(shiftedLeft([0, 1, 2, 3, 4, 5, 6, 7])).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 0]);
    expect(shiftedRight([0, 1, 2, 3, 4, 5, 6, 7])).to.deep.equal([0, 0, 1, 2, 3, 4, 5, 6]);
    const short = `${row.repeat(2)}.####..\n${row.repeat(5)}`;
    expect(() => drawnPixels(short)).to.throw(/got 7 in row 3, "\.####\.\."/);
    expect(() => drawnPixels(row.repeat(7))).to.throw(/Expected 8 rows, got 7/);
  });
});
