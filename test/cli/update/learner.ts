// What learners do to a course: each kind changes the files of one, and says which of its texts must not be lost.
import type { Random } from '../../../lib/core';
import { type Cell, cellsOf, codeCells, type Files, type Lesson, lessonIn, put, source } from './files';

/** A change, and the texts that the learner wrote by it. */
export interface Kind {
  readonly name: string;
  /** Whether what they wrote may end up in the backup alone: it stood where nobody but the course writes. */
  readonly inBackup?: boolean;
  /** Changes `files`. @returns every text that is the learner's own. */
  change(files: Files, draw: Random): string[];
}

export const LESSON = 'notebooks/01-forward-pass.ipynb';
export const EXERCISE = 'exercises/01-forward-pass/dense.ts';

/** Changes one lesson by `edit`, and saves it. */
function inLesson(name: string, edit: (lesson: Lesson, draw: Random, mark: string) => string[]): Kind {
  return {
    name,
    change(files, draw) {
      const lesson = lessonIn(files, LESSON);
      const written = edit(lesson, draw, `mine${draw.integer(1e6)}`);
      put(files, LESSON, lesson);
      return written;
    },
  };
}

function pick<T>(all: readonly T[], draw: Random): T {
  return all[draw.integer(all.length)];
}

function ran(cell: Cell, draw: Random): void {
  cell.execution_count = draw.integer(50) + 1;
  cell.outputs = [{ output_type: 'stream', name: 'stdout', text: ['1\n', '2\n'] }];
}

function own(cell_type: string, text: string, id: string): Cell {
  const cell: Cell = { cell_type, id, metadata: {}, source: text.split(/(?<=\n)/) };
  return cell_type === 'code' ? { ...cell, execution_count: null, outputs: [] } : cell;
}

/** Cells that hold a guess which is still open. */
function guesses(lesson: Lesson): Cell[] {
  return codeCells(lesson).filter((cell) => /predict\('[^']+', null/.test(source(cell)));
}

export const KINDS: readonly Kind[] = [
  { name: 'nothing', change: () => [] },
  inLesson('ran all cells and saved the outputs', (lesson, draw) => {
    for (const cell of codeCells(lesson)) ran(cell, draw);
    return [];
  }),
  inLesson('made every guess', (lesson, draw) =>
    guesses(lesson).map((cell) => {
      const guess = String(1000 + draw.integer(1e6));
      cell.source = source(cell).replace('null', guess);
      ran(cell, draw);
      return guess;
    }),
  ),
  inLesson('made a guess with an explanation', (lesson, draw, mark) => {
    const cell = pick(guesses(lesson), draw);
    cell.source = `// ${mark}\n${source(cell).replace('null', '2 * 784')}`;
    return [mark, '2 * 784'];
  }),
  inLesson('edited a code cell', (lesson, draw, mark) => {
    const cell = pick(codeCells(lesson).slice(1), draw);
    cell.source = `${source(cell)}\nconsole.log('${mark}');`;
    return [mark];
  }),
  inLesson('edited every code cell', (lesson, _draw, mark) =>
    codeCells(lesson).map((cell, i) => {
      cell.source = `${source(cell)}\n'${mark}-${i}';`;
      return `${mark}-${i}`;
    }),
  ),
  inLesson('wrote over a code cell', (lesson, draw, mark) => {
    pick(codeCells(lesson), draw).source = `'${mark}'`;
    return [mark];
  }),
  inLesson('added a code cell', (lesson, draw, mark) => {
    lesson.cells.splice(draw.integer(lesson.cells.length + 1), 0, own('code', `'${mark}';`, mark));
    return [mark];
  }),
  inLesson('added cells at both ends', (lesson, _draw, mark) => {
    lesson.cells.unshift(own('markdown', `# ${mark}-first`, `${mark}a`));
    lesson.cells.push(own('markdown', `${mark}-last`, `${mark}b`));
    return [`${mark}-first`, `${mark}-last`];
  }),
  inLesson('wrote notes below a text', (lesson, draw, mark) => {
    const cell = pick(cellsOf(lesson, 'markdown'), draw);
    cell.source = `${source(cell)}\n\n**Note:** ${mark}`;
    return [mark];
  }),
  inLesson('wrote a note into a paragraph', (lesson, draw, mark) => {
    const cell = pick(cellsOf(lesson, 'markdown'), draw);
    cell.source = source(cell).replace(' ', ` (${mark}) `);
    return [mark];
  }),
  inLesson('removed a cell', (lesson, draw) => {
    lesson.cells.splice(draw.integer(lesson.cells.length), 1);
    return [];
  }),
  inLesson('moved a cell of their own and one of the course', (lesson, draw, mark) => {
    const [cell] = lesson.cells.splice(draw.integer(lesson.cells.length), 1);
    lesson.cells.splice(draw.integer(lesson.cells.length), 0, own('markdown', mark, mark), cell);
    return [mark];
  }),
  inLesson('split a cell', (lesson, draw, mark) => {
    const cell = pick(
      codeCells(lesson).filter((one) => source(one).includes('\n')),
      draw,
    );
    const [first, ...rest] = source(cell).split('\n');
    cell.source = `${first} // ${mark}`;
    lesson.cells.splice(
      lesson.cells.indexOf(cell) + 1,
      0,
      own('code', `${rest.join('\n')}\n'${mark}-b'`, `${mark}c`),
    );
    return [mark, `${mark}-b`];
  }),
  inLesson('copied a cell, id and all', (lesson, draw, mark) => {
    const cell = pick(codeCells(lesson), draw);
    lesson.cells.splice(lesson.cells.indexOf(cell) + 1, 0, { ...cell, source: `${source(cell)}\n'${mark}'` });
    return [mark];
  }),
  inLesson('turned a code cell into a text', (lesson, draw, mark) => {
    const cell = pick(codeCells(lesson), draw);
    const at = lesson.cells.indexOf(cell);
    lesson.cells[at] = { ...own('markdown', `${source(cell)}\n\n${mark}`, String(cell.id)) };
    return [mark];
  }),
  inLesson('saved it in VS Code', (lesson, draw, mark) => {
    lesson.metadata = { kernelspec: { name: 'other', display_name: mark }, orig_nbformat: 4 };
    for (const cell of lesson.cells)
      cell.metadata = { ...cell.metadata, vscode: { languageId: 'typescript' } };
    const cell = pick(guesses(lesson), draw);
    cell.source = source(cell).replace('null', '77001');
    return ['77001'];
  }),
  inLesson('saved it in an old format without ids', (lesson, draw, mark) => {
    lesson.nbformat_minor = 4;
    for (const cell of lesson.cells) delete cell.id;
    const cell = pick(codeCells(lesson), draw);
    cell.source = `${source(cell)}\n'${mark}'`;
    return [mark];
  }),
  inLesson('pasted a picture', (lesson, draw, mark) => {
    const cell = pick(cellsOf(lesson, 'markdown'), draw);
    cell.source = `${source(cell)}\n\n![${mark}](attachment:${mark}.png)`;
    cell.attachments = { [`${mark}.png`]: { 'image/png': 'AAAA' } };
    return [mark];
  }),
  inLesson('folded a heading', (lesson, draw) => {
    pick(cellsOf(lesson, 'markdown'), draw).metadata = { jp_MarkdownHeadingCollapsed: true };
    return [];
  }),
  {
    name: 'deleted a lesson',
    change(files) {
      files.delete(LESSON);
      return [];
    },
  },
  {
    name: 'renamed a lesson that they had worked in',
    change(files, draw) {
      const written = KINDS.find(({ name }) => name === 'made every guess')?.change(files, draw) ?? [];
      files.set('notebooks/my lesson.ipynb', String(files.get(LESSON)));
      files.delete(LESSON);
      return written;
    },
  },
  {
    name: 'copied a lesson, and worked in both',
    change(files, draw) {
      files.set(
        'notebooks/01-forward-pass-Copy1.ipynb',
        String(files.get(LESSON)).replace('numbers', 'my copy 88012'),
      );
      return [
        'my copy 88012',
        ...(KINDS.find(({ name }) => name === 'edited a code cell')?.change(files, draw) ?? []),
      ];
    },
  },
  {
    name: 'broke the file of a lesson',
    inBackup: true,
    change(files) {
      files.set(LESSON, `${String(files.get(LESSON)).slice(0, 2000)} broken-90210`);
      return ['broken-90210'];
    },
  },
  {
    name: 'was left with conflict marks',
    change(files) {
      const text = String(files.get(LESSON));
      const [line] = /^.*predict\('[^']+', null.*\n/m.exec(text) ?? [''];
      const mine = line.replace('null', '41777');
      const other = line.replace('null', 'null /* other */');
      files.set(LESSON, text.replace(line, `<<<<<<< HEAD\n${mine}=======\n${other}>>>>>>> 1234567\n`));
      return ['41777'];
    },
  },
  {
    name: 'solved an exercise',
    change(files, draw) {
      const mark = `mine${draw.integer(1e6)}`;
      const text = String(files.get(EXERCISE)).replace(/^ {2}throw.*$/m, `  return bias; // ${mark}`);
      files.set(EXERCISE, text);
      return [mark];
    },
  },
  {
    name: 'wrote an exercise anew, with a helper beside it',
    change(files) {
      files.set(EXERCISE, "export const dense = () => 'anew-55501';\n");
      files.set('exercises/01-forward-pass/helper.ts', 'export const helper = 55502;\n');
      return ['anew-55501', '55502'];
    },
  },
  {
    name: 'changed a file of the course, and added others',
    inBackup: true,
    change(files) {
      files.set('lib/plots/slider.ts', `${files.get('lib/plots/slider.ts')}\n// mine-66601\n`);
      files.set('notes.md', 'my notes 66602\n');
      files.set('notebooks/images', 'a file 66603 in the place of a folder\n');
      return ['mine-66601', '66602', '66603'];
    },
  },
  {
    name: 'has lines that end as on Windows',
    change(files, draw) {
      const written = KINDS.find(({ name }) => name === 'solved an exercise')?.change(files, draw) ?? [];
      for (const [path, text] of files) files.set(path, text.replaceAll('\n', '\r\n'));
      return written;
    },
  },
];
