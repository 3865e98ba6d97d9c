// The emergency number that is always in view, and the country that gives it.
import { country as kept } from './kept.js';
import { config, make, say } from './words.js';

const select = document.getElementById('country');
const dial = document.getElementById('dial');
const listeners = [];
let code = kept.get() ?? config.country ?? '';

export const countryOf = (wanted = code) => config.countries.find((country) => country.code === wanted);

/** The country that a text names in full, if it does. */
export const countryNamed = (text) => config.countries.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase());

/** Calls back when the person has picked a country from the list. */
export const onPicked = (listener) => select.addEventListener('change', () => { if (countryOf()) listener(countryOf()); });

/** Calls back with the country now and after each choice. */
export const onCountry = (listener) => { listeners.push(listener); listener(countryOf()); };

/** A link that dials. */
export const dialLink = (number, text = say('page.call', { number })) =>
  make('a', { className: 'call', href: `tel:${number.replace(/[^\d+*#]/g, '')}` }, text);

/** Takes a country that the person has named, in the list or in the conversation. */
export const choose = (wanted) => {
  if (wanted !== code) {
    code = wanted;
    kept.set(code || null);
    show();
  }
};

const show = () => {
  const country = countryOf();
  select.value = country ? country.code : '';
  dial.replaceChildren(country ? dialLink(country.emergency) : say('page.number'));
  listeners.forEach((listener) => listener(country));
};

select.append(
  make('option', { value: '' }, say('page.country.unknown')),
  ...config.countries.map((country) => make('option', { value: country.code }, country.name)),
);
select.addEventListener('change', () => choose(select.value));
show();
