// Formats what the server decided: the due instant and how a promise stands. Counts on between two answers.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CLOSE = 5 * MINUTE; // from here on every second shows

const offset = Date.parse(document.getElementById("words").dataset.now) - Date.now();

function fill(pattern, ...values) {
  return pattern.replace(/\{(\d)\}/g, (all, n) => values[n]);
}

function length(ms, words) {
  if (ms >= 2 * DAY) {
    return fill(words.days, Math.floor(ms / DAY), Math.floor((ms % DAY) / HOUR));
  }
  if (ms >= HOUR) {
    return fill(words.hours, Math.floor(ms / HOUR), Math.floor((ms % HOUR) / MINUTE));
  }
  return fill(words.minutes, Math.floor(ms / MINUTE));
}

function close(ms) {
  return `${Math.floor(ms / MINUTE)}:${String(Math.floor((ms % MINUTE) / 1000)).padStart(2, "0")}`;
}

function show(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function stand(element, standing) {
  if (element.classList.contains(standing)) {
    return false;
  }
  element.classList.remove("on_track", "at_risk", "overdue");
  element.classList.add(standing);
  return true;
}

/** Shows all clocks as of now; calls back when a promise in the panel came to stand otherwise. */
export function tickClocks(words, changed = () => {}) {
  const now = Date.now() + offset;
  for (const element of document.querySelectorAll("time[data-due]")) {
    const left = Date.parse(element.dataset.due) - now;
    const text = Math.abs(left) < CLOSE ? close(Math.abs(left)) : length(Math.abs(left), words);
    show(element, fill(left < 0 ? words.over : words.left, text));
    const standing = left < 0 ? "overdue" : now >= Date.parse(element.dataset.risk) ? "at_risk" : "on_track";
    if (stand(element, standing) && element.closest("#panel")) {
      changed();
    }
  }
  for (const element of document.querySelectorAll("time[data-since]")) {
    const passed = Math.max(0, now - Date.parse(element.dataset.since));
    show(element, element.closest(".alarm") && passed < HOUR ? close(passed) : length(passed, words));
  }
}
