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
 * @param options `root`, `port` (8888; when taken, the next free one), `browser` (false), `page` (opened first), `ip` (this
 * machine alone), `baseUrl` ("/"), `hostnames` (by which a proxy calls it), `redirectFile` (true: the browser is sent on by
 * a file, which hides the token from other users of the machine), `extra` (arguments handed on as they are).
 */
export function jupyterLabCommand({ root, port = 8888, browser = false, page = START_PAGE, ...more }) {
  const { ip, baseUrl = '/', hostnames = [], redirectFile = true, extra = [] } = more;
  const args = [
    '-m',
    'jupyterlab',
    `--ServerApp.root_dir=${root}`,
    `--ServerApp.port=${port}`,
    '--ServerApp.port_retries=50',
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

/** Settings of the page, where JupyterLab's own would ask, call out or indent TypeScript by four. */
export const LAB_OVERRIDES = {
  '@jupyterlab/apputils-extension:notification': { fetchNews: 'false', checkForUpdates: false },
  '@jupyterlab/docmanager-extension:plugin': { autosaveInterval: 30 },
  '@jupyterlab/codemirror-extension:plugin': {
    defaultConfig: { indentUnit: '2', autoClosingBrackets: true },
  },
};

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
