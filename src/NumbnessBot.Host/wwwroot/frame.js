// Inside another site: talks with the launcher that opened it, and with nobody else.
const parameters = new URLSearchParams(location.search);
const site = parameters.get('embed') === '1' && window.parent !== window ? parameters.get('site') : null;
const close = document.getElementById('close-button');

export const isEmbedded = Boolean(site);

/** Tells the launcher what happened. Nothing a person said is ever in it. */
export const tell = (event, detail = {}) => { if (site) window.parent.postMessage({ source: 'numbnessbot', event, ...detail }, site); };

export const startFrame = ({ opened }) => {
  if (!site) return;
  document.documentElement.dataset.embedded = '';
  close.hidden = false;
  close.addEventListener('click', () => tell('close'));
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') tell('close'); });
  addEventListener('message', (event) => {
    if (event.origin === site && event.source === window.parent && event.data?.source === 'numbnessbot-launcher' && event.data.event === 'opened') {
      opened(typeof event.data.opening === 'string' ? event.data.opening : '');
    }
  });
  tell('ready');
};
