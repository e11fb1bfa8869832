// What a cell has printed, without what differs from run to run or from Node to Node:
// addresses, process numbers, folders of the moment, places in Node's own files, its version.

/** Where the reports begin that V8 and Node print when a process of theirs breaks down. */
const BREAKDOWN = /^(<--- Last few GCs --->|# *\n# Fatal|FATAL ERROR:|-{5} Native stack trace -{5})/m;

/** Lines of a stack trace outside the learner's file: Node's own, whose places differ by version, and the cell's. */
const FOREIGN_FRAMES = /\n +at (?:[^\n]*\()?(?:async )?(?:node:|\/cell\/)[^\n]*?(?= \{\n|\n|$)/g;

/** The last line of what Node prints when an error ends its process. */
const NODE_VERSION = /\n{0,2}^Node\.js v\d+\.\d+\.\d+$/gm;

/**
 * Puts one sentence in the place of V8's own report, and leaves out what only says which Node ran.
 * @param printed the output of one process; such a report is the last thing in it.
 */
export function readable(printed: string, cellFolder: string): string {
  const shown = cellFolder ? printed.replaceAll(cellFolder, '/cell') : printed;
  const text = shown.replace(FOREIGN_FRAMES, '').replace(NODE_VERSION, '');
  const start = text.search(BREAKDOWN);
  if (start < 0) return text;
  const memory = /out of memory|Allocation failed/.test(text.slice(start));
  const sentence = memory
    ? 'The process ended: JavaScript heap out of memory.'
    : 'The process ended by a fatal error.';
  return `${text.slice(0, start).trimEnd()}\n${sentence}\n`.trimStart();
}
