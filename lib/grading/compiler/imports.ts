// Which other file compiled code would need. Type-only imports are gone after compiling.

/** Comments and texts are passed over, so that what only stands in one is no import; an open one ends with the code. */
const PARTS = [
  /\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/,
  /\/\/.*/,
  /(?:\brequire|\bimport)\(\s*(?<quote>["'`])(?<name>.*?)\k<quote>/,
  /"(?:\\[\s\S]|[^"\\])*"?/,
  /'(?:\\[\s\S]|[^'\\])*'?/,
  /`(?:\\[\s\S]|[^`\\])*`?/,
];
const SCAN = new RegExp(PARTS.map(({ source }) => source).join('|'), 'g');

/** The first file or package that the code asks for by name; undefined when it stands alone. */
export function importedName(code: string): string | undefined {
  for (const { groups } of code.matchAll(SCAN)) {
    if (groups?.name !== undefined) return groups.name;
  }
  return undefined;
}
