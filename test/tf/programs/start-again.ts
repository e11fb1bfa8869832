// Starts with a backend that there is not, follows the advice, and starts again.
import { startBackend } from 'course/tf';

void (async () => {
  const failed = await startBackend().then(
    () => '',
    (error: Error) => error.message,
  );
  delete process.env.COURSE_BACKEND;
  const { backend } = await startBackend();
  console.log(JSON.stringify({ failed, backend }));
})();
