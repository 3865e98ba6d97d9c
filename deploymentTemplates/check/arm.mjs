// Checks the ARM templates and their parameter files.
import { Unreadable, isExpression, kindOfValue, nodes, parameterKinds, parse, print, settle } from "./expressions.mjs";
import { secretName } from "./documents.mjs";
import { newGroup, pairs } from "./new-group.mjs";
import { BodyCheck, shapeOf } from "./shapes.mjs";

const schemas = {
  group: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  subscription: "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
  parameters: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
};
const templateMembers = ["$schema", "contentVersion", "metadata", "parameters", "variables", "resources", "outputs"];
const parameterMembers = ["type", "defaultValue", "allowedValues", "minLength", "maxLength", "minValue", "maxValue", "metadata"];
const resourceMembers = ["comments", "condition", "type", "apiVersion", "name", "scope", "dependsOn", "resourceGroup"];
const isSecure = parameter => /^secure/i.test(parameter?.type ?? "");

/** @returns {Promise<{settings: {name: string, file: string}[]}>} the app settings that the templates set */
export async function checkArm(files, say) {
  const settings = [];
  for (const path of files.list("azure", /^template-.*\.json$/)) {
    const template = json(files, path, say);
    if (!template) continue;
    await new TemplateCheck(template, (place, fault) => say(path, place, fault), path, settings).run();
    const parameterPath = path.replace(/template-/, "parameters-for-template-");
    if (files.has(parameterPath)) checkParameterFile(json(files, parameterPath, say), template, (place, fault) => say(parameterPath, place, fault));
    else say(path, "", `has no parameter file ${parameterPath}`);
  }
  for (const [existing, made, name] of pairs) {
    const source = json(files, existing, () => {});
    if (source && files.text(made) !== newGroup(source, name)) say(made, "", `is not what node check/new-group.mjs makes of ${existing}; run it`);
  }
  return { settings };
}

function json(files, path, say) {
  try {
    return JSON.parse(files.text(path));
  } catch (fault) {
    say(path, "", `is no JSON: ${fault.message}`);
    return null;
  }
}

class TemplateCheck {
  constructor(template, say, path, settings) {
    Object.assign(this, { template, say, path, settings });
    this.parameters = template.parameters ?? {};
    this.variables = template.variables ?? {};
    this.used = new Set();
  }

  async run() {
    const { template } = this;
    this.members(template, templateMembers, "");
    this.isSubscription = template.$schema === schemas.subscription;
    if (!this.isSubscription && template.$schema !== schemas.group) this.say("$schema", `is neither ${schemas.group} nor ${schemas.subscription}`);
    if (!/^\d+(\.\d+){3}$/.test(template.contentVersion ?? "")) this.say("contentVersion", "must be four numbers such as 1.0.0.0");
    for (const [name, parameter] of Object.entries(this.parameters)) this.parameter(name, parameter);
    this.expressions({ variables: this.variables, resources: template.resources, outputs: template.outputs });
    this.resources = (template.resources ?? []).map((resource, i) => ({ resource, place: `resources[${i}]`, id: null, needs: [] }));
    for (const each of this.resources) each.id = this.idOf(each);
    for (const each of this.resources) await this.resource(each);
    this.order();
    this.outputs();
    for (const [group, names] of [["parameters", this.parameters], ["variables", this.variables]]) {
      for (const name of Object.keys(names)) if (!this.used.has(`${group} ${name}`)) this.say(`${group}.${name}`, "is used nowhere");
    }
  }

  members(object, known, place) {
    for (const name of Object.keys(object)) if (!known.includes(name)) this.say(place, `${name} is nothing that a template has here`);
  }

  parameter(name, parameter) {
    const place = `parameters.${name}`;
    this.members(parameter, parameterMembers, place);
    const kind = parameterKinds[parameter.type?.toLowerCase()];
    if (!kind) this.say(place, `has the unknown type ${parameter.type}`);
    if (!(parameter.metadata?.description ?? "").trim()) this.say(place, "has no description");
    if (secretName.test(name) && !isSecure(parameter)) this.say(place, "is a secret by its name; make it a securestring");
    const given = parameter.defaultValue;
    if (given === undefined) return;
    if (isSecure(parameter) && given !== "") this.say(place, "is a secret and must have no default, or the empty one");
    this.expressions(given, place);
    if (isExpression(given)) return;
    if (kindOfValue(given) !== kind) this.say(place, `has a default that is ${kindOfValue(given)}, not ${parameter.type}`);
    if (parameter.allowedValues && !parameter.allowedValues.includes(given)) this.say(place, "has a default that is not allowed");
  }

  /** Every expression can be read, and names only what is declared. */
  expressions(value, place = "") {
    if (isExpression(value)) {
      try {
        for (const node of nodes(parse(value))) this.name(node, place);
      } catch (fault) {
        if (!(fault instanceof Unreadable)) throw fault;
        this.say(place, `the expression ${fault.message}: ${value}`);
      }
    } else if (value && typeof value === "object") {
      // A template within has its own names and is checked where it stands alone.
      for (const [key, inner] of Object.entries(value)) {
        if (key === "template" && inner.$schema) continue;
        this.expressions(key, place);
        this.expressions(inner, place ? `${place}.${key}` : key);
      }
    }
  }

  name(node, place) {
    if (node.call !== "parameters" && node.call !== "variables") return;
    const name = node.values[0].literal;
    this.used.add(`${node.call} ${name}`);
    if (!(name in this[node.call])) this.say(place, `${node.call}('${name}') is not declared`);
  }

  /** The resource's id as an expression, in the one form that dependsOn is compared with. */
  idOf({ resource, place }) {
    const name = this.tree(resource.name, place);
    if (!name || typeof resource.type !== "string") return null;
    const parts = partsOf(name);
    if (parts.length !== resource.type.split("/").length - 1) {
      this.say(`${place}.name`, `has ${parts.length} parts, but ${resource.type} needs ${resource.type.split("/").length - 1}`);
      return null;
    }
    const scope = resource.scope && this.tree(resource.scope, place);
    const id = { call: "resourceId", values: [{ literal: resource.type }, ...parts] };
    if (!scope) return print(id);
    const [type, ...scopeName] = scope.call === "concat" ? scope.values : [scope];
    const scopeId = { call: "resourceId", values: [{ literal: String(type.literal).replace(/\/$/, "") }, ...partsOf({ call: "concat", values: scopeName })] };
    return print({ call: "extensionResourceId", values: [scopeId, { literal: resource.type }, ...parts] });
  }

  tree(text, place) {
    try {
      return settle(parse(text), this.variables);
    } catch (fault) {
      if (!(fault instanceof Unreadable)) throw fault;
      return null;
    }
  }

  async resource(each) {
    const { resource, place } = each;
    const shape = await shapeOf(resource.type);
    if (!shape) return this.say(place, `${resource.type} is no type that the checker knows; add it to shapes.mjs`);
    if (resource.apiVersion !== shape.apiVersion) this.say(place, `has the API version ${resource.apiVersion}; it is checked against ${shape.apiVersion}`);
    const body = Object.fromEntries(Object.entries(resource).filter(([name]) => !resourceMembers.includes(name)));
    new BodyCheck(shape, { parameters: this.parameters, variables: this.variables }, (where, fault) => this.say(where, fault)).run(body, place);
    this.secrets(resource, place);
    for (const setting of resource.properties?.siteConfig?.appSettings ?? []) this.setting(setting, `${place}.appSettings`);
  }

  setting({ name, value }, place) {
    this.settings.push({ name, file: this.path });
    if (secretName.test(name) && !this.saysKeyVault(value)) this.say(place, `${name} is a secret; make it a reference to Key Vault`);
  }

  saysKeyVault(value) {
    const tree = this.tree(value, "");
    return tree !== null && [...nodes(tree)].some(node => typeof node.literal === "string" && node.literal.startsWith("@Microsoft.KeyVault("));
  }

  /** What Azure takes as a secret comes from a parameter that Azure does not log. */
  secrets(resource, place) {
    const given = resource.type === "Microsoft.KeyVault/vaults/secrets" ? resource.properties?.value : resource.properties?.administratorLoginPassword;
    if (given !== undefined && !this.takesSecure(given)) this.say(place, "holds a secret that comes from no securestring");
  }

  takesSecure(text) {
    const tree = this.tree(text, "");
    return tree !== null && [...nodes(tree)].some(node => node.call === "parameters" && isSecure(this.parameters[node.values[0].literal]));
  }

  /** dependsOn names resources of this template, and all that a resource speaks of. */
  order() {
    const ids = new Map(this.resources.filter(r => r.id).map(r => [r.id, r]));
    for (const { resource, place, needs } of this.resources) {
      for (const text of resource.dependsOn ?? []) {
        const tree = this.tree(text, place);
        const other = tree && ids.get(this.isSubscription ? subscriptionId(tree) : print(tree));
        if (other) needs.push(other);
        else this.say(`${place}.dependsOn`, `${text} is no resource of this template`);
      }
    }
    for (const each of this.resources) {
      const reached = reachedFrom(each);
      if (reached.has(each)) this.say(`${each.place}.dependsOn`, "leads back to itself");
      for (const id of this.spokenOf(each.resource)) {
        const other = ids.get(id);
        if (other && other !== each && !reached.has(other)) this.say(each.place, `speaks of ${id} and does not depend on it`);
      }
    }
  }

  spokenOf(resource) {
    const found = new Set();
    const look = value => {
      if (isExpression(value)) {
        const tree = this.tree(value, "");
        for (const node of tree ? nodes(tree) : []) if (node.call === "resourceId") found.add(print(node)).add(print(parentOf(node)));
      } else if (value && typeof value === "object") {
        Object.entries(value).forEach(([key, inner]) => { if (key !== "dependsOn" && !(key === "template" && inner.$schema)) { look(key); look(inner); } });
      }
    };
    look(resource);
    return found;
  }

  outputs() {
    for (const [name, output] of Object.entries(this.template.outputs ?? {})) {
      if (isSecure(output) || this.takesSecure(output.value)) this.say(`outputs.${name}`, "gives a secret away");
    }
  }
}

/** All that is made before a resource, near and far. */
function reachedFrom(resource) {
  const reached = new Set();
  const open = [...resource.needs];
  while (open.length > 0) {
    const next = open.pop();
    if (!reached.has(next)) open.push(...next.needs);
    reached.add(next);
  }
  return reached;
}

/** A subnet stands within its network: who speaks of it needs the network. */
const parentOf = id => ({ call: "resourceId", values: [{ literal: String(id.values[0].literal).split("/").slice(0, -1).join("/") }, ...id.values.slice(1, -1)] });

const subscriptionId = tree => print(tree.call === "subscriptionResourceId" ? { call: "resourceId", values: tree.values } : tree);

/** The names in concat(a, '/', b): what stands between slashes, each one expression. */
function partsOf(name) {
  const groups = [[]];
  for (const value of name.call === "concat" ? name.values : [name]) {
    const texts = typeof value.literal === "string" ? value.literal.split("/") : [null];
    texts.forEach((text, i) => {
      if (i > 0) groups.push([]);
      if (text !== "") groups.at(-1).push(text === null ? value : { literal: text });
    });
  }
  return groups.map(group => (group.length === 1 ? group[0] : { call: "concat", values: group }));
}

function checkParameterFile(file, template, say) {
  if (!file) return;
  if (file.$schema !== schemas.parameters) say("$schema", `must be ${schemas.parameters}`);
  for (const [name, { value, reference }] of Object.entries(file.parameters ?? {})) {
    const parameter = template.parameters[name];
    if (!parameter) say(name, "is no parameter of the template");
    else if (isSecure(parameter)) {
      if (reference === undefined) say(name, "is a secret; give it on the command line or as a reference to a key vault, not here");
    } else if (kindOfValue(value) !== parameterKinds[parameter.type.toLowerCase()]) say(name, `is ${kindOfValue(value)}, not ${parameter.type}`);
    else if (parameter.allowedValues && !parameter.allowedValues.includes(value)) say(name, `is ${value}; allowed are ${parameter.allowedValues.join(", ")}`);
    else if (kindOfValue(value) === "string" && (value.length < (parameter.minLength ?? 0) || value.length > (parameter.maxLength ?? Infinity))) say(name, "is too short or too long");
  }
  for (const [name, parameter] of Object.entries(template.parameters)) {
    if (parameter.defaultValue === undefined && !isSecure(parameter) && !(name in (file.parameters ?? {}))) say(name, "is missing; the template has no default for it");
  }
}
