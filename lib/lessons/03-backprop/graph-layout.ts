// Where the nodes of a computation stand: columns from left to right, few crossings, no overlaps.

/** A computation as plain data; the graph of course/autodiff is one. */
export interface Drawable {
  readonly nodes: readonly {
    readonly id: number;
    /** Name of a leaf, or the operation. */
    readonly label: string;
    readonly kind: 'leaf' | 'operation';
    /** `[]` for a single number. */
    readonly shape: readonly number[];
    readonly value: number | readonly (readonly number[])[];
    readonly gradient: number | readonly (readonly number[])[];
    /** Column of an operation, from 0 on the left. */
    readonly level: number;
  }[];
  readonly edges: readonly { readonly from: number; readonly to: number }[];
}

/** The middle of a node: columns from 0 on the left, rows from 0 at the top. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** A place for each node, by id. A leaf stands one column before its first use. */
export function layOut({ nodes, edges }: Drawable): Map<number, Place> {
  const levels = new Map(nodes.map(({ id, level }) => [id, level]));
  const usersOf = (id: number) => edges.filter(({ from }) => from === id).map(({ to }) => to);
  const columnOf = ({ id, kind, level }: Drawable['nodes'][number]) => {
    const uses = usersOf(id).map((to) => levels.get(to) as number);
    return kind === 'leaf' && uses.length > 0 ? Math.min(...uses) - 1 : level;
  };
  const columns = new Map(nodes.map((node) => [node.id, columnOf(node)]));
  const rows = new Map<number, number>();
  for (let column = Math.max(...columns.values()); column >= 0; column--) {
    const here = nodes.filter(({ id }) => columns.get(id) === column).map(({ id }) => id);
    const wishes = here.map((id) => ({ id, wish: mean(usersOf(id).map((to) => rows.get(to) ?? 0)) }));
    spread(wishes).forEach((row, id) => {
      rows.set(id, row);
    });
  }
  const top = Math.min(...rows.values());
  return new Map(
    nodes.map(({ id }) => [id, { column: columns.get(id) as number, row: (rows.get(id) as number) - top }]),
  );
}

/** Rows at least 1 apart, in the order of the wishes and around their mean. */
function spread(wishes: { id: number; wish: number }[]): Map<number, number> {
  const sorted = [...wishes].sort((a, b) => a.wish - b.wish || a.id - b.id);
  const rows: number[] = [];
  for (const { wish } of sorted) rows.push(Math.max(wish, (rows.at(-1) ?? Number.NEGATIVE_INFINITY) + 1));
  const shift = mean(sorted.map(({ wish }, i) => wish - rows[i]));
  return new Map(sorted.map(({ id }, i) => [id, rows[i] + shift]));
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}
