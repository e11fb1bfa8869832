// Turned on its side, quantized row by row, and turned back.
const turned = <T>(matrix: T[][]): T[][] => matrix[0].map((_, j) => matrix.map((row) => row[j]));

function quantizeColumn(column: number[], bits: number): { levels: number[]; scale: number } {
  const largest = Math.max(...column.map(Math.abs));
  const scale = largest === 0 ? 1 : largest / (2 ** (bits - 1) - 1);
  return { levels: column.map((weight) => Math.round(weight / scale)), scale };
}

export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const columns = turned(weights).map((column) => quantizeColumn(column, bits));
  return { levels: turned(columns.map(({ levels }) => levels)), scales: columns.map(({ scale }) => scale) };
}
