// A picture of a language model: what happens to a token on its way, from top to bottom.

import type { Spec } from '../../plots';
import { frame, PALETTE } from '../../plots';

/** The sizes that are written into the picture. */
export interface BlockSizes {
  readonly vocabularySize: number;
  readonly numLayers: number;
  readonly numHeads: number;
  readonly width: number;
  readonly hiddenWidth: number;
}

const WIDE = { left: 90, right: 640 };
const HEIGHT = 46;
const GAP = 22;

/**
 * The stages of a GPT as boxes, with arrows between them and a way around attention and MLP, where what they find is
 * added to what came in.
 */
export function blockChart(sizes: BlockSizes): Spec {
  const { vocabularySize: V, numLayers: L, numHeads, width: D, hiddenWidth: H } = sizes;
  const stages = [
    [
      'Embedding',
      `row of the table of ${V} tokens + row of its position: ${D} numbers for each token`,
      'own',
    ],
    ['Attention', `${numHeads} attention heads: each token looks at itself and those before it`, 'others'],
    ['MLP', `${D} to ${H}, relu, ${H} to ${D}: each token by itself (lesson 01)`, 'own'],
    ['Output', `${D} numbers to ${V} logits, one for each token that may come next`, 'own'],
  ].map(([name, note, kind], i) => ({ name, note, kind, ...placeOf(i) }));
  const [, attention, mlp] = stages;
  const middle = (WIDE.left + WIDE.right) / 2;
  const arrows = stages.slice(1).map(({ y }) => ({ x: middle, x2: middle, y: y - GAP, y2: y }));
  const around = [attention, mlp].flatMap(({ y, y2 }) => aroundBox(y - GAP / 2, y2 + GAP / 2, middle));
  const height = stages[3].y2 + 4;
  return frame(
    stages,
    {
      title: `What a GPT does with a text; the two boxes in the middle come ${L} times`,
      description: `Four boxes from top to bottom: embedding, attention, MLP, output. A line leads around attention and around the MLP, and what they find is added to what came in. Attention and MLP are repeated ${L} times.`,
      ...{ width: 720, height },
    },
    { layer: layersOf([...arrows, ...around], [attention, mlp], height) },
  );
}

const placeOf = (i: number) => ({
  x: WIDE.left,
  x2: WIDE.right,
  y: 2 + i * (HEIGHT + GAP),
  y2: 2 + i * (HEIGHT + GAP) + HEIGHT,
});

/** Three lines that leave the arrow above a box and join it again below. */
function aroundBox(top: number, bottom: number, middle: number): object[] {
  const side = WIDE.left - 30;
  return [
    { x: side, x2: middle, y: top, y2: top },
    { x: side, x2: side, y: top, y2: bottom },
    { x: side, x2: middle, y: bottom, y2: bottom },
  ];
}

function layersOf(lines: object[], repeated: { y2: number }[], height: number): object[] {
  const place = (field: string, range: number[]) => ({
    ...{ field, type: 'quantitative', axis: null },
    scale: { domain: range, nice: false, zero: false },
  });
  const start = { x: place('x', [0, 720]), y: place('y', [height, 0]) };
  const both = { ...start, x2: { field: 'x2' }, y2: { field: 'y2' } };
  const text = (field: string, dy: number, more: object = {}) => ({
    mark: { type: 'text', align: 'left', dx: 12, dy, baseline: 'middle', ...more },
    encoding: { ...start, text: { field, type: 'nominal' } },
  });
  const pluses = repeated.map(({ y2 }) => ({ x: (WIDE.left + WIDE.right) / 2, y: y2 + GAP / 2, name: '+' }));
  return [
    { data: { values: lines }, mark: { type: 'rule', color: '#767676', strokeWidth: 1.5 }, encoding: both },
    { mark: { type: 'rect', fill: '#F5F5F5', stroke: '#555555', cornerRadius: 8 }, encoding: both },
    text('name', 14, { fontWeight: 'bold', fontSize: 13 }),
    text('note', 33, { fontSize: 12, color: PALETTE[0] }),
    { ...text('name', 0, { fontSize: 18, fontWeight: 'bold', dx: 6 }), data: { values: pluses } },
  ];
}
