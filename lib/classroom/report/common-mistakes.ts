// What learners got wrong most often, in the words of the course's authors.
import { wrongAnswers } from '../../grading';
import type { ExerciseResult, GradedTest } from '../results/schema';
import { testName, verdictWords } from '../results/words';

/** One way of being wrong. */
export interface CommonMistake {
  /** The authors' sentence; nothing in it is a learner's. */
  readonly what: string;
  readonly learners: number;
  /** Whether the course keeps a known-wrong answer that is told the same. */
  readonly known: boolean;
}

/**
 * Counts the mistakes of one exercise, the commonest first.
 *
 * A result that is told what a known-wrong answer is told (`test/exercises/NN-topic/wrong`) counts as that one; any
 * other by the first test that it fails. What passed or was not started is no mistake.
 */
export function commonMistakes(id: string, results: readonly ExerciseResult[]): CommonMistake[] {
  const known = [...new Set(wrongAnswers(id).map(({ message }) => message))].filter(Boolean);
  const counts = new Map<string, CommonMistake>();
  for (const { tests } of results) {
    const first = tests.find(({ verdict }) => verdict !== 'PASS' && verdict !== 'NOT_ATTEMPTED');
    if (!first || first.verdict === 'REJECTED') continue;
    const sentence = knownSentence(tests, known);
    const what = sentence === undefined ? firstFailure(first) : whole(sentence);
    counts.set(what, {
      what,
      learners: (counts.get(what)?.learners ?? 0) + 1,
      known: sentence !== undefined,
    });
  }
  return [...counts.values()].sort((a, b) => b.learners - a.learners || (a.what < b.what ? -1 : 1));
}

/** The longest that fits, in the first test that is told one: the longer a sentence, the more it says. */
function knownSentence(tests: readonly GradedTest[], known: readonly string[]): string | undefined {
  for (const { message, verdict } of tests) {
    if (verdict === 'PASS') continue;
    const fitting = known.filter((sentence) => message.includes(sentence));
    if (fitting.length > 0) return fitting.sort((a, b) => b.length - a.length)[0];
  }
  return undefined;
}

/** A known sentence may be kept from its middle on. */
function whole(sentence: string): string {
  return /^\p{Ll}/u.test(sentence) ? `… ${sentence}` : sentence;
}

function firstFailure(test: GradedTest): string {
  const name = testName(test);
  return test.verdict === 'FAIL' ? `Fails “${name}”` : `${verdictWords(test.verdict).meaning}: “${name}”`;
}
