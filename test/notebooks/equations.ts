// Sums that the prose works out before the reader's eyes: "784 × 128 + 128 = 100,480".

const NUMBER = String.raw`-?\d[\d,]*(?:\.\d+)?`;
const OPERATOR = `[-+*/×·÷−]`;
const EQUATION = new RegExp(
  String.raw`((?:\(?\s*${NUMBER}\s*\)?\s*${OPERATOR}\s*)+\(?\s*${NUMBER}\s*\)?)((?:\s*=\s*${NUMBER})+)(?![\d,.]*\s*${OPERATOR}\s*\(?\d)`,
  'g',
);

/**
 * The equations of a text that are right, as places: a number inside one of them needs no other source.
 * The right side may be rounded to the digits that are written.
 */
export function trueEquations(text: string): { start: number; end: number }[] {
  return calculationsOf(text)
    .filter(({ right }) => right)
    .map(({ text: { length }, start }) => ({ start, end: start + length }));
}

/** All equations of a text between numbers, with their places and whether they are right. */
export function calculationsOf(text: string): { text: string; start: number; right: boolean }[] {
  const plain = text.replace(/[`*_$]{1,2}(?=[\d(=+×])|(?<=[\d)])[`_$]/g, (mark) => ' '.repeat(mark.length));
  return [...plain.matchAll(EQUATION)].map((match) => ({
    ...{ text: match[0], start: match.index, right: holds(match[1], match[2]) },
  }));
}

function holds(left: string, right: string): boolean {
  const value = calculate(left);
  if (value === undefined) return false;
  return right
    .split('=')
    .slice(1)
    .every((side) => {
      const decimals = side.trim().split('.')[1]?.length ?? 0;
      return (
        Math.abs(Number(side.replaceAll(',', '')) - value) <=
        (decimals === 0 ? 1e-9 : 0.5 / 10 ** decimals + 1e-9)
      );
    });
}

/** The value of a sum of products; undefined when the text is none. */
function calculate(text: string): number | undefined {
  const tokens = text.replaceAll(',', '').match(/\d+(?:\.\d+)?|[-+*/×·÷−()]/g) ?? [];
  let at = 0;
  const next = (...wanted: string[]) => (wanted.includes(tokens[at]) ? tokens[at++] : undefined);
  const atom = (): number => {
    if (next('-', '−')) return -atom();
    if (!next('(')) return Number(tokens[at++]);
    const value = sum();
    return next(')') ? value : Number.NaN;
  };
  const product = (): number => {
    let value = atom();
    for (let sign = next(...'*/×·÷'); sign; sign = next(...'*/×·÷')) {
      value = '/÷'.includes(sign) ? value / atom() : value * atom();
    }
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = next(...'+-−'); sign; sign = next(...'+-−'))
      value += sign === '+' ? product() : -product();
    return value;
  };
  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : undefined;
}
