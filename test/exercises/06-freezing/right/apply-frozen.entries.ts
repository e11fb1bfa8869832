// An arrow function over entries, with a Set of layers.
type Tensors = Record<string, number[]>;
export const applyFrozen = (
  weights: Tensors,
  gradients: Tensors,
  trainable: string[],
  learningRate: number,
): Tensors => {
  const learning = new Set(trainable);
  return Object.fromEntries(
    Object.entries(weights).map(([name, values]) =>
      learning.has(name.split('/')[0])
        ? [name, values.map((value, i) => value - gradients[name][i] * learningRate)]
        : [name, [...values]],
    ),
  );
};
