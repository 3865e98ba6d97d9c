// A value over time, in the form in which Web Chat takes it. Who comes late gets what went before.
export class Watched {
  #past = [];
  #observers = new Set();
  #keep;

  /** @param keep how many past values a newcomer gets */
  constructor(keep) { this.#keep = keep; }

  next(value) {
    this.#past = [...this.#past, value].slice(-this.#keep);
    [...this.#observers].forEach((observer) => observer.next?.(value));
  }

  subscribe(...given) {
    const observer = typeof given[0] === 'function' ? { next: given[0] } : given[0];
    this.#past.forEach((value) => observer.next?.(value));
    this.#observers.add(observer);
    return { unsubscribe: () => this.#observers.delete(observer) };
  }
}
