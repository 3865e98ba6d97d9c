// Checks every deployment template without cloud, cluster or container engine. "node check.mjs" says what is wrong, with exit code 1;
// "node check.mjs --settings" prints which settings the templates give to the host, as JSON.
import { fileURLToPath } from "node:url";
import { Files } from "./files.mjs";

const parts = {
  "Azure (ARM)": async (files, say) => (await import("./arm.mjs")).checkArm(files, say),
  Dockerfile: async (files, say) => (await import("./dockerfile.mjs")).checkDockerfile(files, say),
  Compose: async (files, say) => (await import("./compose.mjs")).checkCompose(files, say),
  Kubernetes: async (files, say) => (await import("./kubernetes.mjs")).checkKubernetes(files, say),
  Proxy: async (files, say) => (await import("./proxy.mjs")).checkProxy(files, say),
};

/** @returns what is wrong, what the host is told, and what could not be checked here */
export async function check(files, only = Object.keys(parts)) {
  const faults = [], settings = [], skipped = [];
  for (const part of only) {
    const answer = await parts[part](files, (path, place, fault) => faults.push([path, place, fault].filter(Boolean).join(": ")));
    if (typeof answer === "string") skipped.push(`${part}: ${answer}`);
    else settings.push(...(answer?.settings ?? []));
  }
  return { faults, settings, skipped };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { faults, settings, skipped } = await check(new Files()).catch(fault => {
    if (fault.code !== "ERR_MODULE_NOT_FOUND" && fault.code !== "MODULE_NOT_FOUND") throw fault;
    return { faults: [`The checkers are not there. Run "npm ci" in deploymentTemplates/check first. (${fault.message})`], settings: [], skipped: [] };
  });
  if (process.argv.includes("--settings")) console.log(JSON.stringify(settings, null, 1));
  else if (faults.length === 0) console.log(`Nothing is wrong in ${Object.keys(parts).join(", ")}.`);
  skipped.forEach(reason => console.error(`Not checked: ${reason}.`));
  faults.forEach(fault => console.error(fault));
  process.exitCode = faults.length > 0 ? 1 : 0;
}
