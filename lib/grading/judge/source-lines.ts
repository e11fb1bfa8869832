// From a place in compiled JavaScript back to the line that the learner wrote.
import { SourceMap } from 'node:module';

/** Rewrites every `file:line:column` of a stack trace to the TypeScript file's own lines. */
export type SourceLines = (stack: string) => string;

/** Reads the source map at the end of compiled code; without one, stacks stay as they are. */
export function sourceLines(code: string, filename: string): SourceLines {
  const inline = /\/\/# sourceMappingURL=data:application\/json;base64,([A-Za-z0-9+/=]+)\s*$/.exec(code)?.[1];
  if (!inline) return (stack) => stack;
  const map = new SourceMap(JSON.parse(Buffer.from(inline, 'base64').toString('utf8')));
  const place = new RegExp(`${filename.replaceAll('.', '\\.')}:(\\d+):(\\d+)`, 'g');
  return (stack) =>
    stack.replace(place, (_, line, column) => {
      const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
      return 'originalLine' in entry ? `${filename}:${entry.originalLine + 1}` : filename;
    });
}
