// The trainer's page: everything the big screen's keys can do, and every team's desk to look over.
"use strict";

(() => {
  const { el, text } = kit;
  const page = document.getElementById("page");
  let view = null, offset = 0, offline = false, trouble = "", open = null, pending = "", said = "";

  async function look() {
    try {
      const answer = await fetch("api/trainer/view");
      if (answer.ok) {
        view = await answer.json();
        offset = view.now - Date.now() / 1000;
        const now = JSON.stringify({ ...view, now: 0 });
        if (now !== pending || offline) { pending = now; offline = false; draw(); }
      } else if (answer.status === 403) { trouble = text("not-trainer"); draw(); }
    } catch (fault) {
      if (!offline) { offline = true; draw(); }
    }
  }

  async function move(kind, parts = {}) {
    const answer = await kit.send("api/trainer/move", { key: kit.newKey(), move: { kind, ...parts } });
    trouble = answer.ok ? "" : answer.sentence;
    pending = "";
    await look();
    draw();
  }

  const card = (...children) => el("section", { class: "card stack" }, children);
  const across = (...children) => el("section", { class: "card stack across" }, children);
  const notice = (told, bad = false) => el("p", { class: bad ? "notice bad" : "notice", role: bad ? "alert" : null }, told);
  const button = (id, label, what, parts = {}) => el("button", { type: "button", id, on: { click: what }, ...parts }, label);
  const sure = (question, what) => () => { if (confirm(text(question))) what(); };

  // --- the course of the workshop

  function course() {
    const { phase, last } = view, buttons = [];
    if (phase === "lobby") buttons.push(button("begin", text("begin"), () => move("begin"), { class: "main" }));
    if (phase === "results" && !last) buttons.push(button("begin", text("next-round"), () => move("begin"), { class: "main" }));
    if (phase === "results") buttons.push(button("end", text("to-debrief"), sure("to-debrief-sure", () => move("end")), { class: last ? "main" : "" }));
    if (phase === "deciding") {
      const paused = view.clock.ends === null;
      buttons.push(
        button("close", text(view.ready ? "close-ready" : "close"), view.ready ? () => move("close") : sure("close-sure", () => move("close")), { class: "main" }),
        button("pause", text(paused ? "go-on" : "pause"), () => move("pause", { paused: !paused })),
        button("more", text("minute-more"), () => move("extend", { seconds: 60 })),
        button("less", text("minute-less"), () => move("extend", { seconds: -60 })));
    }
    if (phase === "results" || (phase === "deciding" && view.round > 0)) buttons.push(button("back", text("back"), sure("back-sure", () => move("back"))));
    if (phase === "debrief") buttons.push(button("shut", text("shut"), sure("shut-sure", () => move("shut"))));
    return card(el("h2", {}, text(`phase-${phase}`)), el("div", { class: "row" }, buttons));
  }

  function notes() {
    return view.notes.length ? across(el("h2", {}, text("trainer-notes")), view.notes.map((told) => el("p", {}, told))) : null;
  }

  function door() {
    return card(el("h2", {}, text("room")),
      el("div", { class: "row" },
        button("lock", text(view.locked ? "unlock" : "lock"), () => move("lock", { locked: !view.locked })),
        button("rank", text(view.ranked ? "hide-rank" : "show-rank"), () => move("rank", { ranked: !view.ranked }))),
      view.phase === "lobby" && view.mode === "teams" ? el("div", { class: "row" }, el("label", { for: "count", class: "grow" }, text("how-many-teams")),
        el("select", { id: "count", on: { change: (event) => move("open", { teams: Number(event.target.value) }) } },
          Array.from({ length: 15 }, (_, n) => el("option", { value: n + 1, selected: view.teams.length === n + 1 }, String(n + 1))))) : null);
  }

  // --- teams

  const about = (key, one) => `${text(key)}: ${one.name}`;

  function board(one) {
    const opened = open === one.number, state = one.player ? text("played-by", { name: one.player })
      : one.committed ? text("committed", { name: one.committed.by }) : text("spoken", { n: one.proposed, all: one.people });
    return (opened ? across : card)(
      el("div", { class: "row" }, el("h2", { class: "grow" }, one.name), el("span", { class: one.committed || one.player ? "chip good" : "chip" }, view.phase === "deciding" ? state : one.worth)),
      el("div", { class: "row" },
        button(`peek-${one.number}`, text(opened ? "peek-shut" : "peek"), () => { open = opened ? null : one.number; draw(); }, { "aria-expanded": String(opened), "aria-label": about(opened ? "peek-shut" : "peek", one) }),
        el("select", { id: `fill-${one.number}`, "aria-label": about("fill", one), on: { change: (event) => move("fill", { team: one.number, player: event.target.value }) } },
          [["", text("people-play")], ...view.players.map((name) => [name, text("played-by", { name })])].map(([value, label]) => el("option", { value, selected: value === one.player }, label))),
        button(`name-${one.number}`, text("rename"), () => { const name = prompt(text("new-name"), one.name); if (name?.trim()) move("name team", { team: one.number, name }); }, { "aria-label": about("rename", one) })),
      opened ? inside(one) : null);
  }

  function inside(one) {
    const parts = [];
    if (one.desk?.event) parts.push(el("h3", {}, text("card-is", { n: one.desk.event.card, title: one.desk.event.title })), el("p", { class: "small" }, one.desk.event.text));
    if (one.split) {
      const label = (choice) => (choice >= 0 && one.desk?.event ? one.desk.event.choices[choice].label : "–");
      parts.push(el("h3", {}, text("split")), el("ul", {}, one.split.proposals.map((told) => el("li", {}, `${told.name}: ${text("split-hours", { n: told.leading, m: told.spent - told.leading })}, ${label(told.choice)}`))));
    }
    parts.push(el("div", { class: "meters" }, one.meters.flatMap((group) => group.meters).map((meter) => el("div", { class: "meter" }, el("div", { class: "small quiet" }, meter.name), el("b", {}, meter.value)))));
    if (one.desk && !one.desk.over && !one.committed) parts.push(sheet(one));
    if (one.results) parts.push(el("h3", {}, text("results", { quarter: one.results.quarter })), el("ul", {}, one.results.changes.map((line) => el("li", {}, line))));
    return parts;
  }

  // What a team has written on paper: six numbers, a style and an answer.
  function sheet(one) {
    const plan = kit.copy(one.desk.plan), event = one.desk.event;
    const number = (row) => el("input", { type: "number", id: `sheet-${one.number}-${row}`, min: 0, max: 99, value: plan.hours[row], "aria-label": kit.words.practices[row].name, on: { input: (typed) => { plan.hours[row] = Number(typed.target.value) || 0; } } });
    const styles = el("select", { id: `sheet-style-${one.number}`, "aria-label": text("style"), on: { change: (picked) => { plan.style = picked.target.value; } } },
      kit.words.styles.map((style) => el("option", { value: style.id, selected: style.id === plan.style }, style.name)));
    const answers = event ? el("select", { id: `sheet-answer-${one.number}`, "aria-label": text("answer"), on: { change: (picked) => { plan.choice = Number(picked.target.value); } } },
      el("option", { value: -1 }, "–"), event.choices.map((choice, place) => el("option", { value: place }, `${place + 1}. ${choice.label}`))) : null;
    const enter = button(`enter-${one.number}`, text("enter"), () => { document.activeElement?.blur(); move("enter", { team: one.number, proposal: { plan, predictions: {} } }); }, { class: "main" });
    const rows = kit.words.practices.map((practice, row) => el("label", { class: "practice" }, practice.name, number(row)));
    return el("section", { class: "stack", "aria-label": text("enter-about") }, el("p", { class: "quiet small" }, text("enter-about")), el("div", { class: "sides" }, rows), el("div", { class: "row" }, styles, answers, enter));
  }

  // --- people, words and events

  function people() {
    const teams = [el("option", { value: "" }, "–"), ...view.teams.map((team) => el("option", { value: team.number }, team.name))];
    const rows = view.seats.filter((seat) => !seat.removed).map((seat, place) => el("li", {}, el("b", {}, seat.name), el("div", { class: "row" },
      el("select", { id: `move-${place}`, "aria-label": text("move-person", seat), on: { change: (event) => event.target.value && move("place", { seat: seat.id, team: Number(event.target.value) }) } },
        teams.map((option) => { const one = option.cloneNode(true); one.selected = String(seat.team ?? "") === one.value; return one; })),
      button(`rename-${place}`, text("rename"), () => { const name = prompt(text("new-name"), seat.name); if (name?.trim()) move("rename", { seat: seat.id, name }); }, { "aria-label": about("rename", seat) }),
      button(`out-${place}`, text("show-out"), sure("show-out-sure", () => move("remove", { seat: seat.id })), { "aria-label": about("show-out", seat) }))));
    return card(el("h2", {}, text("in-room", { n: rows.length })), rows.length ? el("ul", { class: "lines" }, rows) : el("p", { class: "quiet" }, text("nobody-yet")));
  }

  function whom(id) {
    return el("select", { id, "aria-label": text("to-whom") }, el("option", { value: "" }, text("to-all")), view.teams.map((team) => el("option", { value: team.number }, team.name)));
  }

  const team = (id) => Number(document.getElementById(id).value) || null;

  function say() {
    const sent = (event) => { event.preventDefault(); const line = document.getElementById("line"); if (line.value.trim()) { move("say", { text: line.value, team: team("say-whom") }); line.value = ""; line.blur(); } };
    const events = view.phase === "deciding" ? el("div", { class: "row" },
      el("select", { id: "event", class: "grow", "aria-label": text("send-event") }, view.events.map((one) => el("option", { value: one.row }, one.title))), whom("send-whom"),
      button("send", text("send-event"), sure("send-sure", () => move("send", { event: Number(document.getElementById("event").value), team: team("send-whom") })))) : null;
    return card(el("h2", {}, text("say")), el("form", { class: "row", on: { submit: sent } },
      el("input", { type: "text", id: "line", class: "grow", maxlength: 280, "aria-label": text("say") }), whom("say-whom"), el("button", { id: "say" }, text("say-it"))), events);
  }

  function draw() {
    const busy = ["INPUT", "SELECT"].includes(document.activeElement?.tagName) && page.contains(document.activeElement);
    if (busy && view && !trouble) { refreshHead(); return; }
    const parts = view ? [course(), notes(), ...view.boards.map(board), people(), say(), door()] : [];
    kit.draw(page, [offline ? notice(text("offline"), true) : null, trouble ? notice(trouble, true) : null, view?.trouble ? notice(view.trouble, true) : null, ...parts]);
    refreshHead();
    const now = view ? text(`phase-${view.phase}`) : "";
    if (now !== said) { said = now; kit.say(now); }
  }

  function refreshHead() {
    document.getElementById("where").textContent = view?.title ?? "Kitestring";
    document.getElementById("code").textContent = view ? text("code-is", { code: view.code }) : "";
    document.getElementById("round").textContent = view && view.phase !== "lobby" ? text("round", { n: view.round + 1, all: view.rounds }) : "";
  }

  function tick() {
    const clock = document.getElementById("clock");
    if (!view || view.phase !== "deciding") clock.textContent = "";
    else if (view.clock.ends !== null) clock.textContent = kit.time(view.clock.ends - Date.now() / 1000 - offset);
    else clock.textContent = text("paused");
  }

  async function begin() {
    await kit.load();
    await look();
    setInterval(look, 1000);
    setInterval(tick, 500);
    document.addEventListener("visibilitychange", look);
  }

  begin();
})();
