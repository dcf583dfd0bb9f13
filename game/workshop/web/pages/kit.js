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
      else if (name in node && typeof value === "boolean") node[name] = value;
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

  async function load() {
    words = await (await fetch("api/words")).json();
    return words;
  }

  function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // Sends until the laptop has answered: every try carries the same key, so that it counts once.
  async function send(address, body) {
    for (let tries = 0; ; tries += 1) {
      try {
        const answer = await fetch(address, {
          method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body),
        });
        if (answer.status !== 429 && answer.status !== 503) return await answer.json();
        if (tries >= 4) return await answer.json();
      } catch (trouble) {
        if (tries >= 8) return { ok: false, code: "offline", sentence: text("offline") };
      }
      await new Promise((later) => setTimeout(later, Math.min(4000, 300 * 2 ** tries)));
    }
  }

  function time(seconds) {
    const whole = Math.max(0, Math.ceil(seconds));
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  }

  const copy = (thing) => JSON.parse(JSON.stringify(thing));

  // Says something to those who do not see the page.
  function say(told) {
    document.getElementById("told").textContent = told;
  }

  // Draws anew, and gives back the focus, what was being typed and what had been opened.
  function draw(place, nodes) {
    const held = document.activeElement?.id, typed = new Map(), opened = new Set();
    for (const field of place.querySelectorAll("input[type=text][id]")) typed.set(field.id, [field.value, field.selectionStart, field.selectionEnd]);
    for (const part of place.querySelectorAll("details[open][id]")) opened.add(part.id);
    place.replaceChildren(...nodes.flat(Infinity).filter(Boolean));
    for (const part of place.querySelectorAll("details[id]")) part.open = opened.has(part.id);
    for (const [id, [value]] of typed) { const field = document.getElementById(id); if (field) field.value = value; }
    const again = held && document.getElementById(held);
    if (again) {
      again.focus({ preventScroll: true });
      if (typed.has(held)) again.setSelectionRange(typed.get(held)[1], typed.get(held)[2]);
    }
  }

  return { el, text, load, newKey, send, time, copy, say, draw, get words() { return words; } };
})();
