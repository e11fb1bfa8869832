// Reads numbers out of prose, code and outputs, and compares them as a reader would.

/** A number as it stands in a text. */
export interface Numeral {
  text: string;
  value: number;
  /** Digits behind the decimal point. */
  decimals: number;
  percent: boolean;
  /** Where it starts in the text. */
  start: number;
}

const NUMERAL =
  /(?<![\p{L}\d_.])[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d+)?(?:\s?%)?(?![\p{L}\d_])/giu;

/** All numbers of a text. A digit inside a word (`float32`, `conv2d`) is part of the word. */
export function numeralsIn(text: string): Numeral[] {
  return [...text.matchAll(NUMERAL)].map((match) => {
    const plain = match[0].replaceAll(',', '').replace('−', '-');
    const percent = plain.endsWith('%');
    const [mantissa] = plain.toLowerCase().replace('%', '').split('e');
    return {
      text: match[0],
      value: Number(plain.replace(/\s?%/, '')),
      decimals: mantissa.split('.')[1]?.trim().length ?? 0,
      percent,
      start: match.index,
    };
  });
}

/** Worth a source: it has decimals, or at least three digits, and is no year. Small counts need none. */
export function isClaim({ text, value, decimals }: Numeral): boolean {
  const isYear = /^\d{4}$/.test(text) && value >= 1900 && value < 2040;
  return !isYear && (decimals > 0 || Math.abs(value) >= 100);
}

const UNIT =
  /^\s?(?:×|times\b|percent\b|points?\b|[kmgtp]?(?:b|hz|wh?|flops?)\b|[kmgt]ib\b|bytes?\b|[mµn]?s\b|seconds?\b|minutes?\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|tonnes?\b|dollars?\b|cents?\b|euros?\b|tokens?\b|requests?\b|users?\b|gpus?\b|thousand\b|million\b|billion\b|trillion\b)/i;
const CURRENCY = /[$€£]\s?$/;

/** Whether a number, however small, says how much of something: a percentage, a price, or anything with a unit. */
export function isQuantity({ text, percent, start }: Numeral, around: string): boolean {
  return percent || UNIT.test(around.slice(start + text.length)) || CURRENCY.test(around.slice(0, start));
}

const MULTIPLES: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };

/** The number with the word that follows it: "109 million" is 109,000,000, rounded to millions. */
export function inFull(numeral: Numeral, around: string): Numeral {
  const [, word = ''] = /^\s?([a-z]+)/i.exec(around.slice(numeral.start + numeral.text.length)) ?? [];
  const zeros = MULTIPLES[word.toLowerCase()] ?? 0;
  return { ...numeral, value: numeral.value * 10 ** zeros, decimals: numeral.decimals - zeros };
}

/**
 * Whether `numeral` is `value`, rounded to the digits that are written: 0.97 for 0.9661, and 97% for it too.
 * A minus sign may be left out: "a drop of 2.5" for -2.5.
 */
export function isRounded(numeral: Numeral, value: number): boolean {
  const sizes = [value, ...(numeral.percent ? [100 * value] : [])];
  const scale = 10 ** numeral.decimals;
  return sizes.some((size) => {
    const difference = Math.abs(Math.abs(size) - Math.abs(numeral.value));
    return (
      difference <= 0.5 / scale + 1e-9 && (numeral.decimals !== 0 || numeral.percent || difference === 0)
    );
  });
}

/** Whether `numeral` ends in zeros and `value` lies within half of its last digit: about 1,800 for 1,797. */
export function isAbout(numeral: Numeral, value: number): boolean {
  const zeros = /0*$/.exec(String(Math.abs(numeral.value)))?.[0].length ?? 0;
  return numeral.decimals === 0 && Math.abs(value - numeral.value) <= 0.5 * 10 ** zeros;
}
