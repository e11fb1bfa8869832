import { expect } from 'chai';
import { barChart, lintSpec, type Spec, scatterPlot } from 'course/plots';
import { CHARTS } from './charts';

const rows = [
  { name: 'a', n: 1 },
  { name: 'b', n: 2 },
];
const axes = { x: 'name', y: 'n', xTitle: 'Name', yTitle: 'Count' } as const;
const words = { title: 'Two bars', description: 'Two bars, the second twice as high.' };
const good = barChart(rows, { ...axes, ...words });
const channel = { field: 'name', type: 'nominal' };

describe('lintSpec', () => {
  for (const [name, { spec }] of Object.entries(CHARTS)) {
    it(`finds nothing wrong with ${name}`, () => {
      expect(lintSpec(spec)).to.deep.equal([]);
    });
  }

  const encoding = good.encoding as Record<string, object>;
  const faults: [string, object, RegExp][] = [
    ['no title', { title: ' ' }, /no title/],
    ['a short description', { description: 'Bars.' }, /5 characters, expected 20/],
    ['a description that repeats the title', { title: words.description }, /repeats the title/],
    [
      'no axis title',
      { encoding: { ...encoding, y: { field: 'n', type: 'quantitative' } } },
      /y axis has no title/,
    ],
    ['a foreign colour', { mark: { type: 'bar', color: '#ff0000' } }, /#ff0000 is not in the palette/],
    [
      'a foreign range',
      {
        encoding: {
          ...encoding,
          x: { ...encoding.x, field: 'name' },
          color: { ...channel, scale: { range: ['red'] } },
        },
      },
      /red is not in the palette/,
    ],
    [
      'a foreign scheme',
      { encoding: { ...encoding, color: { ...channel, scale: { scheme: 'rainbow' } } } },
      /"rainbow" is not one/,
    ],
    ['no rows', { data: { values: [] } }, /no rows/],
    ['no data', { data: undefined }, /no data/],
    ['data elsewhere', { data: { url: 'https://example.org/a.csv' } }, /Put the rows into the chart/],
    ['a huge width', { width: 4000 }, /width is 4000/],
    ['no height to speak of', { height: 2 }, /height is 2/],
  ];
  for (const [what, change, message] of faults) {
    it(`objects to ${what}, and to nothing else`, () => {
      const problems = lintSpec({ ...good, ...change } as Spec);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.match(message);
    });
  }

  it('objects to groups that only colour tells apart', () => {
    const { mark, ...rest } = scatterPlot(rows, { ...axes, ...words, x: 'n' });
    const bare = { ...(rest.encoding as object), color: channel };
    expect(lintSpec({ ...rest, mark, encoding: bare })).to.deep.equal([
      'Only colour tells "name" apart. Encode it as shape, dash, position or text as well.',
    ]);
  });

  it("objects to a layer that takes another's axis title away", () => {
    const layer = [
      { mark: 'bar', encoding },
      { mark: 'rule', encoding: { y: { datum: 1, title: null } } },
    ];
    const { mark: _, encoding: __, ...rest } = good;
    expect(lintSpec({ ...rest, layer })).to.deep.equal([
      "A layer's null takes the y axis's title away. Write '' there.",
    ]);
  });

  it('looks into panels and layers at any depth', () => {
    const inner = { mark: { type: 'bar', color: 'pink' }, encoding };
    const { mark: _, encoding: __, width: ___, height: ____, ...rest } = good;
    expect(lintSpec({ ...rest, vconcat: [{ layer: [inner] }] })).to.match(/pink/);
  });
});
