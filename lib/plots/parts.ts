// A spec taken apart for reading: only what the lint looks at, the rest left open.

/** One encoding channel. */
export interface Channel {
  readonly field?: unknown;
  readonly aggregate?: unknown;
  readonly datum?: unknown;
  readonly value?: unknown;
  readonly title?: unknown;
  readonly type?: string;
  readonly axis?: { readonly title?: unknown } | null;
  readonly scale?: { readonly range?: readonly unknown[]; readonly scheme?: unknown } | null;
  readonly condition?: { readonly field?: unknown };
}

type Encoding = Readonly<Record<string, Channel | undefined>>;

/** A chart, or a layer or panel of one. */
export interface Part {
  readonly mark?: string | Readonly<Record<string, unknown>>;
  readonly encoding?: Encoding;
  readonly data?: { readonly url?: string; readonly values?: unknown; readonly sequence?: unknown };
  readonly layer?: readonly Part[];
  readonly hconcat?: readonly Part[];
  readonly vconcat?: readonly Part[];
  readonly concat?: readonly Part[];
  readonly spec?: Part;
}

/** A part that draws: a mark with its encoding, and what it inherits from the parts around it. */
export interface Leaf {
  readonly mark: Readonly<Record<string, unknown>>;
  readonly encoding: Encoding;
}

/** The layers and panels directly below a part. */
export function below(part: Part): readonly Part[] {
  const { layer = [], hconcat = [], vconcat = [], concat = [], spec } = part;
  return [...layer, ...hconcat, ...vconcat, ...concat, ...(spec ? [spec] : [])];
}

/** The parts that draw, at any depth. */
export function leavesOf(part: Part, inherited: Encoding = {}): Leaf[] {
  const encoding = { ...inherited, ...part.encoding };
  const children = below(part);
  if (children.length > 0) return children.flatMap((child) => leavesOf(child, encoding));
  const mark = typeof part.mark === 'string' ? { type: part.mark } : (part.mark ?? {});
  return [{ mark, encoding }];
}
