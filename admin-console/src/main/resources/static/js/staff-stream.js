// The live stream of the desk. After an HTTP error an EventSource stays closed, so it is made anew, ever more slowly.
const PAUSES = [1, 2, 5, 10, 30];
const NAMES = ["message-added", "conversation-changed", "ticket-changed", "clock-overdue", "deadline", "note-added",
  "alarm", "alarm-acknowledged", "stale"];

/**
 * @param {string} address of the stream
 * @param {string} seen the last event the page knows of
 * @param {{change: Function, connected: Function, lost: Function, signedOut: Function}} to
 */
export function listen(address, seen, to) {
  let attempt = 0;
  let last = seen;
  let timer;

  function connect() {
    const source = new EventSource(`${address}?after=${last}`);
    source.addEventListener("ready", (event) => {
      attempt = 0;
      last = event.lastEventId;
      to.connected();
    });
    for (const name of NAMES) {
      source.addEventListener(name, (event) => {
        last = event.lastEventId;
        to.change({ name, ...JSON.parse(event.data) });
      });
    }
    source.addEventListener("error", () => {
      source.close();
      attempt += 1;
      to.lost(attempt);
      clearTimeout(timer);
      timer = setTimeout(again, PAUSES[Math.min(attempt, PAUSES.length) - 1] * 1000);
    });
  }

  // Asks first whether the session still stands: the stream itself does not say why it was refused.
  async function again() {
    const answer = await fetch("/agent/alarms", { headers: { "HX-Request": "true" } }).catch(() => null);
    if (answer?.status === 401) {
      to.signedOut();
    } else {
      connect();
    }
  }

  connect();
}
