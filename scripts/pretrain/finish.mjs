// After the training: the loss curve and the model card.
export async function finish() {}
