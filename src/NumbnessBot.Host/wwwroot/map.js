// The map of the body: areas to tick beside the list of places, or only to be seen with the places of the case marked.
import { config, make, say } from './words.js';

const stripes = 'url(#marked-area)';

/** The areas of a fresh drawing, and how to mark those of some places. */
const draw = () => {
  const drawing = document.importNode(new DOMParser().parseFromString(config.map.svg, 'image/svg+xml').documentElement, true);
  const areas = [...drawing.querySelectorAll('[data-area]')];
  const plain = new Map(areas.map((area) => [area, area.getAttribute('fill')]));
  return {
    drawing,
    areas,
    mark: (places) => areas.forEach((area) => {
      const marked = places.has(area.dataset.area) || places.has(area.dataset.within);
      area.toggleAttribute('data-marked', marked);
      area.setAttribute('fill', marked ? stripes : plain.get(area));
    }),
  };
};

/** The map with places marked, to be seen; null where there is nothing to mark. */
export const seenMap = (places) => {
  if (places.length === 0) return null;
  const { drawing, mark } = draw();
  mark(new Set(places));
  drawing.setAttribute('aria-label', say('map.marked', { list: places.map((place) => config.map.places[place] ?? place).join(', ') }));
  return make('div', { className: 'map seen' }, drawing);
};

/**
 * The map as checkboxes that are those of the list: one of each place can be reached by keyboard, the same place in another view by pointer alone.
 * Returns the map and how to bring it up to date when the list has changed.
 */
export const tickMap = (boxes) => {
  const { drawing, areas, mark } = draw();
  const named = new Map();
  drawing.setAttribute('role', 'group');
  drawing.setAttribute('aria-label', say('map.alt'));
  for (const area of areas.filter(({ dataset }) => boxes.has(dataset.area))) {
    const box = boxes.get(area.dataset.area);
    area.addEventListener('click', () => box.click());
    if (named.has(area.dataset.area)) {
      area.setAttribute('aria-hidden', 'true');
      continue;
    }
    named.set(area.dataset.area, area);
    area.setAttribute('role', 'checkbox');
    area.setAttribute('tabindex', '0');
    area.setAttribute('aria-label', config.map.places[area.dataset.area]);
    area.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      box.click();
    });
  }
  return {
    map: make('div', { className: 'map' }, drawing),
    update: () => {
      mark(new Set([...boxes].filter(([, box]) => box.checked).map(([place]) => place)));
      named.forEach((area, place) => area.setAttribute('aria-checked', String(boxes.get(place).checked)));
    },
  };
};
