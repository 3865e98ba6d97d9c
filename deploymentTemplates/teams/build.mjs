// Fills manifest.json, checks it against Microsoft's schema without any network, and zips it with its icons. `node build.mjs --help` lists the options.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { zip } from "./zip.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const usage = `node build.mjs --app-id <guid> --host <name> [options]

  --app-id        the bot's app id (MicrosoftAppId), a GUID
  --host          the name people reach the host under, without https://
  --teams-app-id  the id of the Teams app, a GUID; the app id unless given
  --developer     who runs it, as Teams shows it (32 characters); "NumbnessBot contributors" unless given
  --website-url, --privacy-url, --terms-url   https addresses; https://<host>/ unless given. Give your own before others install it
  --version       of the package; 1.0.0 unless given
  --manifest      another manifest than the one beside this file
  --out           where to write; numbnessbot-teams.zip unless given`;

const icons = { color: 192, outline: 32 };
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const hostName = /^(?=.{4,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/i;

class Refused extends Error {}

function options() {
  const texts = ["app-id", "host", "teams-app-id", "developer", "website-url", "privacy-url", "terms-url", "version", "manifest", "out"];
  try {
    const { values } = parseArgs({ options: { help: { type: "boolean" }, ...Object.fromEntries(texts.map(name => [name, { type: "string" }])) } });
    return values;
  } catch (fault) {
    throw new Refused(`${fault.message}\n\n${usage}`);
  }
}

function filled(given) {
  if (!guid.test(given["app-id"] ?? "")) throw new Refused("--app-id must be the bot's app id, a GUID.");
  if (!hostName.test(given.host ?? "")) throw new Refused("--host must be a host name such as bot.example.org, without https:// and path.");
  const site = `https://${given.host}/`;
  const values = {
    "teams-app-id": given["app-id"], developer: "NumbnessBot contributors", "website-url": site, "privacy-url": site, "terms-url": site, version: "1.0.0", ...given,
  };
  const template = readFileSync(resolve(given.manifest ?? join(here, "manifest.json")), "utf8");
  const text = template.replace(/\{\{([a-z-]+)\}\}/g, (_, name) => {
    if (!(name in values)) throw new Refused(`The manifest has a placeholder {{${name}}} that no option fills.`);
    return JSON.stringify(values[name]).slice(1, -1);
  });
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new Refused(`The manifest is no JSON: ${fault.message}`);
  }
}

async function faults(manifest) {
  const require = createRequire(import.meta.url);
  let tools, schema;
  try {
    tools = require("@microsoft/app-manifest");
    const folder = dirname(require.resolve("@microsoft/app-manifest"));
    schema = JSON.parse(readFileSync(join(folder, "json-schemas", "teams", "v1.25", "MicrosoftTeams.schema.json"), "utf8"));
  } catch (fault) {
    throw new Refused(`The checker is not there (${fault.code}). Run "npm ci" in ${here} first.`);
  }
  const found = await tools.AppManifestUtils.validateAgainstSchema(manifest, schema);
  for (const address of Object.values(manifest.developer ?? {}).filter(v => /:\/\//.test(v))) {
    if (!address.startsWith("https://")) found.push(`${address} is no https address.`);
  }
  if ((manifest.bots ?? []).length !== 1) found.push("The manifest must have one bot.");
  for (const bot of manifest.bots ?? []) {
    if (String(bot.scopes) !== "personal") found.push("The bot's only scope must be personal: health is private.");
  }
  return found;
}

function icon(name, side) {
  const bytes = readFileSync(join(here, name));
  const isPng = bytes.subarray(1, 4).toString() === "PNG";
  if (!isPng || bytes.readUInt32BE(16) !== side || bytes.readUInt32BE(20) !== side) throw new Refused(`${name} must be a PNG of ${side} x ${side}.`);
  return bytes;
}

async function main() {
  const given = options();
  if (given.help) return console.log(usage);
  const manifest = filled(given);
  const found = await faults(manifest);
  if (found.length > 0) throw new Refused(`The manifest is not valid:\n- ${found.join("\n- ")}`);
  const files = { "manifest.json": Buffer.from(JSON.stringify(manifest, null, 2) + "\n") };
  for (const [kind, side] of Object.entries(icons)) files[manifest.icons[kind]] = icon(manifest.icons[kind], side);
  const out = resolve(given.out ?? "numbnessbot-teams.zip");
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, zip(files));
  console.log(`Wrote ${out}: upload it in Teams under Apps, Manage your apps, Upload an app.`);
}

main().catch(fault => {
  console.error(fault instanceof Refused ? fault.message : fault.stack);
  process.exitCode = 1;
});
