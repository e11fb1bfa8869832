import { expect } from 'chai';
import { graph, tensor, Value } from 'course/autodiff';

describe('graph', () => {
  const a = new Value(2, 'a');
  const b = new Value(3, 'b');
  const out = a.multiply(b).add(a);
  out.backward();
  const { nodes, edges, levels } = graph(out);
  const named = (label: string) => nodes.filter((node) => node.label === label);

  it('has one node for each value, leaves and operations', () => {
    expect(nodes.map((node) => node.label).sort()).to.deep.equal(['+', 'a', 'b', '×']);
    expect(named('a')[0].kind).to.equal('leaf');
    expect(named('×')[0].kind).to.equal('operation');
  });

  it('carries values and gradients', () => {
    expect([named('×')[0].value, named('×')[0].gradient]).to.deep.equal([6, 1]);
    expect([named('a')[0].value, named('a')[0].gradient]).to.deep.equal([2, 4]);
  });

  it('puts each node to the right of its operands', () => {
    for (const { from, to } of edges) expect(nodes[from].level).to.be.below(nodes[to].level);
    expect(levels).to.equal(3);
  });

  it('has an edge for each operand', () => {
    expect(edges).to.have.length(4);
    expect(edges.filter(({ from }) => from === named('a')[0].id)).to.have.length(2);
  });

  it('gives no two nodes of a level the same place', () => {
    const spots = nodes.map(({ level, place }) => `${level}/${place}`);
    expect(new Set(spots).size).to.equal(nodes.length);
  });

  it('is plain data, for tensors as well', () => {
    const loss = tensor([[1, 2]], 'x')
      .multiply(2)
      .sum();
    loss.backward();
    const drawn = graph(loss);
    const x = drawn.nodes.find((node) => node.label === 'x');
    expect(JSON.parse(JSON.stringify(drawn))).to.deep.equal(drawn);
    expect([x?.shape, x?.value, x?.gradient]).to.deep.equal([[1, 2], [[1, 2]], [[2, 2]]]);
  });

  it('holds 100,000 nodes', () => {
    let end = new Value(0);
    for (let i = 0; i < 50_000; i++) end = end.add(1);
    expect(graph(end).nodes).to.have.length(100_001);
  });
});
