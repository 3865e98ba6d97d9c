// Checks the Dockerfile with the validator that editors use, and for what we ask of the image.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DockerfileParser } from "dockerfile-ast";
import { validate } from "dockerfile-utils";
import { repository } from "./files.mjs";
import { secretName } from "./documents.mjs";

const path = "docker/Dockerfile";
const project = "src/NumbnessBot.Host/NumbnessBot.Host.csproj";

/** @returns {{settings: {name: string, file: string}[]}} what the image sets */
export function checkDockerfile(files, say) {
  const text = files.text(path);
  for (const fault of validate(text)) say(path, `line ${fault.range.start.line + 1}`, fault.message);
  const file = DockerfileParser.parse(text);
  const froms = file.getFROMs();
  const stages = new Set();
  for (const from of froms) {
    const image = from.getImage() ?? "";
    if (!stages.has(image) && (!from.getImageTag() || from.getImageTag() === "latest")) say(path, line(from), `${image} names no version`);
    stages.add(from.getBuildStage());
  }
  const ignored = files.text("docker/Dockerfile.dockerignore").split("\n");
  for (const copy of file.getCOPYs()) {
    const stage = copy.getFlags().find(flag => flag.getName() === "from")?.getValue();
    if (stage !== undefined) {
      if (!stages.has(stage)) say(path, line(copy), `${stage} is no stage of this file`);
      continue;
    }
    for (const source of copy.getArguments().slice(0, -1).map(argument => argument.getValue())) {
      const name = source.replace(/\/$/, "");
      if (!existsSync(join(repository, name))) say(path, line(copy), `${source} is not in the repository`);
      else if (!ignored.includes(`!${name}`)) say(path, line(copy), `${source} is kept out by Dockerfile.dockerignore`);
    }
  }
  if (ignored[0] !== "*") say("docker/Dockerfile.dockerignore", "", "must keep everything out first (*)");
  const version = /<NpmVersion>(.*)<\/NpmVersion>/.exec(readFileSync(join(repository, project), "utf8"))[1];
  if (!text.includes(`ARG WEBCHAT_VERSION=${version}\n`)) say(path, "", `must fetch Web Chat ${version}, as ${project} does`);
  return { settings: last(file, froms, say) };
}

/** The stage that is shipped. */
function last(file, froms, say) {
  const from = froms.at(-1);
  const own = file.getInstructions().filter(instruction => instruction.getRange().start.line > from.getRange().start.line);
  const named = keyword => own.filter(instruction => instruction.getKeyword() === keyword);
  if (!/-chiseled/.test(from.getImageTag() ?? "")) say(path, line(from), "ships a shell; take a chiseled image");
  const user = named("USER").at(-1)?.getArgumentsContent();
  if (!user || /^(root|0)(:|$)/.test(user)) say(path, "", "runs as root; set USER");
  if (named("RUN").length > 0) say(path, line(named("RUN")[0]), "runs a command in an image that has no shell");
  for (const keyword of ["HEALTHCHECK", "ENTRYPOINT"]) {
    const content = named(keyword).at(-1)?.getArgumentsContent();
    if (!content) say(path, "", `has no ${keyword}`);
    else if (!/\[\s*"dotnet", "NumbnessBot\.Host\.dll"/.test(content)) say(path, line(named(keyword).at(-1)), `${keyword} must name the program as a list ["dotnet", "NumbnessBot.Host.dll"]: there is no shell`);
  }
  const settings = named("ENV").flatMap(env => env.getProperties().map(property => ({ name: property.getName(), value: property.getValue(), file: path })));
  for (const { name, value } of settings) if (secretName.test(name) && /password|pwd/i.test(value)) say(path, name, "puts a secret into the image");
  for (const add of file.getInstructions().filter(instruction => instruction.getKeyword() === "ADD")) say(path, line(add), "ADD fetches and unpacks; use COPY");
  return settings.map(({ name, file: from }) => ({ name, file: from }));
}

const line = instruction => `line ${instruction.getRange().start.line + 1}`;
