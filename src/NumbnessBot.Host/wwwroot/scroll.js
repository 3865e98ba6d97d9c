// Keeps the newest message in view from its first line on: advice that begins out of sight is not read.
const talk = document.getElementById('talk');
const gap = 8;
let reading = false;

/** A new message has come, or the person has answered: show it, wherever they have scrolled to. */
export const follow = () => { reading = false; settle(); };

const settle = () => requestAnimationFrame(() => {
  const pane = talk.querySelector('.webchat__basic-transcript__scrollable');
  const last = pane && [...pane.querySelectorAll('.webchat__basic-transcript__activity')].at(-1);
  if (!last || reading) return;
  const top = last.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop - gap;
  const wanted = Math.min(top, pane.scrollHeight - pane.clientHeight);
  if (Math.abs(pane.scrollTop - wanted) > 2) pane.scrollTop = wanted;
});

for (const moved of ['wheel', 'touchmove', 'keydown']) talk.addEventListener(moved, () => { reading = true; }, { passive: true });
// Web Chat itself scrolls to the end of what is new.
talk.addEventListener('scroll', settle, { capture: true, passive: true });
new MutationObserver(settle).observe(talk, { childList: true, subtree: true });
new ResizeObserver(settle).observe(talk);
