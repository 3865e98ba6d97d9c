// The overlay that docs/deploy.md shows fits the manifests: what it changes is there.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { documents } from "./documents.mjs";
import { Files, checkFolder, repository, templates } from "./files.mjs";

const files = new Files();
const text = readFileSync(join(repository, "docs", "deploy.md"), "utf8").split("```yaml\n")[1].split("```")[0];
const overlay = parse(text);
const objects = files.list("kubernetes", /\.yaml$/).flatMap(path => documents(files, path, (...fault) => assert.fail(fault.join(": "))));
const find = (kind, name) => objects.find(object => object.kind === kind && object.metadata?.name === name) ?? assert.fail(`there is no ${kind} ${name}`);

test("it begins with these manifests and renames their image", () => {
  assert.deepEqual(overlay.resources, ["numbnessbot/deploymentTemplates/kubernetes"]);
  assert.equal(overlay.images[0].name, parse(files.text("kubernetes/kustomization.yaml")).images[0].newName);
});

test("it changes what is there", () => {
  for (const { target, patch } of overlay.patches) {
    const change = parse(patch);
    if (!target) Object.keys(change.data).forEach(key => assert.ok(key in find(change.kind, change.metadata.name).data, key));
    else for (const { path } of change) assert.notEqual(path.split("/").slice(1).reduce((value, step) => value?.[step], find(target.kind, target.name)), undefined, path);
  }
});

test("kubectl makes manifests of it, where there is a kubectl", () => {
  mkdirSync(join(checkFolder, "node_modules"), { recursive: true });
  const folder = mkdtempSync(join(checkFolder, "node_modules", ".overlay-"));
  try {
    writeFileSync(join(folder, "kustomization.yaml"), text.replace("numbnessbot/deploymentTemplates", relative(folder, templates)));
    const { error, status, stdout, stderr } = spawnSync("kubectl", ["kustomize", folder], { encoding: "utf8" });
    if (error?.code === "ENOENT") return;
    assert.equal(status, 0, stderr);
    assert.match(stdout, /host: bot\.clinic\.example/);
    assert.match(stdout, /image: registry\.clinic\.example\/numbnessbot:/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
