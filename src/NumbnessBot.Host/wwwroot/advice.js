// The advice that stays in view. The whole text stands in the conversation; here is what to do, and the numbers to call.
import { countryOf, dialLink, onCountry } from './country.js';
import { make, say } from './words.js';

const card = document.getElementById('advice');
const urgent = ['emergency', 'crisis'];
let shown = null;

export const isUrgent = (advice) => urgent.includes(advice?.level);

/** Shows advice; the same advice again is not announced again. Null takes it away. */
export const advise = (advice) => {
  if (advice?.level === shown?.level && advice?.act === shown?.act) return;
  shown = advice;
  card.hidden = !advice;
  card.className = advice ? `advice ${advice.level}` : '';
  card.replaceChildren();
  if (!advice) return;
  const heading = make('h2', { id: 'advice-heading' }, say(`page.urgent.${advice.level}`));
  const body = make('div', { role: isUrgent(advice) ? 'alert' : 'status' });
  card.setAttribute('aria-labelledby', heading.id);
  card.append(body);
  body.append(heading, make('p', { className: 'act' }, advice.act), make('div', { className: 'lines' }));
  lines(countryOf());
};

const lines = (country) => {
  const place = card.querySelector('.lines');
  if (!place || !shown) return;
  const { emergency, crisis, advice } = country ?? {};
  const wanted = {
    emergency: [emergency && dialLink(emergency)],
    crisis: [crisis && named(crisis), emergency && dialLink(emergency)],
    today: [advice && named(advice)],
    soon: [advice && named(advice)],
    'self-care': [],
  }[shown.level] ?? [];
  place.replaceChildren(...wanted.filter(Boolean));
  if (!country && isUrgent(shown)) place.append(make('p', {}, say('page.urgent.number')));
};

const named = ({ name, number }) => dialLink(number, `${name}: ${number}`);

onCountry(lines);
