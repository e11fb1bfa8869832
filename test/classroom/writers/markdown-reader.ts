// What is left of a Markdown text when its code is gone: there, and only there, could something be a link or a mention.

/** The text outside of fenced code and code spans (CommonMark 0.31, 4.5 and 6.1). */
export function outsideCode(markdown: string): string {
  const rest: string[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence) {
      if (mark.startsWith(fence) && line.trim() === mark) fence = '';
    } else if (mark) fence = mark;
    else rest.push(line);
  }
  if (fence) throw new Error('A fence is left open.');
  return rest.join('\n').replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
}
