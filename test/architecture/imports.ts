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
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      const found = {
        specifier: node.text,
        line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      };
      strings.push(found);
      if (isImported(node)) imports.push(found);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file, lines: text.trimEnd().split('\n').length, imports, strings };
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
