// Starts the backend and multiplies two matrices; with SHOW_CHOICE set it prints the choice, else nothing.
import { startBackend, tf } from 'course/tf';

async function start(): Promise<void> {
  const choice = await startBackend();
  tf.tidy(() =>
    tf
      .ones([64, 64])
      .matMul(tf.ones([64, 64]))
      .relu()
      .dataSync(),
  );
  if (process.env.SHOW_CHOICE) process.stdout.write(JSON.stringify({ ...choice, inUse: tf.getBackend() }));
}

start().catch((error: Error) => {
  process.stderr.write(`${error.name}: ${error.message}`);
  process.exitCode = 1;
});
