// Two changes of one text, put together where they don't touch: a guess in a call whose question was reworded, a note
// below a paragraph that was corrected.
import { diff3Merge, diffIndices } from 'node-diff3';

/**
 * Joins two changes of a text of lines, as prose is.
 * @returns undefined where both changed the same lines.
 */
export function joinLines(mine: string, base: string, theirs: string): string | undefined {
  const regions = diff3Merge(linesOf(mine), linesOf(base), linesOf(theirs));
  const lines = regions.flatMap(({ ok }) => ok ?? [undefined]);
  return lines.includes(undefined) ? undefined : lines.join('\n');
}

function linesOf(text: string): string[] {
  return text.split('\n');
}

/**
 * Puts the values that somebody wrote in the place of others (`null` by a guess, a number by another one) into a newer
 * text of the code. Anything else is not joined: two changes that are right each by itself may be wrong together.
 * @returns undefined when `mine` changes more than values, or when the newer text changed around one of them.
 */
export function joinValues(mine: string, base: string, theirs: string): string | undefined {
  const [from, to, own] = [base, theirs, mine].map(tokensOf);
  const places = sameTokens(from, to);
  const result = to.map(({ space, text }) => space + text);
  for (const { buffer1, buffer2 } of diffIndices(from.map(textOf), own.map(textOf))) {
    const [at, length] = buffer1;
    const place = places.get(at);
    const isValue = length === 1 && VALUE.test(from[at].text) && buffer2[1] > 0;
    if (!isValue || place === undefined || !standsBetweenTheSame(places, at, place)) return undefined;
    const value = own.slice(buffer2[0], buffer2[0] + buffer2[1]);
    const [first, ...rest] = value;
    result[place] = to[place].space + first.text + rest.map(({ space, text }) => space + text).join('');
  }
  return result.join('');
}

interface Token {
  /** White space before it. */
  readonly space: string;
  readonly text: string;
}

const PARTS =
  /(\s*)(\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\d[\w.]*|[\w$]+|[^\s]|$)/g;

const VALUE = /^(?:null|undefined|true|false|\d.*|['"`][\s\S]*)$/;

function tokensOf(code: string): Token[] {
  return [...code.matchAll(PARTS)].map(([, space, text]) => ({ space, text }));
}

function textOf(token: Token): string {
  return token.text;
}

/** Where each token of one text stands in another, for those that both have in the same order. */
function sameTokens(from: readonly Token[], to: readonly Token[]): Map<number, number> {
  const places = new Map<number, number>();
  let [here, there] = [0, 0];
  const end = { buffer1: [from.length, 0], buffer2: [to.length, 0] };
  for (const { buffer1, buffer2 } of [...diffIndices(from.map(textOf), to.map(textOf)), end]) {
    while (here < buffer1[0]) places.set(here++, there++);
    here = buffer1[0] + buffer1[1];
    there = buffer2[0] + buffer2[1];
  }
  return places;
}

function standsBetweenTheSame(places: ReadonlyMap<number, number>, at: number, place: number): boolean {
  const before = at === 0 || places.get(at - 1) === place - 1;
  return before && (places.get(at + 1) ?? place + 1) === place + 1 && places.has(at + 1);
}
