// Checks the proxy's configuration with HAProxy itself, in each way that the templates run it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const path = "proxy/haproxy.cfg";
const variants = [{}, { BEHIND_INGRESS: "true" }, { PORT: "9000", NAMESERVER: "127.0.0.1:53" }];

/** With a certificate made for it; not where there is no openssl. */
function withTls(folder) {
  const key = join(folder, "key.pem"), certificate = join(folder, "certificate.pem"), both = join(folder, "both.pem");
  const made = spawnSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=bot.example.org", "-keyout", key, "-out", certificate]);
  if (made.status !== 0) return [];
  writeFileSync(both, readFileSync(certificate, "utf8") + readFileSync(key, "utf8"));
  return [{ TLS_CERTIFICATES: both }];
}

/** @returns {string | null} why nothing was checked */
export function checkProxy(files, say) {
  const folder = mkdtempSync(join(tmpdir(), "haproxy-"));
  try {
    const file = join(folder, "haproxy.cfg");
    writeFileSync(file, files.text(path));
    for (const variant of [...variants, ...withTls(folder)]) {
      const { error, status, stderr } = spawnSync("haproxy", ["-c", "-f", file], { env: { PATH: process.env.PATH, HOSTS: "hosts.example:8080", ...variant }, encoding: "utf8" });
      if (error?.code === "ENOENT") return "there is no haproxy on this machine (Debian: apt-get install haproxy)";
      if (status !== 0) stderr.split("\n").filter(text => text.includes("ALERT")).forEach(text => say(path, Object.keys(variant).join(" "), text.replaceAll(file, path)));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const format = files.text(path).split("\n").find(text => text.trim().startsWith("log-format")) ?? "";
  for (const [name] of format.matchAll(/%(?:\[[^\]]*\b(?:src|body|url|query|path)\b(?<!txn\.path)[^\]]*\]|HU|HQ|HPO?\b|ci|r\b)/g)) say(path, "log-format", `${name} logs who somebody is, or a key`);
  return null;
}
