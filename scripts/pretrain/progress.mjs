// The progress line: step, loss, tokens a second, time left.

const SECONDS_BETWEEN_LINES = 60; // where output goes to a file

/**
 * @returns a function for each step's report and whether no other follows. In a terminal one line is overwritten;
 * elsewhere one is added a minute.
 */
export function progressLine(output = process.stdout) {
  const recent = [];
  let first;
  let lastLine = 0;
  return (report, isStopped = false) => {
    const now = performance.now() / 1000;
    first ??= { now, step: report.step - 1, tokens: 0 };
    recent.push(report.loss);
    if (recent.length > 100) recent.shift();
    const isLast = isStopped || report.step === report.numSteps;
    if (!isLast && now - lastLine < (output.isTTY ? 1 : SECONDS_BETWEEN_LINES)) return;
    lastLine = now;
    output.write(
      `${output.isTTY ? '\r\x1b[2K' : ''}${sentence(report, recent, first, now)}${output.isTTY && !isLast ? '' : '\n'}`,
    );
  };
}

function sentence({ step, numSteps, numTokens, learningRate }, recent, first, now) {
  const stepsHere = step - first.step;
  const perStep = stepsHere > 1 ? (now - first.now) / (stepsHere - 1) : Number.NaN;
  const loss = recent.reduce((sum, one) => sum + one, 0) / recent.length;
  const rate = numTokens / step / perStep;
  const left = ((numSteps - step) * perStep) / 60;
  return (
    `step ${step} of ${numSteps}, loss ${loss.toFixed(3)} nats a token, learning rate ${learningRate.toExponential(1)}, ` +
    `${Math.round(rate) || '-'} tokens/s, ${Number.isNaN(left) ? '-' : left.toFixed(1)} min left`
  );
}
