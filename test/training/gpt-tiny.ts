// A GPT small enough to check in milliseconds, and the same model once more in tfjs's plainest operations.
import { random } from 'course/core';
import { tf } from 'course/tf';
import { type GptModel, gpt, type TokenBatch, tokenBatch } from 'course/training';

/** Tokens that mean nothing. */
export function someTokens(count: number, below: number): number[] {
  const draw = random('tokens');
  return Array.from({ length: count }, () => draw.integer(below));
}

/**
 * Two blocks, 12 wide, two heads, 40 tokens, 9 of context. Gains are away from 1, so that each one matters, and the
 * embeddings larger than fresh ones, so that the loss is nearly straight around them.
 */
export function tinyGpt(seed: number | string = 3): GptModel {
  const model = gpt({ vocabularySize: 40, contextLength: 9, numLayers: 2, numHeads: 2, width: 12, seed });
  for (const { name, variable } of model.parameters.filter((one) => one.name.endsWith('/norm'))) {
    const draw = random(name);
    const values = Float32Array.from({ length: variable.size }, () => draw.normal(1, 0.3));
    tf.tidy(() => variable.assign(tf.tensor(values, variable.shape)));
  }
  for (const name of ['embedding/token', 'embedding/position']) {
    const { variable } = model.parameter(name);
    tf.tidy(() => variable.assign(variable.mul(20)));
  }
  return model;
}

/** Three windows. */
export function tinyBatch(model: GptModel, T = 9): TokenBatch {
  return tokenBatch(model, someTokens(60, model.blueprint.vocabularySize), [0, 7, 33], T);
}

/** Frees a batch. */
export function freeBatch({ ids, labels, places }: TokenBatch): void {
  tf.dispose([ids, labels, places]);
}

/** The logits as the architecture is written down, one operation after the other: (N) ids -> (N, V). */
export function plainLogits(model: GptModel, { ids, sizes: { B, T, heads, d } }: TokenBatch): tf.Tensor2D {
  const { numLayers, width: D, vocabularySize: V } = model.blueprint;
  const weight = (name: string): tf.Tensor => model.parameter(name).variable;
  const norm = (x: tf.Tensor, name: string) =>
    x.mul(x.square().mean(-1, true).add(1e-5).rsqrt()).mul(weight(name));
  const times = (x: tf.Tensor, name: string) => tf.matMul(x as tf.Tensor2D, weight(name) as tf.Tensor2D);
  const table = weight('embedding/token') as tf.Tensor2D;
  const rows = tf.matMul(tf.oneHot(ids as tf.Tensor1D, V).cast('float32') as tf.Tensor2D, table);
  const places = weight('embedding/position').slice([0, 0], [T, D]);
  let x: tf.Tensor = rows
    .reshape([B, T, D])
    .add(places)
    .reshape([B * T, D]);
  const future = tf.sub(1, tf.linalg.bandPart(tf.ones([T, T]), -1, 0)).mul(-1e9);
  for (let i = 1; i <= numLayers; i++) {
    const qkv = times(norm(x, `block${i}/attention/norm`), `block${i}/attention/qkv`);
    const [q, k, v] = tf.unstack(qkv.reshape([B, T, 3, heads, d]).transpose([2, 0, 3, 1, 4]), 0);
    const scores = tf.matMul(q, k, false, true).div(Math.sqrt(d)).add(future);
    const mixed = tf
      .matMul(tf.softmax(scores), v)
      .transpose([0, 2, 1, 3])
      .reshape([B * T, D]);
    x = x.add(times(mixed, `block${i}/attention/output`));
    const hidden = tf.relu(times(norm(x, `block${i}/mlp/norm`), `block${i}/mlp/up`));
    x = x.add(times(hidden, `block${i}/mlp/down`));
  }
  return tf.matMul(norm(x, 'final/norm') as tf.Tensor2D, table, false, true);
}

/** Mean cross-entropy of the plain logits. */
export function plainLoss(model: GptModel, batch: TokenBatch): tf.Scalar {
  const labels = tf.oneHot(batch.labels as tf.Tensor1D, model.blueprint.vocabularySize);
  return tf.losses.softmaxCrossEntropy(labels, plainLogits(model, batch));
}
