// What a site can learn from the chat: that it was opened or closed, and how urgent the advice is. Never what was said.
const told = document.getElementById('told');
for (const name of ['opened', 'outcome', 'closed']) {
  addEventListener(`numbnessbot:${name}`, ({ detail }) => { told.textContent = [name, detail.level].filter(Boolean).join(': '); });
}
