import { expect } from 'chai';
import { graph, Value } from 'course/autodiff';
import { graphChart } from 'course/lessons';
import { lintSpec, type Spec, toSvg } from 'course/plots';

const words = { title: 'A product', description: 'Boxes with lines between them, from left to right.' };
interface Box {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly gradient: string;
}

/** (w x + b)^2, and a chart of it. */
function drawn(): Spec {
  const [w, x, b] = [new Value(3, 'w'), new Value(2, 'x'), new Value(-1, 'b')];
  const loss = w.multiply(x).add(b).power(2);
  loss.backward();
  return graphChart(graph(loss), words);
}

const boxes = (spec: Spec): Box[] => spec.data?.values as Box[];
const box = (spec: Spec, label: string): Box => boxes(spec).find((each) => each.label === label) as Box;

describe('graphChart', () => {
  it('passes the linter of charts', () => {
    expect(lintSpec(drawn())).to.deep.equal([]);
  });

  it('shows the gradient that a pencil gives', () => {
    expect(box(drawn(), 'w').gradient).to.equal('slope 20'); // 2 (3 * 2 - 1) * 2
    expect(box(drawn(), 'b').gradient).to.equal('slope 10');
  });

  it('puts each step to the right of what it is made from', () => {
    const spec = drawn();
    const across = ['w', '×', '+', '^2'].map((label) => box(spec, label).x);
    expect(across).to.deep.equal([...across].sort((a, b) => a - b));
    expect(new Set(across).size).to.equal(4);
  });

  it('puts a leaf beside its first use, not at the far left', () => {
    expect(box(drawn(), 'b').x).to.equal(box(drawn(), '×').x);
  });

  it('lets no two boxes overlap', () => {
    const all = boxes(drawn());
    const overlap = (a: Box, b: Box) => a.x < b.x2 && b.x < a.x2 && a.y < b.y2 && b.y < a.y2;
    const pairs = all.flatMap((a, i) => all.slice(i + 1).filter((b) => overlap(a, b)));
    expect(pairs).to.deep.equal([]);
  });

  it('shows both lines of a number that is used twice, and the one that passes a box', () => {
    const a = new Value(5, 'a');
    const spec = graphChart(graph(a.multiply(a).add(a)), words);
    const [lines] = spec.layer as { data: { values: { line: number; x: number; y: number }[] } }[];
    const points = (line: number) => lines.data.values.filter((point) => point.line === line);
    const all = [...new Set(lines.data.values.map(({ line }) => line))];
    expect(all).to.have.lengthOf(4); // a twice into the product, a into the sum, the product into the sum
    const product = box(spec, '×');
    const into = all
      .map((line) => points(line))
      .filter((way) => Math.abs(way[way.length - 1].x - product.x) < 1);
    expect(new Set(into.map(([{ y }]) => y)).size).to.equal(2); // the twins stand apart
    const hidden = (line: number) =>
      points(line).some(({ x, y }) => x > product.x && x < product.x2 && y > product.y && y < product.y2);
    expect(all.filter(hidden)).to.deep.equal([]);
    expect(all.some((line) => points(line).length > 2)).to.equal(true); // one of them bends
  });

  it('makes the boxes wide enough for the longest label', () => {
    const long = 'a name of twenty letters';
    expect(box(graphChart(graph(new Value(1, long).add(1)), words), long)).to.satisfy(
      ({ x, x2 }: Box) => x2 - x >= 7 * long.length,
    );
  });

  it('can be drawn', async () => {
    expect(await toSvg(drawn())).to.contain('slope 20');
  });

  it('leaves the slopes out when asked to', async () => {
    const loss = new Value(3, 'w').multiply(2);
    expect(await toSvg(graphChart(graph(loss), { ...words, gradients: false }))).not.to.contain('slope');
  });

  it('refuses a computation too large to be read', () => {
    let sum = new Value(0);
    for (let i = 0; i < 30; i++) sum = sum.add(1);
    expect(() => graphChart(graph(sum), words)).to.throw('Expected 1 to 60 nodes to draw, got 61');
  });
});
