// The page of somebody in the room: come in, choose a team, decide, and read what came of it.
"use strict";

(() => {
  const { el, text } = kit;
  const page = document.getElementById("page");
  let view = null, tag = null, asked = 0, shown = 0, offset = 0, offline = false, at = "", busy = false;
  let trouble = "", troubleAt = null;
  let wrong = { code: "", name: "" }, before = null, heard = [], spoken = [], warned = false, again = "", swapped = false;

  // --- what the laptop says

  // An answer that was overtaken by a younger one is old news.
  async function look() {
    const mine = ++asked;
    try {
      const answer = await kit.ask("api/view", { headers: tag ? { "if-none-match": tag } : {} });
      if (mine < shown) return;
      shown = mine;
      if (answer.status === 200) {
        tag = answer.tag;
        view = answer.told;
        offset = view.now - Date.now() / 1000;
        draw();
      }
      setOffline(answer.status !== 200 && answer.status !== 304);
    } catch (fault) {
      if (mine > shown) setOffline(true);
    }
  }

  function setOffline(now) {
    if (offline === now) return;
    offline = now;
    draw();
    if (!offline) kit.say(text("online"));
  }

  async function move(kind, parts = {}) {
    if (busy) return;
    busy = true;
    const answer = await kit.send("api/move", { key: kit.newKey(), move: { kind, ...parts } });
    busy = false;
    await after(answer.ok ? "" : answer.sentence);
  }

  // What went wrong is told until the page is about something else.
  async function after(told) {
    trouble = told;
    troubleAt = null;
    tag = null;
    await look();
    troubleAt = mark();
    draw();
  }

  // What is wrong with a field is said beside it, and the field is gone to.
  async function join(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const answer = await kit.send("api/join", { code: String(form.get("code")), name: String(form.get("name")) });
    const field = { "wrong code": "code", "no name": "name", "long name": "name", taken: "name" }[answer.code];
    wrong = { code: "", name: "", [field]: answer.sentence };
    await after(answer.ok || field ? "" : answer.sentence);
    if (answer.instead) document.getElementById("name").value = answer.instead;
    if (field) { count(); document.getElementById(field).focus(); }
  }

  // How long a name is and may be is said while it is typed.
  function counted() {
    const typed = document.getElementById("name"), n = typed ? kit.letters(typed.value) : 0, most = kit.words.longest_name;
    return el("p", { id: "name-letters", class: n > most ? "small warning" : "small quiet" }, n ? text("name-letters", { n, most }) : "");
  }
  const count = () => document.getElementById("name-letters").replaceWith(counted());

  // --- parts

  const card = (...children) => el("section", { class: "card stack" }, children);
  const notice = (told, bad = false) => el("p", { class: bad ? "notice bad" : "notice" }, told);
  const title = (told, more = "") => el("div", { class: "title" }, kit.heading(told), more ? el("p", { class: "quiet" }, more) : null);
  const field = (id, label, parts) => [el("label", { for: id }, label),
    el("input", { type: "text", id, name: id, required: true, "aria-invalid": wrong[id] ? "true" : null, "aria-describedby": wrong[id] ? `${id}-wrong` : null, ...parts }),
    wrong[id] ? el("p", { class: "notice bad", id: `${id}-wrong`, role: "alert" }, wrong[id]) : null];

  function come() {
    const asked = new URLSearchParams(location.search).get("code") ?? /\/r\/(\w+)\//.exec(location.pathname)?.[1] ?? "";
    return el("form", { class: "card", on: { submit: join } },
      kit.heading(text("join-title")), el("p", { class: "quiet" }, text("join-about")),
      field("code", text("code"), { class: "code", value: asked, autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: 20 }),
      field("name", text("your-name"), { autocomplete: "given-name", dir: "auto", on: { input: count } }),
      counted(),
      el("button", { class: "main wide" }, text("join")));
  }

  const seats = () => view.teams.map((team) => el("button", {
    class: view.you.team === team.number ? "main wide" : "wide", type: "button", id: `team-${team.number}`,
    "aria-pressed": view.you.team === team.number ? "true" : "false", on: { click: () => move("choose", { team: team.number }) },
  }, view.you.team === team.number ? el("span", { "aria-hidden": "true" }, "✓ ") : null, kit.name(team.name), ` · ${text("people", { n: team.people })}`));

  const story = (heading, parts = {}) => card(el("h2", parts, heading), el("p", kit.own({ class: "story" }), kit.plain(view.briefing)), view.length ? el("p", {}, view.length) : null);
  const cast = () => (view.cast && view.cast.length ? el("details", { class: "card", id: "cast" }, el("summary", {}, text("who-is-who")), el("ul", kit.own(), view.cast.map((line) => el("li", {}, kit.plain(line))))) : null);
  const role = () => el("span", kit.own(), `${view.company.name} · ${view.company.role}`);

  function meters(folded = false) {
    const one = (meter) => kit.about(`meter-${meter.id}`, kit.words.meters[meter.id].about, draw, { class: "meter what" },
      el("span", { class: "small quiet" }, meter.name),
      el("span", {}, el("b", {}, meter.value), " ", meter.up === null ? "" : el("span", { class: `small change ${meter.good === null ? "" : meter.good ? "good" : "bad"}` }, kit.sign(meter.up), meter.change)),
      meter.range ? el("span", { class: "small quiet" }, text("range", { low: meter.range[0], high: meter.range[1] })) : null,
      el("span", { class: "track", "aria-hidden": "true" }, el("i", { share: meter.share })));
    const head = [el("h2", {}, text("meters")), el("span", {}, `${text("worth")} `, el("b", {}, view.worth))];
    const all = el("div", { class: "meters" }, view.meters.flatMap((group) => group.meters.map(one)));
    return folded ? el("details", { class: "card", id: "meters" }, el("summary", {}, el("span", { class: "row" }, head)), all) : card(el("div", { class: "row apart" }, head), all);
  }

  // A plan in a few lines: its hours, its style, the answer and the levers it uses.
  function planned(plan) {
    const lead = plan.hours[0] + plan.hours[1] + plan.hours[2], spent = plan.hours.reduce((whole, one) => whole + one, 0);
    const style = kit.words.styles.find((one) => one.id === plan.style), label = view.desk?.event?.choices[plan.choice]?.label ?? "–";
    return [el("span", { class: "small quiet" }, `${text("split-hours", { n: lead, m: spent - lead })} · ${style.name}`), el("br"), el("span", kit.own(), label),
      desk.used(plan).map((line) => [el("br"), el("span", { class: "small" }, line)])];
  }

  function split() {
    const told = view.team.split;
    if (!told) return null;
    const take = (number) => () => desk.take(view.team.split.proposals[number].plan);
    const rows = told.proposals.map((one, number) => el("li", {},
      el("p", {}, el("b", {}, kit.name(one.name)), el("br"), planned(one.plan)),
      view.team.committed ? null : el("button", { type: "button", id: `take-${number}`, "aria-label": text("pair", { name: text("take-over"), what: one.name }), on: { click: take(number) } }, text("take-over"))));
    const undo = desk.took() && !view.team.committed ? el("button", { type: "button", id: "mine", on: { click: desk.back } }, text("take-back-mine")) : null;
    return el("section", { class: "card stack", id: "split", tabindex: -1, "aria-labelledby": "split-title" }, el("h2", { id: "split-title" }, text("split")), undo, el("ul", { class: "lines" }, rows));
  }

  function members() {
    const rows = view.team.members.map((one) => el("li", {}, kit.pair(kit.name(one.name), text(one.proposed ? "proposed" : "thinking"))));
    return card(el("h2", {}, kit.name(view.team.name)), el("ul", {}, rows));
  }

  // What the others would do stands below all that one decides oneself: go there.
  async function propose() {
    await move("propose", { at: view.at, proposal: desk.proposal() });
    const there = document.getElementById("split");
    if (there && !trouble) { there.scrollIntoView(); there.focus({ preventScroll: true }); }
  }

  // Who decides for all is told by name who has not been heard yet.
  function commit() {
    const names = view.team.members.filter((one) => !one.proposed && !one.you).map((one) => one.name).join(", ");
    if (confirm(names ? text("commit-missing", { names }) : text("commit-sure"))) move("commit", { at: view.at, proposal: desk.proposal() });
  }

  function buttons() {
    const done = view.team.yours !== null, ready = desk.answered() && !desk.over();
    const told = !desk.answered() ? text("choose-first") : desk.over() ? text("hours-over", { n: desk.over() }) : desk.spare() ? text("hours-left", { n: desk.spare() }) : done ? "" : text("propose-first");
    return el("div", { class: "foot", role: "group", "aria-label": text("decide") }, told ? el("p", { class: "quiet small", id: "foot-told" }, told) : null, el("div", { class: "row" },
      el("button", { type: "button", id: "propose", class: done ? "grow" : "main grow", disabled: !ready, "aria-describedby": told ? "foot-told" : null, on: { click: propose } }, text(done ? "propose-again" : "propose")),
      done ? el("button", { type: "button", id: "commit", class: "main grow", disabled: !ready, on: { click: commit } }, text("commit")) : null));
  }

  // What is asked of everybody in a round, since an event alone fills a phone.
  function steps() {
    const told = text(view.desk.event ? "three-things" : "two-things");
    return view.round === 0 ? notice(told) : el("p", { class: "small quiet across" }, told);
  }

  function deciding() {
    if (view.desk.over) return [title(text("failed")), results(), meters()];
    desk.open(view, draw);
    const committed = view.team.committed;
    if (committed) {
      return [card(kit.heading(committed.by ? kit.fill("committed", { name: kit.name(committed.by) }) : text("entered")), el("p", {}, text("wait-results")),
        el("h2", {}, text("was-decided")), el("p", {}, planned(committed.plan)), el("p", { class: "small quiet" }, text("draft-kept")),
        el("button", { type: "button", id: "withdraw", on: { click: () => move("withdraw", { at: view.at }) } }, text("withdraw"))), split(), members(), meters()];
    }
    return [title(view.desk.quarter), again ? notice(text(again)) : null, steps(), desk.event(), cast(), meters(true), ...desk.parts(), split(), members(), buttons()];
  }

  const came = () => (view.results ? text("results", { quarter: view.results.quarter }) : view.title);

  function results(headed = true) {
    const told = view.results;
    if (!told) return null;
    const list = (title, lines) => (lines.length ? [el(headed ? "h3" : "h2", {}, title), el("ul", {}, lines.map((line) => el("li", {}, kit.marked(line, [], told.words))))] : []);
    const one = told.outcome, label = one ? one.label : "";
    const answer = told.undecided ? kit.marked(told.undecided, [], [label]) : el("span", kit.own(), kit.plain(label));
    return card(headed ? el("h2", {}, came()) : null,
      told.undecided || label ? el("p", {}, el("b", {}, answer)) : null,
      one ? [el("p", kit.own(), kit.plain(one.text)), one.says ? el("p", kit.own({ class: "said" }), text("said", { name: one.who, says: kit.plain(one.says) })) : null] : [],
      list(text("why"), told.changes), list(text("came-back"), told.came_back), list(text("market"), told.blows),
      expected(headed ? "h3" : "h2"),
      told.failed ? notice(text("failed"), true) : null);
  }

  // What the team had said of its meters, beside what came.
  function expected(level) {
    if (!view.expected?.length) return null;
    const way = (sign) => text(sign > 0 ? "up" : sign < 0 ? "down" : "same");
    const line = (one) => el("li", {}, el("span", { "aria-hidden": "true" }, one.expected === one.came ? "✓ " : "✗ "),
      text("expected-came", { meter: one.meter, said: way(one.expected), came: way(one.came) }));
    return [el(level, {}, text("expected")), el("ul", {}, view.expected.map(line))];
  }

  function ranking() {
    if (!view.ranking) return null;
    return card(el("h2", {}, text("ranking")), el("table", {}, el("tbody", {}, view.ranking.map((one, place) => el("tr", {},
      el("td", { class: "number" }, `${place + 1}.`), el("th", { scope: "row", "aria-current": one.number === view.you.team ? "true" : null }, one.number === view.you.team ? el("span", { "aria-hidden": "true" }, "➤\u00a0") : null, kit.name(one.team)), el("td", { class: "number" }, one.worth))))));
  }

  // Every state begins with the one heading that says what it is about.
  function body() {
    if (!view) return [];
    if (view.removed) return [title("Kitestring"), notice(text("removed"), true)];
    if (view.phase === "closed") return [title(text("phase-closed")), notice(text("closed")), results()];
    if (!view.you) return [come()];
    if (view.you.team === null) return [card(kit.heading(text("teams")), seats()), story(view.title, kit.own()), cast()];
    if (view.phase === "lobby") {
      const choice = view.mode === "teams" && !view.locked ? card(el("h2", {}, text("teams")), seats()) : null;
      return [title(el("span", kit.own(), view.title), role()), notice(text("wait-begin")), view.mode === "one" ? notice(text("one-company")) : null, choice, story(text("briefing")), cast()];
    }
    if (view.phase === "deciding") return deciding();
    if (view.phase === "debrief") return [title(text("phase-debrief")), notice(text("debrief")), whatIf.shown(view.what_if, view.asked), ranking(), results(), meters()];
    return [title(came()), again ? notice(text(again)) : null, notice(text(view.round + 1 < view.rounds ? "wait-round" : "wait-debrief")), results(false), ranking(), meters()];
  }

  // What the page is about: with that, and only then, heading, place and focus change.
  function mark() {
    if (!view) return "";
    const team = view.team ? Boolean(view.team.committed) : "none";
    return [view.phase, view.round, view.visit, Boolean(view.you), team].join(" ");
  }

  function draw() {
    if (view) kit.speak(view.spoken);
    const now = mark(), turned = now !== at, later = turned && before && view;
    if (later && `${before.phase}${before.visit}` !== `${view.phase}${view.visit}`) again = before.phase === "debrief" && (view.phase === "deciding" || view.phase === "results") && view.visit === before.visit ? "reopened"
      : view.phase === "deciding" && before.phase !== "lobby" && view.round <= before.round ? "opened-again" : "";
    if (troubleAt !== null && troubleAt !== now) trouble = "";
    kit.warn(offline ? text("offline") : "", trouble);
    kit.draw(page, body(), turned);
    news(turned);
    page.className = page.querySelector(".foot") ? "footed" : "";
    kit.draw(document.getElementById("where"), [view?.company ? el("span", kit.own(), view.company.name) : el("span", {}, "Kitestring")]);
    kit.draw(document.getElementById("team"), view?.team ? [kit.name(view.team.name)] : []);
    document.getElementById("round").textContent = view && view.you ? kit.round(view) : "";
    at = now;
    if (later) kit.turn();
    if (view) tell(later);
    before = view;
  }

  // What came from the trainer stays in sight, however far down the page somebody is.
  function news(turned) {
    const event = (one) => (one && one.desk && one.desk.event ? one.desk.event.title : "");
    const inRound = before && before.desk && view.desk && before.visit === view.visit;
    if (turned) swapped = false;
    if (inRound && event(before) !== event(view)) { swapped = true; kit.say(text("new-event")); }
    const lines = ((view && view.messages) || []).slice(-1).map((line) => kit.pair(text("message"), el("bdi", {}, line)));
    document.getElementById("news").setAttribute("aria-label", text("message"));
    kit.draw(document.getElementById("news"), [...lines, ...(swapped ? [text("new-event")] : [])].map((line) => el("div", {}, line)));
  }

  // Says aloud what has changed for those who do not see the page; a heading that is gone to speaks for itself.
  function tell(later) {
    if (later && view.desk && !view.team.committed && view.clock.ends !== null) {
      warned = false;
      kit.say(document.getElementById("round").textContent, text("time-left", { time: kit.time(view.clock.ends - Date.now() / 1000 - offset) }));
    }
    const lines = view.messages || [], done = view.team ? view.team.members.filter((one) => one.proposed && !one.you).map((one) => one.name) : [];
    const fresh = lines.length && JSON.stringify(lines) !== JSON.stringify(heard);
    if (fresh) kit.say(text("pair", { name: text("message"), what: lines[lines.length - 1] }));
    if (!later && before && view.phase === "deciding") for (const name of done) if (!spoken.includes(name)) kit.say(`${text("pair", { name, what: text("proposed") })}.`);
    if (before && before.clock && view.phase === "deciding" && before.phase === "deciding" && (before.clock.ends === null) !== (view.clock.ends === null)) kit.say(text(view.clock.ends === null ? "paused" : "clock-on"));
    const verdict = (now) => (now && now.what_if ? now.what_if.verdict : "");
    if (verdict(view) !== verdict(before)) kit.say(verdict(view));
    heard = lines;
    spoken = done;
  }

  function tick() {
    const clock = document.getElementById("clock"), now = view?.clock;
    clock.className = view && view.clock && view.clock.left !== null ? "clock still" : "clock";
    if (!now || view.phase !== "deciding") clock.textContent = "";
    else if (now.ends === null) clock.textContent = text("paused");
    else {
      const left = now.ends - Date.now() / 1000 - offset;
      clock.textContent = left > 0 ? kit.time(left) : text("time-up");
      if (left < 60 && left > 50 && !warned) { warned = true; kit.say(text("time-left", { time: kit.time(60) })); }
    }
  }

  // --- phones sleep and come back: look at once when they do

  // a second, more or less: phones that were answered at once do not all ask again at once
  function apart() {
    return 850 + 300 * Math.random();
  }

  async function begin() {
    await kit.load();
    await look();
    const again = async () => { await look(); setTimeout(again, apart() * (view?.pace ?? 2)); };
    setTimeout(again, 2000);
    kit.guard(page);
    setInterval(tick, 500);
    for (const event of ["visibilitychange", "pageshow", "online", "focus"]) {
      (event === "visibilitychange" ? document : window).addEventListener(event, look);
    }
  }

  begin();
})();
