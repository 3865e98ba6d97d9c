// Checks the manifests against Kubernetes' own schemas (kinds, limits, what is required), strictly (unknown names), and against each other.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { documents, secretName } from "./documents.mjs";
import { checkFolder, templates } from "./files.mjs";

const folder = "kubernetes";
const kustomization = `${folder}/kustomization.yaml`;

/** @returns {Promise<{settings: {name: string, file: string}[]}>} what the hosts are told */
export async function checkKubernetes(files, say) {
  const paths = files.list(folder, /\.yaml$/).filter(path => path !== kustomization);
  const objects = paths.flatMap(path => documents(files, path, say).map(object => ({ path, object, place: `${object.kind} ${object.metadata?.name}` })));
  const known = [];
  for (const each of objects) if (await hasSchema(each, say)) known.push(each);
  strictly(known, say);
  listed(files, paths, say);
  for (const { path, object, place } of objects) rules[object.kind]?.(object, fault => say(path, place, fault), objects);
  for (const { path, object, place } of objects.filter(o => o.object.kind === "Deployment")) container(object, objects, fault => say(path, place, fault));
  return { settings: settings(objects) };
}

const moduleOf = object => {
  const [group, version] = object.apiVersion.includes("/") ? object.apiVersion.split("/") : ["", object.apiVersion];
  return ["kubernetes-models", group, version, object.kind].filter(Boolean).join("/");
};

async function hasSchema({ path, object, place }, say) {
  let model;
  try {
    model = (await import(moduleOf(object)))[object.kind];
  } catch {
    say(path, place, `${object.apiVersion} ${object.kind} is nothing that Kubernetes knows`);
    return false;
  }
  try {
    new model(object).validate();
  } catch (fault) {
    say(path, place, fault.message);
  }
  return true;
}

const options = { noEmit: true, strict: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] };
const host = ts.createCompilerHost(options);
const readOnce = new Map();
const readSource = host.getSourceFile;
host.getSourceFile = (name, ...rest) => {
  if (!readOnce.has(name)) readOnce.set(name, readSource(name, ...rest));
  return readOnce.get(name);
};

/** The schemas allow names they do not know; the types made of them do not. */
function strictly(objects, say) {
  const place = mkdtempSync(join(checkFolder, "node_modules", ".strict-"));
  try {
    const source = objects.map(({ object }, i) => `import type { I${object.kind} as T${i} } from "${moduleOf(object)}";\nexport const o${i}: T${i} = ${JSON.stringify(object)};`).join("\n");
    const file = join(place, "objects.ts");
    writeFileSync(file, source);
    const program = ts.createProgram([file], options, host);
    for (const fault of ts.getPreEmitDiagnostics(program).filter(diagnostic => diagnostic.file?.fileName.endsWith("objects.ts"))) {
      const line = fault.file.getLineAndCharacterOfPosition(fault.start).line;
      const { path, place: where } = objects[Math.floor(line / 2)];
      say(path, where, ts.flattenDiagnosticMessageText(fault.messageText, " ").split(". ")[0]);
    }
  } finally {
    rmSync(place, { recursive: true });
  }
}

function listed(files, paths, say) {
  const [file] = documents(files, kustomization, say);
  if (!file) return;
  for (const path of paths) if (!file.resources.includes(path.slice(folder.length + 1))) say(kustomization, "resources", `does not list ${path}`);
  if (Object.keys(files.replaced).length > 0) return;
  const { error, status, stderr } = spawnSync("kubectl", ["kustomize", join(templates, folder)], { encoding: "utf8" });
  if (!error && status !== 0) say(kustomization, "", stderr.trim());
}

const labelsFit = (selector, labels) => Object.entries(selector ?? {}).every(([key, value]) => labels?.[key] === value) && Object.keys(selector ?? {}).length > 0;
const pods = (selector, objects) => objects.filter(({ object }) => object.kind === "Deployment" && labelsFit(selector, object.spec.template.metadata.labels));
const find = (objects, kind, name) => objects.find(({ object }) => object.kind === kind && object.metadata.name === name)?.object;

const rules = {
  Secret: (_, say) => say("holds secrets in a file; docs/deploy.md says how to make it by hand"),
  ConfigMap: (object, say) => Object.keys(object.data ?? {}).filter(key => secretName.test(key)).forEach(key => say(`${key} is a secret; it belongs into the secret`)),
  Deployment(object, say, objects) {
    if (!labelsFit(object.spec.selector.matchLabels, object.spec.template.metadata?.labels)) say("selects other pods than it makes");
    const scaled = objects.some(({ object: other }) => other.kind === "HorizontalPodAutoscaler" && other.spec.scaleTargetRef.name === object.metadata.name);
    if (scaled && "replicas" in object.spec) say("names replicas, and so does its autoscaler; leave them to it");
    if (!objects.some(({ object: other }) => other.kind === "PodDisruptionBudget" && labelsFit(other.spec.selector?.matchLabels, object.spec.template.metadata?.labels))) say("has no PodDisruptionBudget");
  },
  Service(object, say, objects) {
    const targets = pods(object.spec.selector, objects);
    if (targets.length !== 1) say(`selects the pods of ${targets.length} deployments`);
    for (const { object: target } of targets) {
      const names = target.spec.template.spec.containers.flatMap(c => c.ports ?? []).map(p => p.name);
      for (const port of object.spec.ports) if (!names.includes(port.targetPort)) say(`port ${port.targetPort} is no port of its pods`);
    }
  },
  Ingress(object, say, objects) {
    if (!object.spec.tls) say("has no TLS");
    for (const { backend } of object.spec.rules.flatMap(rule => rule.http.paths)) {
      const service = find(objects, "Service", backend.service.name);
      if (!service?.spec.ports.some(port => port.name === backend.service.port.name)) say(`leads to ${backend.service.name}, which is no service with that port`);
    }
  },
  HorizontalPodAutoscaler(object, say, objects) {
    if (!find(objects, object.spec.scaleTargetRef.kind, object.spec.scaleTargetRef.name)) say(`scales ${object.spec.scaleTargetRef.name}, which is not there`);
    if (!(object.spec.minReplicas >= 2)) say("lets one host be alone");
  },
  PodDisruptionBudget: (object, say, objects) => { if (pods(object.spec.selector?.matchLabels, objects).length !== 1) say("protects no deployment, or several"); },
  NetworkPolicy(object, say, objects) {
    for (const selector of [object.spec.podSelector, ...[...(object.spec.ingress ?? []), ...(object.spec.egress ?? [])].flatMap(rule => [...(rule.from ?? []), ...(rule.to ?? [])]).map(peer => peer.podSelector)]) {
      if (selector?.matchLabels && pods(selector.matchLabels, objects).length === 0) say(`selects pods that nobody makes: ${JSON.stringify(selector.matchLabels)}`);
    }
    const others = objects.filter(o => o.object.kind === "NetworkPolicy").map(o => o.object);
    if (!others.some(o => Object.keys(o.spec.podSelector).length === 0 && !o.spec.ingress && !o.spec.egress && o.spec.policyTypes.length === 2)) say("is the only word on traffic; a policy that allows nothing is missing");
  },
};

function container(deployment, objects, say) {
  const pod = deployment.spec.template.spec;
  if (pod.automountServiceAccountToken !== false) say("gets a token for the cluster; set automountServiceAccountToken: false");
  if (!pod.securityContext?.runAsNonRoot || !pod.securityContext.runAsUser) say("may run as root; set runAsNonRoot and runAsUser");
  if (pod.securityContext?.seccompProfile?.type !== "RuntimeDefault") say("has no seccomp profile");
  for (const one of pod.containers) {
    const context = one.securityContext ?? {};
    if (context.allowPrivilegeEscalation !== false || !context.readOnlyRootFilesystem || !context.capabilities?.drop?.includes("ALL")) say(`${one.name} may gain privileges or write to its root`);
    if (!one.resources?.requests?.cpu || !one.resources.requests.memory || !one.resources.limits?.memory) say(`${one.name} names no resources`);
    for (const probe of ["livenessProbe", "readinessProbe"]) if (!one[probe]) say(`${one.name} has no ${probe}`);
    if (one.livenessProbe?.httpGet?.path === "/health/ready") say(`${one.name} would be started again when the database is away; let livenessProbe ask /health/live`);
    if (/:latest$/.test(one.image)) say(`${one.name} names no version of its image`);
    const volumes = (pod.volumes ?? []).map(v => v.name);
    for (const mount of one.volumeMounts ?? []) if (!volumes.includes(mount.name)) say(`${mount.name} is no volume`);
    for (const { name, value } of one.env ?? []) if (secretName.test(name) && value !== undefined) say(`${name} is a secret; take it from the secret`);
    for (const { configMapRef } of one.envFrom ?? []) if (configMapRef && !find(objects, "ConfigMap", configMapRef.name)) say(`${configMapRef.name} is no ConfigMap`);
  }
}

function settings(objects) {
  const told = find(objects, "Deployment", "numbnessbot")?.spec.template.spec.containers[0];
  const named = objects.filter(({ object }) => object.kind === "ConfigMap").flatMap(({ path, object }) => Object.keys(object.data ?? {}).map(name => ({ name, file: path })));
  return [...named, ...(told?.env ?? []).map(({ name }) => ({ name, file: `${folder}/hosts.yaml` }))];
}
