// What both pages use: making elements, asking the laptop, and the clock. Text goes in as text, never as markup.
"use strict";

const kit = (() => {
  let words = null;

  function el(tag, parts = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(parts)) {
      if (value === null || value === undefined || value === false) continue;
      if (name === "on") for (const [event, what] of Object.entries(value)) node.addEventListener(event, what);
      else if (name === "share") node.style.setProperty("--share", String(value));
      else node.setAttribute(name, value === true ? "" : String(value));
    }
    for (const child of children.flat(Infinity)) {
      if (child !== null && child !== undefined && child !== false) node.append(child);
    }
    return node;
  }

  function text(key, values = {}) {
    let told = words.texts[key] ?? key;
    for (const [name, value] of Object.entries(values)) told = told.replaceAll(`{${name}}`, String(value));
    return told;
  }

  // Nothing can be said without the words: they are asked for until they come.
  async function load() {
    while (!words) {
      try {
        const answer = await fetch("api/words");
        if (answer.ok) words = await answer.json();
      } catch (trouble) { /* asked again below */ }
      if (!words) await new Promise((later) => setTimeout(later, 1000));
    }
    document.documentElement.lang = words.language;
    return words;
  }

  function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // Who has left the network is not refused but never answered: that is given up after some seconds.
  async function ask(address, options = {}, seconds = 6) {
    const giving = new AbortController(), up = setTimeout(() => giving.abort(), 1000 * seconds);
    try {
      const answer = await fetch(address, { ...options, signal: giving.signal });
      return { status: answer.status, tag: answer.headers.get("etag"), told: answer.status === 304 ? null : await answer.json() };
    } finally {
      clearTimeout(up);
    }
  }

  // Sends until the laptop has answered: every try carries the same key, so that it counts once.
  async function send(address, body) {
    const until = Date.now() + 25000;
    for (let tries = 0; ; tries += 1) {
      try {
        const answer = await ask(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
        if ((answer.status !== 429 && answer.status !== 503) || tries >= 4) return answer.told;
      } catch (trouble) {
        if (Date.now() > until) return { ok: false, code: "offline", sentence: text("not-sent") };
      }
      await new Promise((later) => setTimeout(later, Math.min(4000, 300 * 2 ** tries) * (0.7 + 0.6 * Math.random())));
    }
  }

  function time(seconds) {
    const whole = Math.max(0, Math.ceil(seconds));
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  }

  // What is told in the scenario's own language, where that is not the page's: a reader takes the right voice.
  let spoken = null;
  function speak(language) { spoken = language && language !== words.language ? language : null; }
  const own = (parts = {}) => ({ ...parts, lang: spoken });

  // What people call themselves or their team: left as it is, and read in its own direction.
  const name = (told) => el("bdi", { translate: "no" }, told);

  // A text whose parts may be elements, such as names.
  const fill = (key, parts) => text(key).split(/\{(\w+)\}/).map((piece, row) => (row % 2 ? parts[piece] : piece)).filter(Boolean);
  const pair = (one, what) => fill("pair", { name: one, what });

  // A sentence with names and words of the scenario in it, each marked as what it is.
  function marked(told, names = [], words = []) {
    const sentence = plain(told), letter = /[\p{L}\p{N}]/u, parts = [];
    const marks = [...names.map((one) => [one, name]), ...(spoken ? words : []).map((one) => [plain(one), (piece) => el("span", own(), piece)])]
      .filter(([one]) => one).sort((a, b) => b[0].length - a[0].length);
    const whole = (one, at) => sentence.startsWith(one, at) && !letter.test(sentence[at - 1] ?? "") && !letter.test(sentence[at + one.length] ?? "");
    let from = 0, at = 0;
    while (at < sentence.length) {
      const found = marks.find(([one]) => whole(one, at));
      if (found) { parts.push(sentence.slice(from, at), found[1](found[0])); from = at += found[0].length; } else at += 1;
    }
    return [...parts, sentence.slice(from)].filter(Boolean);
  }

  // Letters as the laptop counts them, not as the browser does.
  const letters = (name) => Array.from(name.trim()).length;

  const copy = (thing) => JSON.parse(JSON.stringify(thing));

  // Says something to those who do not see the page: what is to be said at once is said in one breath.
  let breath = [], saying = null;
  function say(...told) {
    breath.push(...told.filter(Boolean));
    clearTimeout(saying);
    saying = setTimeout(() => {
      const place = document.getElementById("told"), said = breath.join(" ");
      place.textContent = place.textContent === said ? `${said}\u00a0` : said;
      breath = [];
    }, 150);
  }

  // What went wrong stays in sight under the head of the page until it is over; it is read out once.
  function warn(...told) {
    const place = document.getElementById("wrong"), now = told.filter(Boolean).join("\n");
    if (place.textContent !== now) place.textContent = now;
  }

  // A list that is open on a phone would close if it were drawn anew: its part of the page waits until it is shut.
  let using = null;
  function guard(page) {
    page.addEventListener("focusin", (event) => { using = /^(SELECT|INPUT)$/.test(event.target.tagName) && !/^(radio|checkbox)$/.test(event.target.type) ? event.target : null; });
    page.addEventListener("change", () => { using = null; }, true);
    page.addEventListener("focusout", () => { using = null; });
  }

  // Draws anew what has changed, and leaves all else as it stands, with the focus and what is being read.
  // What looks the same stays as it was drawn, its handlers too: they must ask what is so when they are called.
  // `fresh`: the page now is about something else, so nothing is held back.
  function draw(place, nodes, fresh = false) {
    const held = document.activeElement && place.contains(document.activeElement) ? document.activeElement.id : "";
    const typed = new Map(), top = window.pageYOffset, there = Array.from(place.children);
    for (const field of place.querySelectorAll("input[type=text][id]")) typed.set(field.id, [field.value, field.selectionStart, field.selectionEnd]);
    const inUse = fresh ? null : there.find((part) => using && part.contains(using));
    const wanted = nodes.flat(Infinity).filter(Boolean).map((node) => {
      for (const part of [node, ...node.querySelectorAll("details")].filter((one) => one.tagName === "DETAILS")) {
        const old = part.id && document.getElementById(part.id);
        if (old && old.open) part.open = true;
      }
      if (inUse && inUse.id && inUse.id === node.id) return inUse;
      const same = there.findIndex((old) => old.isEqualNode(node));
      return same < 0 ? node : there.splice(same, 1)[0];
    });
    for (const old of Array.from(place.children)) if (!wanted.includes(old)) old.remove();
    wanted.forEach((node, row) => { if (place.children[row] !== node) place.insertBefore(node, place.children[row] || null); });
    for (const [id, [value]] of typed) { const field = document.getElementById(id); if (field && field.value !== value) field.value = value; }
    const again = held && document.getElementById(held);
    if (again && again !== document.activeElement) {
      again.focus({ preventScroll: true });
      if (typed.has(held)) again.setSelectionRange(typed.get(held)[1], typed.get(held)[2]);
      if (window.pageYOffset !== top) window.scrollTo(0, top);
    }
  }

  // The one heading that says what a page is about; it can be gone to, though not with the Tab key.
  const heading = (told) => el("h1", { id: "about", tabindex: -1 }, told);

  // The page is about something else now: whoever reads with their ears begins at its heading.
  function turn() {
    window.scrollTo(0, 0);
    const about = document.getElementById("about");
    if (!about) return;
    about.focus({ preventScroll: true });
    document.title = `${about.textContent} · Kitestring`;
  }

  // A name that can be tapped: what it is stands below it in a sentence, one at a time.
  let explained = "";
  function about(id, line, redraw, parts, ...name) {
    const open = explained === id, turnIt = () => { explained = explained === id ? "" : id; redraw(); };
    return [el("button", { ...parts, type: "button", id, "aria-expanded": String(open), "aria-controls": open ? `${id}-told` : null, on: { click: turnIt } }, name),
      open ? el("p", { class: "about small", id: `${id}-told` }, line) : null];
  }

  // Which way a thing goes: a sign for the eye, a word for the ear.
  const sign = (up) => [el("span", { "aria-hidden": "true" }, up ? "▲ " : "▼ ")];
  const word = (up) => el("span", { class: "away" }, ` ${text(up ? "up" : "down")}`);

  // Which round it is; once the game is over, how many have counted.
  const round = ({ phase, round: number, rounds, played }) => phase === "lobby" ? ""
    : phase === "debrief" || phase === "closed" ? text("rounds-played", { n: played }) : text("round", { n: number + 1, all: rounds });

  // Texts of scenarios mark bold with ** and italic with _; a line does not end between a sign and its currency.
  const plain = (told) => told.replace(/\*\*(.+?)\*\*/gs, "$1").replace(/(^|[\s(“«])_([^_]+)_/g, "$1$2")
    .replace(/([+−])(?=\p{Sc})/gu, "$1\u2060");

  return { el, text, load, ask, newKey, send, time, letters, copy, speak, own, name, fill, pair, marked, say, warn, guard, draw, about, heading, turn, sign, word, plain, round, get words() { return words; } };
})();
