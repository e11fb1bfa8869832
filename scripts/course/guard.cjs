// Loaded before the command line: a fault that nobody expected becomes one line and a status of its own, after which
// scripts/course/main.mjs looks for damage in the clone.
const OWN_FAULT = 70;

process.on('uncaughtException', (error) => {
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
  process.stderr.write(`The command met a fault that it did not expect: ${message}\n`);
  if (process.env.COURSE_STACKS) process.stderr.write(`${error.stack}\n`);
  process.exit(OWN_FAULT);
});
