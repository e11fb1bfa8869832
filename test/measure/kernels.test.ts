import { expect } from 'chai';
import { ledger } from 'course/measure';
import { startBackend, tf } from 'course/tf';

/** Operations of `work`, its tensors disposed. */
async function flops(work: () => tf.Tensor): Promise<number> {
  return (await ledger(tf, () => tf.tidy(work))).flops;
}

/** Multiply-adds of a convolution, counted by doing its loops. Padding counts as if it were there. */
function countConvolution([height, width, from]: number[], [fh, fw, , to]: number[], stride: number): number {
  let operations = 0;
  for (let row = 0; row + fh <= height; row += stride)
    for (let column = 0; column + fw <= width; column += stride)
      for (let out = 0; out < to; out++) for (let i = 0; i < fh * fw * from; i++) operations += 2; // one product, one sum
  return operations;
}

/** Operations of a stable softmax, counted by doing it. */
function countSoftmax(rows: number, classes: number): number {
  let operations = 0;
  for (let row = 0; row < rows; row++) {
    for (let i = 1; i < classes; i++) operations++; // the largest
    for (let i = 0; i < classes; i++) operations += 2; // subtract it, exp
    for (let i = 1; i < classes; i++) operations++; // their sum
    for (let i = 0; i < classes; i++) operations++; // divide
  }
  return operations;
}

describe('operations of a kernel', () => {
  let image: tf.Tensor3D;
  let filter: tf.Tensor4D;

  before(async () => {
    await startBackend();
    image = tf.ones([7, 6, 3]);
    filter = tf.ones([3, 2, 3, 5]);
  });
  after(() => tf.dispose([image, filter]));

  for (const stride of [1, 2]) {
    it(`of a convolution with stride ${stride} are those of its loops`, async () => {
      const counted = countConvolution([7, 6, 3], [3, 2, 3, 5], stride);
      expect(await flops(() => tf.conv2d(image, filter, stride, 'valid'))).to.equal(counted);
    });
  }

  it('of a fused convolution are those of its loops, its biases and its activations', async () => {
    const bias = tf.ones([5]);
    const fused = () =>
      tf.fused.conv2d({ x: image, filter, strides: 1, pad: 'valid', bias, activation: 'relu' });
    expect(await flops(fused)).to.equal(countConvolution([7, 6, 3], [3, 2, 3, 5], 1) + 2 * (5 * 5 * 5));
    bias.dispose();
  });

  it('of a depthwise convolution are those of one filter for each channel', async () => {
    const depthwise = tf.ones([3, 2, 3, 1]) as tf.Tensor4D;
    const oneChannel = countConvolution([7, 6, 1], [3, 2, 1, 1], 1);
    expect(await flops(() => tf.depthwiseConv2d(image, depthwise, 1, 'valid'))).to.equal(3 * oneChannel);
    depthwise.dispose();
  });

  it('of softmax are 5n - 2 for a row of n', async () => {
    const logits = tf.ones([3, 7]);
    expect(await flops(() => logits.softmax())).to.equal(countSoftmax(3, 7));
    expect(countSoftmax(1, 10)).to.equal(48);
    logits.dispose();
  });

  const x = () => tf.ones([4, 6]);
  const cases: [string, () => tf.Tensor, number][] = [
    ['a transposed product', () => tf.matMul(tf.zeros([3, 2]), tf.zeros([5, 3]), true, true), 2 * 2 * 3 * 5],
    ['a batch of products', () => tf.matMul(tf.zeros([7, 2, 3]), tf.zeros([7, 3, 5])), 7 * 2 * 2 * 3 * 5],
    ['an empty product', () => tf.matMul(tf.zeros([0, 3]), tf.zeros([3, 5])), 0],
    ['a sum with a row for each', () => tf.add(tf.zeros([4, 6]), tf.zeros([6])), 24],
    ['a sum of all', () => tf.sum(tf.zeros([4, 6])), 23],
    ['a sum of each row', () => tf.sum(tf.zeros([4, 6]), 1), 4 * 5],
    ['the largest of each row', () => tf.max(tf.zeros([4, 6]), 1), 4 * 5],
    ['the place of the largest', () => tf.argMax(tf.zeros([4, 6]), 1), 4 * 5],
    ['a mean of each column', () => tf.mean(tf.zeros([4, 6]), 0), 6 * 4],
    ['a sum of three tensors', () => tf.addN([tf.zeros([5]), tf.zeros([5]), tf.zeros([5])]), 10],
    ['a running total', () => tf.cumsum(tf.zeros([4, 6]), 1), 4 * 5],
    [
      'the largest in windows of 2 x 2',
      () => tf.maxPool(tf.zeros<tf.Rank.R3>([4, 6, 1]), 2, 2, 'valid'),
      6 * 3,
    ],
    ['the mean in windows of 2 x 2', () => tf.avgPool(tf.zeros<tf.Rank.R3>([4, 6, 1]), 2, 2, 'valid'), 6 * 4],
    ['joining', () => tf.concat([tf.zeros([4, 6]), tf.zeros([4, 6])]), 0],
    ['relu', () => tf.relu(tf.zeros([4, 6])), 24],
    ['exp', () => tf.exp(tf.zeros([4, 6])), 24],
  ];
  for (const [what, work, expected] of cases) {
    it(`of ${what} are ${expected}`, async () => {
      expect(await flops(work)).to.equal(expected);
    });
  }

  it('are not a number where no formula is known, and the kernel is named', async () => {
    const values = x();
    const receipt = await ledger(tf, () => tf.topk(values, 2));
    expect(receipt.unknownKernels).to.deep.equal(['TopK']);
    expect(receipt.flops).to.satisfy(Number.isNaN);
    values.dispose();
  });

  it('are those of its parts where an unknown kernel is made of known ones', async () => {
    const backendName = tf.getBackend();
    const kernelFunc = ({ inputs }: { inputs: object }) => tf.mul((inputs as { x: tf.Tensor }).x, 2).add(1);
    tf.registerKernel({ kernelName: 'DoubleAddOne', backendName, kernelFunc });
    const values = x();
    const receipt = await ledger(tf, () => tf.engine().runKernel('DoubleAddOne', { x: values }));
    tf.unregisterKernel('DoubleAddOne', backendName);
    expect(receipt.kernels.map((kernel) => kernel.name)).to.deep.equal(['Multiply', 'Add']);
    expect(receipt.flops).to.equal(2 * 24);
    values.dispose();
  });
});
