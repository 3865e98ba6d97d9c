// The menu: colours, help, deleting, beginning again.
import { say } from './words.js';

const button = document.getElementById('menu-button');
const list = document.getElementById('menu');
const theme = document.getElementById('theme-button');
const root = document.documentElement;

export const startMenu = ({ send, restart }) => {
  button.addEventListener('click', () => toggle(list.hidden));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.stopImmediatePropagation();
      toggle(false);
      button.focus();
    }
  });
  document.addEventListener('click', (event) => { if (!event.target.closest('.menu')) toggle(false); });
  const on = (id, act) => document.getElementById(id).addEventListener('click', () => { toggle(false); button.focus(); act(); });
  on('theme-button', () => {
    root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    try { localStorage.setItem('numbnessbot.theme', root.dataset.theme); } catch { /* it lasts until the page is left */ }
    name();
  });
  on('help-button', () => send(say('page.menu.help-text')));
  on('forget-button', () => send(say('page.menu.forget-text')));
  on('new-button', restart);
  new MutationObserver(name).observe(root, { attributeFilter: ['data-theme'] });
  name();
};

const toggle = (open) => {
  list.hidden = !open;
  button.setAttribute('aria-expanded', String(open));
};

const name = () => { theme.textContent = say(root.dataset.theme === 'dark' ? 'page.menu.light' : 'page.menu.dark'); };
