// What Azure takes for each type of resource. The shapes are those that Microsoft's own SDKs serialize with, so names, kinds and what is required are Azure's.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkFolder } from "./files.mjs";
import { Unreadable, isExpression, kindOf, kindOfValue, parse } from "./expressions.mjs";

// API version, package and class. The version is the one that the pinned package speaks.
const types = {
  "Microsoft.Authorization/roleAssignments": ["2022-04-01", "arm-authorization", "RoleAssignmentCreateParameters"],
  "Microsoft.BotService/botServices": ["2022-09-15", "arm-botservice", "Bot"],
  "Microsoft.BotService/botServices/channels": ["2022-09-15", "arm-botservice", "BotChannel"],
  "Microsoft.DBforPostgreSQL/flexibleServers": ["2024-08-01", "arm-postgresql-flexible", "Server"],
  "Microsoft.DBforPostgreSQL/flexibleServers/databases": ["2024-08-01", "arm-postgresql-flexible", "Database"],
  "Microsoft.KeyVault/vaults": ["2024-11-01", "arm-keyvault", "VaultCreateOrUpdateParameters"],
  "Microsoft.KeyVault/vaults/secrets": ["2024-11-01", "arm-keyvault", "SecretCreateOrUpdateParameters"],
  "Microsoft.ManagedIdentity/userAssignedIdentities": ["2024-11-30", "arm-msi", "Identity"],
  "Microsoft.Network/privateDnsZones": ["2020-06-01", "arm-privatedns", "PrivateZone"],
  "Microsoft.Network/privateDnsZones/virtualNetworkLinks": ["2020-06-01", "arm-privatedns", "VirtualNetworkLink"],
  "Microsoft.Network/virtualNetworks": ["2024-03-01", "arm-network", "VirtualNetwork"],
  "Microsoft.Resources/deployments": ["2021-04-01", "arm-resources", "Deployment"],
  "Microsoft.Resources/resourceGroups": ["2021-04-01", "arm-resources", "ResourceGroup"],
  "Microsoft.Web/serverfarms": ["2024-11-01", "arm-appservice", "AppServicePlan"],
  "Microsoft.Web/sites": ["2024-11-01", "arm-appservice", "Site"],
};

const places = ["dist/esm/models/mappers.js", "dist-esm/src/models/mappers.js"];
const read = new Map();

/** The shape of a type, with the SDK that knows it; null for a type that is not listed. */
export async function shapeOf(type) {
  const known = types[type];
  if (!known) return null;
  const [apiVersion, name, className] = known;
  if (!read.has(name)) {
    const folder = join(checkFolder, "node_modules", "@azure", name);
    const place = places.map(p => join(folder, p)).find(p => existsSync(p));
    if (!place) throw Object.assign(new Error(`@azure/${name} is not there`), { code: "MODULE_NOT_FOUND" });
    read.set(name, await import(pathToFileURL(place).href));
  }
  return { apiVersion, mappers: read.get(name), className };
}

/** Says what is wrong with a resource's body. */
export class BodyCheck {
  constructor(shape, template, say) {
    Object.assign(this, { mappers: shape.mappers, className: shape.className, template, say });
  }

  run(body, place) {
    this.composite(body, this.mappers[this.className], place);
  }

  composite(value, mapper, place) {
    const byDiscriminator = mapper.type.polymorphicDiscriminator;
    if (byDiscriminator) {
      const name = value[byDiscriminator.serializedName];
      mapper = this.mappers.discriminators[`${mapper.type.uberParent}.${name}`] ?? mapper;
    }
    if (!mapper.type.modelProperties) return;
    const tree = treeOf(mapper.type.modelProperties);
    this.level(value, tree, mapper.type.additionalProperties, place);
  }

  level(value, tree, isOpen, place) {
    for (const [name, given] of Object.entries(value)) {
      const known = tree[name] ?? tree[Object.keys(tree).find(k => k.toLowerCase() === name.toLowerCase()) ?? ""];
      if (!known) {
        if (!isOpen) this.say(place, `${name} is nothing that Azure takes here; it takes ${Object.keys(tree).sort().join(", ")}`);
      } else if (known.inner) {
        if (this.kind(given, "object", `${place}.${name}`)) this.level(given, known.inner, false, `${place}.${name}`);
      } else if (known.mapper.readOnly) {
        this.say(place, `${name} is Azure's to say; leave it out`);
      } else {
        this.value(given, known.mapper, `${place}.${name}`);
      }
    }
    for (const [name, known] of Object.entries(tree)) {
      if (known.mapper?.required && !known.mapper.readOnly && !known.mapper.isConstant && !(name in value)) this.say(place, `${name} is missing`);
    }
  }

  value(given, mapper, place) {
    if (isExpression(given)) {
      const tree = readable(given);
      if (!tree) return;
      const { parameters, variables } = this.template;
      const named = tree.call === "parameters" ? parameters[tree.values[0].literal]?.defaultValue : undefined;
      if (kindOfValue(named) === "object") return this.value(named, mapper, `${place} (default of ${tree.values[0].literal})`);
      const kind = kindOf(tree, parameters, variables);
      const wanted = kinds[mapper.type.name];
      if (wanted && kind !== "any" && kind !== wanted) this.say(place, `gives ${kind} where Azure takes ${wanted}`);
      return;
    }
    const wanted = kinds[mapper.type.name];
    if (wanted && !this.kind(given, wanted, place)) return;
    switch (mapper.type.name) {
      case "Composite": return this.composite(given, mapper.type.modelProperties ? mapper : this.mappers[mapper.type.className], place);
      case "Sequence": return given.forEach((item, i) => this.value(item, mapper.type.element, `${place}[${i}]`));
      case "Dictionary": return Object.entries(given).forEach(([name, item]) => this.value(item, mapper.type.value, `${place}.${name}`));
      case "Enum":
        if (!mapper.type.allowedValues.includes(given)) this.say(place, `is ${given}; Azure takes ${mapper.type.allowedValues.join(", ")}`);
    }
  }

  kind(given, wanted, place) {
    if (kindOfValue(given) === wanted) return true;
    this.say(place, `is ${kindOfValue(given)} where Azure takes ${wanted}`);
    return false;
  }
}

const kinds = { String: "string", Enum: "string", Boolean: "bool", Number: "number", Sequence: "array", Dictionary: "object", Composite: "object" };

/** The tree of an expression; null for one that cannot be read, which was said before. */
function readable(text) {
  try {
    return parse(text);
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    return null;
  }
}

/** The SDK flattens what Azure nests ("properties.siteConfig"); this nests it again. */
function treeOf(modelProperties) {
  const tree = {};
  for (const mapper of Object.values(modelProperties)) {
    const parts = mapper.serializedName.split(/(?<!\\)\./);
    let level = tree;
    for (const part of parts.slice(0, -1)) level = (level[part] ??= { inner: {} }).inner;
    level[parts.at(-1)] = { mapper };
  }
  return tree;
}
