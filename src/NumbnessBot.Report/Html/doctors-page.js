document.getElementById('print').addEventListener('click', () => window.print());
if (location.hash === '#print') addEventListener('load', () => window.print());
