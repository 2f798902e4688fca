// The desk: keeps the open parts fresh, counts the clocks, keeps what was typed.
import { tickClocks } from "./clocks.js";
import { keepDrafts, forgetDraft } from "./drafts.js";
import { listen } from "./staff-stream.js";

const words = document.getElementById("words").dataset;
const QUIET_MS = 150; // changes come in bursts: one message moves a ticket, a clock and the queue
const STEPPING_MS = 700; // keys change a choice step by step: it is saved when they rest
let held = 0;
let queueTimer;

const byId = (id) => document.getElementById(id);
const openConversation = () => byId("thread")?.dataset.conversation;
const openTicket = () => byId("panel")?.dataset.ticket;

const fetching = new Set();
const outdated = new Set();

// What changes while a part is fetched may be missing from it: it is fetched once more.
function refresh(id) {
  const part = byId(id);
  if (fetching.has(id)) {
    outdated.add(id);
  } else if (part) {
    htmx.trigger(part, "live");
  }
}

// A form of the panel brings the whole panel back.
const partFetchedBy = (element) => (element.closest("#panel form") ? "panel" : element.id);

document.addEventListener("htmx:beforeSend", (event) => fetching.add(partFetchedBy(event.detail.requestConfig.elt)));

document.addEventListener("htmx:afterRequest", (event) => {
  const id = partFetchedBy(event.detail.requestConfig.elt);
  fetching.delete(id);
  if (outdated.delete(id)) {
    refresh(id);
  }
});

// Rows never move under the pointer or the keyboard focus: changes wait behind a button.
function refreshQueue() {
  clearTimeout(queueTimer);
  queueTimer = setTimeout(() => {
    const rows = byId("rows");
    if (rows?.matches(":hover") || rows?.contains(document.activeElement)) {
      const button = byId("updates");
      held += 1;
      button.textContent = words.updates.replace("{0}", held);
      button.hidden = false;
    } else {
      showQueue();
    }
  }, QUIET_MS);
}

function showQueue() {
  held = 0;
  refresh("queue");
}

// A panel somebody is filling in is not replaced under their hands.
function refreshPanel() {
  const panel = byId("panel");
  const inUse = panel && ([...panel.querySelectorAll("textarea, input:not([type=hidden]):not([type=radio])")]
    .some((field) => field.value !== field.defaultValue || field === document.activeElement)
    || [...panel.querySelectorAll("select[data-saves] option")].some((option) => option.selected !== option.defaultSelected));
  if (inUse) {
    panel.querySelector("[data-refresh]").hidden = false;
  } else if (panel?.dataset.ticket) {
    refresh("panel");
  } else if (openConversation()) {
    htmx.ajax("GET", `/agent/c/${openConversation()}`, { target: "#panel", select: "#panel", swap: "outerHTML" });
  }
}

let reading = Promise.resolve();

// One at a time, and an entry that is there already is left alone: seeing an event twice changes nothing.
function readEntries() {
  reading = reading.then(async () => {
    const id = openConversation();
    const list = byId("entries");
    if (!id || !list) {
      return;
    }
    const seqs = [...list.querySelectorAll("[data-seq]")].map((entry) => Number(entry.dataset.seq));
    const answer = await fetch(`/agent/c/${id}/entries?after=${Math.max(0, ...seqs)}`, { headers: { "HX-Request": "true" } });
    if (answer.status === 401) {
      say(words.signedOut);
    }
    if (!answer.ok || openConversation() !== id) {
      return;
    }
    const fetched = new DOMParser().parseFromString(`<ol>${await answer.text()}</ol>`, "text/html");
    const log = byId("log");
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 100;
    for (const entry of [...fetched.querySelectorAll("li.entry")]) {
      if (!byId(entry.id)) {
        list.append(document.adoptNode(entry));
        htmx.process(entry);
      }
    }
    if (atEnd) {
      log.scrollTop = log.scrollHeight;
    }
  }).catch(() => {});
}

function apply({ name, conversation, ticket }) {
  const here = conversation && conversation === openConversation();
  refreshQueue();
  if (name.startsWith("alarm")) {
    refresh("alarms");
  }
  if (name === "deadline" || name === "clock-overdue" || name === "stale") {
    refresh("notices");
  }
  if (here && (name === "message-added" || name === "note-added")) {
    readEntries();
  }
  if (here && name !== "note-added") {
    refresh("thread-head");
  }
  if (ticket && (ticket === openTicket() || here) || name === "stale") {
    refreshPanel();
  }
  if (name === "stale") {
    refresh("alarms");
    refresh("thread-head");
    readEntries();
  }
}

function say(text, lost = true) {
  const net = byId("net");
  net.textContent = text;
  net.classList.toggle("lost", lost);
  net.hidden = false;
}

function settle(root) {
  const log = root.querySelector?.("#log") ?? byId("log");
  if (log && !new URLSearchParams(location.search).has("before")) {
    log.scrollTop = log.scrollHeight;
  }
  keepDrafts(root);
  tickClocks(words);
}

document.addEventListener("htmx:beforeRequest", (event) => {
  event.detail.elt.querySelectorAll?.("form button, button").forEach((button) => button.setAttribute("aria-busy", "true"));
});

document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector("meta[name=csrf]");
  if (token) {
    event.detail.headers[token.dataset.header] = token.content;
  }
});

// What a form did is no place to come back to.
document.addEventListener("htmx:beforeHistoryUpdate", (event) => {
  if (event.detail.requestConfig.verb !== "get") {
    event.detail.history.type = null;
  }
});

let queueScroll = 0;
document.addEventListener("htmx:beforeSwap", (event) => {
  queueScroll = byId("queue")?.scrollTop ?? 0;
  const form = event.detail.requestConfig?.elt;
  if (event.detail.xhr.status < 400 && form?.matches?.("form")) {
    form.querySelectorAll("[data-draft]").forEach(forgetDraft);
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  const target = byId(event.detail.target.id) ?? document;
  if (byId("queue")) {
    byId("queue").scrollTop = queueScroll;
  }
  settle(target);
  const saved = event.detail.requestConfig?.elt?.dataset?.saved;
  if (saved && !target.querySelector?.("[role=alert]")) {
    say(saved, false);
  }
  if (event.detail.target.id === "thread" || event.detail.target.id === "desk") {
    readEntries();
  }
  // A button that is gone leaves the focus nowhere: the heading of its part takes it.
  if (document.activeElement === document.body && event.detail.requestConfig?.triggeringEvent?.type === "submit") {
    target.querySelector?.("h2[tabindex]")?.focus({ preventScroll: true });
  }
});

document.addEventListener("htmx:responseError", (event) => {
  document.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  say(event.detail.xhr.status === 401 ? words.signedOut : words.failed);
});

document.addEventListener("click", (event) => {
  if (event.target.id === "updates") {
    showQueue();
  } else if (event.target.matches("[data-refresh]")) {
    refresh("panel");
  }
});

let stepping;
document.addEventListener("change", ({ target }) => {
  if (target.matches("select[data-saves]")) {
    clearTimeout(stepping);
    stepping = setTimeout(() => target.form?.requestSubmit(), STEPPING_MS);
  }
});

document.addEventListener("mouseleave", (event) => {
  if (event.target.id === "rows" && held > 0) {
    showQueue();
  }
}, true);

document.addEventListener("keydown", (event) => {
  const sends = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing;
  if (sends && event.target.matches("textarea")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});

document.addEventListener("toggle", (event) => {
  if (event.target.matches?.("details.menu") && event.target.open) {
    document.querySelectorAll("details.menu[open]").forEach((menu) => menu === event.target || (menu.open = false));
  }
}, true);

settle(document);
setInterval(() => tickClocks(words, refreshPanel), 1000);
listen("/agent/events", words.seen, {
  change: apply,
  connected: () => say(words.connected, false),
  lost: (attempt) => say(words.lost.replace("{0}", attempt)),
  signedOut: () => say(words.signedOut),
});
