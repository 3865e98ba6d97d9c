// Web Chat shows the conversation; what stands around it listens to its store.
import { countryOf } from './country.js';
import { forTranscript } from './messages.js';

const look = {
  hideSendBox: true,
  scrollToEndButtonBehavior: false,
  hideUploadButton: true,
  backgroundColor: 'transparent',
  primaryFont: 'inherit',
  accent: 'var(--accent)',
  subtle: 'var(--quiet)',
  bubbleBackground: 'var(--card)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 14,
  bubbleTextColor: 'var(--ink)',
  bubbleMaxWidth: 620,
  bubbleFromUserBackground: 'var(--me)',
  bubbleFromUserBorderColor: 'var(--me)',
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserTextColor: 'var(--ink)',
  timestampColor: 'var(--quiet)',
  messageActivityWordBreak: 'break-word',
  paddingRegular: 12,
  rootHeight: '100%',
  rootWidth: '100%',
  transcriptOverlayButtonBackground: 'var(--accent)',
  transcriptOverlayButtonColor: 'var(--paper)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--ink)',
  transcriptOverlayButtonColorOnHover: 'var(--paper)',
};

/** Shows the conversation of a chat adapter; returns how to send a text. */
export const showChat = (line, { received, sending, failed }) => {
  const store = window.WebChat.createStore({}, () => (next) => (action) => {
    switch (action.type) {
      case 'DIRECT_LINE/INCOMING_ACTIVITY': {
        const { activity } = action.payload;
        received(activity);
        return next({ ...action, payload: { ...action.payload, activity: forTranscript(activity) } });
      }
      case 'DIRECT_LINE/POST_ACTIVITY': {
        const { activity } = action.payload;
        if (activity.type === 'message') sending();
        // With the country goes the right number, also in the very first answer.
        return next({ ...action, payload: { ...action.payload, activity: { ...activity, channelData: { ...activity.channelData, country: countryOf()?.code } } } });
      }
      case 'DIRECT_LINE/POST_ACTIVITY_REJECTED':
        failed();
        break;
    }
    return next(action);
  });
  window.WebChat.renderWebChat({
    directLine: line,
    store,
    locale: language(),
    dir: document.documentElement.dir,
    nonce: document.querySelector('script[nonce]').nonce,
    styleOptions: look,
    // The page tells the state of the connection itself.
    toastMiddleware: () => () => () => false,
  }, document.getElementById('talk'));
  return (text) => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard' } });
};

export const language = () => new URLSearchParams(location.search).get('locale') || navigator.languages?.[0] || document.documentElement.lang;
