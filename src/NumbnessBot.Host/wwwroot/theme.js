// Runs before the page is drawn, so that nobody is dazzled: the person's own choice, else that of the system.
(() => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => { try { return localStorage.getItem('numbnessbot.theme'); } catch { return null; } };
  const apply = () => { document.documentElement.dataset.theme = chosen() ?? (system.matches ? 'dark' : 'light'); };
  system.addEventListener('change', apply);
  apply();
})();
