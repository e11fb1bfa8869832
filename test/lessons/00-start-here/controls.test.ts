// Lesson 00: what it says is so, run without the cause that it gives.
import { expect } from 'chai';
import { random } from 'course/core';
import { loadDigits } from 'course/datasets';
import { argmax } from '../../../solutions/00-start-here/hello';
import { onSeeds } from '../on-seeds';

const { images, labels } = loadDigits();
const score = (a: readonly number[], b: readonly number[]): number =>
  -a.reduce((sum, ink, i) => sum + (ink - b[i]) ** 2, 0);

/** One example of each digit, drawn by the seed, and the other images. */
function templatesOf(seed: number): { templates: number[][]; rest: number[] } {
  const rows = random(seed).shuffle([...images.keys()]);
  const chosen = [...Array(10).keys()].map((digit) => rows.find((row) => labels[row] === digit) as number);
  return { templates: chosen.map((row) => images[row]), rest: rows.filter((row) => !chosen.includes(row)) };
}

describe('lesson 00, controls', () => {
  it(
    'scores every image below 0, unless it is compared with itself',
    onSeeds((seed) => {
      const { templates, rest } = templatesOf(seed);
      expect(rest.every((row) => templates.every((template) => score(images[row], template) < 0))).to.equal(
        true,
      );
      expect(templates.map((template) => Math.abs(score(template, template)))).to.deep.equal(
        Array(10).fill(0),
      );
    }),
  );

  it(
    'beats dice with one example of each digit, and not with templates under shuffled names',
    onSeeds((seed) => {
      const { templates, rest } = templatesOf(seed);
      const answers = rest.map((row) => argmax(templates.map((template) => score(images[row], template))));
      const shareOf = (names: number[]) =>
        answers.filter((answer, i) => names[answer] === labels[rest[i]]).length / rest.length;
      expect(shareOf([...Array(10).keys()])).to.be.above(0.4);
      expect(shareOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 0])).to.be.below(0.15);
    }),
  );

  it(
    'leaves every template as it was after a thousand answers',
    onSeeds((seed) => {
      const { templates, rest } = templatesOf(seed);
      const before = JSON.stringify(templates);
      for (const row of rest.slice(0, 1000))
        argmax(templates.map((template) => score(images[row], template)));
      expect(JSON.stringify(templates)).to.equal(before);
    }),
  );
});
