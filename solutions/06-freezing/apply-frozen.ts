/**
 * One step of gradient descent in which only some layers learn.
 *
 * A tensor is called after its layer: 'layer2/kernel' belongs to the layer 'layer2'; every name has one slash. The other
 * layers are frozen: their tensors come back with the same numbers, whatever their gradients are. No argument changes.
 * @param weights every tensor of the model by name
 * @param gradients gradients by name; for a frozen tensor there may be one, also of Infinity or NaN, or none
 * @param trainable names of the layers that learn, each once; may be empty
 * @param learningRate how far along the gradient, 0 or more
 * @returns every tensor of the model by name, also the frozen ones in new arrays
 */
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  // #region solution
  //? TODO: return all tensors; those of trainable layers one step further, the frozen ones with the same numbers.
  //? Example: applyFrozen({ 'layer1/bias': [5], 'layer2/bias': [7, 9] }, { 'layer2/bias': [10, -10] }, ['layer2'], 0.1)
  //?   is { 'layer1/bias': [5], 'layer2/bias': [6, 10] }.
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const learns = trainable.includes(name.split('/')[0]);
    after[name] = values.map((value, i) => (learns ? value - learningRate * gradients[name][i] : value));
  }
  return after;
  // #endregion
}
