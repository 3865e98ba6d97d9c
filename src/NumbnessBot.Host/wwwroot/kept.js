// What the page remembers. The conversation goes with the tab, since people share computers; only colours and country stay.
const within = (area, key) => ({
  get() { try { return JSON.parse(window[area].getItem(key)); } catch { return null; } },
  set(value) { try { window[area].setItem(key, JSON.stringify(value)); } catch { /* storage is switched off: it is forgotten on reload */ } },
  clear() { try { window[area].removeItem(key); } catch { /* there is nothing to clear */ } },
});

export const talk = within('sessionStorage', 'numbnessbot.talk');
export const draft = within('sessionStorage', 'numbnessbot.draft');
export const country = within('localStorage', 'numbnessbot.country');
