// JupyterLab's settings for the course: no pop-ups, nothing that calls out.
import { join } from 'node:path';
import { EXPORT_CONFIG, EXPORT_TEMPLATE, LAB_OVERRIDES, PAGE_CONFIG, SERVER_CONFIG } from './jupyter.mjs';
import { textOf, writeWhole } from './stamp.mjs';

export const settings = {
  name: 'settings',
  title: 'JupyterLab settings',
  needs: ['venv'],

  inputs() {
    return { recipe: 1, LAB_OVERRIDES, SERVER_CONFIG, PAGE_CONFIG, EXPORT_CONFIG, EXPORT_TEMPLATE };
  },

  outputs({ root }) {
    return settingsFiles(root).map(([path]) => path);
  },

  made: (course) => settings.outputs(course).filter((path) => path !== pageConfigPath(course.root)),

  /** JupyterLab adds to its page's settings when it starts, so these are held to what must be among them. */
  intact({ root }) {
    return isAmong(PAGE_CONFIG, parsed(textOf(pageConfigPath(root))));
  },

  async run({ root }) {
    for (const [path, text] of settingsFiles(root)) writeWhole(path, text);
  },

  summary: () => 'no news pop-up, no update check',
};

/** Every file with its text. */
function settingsFiles(root) {
  const venv = (...parts) => join(root, '.venv', ...parts);
  const config = (name) => join(root, '.jupyter', 'config', name);
  const template = (name) => venv('share', 'jupyter', 'nbconvert', 'templates', EXPORT_TEMPLATE.name, name);
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    [venv('share', 'jupyter', 'lab', 'settings', 'overrides.json'), json(LAB_OVERRIDES)],
    [pageConfigPath(root), json(PAGE_CONFIG)],
    [config('jupyter_lab_config.json'), json(SERVER_CONFIG)],
    [config('jupyter_nbconvert_config.json'), json(EXPORT_CONFIG)],
    ...['conf.json', 'index.html.j2'].map((name) => [template(name), EXPORT_TEMPLATE[name]]),
  ];
}

function pageConfigPath(root) {
  return join(root, '.venv', 'etc', 'jupyter', 'labconfig', 'page_config.json');
}

function isAmong(wanted, found) {
  if (typeof wanted !== 'object') return wanted === found;
  return Object.entries(wanted).every(([key, value]) => isAmong(value, found?.[key]));
}

function parsed(text) {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
