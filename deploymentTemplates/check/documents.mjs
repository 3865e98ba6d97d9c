// Reads YAML files strictly: what is said twice, or cannot be read, is a fault.
import { parseAllDocuments } from "yaml";

/** The documents of a file; empty when it cannot be read, which is then said. */
export function documents(files, path, say) {
  const read = parseAllDocuments(files.text(path), { merge: true, uniqueKeys: true, strict: true });
  const faults = (Array.isArray(read) ? read : []).flatMap(document => [...document.errors, ...document.warnings]);
  faults.forEach(fault => say(path, "", `cannot be read: ${fault.message.split("\n")[0]}`));
  return faults.length > 0 ? [] : read.map(document => document.toJS()).filter(document => document !== null);
}

export const secretName = /password|secret|connectionstring|apikey/i;
