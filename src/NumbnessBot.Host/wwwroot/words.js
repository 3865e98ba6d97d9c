// The settings that the server wrote into the page, and its sentences.
export const config = JSON.parse(document.getElementById('config').textContent);

/** A sentence with its {placeholders} filled. */
export const say = (key, values = {}) =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), config.words[key] ?? key);

/** An element with properties and children; text is always text. */
export const make = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value; else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
};
