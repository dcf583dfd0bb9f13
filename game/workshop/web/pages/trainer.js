// The trainer's page: everything the big screen's keys can do, and every team's desk to look over.
"use strict";

(() => {
  const { el, text } = kit;
  const page = document.getElementById("page");
  let view = null, offset = 0, offline = false, trouble = "", troubleAt = null, refused = "", open = null, pending = "", said = "", warned = false;
  let sheet = { mark: "", plan: null }, undo = null, rests = 0, stood = "", stepping = false;
  const REST = 1500;

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
    [trouble, refused] = answer.ok ? ["", ""] : [answer.sentence, answer.code];
    troubleAt = null;
    pending = "";
    // A list that shows what was refused is drawn anew.
    if (!answer.ok) for (const part of Array.from(page.children)) if (part.querySelector("select") && !part.querySelector("form")) part.remove();
    await look();
    troubleAt = view ? view.stage : null;
    draw();
    return answer.ok;
  }

  // A step names where the workshop stands on this page. Where that has just changed another step has come to lie
  // under the thumb, so it rests a moment: a button that is tapped twice takes one.
  async function step(kind, parts = {}) {
    if (stepping) return;
    stepping = true;
    try { await move(kind, { at: view.stage, ...parts }); } finally { stepping = false; }
  }

  const resting = () => Date.now() < rests;
  function rest() {
    const stands = `${view.stage} ${view.clock.ends === null}`;
    if (stood && stood !== stands) { rests = Date.now() + REST; setTimeout(draw, REST + 20); }
    stood = stands;
  }

  const card = (...children) => el("section", { class: "card stack" }, children);
  const across = (...children) => el("section", { class: "card stack across" }, children);
  const named = (id, part) => { part.id = id; return part; };
  const stepper = (id, label, what, parts = {}) => button(id, label, () => { if (!resting()) what(); }, { "aria-disabled": resting() ? "true" : null, ...parts });
  const button = (id, label, what, parts = {}) => el("button", { type: "button", id, on: { click: what }, ...parts }, label);
  const sure = (question, what, about = "") => () => { if (confirm([about, text(question)].filter(Boolean).join("\n\n"))) what(); };
  const called = (player) => kit.words.players[player] ?? player;

  // --- the course of the workshop

  const lost = () => view.seats.filter((seat) => !seat.removed && !seat.team);

  // What is needed most is always at hand, under the thumb; what changes the course stands above.
  function steps() {
    const { phase, last } = view;
    const begin = () => { const n = view.phase === "lobby" ? lost().length : 0; if (!n || confirm(text("begin-sure", { n }))) step("begin"); };
    const main = { class: "main grow" }, near = [], far = [];
    if (phase === "lobby") near.push(stepper("begin", text("begin"), begin, main));
    if (phase === "results" && !last) near.push(stepper("begin", text("next-round"), begin, main));
    if (phase === "results") (last ? near : far).push(stepper("end", text("to-debrief"), sure("to-debrief-sure", () => step("end")), last ? main : {}));
    if (phase === "deciding") {
      const paused = view.clock.ends === null;
      near.push(
        stepper("close", text(view.ready ? "close-ready" : "close"), view.ready ? () => step("close") : sure("close-sure", () => step("close")), main),
        stepper("pause", text(paused ? "go-on" : "pause"), () => step("pause", { paused: !paused })),
        stepper("more", text("minute-more"), () => step("extend", { seconds: 60 })));
      far.push(stepper("less", text("minute-less"), () => step("extend", { seconds: -60 })),
        stepper("end", text("to-debrief"), sure(view.ready ? "to-debrief-counts" : "to-debrief-lost", () => step("end"))));
    }
    if (phase === "results" || (phase === "deciding" && view.round > 0)) far.push(stepper("back", text("back"), sure("back-sure", () => step("back"))));
    if (phase === "debrief") far.push(stepper("reopen", text("reopen"), () => step("reopen")), stepper("shut", text("shut"), sure("shut-sure", () => step("shut"))));
    if (view.screen && (phase === "results" || phase === "debrief")) {
      const turn = (way, sign, told) => button(`turn-${way}`, sign, () => kit.send(`api/trainer/turn/${way}`, {}), { "aria-label": told, title: told });
      near.push(turn("before", "◀", text("turn-before")), turn("next", "▶", text("turn-next")));
    }
    return { near, far };
  }

  function course() {
    const { far } = steps();
    return card(kit.heading(text(`phase-${view.phase}`)), far.length ? el("div", { class: "row" }, far) : null);
  }

  function foot() {
    const { near } = steps();
    const undone = undo && Date.now() < undo.until ? el("div", { class: "row apart" }, el("span", {}, undo.told), button("undo", text("undo"), takeBack, { class: "undo" })) : null;
    return near.length || undone ? el("div", { class: "foot", role: "group", "aria-label": text("course") }, undone, el("div", { class: "row" }, near)) : null;
  }

  function notes() {
    return view.notes.length ? across(el("h2", {}, text("trainer-notes")), view.notes.map((told) => el("p", kit.own(), kit.plain(told)))) : null;
  }

  function door() {
    return named("door", card(el("h2", {}, text("room")),
      el("div", { class: "row" },
        button("lock", text(view.locked ? "unlock" : "lock"), () => move("lock", { locked: !view.locked })),
        button("rank", text(view.ranked ? "hide-rank" : "show-rank"), () => move("rank", { ranked: !view.ranked }))),
      view.phase === "lobby" && view.mode === "teams" ? el("div", { class: "row" }, el("label", { for: "count", class: "grow" }, text("how-many-teams")),
        el("select", { id: "count", on: { change: (event) => setTeams(Number(event.target.value)) } },
          Array.from({ length: kit.words.most_teams }, (_, n) => el("option", { value: n + 1, selected: view.teams.length === n + 1 }, String(n + 1))))) : null,
      view.mode === "teams" && (view.phase === "deciding" || view.phase === "results") ? late() : null));
  }

  // Teams are taken away from under people only when the trainer, who is told whom, says so.
  async function setTeams(teams) {
    if (await move("open", { teams }) || refused !== "people") return;
    const sure = confirm(`${trouble}\n\n${text("open-sure")}`);
    trouble = "";
    if (sure) await move("open", { teams, anyway: true });
    else draw();
  }

  // A team that comes late stands where all stand: an example player has played its rounds so far.
  function late() {
    const come = () => {
      const list = document.getElementById("late-by"), player = list ? list.value : "half";
      if (!list || confirm(text("late-sure", { name: called(player) }))) move("late", { player });
    };
    const by = view.played ? el("select", { id: "late-by", class: "grow", "aria-label": text("late-by") },
      view.players.map((player) => el("option", { value: player, selected: player === "half" }, text("late-played", { name: called(player) })))) : null;
    return el("div", { class: "stack" }, el("h3", {}, text("late")), el("div", { class: "row" }, by, button("late", text("late-in"), come)));
  }

  // --- teams

  const about = (key, one) => `${text(key)}: ${one.name}`;

  function standing(one) {
    if (one.player) return text("played-by", { name: called(one.player) });
    if (one.committed) return one.committed.by ? text("committed", { name: one.committed.by }) : text("from-sheet");
    return text("spoken", { n: one.proposed, all: one.people });
  }

  function board(one) {
    const opened = open === one.number, done = one.committed || one.player, deciding = view.phase === "deciding";
    return named(`board-${one.number}`, (opened ? across : card)(
      el("h2", { class: "fold" }, el("button", { type: "button", id: `peek-${one.number}`, title: text(opened ? "peek-shut" : "peek"), "aria-expanded": String(opened), on: { click: () => { open = open === one.number ? null : one.number; draw(); } } },
        el("span", {}, el("span", { "aria-hidden": "true" }, opened ? "▾ " : "▸ "), one.name), el("span", { class: done && deciding ? "chip good" : "chip" }, deciding ? `${done ? "✓ " : ""}${standing(one)}` : one.worth))),
      opened ? inside(one) : null));
  }

  // Asks for a name until it is short enough; nothing is cut off unseen.
  function newName(old) {
    let name = old;
    do name = (prompt(text("new-name", { most: kit.words.longest_name }), name) || "").trim(); while (kit.letters(name) > kit.words.longest_name);
    return name !== old ? name : "";
  }

  function rule(one) {
    const rename = () => { const name = newName(one.name); if (name) move("name team", { team: one.number, name }); };
    return el("div", { class: "row" },
      el("select", { id: `fill-${one.number}`, class: "grow", "aria-label": about("fill", one), on: { change: (event) => move("fill", { team: one.number, player: event.target.value }) } },
        [["", text("people-play")], ...view.players.map((player) => [player, text("played-by", { name: called(player) })])].map(([value, label]) => el("option", { value, selected: value === one.player }, label))),
      button(`name-${one.number}`, text("rename"), rename, { "aria-label": about("rename", one) }));
  }

  function inside(one) {
    const parts = [rule(one)];
    if (one.desk && one.desk.event) parts.push(el("h3", {}, text("card-is", { n: one.desk.event.card, title: one.desk.event.title })), el("p", kit.own({ class: "small story" }), kit.plain(one.desk.event.text)));
    if (one.desk && one.split) {
      const label = (choice) => (choice >= 0 && one.desk.event ? one.desk.event.choices[choice].label : "–");
      parts.push(el("h3", {}, text("they-would")), el("ul", {}, one.split.proposals.map((told) => el("li", {}, [`${told.name}: ${text("split-hours", { n: told.leading, m: told.spent - told.leading })}, ${label(told.choice)}`, ...levers.used(one.desk.levers, told.plan)].join(" · ")))));
    }
    parts.push(el("div", { class: "meters" }, one.meters.flatMap((group) => group.meters).map((meter) => el("div", { class: "meter" }, el("div", { class: "small quiet" }, meter.name), el("b", {}, meter.value)))));
    if (one.desk && !one.desk.over && !one.committed) parts.push(paper(one));
    if (one.results) parts.push(el("h3", {}, text("results", { quarter: one.results.quarter })), el("ul", {}, one.results.changes.map((line) => el("li", {}, line))));
    return parts;
  }

  // What a team has written on paper: six numbers, a style, an answer and its levers; kept while it is typed in.
  function paper(one) {
    const mark = `${view.round} ${view.visit} ${one.number}`, event = one.desk.event;
    if (sheet.mark !== mark) sheet = { mark, plan: kit.copy(one.desk.plan) };
    const plan = () => sheet.plan;
    const number = (row) => el("input", { type: "number", inputmode: "numeric", id: `sheet-${one.number}-${row}`, min: 0, max: 99, value: plan().hours[row], "aria-label": kit.words.practices[row].name, on: { input: (typed) => { plan().hours[row] = Math.max(0, Math.min(99, Math.round(Number(typed.target.value) || 0))); } } });
    const styles = el("select", { id: `sheet-style-${one.number}`, "aria-label": text("style"), on: { change: (picked) => { plan().style = picked.target.value; } } },
      kit.words.styles.map((style) => el("option", { value: style.id, selected: style.id === plan().style }, style.name)));
    const answers = event ? el("select", { id: `sheet-answer-${one.number}`, "aria-label": text("answer"), on: { change: (picked) => { plan().choice = Number(picked.target.value); } } },
      el("option", { value: -1 }, "–"), event.choices.map((choice, place) => el("option", { value: place, selected: place === plan().choice }, `${place + 1}. ${choice.label}`))) : null;
    const enter = button(`enter-${one.number}`, text("enter"), () => move("enter", { at: view.stage, team: one.number, proposal: { plan: plan(), predictions: {} } }), { class: "main" });
    const rows = kit.words.practices.map((practice, row) => el("label", { class: "practice" }, practice.name, number(row)));
    return el("details", { class: "stack", id: `paper-${one.number}` }, el("summary", {}, text("enter-about")), el("div", { class: "sides" }, rows), el("div", { class: "row" }, styles, answers),
      levers.part(`sheet-${one.number}-`, one.desk.levers, plan, draw), el("div", { class: "row" }, enter));
  }

  // --- people, words and events

  function people() {
    const teams = [el("option", { value: "" }, "–"), ...view.teams.map((team) => el("option", { value: team.number }, team.name))];
    const inTeam = (seat) => { const found = view.teams.find((one) => one.number === seat.team); return found ? found.name : text("no-team"); };
    const rename = (seat) => () => { const name = newName(seat.name); if (name) move("rename", { seat: seat.id, name }); };
    const rows = view.seats.filter((seat) => !seat.removed).map((seat) => { const key = seat.id.slice(0, 12); return el("details", { id: `seat-${key}`, class: "person" },
      el("summary", {}, el("b", {}, seat.name), " · ", el("span", { class: seat.team ? "quiet" : "warning" }, inTeam(seat))), el("div", { class: "row" },
        el("select", { id: `move-${key}`, class: "grow", "aria-label": text("move-person", seat), on: { change: (event) => event.target.value && placed(seat, Number(event.target.value)) } },
          teams.map((option) => { const one = option.cloneNode(true); if (String(seat.team ?? "") === one.value) one.setAttribute("selected", ""); return one; })),
        button(`rename-${key}`, text("rename"), rename(seat), { "aria-label": about("rename", seat) }),
        button(`out-${key}`, text("show-out"), sure("show-out-sure", () => shownOut(seat), seat.name), { "aria-label": about("show-out", seat) }))); });
    const n = lost().length;
    const seatless = n && view.mode === "teams" ? el("div", { class: "row" }, el("span", { class: "warning grow" }, text("without", { n })), button("seat-all", text("seat-all"), seatAll)) : null;
    const out = view.seats.filter((seat) => seat.removed);
    const gone = out.length ? el("details", { id: "out-list" }, el("summary", {}, text("out-list", { n: out.length })), out.map((seat) => el("div", { class: "row apart" },
      el("span", {}, seat.name), button(`in-${seat.id.slice(0, 12)}`, text("let-in"), () => move("return", { seat: seat.id }), { "aria-label": about("let-in", seat) })))) : null;
    return named("people", across(el("h2", {}, text("in-room", { n: rows.length })), seatless, rows.length ? el("div", { class: "persons" }, rows) : el("p", { class: "quiet" }, text("nobody-yet")), gone));
  }

  // What was done to somebody's seat can be undone at once, under the thumb.
  async function undoable(kind, parts, told, back) {
    undo = null;
    if (!(await move(kind, parts))) return;
    if (back) { undo = { told, back, until: Date.now() + 10000 }; setTimeout(draw, 10100); }
    kit.say(told);
    draw();
  }

  function placed(seat, number) {
    const { name } = view.teams.find((one) => one.number === number), back = seat.team && ["place", { seat: seat.id, team: seat.team }];
    undoable("place", { seat: seat.id, team: number }, text("moved-to", { name: seat.name, team: name }), back);
  }

  function shownOut(seat) {
    undoable("remove", { seat: seat.id }, text("shown-out", { name: seat.name }), ["return", { seat: seat.id }]);
  }

  function takeBack() {
    const { back } = undo;
    undo = null;
    move(...back);
  }

  // Whoever has no team sits down where fewest sit; teams that an example player plays come last.
  async function seatAll() {
    const played = (team) => (view.boards.find((one) => one.number === team.number) || {}).player ? 1 : 0;
    const there = view.teams.map((team) => ({ number: team.number, people: team.people, played: played(team) }));
    for (const seat of lost()) {
      const [least] = there.sort((one, other) => one.played - other.played || one.people - other.people || one.number - other.number);
      if (!least || !(await move("place", { seat: seat.id, team: least.number }))) return;
      least.people += 1;
    }
  }

  function whom(id) {
    return el("select", { id, class: "grow", "aria-label": text("to-whom") }, el("option", { value: "" }, text("to-all")), view.teams.map((team) => el("option", { value: team.number }, team.name)));
  }

  const team = (id) => Number(document.getElementById(id).value) || null;
  const picked = (id) => { const list = document.getElementById(id); return list.options[list.selectedIndex].textContent; };

  async function sent(event) {
    event.preventDefault();
    const line = document.getElementById("line"), told = line.value.trim();
    if (!told || !(await move("say", { text: told, team: team("say-whom") }))) return;
    document.getElementById("line").value = "";
    kit.say(text("was-sent"));
  }

  function happen() {
    const about = `${picked("event")} · ${picked("send-whom")}`;
    const apart = team("send-whom") !== null && view.teams.length > 1 ? text("send-apart") : "";
    if (!confirm([about, text("send-sure"), apart].filter(Boolean).join("\n\n"))) return;
    move("send", { at: view.stage, event: Number(document.getElementById("event").value), team: team("send-whom") }).then((ok) => ok && kit.say(about));
  }

  function say() {
    const events = view.phase === "deciding" ? [el("h3", {}, text("send-event")), el("div", { class: "row" },
      el("select", { id: "event", class: "whole", "aria-label": text("send-event") }, view.events.map((one) => el("option", { value: one.row }, one.title))), whom("send-whom"),
      button("send", text("send-event"), happen))] : null;
    const name = (number) => { const found = view.teams.find((one) => one.number === number); return found ? found.name : text("to-all"); };
    const lines = view.messages.length ? el("ul", { class: "small" }, view.messages.map((one) => el("li", {}, `${name(one.team)}: ${one.text}`))) : null;
    return named("saying", card(el("h2", {}, text("say")), lines, el("form", { class: "row", on: { submit: sent } },
      el("input", { type: "text", id: "line", class: "whole", maxlength: 280, "aria-label": text("say") }), whom("say-whom"), el("button", { id: "say" }, text("say-it"))), events));
  }

  function debrief() {
    if (!view.what_if) whatIf.leave();
    return view.what_if ? [whatIf.ask(view.what_if, move, draw), whatIf.shown(view.what_if.told, view.what_if.asked, "if-shown")] : [];
  }

  // Before the game it matters who is here, after that how the teams stand.
  function room() {
    const boards = view.boards.map(board);
    return view.phase === "lobby" ? [people(), door(), say(), ...boards] : [...boards, people(), say(), door()];
  }

  function draw() {
    if (view) { kit.speak(view.spoken); rest(); }
    if (view && troubleAt !== null && troubleAt !== view.stage) trouble = "";
    const parts = view ? [course(), notes(), ...debrief(), ...room(), foot()] : trouble ? [card(kit.heading(trouble))] : [];
    kit.warn(offline ? text("offline") : "", view ? trouble : "", view ? view.trouble : "");
    kit.draw(page, parts);
    page.className = page.querySelector(".foot") ? "footed" : "";
    refreshHead();
    if (view) tell();
  }

  // Says what has changed; who had the focus on what is gone now begins at the heading.
  function tell() {
    const now = `${view.phase} ${view.round} ${view.visit}`, ready = view.phase === "deciding" && view.ready;
    if (now !== said.split("|")[0] && said) {
      warned = false;
      if (document.activeElement === document.body) document.getElementById("about").focus({ preventScroll: true });
      else kit.say(text(`phase-${view.phase}`));
    }
    if (ready && !said.endsWith("|ready")) kit.say(text("close-ready"));
    said = `${now}|${ready ? "ready" : ""}`;
  }

  function refreshHead() {
    document.getElementById("where").textContent = view?.title ?? "Kitestring";
    document.getElementById("code").textContent = view ? text("code-is", { code: view.code }) : "";
    document.getElementById("round").textContent = view ? kit.round(view) : "";
  }

  function tick() {
    const clock = document.getElementById("clock");
    clock.className = view && view.clock.left !== null ? "clock still" : "clock";
    if (!view || view.phase !== "deciding") clock.textContent = "";
    else if (view.clock.ends === null) clock.textContent = text("paused");
    else {
      const left = view.clock.ends - Date.now() / 1000 - offset;
      clock.textContent = left > 0 ? kit.time(left) : text("time-up");
      if (left < 60 && left > 50 && !warned) { warned = true; kit.say(text("time-left", { time: kit.time(60) })); }
    }
  }

  async function begin() {
    await kit.load();
    kit.guard(page);
    await look();
    setInterval(look, 1000);
    setInterval(tick, 500);
    document.addEventListener("visibilitychange", look);
  }

  begin();
})();
