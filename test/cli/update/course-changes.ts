// What the course does to its files from one version to the next, drawn at random.
import type { Random } from '../../../lib/core';
import { cellsOf, codeCells, type Files, lessonIn, put, source } from './files';
import { EXERCISE, LESSON } from './learner';

type Change = (files: Files, draw: Random, mark: string) => string[];

/** Each returns the texts that learners must find after the update. */
const CHANGES: Record<string, Change> = {
  'adds cells': (files, draw, mark) => {
    const lesson = lessonIn(files, LESSON);
    const texts = [0, 1, 2].map((i) => `new text ${mark}-${i}.`);
    for (const [i, text] of texts.entries()) {
      const cell = { cell_type: 'markdown', id: `md-${mark.slice(-7)}${i}`, metadata: {}, source: [text] };
      lesson.cells.splice(draw.integer(lesson.cells.length + 1), 0, cell);
    }
    put(files, LESSON, lesson);
    return texts;
  },
  'rewords some cells': (files, draw, mark) => {
    const lesson = lessonIn(files, LESSON);
    for (const cell of draw.shuffle(lesson.cells).slice(0, 6))
      cell.source = source(cell).replace(/ \S+|$/, ` reworded-${mark}`);
    put(files, LESSON, lesson);
    return [];
  },
  'rewords every question': (files, _draw, mark) => {
    const lesson = lessonIn(files, LESSON);
    for (const cell of codeCells(lesson))
      cell.source = source(cell).replace('question: ', `question: '${mark}' + `);
    put(files, LESSON, lesson);
    return [mark];
  },
  'drops some cells': (files, draw) => {
    const lesson = lessonIn(files, LESSON);
    for (let i = 0; i < 3; i++) lesson.cells.splice(draw.integer(lesson.cells.length), 1);
    put(files, LESSON, lesson);
    return [];
  },
  'moves a cell': (files, draw) => {
    const lesson = lessonIn(files, LESSON);
    const [cell] = lesson.cells.splice(draw.integer(lesson.cells.length), 1);
    lesson.cells.splice(draw.integer(lesson.cells.length), 0, cell);
    put(files, LESSON, lesson);
    return [];
  },
  'rewrites the lesson': (files, _draw, mark) => {
    const lesson = lessonIn(files, LESSON);
    for (const cell of lesson.cells) cell.source = `rewritten ${mark} ${cell.id}`;
    put(files, LESSON, lesson);
    return [`rewritten ${mark} ${cellsOf(lesson, 'code')[0].id}`];
  },
  'renames the lesson': (files) => {
    files.set('notebooks/01-a-pass-forward.ipynb', String(files.get(LESSON)));
    files.delete(LESSON);
    return [];
  },
  'drops the lesson': (files) => {
    files.delete(LESSON);
    return [];
  },
  'explains an exercise better': (files, _draw, mark) => {
    files.set(EXERCISE, String(files.get(EXERCISE)).replace('One dense layer', `One dense layer (${mark})`));
    return [mark];
  },
  'changes the start of an exercise': (files, _draw, mark) => {
    files.set(EXERCISE, String(files.get(EXERCISE)).replace('Not written yet', `Not written, ${mark}`));
    return [mark];
  },
  'drops an exercise': (files) => {
    files.delete(EXERCISE);
    return [];
  },
  'renames an exercise': (files) => {
    files.set('exercises/01-forward-pass/dense-layer.ts', String(files.get(EXERCISE)));
    files.delete(EXERCISE);
    return [];
  },
  'changes the code behind the lessons': (files, _draw, mark) => {
    files.set('lib/plots/slider.ts', `// ${mark}\n${files.get('lib/plots/slider.ts')}`);
    files.set('lib/plots/dial.ts', `// ${mark}-dial\n`);
    files.set('notebooks/images/new.svg', `<svg><!-- ${mark}-image --></svg>`);
    return [mark, `${mark}-dial`, `${mark}-image`];
  },
};

/** The changes that a version may hold. */
export const NAMES: readonly string[] = Object.keys(CHANGES);

/** Changes `files` as a new version does. @returns the names of the changes, and the texts that are new. */
export function changeCourse(files: Files, draw: Random): { names: string[]; texts: string[] } {
  const count = 1 + draw.integer(4);
  const names = draw.shuffle(NAMES).slice(0, count);
  const gone = ['drops the lesson', 'renames the lesson', 'drops an exercise', 'renames an exercise'];
  names.sort((a, b) => gone.indexOf(a) - gone.indexOf(b)); // what goes, goes last
  const texts = names.flatMap((name, i) =>
    files.has(LESSON) && files.has(EXERCISE) ? CHANGES[name](files, draw, `v${draw.integer(1e8)}x${i}`) : [],
  );
  return { names, texts: texts.filter((text) => [...files.values()].some((file) => file.includes(text))) };
}
