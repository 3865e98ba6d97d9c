// Checks the compose files against the schema of the Compose Specification, and for what the schema cannot know.
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { documents, secretName } from "./documents.mjs";
import { checkFolder } from "./files.mjs";

const schemaPath = join(checkFolder, "node_modules", "dclint", "schemas", "compose.schema.json");
const base = "docker/compose.yaml";
const example = "docker/.env.example";

/** @returns {{settings: {name: string, file: string}[]}} what the hosts are told */
export function checkCompose(files, say) {
  const schema = JSON.parse(readFileSync(schemaPath, "utf8"));
  delete schema.$schema;
  const validate = addFormats(new Ajv({ strict: false, allErrors: true })).compile(schema);
  const settings = [];
  const explained = new Set([...files.text(example).matchAll(/^([A-Z_]+)=/gm)].map(match => match[1]));
  const asked = new Set();
  for (const path of files.list("docker", /^compose.*\.yaml$/)) {
    const [file] = documents(files, path, say);
    if (!file) continue;
    if (!validate(file)) for (const fault of validate.errors) say(path, fault.instancePath, `${fault.message}${fault.params.additionalProperty ? `: ${fault.params.additionalProperty}` : ""}`);
    variables(files.text(path).replace(/^\s*#.*$/gm, ""), path, explained, asked, say);
    for (const [name, service] of Object.entries(file.services ?? {})) {
      const place = `services.${name}`;
      references(file, service, place, path, files, say);
      if (path === base) careful(service, place, say);
      for (const [key, value] of Object.entries(service.environment ?? {})) {
        if (secretName.test(key) && !/\$\{[A-Z_]+:\?/.test(String(value))) say(path, `${place}.environment.${key}`, "is a secret; take it from a variable that must be set");
        if (name === "host") settings.push({ name: key, file: path });
      }
    }
  }
  for (const name of explained) if (!asked.has(name)) say(example, name, "is used in no compose file");
  for (const [, name, value] of files.text(example).matchAll(/^([A-Z_]+)=(.+)$/gm)) {
    if (secretName.test(name)) say(example, name, `is a secret and must be empty, not ${value}`);
  }
  return { settings };
}

function variables(text, path, explained, asked, say) {
  for (const [whole, name, rest] of text.matchAll(/\$\{([^}:]*)([^}]*)\}/g)) {
    asked.add(name);
    if (!explained.has(name)) say(path, whole, `is not explained in ${example}`);
    if (!/^:[-?]/.test(rest)) say(path, whole, "has neither a default (:-) nor a sentence for when it is missing (:?)");
  }
}

function references(file, service, place, path, files, say) {
  if (path !== base) return;
  for (const other of Object.keys(service.depends_on ?? {})) {
    if (!file.services[other]) say(path, `${place}.depends_on`, `${other} is no service`);
    else if (service.depends_on[other].condition === "service_healthy" && !file.services[other].healthcheck && other !== "host") say(path, `${place}.depends_on`, `${other} has no health check to wait for`);
  }
  for (const network of service.networks ?? []) if (!(network in (file.networks ?? {}))) say(path, `${place}.networks`, `${network} is no network`);
  for (const volume of service.volumes ?? []) {
    const [source] = volume.split(":");
    if (!source.startsWith(".") && !(source in (file.volumes ?? {}))) say(path, `${place}.volumes`, `${source} is no volume`);
    if (source.startsWith(".") && !files.has(posix.join("docker", source))) say(path, `${place}.volumes`, `${source} is no file`);
  }
  const dockerfile = service.build?.dockerfile;
  if (dockerfile && !files.has(dockerfile.replace(/^deploymentTemplates\//, ""))) say(path, `${place}.build`, `${dockerfile} is no file`);
}

function careful(service, place, say) {
  if (service.read_only !== true) say(base, place, "can write to its root; set read_only");
  if (!service.cap_drop?.includes("ALL")) say(base, place, "keeps capabilities; drop ALL");
  if (!service.security_opt?.includes("no-new-privileges:true")) say(base, place, "can gain privileges; set no-new-privileges:true");
  if (service.privileged || service.user === "root" || service.user === "0") say(base, place, "runs as root");
  if (!service.mem_limit) say(base, place, "has no limit of memory");
  if (!service.restart) say(base, place, "is not started again after a fault; set restart");
  const [, tag] = /:([^:/]+)$/.exec(service.image ?? "") ?? [];
  if (!tag || tag === "latest") say(base, place, "names no version of its image");
  for (const port of service.ports ?? []) if (!/^"?(\$\{LISTEN:-)?127\.0\.0\.1:/.test(port)) say(base, `${place}.ports`, `${port} is open to the network; bind it to 127.0.0.1, and let compose.tls.yaml open TLS`);
}
