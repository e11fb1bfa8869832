// Each pixel with its eight neighbours as one row, so that a convolution becomes a matrix product (im2col).
import { tf } from '../../tf';
import type { Tensor } from '../kernels';
import { padMiddle, placesAt, reshape } from './kernels';

/** Height and width in pixels, and numbers for each pixel. */
export interface Volume {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** Numbers in one image of that size. */
export function sizeOfVolume({ height, width, channels }: Volume): number {
  return height * width * channels;
}

/**
 * The 3 x 3 neighbourhood of every pixel, row by row from the top left; outside the image there are zeros.
 * @param x (B, H W C), row by row, the channels of a pixel side by side.
 * @returns (B H W, 9 C)
 */
export function neighbourhoods(x: Tensor, { height, width, channels }: Volume): Tensor {
  const pixels = height * width;
  const places = reshape(x, [x.shape[0], pixels, channels]); // (B, H W, C)
  const chosen = placesAt(padMiddle(places), tf.tensor1d(neighbourNumbers(height, width), 'int32')); // (B, 9 H W, C)
  return reshape(chosen, [x.shape[0] * pixels, 9 * channels]);
}

const known = new Map<string, Int32Array>();

/** The number of each pixel's nine neighbours, itself in the middle; H W, one past the last, stands for outside. */
function neighbourNumbers(height: number, width: number): Int32Array {
  const key = `${height} x ${width}`;
  const numbers = known.get(key) ?? Int32Array.from(listNeighbours(height, width));
  known.set(key, numbers);
  return numbers;
}

function listNeighbours(height: number, width: number): number[] {
  const around = [-1, 0, 1];
  const inside = (row: number, column: number): boolean =>
    row >= 0 && row < height && column >= 0 && column < width;
  return Array.from({ length: height * width }, (_, pixel) => {
    const [row, column] = [Math.floor(pixel / width), pixel % width];
    return around.flatMap((down) =>
      around.map((right) =>
        inside(row + down, column + right) ? (row + down) * width + column + right : height * width,
      ),
    );
  }).flat();
}
