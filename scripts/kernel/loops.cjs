// Puts a check of the stop button into every loop and function of a compiled cell: an endless loop then ends like any
// cell that throws, wherever in a chain of promises it runs.
const ts = require('@tslab/typescript-for-tslab');
const { CHECK } = require('./stop.cjs');

const CALL = `${CHECK}()`;

/**
 * The same program with the checks. No line moves, so that errors name the line that they happened on.
 * @param {string} code JavaScript.
 */
function withChecks(code) {
  const source = ts.createSourceFile('cell.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const pieces = [];
  const visit = (node) => {
    if (ts.isIterationStatement(node, false)) pieces.push(...around(node.statement));
    else if (ts.isFunctionLike(node) && node.body) pieces.push(...around(node.body));
    ts.forEachChild(node, visit);
  };
  visit(source);
  let checked = '';
  let from = 0;
  for (const { at, text } of pieces.sort((a, b) => a.at - b.at || a.order - b.order)) {
    checked += code.slice(from, at) + text;
    from = at;
  }
  return checked + code.slice(from);
}

/** Whether a program awaits outside of its functions. As a script it parses `await (x)` as the call of a function `await`. */
function awaits(code) {
  const source = ts.createSourceFile('cell.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const visit = (node) => {
    if (ts.isFunctionLike(node)) return false;
    if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AwaitKeyword) return true;
    if (ts.isIdentifier(node) && node.text === 'await') return true;
    return ts.forEachChild(node, visit) ?? false;
  };
  return visit(source);
}

/** What goes before and behind the body of a loop or of a function. Outer bodies open first and close last. */
function around(body) {
  const [start, end] = [body.getStart(), body.getEnd()];
  if (ts.isBlock(body)) return [{ at: afterDirectives(body), text: `${CALL};`, order: start }];
  const [open, close] = ts.isExpression(body) ? [`(${CALL},`, ')'] : [`{${CALL};`, '}'];
  return [
    { at: start, text: open, order: start - end },
    { at: end, text: close, order: -start },
  ];
}

/** Behind the brace, or behind a "use strict". */
function afterDirectives({ statements, pos, ...body }) {
  let at = statements.pos;
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) break;
    at = statement.getEnd();
  }
  return at;
}

module.exports = { awaits, withChecks };
