// NumbnessBot on another site: <script src="https://host/embed.js" async></script>. Draws one button; the chat itself is loaded when it is opened.
// Attributes and events: docs/embed.md. Works under a strict Content-Security-Policy: no inline style, no eval, nothing but this file and the frame.
(() => {
  const script = document.currentScript;
  if (!script || script.dataset.numbnessbot) return;
  script.dataset.numbnessbot = 'ready';

  const words = {/* words */};
  const host = new URL(script.src).origin;
  const { color = '#0f5c5c', position = 'end', locale = '', greeting = '', opening = '', label = words.label } = script.dataset;

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const place = document.createElement('numbnessbot-chat');
  const root = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; position: fixed; inset-block-end: 1rem; z-index: 2147483000; font: 16px/1.4 system-ui, sans-serif; --color: #0f5c5c; --on: #fff; }
    :host([data-side="end"]) { inset-inline-end: 1rem; }
    :host([data-side="start"]) { inset-inline-start: 1rem; }
    button { font: inherit; font-weight: 600; display: flex; align-items: center; gap: .6rem; min-height: 3.25rem; padding: .5rem 1.25rem; border: 2px solid var(--on);
      border-radius: 999px; background: var(--color); color: var(--on); cursor: pointer; box-shadow: 0 .25rem 1rem rgb(0 0 0 / 30%); max-width: calc(100vw - 2rem); }
    button:focus-visible { outline: 3px solid var(--color); outline-offset: 3px; }
    svg { width: 1.5rem; height: 1.5rem; flex: none; fill: currentColor; }
    p { margin: 0 0 .6rem; padding: .75rem 1rem; max-width: min(18rem, calc(100vw - 2rem)); border-radius: .75rem; background: #fff; color: #1c2a2b;
      box-shadow: 0 .25rem 1rem rgb(0 0 0 / 20%); box-sizing: border-box; }
    :host([data-side="end"]) button, :host([data-side="end"]) p { margin-inline-start: auto; }
    iframe { position: fixed; inset-block-end: 1rem; width: 25rem; height: min(44rem, calc(100dvh - 2rem)); border: 0; border-radius: 1rem; background: #f4f2ec;
      box-shadow: 0 .5rem 2rem rgb(0 0 0 / 35%); }
    :host([data-side="end"]) iframe { inset-inline-end: 1rem; }
    :host([data-side="start"]) iframe { inset-inline-start: 1rem; }
    [hidden] { display: none; }
    @media (max-width: 30rem), (max-height: 30rem) { iframe { inset: 0; width: 100vw; height: 100dvh; border-radius: 0; } }
    @media (forced-colors: active) { p, iframe { border: 1px solid; } }`);
  root.adoptedStyleSheets = [sheet];
  place.dataset.side = position === 'start' ? 'start' : 'end';
  if (/^#[0-9a-f]{6}$/i.test(color)) {
    place.style.setProperty('--color', color);
    place.style.setProperty('--on', light(color) ? '#000' : '#fff');
  }

  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  shape.setAttribute('d', 'M4 3h16a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-9l-6 4v-4H4a2 2 0 0 1-2-2V5c0-1.1.9-2 2-2zm3 5v2h10V8H7zm0 4v2h7v-2H7z');
  icon.append(shape);
  const button = make('button', { type: 'button' }, icon, make('span', {}, label));
  button.setAttribute('aria-expanded', 'false');
  const hello = make('p', { hidden: !greeting }, greeting);
  root.append(hello, button);
  let frame = null;
  let open = false;

  const announce = (name, detail) => {
    for (const target of [window, script]) target.dispatchEvent(new CustomEvent(`numbnessbot:${name}`, { detail }));
  };
  const tell = () => frame.contentWindow?.postMessage({ source: 'numbnessbot-launcher', event: 'opened', opening }, host);

  const show = () => {
    if (open) return;
    open = true;
    if (frame) {
      frame.hidden = false;
      tell();
    } else {
      const query = new URLSearchParams({ embed: '1', site: location.origin, ...(locale && { locale }) });
      frame = make('iframe', { title: words.title, src: `${host}/?${query}` });
      root.append(frame);
    }
    hello.hidden = true;
    button.hidden = true;
    button.setAttribute('aria-expanded', 'true');
    frame.focus();
    announce('opened', {});
  };

  const hide = () => {
    if (!open) return;
    open = false;
    frame.hidden = true;
    button.hidden = false;
    button.setAttribute('aria-expanded', 'false');
    button.focus();
    announce('closed', {});
  };

  button.addEventListener('click', show);
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });
  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== host || !frame || source !== frame.contentWindow || data?.source !== 'numbnessbot') return;
    if (data.event === 'ready' && open) tell();
    else if (data.event === 'outcome') announce('outcome', { level: String(data.level) });
    else if (data.event === 'close') hide();
  });

  const put = () => document.body.append(place);
  if (document.body) put(); else addEventListener('DOMContentLoaded', put);

  /** Text on the colour stays readable: black where the colour is light. */
  function light(hex) {
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179;
  }
})();
