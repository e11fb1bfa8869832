// What an executed cell shows, in the forms in which two runs and the prose are compared with it.

const VEGA_LITE = 'application/vnd.vegalite.v5+json';
const SVG = 'image/svg+xml';

export interface Output {
  output_type: string;
  /** Of streams: `stdout` or `stderr`. */
  name?: string;
  text?: string | string[];
  /** Of displays: content by MIME type. */
  data?: Record<string, unknown>;
}

export interface ExecutedCell {
  cell_type: string;
  metadata: { tags?: string[] };
  outputs?: Output[];
}

/** A chart as one cell shows it. */
export interface Chart {
  /** Number of the cell, from 1. */
  number: number;
  spec: Record<string, unknown>;
  svg: string | undefined;
  plain: string;
}

/** What a stream wrote. JupyterLab may cut it into any number of outputs. */
export function streamOf(cell: ExecutedCell, name: string): string {
  return outputsOf(cell)
    .filter((output) => output.name === name)
    .map(({ text }) => joined(text))
    .join('');
}

export function chartsOf(cells: ExecutedCell[]): Chart[] {
  return cells.flatMap((cell, index) =>
    displaysOf(cell)
      .filter((data) => VEGA_LITE in data)
      .map((data) => ({
        number: index + 1,
        spec: data[VEGA_LITE] as Record<string, unknown>,
        svg: data[SVG] === undefined ? undefined : joined(data[SVG]),
        plain: joined(data['text/plain']),
      })),
  );
}

/** What must not differ between two runs: streams, text, HTML and the data of charts. */
export function comparable(cell: ExecutedCell): object {
  return {
    stdout: streamOf(cell, 'stdout'),
    displays: displaysOf(cell).map((data) => ({
      plain: joined(data['text/plain']),
      html: joined(data['text/html']),
      chart: data[VEGA_LITE],
    })),
  };
}

/** Everything a reader can read in the outputs: text, cards and tables without their markup, data of charts. */
export function textOf(cell: ExecutedCell): string {
  const displays = displaysOf(cell).flatMap((data) => [
    joined(data['text/plain']),
    joined(data['text/html']).replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' '),
    JSON.stringify(data[VEGA_LITE] ?? ''),
  ]);
  return [streamOf(cell, 'stdout'), ...displays].join('\n');
}

/** Places where two runs differ, as sentences. Cells with the tag `timing` show clock times and may. */
export function differences(once: ExecutedCell[], again: ExecutedCell[]): string[] {
  return once.flatMap((cell, index) => {
    if (cell.metadata.tags?.includes('timing')) return [];
    const [first, second] = [cell, again[index]].map((each) => JSON.stringify(comparable(each)));
    if (first === second) return [];
    const at = [...first].findIndex((letter, place) => letter !== second[place]);
    const around = (text: string) => text.slice(Math.max(0, at - 40), at + 40);
    return [
      `Cell ${index + 1} shows another output on the second run: …${around(first)}… then …${around(second)}…`,
    ];
  });
}

/** Digits that a shown number may have where it has a decimal point; more of them tell a reader nothing. */
const MOST_DIGITS = 8;

/** Numbers that were printed as they came, as sentences. */
export function unrounded(cells: ExecutedCell[]): string[] {
  return cells.flatMap((cell, index) => {
    const texts = [streamOf(cell, 'stdout'), ...displaysOf(cell).map((data) => joined(data['text/html']))];
    return texts
      .flatMap(
        (text) =>
          text.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ').match(/(?<![\w./])\d+\.\d+(?![\w.])/g) ?? [],
      )
      .filter((number) => number.replace('.', '').replace(/^0+/, '').length > MOST_DIGITS)
      .map((number) => `Cell ${index + 1} shows ${number}. Round it to the digits that mean something.`);
  });
}

const outputsOf = (cell: ExecutedCell): Output[] => cell.outputs ?? [];

const displaysOf = (cell: ExecutedCell): Record<string, unknown>[] =>
  outputsOf(cell).flatMap(({ data }) => (data ? [data] : []));

const joined = (text: unknown): string => (Array.isArray(text) ? text.join('') : String(text ?? ''));
