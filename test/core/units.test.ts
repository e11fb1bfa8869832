import { expect } from 'chai';
import { formatBytes, formatCount, formatDuration, formatInteger, formatPercent } from 'course/core';

/** The function's name, and pairs of a number and its text. */
const cases: [string, (value: number) => string, [number, string][]][] = [
  [
    'formatBytes',
    formatBytes,
    [
      [0, '0 B'],
      [1023, '1023 B'],
      [1536, '1.5 KiB'],
      [1024 ** 2 - 1, '1 MiB'],
      [407_080, '397.5 KiB'],
      [5 * 1024 ** 4, '5 TiB'],
    ],
  ],
  [
    'formatCount',
    formatCount,
    [
      [999, '999'],
      [101_770, '101.8 k'],
      [999_999, '1 M'],
      [-2500, '-2.5 k'],
      [3.15e23, '3.15e23'],
    ],
  ],
  [
    'formatInteger',
    formatInteger,
    [
      [203_264, '203,264'],
      [12, '12'],
    ],
  ],
  [
    'formatDuration',
    formatDuration,
    [
      [0.85, '850 µs'],
      [0.99999, '1 ms'],
      [12.34, '12.3 ms'],
      [999.99, '1 s'],
      [4500, '4.5 s'],
      [59_999, '1 min 0 s'],
      [125_000, '2 min 5 s'],
    ],
  ],
  [
    'formatPercent',
    formatPercent,
    [
      [0.972, '97.2 %'],
      [1, '100.0 %'],
    ],
  ],
];

for (const [name, format, pairs] of cases) {
  describe(name, () => {
    for (const [value, text] of pairs) {
      it(`writes ${value} as ${text}`, () => {
        expect(format(value)).to.equal(text);
      });
    }
  });
}
