// Holds FHIR documents against the FHIR R4 definitions, and against the rules for documents that these do not express.
// node validate.mjs <file>...: one line for each fault, exit code 1 when there is any.
import { readFileSync } from 'node:fs';
import { Fhir } from 'fhir';

const grave = ['fatal', 'error'];
// What FHIR lets a narrative hold, of which ours needs little.
const narrativeTags = ['div', 'p', 'b', 'ul', 'li'];

const references = function* (node) {
  if (Array.isArray(node)) {
    for (const each of node) yield* references(each);
  } else if (node && typeof node === 'object') {
    if (typeof node.reference === 'string') yield node.reference;
    for (const each of Object.values(node)) yield* references(each);
  }
};

const emptiness = function* (node, place) {
  if (node === null || node === '' || (typeof node === 'object' && Object.keys(node).length === 0)) yield `${place} is empty`;
  else if (typeof node === 'object') {
    for (const [name, each] of Object.entries(node)) yield* emptiness(each, `${place}.${name}`);
  }
};

const narratives = function* (node) {
  if (!node || typeof node !== 'object') return;
  if (typeof node.div === 'string') yield node.div;
  for (const each of Object.values(node)) yield* narratives(each);
};

const narrativeFaults = function* (div) {
  if (!div.startsWith('<div xmlns="http://www.w3.org/1999/xhtml">') || !div.endsWith('</div>')) yield 'a narrative is no XHTML div';
  const open = [];
  for (const [, close, tag, rest] of div.matchAll(/<(\/?)([^\s>/]*)([^>]*)>/g)) {
    if (!narrativeTags.includes(tag)) yield `a narrative holds <${tag}>`;
    if (rest && tag !== 'div') yield `a narrative's <${tag}> has attributes`;
    if (!close) open.push(tag);
    else if (open.pop() !== tag) yield `a narrative closes <${tag}> that is not open`;
  }
  if (open.length > 0) yield `a narrative leaves <${open.at(-1)}> open`;
  if (/&(?!(amp|lt|gt|quot|#\d+|#x[0-9A-Fa-f]+);)/.test(div)) yield 'a narrative holds a bare ampersand';
};

const documentFaults = function* (bundle) {
  if (bundle.resourceType !== 'Bundle' || bundle.type !== 'document') yield 'it is no document bundle';
  const entries = bundle.entry ?? [];
  if (entries[0]?.resource?.resourceType !== 'Composition') yield 'the first entry is no Composition';
  if (!bundle.identifier?.system || !bundle.identifier?.value) yield 'the document has no identifier';
  if (!bundle.timestamp) yield 'the document has no timestamp';
  const names = entries.map((e) => e.fullUrl);
  if (new Set(names).size !== names.length) yield 'two entries have the same fullUrl';
  for (const name of names) if (!/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name)) yield `${name} is no urn:uuid`;
  for (const reference of references(bundle)) if (!names.includes(reference)) yield `${reference} is not in the document`;

  // Everything belongs to the document: it is reached from the composition, or reaches it.
  const all = new Map(entries.map((e) => [e.fullUrl, e.resource]));
  const reached = new Set();
  const reach = (name) => {
    if (reached.has(name) || !all.has(name)) return;
    reached.add(name);
    for (const next of references(all.get(name))) reach(next);
    if (all.get(name).questionnaire) reach(all.get(name).questionnaire);
  };
  reach(names[0]);
  for (const name of names) if (!reached.has(name)) yield `${all.get(name).resourceType} ${name} cannot be reached from the composition`;

  const linkIds = (items) => (items ?? []).flatMap((i) => [i.linkId, ...linkIds(i.item)]);
  const byType = (type) => entries.map((e) => e.resource).filter((r) => r.resourceType === type);
  for (const response of byType('QuestionnaireResponse')) {
    const questionnaire = byType('Questionnaire').find((q) => q.url === response.questionnaire);
    if (!questionnaire) yield 'the questionnaire of a response is not in the document';
    const known = linkIds(questionnaire?.item);
    if (new Set(known).size !== known.length) yield 'a linkId stands twice';
    for (const id of linkIds(response.item)) if (!known.includes(id)) yield `the questionnaire has no item ${id}`;
  }
};

const fhir = new Fhir();
let faults = 0;
for (const file of process.argv.slice(2)) {
  const tell = (fault) => { faults += 1; console.log(`${file}: ${fault}`); };
  const bundle = JSON.parse(readFileSync(file, 'utf8'));
  for (const resource of [bundle, ...(bundle.entry ?? []).map((e) => e.resource)]) {
    const { messages } = fhir.validate(resource, { errorOnUnexpected: true });
    for (const { severity, location, message } of messages.filter((m) => grave.includes(m.severity))) tell(`${resource.resourceType} ${location}: ${message}`);
  }
  for (const fault of [...documentFaults(bundle), ...emptiness(bundle, 'Bundle')]) tell(fault);
  for (const div of narratives(bundle)) for (const fault of narrativeFaults(div)) tell(fault);
}
console.log(faults === 0 ? `${process.argv.length - 2} documents are valid.` : `${faults} faults.`);
process.exitCode = faults === 0 ? 0 : 1;
