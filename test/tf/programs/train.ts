// Twenty steps of gradient descent on digits from fixed weights; prints every loss and the weights as JSON.
import { random } from 'course/core';
import { loadDigits, oneHot } from 'course/datasets';
import { startBackend, tf } from 'course/tf';

const STEPS = 20;
const ROWS = 64;
const [INPUTS, HIDDEN, CLASSES] = [64, 16, 10];

async function train(): Promise<void> {
  const { backend } = await startBackend();
  const { images, labels } = loadDigits();
  const x = tf.tensor2d(images.slice(0, ROWS)); // (64, 64)
  const y = tf.tensor2d(oneHot(labels.slice(0, ROWS), CLASSES)); // (64, 10)
  const draw = random('same start');
  const weights = [[INPUTS, HIDDEN], [HIDDEN], [HIDDEN, CLASSES], [CLASSES]].map((shape) => {
    const size = shape.reduce((a, b) => a * b);
    return tf.variable(
      tf.tensor(
        Array.from({ length: size }, () => draw.normal(0, 0.3)),
        shape,
      ),
    );
  });
  const [w1, b1, w2, b2] = weights;
  const loss = (): tf.Scalar =>
    tf.losses.softmaxCrossEntropy(y, x.matMul(w1).add(b1).relu().matMul(w2).add(b2));
  const optimizer = tf.train.sgd(0.5);
  const losses = Array.from({ length: STEPS }, () => optimizer.minimize(loss, true)?.dataSync()[0]);
  process.stdout.write(JSON.stringify({ backend, losses, weights: weights.map((w) => [...w.dataSync()]) }));
}

train();
