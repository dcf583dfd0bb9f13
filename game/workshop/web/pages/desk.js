// A team's desk: the event, the week, the style and what one predicts. It holds a draft and adds up hours.
"use strict";

const desk = (() => {
  const { el, text } = kit;
  const LEADING = 3;
  let draft = null, place = "", table = null, meters = [], changed = () => {};

  function open(view, onChange) {
    changed = onChange;
    table = view.desk;
    meters = view.meters.flatMap((group) => group.meters);
    const mark = [view.room, view.round, view.visit, view.team.number].join(" ");
    place = `draft ${view.room}`;
    if (draft?.mark !== mark) draft = kept(mark) ?? fresh(mark, view.team.yours ?? { plan: table.plan, predictions: {} });
    draft.wish = draft.wish ?? draft.plan.hours.slice();
    meet(table.event ? table.event.card : 0);
    fit();
  }

  // Another event than the draft was made for asks for another answer.
  function meet(card) {
    if (draft.card !== undefined && draft.card !== card) draft.plan.choice = table.plan.choice;
    draft.card = card;
  }

  function fresh(mark, { plan, predictions }) {
    return { mark, plan: kit.copy(plan), predictions: { ...predictions } };
  }

  function kept(mark) {
    try {
      const found = JSON.parse(sessionStorage.getItem(place));
      return found?.mark === mark ? found : null;
    } catch (trouble) {
      return null;
    }
  }

  function keep() {
    try { sessionStorage.setItem(place, JSON.stringify(draft)); } catch (trouble) { /* kept in memory alone */ }
    changed();
  }

  // What another proposes takes the place of one's own draft, which can be had back.
  function take(plan) {
    draft.before = { plan: draft.plan, wish: draft.wish };
    draft.plan = kit.copy({ ...draft.plan, ...plan });
    draft.wish = draft.plan.hours.slice();
    fit();
    keep();
  }

  function back() {
    Object.assign(draft, draft.before, { before: null });
    fit();
    keep();
  }

  // --- hours: only sums of what the laptop told

  const sum = (hours) => hours.reduce((whole, one) => whole + one, 0);
  const spent = () => sum(draft.plan.hours);

  function limit() {
    const choice = draft.plan.choice;
    const there = choice >= 0 ? table.hours.by_choice[choice] : table.hours.free;
    return Math.floor(there - levers.hours(table.levers, draft.plan));
  }

  // What leaves fewer hours takes them from the largest practices; let go, they are as they were wished for.
  function fit() {
    draft.plan.hours = draft.wish.slice();
    for (let over = spent() - limit(); over > 0 && spent() > 0; over -= 1) {
      draft.plan.hours[draft.plan.hours.indexOf(Math.max(...draft.plan.hours))] -= 1;
    }
  }

  function pulled() {
    fit();
    keep();
    kit.say(text("hours-left", { n: limit() - spent() }));
  }

  // --- parts

  function chips(choice) {
    const took = choice.hours ? [el("span", { class: "chip" }, text("takes-hours", { n: choice.hours }))] : [];
    const hints = choice.hints.map((hint) => el("span", { class: `chip ${hint.good === null ? "" : hint.good ? "good" : "bad"}` },
      kit.sign(hint.up), hint.meter, kit.word(hint.up), hint.later ? ` (${text("later")})` : ""));
    return el("span", { class: "chips" }, took, hints);
  }

  function event() {
    const told = table.event;
    if (!told) return el("section", { class: "card" }, el("p", { class: "quiet" }, text("no-event")));
    const choices = told.choices.map((choice, number) => el("label", { class: draft.plan.choice === number ? "pick chosen" : "pick" },
      el("input", { type: "radio", name: "choice", id: `choice-${number}`, checked: draft.plan.choice === number,
        on: { change: () => { draft.plan.choice = number; fit(); keep(); } } }),
      el("span", {}, el("span", kit.own(), kit.plain(choice.label)), " ", chips(choice))));
    return el("section", { class: "card" },
      el("h2", kit.own(), told.title),
      told.who ? el("p", kit.own({ class: "quiet small" }), `${told.who.name} · ${told.who.role}`) : null,
      el("p", kit.own({ class: "story" }), kit.plain(told.text)),
      el("div", { class: "stack", role: "radiogroup", "aria-label": text("answer") }, choices));
  }

  function stepper(row, practice) {
    // A button that reaches its end is not disabled: it would lose the focus under somebody's finger.
    const step = (by) => () => {
      if (by > 0 ? spent() >= limit() : draft.plan.hours[row] === 0) return;
      draft.plan.hours[row] = Math.min(99, Math.max(0, draft.plan.hours[row] + by));
      draft.wish = draft.plan.hours.slice();
      keep();
      kit.say(`${practice.name} ${draft.plan.hours[row]}, ${text("hours-left", { n: limit() - spent() })}`);
    };
    const none = draft.plan.hours[row] === 0, full = spent() >= limit();
    return el("div", { class: `practice ${row < LEADING ? "lead" : "manage"}`, role: "group", "aria-label": text("pair", { name: practice.name, what: draft.plan.hours[row] }) },
      kit.about(`practice-${practice.id}`, practice.about, () => changed(), { class: "what" }, el("span", {}, practice.name)),
      el("span", { class: "step" },
        el("button", { type: "button", id: `less-${row}`, "aria-label": text("minus", practice), "aria-disabled": none ? "true" : null, on: { click: step(-1) } }, "−"),
        el("b", { class: "count" }, String(draft.plan.hours[row])),
        el("button", { type: "button", id: `more-${row}`, "aria-label": text("plus", practice), "aria-disabled": full ? "true" : null, on: { click: step(1) } }, "+")));
  }

  function bar() {
    const hours = draft.plan.hours, lead = hours[0] + hours[1] + hours[2], manage = spent() - lead;
    const part = (kind, size) => (size > 0 ? el("span", { class: kind, share: (100 * size) / 60 }, String(Math.round(size))) : null);
    const other = Math.max(0, table.hours.free - limit());
    const told = [text("problems-take", { n: table.hours.problems }), other ? text("others-take", { n: other }) : "", text("split-hours", { n: lead, m: manage })];
    return [el("div", { class: "bar", "aria-hidden": "true" }, part("problems", table.hours.problems), part("other", other), part("lead", lead), part("manage", manage)),
      el("p", { class: "quiet small" }, told.filter(Boolean).join(" · "))];
  }

  function week() {
    const left = limit() - spent(), taken = sum(draft.wish) - spent();
    const rows = kit.words.practices.map((practice, row) => stepper(row, practice));
    return el("section", { class: "card stack", "aria-label": text("week") },
      el("div", { class: "row" }, el("h2", { class: "grow" }, text("week")),
        el("span", { class: `left ${left < 0 ? "over" : ""}` }, left < 0 ? text("hours-over", { n: -left }) : text("hours-left", { n: left }))),
      bar(),
      taken > 0 ? el("p", { class: "notice small" }, text("hours-taken", { n: taken })) : null,
      el("div", { class: "sides" },
        el("div", { class: "stack" }, el("h3", {}, text("leading")), rows.slice(0, LEADING)),
        el("div", { class: "stack" }, el("h3", {}, text("managing")), rows.slice(LEADING))));
  }

  function style() {
    const picks = kit.words.styles.map((one) => el("label", { class: draft.plan.style === one.id ? "pick chosen" : "pick" },
      el("input", { type: "radio", name: "style", id: `style-${one.id}`, checked: draft.plan.style === one.id,
        on: { change: () => { draft.plan.style = one.id; keep(); } } }),
      el("span", {}, el("b", {}, one.name), el("br"), el("span", { class: "quiet small" }, one.about))));
    return el("section", { class: "card" }, el("h2", { id: "style" }, text("style")),
      el("div", { class: "stack", role: "radiogroup", "aria-labelledby": "style" }, picks));
  }

  function predict() {
    const asked = ["trust", "engagement", "cash"].filter((id) => meters.some((meter) => meter.id === id));
    const signs = [[1, "▲", "up"], [0, "=", "same"], [-1, "▼", "down"]];
    const rows = asked.map((id) => {
      const label = kit.words.meters[id].name;
      return el("div", { class: "guess", role: "group", "aria-label": label }, el("span", {}, label),
        el("span", { class: "signs" }, signs.map(([value, sign, word]) => el("button", { type: "button", id: `say-${id}-${value}`, class: draft.predictions[id] === value ? "main" : "",
          "aria-pressed": draft.predictions[id] === value ? "true" : "false", "aria-label": text("pair", { name: label, what: text(word) }),
          on: { click: () => { if (draft.predictions[id] === value) delete draft.predictions[id]; else draft.predictions[id] = value; keep(); } } }, sign))));
    });
    return el("section", { class: "card stack", "aria-label": text("predict") }, el("h2", {}, text("predict")), rows);
  }

  const proposal = () => ({ plan: draft.plan, predictions: draft.predictions });
  const answered = () => !table.event || draft.plan.choice >= 0;
  const over = () => Math.max(0, spent() - limit());
  const took = () => Boolean(draft.before);

  const spare = () => Math.max(0, limit() - spent());

  return { open, spare, take, back, took, proposal, answered, over, event, used: (plan) => levers.uses(table.levers, plan).map(([name, what]) => kit.pair(name, what)),
    parts: () => [week(), style(), levers.part("", table.levers, () => draft.plan, pulled), predict()] };
})();
