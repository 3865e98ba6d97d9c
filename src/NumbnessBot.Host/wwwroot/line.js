// The way to the bot: Direct Line 3.0 over a socket, or by asking again and again where sockets do not pass. It always knows its state and keeps
// trying; what came while it was away is asked for by its watermark.
import { Gone, request } from './requests.js';
import { Watched } from './watched.js';

const online = { connecting: 1, connected: 2 };
const shortestWait = 1_000;
const longestWait = 15_000;
const pollEvery = 1_000;
const openingTakes = 8_000;
const keepAliveEvery = 20_000;

/**
 * Opens the conversation that was kept, or a new one. onState gets 'connecting', 'connected', 'lost', 'unreachable' or 'ended'; onKept gets what a
 * reload needs. Returns what Web Chat calls a chat adapter.
 */
export const openLine = ({ kept, locale, onState, onKept }) => {
  const activities = new Watched(Infinity);
  const status = new Watched(1);
  let { token, conversationId, polling } = kept ?? {};
  let watermark = '';
  let reached = Boolean(conversationId);
  let wait = shortestWait;
  let over = false;
  let wake = () => {};
  let renewal = 0;

  const run = async () => {
    status.next(online.connecting);
    onState('connecting');
    while (!over) {
      try {
        const { streamUrl } = await begin();
        await (polling ? poll() : listen(streamUrl));
      } catch (error) {
        if (error instanceof Gone) return end();
      }
      if (over) return;
      onState(reached ? 'lost' : 'unreachable');
      await pause(wait);
      wait = Math.min(wait * 2, longestWait);
    }
  };

  const begin = async () => {
    token ??= (await request('POST', '/tokens/generate', null, {})).token;
    const grant = conversationId
      ? await ask('GET', `/conversations/${encodeURIComponent(conversationId)}?watermark=${encodeURIComponent(watermark)}`)
      : await ask('POST', '/conversations', { locale });
    take(grant);
    return grant;
  };

  /** Asks with the token; one whose time is over is exchanged first, as after a night's sleep. */
  const ask = async (method, path, body) => {
    try {
      return await request(method, path, token, body);
    } catch (error) {
      if (!(error instanceof Gone) || !error.mayRenew) throw error;
      take(await request('POST', '/tokens/refresh', token));
      return request(method, path, token, body);
    }
  };

  const take = (grant) => {
    conversationId = grant.conversationId;
    token = grant.token ?? token;
    reached = true;
    onKept({ conversationId, token, polling });
    clearTimeout(renewal);
    renewal = setTimeout(renew, ((grant.expires_in ?? 1800) * 1000) / 3);
  };

  const renew = async () => {
    try {
      take(await request('POST', '/tokens/refresh', token));
    } catch (error) {
      if (error instanceof Gone) end(); else renewal = setTimeout(renew, longestWait);
    }
  };

  const connected = () => {
    wait = shortestWait;
    status.next(online.connected);
    onState('connected');
  };

  const heard = (group) => {
    watermark = group.watermark ?? watermark;
    group.activities?.forEach((activity) => activities.next(activity));
  };

  /** Listens until the socket is lost. */
  const listen = (url) => new Promise((lost) => {
    const socket = new WebSocket(url);
    let opened = false;
    const late = setTimeout(() => socket.close(), openingTakes);
    const alive = setInterval(() => { if (socket.readyState === WebSocket.OPEN) socket.send(''); }, keepAliveEvery);
    wake = () => { if (!navigator.onLine) socket.close(); };
    socket.onopen = () => { opened = true; clearTimeout(late); connected(); };
    socket.onmessage = ({ data }) => { if (data) heard(JSON.parse(data)); };
    socket.onclose = () => {
      clearTimeout(late);
      clearInterval(alive);
      // The server answers, yet no socket opens: something on the way does not let sockets pass.
      polling ||= !opened && navigator.onLine;
      lost();
    };
  });

  const poll = async () => {
    for (;;) {
      heard(await ask('GET', `/conversations/${encodeURIComponent(conversationId)}/activities?watermark=${encodeURIComponent(watermark)}`));
      connected();
      await pause(pollEvery);
      if (over) return;
    }
  };

  const pause = (time) => new Promise((done) => {
    const timer = setTimeout(done, time);
    wake = () => { clearTimeout(timer); done(); };
  });

  const end = () => {
    over = true;
    clearTimeout(renewal);
    onState('ended');
  };

  addEventListener('online', () => wake());
  addEventListener('offline', () => wake());
  document.addEventListener('visibilitychange', () => { if (!document.hidden) wake(); });
  run();

  return {
    activity$: activities,
    connectionStatus$: status,
    postActivity: (activity) => ({
      subscribe(...given) {
        const observer = typeof given[0] === 'function' ? { next: given[0], error: given[1], complete: given[2] } : given[0];
        ask('POST', `/conversations/${encodeURIComponent(conversationId)}/activities`, activity).then(
          ({ id }) => { observer.next?.(id); observer.complete?.(); },
          (error) => { if (error instanceof Gone) end(); observer.error?.(error); },
        );
        return { unsubscribe() {} };
      },
    }),
    end() {},
  };
};
