/** Draws messages from the page's own template and keeps them in order, each once. */
const MOST = 200;

/** The page's wording; places in braces are filled in order. */
export function wording(template) {
  const words = new Map([...template.content.children].map((word) => [word.value, word.textContent]));
  return (key, ...values) =>
    (words.get(key) ?? '').replace(/\{(\d)\}/g, (_, place) => values[place] ?? '');
}

/** Times as people say them, in the estate's own time zone. */
export function calendar(zone, language, say) {
  const format = (options, as = language) => new Intl.DateTimeFormat(as, { timeZone: zone, ...options });
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = format({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA');
  const date = language === 'en'
    ? format({ weekday: 'short', day: 'numeric', month: 'short' }, 'en-GB')
    : format({ month: 'long', day: 'numeric', weekday: 'short' });

  function word(at) {
    const days = { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' };
    const distance = [-1, 0, 1].find((n) => day.format(at) === day.format(Date.now() + n * 86_400_000));
    return days[distance] ?? 'date';
  }

  return {
    day: (at) => day.format(at),
    clock: (at) => clock.format(at),
    heading: (at) => say(`day.${word(at)}`) || date.format(at),
    by: (at) => say(`by.${word(at)}`, clock.format(at), date.format(at)),
  };
}

function each(holder, items, fill) {
  const pattern = holder.firstElementChild;
  if (!items?.length) {
    holder.remove();
    return;
  }
  holder.replaceChildren(...items.map((item) => {
    const copy = pattern.cloneNode(true);
    fill(copy, item);
    return copy;
  }));
}

function put(root, selector, text) {
  root.querySelector(selector).textContent = text;
}

function bySection(citations) {
  const sections = new Map();
  for (const c of citations ?? []) {
    const section = `${c.document}\n${c.section}`;
    sections.set(section, [...(sections.get(section) ?? []), c]);
  }
  return [...sections.values()];
}

export function bubbles({ list, template, say, times }) {
  const bubble = (m) => {
    const item = template.content.firstElementChild.cloneNode(true);
    const part = (selector) => item.querySelector(selector);
    item.className = `message from-${m.from} kind-${m.kind}`;
    item.dataset.at = m.at;
    item.dataset.client = m.clientId ?? '';
    part('.who use').setAttribute('href', `#i-${m.from}`);
    put(item, '.who span', m.staffName ? `${say('from.staff')} ${m.staffName}` : say(`from.${m.from}`));
    part('.text').lang = m.language;
    put(item, '.text', m.text);
    if (m.safety) {
      part('.text').remove();
      fillSafety(part('.safety'), m.safety, m.language);
    } else {
      part('.safety').remove();
    }
    if (m.ticket && m.kind !== 'question') {
      part('.ticket').replaceWith(ticket(m.ticket, m.language));
    } else {
      part('.ticket').remove();
    }
    each(part('.citations'), bySection(m.citations), (line, cited) => {
      put(line, '.number', cited.map((c) => `[${c.n}]`).join(''));
      put(line, '.source', say('citation', cited[0].document, cited[0].section));
      const quotes = line.querySelector('blockquote');
      quotes.lang = m.language;
      each(quotes, cited, (quote, c) => {
        put(quote, '.number', `[${c.n}]`);
        put(quote, 'mark', c.quote);
      });
    });
    part('.meta time').dateTime = m.at;
    put(item, '.meta time', times.clock(new Date(m.at)));
    if (m.from !== 'resident') {
      part('.state').remove();
      part('.resend').remove();
    }
    return item;
  };

  function fillSafety(card, safety, language) {
    for (const written of card.querySelectorAll('[lang]')) {
      written.lang = language;
    }
    each(card.querySelector('.steps'), safety.lines, (line, text) => { line.textContent = text; });
    each(card.querySelector('.calls'), safety.calls, (line, call) => {
      line.firstElementChild.href = `tel:${call.number.replace(/ /g, '')}`;
      put(line, '.label', call.label);
      put(line, '.number', call.label.includes(call.number) ? '' : call.number);
    });
    put(card, '.asked', safety.question);
  }

  function ticket(t, language) {
    const card = template.content.querySelector('.ticket').cloneNode(true);
    card.className = `ticket kind-${t.kind}`;
    card.dataset.ticket = t.number;
    put(card, '.kind', say(`ticket.kind.${t.kind}`));
    put(card, '.number', t.number);
    put(card, '.stage', say(`ticket.status.${t.status}`));
    put(card, '.name', t.owner.name);
    put(card, '.role', say(`role.${t.owner.role}`));
    if (t.location) {
      for (const name of ['building', 'unit', 'room']) {
        put(card, `.place .${name}`, t.location[name] ? say(`place.${name}`, t.location[name]) : '');
      }
    } else {
      card.querySelector('.place').remove();
    }
    each(card.querySelector('.promises'), t.promises, (line, p) => {
      line.className = p.standing;
      put(line, '.what', say(`promise.${p.name}`));
      line.querySelector('time').dateTime = p.dueAt;
      put(line, 'time', times.by(new Date(p.dueAt)));
      put(line, '.standing', say(`standing.${p.standing}`));
      put(line, '.source', say('citation', p.clause.document, p.clause.section));
      put(line, 'mark', p.clause.quote);
      line.querySelector('blockquote').lang = language;
    });
    return card;
  }

  const all = () => [...list.querySelectorAll(':scope > .message')];

  // A message the resident has just sent has no place yet and stays last.
  const placeOf = (item) => Number(item.dataset.seq) || Infinity;

  function insert(item) {
    const later = all().find((other) => placeOf(other) > placeOf(item));
    list.insertBefore(item, later ?? null);
    separateDays();
  }

  function separateDays() {
    const separators = new Map([...list.querySelectorAll(':scope > .day')]
      .map((line) => [line.firstElementChild.dateTime, line]));
    let last;
    for (const item of all()) {
      const day = times.day(new Date(item.dataset.at));
      if (day !== last) {
        const line = separators.get(day) ?? newDay(day, item);
        separators.delete(day);
        if (line.nextElementSibling !== item) {
          item.before(line);
        }
      }
      last = day;
    }
    separators.forEach((line) => line.remove());
  }

  function newDay(day, item) {
    const line = document.createElement('li');
    const time = document.createElement('time');
    line.className = 'day';
    time.dateTime = day;
    time.textContent = times.heading(new Date(item.dataset.at));
    line.append(time);
    return line;
  }

  return {
    last: () => Math.max(0, ...all().map((item) => Number(item.dataset.seq))),

    /** Shows a message of the server; false when it was there already. */
    add(m) {
      const own = m.clientId && all().find((item) => item.dataset.client === m.clientId);
      const known = document.getElementById(`m-${m.id}`) ?? own;
      const item = known || bubble(m);
      const inPlace = known && item.dataset.seq === String(m.seq);
      item.id = `m-${m.id}`;
      item.dataset.seq = m.seq;
      if (!inPlace) {
        const next = known && all()[all().indexOf(item) + 1];
        if (!known || (next && placeOf(next) < m.seq)) {
          insert(item);
        }
      }
      return !known;
    },

    /** Shows a message the resident has just sent; the server knows nothing of it yet. */
    addOwn(clientId, text, language) {
      const item = bubble({ from: 'resident', kind: 'text', text, language, clientId, at: new Date().toISOString() });
      item.removeAttribute('id');
      insert(item);
    },

    /** How the resident's own message fares: sending, sent, waiting, failed or refused. */
    mark(clientId, state, detail = '') {
      const item = all().find((one) => one.dataset.client === clientId);
      if (!item) {
        return;
      }
      item.classList.toggle('failed', state === 'failed' || state === 'refused');
      put(item, '.state', `${state === 'sent' ? '✓ ' : ''}${say(`state.${state}`)}${detail}`);
      const resend = item.querySelector('.resend');
      if (resend) {
        resend.hidden = state !== 'failed';
      }
    },

    updateTicket(t) {
      for (const card of list.querySelectorAll(`[data-ticket="${CSS.escape(t.number)}"]`)) {
        const open = [...card.querySelectorAll('details')].map((details) => details.open);
        const fresh = ticket(t, card.querySelector('blockquote')?.lang ?? document.documentElement.lang);
        fresh.querySelectorAll('details').forEach((details, n) => { details.open = open[n] ?? false; });
        card.replaceWith(fresh);
      }
    },

    /** Days pass while the page is open. */
    tellTime() {
      for (const time of list.querySelectorAll('.promises time')) {
        time.textContent = times.by(new Date(time.dateTime));
      }
      for (const line of list.querySelectorAll(':scope > .day')) {
        put(line, 'time', times.heading(new Date(line.nextElementSibling.dataset.at)));
      }
    },

    /** Puts older messages, drawn by the server, before the others. */
    prepend(older) {
      older.querySelectorAll('[role="alert"]').forEach((card) => card.removeAttribute('role'));
      list.prepend(...older.querySelectorAll(':scope > .message'));
      separateDays();
    },

    /** Forgets the oldest above what a phone can hold; gives the place before which older ones are. */
    trim() {
      const surplus = all().slice(0, -MOST);
      surplus.forEach((item) => item.remove());
      separateDays();
      return surplus.length ? all()[0].dataset.seq : null;
    },
  };
}
