import { expect } from 'chai';
import { topologicalOrder, Value, zeroGradients } from 'course/autodiff';

describe('Value', () => {
  it('multiplies: d(ab)/da is b, d(ab)/db is a', () => {
    const [a, b] = [new Value(2), new Value(-3)];
    a.multiply(b).backward();
    expect([a.gradient, b.gradient]).to.deep.equal([-3, 2]);
  });

  it('adds the gradients of a node that is used twice: d(a + a)/da is 2', () => {
    const a = new Value(5);
    a.add(a).backward();
    expect(a.gradient).to.equal(2);
  });

  it('adds over all paths: d(a a + a)/da is 2a + 1', () => {
    const a = new Value(3);
    a.multiply(a).add(a).backward();
    expect(a.gradient).to.equal(7);
  });

  it('keeps the sum rule: the gradient of f + g is that of f plus that of g', () => {
    const slope = (f: (x: Value) => Value): number => {
      const x = new Value(0.7);
      f(x).backward();
      return x.gradient;
    };
    const [f, g] = [(x: Value) => x.tanh(), (x: Value) => x.power(3)];
    expect(slope((x) => f(x).add(g(x)))).to.equal(slope(f) + slope(g));
  });

  it('gathers in the leaves when backward runs twice', () => {
    const [a, b] = [new Value(2), new Value(5)];
    const out = a.multiply(b).exp().log();
    out.backward();
    const once = a.gradient;
    out.backward();
    expect(a.gradient).to.equal(2 * once);
  });

  it('starts anew after zeroGradients', () => {
    const a = new Value(2);
    const out = a.power(2);
    out.backward();
    zeroGradients([a]);
    out.backward();
    expect(a.gradient).to.equal(4);
  });

  it('takes numbers for operands', () => {
    const a = new Value(6);
    const out = a.subtract(1).divide(2);
    out.backward();
    expect([out.data, a.gradient]).to.deep.equal([2.5, 0.5]);
  });

  it('takes the slope of relu at 0 to be 0', () => {
    const a = new Value(0);
    a.relu().backward();
    expect(a.gradient).to.equal(0);
  });

  it('takes the slope of x^0 at 0 to be 0', () => {
    const a = new Value(0);
    a.power(0).backward();
    expect(a.gradient).to.equal(0);
  });

  it('lets NaN and Infinity through', () => {
    expect(new Value(0).log().data).to.equal(Number.NEGATIVE_INFINITY);
    expect(new Value(Number.NaN).relu().data).to.be.NaN;
  });

  it('refuses what is no number, with a sentence', () => {
    expect(() => new Value('2' as unknown as number)).to.throw('Expected a number in a Value, got string');
  });

  it('goes back through a chain of 100,000 nodes', () => {
    const start = new Value(1);
    let end = start;
    for (let i = 0; i < 100_000; i++) end = end.add(1);
    end.backward();
    expect([end.data, start.gradient]).to.deep.equal([100_001, 1]);
  });

  it('orders each node once and after its inputs', () => {
    const a = new Value(1);
    const b = a.exp();
    const c = b.add(a).multiply(b);
    const order = topologicalOrder<Value>(c);
    expect(new Set(order).size).to.equal(order.length);
    for (const node of order) {
      for (const input of node.inputs) expect(order.indexOf(input)).to.be.below(order.indexOf(node));
    }
  });
});
