// Reads what a TypeScript file imports, by TypeScript's own parser: comments and texts do not count.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** One import, export from, `import()`, `require()` or `require.resolve()` of a fixed name. */
export interface Import {
  readonly specifier: string;
  /** From 1. */
  readonly line: number;
}

/** What one source file shows. */
export interface Source {
  readonly file: string;
  /** Lines of text, an empty end not counted. */
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Every string in the code, imports included. */
  readonly strings: readonly Import[];
  /** Where it prints or ends the process: `console.log`, `process.exit`. */
  readonly effects: readonly Import[];
}

/** Parses a file. */
export function readSource(file: string): Source {
  return parseSource(file, readFileSync(file, 'utf8'));
}

/** Parses a text as if it were the content of `file`. */
export function parseSource(file: string, text: string): Source {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const strings: Import[] = [];
  const imports: Import[] = [];
  const effects: Import[] = [];
  const found = (node: ts.Node, specifier: string): Import => ({
    specifier,
    line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
  });
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      strings.push(found(node, node.text));
      if (isImported(node)) imports.push(found(node, node.text));
    }
    if (isEffect(node)) effects.push(found(node, node.getText()));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file, lines: text.trimEnd().split('\n').length, imports, strings, effects };
}

/** `console.log` where it is called, and the process's outputs and its end. */
function isEffect(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return false;
  if (node.expression.text === 'process') return /^(stdout|stderr|exit|exitCode)$/.test(node.name.text);
  const { parent } = node;
  return node.expression.text === 'console' && ts.isCallExpression(parent) && parent.expression === node;
}

function isImported(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent))
    return parent.moduleSpecifier === node;
  if (ts.isExternalModuleReference(parent)) return true; // import x = require('y')
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent); // type T = import('y').T
  return ts.isCallExpression(parent) && parent.arguments[0] === node && isLoader(parent.expression);
}

function isLoader(called: ts.Expression): boolean {
  if (called.kind === ts.SyntaxKind.ImportKeyword) return true;
  const name =
    ts.isPropertyAccessExpression(called) && called.name.text === 'resolve' ? called.expression : called;
  return ts.isIdentifier(name) && name.text === 'require';
}
