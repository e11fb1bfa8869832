// The layers of lib/, stated once.

/** From the lowest row up. An area imports from lower rows only: not from its own, not from a higher one. */
export const LAYERS: readonly (readonly string[])[] = [
  ['core'],
  ['autodiff', 'tf', 'artifact', 'tokenizer', 'datasets', 'plots', 'measure', 'cost'],
  ['training', 'inference', 'grading'],
  ['lessons', 'serving'],
  ['notebook', 'lab', 'classroom', 'authoring', 'doctor'],
  ['cli'],
];

/** The areas that may import TensorFlow.js. */
export const MAY_IMPORT_TFJS: readonly string[] = ['tf', 'training'];

/** The areas that must not reach TensorFlow.js by any chain of imports: using a model needs no training program. */
export const NEVER_REACHES_TFJS: readonly string[] = ['inference'];

/** The areas that may print or exit: the command line, the display, and the grader's own processes. */
export const MAY_PRINT: readonly string[] = ['cli', 'notebook', 'grading', 'tf'];

/** The longest that a file of lib/ may be. */
export const MAX_LINES = 200;
