// What a solution exports and imports, read from its text.
import { existsSync, readFileSync } from 'node:fs';
import type * as TypeScript from 'typescript';
import { type Exercise, exercisePaths } from '../../grading';

/** What is wrong with the text of a solution before it runs, as sentences: signatures and imports. */
export function sourceProblems({ id, signatures = {} }: Exercise): string[] {
  const { solution } = exercisePaths(id);
  if (!existsSync(solution)) return [];
  const ts = require('typescript') as typeof TypeScript; // a third of a second: only authors wait for it
  const file = ts.createSourceFile(
    'solution.ts',
    readFileSync(solution, 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  return [...signatureProblems(id, signatures, exportedFunctions(ts, file)), ...importProblems(ts, id, file)];
}

/** The exported functions of a file, each with its signature in one line. */
function exportedFunctions(ts: typeof TypeScript, file: TypeScript.SourceFile): Map<string, string> {
  const found = new Map<string, string>();
  for (const statement of file.statements) {
    if (!ts.isFunctionDeclaration(statement) || !statement.name) continue;
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    const name = statement.name.text;
    const parameters = statement.parameters.map((parameter) => parameter.getText()).join(', ');
    const type = statement.type ? `: ${statement.type.getText()}` : '';
    const generic = statement.typeParameters?.map((parameter) => parameter.getText()).join(', ');
    found.set(name, `${name}${generic ? `<${generic}>` : ''}(${parameters})${type}`.replace(/\s+/g, ' '));
  }
  return found;
}

function signatureProblems(
  id: string,
  signatures: Exercise['signatures'],
  exported: ReadonlyMap<string, string>,
): string[] {
  const problems: string[] = [];
  for (const [name, signature] of Object.entries(signatures)) {
    const has = exported.get(name);
    if (has === undefined) {
      problems.push(
        `${id}: exercises.json promises "${signature}", but solutions/${id}.ts has no "export function ${name}(". Write it, or correct "signatures".`,
      );
    } else if (plain(has) !== plain(signature)) {
      problems.push(
        `${id}: exercises.json promises "${signature}", but solutions/${id}.ts has "${has}". Make the two the same.`,
      );
    }
  }
  for (const [name, signature] of exported) {
    if (name in signatures) continue;
    problems.push(
      `${id}: solutions/${id}.ts exports "${signature}", which exercises.json does not promise. Add it to "signatures", or take away "export".`,
    );
  }
  return problems;
}

/** Blanks and the signs that a formatter puts at the ends of lines make no difference. */
function plain(signature: string): string {
  return signature.replace(/\s+/g, '').replace(/[;,](?=[})])/g, '');
}

/** A learner's file stands alone, so the solution must do without help as well. */
function importProblems(ts: typeof TypeScript, id: string, file: TypeScript.SourceFile): string[] {
  const problems: string[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (needsAnotherFile(ts, node)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const text = node.getText().split('\n')[0];
      problems.push(
        `${id}: line ${line} of solutions/${id}.ts imports: ${text} An exercise stands alone: write what it needs in its own file; only "import type" is allowed.`,
      );
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return problems;
}

function needsAnotherFile(ts: typeof TypeScript, node: TypeScript.Node): boolean {
  if (ts.isImportDeclaration(node)) return !node.importClause?.isTypeOnly;
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier !== undefined && !node.isTypeOnly;
  if (ts.isImportEqualsDeclaration(node)) return true;
  if (!ts.isCallExpression(node)) return false;
  return node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
}
