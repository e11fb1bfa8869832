// A class for a matrix, whose rows are given back.
class Matrix {
  constructor(readonly rows: number[][]) {}

  column(j: number): number[] {
    return this.rows.map((row) => row[j]);
  }

  times(other: Matrix): Matrix {
    const columns = other.rows[0].map((_, j) => other.column(j));
    const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);
    return new Matrix(this.rows.map((row) => columns.map((column) => dot(row, column))));
  }

  plus(other: Matrix, share: number): Matrix {
    return new Matrix(this.rows.map((row, i) => row.map((value, j) => value + share * other.rows[i][j])));
  }
}

export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return new Matrix(kernel).plus(new Matrix(down).times(new Matrix(up)), scale).rows;
}
