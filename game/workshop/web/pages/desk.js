// A team's desk: the event, the week, the style, the levers and what one predicts. It holds a draft and adds up hours.
"use strict";

const desk = (() => {
  const { el, text } = kit;
  const LEADING = 3;
  let draft = null, table = null, meters = [], changed = () => {};

  const name = (id) => `kitestring ${id}`;

  function open(view, onChange) {
    changed = onChange;
    table = view.desk;
    meters = view.meters.flatMap((group) => group.meters);
    const mark = name(`${view.title} ${view.round} ${view.visit} ${view.team.number}`);
    if (draft?.mark !== mark) draft = kept(mark) ?? fresh(mark, view.team.yours ?? { plan: table.plan, predictions: {} });
    fit();
  }

  function fresh(mark, { plan, predictions }) {
    return { mark, plan: kit.copy(plan), predictions: { ...predictions } };
  }

  function kept(mark) {
    try {
      const found = JSON.parse(sessionStorage.getItem("draft"));
      return found?.mark === mark ? found : null;
    } catch (trouble) {
      return null;
    }
  }

  function keep() {
    try { sessionStorage.setItem("draft", JSON.stringify(draft)); } catch (trouble) { /* kept in memory alone */ }
    changed();
  }

  function take(plan) {
    draft.plan = kit.copy({ ...draft.plan, ...plan });
    fit();
    keep();
  }

  // --- hours: only sums of what the laptop told

  function leverHours() {
    if (!table.levers) return 0;
    const plan = draft.plan;
    const measure = (one) => one.options.find((option) => String(option.value) === String(measureValue(one.id)))?.hours ?? 0;
    const given = (list, chosen) => (chosen ?? 0, list.options[Number(chosen ?? 0)]?.hours ?? 0);
    return table.levers.measures.reduce((sum, one) => sum + measure(one), 0)
      + table.levers.executives.reduce((sum, one) => sum + given(one, plan.mandates[one.row]), 0)
      + table.levers.bets.reduce((sum, one) => sum + given(one, plan.bets[one.row]), 0);
  }

  const spent = () => draft.plan.hours.reduce((sum, hours) => sum + hours, 0);

  function limit() {
    const choice = draft.plan.choice;
    const there = choice >= 0 ? table.hours.by_choice[choice] : table.hours.free;
    return Math.floor(Math.max(0, there - leverHours()));
  }

  // A change of answer that leaves fewer hours takes them from the largest practices.
  function fit() {
    let over = spent() - limit();
    while (over > 0 && spent() > 0) {
      const most = draft.plan.hours.indexOf(Math.max(...draft.plan.hours));
      draft.plan.hours[most] -= 1;
      over -= 1;
    }
  }

  function measureValue(id) {
    const value = draft.plan[id];
    return value === true ? 1 : value === false || value === 0 ? "" : value;
  }

  // --- parts

  function chips(choice) {
    const took = choice.hours ? [el("span", { class: "chip" }, text("takes-hours", { n: choice.hours }))] : [];
    const hints = choice.hints.map((hint) => el("span", { class: `chip ${hint.good === null ? "" : hint.good ? "good" : "bad"}` },
      `${hint.up ? "▲" : "▼"} ${hint.meter}${hint.later ? ` (${text("later")})` : ""}`));
    return el("span", { class: "chips" }, took, hints);
  }

  function event() {
    const told = table.event;
    if (!told) return el("section", { class: "card" }, el("p", { class: "quiet" }, text("no-event")));
    const choices = told.choices.map((choice, number) => el("label", { class: draft.plan.choice === number ? "pick chosen" : "pick" },
      el("input", { type: "radio", name: "choice", id: `choice-${number}`, checked: draft.plan.choice === number,
        on: { change: () => { draft.plan.choice = number; fit(); keep(); } } }),
      el("span", {}, choice.label, chips(choice))));
    return el("section", { class: "card" },
      el("h2", {}, told.title),
      told.who ? el("p", { class: "quiet small" }, `${told.who.name} · ${told.who.role}`) : null,
      el("p", { class: "story" }, told.text),
      el("fieldset", { class: "stack" }, el("legend", { class: "away" }, text("answer")), choices));
  }

  function stepper(row, practice) {
    // A button that reaches its end is not disabled: it would lose the focus under somebody's finger.
    const step = (by) => () => {
      if (by > 0 ? spent() >= limit() : draft.plan.hours[row] === 0) return;
      draft.plan.hours[row] = Math.min(99, Math.max(0, draft.plan.hours[row] + by));
      keep();
      kit.say(`${practice.name} ${draft.plan.hours[row]}, ${text("hours-left", { n: limit() - spent() })}`);
    };
    const none = draft.plan.hours[row] === 0, full = spent() >= limit();
    return el("div", { class: `practice ${row < LEADING ? "lead" : "manage"}`, role: "group", "aria-label": `${practice.name}: ${draft.plan.hours[row]}` },
      el("span", { title: practice.about }, practice.name),
      el("span", { class: "step" },
        el("button", { type: "button", id: `less-${row}`, "aria-label": text("minus", practice), "aria-disabled": none ? "true" : null, on: { click: step(-1) } }, "−"),
        el("b", { class: "count" }, String(draft.plan.hours[row])),
        el("button", { type: "button", id: `more-${row}`, "aria-label": text("plus", practice), "aria-disabled": full ? "true" : null, on: { click: step(1) } }, "+")));
  }

  function bar() {
    const hours = draft.plan.hours, lead = hours[0] + hours[1] + hours[2], manage = spent() - lead;
    const part = (kind, size, label) => (size > 0 ? el("span", { class: kind, share: (100 * size) / 60, title: label }, String(Math.round(size))) : null);
    return el("div", { class: "bar", role: "img", "aria-label": `${text("problems-take", { n: table.hours.problems })}, ${text("split-hours", { n: lead, m: manage })}` },
      part("problems", table.hours.problems, text("problems-take", { n: table.hours.problems })),
      part("other", table.hours.free - limit(), ""),
      part("lead", lead, text("leading")), part("manage", manage, text("managing")));
  }

  function week() {
    const left = limit() - spent();
    const rows = kit.words.practices.map((practice, row) => stepper(row, practice));
    return el("section", { class: "card stack", "aria-label": text("week") },
      el("div", { class: "row" }, el("h2", { class: "grow" }, text("week")),
        el("span", { class: `left ${left < 0 ? "over" : ""}` }, left < 0 ? text("hours-over", { n: -left }) : text("hours-left", { n: left }))),
      bar(),
      el("p", { class: "quiet small" }, text("problems-take", { n: table.hours.problems })),
      el("div", { class: "sides" },
        el("div", { class: "stack" }, el("h3", {}, text("leading")), rows.slice(0, LEADING)),
        el("div", { class: "stack" }, el("h3", {}, text("managing")), rows.slice(LEADING))));
  }

  function style() {
    const picks = kit.words.styles.map((one) => el("label", { class: draft.plan.style === one.id ? "pick chosen" : "pick" },
      el("input", { type: "radio", name: "style", id: `style-${one.id}`, checked: draft.plan.style === one.id,
        on: { change: () => { draft.plan.style = one.id; keep(); } } }),
      el("span", {}, el("b", {}, one.name), el("br"), el("span", { class: "quiet small" }, one.about))));
    return el("section", { class: "card" }, el("h2", { "aria-hidden": "true" }, text("style")),
      el("fieldset", { class: "stack" }, el("legend", { class: "away" }, text("style")), picks));
  }

  function option(one) {
    const cost = [one.hours ? text("hours", { n: one.hours }) : "", one.cost].filter(Boolean).join(", ");
    return cost ? `${one.name} (${cost})` : one.name;
  }

  function choose(id, label, options, value, about, take) {
    if (options.length < 2) return el("p", { class: "quiet" }, `${label}: ${options.map(option).join("")}`);
    return el("div", { class: "lever" }, el("label", { for: id, title: about }, label),
      el("select", { id, on: { change: (event) => { take(event.target.value); fit(); keep(); } } },
        options.map((one) => el("option", { value: one.value, selected: String(one.value) === String(value) }, option(one)))));
  }

  function levers() {
    if (!table.levers) return null;
    const plan = draft.plan;
    const at = (list, row) => { const full = [...list]; while (full.length <= row) full.push(0); return full; };
    const measures = table.levers.measures.map((one) => choose(`lever-${one.id}`, one.name, one.options, measureValue(one.id), one.about, (value) => {
      plan[one.id] = one.id === "training" ? value : one.id === "analytics" ? Number(value || 0) : value !== "";
    }));
    const people = table.levers.executives.map((one) => choose(`executive-${one.row}`, one.name, one.options, plan.mandates[one.row] ?? 0, "", (value) => {
      plan.mandates = at(plan.mandates, one.row); plan.mandates[one.row] = Number(value);
    }));
    const bets = table.levers.bets.map((one) => choose(`bet-${one.row}`, `${one.name} · ${one.stage} · ${one.progress}\u00a0%`, one.options, plan.bets[one.row] ?? 0, "", (value) => {
      plan.bets = at(plan.bets, one.row); plan.bets[one.row] = Number(value);
    }));
    return el("section", { class: "card stack", "aria-label": text("company") }, el("h2", {}, text("company")), measures, people, bets);
  }

  function predict() {
    const asked = ["trust", "engagement", "cash"].filter((id) => meters.some((meter) => meter.id === id));
    const signs = [[1, "▲", "up"], [0, "=", "same"], [-1, "▼", "down"]];
    const rows = asked.map((id) => {
      const label = kit.words.meters[id].name;
      return el("div", { class: "guess", role: "group", "aria-label": label }, el("span", {}, label),
        signs.map(([value, sign, word]) => el("button", { type: "button", id: `say-${id}-${value}`, class: draft.predictions[id] === value ? "main" : "",
          "aria-pressed": draft.predictions[id] === value ? "true" : "false", "aria-label": `${label}: ${text(word)}`,
          on: { click: () => { if (draft.predictions[id] === value) delete draft.predictions[id]; else draft.predictions[id] = value; keep(); } } }, sign)));
    });
    return el("section", { class: "card stack", "aria-label": text("predict") }, el("h2", {}, text("predict")), rows);
  }

  const proposal = () => ({ plan: draft.plan, predictions: draft.predictions });
  const ready = () => spent() <= limit() && (!table.event || draft.plan.choice >= 0);

  return { open, take, proposal, ready, event, parts: () => [week(), style(), levers(), predict()] };
})();
