/** The resident's chat: sends in order, shows what the server says, survives a bad network. */
import { bubbles, calendar, wording } from './bubbles.js';
import { openStream } from './stream.js';

const QUEUE_LIMIT = 20;
const PAUSES = [2, 5, 10, 30];
const TYPING_LASTS = 6_000;
const TROUBLE_SHOWS_AFTER = 5_000;
const NEAR_END = 100;

const chat = document.getElementById('chat');
const box = document.getElementById('text');
const form = document.getElementById('composer');
const net = document.getElementById('net');
const pill = document.getElementById('end');
const coming = document.getElementById('coming');
const earlier = document.getElementById('earlier');
const language = document.documentElement.lang;
const property = chat.dataset.property;
const say = wording(document.getElementById('words'));
const log = bubbles({
  list: document.getElementById('messages'),
  template: document.getElementById('message'),
  say,
  times: calendar(chat.dataset.zone, language, say),
});

// Sizes and languages are remembered in cookies; the address need not repeat them.
history.replaceState(null, '', location.pathname);

/* What must outlive a reload; a frame in another site may have no storage. */
const kept = {
  get(name) {
    try {
      return JSON.parse(sessionStorage.getItem(`${property}.${name}`));
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      sessionStorage.setItem(`${property}.${name}`, JSON.stringify(value));
    } catch {
      // then it lives as long as the page
    }
  },
};

/* Scrolling: stay at the end unless the resident reads further up. */
const page = document.scrollingElement;
let unread = 0;

function atEnd() {
  return page.scrollHeight - innerHeight - page.scrollTop < NEAR_END;
}

function toEnd() {
  page.scrollTop = page.scrollHeight;
  unread = 0;
  showPill();
}

function keepingPlace(change) {
  const stick = atEnd();
  change();
  if (stick) {
    toEnd();
  } else {
    showPill();
  }
}

function showPill() {
  pill.hidden = atEnd() && unread === 0;
  pill.lastElementChild.textContent = unread ? say('new', unread) : say('end');
}

addEventListener('scroll', () => {
  if (atEnd()) {
    unread = 0;
  }
  showPill();
}, { passive: true });
pill.addEventListener('click', toEnd);

/* The network bar: amber after five seconds without a connection, green when it is back. */
let troubleTimer;
let attempts = 0;

function troubled(count) {
  attempts = Math.max(attempts, count);
  net.lastElementChild.textContent = say('net.attempt', attempts);
  troubleTimer ??= setTimeout(() => notice('net.down'), TROUBLE_SHOWS_AFTER);
}

function untroubled() {
  clearTimeout(troubleTimer);
  troubleTimer = undefined;
  attempts = 0;
  if (net.classList.contains('shown')) {
    notice('net.up');
    setTimeout(() => net.classList.contains('well') && net.classList.remove('shown'), 2_000);
  }
}

function notice(key, ...values) {
  keepingPlace(() => {
    net.firstElementChild.textContent = say(key, ...values);
    net.classList.add('shown');
    net.classList.toggle('well', key === 'net.up');
  });
}

addEventListener('offline', () => troubled(1));
addEventListener('online', () => {
  untroubled();
  flush();
});

/* What the server says. */
let conversation = chat.dataset.conversation;
let stream;
let typingTimer;

function listen() {
  stream?.close();
  stream = openStream({
    address: () => `/api/v1/conversations/${conversation}/events?after=${log.last()}`,
    events: {
      message: (message) => keepingPlace(() => show(message)),
      ticket: (ticket) => keepingPlace(() => log.updateTicket(ticket)),
      typing: ({ from }) => keepingPlace(() => showTyping(from)),
      'ai-delta': (delta) => keepingPlace(() => showDelta(delta)),
    },
    up: () => {
      untroubled();
      flush();
    },
    down: troubled,
  });
}

function show(message) {
  const fresh = log.add(message);
  if (message.clientId) {
    log.mark(message.clientId, 'sent');
    forget(message.clientId);
  }
  if (message.from !== 'resident') {
    hideTyping();
    coming.querySelectorAll('.growing').forEach((growing) => growing.remove());
    unread += fresh && !atEnd() ? 1 : 0;
  }
  if (atEnd()) {
    const before = log.trim();
    if (before) {
      showEarlier(before);
    }
  }
}

function showTyping(from) {
  const sign = coming.querySelector('.typing');
  sign.textContent = say(`typing.${from}`);
  sign.hidden = !sign.textContent;
  clearTimeout(typingTimer);
  typingTimer = setTimeout(hideTyping, TYPING_LASTS);
}

function hideTyping() {
  coming.querySelector('.typing').hidden = true;
}

// The growing answer is only for the eye, until the reply itself is there; screen readers hear that once.
function showDelta({ messageId, text }) {
  let growing = document.getElementById(`coming-${messageId}`);
  if (!growing) {
    growing = document.createElement('p');
    growing.id = `coming-${messageId}`;
    growing.className = 'bubble text growing';
    coming.append(growing);
  }
  growing.append(text);
}

/* What the resident says. */
const queue = kept.get('queue') ?? [];
let sending = false;
let failures = 0;
let retryTimer;

function send(text) {
  const words = text.trim();
  if (!words) {
    return false;
  }
  if (queue.length >= QUEUE_LIMIT) {
    notice('net.full', QUEUE_LIMIT);
    return false;
  }
  const item = { clientId: newId(), text: words };
  queue.push(item);
  kept.set('queue', queue);
  draw(item);
  toEnd();
  flush();
  return true;
}

function draw({ clientId, text }) {
  log.addOwn(clientId, text, language);
  log.mark(clientId, navigator.onLine ? 'sending' : 'waiting');
}

function newId() {
  return crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint32Array(4))].join('-');
}

function forget(clientId) {
  const place = queue.findIndex((item) => item.clientId === clientId);
  if (place >= 0) {
    queue.splice(place, 1);
    kept.set('queue', queue);
  }
}

async function flush() {
  if (sending || !queue.length || !navigator.onLine) {
    return;
  }
  sending = true;
  clearTimeout(retryTimer);
  try {
    while (queue.length) {
      await deliver(queue[0]);
      failures = 0;
    }
  } catch {
    queue.forEach(({ clientId }) => log.mark(clientId, navigator.onLine ? 'failed' : 'waiting'));
    retryTimer = setTimeout(flush, PAUSES[Math.min(failures, PAUSES.length - 1)] * 1000);
    failures += 1;
  } finally {
    sending = false;
  }
}

async function deliver(item) {
  log.mark(item.clientId, 'sending');
  let answer = await post(item);
  if ([401, 403, 404].includes(answer.status)) {
    conversation = undefined;
    answer = await post(item);
  }
  if (answer.ok) {
    log.mark(item.clientId, 'sent');
  } else if (answer.status < 500 && answer.status !== 408 && answer.status !== 429) {
    const { detail } = await answer.json().catch(() => ({}));
    log.mark(item.clientId, 'refused', detail ? ` ${detail}` : '');
  } else {
    throw new Error(`status ${answer.status}`);
  }
  forget(item.clientId);
}

async function post(item) {
  if (!conversation) {
    const opened = await call('/api/v1/conversations', { property, language }, item.clientId);
    if (!opened.ok) {
      return opened;
    }
    conversation = (await opened.json()).id;
    listen();
  }
  return call(`/api/v1/conversations/${conversation}/messages`, item, item.clientId);
}

function call(address, body, key) {
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout?.(10_000),
  });
}

/* The composer. */
const touch = matchMedia('(hover: none) and (pointer: coarse)');
let composing = false;

function fit() {
  box.rows = 1;
  const line = parseFloat(getComputedStyle(box).lineHeight);
  box.rows = Math.min(6, Math.max(1, Math.round((box.scrollHeight - box.clientHeight) / line) + 1));
}

function write(text) {
  box.value = text;
  kept.set('draft', text);
  fit();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (send(box.value)) {
    write('');
  }
  box.focus();
});
box.addEventListener('input', () => write(box.value));
box.addEventListener('compositionstart', () => { composing = true; });
box.addEventListener('compositionend', () => setTimeout(() => { composing = false; }));
box.addEventListener('keydown', (event) => {
  const chooses = composing || event.isComposing || event.keyCode === 229;
  if (event.key === 'Enter' && !event.shiftKey && !chooses && !touch.matches) {
    event.preventDefault();
    form.requestSubmit();
  }
});

/* Buttons that speak for the resident. */
for (const starter of document.querySelectorAll('[data-starter]')) {
  starter.addEventListener('click', (event) => {
    event.preventDefault();
    if (!box.value.trim()) {
      write(starter.dataset.starter);
    }
    box.focus();
  });
}
for (const ready of document.querySelectorAll('form[data-send]')) {
  ready.addEventListener('submit', (event) => {
    event.preventDefault();
    send(event.submitter.value);
  });
}
document.getElementById('messages').addEventListener('click', (event) => {
  if (event.target.classList.contains('resend')) {
    flush();
  }
});

/* Older messages. */
function showEarlier(before) {
  earlier.hidden = false;
  earlier.firstElementChild.search = `?before=${before}`;
}

earlier.addEventListener('click', async (event) => {
  event.preventDefault();
  if (earlier.ariaBusy === 'true') {
    return;
  }
  earlier.ariaBusy = 'true';
  await fetchEarlier().catch(() => null); // the button stays, to be pressed again
  earlier.ariaBusy = 'false';
});

async function fetchEarlier() {
  const answer = await fetch(earlier.firstElementChild.href);
  if (!answer.ok) {
    return;
  }
  const older = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const link = older.querySelector('#earlier:not([hidden]) a');
  const height = page.scrollHeight;
  log.prepend(document.adoptNode(older.getElementById('messages')));
  page.scrollTop += page.scrollHeight - height;
  earlier.hidden = !link;
  if (link) {
    showEarlier(new URLSearchParams(link.search).get('before'));
  }
}

/* Menus. */
const menus = document.querySelectorAll('.menu');
addEventListener('click', (event) => {
  menus.forEach((menu) => { menu.open = menu.open && menu.contains(event.target); });
});
addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && document.querySelector('.menu[open]');
  if (menu) {
    menu.open = false;
    menu.firstElementChild.focus();
  }
});
for (const choice of document.querySelectorAll('.menu [data-size]')) {
  choice.addEventListener('click', (event) => {
    event.preventDefault();
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `steward_size=${choice.dataset.size}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
    document.querySelector('.menu [data-size][aria-current]')?.removeAttribute('aria-current');
    choice.setAttribute('aria-current', 'true');
    keepingPlace(() => { document.documentElement.dataset.size = choice.dataset.size; });
    choice.closest('.menu').open = false;
    fit();
  });
}

if (box.value) {
  box.focus();
} else {
  box.value = kept.get('draft') ?? '';
}
fit();
queue.forEach(draw);
if (conversation) {
  listen();
  toEnd();
} else {
  flush();
}
if (!navigator.onLine) {
  troubled(1);
}
setInterval(() => log.tellTime(), 30_000);
