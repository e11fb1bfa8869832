// The glossary as the tests see it, and what a lesson does to its words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lesson, proseCells, ROOT, withoutFences } from './lesson';

/** One entry: `### word`, then what it means, then the lesson where it is met first. */
export interface Entry {
  readonly word: string;
  readonly meaning: string;
  /** Name of the lesson: `01-forward-pass`. */
  readonly lesson: string;
}

export function readGlossary(): Entry[] {
  const [, words] = readFileSync(join(ROOT, 'notebooks', 'glossary.md'), 'utf8').split(/^## .*$/m);
  return words
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [word, ...lines] = section.trim().split('\n');
      const meaning = lines.join('\n').trim();
      const [, lesson = ''] = /\[Lesson \d\d\]\(([^)]+)\.ipynb\)\.$/.exec(meaning) ?? [];
      return { word, meaning, lesson };
    });
}

/** The part of a link behind `glossary.md#`. */
export const anchorOf = (word: string): string => word.replaceAll(' ', '-');

/** What is wrong with the links of a lesson to the glossary: dead, doubled, late, or missing. */
export function linkProblems(lesson: Lesson, entries: readonly Entry[]): string[] {
  const text = proseOf(lesson);
  const links = [...text.matchAll(/\]\(glossary\.md#([^)]*)\)/g)].map(({ 1: anchor, index }) => ({
    anchor,
    index,
  }));
  const anchors = links.map(({ anchor }) => anchor);
  return [
    ...anchors
      .filter((anchor) => !entries.some(({ word }) => anchorOf(word) === anchor))
      .map((anchor) => `It links to "${anchor}", which is not in the glossary.`),
    ...anchors
      .filter((anchor, i) => anchors.indexOf(anchor) !== i)
      .map((anchor) => `It links to "${anchor}" twice. Keep the first.`),
    ...entries
      .filter((entry) => entry.lesson === lesson.name && !anchors.includes(anchorOf(entry.word)))
      .map(({ word }) => `The glossary says that "${word}" is met here first: link it where it is.`),
    ...links.flatMap(({ anchor, index }) => late(text.slice(0, index), anchor)),
  ];
}

/** The word of a link must not stand before it; what the link shows is the word itself. */
function late(before: string, anchor: string): string[] {
  const open = before.lastIndexOf('[');
  const word = anchor.replaceAll('-', '[ -]');
  const earlier = new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'i').test(before.slice(0, open));
  return earlier ? [`It links to "${anchor}" after its first use. Link the first.`] : [];
}

/** The prose from the first code cell on, without headings, code and the text of other links. */
function proseOf(lesson: Lesson): string {
  return proseCells(lesson)
    .slice(1)
    .map(({ source }) => withoutFences(source))
    .join('\n\n')
    .replace(/^#.*$/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\[[^\]]*\]\((?!glossary)[^)]*\)/g, '');
}

/** Words that have a second sense, told by what stands beside them: what the prose must not say, and what instead. */
const SENSES: readonly [pattern: RegExp, sentence: string][] = [
  [/\b(?:query|several|many|four|its|each of the) heads\b/i, 'Say "attention heads".'],
  [/\battention\b[^.]{0,60}(?<!attention )\bheads?\b/i, 'Say "attention head": the head is the last layer.'],
  [/\bkernels? (?:matrix|matrices|of weights)\b/i, 'Say "weights": the kernel runs the notebook.'],
  [/\b(?:of|the|its|\d+) kernels\b/i, 'Say "operations": the kernel runs the notebook.'],
  [
    /\bsteps? of a (?:half|third|fourth|fifth|sixth|seventh|eighth)\b/i,
    'Say "spacing": a step is a step of training.',
  ],
  [/\bstep size\b/i, 'Say "spacing" of levels, or "learning rate" of training.'],
  [/\b(?:scores|scored) (?:\d|on the|in the exam)/i, 'Say "its accuracy is": a score belongs to a class.'],
  [/\b(?:whose|the) keys? (?:is|are) (?:the )?(?:prompt|fingerprint)/i, 'Say "cache key".'],
  [/\bfrozen mode\b|\bfreeze (?:the|a) (?:answer|random)/i, 'Frozen is said of weights only.'],
  [/\bgradient (?:of|by) (?:w|one weight|a single weight)\b/i, 'Say "slope": the gradient is all of them.'],
];

/** Uses of a word outside of its one sense. */
export function senseProblems(lesson: Lesson): string[] {
  return proseCells(lesson).flatMap(({ number, source }) => {
    const text = withoutFences(source).replace(/`[^`\n]*`|(?<=\])\([^)]*\)/g, '');
    return SENSES.flatMap(([pattern, sentence]) => {
      const found = pattern.exec(text);
      return found ? [`Cell ${number} says "${found[0].replace(/\s+/g, ' ')}". ${sentence}`] : [];
    });
  });
}
