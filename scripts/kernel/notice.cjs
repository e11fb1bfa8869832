// What stands below the first cell while TypeScript and TensorFlow start. It is gone when the cell shows something
// itself or ends, and is shown only where somebody looks on: to a client that names its cells, as JupyterLab does.

const AFTER_MS = 300;
const TEXT =
  'TypeScript and the course are starting. This takes some seconds, once for each notebook that is opened.';

/** @param publish sends an output: `publish(type, parent, content)`. */
function openNotice(publish) {
  let parent;
  let timer;
  let shown = false;
  const show = () => {
    shown = true;
    const html = `<div role="status" style="opacity:0.75"><em>${TEXT}</em></div>`;
    const data = { 'text/html': html, 'text/plain': TEXT };
    publish('display_data', parent, JSON.stringify({ data, metadata: {}, transient: {} }));
  };
  return {
    open({ header, metadata }) {
      if (!metadata?.cellId) return;
      parent = header;
      timer = setTimeout(show, AFTER_MS);
    },
    /** @param replaced whether an output of the same cell comes next: then both happen at once. */
    close(header, replaced = false) {
      if (header !== parent) return;
      parent = undefined;
      clearTimeout(timer);
      if (shown) publish('clear_output', header, JSON.stringify({ wait: replaced }));
    },
  };
}

module.exports = { openNotice };
