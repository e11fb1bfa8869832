// What a cell has printed, without what differs from run to run: addresses, process numbers, folders of the moment.

/** Where the reports begin that V8 and Node print when a process of theirs breaks down. */
const BREAKDOWN = /^(<--- Last few GCs --->|# *\n# Fatal|FATAL ERROR:|-{5} Native stack trace -{5})/m;

/**
 * Puts one sentence in the place of V8's own report, and `/cell` in the place of the cell's folder.
 * @param printed the output of one process; such a report is the last thing in it.
 */
export function readable(printed: string, cellFolder: string): string {
  const text = cellFolder ? printed.replaceAll(cellFolder, '/cell') : printed;
  const start = text.search(BREAKDOWN);
  if (start < 0) return text;
  const memory = /out of memory|Allocation failed/.test(text.slice(start));
  const sentence = memory
    ? 'The process ended: JavaScript heap out of memory.'
    : 'The process ended by a fatal error.';
  return `${text.slice(0, start).trimEnd()}\n${sentence}\n`.trimStart();
}
