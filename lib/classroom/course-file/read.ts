// Reads a course file, YAML or JSON, and says what is wrong with it by name of field and line.
import { readFileSync } from 'node:fs';
import Ajv, { type ErrorObject } from 'ajv';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { CourseError } from '../../core';
import { COURSE_FILE_SCHEMA, type CourseFileText } from './form';

/** A fault: where, and what, as the rest of a sentence. */
export interface Fault {
  readonly at: readonly (string | number)[];
  readonly what: string;
}

/** A course file in the form that it was written in, and a way to complain about a field of it. */
export interface ReadCourseFile {
  readonly text: CourseFileText;
  /** An error with one sentence for each fault, up to five, in the order of the file. */
  complaint(faults: readonly Fault[]): CourseError;
}

/**
 * Reads and checks the form of a course file.
 * @throws CourseError with file, line and field for whatever does not fit.
 */
export function readForm(path: string): ReadCourseFile {
  const lines = new LineCounter();
  const document = parseDocument(readText(path), {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const [broken] = document.errors;
  if (broken) {
    const where = `${path}, line ${lines.linePos(broken.pos[0]).line}`;
    throw new CourseError(`${where}: this is neither YAML nor JSON: ${broken.message}. Correct this line.`);
  }
  const complaint = (faults: readonly Fault[]): CourseError => complain(path, document, lines, faults);
  const text: unknown = document.toJS() ?? {};
  const check = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(
    COURSE_FILE_SCHEMA,
  );
  if (!check(text))
    throw complaint((check.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(faultOf));
  return { text: text as CourseFileText, complaint };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is none' : (error as Error).message;
    throw new CourseError(`Expected a course file in ${path}, but ${why}. Name one, or leave --course away.`);
  }
}

function complain(
  path: string,
  document: Document,
  lines: LineCounter,
  faults: readonly Fault[],
): CourseError {
  const sentences = faults
    .map((fault) => ({ ...fault, line: lineOf(document, lines, fault.at) }))
    .sort((a, b) => a.line - b.line)
    .slice(0, 5)
    .map(
      ({ line, at, what }) => `${path}, line ${line}: ${at.length > 0 ? nameOf(at) : 'the file'} ${what}.`,
    );
  return new CourseError([...new Set(sentences)].join('\n'));
}

/** The line of the nearest thing that is there. */
function lineOf(document: Document, lines: LineCounter, at: readonly (string | number)[]): number {
  for (let length = at.length; length > 0; length--) {
    const key = keyRange(document, at.slice(0, length));
    if (key !== undefined) return lines.linePos(key).line;
  }
  return 1;
}

/** Where a field's name, or an item of a list, begins. */
function keyRange(document: Document, at: readonly (string | number)[]): number | undefined {
  const parent = at.length > 1 ? document.getIn(at.slice(0, -1), true) : document.contents;
  const last = at[at.length - 1];
  const items = (parent as { items?: { key?: { value: unknown; range: number[] }; range?: number[] }[] })
    ?.items;
  if (!items) return undefined;
  if (typeof last === 'number') return items[last]?.range?.[0];
  return items.find(({ key }) => key?.value === last)?.key?.range[0];
}

function nameOf(at: readonly (string | number)[]): string {
  return `"${at.map((part) => (typeof part === 'number' ? String(part + 1) : part)).join('.')}"`;
}

function faultOf(error: ErrorObject): Fault {
  const at = pathOf(error);
  const schema = error.parentSchema as { description?: string; properties?: object };
  if (error.keyword === 'required') return { at, what: `needs the field "${error.params.missingProperty}"` };
  if (error.keyword === 'additionalProperties') {
    const fields = Object.keys(schema.properties ?? {}).join(', ');
    return {
      at: [...at, error.params.additionalProperty],
      what: `is not a field that is known here (${fields})`,
    };
  }
  return { at, what: `must be ${schema.description}, got ${JSON.stringify(error.data)?.slice(0, 80)}` };
}

/** A JSON pointer as keys and positions. */
function pathOf({ instancePath }: ErrorObject): (string | number)[] {
  const parts = instancePath.split('/').slice(1);
  return parts
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part, i) => (parts[i - 1] === 'exercises' && /^\d+$/.test(part) ? Number(part) : part));
}
