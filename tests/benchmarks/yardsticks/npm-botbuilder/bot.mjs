// A waterfall of two prompts with its state in memory: the least that an interview on Bot Builder for JavaScript needs.
import http from "node:http";
import botbuilder from "botbuilder";
import dialogs from "botbuilder-dialogs";

const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage } = botbuilder;
const { DialogSet, TextPrompt, WaterfallDialog, DialogTurnStatus } = dialogs;

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const state = new ConversationState(new MemoryStorage());
const stack = new DialogSet(state.createProperty("dialogs"));
stack.add(new TextPrompt("text"));
stack.add(
  new WaterfallDialog("interview", [
    (step) => step.prompt("text", "What troubles you?"),
    (step) => {
      step.values.trouble = step.result;
      return step.prompt("text", "Since when?");
    },
    async (step) => {
      await step.context.sendActivity(`${step.values.trouble}, ${step.result}. Thank you.`);
      return step.endDialog();
    },
  ]),
);

async function turn(context) {
  if (context.activity.type === "message") {
    const dialog = await stack.createContext(context);
    const { status } = await dialog.continueDialog();
    if (status === DialogTurnStatus.empty) {
      await dialog.beginDialog("interview");
    }
    await state.saveChanges(context);
  }
}

// The adapter expects a web framework's request and response; these are their few members.
http
  .createServer((request, response) => {
    if (request.method !== "POST") {
      response.statusCode = 404;
      response.end();
      return;
    }

    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", async () => {
      try {
        request.body = JSON.parse(Buffer.concat(parts).toString());
        await adapter.process(
          request,
          {
            socket: response.socket,
            status: (code) => (response.statusCode = code),
            header: (name, value) => response.setHeader(name, value),
            send: (body) => {
              response.setHeader("Content-Type", "application/json");
              response.write(JSON.stringify(body));
            },
            end: () => response.end(),
          },
          turn,
        );
      } catch (fault) {
        console.error(fault);
        response.statusCode = 500;
        response.end();
      }
    });
  })
  .listen(Number(process.argv[2]), "127.0.0.1", () => console.log("listening"));
