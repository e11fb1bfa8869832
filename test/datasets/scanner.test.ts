import { expect } from 'chai';
import { CourseError } from 'course/core';
import { loadDigits, loadScanners, scannerB } from 'course/datasets';

const { images } = loadDigits();

describe('scanner B', () => {
  it('moves every image one pixel to the right and lets an empty column in, when nothing else is set', () => {
    const moved = scannerB(images, { background: 0, contrast: 1, noise: 0 });
    moved.forEach((image, i) => {
      for (let at = 0; at < 64; at++) {
        expect(image[at]).to.equal(at % 8 === 0 ? 0 : images[i][at - 1]);
      }
    });
  });

  it('turns ink from 0 to 1 into 0.2 to 0.8 before the noise', () => {
    const ink = Array.from({ length: 64 }, (_, at) => at / 63);
    const [scan] = scannerB([ink], { shift: 0, noise: 0 });
    scan.forEach((value, at) => {
      expect(value).to.be.closeTo(0.2 + 0.6 * (at / 63), 1e-12);
    });
  });

  it('adds noise of mean 0 and standard deviation 0.08', () => {
    const [noisy, clean] = [{}, { noise: 0 }].map((settings) => scannerB(images, settings).flat());
    const noise = noisy.map((value, i) => value - clean[i]);
    const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length;
    const deviation = Math.sqrt(noise.reduce((sum, value) => sum + value * value, 0) / noise.length);
    // 115,008 draws: five standard errors of the mean are 0.0012, of the deviation 0.0008; the cut at 0 and 1 is 2.5
    // deviations away and takes 1.5 % off the deviation of the pixels that lie there at most.
    expect(mean).to.be.closeTo(0, 0.0012);
    expect(deviation).to.be.closeTo(0.08, 0.002);
  });

  it('stays within 0 and 1, gives the same again, and leaves its input alone', () => {
    const before = JSON.stringify(images.slice(0, 20));
    const scans = scannerB(images.slice(0, 20), { noise: 2 });
    expect(Math.min(...scans.flat())).to.equal(0);
    expect(Math.max(...scans.flat())).to.equal(1);
    expect(scannerB(images.slice(0, 20), { noise: 2 })).to.deep.equal(scans);
    expect(scannerB(images.slice(0, 20), { noise: 2, seed: 'another' })).not.to.deep.equal(scans);
    expect(JSON.stringify(images.slice(0, 20))).to.equal(before);
  });
});

describe('the two scanners', () => {
  /** Which digits of the collection these are. */
  const numbersOf = (x: number[][], collection: number[][]): number[] => {
    const places = new Map(collection.map((image, i) => [image.join(), i]));
    return x.map((image) => places.get(image.join()) ?? -1);
  };

  it('test on the same sheets, and teach with none of them, and with none twice', () => {
    const { a, b } = loadScanners({ numRows: 359 });
    const scans = scannerB(images);
    const [aTrain, aTest] = [a.train.x, a.test.x].map((x) => numbersOf(x, images));
    const [bTrain, bTest] = [b.train.x, b.test.x].map((x) => numbersOf(x, scans));
    expect(bTest).to.deep.equal(aTest);
    expect(new Set([...aTrain, ...aTest, ...bTrain]).size).to.equal(images.length);
    expect(aTrain.length + aTest.length + bTrain.length).to.equal(images.length);
    expect(b.test.y).to.deep.equal(a.test.y);
  });

  it('give as many labelled images of scanner B as asked for, fewer being the beginning of more', () => {
    const [few, many] = [20, 100].map((numRows) => loadScanners({ numRows }).b.train);
    expect([few.x.length, few.y.length, many.x.length]).to.deep.equal([20, 20, 100]);
    expect(many.x.slice(0, 20)).to.deep.equal(few.x);
    expect(() => loadScanners({ numRows: 360 })).to.throw(CourseError, 'Expected 1 to 359 labelled images');
    expect(() => loadScanners({ numRows: 0 })).to.throw(CourseError, 'got 0');
  });
});
