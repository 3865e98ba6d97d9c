// Each line breaks one template in one way; the checker has to name the file and say what is wrong. A checker that finds nothing in these is broken itself.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { check } from "./check.mjs";
import { Files } from "./files.mjs";
import { newGroup, pairs } from "./new-group.mjs";

const app = "azure/DeployUseExistResourceGroup/template-BotApp-with-rg.json";
const bot = "azure/DeployUseExistResourceGroup/template-AzureBot-with-rg.json";
const appValues = "azure/DeployUseExistResourceGroup/parameters-for-template-BotApp-with-rg.json";
const newApp = "azure/DeployWithNewResourceGroup/template-BotApp-new-rg.json";
const newBotValues = "azure/DeployWithNewResourceGroup/parameters-for-template-AzureBot-new-rg.json";

const broken = {
  "Azure (ARM)": [
    [app, "\"parameters\": {", "\"parameters\": ", "is no JSON"],
    [app, "\"variables\": {", "\"invented\": 1,\n  \"variables\": {", "invented is nothing that a template has here"],
    [app, "2019-04-01/deploymentTemplate.json#", "2015-01-01/deploymentTemplate.json#", "$schema"],
    [app, "parameters('clinicPhone')", "parameters('clinicFone')", "parameters('clinicFone') is not declared"],
    [app, "\"value\": \"[parameters('clinicPhone')]\"", "\"value\": \"\"", "parameters.clinicPhone: is used nowhere"],
    [app, "\"databaseName\": \"numbnessbot\",", "\"databaseName\": \"numbnessbot\", \"spare\": 1,", "variables.spare: is used nowhere"],
    [app, "{ \"description\": \"Clinic:Phone.\" }", "{ \"description\": \"\" }", "parameters.clinicPhone: has no description"],
    [app, "concat(parameters('appServiceName'), '-plan')]", "concat(parameters('appServiceName'), '-plan']", "the expression"],
    [app, "[concat(parameters('appServiceName'), '-plan')]", "[concat(parameters('appServiceName'), '-plan)]", "has a quote that is not closed"],
    [app, "[toLower(concat(", "[toLowerr(concat(", "toLowerr, which is no function"],
    [app, "\"[string(parameters('retentionDays'))]\"", "\"[string(parameters('retentionDays'), 2)]\"", "calls string with 2 arguments"],
    [app, "\"[string(parameters('retentionDays'))]\"", "\"[parameters('retentionDays')]\"", "gives number where Azure takes string"],
    [app, "\"type\": \"securestring\",\n      \"minLength\": 16", "\"type\": \"string\",\n      \"minLength\": 16", "is a secret by its name"],
    [app, "\"type\": \"securestring\",\n      \"minLength\": 16", "\"type\": \"securestring\",\n      \"defaultValue\": \"hunter2\",\n      \"minLength\": 16", "must have no default"],
    [app, "\"administratorLoginPassword\": \"[parameters('databaseAdminPassword')]\"", "\"administratorLoginPassword\": \"hunter2\"", "comes from no securestring"],
    [app, "\"value\": \"[variables('connectionSetting')]\"", "\"value\": \"[parameters('databaseAdminPassword')]\"", "Storage__ConnectionString is a secret; make it a reference to Key Vault"],
    [app, "\"value\": \"[variables('identityName')]\"\n", "\"value\": \"[parameters('databaseAdminPassword')]\"\n", "gives a secret away"],
    [app, "\"apiVersion\": \"2024-08-01\"", "\"apiVersion\": \"2014-08-01\"", "has the API version 2014-08-01"],
    [app, "\"type\": \"Microsoft.KeyVault/vaults\"", "\"type\": \"Microsoft.KeyVault/vault\"", "Microsoft.KeyVault/vault is no type that the checker knows"],
    [app, "\"alwaysOn\": true", "\"alwaysOnn\": true", "alwaysOnn is nothing that Azure takes here"],
    [app, "\"alwaysOn\": true", "\"alwaysOn\": \"yes\"", "is string where Azure takes bool"],
    [app, "\"httpsOnly\": true", "\"defaultHostName\": \"x\"", "defaultHostName is Azure's to say"],
    [app, "\"family\": \"A\", \"name\": \"standard\"", "\"family\": \"A\", \"name\": \"gold\"", "is gold; Azure takes standard, premium"],
    [app, "\"family\": \"A\", \"name\": \"standard\"", "\"name\": \"standard\"", "family is missing"],
    [app, "{ \"name\": \"Standard_B1ms\", \"tier\": \"Burstable\" }", "{ \"name\": \"Standard_B1ms\" }", "tier is missing"],
    [app, "\"delegations\": [ { \"name\": \"app\", \"properties\": { \"serviceName\"", "\"delegations\": [ { \"name\": \"app\", \"properties\": { \"service\"", "service is nothing that Azure takes here"],
    [app, "\"tenantId\": \"[subscription().tenantId]\",", "", "tenantId is missing"],
    [app, "      \"type\": \"Microsoft.Web/serverfarms\",\n      \"apiVersion\": \"2024-11-01\",\n      \"name\": \"[variables('planName')]\",\n      \"location\": \"[parameters('location')]\",", "      \"type\": \"Microsoft.Web/serverfarms\",\n      \"apiVersion\": \"2024-11-01\",\n      \"name\": \"[variables('planName')]\",", "location is missing"],
    [app, "\"name\": \"[concat(variables('databaseServerName'), '/', variables('databaseName'))]\"", "\"name\": \"[variables('databaseName')]\"", "has 1 parts, but Microsoft.DBforPostgreSQL/flexibleServers/databases needs 2"],
    [app, "\"[resourceId('Microsoft.Web/serverfarms', variables('planName'))]\",\n", "\"[resourceId('Microsoft.Web/serverfarms', 'other')]\",\n", "is no resource of this template"],
    [app, "        \"[resourceId('Microsoft.Web/serverfarms', variables('planName'))]\",\n", "", "speaks of resourceId(\"Microsoft.Web/serverfarms\""],
    [app, "\"name\": \"[variables('networkName')]\",\n      \"location\": \"[parameters('location')]\",", "\"name\": \"[variables('networkName')]\",\n      \"location\": \"[parameters('location')]\",\n      \"dependsOn\": [ \"[resourceId('Microsoft.Web/sites', parameters('appServiceName'))]\" ],", "leads back to itself"],
    [appValues, "\"retentionDays\": { \"value\": 30 }", "\"retentionDays\": { \"value\": \"30\" }", "retentionDays: is string, not int"],
    [appValues, "\"retentionDays\"", "\"retentionDay\"", "retentionDay: is no parameter of the template"],
    [appValues, "\"appServiceName\": { \"value\": \"my-numbnessbot\" },", "", "appServiceName: is missing"],
    [appValues, "\"appType\": { \"value\": \"UserAssignedMSI\" }", "\"appType\": { \"value\": \"MultiTenant\" }", "is MultiTenant; allowed are"],
    [appValues, "\"clinicName\": { \"value\": \"\" }", "\"databaseAdminPassword\": { \"value\": \"hunter2\" }", "is a secret; give it on the command line"],
    [bot, "\"siteName\": \"Default Site\",\n              \"isEnabled\": true,", "\"siteName\": \"Default Site\",", "isEnabled is missing"],
    [bot, "\"enableCalling\": false", "\"enableCaling\": false", "enableCaling is nothing that Azure takes here"],
    [newApp, "\"scope\": \"inner\"", "\"scope\": \"outer\"", "run it"],
    [newBotValues, "\"groupName\": { \"value\": \"numbnessbot\" },", "", "groupName: is missing"],
  ],
  Dockerfile: [
    ["docker/Dockerfile", "WORKDIR /source", "WORKDIRS /source", "WORKDIRS"],
    ["docker/Dockerfile", "USER $APP_UID", "USER root", "runs as root"],
    ["docker/Dockerfile", "USER $APP_UID\n", "", "runs as root"],
    ["docker/Dockerfile", "aspnet:10.0-noble-chiseled", "aspnet:10.0-noble", "ships a shell"],
    ["docker/Dockerfile", "sdk:10.0-noble", "sdk:latest", "names no version"],
    ["docker/Dockerfile", "COPY dialogs/ dialogs/", "COPY dialogues/ dialogs/", "is not in the repository"],
    ["docker/Dockerfile", "COPY dialogs/ dialogs/", "COPY dialogs/ docs/ dialogs/", "is kept out"],
    ["docker/Dockerfile", "--from=page", "--from=pages", "pages is no stage"],
    ["docker/Dockerfile", "CMD [\"dotnet\", \"NumbnessBot.Host.dll\", \"ready\"]", "CMD curl -f http://localhost:8080/health/ready", "there is no shell"],
    ["docker/Dockerfile", "ENTRYPOINT [\"dotnet\", \"NumbnessBot.Host.dll\"]", "", "has no ENTRYPOINT"],
    ["docker/Dockerfile", "EXPOSE 8080", "RUN true\nEXPOSE 8080", "has no shell"],
    ["docker/Dockerfile", "WEBCHAT_VERSION=4.18.1", "WEBCHAT_VERSION=4.17.0", "must fetch Web Chat"],
    ["docker/Dockerfile", "Storage__ConnectionString=/data/numbnessbot.db", "Storage__ConnectionString=Host=x;Password=hunter2", "puts a secret into the image"],
    ["docker/Dockerfile.dockerignore", "*\n!.editorconfig", ".git\n!.editorconfig", "must keep everything out first"],
  ],
  Compose: [
    ["docker/compose.yaml", "    networks: [back]", "   networks: [back]", "cannot be read"],
    ["docker/compose.yaml", "      replicas: 3", "      replicas: [3]", "/services/host/deploy/replicas"],
    ["docker/compose.yaml", "    mem_limit: 256m", "    memory_limit: 256m", "memory_limit"],
    ["docker/compose.yaml", "  read_only: true", "  read_only: false", "can write to its root"],
    ["docker/compose.yaml", "  cap_drop: [ALL]\n", "", "keeps capabilities"],
    ["docker/compose.yaml", "    image: haproxy:3.2-alpine", "    image: haproxy", "names no version of its image"],
    ["docker/compose.yaml", "${LISTEN:-127.0.0.1:8080}:8080", "8080:8080", "is open to the network"],
    ["docker/compose.yaml", "${MICROSOFT_APP_PASSWORD:?put the bot's secret into .env}", "hunter2", "is a secret; take it from a variable"],
    ["docker/compose.yaml", "${CLINIC_PHONE:-}", "${CLINIC_PHONE}", "has neither a default"],
    ["docker/compose.yaml", "${CLINIC_PHONE:-}", "${CLINIC_TELEPHONE:-}", "is not explained in docker/.env.example"],
    ["docker/compose.yaml", "../proxy/haproxy.cfg:", "../proxy/nginx.conf:", "is no file"],
    ["docker/compose.yaml", "      database: { condition: service_healthy }", "      databases: { condition: service_healthy }", "databases is no service"],
    ["docker/compose.yaml", "    networks: [back]", "    networks: [rear]", "rear is no network"],
    ["docker/compose.yaml", "      - database:/var", "      - data:/var", "data is no volume"],
    ["docker/compose.tls.yaml", "      - \"443:8443\"", "      - 443: [8443]", "/services/proxy/ports"],
    ["docker/.env.example", "MICROSOFT_APP_PASSWORD=\n", "MICROSOFT_APP_PASSWORD=hunter2\n", "must be empty"],
    ["docker/.env.example", "VERSION=local", "VERSION=local\nSPARE=", "SPARE: is used in no compose file"],
  ],
  Kubernetes: [
    ["kubernetes/hosts.yaml", "  minReadySeconds: 10\n", "  minReadySeconds: 10\n  minReadySeconds: 11\n", "cannot be read"],
    ["kubernetes/hosts.yaml", "apiVersion: apps/v1", "apiVersion: apps/v9", "is nothing that Kubernetes knows"],
    ["kubernetes/hosts.yaml", "  minReadySeconds: 10", "  minReadySeconds: ten", "minReadySeconds"],
    ["kubernetes/hosts.yaml", "  minReadySeconds: 10", "  minReadySecond: 10", "minReadySecond"],
    ["kubernetes/hosts.yaml", "periodSeconds: 2\n", "periodSecond: 2\n", "periodSecond"],
    ["kubernetes/hosts.yaml", "  minReadySeconds: 10", "  replicas: 3", "leave them to it"],
    ["kubernetes/hosts.yaml", "    matchLabels: { app.kubernetes.io/name: numbnessbot, app.kubernetes.io/component: host }\n  strategy", "    matchLabels: { app.kubernetes.io/name: other }\n  strategy", "selects other pods than it makes"],
    ["kubernetes/hosts.yaml", "targetPort: http", "targetPort: https", "https is no port of its pods"],
    ["kubernetes/hosts.yaml", "        runAsNonRoot: true\n", "", "may run as root"],
    ["kubernetes/hosts.yaml", "            readOnlyRootFilesystem: true\n", "", "write to its root"],
    ["kubernetes/hosts.yaml", "            limits: { memory: 1Gi }\n", "", "names no resources"],
    ["kubernetes/hosts.yaml", "/health/live, port: http }\n            periodSeconds: 10", "/health/ready, port: http }\n            periodSeconds: 10", "when the database is away"],
    ["kubernetes/hosts.yaml", "          readinessProbe:", "          readynessProbe:", "has no readinessProbe"],
    ["kubernetes/hosts.yaml", "valueFrom: { secretKeyRef: { name: numbnessbot, key: MicrosoftAppPassword } }", "value: hunter2", "take it from the secret"],
    ["kubernetes/hosts.yaml", "configMapRef: { name: numbnessbot }", "configMapRef: { name: settings }", "settings is no ConfigMap"],
    ["kubernetes/hosts.yaml", "{ name: tmp, mountPath", "{ name: temp, mountPath", "temp is no volume"],
    ["kubernetes/hosts.yaml", "      automountServiceAccountToken: false\n", "", "gets a token for the cluster"],
    ["kubernetes/proxy.yaml", "image: haproxy:3.2-alpine", "image: haproxy:latest", "names no version of its image"],
    ["kubernetes/ingress.yaml", "name: numbnessbot-proxy", "name: numbnessbot-prox", "leads to numbnessbot-prox"],
    ["kubernetes/ingress.yaml", "pathType: Prefix", "pathType: Begins", "pathType"],
    ["kubernetes/ingress.yaml", "  tls:\n    - hosts: [bot.example.org]\n      secretName: numbnessbot-tls\n", "", "has no TLS"],
    ["kubernetes/availability.yaml", "minReplicas: 3", "minReplicas: 1", "lets one host be alone"],
    ["kubernetes/availability.yaml", "kind: Deployment, name: numbnessbot }", "kind: Deployment, name: bot }", "scales bot, which is not there"],
    ["kubernetes/availability.yaml", "app.kubernetes.io/component: proxy", "app.kubernetes.io/component: front", "protects no deployment"],
    ["kubernetes/network.yaml", "  podSelector: {}\n  policyTypes: [Ingress, Egress]", "  podSelector: {}\n  policyTypes: [Ingress]", "a policy that allows nothing is missing"],
    ["kubernetes/network.yaml", "app.kubernetes.io/component: host }\n  policyTypes", "app.kubernetes.io/component: hosts }\n  policyTypes", "selects pods that nobody makes"],
    ["kubernetes/settings.yaml", "  Clinic__Phone: \"\"", "  MicrosoftAppPassword: hunter2", "MicrosoftAppPassword is a secret"],
    ["kubernetes/settings.yaml", "kind: ConfigMap", "kind: Secret", "holds secrets in a file"],
    ["kubernetes/kustomization.yaml", "  - network.yaml\n", "", "does not list kubernetes/network.yaml"],
  ],
  Proxy: [
    ["proxy/haproxy.cfg", "balance hash var(txn.conversation)", "balance hashed var(txn.conversation)", "balance only supports"],
    ["proxy/haproxy.cfg", "ssl-min-ver TLSv1.2", "ssl-min-ver TLSv9", "TLS_CERTIFICATES"],
    ["proxy/haproxy.cfg", "default_backend hosts", "default_backend host", "host"],
    ["proxy/haproxy.cfg", "%HM %[var(txn.path)]", "%HM %HU", "logs who somebody is, or a key"],
    ["proxy/haproxy.cfg", "%HM %[var(txn.path)]", "%HM %HPO", "logs who somebody is, or a key"],
  ],
};

for (const [part, cases] of Object.entries(broken)) {
  for (const [path, from, to, says] of cases) {
    test(`${part}: ${says} (${path})`, async context => {
      if (part === "Proxy" && process.env.NUMBNESS_TESTS !== "all" && spawnSync("haproxy", ["-v"]).error) return context.skip("there is no haproxy on this machine");
      const text = new Files().text(path);
      assert.ok(text.includes(from), `${path} has no longer: ${from}`);
      const texts = { [path]: text.replace(from, () => to) };
      const { faults } = await check(new Files(texts), [part]);
      assert.ok(faults.some(fault => fault.startsWith(path) && fault.includes(says)), `found only:\n${faults.join("\n")}`);
    });
  }
}

test("a template for a new group that was made anew has no fault of its own", () => {
  for (const [existing, made, name] of pairs) assert.equal(newGroup(JSON.parse(new Files().text(existing)), name), new Files().text(made));
});
