// The map of a loss: contour lines where they must lie, paths on top, and a chart that the lint passes.
import { expect } from 'chai';
import { lossSurface } from 'course/lessons';
import { lintSpec, type Spec, toSvg } from 'course/plots';

interface Piece {
  x: number;
  y: number;
  x2: number;
  y2: number;
}

const bowl = (x: number, y: number) => 1 + x * x + y * y;
const map = (loss: (x: number, y: number) => number): Spec =>
  lossSurface(loss, {
    ...{ xDomain: [-2, 2], yDomain: [-2, 2], xTitle: 'First weight', yTitle: 'Second weight' },
    ...{ valueTitle: 'Loss', title: 'A bowl', description: 'Rings around the middle of the map.' },
    paths: [{ label: 'SGD', points: [[2, 1], [1, 0.5]] }], // biome-ignore format: one row
  });
const layersOf = (spec: Spec) => spec.layer as { data?: { values: Piece[] } }[];

describe('lossSurface', () => {
  it('draws lines of equal loss: rings on a bowl', () => {
    const radii = layersOf(map(bowl))[1].data?.values.map(({ x, y }) => Math.hypot(x, y)) ?? [];
    const levels = Array.from({ length: 10 }, (_, k) => lowest * (highest / lowest) ** ((k + 0.5) / 10));
    for (const radius of radii) {
      const nearest = Math.min(...levels.map((level) => Math.abs(Math.sqrt(level - 1) - radius)));
      expect(nearest).to.be.below(0.05);
    }
    expect(radii.length).to.be.above(100);
  });

  it('passes the lint and draws', async () => {
    expect(lintSpec(map(bowl))).to.deep.equal([]);
    expect(await toSvg(map(bowl))).to.match(/^<svg/);
  });

  it('refuses a loss that is not above 0', () => {
    expect(() => map((x) => x)).to.throw('above 0 everywhere on the map "A bowl"');
  });
});

// The cells are measured in their middle: 24 of them from -2 to 2.
const lowest = bowl(1 / 12, 1 / 12);
const highest = bowl(2 - 1 / 12, 2 - 1 / 12);
