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

/** A file of at most so many lines is short. */
export const SHORT_LINES = 40;

/** The short files with a single importer that are rooms all the same, by their reason; at most 25 of them. */
export const SMALL_ROOMS: Readonly<Record<string, string>> = {
  'authoring/curriculum/solution-types.ts': 'a check of the curriculum a file',
  'autodiff/fit.ts': 'the refusals, beside a file that lesson 03 reads for its formulas',
  'classroom/writers/github.ts': 'a format a file',
  'classroom/writers/html.ts': 'a format a file',
  'classroom/writers/json.ts': 'a format a file',
  'cli/progress.ts': 'a command a file',
  'cli/update/renames.ts': 'an idea of its own, and its importer is long',
  'doctor/backend.ts': 'a look a file',
  'doctor/files.ts': 'a look a file',
  'doctor/isolation.ts': 'a look a file',
  'grading/compiler/main.ts': 'the main of a process',
  'grading/isolation/choose.ts': 'the choice among the tiers',
  'grading/isolation/namespaces.ts': 'a fact about the system, asked once',
  'grading/isolation/none.ts': 'a tier a file',
  'grading/isolation/system-v.ts': 'a fact about the system, asked once',
  'grading/judge/printed.ts': 'what a learner prints is data and nothing else',
  'grading/judge/wording.ts': 'the sentences that a learner reads',
  'grading/types/advise.ts': 'the one that starts a process',
  'grading/types/main.ts': 'the main of a process',
  'tf/node-util.ts': 'patches Node, and goes when TensorFlow.js no longer needs it',
};
