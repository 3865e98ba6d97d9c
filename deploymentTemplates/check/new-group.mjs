// Makes the templates for a new resource group out of those for an existing one. "node check/new-group.mjs" writes them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Files, templates } from "./files.mjs";

const from = "azure/DeployUseExistResourceGroup";
const to = "azure/DeployWithNewResourceGroup";

/** Template of the existing group, template of the new one, and the name of the deployment within. */
export const pairs = [
  [`${from}/template-BotApp-with-rg.json`, `${to}/template-BotApp-new-rg.json`, "botApp"],
  [`${from}/template-AzureBot-with-rg.json`, `${to}/template-AzureBot-new-rg.json`, "azureBot"],
];

/** The text of the template for a new group: the group, and in it the other template as it is. */
export function newGroup(template, name) {
  const own = {
    groupName: { type: "string", metadata: { description: "The name of the new resource group." } },
    groupLocation: { type: "string", metadata: { description: "Where the new resource group is put." } },
  };
  const passed = Object.fromEntries(Object.keys(template.parameters).map(key => [key, { value: `[parameters('${key}')]` }]));
  const made = {
    $schema: "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
    contentVersion: template.contentVersion,
    metadata: { description: `${template.metadata.description} In a new resource group.` },
    parameters: { ...own, ...Object.fromEntries(Object.entries(template.parameters).map(([key, value]) => [key, onSubscription(value)])) },
    resources: [
      {
        type: "Microsoft.Resources/resourceGroups",
        apiVersion: "2021-04-01",
        name: "[parameters('groupName')]",
        location: "[parameters('groupLocation')]",
      },
      {
        type: "Microsoft.Resources/deployments",
        apiVersion: "2021-04-01",
        name,
        resourceGroup: "[parameters('groupName')]",
        dependsOn: ["[subscriptionResourceId('Microsoft.Resources/resourceGroups', parameters('groupName'))]"],
        properties: { mode: "Incremental", expressionEvaluationOptions: { scope: "inner" }, parameters: passed, template },
      },
    ],
    ...(template.outputs && { outputs: Object.fromEntries(Object.entries(template.outputs).map(([key, { type }]) => [key, { type, value: `[reference('${name}').outputs.${key}.value]` }])) }),
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}

/** A subscription has no resource group of its own to take a default from. */
function onSubscription(parameter) {
  const defaults = { "[resourceGroup().location]": "[parameters('groupLocation')]", "[resourceGroup().name]": "[parameters('groupName')]" };
  return parameter.defaultValue in defaults ? { ...parameter, defaultValue: defaults[parameter.defaultValue] } : parameter;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = new Files();
  for (const [existing, made, name] of pairs) writeFileSync(join(templates, made), newGroup(JSON.parse(files.text(existing)), name));
}
