// Reads what the bot's messages carry for programs: the question, the advice, the choices.
import { config } from './words.js';

const entity = (activity, type) => (activity.entities ?? []).find((each) => each?.type === type);

export const isFromBot = (activity) => activity.type === 'message' && activity.from?.role === 'bot';
export const isFromPerson = (activity) => activity.type === 'message' && activity.from?.role === 'user';

/** The question with its choices, the choices alone, or null. */
export const questionOf = (activity) => {
  const question = entity(activity, 'numbness.question');
  const titles = (activity.suggestedActions?.actions ?? []).map((action) => String(action.value ?? action.title));
  if (!question && titles.length === 0) return null;
  const ids = question?.options?.length === titles.length ? question.options : [];
  return {
    id: question?.id ?? null,
    kind: question?.kind ?? 'topics',
    step: question?.step ?? null,
    of: question?.of ?? null,
    marked: question?.marked ?? [],
    ask: shortened(activity.text ?? '', titles).split('\n\n').filter(Boolean).at(-1) ?? '',
    choices: titles.map((title, i) => ({ id: ids[i] ?? '', title })),
  };
};

/** The advice, with the sentence that says what to do: it ends the first paragraph, behind the numbers where they are told. */
export const adviceOf = (activity) => {
  const outcome = entity(activity, 'numbness.outcome');
  return outcome ? { level: outcome.level, act: (activity.text ?? '').split('\n\n')[0].split('\n').at(-1) } : null;
};

/** Where the page for the doctor opens, or null. Only a path: it leads to this host and nowhere else. */
export const summaryOf = (activity) => {
  const summary = entity(activity, 'numbness.summary');
  return typeof summary?.path === 'string' && summary.path.startsWith('/summary/') ? summary : null;
};

/** The message as it stands in the conversation: choices and progress are shown below it, so they are not said twice. */
export const forTranscript = (activity) => {
  const titles = (activity.suggestedActions?.actions ?? []).map((action) => String(action.value ?? action.title));
  const copy = { ...activity, suggestedActions: undefined };
  // The page has its own map and its own way to the doctor's page; pictures of other addresses of this host are here too.
  if (activity.attachments) copy.attachments = activity.attachments.filter((each) => !isMap(each) && !isSummary(each)).map(own);
  if (entity(activity, 'numbness.question')) copy.text = shortened(activity.text ?? '', titles);
  return copy;
};

const isMap = ({ content }) => content?.body?.some(({ type }) => type === 'ColumnSet');

const isSummary = ({ content }) => content?.body?.some(({ actions }) => actions?.some(({ url }) => url && new URL(url, location.href).pathname.startsWith('/summary/')));

const own = (attachment) => !attachment.content?.body ? attachment
  : { ...attachment, content: { ...attachment.content, body: attachment.content.body.map((each) => each.url ? { ...each, url: here(each.url) } : each) } };

const here = (url) => {
  const at = url.startsWith('http') ? new URL(url).pathname.indexOf('/pictures/') : -1;
  return at < 0 ? url : new URL(new URL(url).pathname.slice(at), location.href).href;
};

const progress = (text) => {
  const [before, middle, after] = config.words.progress.split(/\{step\}|\{of\}/);
  return text.startsWith(before) && text.endsWith(after) && text.includes(middle);
};

/** Leaves out the list of choices, how to reply to it and the progress, and only those: whatever else a message says stays. */
const shortened = (text, titles) => {
  const repeated = new Set([config.words['choices-one'], config.words['choices-many'], titles.join(' / ')]);
  return text.split('\n\n')
    .filter((part) => !(titles.length > 0 && (repeated.has(part) || isList(part, titles))) && !progress(part))
    .join('\n\n');
};

const isList = (part, titles) => {
  const lines = part.split('\n');
  return lines.length === titles.length && lines.every((line, i) => line === `${i + 1}. ${titles[i]}`);
};
