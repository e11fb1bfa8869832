// How the shipped model is made. Same recipe, texts and machine, same weights.

/** The model in data/models/austen. The settings were chosen by short trials scored on Northanger Abbey. */
export const RECIPE = {
  name: 'austen',
  /** Characters of the training text that are used; all of them. */
  characters: Number.POSITIVE_INFINITY,
  sizes: { vocabularySize: 1024, contextLength: 128, numLayers: 4, numHeads: 4, width: 128, seed: 1 },
  training: {
    numSteps: 15_000,
    batchSize: 8,
    learningRate: 0.0025,
    warmupSteps: 200,
    decaySteps: 3_000,
    finalShare: 0.02,
    checkpointEvery: 250,
    seed: 1,
  },
};

/** The same in miniature, which takes seconds: to try the script, and its interruption, without an hour of patience. */
export const MINIATURE = {
  name: 'miniature',
  characters: 20_000,
  sizes: { vocabularySize: 300, contextLength: 16, numLayers: 1, numHeads: 2, width: 16, seed: 1 },
  training: { numSteps: 200, batchSize: 4, learningRate: 0.003, checkpointEvery: 20, seed: 1 },
};
