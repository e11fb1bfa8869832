// The marks in a solution, for everything that looks for what the learner has to write.

/** Where the learner's part begins; the indent is its first group. */
export const REGION_START = /^(\s*)\/\/ #region solution\s*$/;

/** Where the learner's part ends. */
export const REGION_END = /^\s*\/\/ #endregion\s*$/;

/** A line that the stub shows as a comment: indent, blank and text are its groups. */
export const TASK = /^(\s*)\/\/\?( ?)(.*)$/;

/** A mark as somebody may have meant it: `//#region`, `// #Region Solution`, `// #end region`. */
const MEANT = /^\s*\/[/*]+\s*#?\s*(end\s*)?region\b/i;

/** Whether a line looks like a mark and is none, so that a stub would keep what follows. */
export function isMisspelt(line: string): boolean {
  return MEANT.test(line) && !REGION_START.test(line) && !REGION_END.test(line);
}

/**
 * The code that stands between the marks of a solution, line by line, trimmed; no tasks, no empty lines.
 * @param solution the solution's text.
 */
export function regionLines(solution: string): string[] {
  const lines: string[] = [];
  let inside = false;
  for (const line of solution.split('\n')) {
    if (REGION_START.test(line) || REGION_END.test(line)) inside = REGION_START.test(line);
    else if (inside && !TASK.test(line) && line.trim()) lines.push(line.trim());
  }
  return lines;
}
