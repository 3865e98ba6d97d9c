// The text box. What is in it is kept until it has gone out, whatever happens to the page or the connection.
import { draft } from './kept.js';
import { say } from './words.js';

const form = document.getElementById('composer');
const box = document.getElementById('message');

/** Calls send with what was typed; it returns whether that went out. */
export const startComposer = (send) => {
  box.value = draft.get() ?? '';
  hint(null);
  fit();
  box.addEventListener('input', () => { draft.set(box.value); fit(); });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (text && send(text)) {
      box.value = '';
      draft.clear();
      fit();
    }
  });
};

/** A text to begin with; it never replaces one that is being written, and is never sent by itself. */
export const prefill = (text) => {
  if (!box.value) {
    box.value = text;
    draft.set(text);
    fit();
  }
};

export const hint = (kind) => {
  box.placeholder = say(['number', 'date'].includes(kind) ? `page.hint.${kind}` : 'page.hint.text');
  fit();
};

const fit = () => {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
};
