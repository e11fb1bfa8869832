import { expect } from 'chai';
import { barChart, imageGrid, type Spec, toSvg } from 'course/plots';
import * as vega from 'vega';
import { compile } from 'vega-lite';
import { CHARTS } from './charts';

const words = { title: 'A chart', description: 'One bar, five high, named <b> & "c".' };
const one = { x: 'name', y: 'n', xTitle: 'Name', yTitle: 'Count', ...words } as const;

describe('toSvg', () => {
  for (const [name, { spec, role, marks }] of Object.entries(CHARTS)) {
    it(`draws what the rows of ${name} say`, async () => {
      const svg = await toSvg(spec);
      expect(countMarks(svg, role)).to.equal(marks);
      expect(svg).to.not.match(/NaN|undefined/);
    });

    it(`draws ${name} as Vega's own, slower way does`, async () => {
      const view = new vega.View(vega.parse(compile(spec as never).spec), { renderer: 'none' });
      expect(bare(await toSvg(spec))).to.equal(bare(await view.toSVG()));
    });
  }

  it('draws each pixel that is not white, and a frame around each image', async () => {
    const spec = imageGrid([[0, 0.5, 1, 0]], words);
    const svg = await toSvg(spec);
    const filled = svg.match(/<path[^>]*d="M[^"]*h6v6h-6Z"/g) ?? [];
    expect(filled).to.have.length(2);
    expect(svg.match(/h12v12h-12Z/g)).to.have.length(1);
  });

  it('says its description to screen readers, escaped', async () => {
    const svg = await toSvg(barChart([{ name: 'a', n: 5 }], one));
    const said = 'One bar, five high, named &lt;b&gt; &amp; &quot;c&quot;.';
    expect(svg).to.match(/^<svg[^>]* role="img"/);
    expect(svg).to.contain(`aria-label="${said}"`).and.to.contain(`<title>${said}</title>`);
  });

  it('keeps markup in the rows as text', async () => {
    const svg = await toSvg(barChart([{ name: '<script>alert(1)</script>', n: 5 }], one));
    expect(svg).to.not.contain('<script');
    expect(svg).to.contain('&lt;script&gt;');
  });

  it('gives the same text for the same spec, whatever was drawn in between', async () => {
    const { spec } = CHARTS['lineChart, two groups'];
    const first = await toSvg(spec);
    await toSvg(CHARTS.heatmap.spec);
    expect(await toSvg(spec)).to.equal(first);
  });

  it('gives two charts on a page ids that do not clash', async () => {
    const ids = (svg: string) => svg.match(/ id="[^"]+"/g) ?? [];
    const a = ids(await toSvg(CHARTS['lineChart, two groups'].spec));
    const b = ids(await toSvg(CHARTS['lineChart of names, log'].spec));
    expect(a).to.not.be.empty.and.to.not.include.members(b);
  });

  it('reads no file and opens no address', async () => {
    const { data: _, ...rest } = barChart([{ name: 'a', n: 5 }], one);
    const spec = { ...rest, data: { url: 'package.json' } } as unknown as Spec;
    const svg = await toSvg(spec).catch((error) => error.message);
    expect(svg).to.not.contain('training-vs-inference');
  });

  it('says which chart has a spec that is wrong, and why', async () => {
    const spec = { ...barChart([{ name: 'a', n: 5 }], one), transform: [{ filter: 'datum.(' }] };
    const error = await toSvg(spec).catch((reason) => reason);
    expect(error.name).to.equal('CourseError');
    expect(error.message).to.match(
      /^The chart "A chart" can't be drawn: .*Unexpected token.* Correct its spec\.$/,
    );
  });
});

/** Shapes that Vega names as marks to screen readers, by their role description. */
function countMarks(svg: string, role: string): number {
  return svg.match(new RegExp(`aria-roledescription="${role}"`, 'g'))?.length ?? 0;
}

function bare(svg: string): string {
  return svg
    .replace(/c[0-9a-f]{10}-/g, '')
    .replace(/(clip|gradient_)\d+/g, '$1')
    .replace(/ role="img" aria-label="[^"]*"><title>.*?<\/title>/, '>');
}
