// The page of somebody in the room: come in, choose a team, decide, and read what came of it.
"use strict";

(() => {
  const { el, text } = kit;
  const page = document.getElementById("page");
  let view = null, tag = null, offset = 0, offline = false, trouble = "", last = "", busy = false, choosing = 0;

  // --- what the laptop says

  async function look() {
    try {
      const answer = await fetch("api/view", { headers: tag ? { "if-none-match": tag } : {} });
      if (answer.status === 200) {
        tag = answer.headers.get("etag");
        view = await answer.json();
        offset = view.now - Date.now() / 1000;
        if (Date.now() > choosing) draw();
      }
      setOffline(!answer.ok && answer.status !== 304);
    } catch (fault) {
      setOffline(true);
    }
  }

  function setOffline(now) {
    if (offline !== now) { offline = now; draw(); }
  }

  async function move(kind, parts = {}) {
    if (busy) return;
    busy = true;
    const answer = await kit.send("api/move", { key: kit.newKey(), move: { kind, ...parts } });
    busy = false;
    trouble = answer.ok ? "" : answer.sentence;
    tag = null;
    await look();
    if (trouble) draw();
  }

  async function join(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const answer = await kit.send("api/join", { code: String(form.get("code")), name: String(form.get("name")) });
    trouble = answer.ok ? "" : answer.sentence;
    tag = null;
    await look();
    if (trouble) draw();
  }

  // --- parts

  const card = (...children) => el("section", { class: "card stack" }, children);
  const notice = (told, bad = false) => el("p", { class: bad ? "notice bad" : "notice", role: bad ? "alert" : null }, told);

  function come() {
    const asked = new URLSearchParams(location.search).get("code") ?? "";
    return el("form", { class: "card", on: { submit: join } },
      el("h1", {}, text("join-title")), el("p", { class: "quiet" }, text("join-about")),
      el("label", { for: "code" }, text("code")),
      el("input", { type: "text", id: "code", name: "code", class: "code", value: asked, autocomplete: "off", autocapitalize: "characters", maxlength: 12, required: true }),
      el("label", { for: "name" }, text("your-name")),
      el("input", { type: "text", id: "name", name: "name", autocomplete: "given-name", maxlength: 24, required: true }),
      el("button", { class: "main wide" }, text("join")));
  }

  function teams() {
    return card(el("h2", {}, text("teams")), view.teams.map((team) => el("button", {
      class: view.you.team === team.number ? "main wide" : "wide", type: "button", id: `team-${team.number}`,
      "aria-pressed": view.you.team === team.number ? "true" : "false", on: { click: () => move("choose", { team: team.number }) },
    }, `${team.name} · ${text("people", { n: team.people })}`)));
  }

  const briefing = () => card(el("h1", {}, view.title), el("p", { class: "quiet" }, `${view.company.name} · ${view.company.role}`), el("p", { class: "story" }, view.briefing.replaceAll("**", "")));

  function meters(folded = false) {
    const one = (meter) => el("div", { class: "meter" },
      el("div", { class: "small quiet" }, meter.name),
      el("div", {}, el("b", {}, meter.value), " ", Number.parseFloat(meter.change) === 0 ? "" : el("span", { class: `small change ${meter.good === null ? "" : meter.good ? "good" : "bad"}` }, `${meter.change.startsWith("+") ? "▲" : "▼"} ${meter.change}`)),
      meter.range ? el("div", { class: "small quiet" }, text("range", { low: meter.range[0], high: meter.range[1] })) : null,
      el("div", { class: "track", "aria-hidden": "true" }, el("i", { share: meter.share })));
    const head = [el("h2", {}, text("meters")), el("span", {}, `${text("worth")} `, el("b", {}, view.worth))];
    const all = el("div", { class: "meters" }, view.meters.flatMap((group) => group.meters.map(one)));
    return folded ? el("details", { class: "card", id: "meters" }, el("summary", {}, el("span", { class: "row" }, head)), all) : card(el("div", { class: "row apart" }, head), all);
  }

  function split() {
    const told = view.team.split;
    if (!told) return null;
    const styles = Object.fromEntries(kit.words.styles.map((style) => [style.id, style.name]));
    const label = (choice) => (choice >= 0 && view.desk?.event ? view.desk.event.choices[choice].label : "–");
    const rows = told.proposals.map((one, number) => el("li", {},
      el("p", {}, el("b", {}, one.name), el("br"), el("span", { class: "small quiet" }, `${text("split-hours", { n: one.leading, m: one.spent - one.leading })} · ${styles[one.style]}`), el("br"), label(one.choice)),
      view.team.committed ? null : el("button", { type: "button", id: `take-${number}`, "aria-label": `${text("take-over")}: ${one.name}`, on: { click: () => desk.take({ hours: one.hours, style: one.style, choice: one.choice }) } }, text("take-over"))));
    return el("section", { class: "card stack", id: "split", tabindex: -1 }, el("h2", {}, text("split")), el("ul", { class: "lines" }, rows));
  }

  function members() {
    const rows = view.team.members.map((one) => el("li", {}, `${one.name}: ${text(one.proposed ? "proposed" : "thinking")}`));
    return card(el("h2", {}, view.team.name), el("ul", {}, rows));
  }

  // What the others would do stands below all that one decides oneself: go there.
  async function propose() {
    await move("propose", { proposal: desk.proposal() });
    const there = trouble ? page.querySelector(".notice.bad") : document.getElementById("split");
    if (there) { there.scrollIntoView(); there.focus({ preventScroll: true }); }
  }

  function buttons() {
    const spoken = view.team.yours !== null, ready = desk.ready();
    const told = !ready ? text("choose-first") : spoken ? "" : text("propose-first");
    return el("div", { class: "foot", role: "group", "aria-label": text("decide") }, told ? el("p", { class: "quiet small" }, told) : null, el("div", { class: "row" },
      el("button", { type: "button", id: "propose", class: spoken ? "grow" : "main grow", disabled: !ready, on: { click: propose } }, text(spoken ? "propose-again" : "propose")),
      spoken ? el("button", { type: "button", id: "commit", class: "main grow", disabled: !ready, on: { click: () => { if (confirm(text("commit-sure"))) move("commit", { proposal: desk.proposal() }); } } }, text("commit")) : null));
  }

  function deciding() {
    if (view.desk.over) return [notice(text("failed")), results(), meters()];
    desk.open(view, draw);
    const committed = view.team.committed;
    if (committed) {
      return [card(notice(text("committed", { name: committed.by })), notice(text("wait-results")),
        el("button", { type: "button", id: "withdraw", on: { click: () => move("withdraw") } }, text("withdraw"))), split(), members(), meters()];
    }
    return [desk.event(), meters(true), ...desk.parts(), split(), members(), buttons()];
  }

  function results() {
    const told = view.results;
    if (!told) return null;
    const list = (title, lines) => (lines.length ? [el("h3", {}, title), el("ul", {}, lines.map((line) => el("li", {}, line)))] : []);
    const came = told.outcome;
    return card(el("h2", {}, text("results", { quarter: told.quarter })),
      came ? [el("p", {}, el("b", {}, came.label)), el("p", {}, came.text), came.says ? el("p", { class: "said" }, `${came.who}: “${came.says}”`) : null] : [],
      list(text("why"), told.changes), list(text("came-back"), told.came_back), list(text("market"), told.blows),
      told.failed ? notice(text("failed"), true) : null);
  }

  function ranking() {
    if (!view.ranking) return null;
    return card(el("h2", {}, text("ranking")), el("table", {}, el("tbody", {}, view.ranking.map((one, place) => el("tr", {},
      el("td", { class: "number" }, `${place + 1}.`), el("td", {}, one.number === view.you.team ? el("b", {}, one.team) : one.team), el("td", { class: "number" }, one.worth))))));
  }

  function body() {
    if (!view) return [];
    if (!view.you) return [come()];
    if (view.phase === "closed") return [notice(text("closed")), results()];
    if (view.you.team === null) return [teams(), briefing()];
    if (view.phase === "lobby") return [notice(text("wait-begin")), view.mode === "teams" && !view.locked ? teams() : null, briefing()];
    if (view.phase === "deciding") return deciding();
    if (view.phase === "debrief") return [notice(text("debrief")), ranking(), results(), meters()];
    return [notice(text(view.round + 1 < view.rounds ? "wait-round" : "wait-debrief")), results(), ranking(), meters()];
  }

  function draw() {
    const messages = (view?.messages ?? []).map((line) => notice(`${text("message")}: ${line}`));
    kit.draw(page, [offline ? notice(text("offline"), true) : null, trouble ? notice(trouble, true) : null, ...messages, ...body()]);
    choosing = 0;
    page.className = page.querySelector(".foot") ? "footed" : "";
    document.getElementById("where").textContent = view?.company.name ?? "Kitestring";
    document.getElementById("team").textContent = view?.team ? view.team.name : "";
    document.getElementById("round").textContent = view && view.phase !== "lobby" && view.you ? text("round", { n: view.round + 1, all: view.rounds }) : "";
    tell();
  }

  // Says aloud what has changed for those who do not see the page.
  function tell() {
    const now = view ? `${view.phase} ${view.round} ${view.visit}` : "";
    if (now !== last) {
      last = now;
      window.scrollTo(0, 0);
      kit.say(page.querySelector("h1, h2, .notice")?.textContent ?? "");
    }
  }

  function tick() {
    const clock = document.getElementById("clock"), at = view?.clock;
    if (!at || view.phase !== "deciding") clock.textContent = "";
    else if (at.ends !== null) clock.textContent = kit.time(at.ends - Date.now() / 1000 - offset);
    else clock.textContent = text("paused");
  }

  // --- phones sleep and come back: look at once when they do

  async function begin() {
    await kit.load();
    await look();
    const again = async () => { await look(); setTimeout(again, 1000 * (view?.pace ?? 2)); };
    setTimeout(again, 2000);
    // A list that is open on a phone would close if the page were drawn under it.
    page.addEventListener("focusin", (event) => { choosing = event.target.tagName === "SELECT" ? Date.now() + 20000 : 0; });
    page.addEventListener("focusout", () => { choosing = 0; });
    setInterval(tick, 500);
    for (const event of ["visibilitychange", "pageshow", "online", "focus"]) {
      (event === "visibilitychange" ? document : window).addEventListener(event, look);
    }
  }

  begin();
})();
