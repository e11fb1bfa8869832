// One look for every chart: colours that colour-blind readers can tell apart, type that can be read.

/**
 * Colours of groups, in the order they are given out (Okabe and Ito, 2008).
 * The five that stand out from white most come first.
 */
export const PALETTE = [
  '#0072B2',
  '#D55E00',
  '#009E73',
  '#CC79A7',
  '#000000',
  '#E69F00',
  '#56B4E9',
  '#F0E442',
] as const;

/** Greys for text, axes, outlines and backgrounds; they never tell groups apart. */
export const GREYS = ['#FFFFFF', '#F5F5F5', '#DDDDDD', '#767676', '#555555', '#222222'] as const;

/** Colour scales for quantities: each also grows in lightness, so it survives a grey printer. */
export const SCHEMES = ['viridis', 'cividis', 'greys', 'blues', 'blueorange'] as const;

/** Shapes of groups, in the order of `PALETTE`. */
export const SHAPES = [
  'circle',
  'square',
  'triangle-up',
  'diamond',
  'cross',
  'triangle-down',
  'triangle-right',
  'triangle-left',
] as const;

/** Dashes of groups (pixels on, pixels off), in the order of `PALETTE`; the first is a whole line. */
export const DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [12, 3],
  [4, 4],
  [1, 3],
  [10, 3, 2, 3, 2, 3],
];

const TEXT = '#222222';
const FONT = 'system-ui, sans-serif';

/**
 * The Vega-Lite config that every chart carries.
 * The background is white in dark viewers too: the palette is chosen for white.
 */
export const theme = {
  background: '#FFFFFF',
  font: FONT,
  padding: 12,
  title: {
    color: TEXT,
    fontSize: 15,
    subtitleColor: '#555555',
    subtitleFontSize: 12,
    anchor: 'start',
    offset: 10,
  },
  axis: {
    labelColor: TEXT,
    titleColor: TEXT,
    labelFontSize: 12,
    titleFontSize: 13,
    titleFontWeight: 'normal',
    titlePadding: 8,
    gridColor: '#DDDDDD',
    domainColor: '#767676',
    tickColor: '#767676',
  },
  axisX: { labelAngle: 0, grid: false, labelFlush: false },
  legend: {
    labelColor: TEXT,
    titleColor: TEXT,
    labelFontSize: 12,
    titleFontSize: 12,
    symbolSize: 90,
    labelLimit: 320, // pixels: room for a name of some words
  },
  header: { labelColor: TEXT, titleColor: TEXT, labelFontSize: 12, titleFontSize: 12 },
  view: { stroke: null },
  text: { color: TEXT, fontSize: 12 },
  bar: { color: PALETTE[0] },
  line: { color: PALETTE[0], strokeWidth: 2.5 },
  point: { color: PALETTE[0], size: 50, filled: true },
  rect: { color: PALETTE[0] },
  rule: { color: TEXT, strokeWidth: 1.5 },
} as const;
