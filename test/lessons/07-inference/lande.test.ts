// Somebody else's model: unpacked and computed by our program, it answers as the package itself does.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { loadLande } from 'course/lessons';
import { parameterCount } from 'course/measure';
import { SENTENCES } from './sentences';

/** Its logits are near -900, where neighbouring float32 numbers are 0.00006 apart; the package adds up in float64. */
const TOLERANCE = 1e-4;

describe('loadLande', () => {
  const ours = loadLande();
  type Theirs = (text: string) => [language: string, probability: number][];
  let theirs: Theirs;
  before(async () => {
    theirs = ((await import('lande')) as unknown as { default: Theirs }).default;
  });

  it('finds 620 pieces, 120 hidden numbers and 50 languages: 80,570 weights', () => {
    const { layers, classes } = ours.model.blueprint;
    const sizes = [layers[0].inputs, ...layers.map(({ outputs }) => outputs)];
    expect(sizes).to.deep.equal([620, 120, 50]);
    expect(ours.pieces).to.have.length(620);
    expect(classes).to.have.length(50);
    const stored = [...ours.model.weights.values()].reduce((sum, { data }) => sum + data.length, 0);
    expect(stored).to.equal(parameterCount(sizes));
    expect(stored).to.equal(80_570);
  });

  it('holds no more than 256 different weights in a row, as 8 bits allow', () => {
    const { data } = ours.model.weights.get('layer1/kernel') as { data: Float32Array };
    for (let unit = 0; unit < 120; unit++) {
      const row = data.filter((_, at) => at % 120 === unit);
      const [low, high] = [Math.min(...row), Math.max(...row)];
      const steps = [...new Set(row)].sort((a, b) => a - b);
      const step = steps.reduce((least, w, i) => (i ? Math.min(least, w - steps[i - 1]) : least), high);
      expect((high - low) / step).to.be.at.most(255.01);
    }
  });

  for (const { language, text } of SENTENCES) {
    it(`gives the package's 50 probabilities for a sentence in ${language}`, () => {
      const wanted = new Map(theirs(text));
      const guesses = ours.guess(text);
      for (const { language: name, probability } of guesses) {
        expect(probability).to.be.closeTo(wanted.get(name) as number, TOLERANCE);
      }
      expect(guesses).to.have.length(wanted.size);
      expect(guesses[0].language).to.equal(theirs(text)[0][0]);
    });
  }

  it("gives the package's answer to texts that are hardly any, right or wrong", () => {
    for (const text of [
      '',
      '123',
      'Hi',
      'Hello',
      'no',
      'one-two--three',
      '  SPACES \n ',
      '語',
      'e\u0301e\u0301',
    ]) {
      const [[language, probability]] = theirs(text);
      const [guess] = ours.guess(text);
      expect(guess.language, JSON.stringify(text)).to.equal(language);
      expect(guess.probability).to.be.closeTo(probability, TOLERANCE);
    }
  });

  it('computes the hidden numbers as sums of share times pull, with relu', () => {
    const text = 'Where is the station?';
    const bias = ours.model.weights.get('layer1/bias') as { data: Float32Array };
    const shareOf = new Map(ours.pieces.map((piece, i) => [piece, ours.inputs(text)[i]]));
    for (const unit of [0, 13, 119]) {
      const pulls = ours.pulls(unit);
      const sum = pulls.reduce(
        (total, { piece, pull }) => total + (shareOf.get(piece) ?? 0) * pull,
        bias.data[unit],
      );
      expect(ours.hidden(text)[unit]).to.be.closeTo(Math.max(0, sum), 1e-5);
      expect(pulls.map(({ pull }) => pull)).to.deep.equal(
        pulls.map(({ pull }) => pull).sort((a, b) => b - a),
      );
    }
  });

  it('knows the size of the file it read', () => {
    const file = join(dirname(require.resolve('lande')), 't50-options.js');
    expect(ours.fileBytes).to.equal(readFileSync(file).length);
  });
});
