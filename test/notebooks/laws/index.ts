// The laws of style.md that can be read off a notebook without running it. Each takes a lesson and returns one
// sentence for each breach; the key is the law.
import type { Lesson } from '../lesson';
import { knownTags, linksExist, noScripts } from './content';
import { figuresHaveSources } from './figures';
import { closing, exercises, opening, title } from './frame';
import { asksBeforeAnswering, hintAtHand, importsFirst, proseBeforeCode } from './order';
import { longestCell, medianCell, numberOfCodeCells, proseToCode, widestLine } from './size';

export const LAWS: Record<string, (lesson: Lesson) => string[]> = {
  'has as many code cells as fit into a lesson': numberOfCodeCells,
  'keeps each code cell short enough to read at a glance': longestCell,
  "keeps each line of code inside a laptop's window": widestLine,
  'has code cells of three to five lines in the median': medianCell,
  'explains code in prose, neither too little nor too much': proseToCode,
  'has a paragraph before each code cell': proseBeforeCode,
  'imports in the first code cell and nowhere else': importsFirst,
  'has the hints at hand that its checks speak of': hintAtHand,
  'asks for a guess before it answers, and answers each': asksBeforeAnswering,
  'starts with its title': title,
  'opens with what it teaches, how long it takes and what it needs': opening,
  'closes with summary, quiz, questions and the next lesson': closing,
  'has an exercise': exercises,
  'says where the figures in its code come from': figuresHaveSources,
  'uses only tags that mean something': knownTags,
  'holds no scripts': noScripts,
  'links only to files that exist': linksExist,
};
