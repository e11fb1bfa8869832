// JupyterLab inside the clone: its folders, its settings and its command line. The tests start it the same way.
import { join } from 'node:path';
import { pythonEnvironment, venvBin } from './course.mjs';

/**
 * The environment that keeps every file of Jupyter and IPython inside the clone.
 * @param root the clone's top folder.
 * @param environment what it is added to.
 */
export function jupyterEnvironment(root, environment = process.env) {
  const folder = (name) => join(root, '.jupyter', name);
  const { JUPYTER_PATH, JUPYTER_CONFIG_PATH, JUPYTER_TOKEN, JUPYTERHUB_USER, ...rest } =
    pythonEnvironment(environment);
  return {
    ...rest,
    JUPYTER_CONFIG_DIR: folder('config'),
    JUPYTER_DATA_DIR: folder('data'),
    JUPYTER_RUNTIME_DIR: folder('runtime'),
    JUPYTERLAB_SETTINGS_DIR: folder('settings'),
    JUPYTERLAB_WORKSPACES_DIR: folder('workspaces'),
    JUPYTER_PLATFORM_DIRS: '1',
    IPYTHONDIR: folder('ipython'),
    MPLCONFIGDIR: folder('matplotlib'),
  };
}

/** Where JupyterLab notes a running server: address, token and process, as `jpserver-PID.json`. */
export function runtimeFolder(root) {
  return join(root, '.jupyter', 'runtime');
}

/**
 * The program and arguments that start JupyterLab on the clone.
 * @param options `root`, `port` (8888; when taken, one of the next `portRetries`, 50), `browser` (false), `page` (opened first), `ip` (this
 * machine alone), `baseUrl` ("/"), `hostnames` (by which a proxy calls it), `redirectFile` (true: the browser is sent on by
 * a file, which hides the token from other users of the machine), `extra` (arguments handed on as they are).
 */
export function jupyterLabCommand({ root, port = 8888, browser = false, page = START_PAGE, ...more }) {
  const { ip, baseUrl = '/', hostnames = [], redirectFile = true, portRetries = 50, extra = [] } = more;
  const args = [
    '-m',
    'jupyterlab',
    `--ServerApp.root_dir=${root}`,
    `--ServerApp.port=${port}`,
    `--ServerApp.port_retries=${portRetries}`,
    '--ServerApp.answer_yes=True',
    `--LabApp.default_url=/lab/tree/${page}`,
  ];
  if (ip) args.push(`--ServerApp.ip=${ip}`);
  if (baseUrl !== '/') args.push(`--ServerApp.base_url=${baseUrl}`);
  for (const name of hostnames.length > 0 ? ['localhost', ...hostnames] : [])
    args.push(`--ServerApp.local_hostnames=${name}`);
  if (!redirectFile) args.push('--ServerApp.use_redirect_file=False');
  if (!browser) args.push('--no-browser');
  if (process.getuid?.() === 0) args.push('--allow-root'); // in a container everybody is root
  return { program: venvBin(root, 'python'), args: [...args, ...extra] };
}

/** The notebook that `npm start` opens. */
export const START_PAGE = 'notebooks/00-start-here.ipynb';

/**
 * The arrow keys belong to the control that has the focus: else they would leave a chart's slider for the next cell, and
 * Left would fold a heading with everything below it, and save that. JupyterLab's own condition knows of text fields only.
 */
const ARROWS = {
  ArrowDown: 'notebook:move-cursor-down',
  ArrowUp: 'notebook:move-cursor-up',
  ArrowLeft: 'notebook:move-cursor-heading-above-or-collapse',
  ArrowRight: 'notebook:move-cursor-heading-below-or-expand',
  'Shift ArrowDown': 'notebook:extend-marked-cells-below',
  'Shift ArrowUp': 'notebook:extend-marked-cells-above',
};
const FOCUSED = '.jp-Notebook.jp-mod-commandMode:not(.jp-mod-readWrite) :focus';

function arrowShortcuts() {
  return Object.entries(ARROWS).flatMap(([keys, command]) => [
    { command, keys: [keys], selector: FOCUSED, disabled: true },
    { command, keys: [keys], selector: `${FOCUSED}:not(input):not(select)` },
  ]);
}

/** Settings of the page, where JupyterLab's own would ask, call out or indent TypeScript by four. */
export const LAB_OVERRIDES = {
  '@jupyterlab/apputils-extension:notification': { fetchNews: 'false', checkForUpdates: false },
  '@jupyterlab/docmanager-extension:plugin': { autosaveInterval: 30 },
  '@jupyterlab/codemirror-extension:plugin': {
    defaultConfig: { indentUnit: '2', autoClosingBrackets: true },
  },
  '@jupyterlab/shortcuts-extension:shortcuts': { shortcuts: arrowShortcuts() },
};

/**
 * The template of exported pages: nbconvert gives a chart's picture no description, though each chart has one.
 * Its file lies beside nbconvert's own templates, and the server's settings name it.
 */
export const EXPORT_TEMPLATE = {
  name: 'course',
  'conf.json': '{ "base_template": "lab" }\n',
  'index.html.j2': `{%- extends 'lab/index.html.j2' -%}
{%- block data_svg scoped -%}
<div class="jp-RenderedSVG jp-OutputArea-output {{ extra_class }}" data-mime-type="image/svg+xml">
<img src="data:image/svg+xml;base64,{{ output.data['image/svg+xml'] | text_base64 | escape_html }}" alt="{{ output.data['text/plain'] | escape_html }}">
</div>
{%- endblock data_svg -%}
`,
};

/** Settings of nbconvert, for exports from JupyterLab's menu and from a terminal. */
export const EXPORT_CONFIG = { HTMLExporter: { template_name: EXPORT_TEMPLATE.name } };

/** Settings of the server: nothing asks the network for news, updates or extensions. */
export const SERVER_CONFIG = {
  LabApp: {
    news_url: null,
    check_for_updates_class: 'jupyterlab.handlers.announcements.NeverCheckForUpdate',
    extension_manager: 'readonly',
  },
};

/** Parts of JupyterLab that are of no use here: the TypeScript kernel has no debugger, and its button only fails. */
export const PAGE_CONFIG = {
  disabledExtensions: { '@jupyterlab/debugger-extension': true },
};
