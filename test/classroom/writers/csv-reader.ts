// A reader of CSV by RFC 4180, as strict as the standard: what it refuses, some program would misread.

/** Rows of cells. @throws Error for a quote in a cell without quotes, an open quote, or a line that ends otherwise than with CR LF. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const match = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    match.lastIndex = at;
    const found = match.exec(text);
    if (!found)
      throw new Error(`Expected a cell at character ${at}, got ${JSON.stringify(text.slice(at, at + 40))}.`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]);
    at = match.lastIndex;
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
