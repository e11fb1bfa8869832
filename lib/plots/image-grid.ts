// Image grid: small grey images side by side, each with a caption.
import { CourseError } from '../core';
import { frame } from './frame';
import type { ChartOptions, Spec } from './spec';

/** Options of `imageGrid`. */
export interface ImageGridOptions extends Omit<ChartOptions, 'width' | 'height'> {
  /** A line below each image, in the order of the images. */
  captions?: readonly (string | number)[];
  /** Images in a row; 10 unless told otherwise. */
  columns?: number;
  /** Side of a pixel on the screen; 6 unless told otherwise. */
  pixel?: number;
  /** Value drawn white; 0 unless told otherwise. */
  low?: number;
  /** Value drawn black; 1 unless told otherwise. */
  high?: number;
}

const MOST_IMAGES = 120; // each pixel is a mark of its own
const GAP = 2; // in pixels of an image
const CAPTION = 18; // in pixels of the screen

/**
 * Square grey images, dark where the value is high.
 *
 * `imageGrid(images.slice(0, 10), { captions: labels.slice(0, 10), title: 'Ten digits', description: … })`
 * @param images each a flat list of side x side values, row by row: (n, side * side).
 * @throws CourseError when there is no image, more than 120, or one that is not square.
 */
export function imageGrid(
  images: readonly (readonly number[] | Float32Array)[],
  options: ImageGridOptions,
): Spec {
  const { columns = 10, pixel = 6, low = 0, high = 1, captions } = options;
  const side = sideOf(images);
  const across = (side + GAP) * pixel;
  const down = across + (captions ? CAPTION : 0);
  const corner = (i: number) => [(i % columns) * across, Math.floor(i / columns) * down];
  const pixels = images.flatMap((image, i) => drawn(image, side, pixel, corner(i), low, high));
  const frames = images.map((_, i) => rectangle(corner(i), side * pixel, { caption: captions?.[i] ?? '' }));
  const width = Math.min(columns, images.length) * across;
  const height = Math.ceil(images.length / columns) * down;
  const text = { mark: { type: 'text', baseline: 'top', dy: side * pixel + 4, dx: (side * pixel) / 2 } };
  const layer = [
    { ...square({ type: 'rect', fill: '#FFFFFF', stroke: '#767676', aria: false }, width, height) },
    { data: { values: pixels }, ...square({ type: 'rect', aria: false }, width, height, SHADE) },
    ...(captions
      ? [{ ...text, encoding: { ...corners(width, height, false), text: { field: 'caption' } } }]
      : []),
  ];
  return frame(frames, { ...options, width, height }, { layer });
}

const SHADE = {
  color: { field: 'shade', type: 'quantitative', legend: null, scale: { scheme: 'greys', domain: [0, 1] } },
};

function sideOf(images: readonly ArrayLike<number>[]): number {
  if (images.length === 0 || images.length > MOST_IMAGES) {
    throw new CourseError(`Expected 1 to ${MOST_IMAGES} images, got ${images.length}. Pass a slice of them.`);
  }
  const side = Math.sqrt(images[0].length);
  const odd = images.findIndex((image) => image.length !== side * side);
  if (Number.isInteger(side) && side > 0 && odd === -1) return side;
  const at = Math.max(odd, 0);
  throw new CourseError(
    `Expected square images of one size, got ${images[at].length} values in image ${at}. ` +
      'Flatten each image to side x side values.',
  );
}

/** The pixels that are not white, as rectangles on the screen. */
function drawn(
  image: ArrayLike<number>,
  side: number,
  pixel: number,
  [left, top]: number[],
  low: number,
  high: number,
): object[] {
  const shades = Array.from(image, (value) => Math.min(1, Math.max(0, (value - low) / (high - low))));
  return shades.flatMap((shade, i) => {
    const place = [left + (i % side) * pixel, top + Math.floor(i / side) * pixel];
    return shade > 0 ? [rectangle(place, pixel, { shade: Number(shade.toFixed(3)) })] : [];
  });
}

function rectangle([x, y]: number[], size: number, more: object): object {
  return { x, y, x2: x + size, y2: y + size, ...more };
}

function square(mark: object, width: number, height: number, more: object = {}): object {
  return { mark, encoding: { ...corners(width, height, true), ...more } };
}

/** Positions in pixels of the screen, from the top left; no axes. */
function corners(width: number, height: number, both: boolean): object {
  const axis = (field: string, domain: number[]) => ({
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain, nice: false, zero: false },
  });
  const ends = both ? { x2: { field: 'x2' }, y2: { field: 'y2' } } : {};
  return { x: axis('x', [0, width]), y: axis('y', [height, 0]), ...ends };
}
