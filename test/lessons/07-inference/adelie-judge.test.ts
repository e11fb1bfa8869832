// Lesson 07's judge of penguins: what it was asked about, what it says of it, and that it repeats itself.
import { expect } from 'chai';
import { penguins } from 'course/datasets';
import { type JudgedBirds, trainAdelieJudge } from 'course/lessons';
import { startBackend } from 'course/tf';

const SPECIES = ['Adelie', 'Chinstrap', 'Gentoo'] as const;

describe('trainAdelieJudge', function () {
  this.timeout(60_000);
  let judge: Awaited<ReturnType<typeof trainAdelieJudge>>;
  let answers: JudgedBirds[];
  before(async () => {
    await startBackend();
    judge = await trainAdelieJudge();
    answers = SPECIES.map((species) => judge(species));
  });

  it('answers about three tenths of the Adelie, and about every bird of the other species', () => {
    const counts = SPECIES.map(
      (name) => penguins({ complete: true }).filter(({ species }) => species === name).length,
    );
    const asked = [Math.round(0.3 * counts[0]), counts[1], counts[2]];
    expect(answers.map(({ sure }) => sure.length)).to.deep.equal(asked);
  });

  it('is between half sure and quite sure, and right or not, for each bird', () => {
    for (const { sure, right, male } of answers) {
      expect(Math.min(...sure)).to.be.at.least(0.5);
      expect(Math.max(...sure)).to.be.at.most(1);
      expect([right.length, male.length]).to.deep.equal([sure.length, sure.length]);
    }
  });

  it('is right exactly where it says the sex that the bird has', () => {
    const gentoo = penguins({ complete: true }).filter(({ species }) => species === 'Gentoo');
    const { male, right } = answers[2];
    expect(right).to.deep.equal(gentoo.map(({ sex }, i) => (sex === 'male') === male[i]));
  });

  it('gives the means in % to one decimal', () => {
    for (const { right, sure, percent } of answers) {
      const share = right.filter(Boolean).length / right.length;
      expect(percent.right).to.be.closeTo(100 * share, 0.05 + 1e-9);
      const mean = sure.reduce((sum, value) => sum + value, 0) / sure.length;
      expect(percent.sure).to.be.closeTo(100 * mean, 0.05 + 1e-9);
    }
  });

  it('repeats to the same bits, and is not changed by being asked', async () => {
    expect(judge('Gentoo')).to.deep.equal(answers[2]);
    expect((await trainAdelieJudge())('Gentoo')).to.deep.equal(answers[2]);
  });
});
