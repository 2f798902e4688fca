/** Server-sent events that come back by themselves. The server resumes after the place the address names. */
const PAUSES = [1, 2, 5, 10, 30];
const ASLEEP = 60_000;

/**
 * @param address gives the address to connect to, with the place to resume after
 * @param events  what to do with the data of each event, by the event's name
 * @param up      called when the server is there
 * @param down    called with the number of attempts when it is not
 */
export function openStream({ address, events, up, down }) {
  let source;
  let timer;
  let attempts = 0;
  let hiddenAt = 0;

  function connect() {
    disconnect();
    source = new EventSource(address());
    source.addEventListener('ready', () => {
      attempts = 0;
      up();
    });
    for (const [name, handle] of Object.entries(events)) {
      source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
    }
    source.addEventListener('error', retryLater);
  }

  function disconnect() {
    clearTimeout(timer);
    source?.close();
  }

  // A browser gives up for good after an HTTP error, so the pauses are ours.
  function retryLater() {
    disconnect();
    timer = setTimeout(connect, PAUSES[Math.min(attempts, PAUSES.length - 1)] * 1000);
    attempts += 1;
    down(attempts);
  }

  // A phone that slept may hold a dead connection without knowing.
  function wake() {
    if (document.hidden) {
      hiddenAt = Date.now();
    } else if (Date.now() - hiddenAt > ASLEEP) {
      connect();
    }
  }

  const listening = new AbortController();
  addEventListener('online', connect, { signal: listening.signal });
  addEventListener('offline', retryLater, { signal: listening.signal });
  document.addEventListener('visibilitychange', wake, { signal: listening.signal });
  connect();

  return {
    close() {
      listening.abort();
      disconnect();
    },
  };
}
