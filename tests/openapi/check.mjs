// Checks docs/openapi.yaml against OpenAPI 3.1 and, when answers are given, each of them against its schema.
//   node check.mjs <openapi.yaml> [answers.json]     answers: [{ "path": "/health/ready", "method": "get", "status": 200, "body": {} }]
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

const [file, answers] = process.argv.slice(2);
const faults = [];
const api = parse(readFileSync(file, 'utf8'));

const result = await new Validator().validate(structuredClone(api));
if (!result.valid) faults.push(`${file}: ${JSON.stringify(result.errors)}`);

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addSchema({ ...api, $id: 'api' });

const pointer = (ref) => ref.slice(2).split('/').reduce((at, part) => at?.[part.replaceAll('~1', '/').replaceAll('~0', '~')], api);
const resolved = (at) => (at?.$ref ? pointer(at.$ref) : at);

(function references(at, where) {
  if (at === null || typeof at !== 'object') return;
  if (typeof at.$ref === 'string' && pointer(at.$ref) === undefined) faults.push(`${where}: ${at.$ref} leads nowhere`);
  for (const [name, child] of Object.entries(at)) references(child, `${where}/${name}`);
})(api, '#');

for (const { path, method, status, body } of answers ? JSON.parse(readFileSync(answers, 'utf8')) : []) {
  const content = resolved(api.paths[path]?.[method]?.responses?.[status])?.content ?? {};
  const schema = Object.values(content)[0]?.schema;
  const name = `${method} ${path} ${status}`;
  if (!schema) { faults.push(`${name}: not described`); continue; }
  const validate = ajv.compile(schema.$ref ? { $ref: `api${schema.$ref}` } : schema);
  if (!validate(body)) faults.push(`${name}: ${ajv.errorsText(validate.errors)}`);
}

for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
