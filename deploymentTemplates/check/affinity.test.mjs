// Runs the proxy of the templates before hosts that are only stand-ins, and looks where conversations go. Needs haproxy.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import dgram from "node:dgram";
import http from "node:http";
import net from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { templates } from "./files.mjs";

const isThere = spawnSync("haproxy", ["-v"]).status === 0;
const must = process.env.NUMBNESS_TESTS === "all";
// The hosts have addresses 127.0.0.1 to 127.0.0.4, which only Linux has without being asked.
const options = { skip: !must && (process.platform !== "linux" || !isThere) && "there is no haproxy on this machine, or it is no Linux" };
const addresses = ["127.0.0.1", "127.0.0.2", "127.0.0.3"];
const conversations = Array.from({ length: 30 }, (_, i) => `talk-${i}`);
let hosts = [], names, proxy, port, hostPort, known = addresses, log = "";

const freePort = () => new Promise(found => { const s = net.createServer().listen(0, () => { const { port } = s.address(); s.close(() => found(port)); }); });

/** A host that says its own address, and what it was told of the caller. */
function host(address, port) {
  const server = http.createServer((request, response) => {
    const { "x-forwarded-for": caller, "x-forwarded-proto": scheme } = request.headers;
    // The page is kept by one host, as that of a person is who did not agree to have anything kept.
    if (request.url.startsWith("/summary/") && request.url !== `/summary/${address}`) response.statusCode = 404;
    response.end(JSON.stringify({ host: address, caller, scheme, isReady: request.url === "/health/ready" }));
  });
  server.on("upgrade", (request, socket) => {
    const accept = createHash("sha1").update(`${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
    socket.end(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n${address}`);
  });
  return new Promise(ready => server.listen(port, address, () => ready(server)));
}

/** A name server that gives every name the known addresses. */
function nameServer() {
  const server = dgram.createSocket("udp4");
  server.on("message", (query, from) => {
    const end = query.indexOf(0, 12) + 5;
    const isAddress = query.readUInt16BE(end - 4) === 1;
    const answers = isAddress ? known.map(a => Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, ...a.split(".").map(Number)])) : [];
    const head = Buffer.from([query[0], query[1], 0x81, 0x80, 0, 1, 0, answers.length, 0, 0, 0, 0]);
    server.send(Buffer.concat([head, query.subarray(12, end), ...answers]), from.port, from.address);
  });
  return new Promise(ready => server.bind(0, "127.0.0.1", () => ready(server)));
}

function ask(method, path, { body, headers = {} } = {}) {
  return new Promise((answered, failed) => {
    const request = http.request({ host: "127.0.0.1", port, method, path, headers, agent: false }, response => {
      let text = "";
      response.setEncoding("utf8").on("data", part => { text += part; }).on("end", () => answered({ status: response.statusCode, text, ...(response.statusCode === 200 ? JSON.parse(text) : {}) }));
    });
    request.on("upgrade", (response, socket, head) => {
      let text = head.toString();
      socket.on("data", part => { text += part; }).on("end", () => answered({ status: 101, host: text }));
    });
    request.on("error", failed);
    request.end(body);
  });
}

async function until(look, what) {
  for (const end = Date.now() + 30000; Date.now() < end; await new Promise(next => setTimeout(next, 200))) if (await look().catch(() => false)) return;
  assert.fail(`waited in vain until ${what}`);
}

const token = conversation => `Bearer e30.${Buffer.from(JSON.stringify({ conv: conversation })).toString("base64url")}.c2ln`;
const message = (conversation, text = "hello") => JSON.stringify({ type: "message", text, conversation: { id: conversation } });
const json = { "content-type": "application/json" };
const byMessage = async conversation => (await ask("POST", "/api/messages", { body: message(conversation), headers: json })).host;
const where = async () => Object.fromEntries(await Promise.all(conversations.map(async c => [c, await byMessage(c)])));
const seen = async () => new Set(await Promise.all(Array.from({ length: 12 }, async () => (await ask("GET", "/")).host)));

before(async () => {
  if (options.skip) return;
  assert.ok(isThere, "there is no haproxy: run install-haproxy");
  hostPort = await freePort();
  port = await freePort();
  hosts = await Promise.all([...addresses, "127.0.0.4"].map(address => host(address, hostPort)));
  names = await nameServer();
  proxy = spawn("haproxy", ["-db", "-f", join(templates, "proxy", "haproxy.cfg")], {
    env: { ...process.env, HOSTS: `hosts.test:${hostPort}`, PORT: String(port), NAMESERVER: `127.0.0.1:${names.address().port}` }, stdio: ["ignore", "pipe", "ignore"],
  });
  proxy.stdout.setEncoding("utf8").on("data", text => { log += text; });
  await until(async () => (await seen()).size === 3, "three hosts are found");
});

after(() => {
  proxy?.kill();
  names?.close();
  hosts.forEach(server => { server.close(); server.closeAllConnections(); });
});

test("all of one conversation goes to one host, wherever it comes in", options, async () => {
  const homes = await where();
  assert.equal(new Set(Object.values(homes)).size, 3, "30 conversations are spread over all hosts");
  for (const conversation of conversations) {
    const ways = await Promise.all([
      ask("GET", `/v3/directline/conversations/${conversation}/activities?watermark=3`),
      ask("POST", `/v3/directline/conversations/${conversation}/activities`, { body: "{}", headers: json }),
      ask("POST", "/v3/directline/conversations", { body: "{}", headers: { ...json, authorization: token(conversation) } }),
      ask("POST", "/v3/directline/tokens/refresh", { headers: { authorization: token(conversation) } }),
      ask("GET", `/v3/directline/conversations/${conversation}/stream?t=x`, { headers: { connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13", "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==" } }),
      ask("POST", "/api/messages", { body: message(conversation, "long ".repeat(8000)), headers: json }),
    ]);
    assert.deepEqual(ways.map(way => way.host), ways.map(() => homes[conversation]), conversation);
    assert.equal(ways[4].status, 101);
  }
});

test("a page is found on whichever host has it, and nobody's page is nowhere", options, async () => {
  for (let i = 0; i < 30; i++) assert.equal((await ask("GET", `/summary/${addresses[i % 3]}`)).host, addresses[i % 3]);
  assert.equal((await ask("GET", "/summary/invented")).status, 404);
});

test("the log holds no key of a stream or a page, and nobody's address", options, async () => {
  await ask("GET", "/summary/planted-key/text");
  await ask("GET", "/v3/directline/conversations/talk-1/stream?t=planted-key");
  await until(async () => log.includes("/summary/-/text") && log.includes("/talk-1/stream "), "both are logged");
  const requests = log.split("\n").filter(line => /^[A-Z]+ \//.test(line));
  assert.ok(requests.length > 100);
  assert.doesNotMatch(log, /planted-key/);
  assert.doesNotMatch(requests.join("\n"), /127\.0\.0\./);
});

test("what a caller says of itself does not count", options, async () => {
  const { caller, scheme } = await ask("GET", "/", { headers: { "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https" } });
  assert.deepEqual([caller.replace("::ffff:", ""), scheme], ["127.0.0.1", "http"]);
});

test("what is no message goes to some host, whose business it is", options, async () => {
  for (const body of ["", "no json", "{\"conversation\":7}", "[".repeat(50000)]) assert.equal((await ask("POST", "/api/messages", { body, headers: json })).status, 200);
});

test("when a host comes or goes, only conversations that must move do", options, async () => {
  const homes = await where();
  known = [...addresses, "127.0.0.4"];
  await until(async () => (await seen()).has("127.0.0.4"), "the fourth host is found");
  const grown = await where();
  assert.ok(conversations.every(c => grown[c] === homes[c] || grown[c] === "127.0.0.4"), "what moved, moved to the new host");
  hosts[0].close();
  hosts[0].closeAllConnections();
  await until(async () => !Object.values(await where()).includes(undefined) && !(await seen()).has("127.0.0.1"), "the first host is missed");
  const shrunk = await where();
  assert.ok(conversations.every(c => shrunk[c] === grown[c] || grown[c] === "127.0.0.1"), "only those of the lost host moved");
});

test("with no host left, people still read what to do in an emergency", options, async () => {
  hosts.forEach(server => { server.close(); server.closeAllConnections(); });
  await until(async () => (await ask("GET", "/")).status === 503, "no host is left");
  assert.match((await ask("GET", "/")).text, /emergency department or call your emergency number now/);
});
