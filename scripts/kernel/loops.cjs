// Puts a check of the stop button into every loop and function of a compiled cell: an endless loop then ends like any
// cell that throws, wherever in a chain of promises it runs.
const ts = require('@tslab/typescript-for-tslab');
const { CHECK } = require('./stop.cjs');

const CALL = `${CHECK}()`;
/** A power of two: so often does a loop look that calls nothing, since a look takes longer than such a turn. */
const TURNS = 1024;

/**
 * The same program with the checks. No line moves, so that errors name the line that they happened on. A function that
 * neither loops nor calls has none: it ends by itself, and whoever calls it again and again has one.
 * @param {string} code JavaScript.
 */
function withChecks(code) {
  const source = ts.createSourceFile('cell.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const pieces = [];
  let numCounted = 0;
  const visit = (node) => {
    const isLoop = ts.isIterationStatement(node, false);
    if (isLoop && isBrief(node)) pieces.push(...counted(node, `__turns${++numCounted}__`));
    else if (isLoop) pieces.push(...around(node.statement));
    else if (ts.isFunctionLike(node) && node.body && !isBrief(node.body)) pieces.push(...around(node.body));
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

/** Whether a turn of a loop, or a call of a function, takes next to no time: no loop in it, and no call but of Math. */
function isBrief(outer) {
  const isLong = (node) => {
    if (ts.isFunctionLike(node)) return false; // made here, run elsewhere
    if (LONG.has(node.kind) || (node !== outer && ts.isIterationStatement(node, false))) return true;
    if (ts.isCallExpression(node) && !/^Math\.\w+$/.test(node.expression.getText())) return true;
    return ts.forEachChild(node, isLong) ?? false;
  };
  return !isLong(outer);
}

const { AwaitExpression, AwaitKeyword, NewExpression, TaggedTemplateExpression, YieldExpression } =
  ts.SyntaxKind;
const LONG = new Set([
  AwaitExpression,
  AwaitKeyword,
  NewExpression,
  TaggedTemplateExpression,
  YieldExpression,
]);

/** A check in every so many turns of a loop, with a counter of its own in front of the loop and its labels. */
function counted(loop, counter) {
  let whole = loop;
  while (ts.isLabeledStatement(whole.parent)) whole = whole.parent;
  const check = `if(!(${counter}=${counter}+1&${TURNS - 1}))${CALL};`;
  return [...wrapped(whole, `{let ${counter}=0;`, '}'), ...around(loop.statement, check)];
}

/** What goes before and behind the body of a loop or of a function. */
function around(body, check = `${CALL};`) {
  if (ts.isBlock(body)) return [{ at: afterDirectives(body), text: check, order: body.getStart() }];
  return ts.isExpression(body) ? wrapped(body, `(${CALL},`, ')') : wrapped(body, `{${check}`, '}');
}

/** Outer nodes open first and close last. */
function wrapped(node, open, close) {
  const [start, end] = [node.getStart(), node.getEnd()];
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
