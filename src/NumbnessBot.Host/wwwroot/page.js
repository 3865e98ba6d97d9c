// Puts the page together: header, conversation, choices, text box.
import { advise } from './advice.js';
import { ask, wait } from './answer.js';
import { language, showChat } from './chat.js';
import { hint, prefill, startComposer } from './composer.js';
import { choose, countryNamed, countryOf, onPicked } from './country.js';
import { startFrame, tell } from './frame.js';
import { draft, talk } from './kept.js';
import { openLine } from './line.js';
import { startMenu } from './menu.js';
import { adviceOf, isFromBot, isFromPerson, questionOf, summaryOf } from './messages.js';
import { follow } from './scroll.js';
import { offerSummary } from './summary.js';
import { say } from './words.js';

const stateLine = document.getElementById('state');
const again = document.getElementById('again-button');
const asksCountry = 'about.country';
const slowAfter = 8_000;
let state = 'connecting';
let post = null;
let question = null;
let advice = null;
let slow = 0;

const tellState = (key) => { stateLine.textContent = key ? say(key) : ''; };

const enter = (now) => {
  const before = state;
  state = now;
  document.body.dataset.state = now;
  tellState(now !== 'connected' ? `page.${now}` : before === 'lost' ? 'page.connected' : null);
  again.hidden = now !== 'ended';
};

/** Sends a text as the person's own; false when there is no connection, and then nothing is lost. */
const send = (text) => {
  if (state !== 'connected' || !post) {
    if (state !== 'ended') tellState('page.not-sent');
    return false;
  }

  // The number in the head of the page follows the country that is named in the conversation, and the other way round.
  const named = question?.id === asksCountry && countryNamed(text);
  if (named) choose(named.code);
  post(text);
  return true;
};

const show = (now) => {
  const known = now?.id === asksCountry && countryOf();
  question = known ? { ...now, kind: 'single', choices: [{ id: known.code, title: known.name }] } : now;
  ask(question, send);
  hint(question?.kind);
};

const received = (activity) => {
  follow();
  if (isFromPerson(activity)) {
    document.body.dataset.begun = '';
    wait();
    return;
  }

  if (!isFromBot(activity)) return;
  clearTimeout(slow);
  if (state === 'connected') tellState(null);
  const news = adviceOf(activity);
  if (news) {
    if (news.level !== advice?.level) tell('outcome', { level: news.level });
    advice = news;
    advise(advice);
  } else if (advice && ['consent', 'opening'].includes(questionOf(activity)?.id)) {
    advice = null;
    advise(null);
    offerSummary(null);
  }
  if (summaryOf(activity)) offerSummary(summaryOf(activity));
  show(questionOf(activity));
};

const sending = () => {
  clearTimeout(slow);
  tellState(null);
  wait();
  slow = setTimeout(() => { if (state === 'connected') tellState('page.slow'); }, slowAfter);
};

const failed = () => {
  clearTimeout(slow);
  tellState('page.retry');
  show(question);
};

const restart = () => {
  talk.clear();
  draft.clear();
  location.reload();
};

again.addEventListener('click', restart);
onPicked((country) => { if (question?.id === asksCountry) send(country.name); });
startComposer(send);
startMenu({ send, restart });
startFrame({
  opened(opening) {
    if (opening) prefill(opening);
    if (matchMedia('(pointer: fine)').matches) document.getElementById('message').focus();
  },
});

const line = openLine({ kept: talk.get(), locale: language(), onState: enter, onKept: talk.set });
post = showChat(line, { received, sending, failed });
