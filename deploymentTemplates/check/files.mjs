// The templates as texts. A test hands in other texts for some of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const checkFolder = dirname(fileURLToPath(import.meta.url));
export const templates = dirname(checkFolder);
export const repository = dirname(templates);

export class Files {
  /** @param {Record<string, string>} replaced texts by path under deploymentTemplates, in place of what is on disk */
  constructor(replaced = {}) {
    this.replaced = replaced;
  }

  text(path) {
    return this.replaced[path] ?? readFileSync(join(templates, path), "utf8");
  }

  has(path) {
    return path in this.replaced || existsSync(join(templates, path));
  }

  /** Paths of the files in a folder and below it whose name fits. */
  list(folder, fits) {
    return readdirSync(join(templates, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && fits.test(entry.name))
      .map(entry => relative(templates, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
      .sort();
  }
}
