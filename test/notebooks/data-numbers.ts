// The numbers of the data sets that a lesson uses, as a source for its prose.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lesson, ROOT } from './lesson';

/** The catalogue, and the files of the data sets whose names stand in the lesson. Pixels are no source: too many. */
export function dataText(lesson: Lesson): string {
  const catalog = readFileSync(join(ROOT, 'data', 'catalog.json'), 'utf8');
  const text = lesson.cells.map(({ source }) => source.toLowerCase()).join('\n');
  const files = (JSON.parse(catalog) as { name: string; file: string }[])
    .filter(({ name }) => name !== 'digits' && text.includes(name.toLowerCase()))
    .map(({ file }) => withoutThousands(file, readFileSync(join(ROOT, 'data', file), 'utf8')));
  return [catalog.replace(/"sha256": "[^"]*"/g, ''), ...files].join('\n');
}

/** In a CSV a comma parts two numbers: `312,624` are not three hundred thousand. */
function withoutThousands(file: string, text: string): string {
  return file.endsWith('.csv') ? text.replaceAll(',', ' , ') : text;
}
