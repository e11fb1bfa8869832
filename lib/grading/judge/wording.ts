// An error of JavaScript itself in words that do not change with the version of Node, since results quote them.

/** What one version of V8 words otherwise than another, and the words for all. */
const WORDINGS: readonly (readonly [theirs: RegExp, ours: string])[] = [
  [/( JSON at position \d+) \(line \d+ column \d+\)$/, '$1'],
  [/^(The comparison function must be either a function or undefined): .*$/s, '$1'],
  // a callback that is none: Node 22 and later name its type before it
  [/^flatMap mapper function is not callable$/, 'undefined is not a function'],
  [/^(?:number|boolean|bigint|object) (\S+) is not a function$/, '$1 is not a function'],
  [/^string "(.*)" is not a function$/s, '$1 is not a function'],
  [/^(?:object|#<\w+>) is not a function$/, 'an object is not a function'],
  [/^Invalid typed array length: \d{10,}$/, 'Array buffer allocation failed'],
  [/^Invalid language tag: .*$/s, 'Incorrect locale information provided'],
  [/^undefined must be positive$/, 'Exponent must be positive'],
];

/** The message of an error in the words for all versions; one that no version words otherwise stays as it is. */
export function steadyWording(message: string): string {
  return WORDINGS.reduce((text, [theirs, ours]) => text.replace(theirs, ours), message);
}
