// What a cell may hold: links that lead somewhere, no scripts, known tags.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Lesson, proseCells, withoutFences } from '../lesson';

/** `timing`: the output differs from run to run because it shows clock time. */
const TAGS = ['timing'];
const FORBIDDEN = /<(script|iframe|style|object|embed)\b|\son\w+\s*=\s*["']|javascript:/i;

export function knownTags({ cells }: Lesson): string[] {
  return cells.flatMap(({ number, tags }) =>
    tags
      .filter((tag) => !TAGS.includes(tag))
      .map((tag) => `Cell ${number} has the tag "${tag}"; known are: ${TAGS.join(', ')}.`),
  );
}

export function noScripts(lesson: Lesson): string[] {
  return proseCells(lesson)
    .filter(({ source }) => FORBIDDEN.test(withoutFences(source)))
    .map(
      ({ number }) =>
        `Cell ${number} holds a script, style or handler; JupyterLab and code hosts drop those.`,
    );
}

/** Every relative link and image names a file of the course. */
export function linksExist(lesson: Lesson): string[] {
  return proseCells(lesson).flatMap(({ number, source }) =>
    targets(source)
      .filter((target) => !/^(https?:|mailto:|#|attachment:)/.test(target))
      .filter((target) => !existsSync(join(dirname(lesson.file), decodeURI(target.split('#')[0]))))
      .map((target) => `Cell ${number} links to ${target}, which does not exist.`),
  );
}

/** What `[text](target)`, `![alt](target)` and `href`/`src` point at, outside of code. */
function targets(markdown: string): string[] {
  const text = withoutFences(markdown).replace(/`[^`\n]*`/g, '');
  const links = text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)|\b(?:href|src)="([^"]+)"/g);
  return [...links].map(([, markdownTarget, htmlTarget]) => markdownTarget ?? htmlTarget);
}
