// Which Node each file of the project tells somebody to take: the ways to say so, read from every text there is.
import { execFileSync } from 'node:child_process';

/** One piece of advice. */
export interface Advice {
  readonly path: string;
  readonly text: string;
  readonly major: number;
}

/** Forms that install or demand a Node; what follows is a version, or a list of them. */
const FORMS = [
  /\bnvm (?:install|use) v?(\d+)/g,
  /(?<!\/setup-)\bnode@(\d{1,2})\b/g,
  /\bfnm use\b.*? (\d+)/g,
  /\bnode-version: *['"]?(\d+)/g,
  /\bnode-version: *\[([\d, ]+)\]/g,
  /^ +node: *\[([\d, ]+)\]/gm,
  /\bnode_version=['"]?(\d+)/gi,
  /\bFROM \S*\bnode:(\d+)/g,
  /\bnodejs ?[=~><]+ ?(\d+)/g,
  /\bsetup_(\d+)\.x/g,
  /"ghcr\.io\/devcontainers\/features\/node[^}]*?"version": *"(\d+)/g,
  /\b(?:[Yy]ou need|[Ii]nstall|[Uu]se|[Tt]ake|[Rr]ecommends?|[Gg]et) Node(?:\.js)? (\d+(?: or \d+)*)/g,
];

/** Tests speak of every version, and what is under them is no advice. */
const NOT_ADVICE = /^(?:test|bench|data)\/|^package-lock\.json$/;

/** Every file of the project that a person or a machine takes advice from. */
export function textFiles(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((path) => path !== '' && !NOT_ADVICE.test(path));
}

/** What one text advises. */
export function lookAt(path: string, text: string): Advice[] {
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) =>
      [...match[1].matchAll(/\d+/g)].map(([major]) => ({ path, text: match[0], major: Number(major) })),
    ),
  );
}
