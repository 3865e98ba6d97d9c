// Requests to the Direct Line server of this host.
import { config } from './words.js';

const patience = 20_000;
const gone = [401, 403, 404];

/** The conversation is over for this page: its token is too old, or the conversation is no more. */
export class Gone extends Error {
  /** The conversation may be there still, and the token be exchanged. */
  get mayRenew() { return this.message === '403'; }
}

/** The server did not answer, or not with success. */
export class Unreachable extends Error {}

export const request = async (method, path, token, body) => {
  let response;
  try {
    response = await fetch(config.directLine + path, {
      method,
      headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }), ...(token && { Authorization: `Bearer ${token}` }) },
      body: body && JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    if (response.ok) return await response.json();
  } catch (error) {
    throw new Unreachable(error.name);
  }
  if (token && gone.includes(response.status)) throw new Gone(String(response.status));
  throw new Unreachable(String(response.status));
};
