// The page for the doctor: to open, print or save, once the bot has offered it.
import { make, say } from './words.js';

const place = document.getElementById('summary');

/** Shows where the page opens; null takes it away. */
export const offerSummary = (summary) => {
  place.hidden = !summary;
  place.replaceChildren();
  if (!summary) return;
  const link = (key, properties) => make('a', properties, say(key));
  const away = { target: '_blank', rel: 'noopener noreferrer' };
  place.append(
    make('span', { id: 'summary-name' }, say('page.summary')),
    link('page.summary.open', { href: summary.path, ...away }),
    link('page.summary.print', { href: `${summary.path}#print`, ...away }),
    link('page.summary.download', { href: `${summary.path}/text`, download: say('page.summary.file') }),
  );
};
