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
    words = await (await fetch("/api/words")).json();
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

  // Draws anew, and gives back the focus and the place on the page.
  function draw(place, nodes) {
    const held = document.activeElement?.id;
    place.replaceChildren(...nodes.flat(Infinity).filter(Boolean));
    if (held) document.getElementById(held)?.focus({ preventScroll: true });
  }

  return { el, text, load, newKey, send, time, draw, get words() { return words; } };
})();
