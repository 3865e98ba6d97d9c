// The choices of the open question, between the conversation and the text box. A choice is sent as its words, like anything typed.
import { seenMap, tickMap } from './map.js';
import { make, say } from './words.js';

const panel = document.getElementById('answer');
const exclusive = ['none', 'not-sure'];

/** Shows the choices; send(text) is called with what was chosen. The focus follows only if it was on the choices before. */
export const ask = (question, send) => {
  const focused = hasFocus();
  panel.replaceChildren();
  panel.dataset.kind = question?.kind ?? '';
  panel.dataset.question = question?.id ?? '';
  if (!question) return;

  const seen = seenMap(question.kind === 'region' ? [] : question.marked);
  if (seen) panel.append(seen);
  if (question.choices.length > 0) {
    panel.append(question.kind === 'multiple' || question.kind === 'region' ? ticks(question, send) : buttons(question, send));
  }
  if (question.step && question.of) panel.append(progress(question));
  if (focused) (panel.querySelector('fieldset') ?? document.getElementById('message')).focus({ preventScroll: true });
};

/** Takes the choices away the moment an answer goes out. The focus stays here until the next question comes. */
export const wait = () => {
  const focused = hasFocus();
  panel.dataset.kind = 'waiting';
  panel.replaceChildren(make('p', { className: 'waiting' }, say('page.waiting')));
  if (focused) panel.focus({ preventScroll: true });
};

const hasFocus = () => panel.contains(document.activeElement);

const hintOf = (kind) => ({ multiple: 'page.hint.multiple', region: 'page.hint.region', topics: 'page.hint.topics' })[kind] ?? 'page.hint.single';

const group = (question, ...children) => make('fieldset', { tabIndex: -1 },
  make('legend', {}, make('span', { className: 'hidden' }, `${question.ask} `), say(hintOf(question.kind))),
  ...children);

const choice = (title, send, className = 'choice') => make('button', { type: 'button', className, onclick: () => send(title) }, title);

const buttons = (question, send) => group(question,
  make('div', { className: 'choices' }, ...question.choices.map(({ title }) => choice(title, send))));

const ticks = (question, send) => {
  const ticked = () => [...form.querySelectorAll('input:checked')].map((box) => box.value);
  const submit = make('button', { type: 'submit', className: 'main' });
  const places = new Map();
  const others = question.choices.filter(({ id }) => exclusive.includes(id)).map(({ title }) => choice(title, send));
  let map = null;
  const update = () => {
    const count = ticked().length;
    submit.textContent = say('page.ticked', { count });
    submit.hidden = count === 0;
    // With something ticked "none of these" would contradict it, and a slip would take it back.
    others.forEach((button) => { button.hidden = count > 0; });
    map?.update();
  };
  const box = ({ id, title }) => {
    const ticked = make('input', { type: 'checkbox', value: title });
    places.set(id, ticked);
    return ticked;
  };
  const form = make('form', {
    className: 'ticks',
    onsubmit: (event) => { event.preventDefault(); if (ticked().length > 0) send(ticked().join('; ')); },
    onchange: update,
  },
    make('ul', {}, ...question.choices.filter(({ id }) => !exclusive.includes(id)).map((each) =>
      make('li', {}, make('label', {}, box(each), make('span', {}, each.title))))),
    make('div', { className: 'choices' }, submit, ...others));
  if (question.kind === 'region') {
    map = tickMap(places);
    form.classList.add('mapped');
    form.prepend(map.map);
  }
  update();
  return group(question, form);
};

const progress = ({ step, of }) => {
  const text = say('progress', { step, of });
  return make('div', { className: 'progress' },
    make('progress', { max: of, value: step, 'aria-label': text }),
    make('span', {}, text));
};
