import { expect } from 'chai';
import { barChart, heatmap, imageGrid, lineChart, PALETTE, scatterPlot, toSvg } from 'course/plots';

const words = { title: 'A chart', description: 'What is seen in it, in words.' };
const axes = { x: 'a', y: 'b', xTitle: 'A', yTitle: 'B', ...words } as const;

describe('charts', () => {
  it('refuse to be drawn from no rows, with the name of the chart', () => {
    expect(() => barChart([] as { a: number; b: number }[], axes)).to.throw(
      'Expected rows for the chart "A chart", got none. Pass at least one row.',
    );
  });

  it('name the fields there are when one is missing', () => {
    const rows = [{ a: 1, c: 2 }] as unknown as { a: number; b: number }[];
    expect(() => lineChart(rows, axes)).to.throw(
      'Expected the field "b" in the rows of the chart "A chart", got a, c.',
    );
  });

  it('refuse more groups than there are colours', () => {
    const rows = Array.from({ length: 9 }, (_, i) => ({ a: i, b: i, group: `g${i}` }));
    expect(() => scatterPlot(rows, { ...axes, color: 'group' })).to.throw(
      'at most 8 groups in "group", got 9',
    );
  });

  it('carry NaN and infinities as null and bigints as numbers, which JSON can say', () => {
    const rows = [
      { a: Number.NaN, b: 5n },
      { a: Number.POSITIVE_INFINITY, b: 6n },
    ];
    const { data } = scatterPlot(rows, axes);
    expect(data?.values).to.deep.equal([
      { a: null, b: 5 },
      { a: null, b: 6 },
    ]);
  });

  it('leave the rows as they were', () => {
    const rows = [Object.freeze({ a: 1, b: Number.NaN })];
    barChart(rows, axes);
    expect(rows).to.deep.equal([{ a: 1, b: Number.NaN }]);
  });

  it('put no ticks between whole numbers, where there is nothing', async () => {
    for (const chart of [lineChart, scatterPlot]) {
      const ticks = async (scale: number): Promise<string> =>
        toSvg(
          chart(
            [0, 1, 2, 3].map((a) => ({ a: a * scale, b: 1000 * a })),
            axes,
          ),
        );
      expect(await ticks(1)).not.to.match(/>\d+\.\d+</);
      expect(await ticks(1)).to.contain('>3,000<');
      expect(await ticks(0.5)).to.contain('>0.5<');
    }
  });

  it('write the names of groups out in the legend', async () => {
    const rows = ['8 bits, and a copy in 32 bits', 'b'].map((c, a) => ({ a, b: a, c }));
    expect(await toSvg(lineChart(rows, { ...axes, color: 'c' }))).not.to.contain('…');
  });

  it('are plain data: JSON brings back the same chart', () => {
    const spec = lineChart([{ a: 1, b: 2, c: 'x' }], { ...axes, color: 'c' });
    expect(JSON.parse(JSON.stringify(spec))).to.deep.equal(spec);
  });

  it('give a group the same colour however the rows are ordered after its first', () => {
    const colors = (names: string[]) => {
      const spec = lineChart(
        names.map((c, i) => ({ a: i, b: i, c })),
        { ...axes, color: 'c' },
      );
      return (spec.encoding as { color: { scale: { domain: string[]; range: string[] } } }).color.scale;
    };
    expect(colors(['t', 'v', 'v', 't'])).to.deep.equal({ domain: ['t', 'v'], range: PALETTE.slice(0, 2) });
    expect(colors(['t', 't', 'v'])).to.deep.equal(colors(['t', 'v']));
  });

  it('keep the order of the rows on an axis of names', async () => {
    const svg = await toSvg(
      barChart(
        [
          { a: 'zebra', b: 1 },
          { a: 'ape', b: 2 },
        ],
        axes,
      ),
    );
    expect(svg.indexOf('>zebra<')).to.be.lessThan(svg.indexOf('>ape<'));
  });

  it('write white figures on the cells that the scheme draws dark', async () => {
    const rows = [0, 10].map((v, a) => ({ a, b: 0, v }));
    const svg = await toSvg(heatmap(rows, { ...axes, value: 'v', valueTitle: 'V', labels: 'd' }));
    expect(svg)
      .to.match(/fill="#FFFFFF"[^>]*>10</)
      .and.to.match(/fill="#222222"[^>]*>0</);
  });

  it('refuse images that are not square, or of two sizes', () => {
    expect(() => imageGrid([[1, 2, 3]], words)).to.throw('got 3 values in image 0');
    expect(() => imageGrid([[1], [1, 2, 3, 4]], words)).to.throw('got 4 values in image 1');
  });

  it('refuse more images than a page can draw', () => {
    expect(() => imageGrid(Array(121).fill([1]), words)).to.throw('Expected 1 to 120 images, got 121.');
  });
});
