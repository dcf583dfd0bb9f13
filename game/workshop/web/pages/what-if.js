// What if: two futures side by side for everybody in the debrief, and for the trainer the question.
"use strict";

const whatIf = (() => {
  const { el, text } = kit;
  let question = null, offers = null, known = "", wanted = "", seen = "";

  // --- the answer, as the laptop tells it

  function side(told) {
    const [real, other] = told.sides;
    // A narrow cell ends its line between a figure and what it counts, not within either.
    const loose = (value) => value.replace(/\u00a0/g, " ");
    const line = (name, a, b, sign = null, word = null) => el("tr", {}, el("th", { scope: "row" }, name), el("td", { class: "number" }, loose(a)), el("td", { class: "number" }, sign, el("b", {}, loose(b)), word));
    const sign = (one) => el("span", { class: `change ${one.good === null ? "" : one.good ? "good" : "bad"}` }, kit.sign(one.up));
    return el("table", { class: "futures" },
      el("thead", {}, el("tr", {}, el("td", {}), el("th", { class: "number", scope: "col" }, real.name), el("th", { class: "number", scope: "col" }, other.name))),
      el("tbody", {}, line(text("worth"), real.worth, other.worth), real.score ? line(text("score"), real.score, other.score) : null,
        told.meters.map((one) => line(one.name, one.real, one.other, sign(one), kit.word(one.up)))));
  }

  const lines = (title, rows) => (rows.length ? [el("h3", {}, title), el("ul", {}, rows.map((row) => el("li", {}, row)))] : []);

  function answer(told) {
    const marked = (line) => kit.marked(line, told.names, told.words);
    const verdict = el("p", {}, el("b", {}, marked(told.verdict)));
    if (!told.sides.length) return [verdict];
    const stands = told.sides.map((one) => kit.pair(el("b", {}, one.name), one.state));
    return [verdict, el("div", { class: "across-it" }, side(told)), ...lines(text("stands"), stands),
      ...lines(text("spread"), told.spread.map((step) => [el("b", {}, step.when), " ", marked(step.what)])),
      ...lines(text("because"), told.because.map(marked)), ...lines(text("story"), told.story.map(marked)),
      told.note ? el("p", { class: "quiet small" }, told.note) : null];
  }

  // What is asked stands there while its answer is worked out, so that nothing jumps when it comes.
  const shown = (told, asked, title = "what-if") => (told || asked ? el("section", { class: "card stack", id: "what-if", "aria-label": text(title) }, el("h2", {}, text(title)),
    told ? answer(told) : el("p", { class: "quiet" }, text("one-moment"))) : null);

  // --- the question, on the trainer's page

  function fitted(there) {
    const team = there.teams.find((one) => one.number === question.team) ?? there.teams[0];
    question.team = team.number;
    question.round = Math.min(question.round, team.rounds.length - 1);
    return team;
  }

  // What was not answered is asked once more in a while, unless something else is wanted by then.
  function later(asked, again) {
    setTimeout(() => { if (wanted === asked) { wanted = ""; again(); } }, 2000);
  }

  async function fetchOffers(again) {
    const asked = `team=${question.team}&round=${question.round}`;
    if (wanted === asked) return;
    wanted = asked;
    try {
      const answer = await fetch(`api/trainer/offers?${asked}`), told = answer.ok ? await answer.json() : null;
      if (wanted !== asked) return;
      if (told) { offers = told; known = asked; again(); }
      else later(asked, again);
    } catch (trouble) {
      later(asked, again);
    }
  }

  function choose(id, label, options, on) {
    return el("div", { class: "below" }, el("label", { for: id }, label), el("select", { id, on: { change: (event) => on(event.target.value) } }, options));
  }

  const option = (value, label, selected) => el("option", { value, selected }, label);

  // What is not on offer gives way to what is; offers of another team or round decide nothing.
  function settle() {
    const kinds = offers.kinds, kind = kinds.find((one) => one.what === question.what) ?? kinds[0];
    if (known !== wanted) return kind;
    question.what = kind.what;
    if (!kind.options.some((one) => one.which === question.which)) question.which = kind.options[0].which;
    if (!kind.onwards) question.onwards = false;
    return kind;
  }

  // What was asked last stands there, also when it was asked from the big screen.
  function follow(asked) {
    const now = JSON.stringify(asked);
    if (now !== seen) { seen = now; if (asked) question = kit.copy(asked); }
    question = question ?? { team: 0, round: 0, what: "", which: 0, onwards: false };
  }

  function ask(there, move, again) {
    if (!there?.teams.length) return null;
    follow(there.asked);
    const team = fitted(there), set = (part) => (value) => { question[part] = Number(value); again(); };
    fetchOffers(again);
    const parts = [
      there.teams.length > 1 ? choose("if-team", text("if-team"), there.teams.map((one) => option(one.number, one.name, one.number === team.number)), set("team")) : null,
      choose("if-round", text("if-round"), team.rounds.map((name, round) => option(round, name, round === question.round)), set("round")),
    ];
    if (offers?.kinds.length) {
      const kind = settle();
      parts.push(el("p", { class: "quiet small" }, text("they-did", { what: offers.did })),
        choose("if-kind", text("if-kind"), offers.kinds.map((one) => option(one.what, one.name, one === kind)), (what) => { question.what = what; question.onwards = what === "team"; again(); }),
        choose("if-which", text("if-which"), kind.options.map((one) => option(one.which, one.label, one.which === question.which)), set("which")),
        kind.onwards ? choose("if-long", text("if-long"), [option(0, text("if-once"), !question.onwards), option(1, text("if-on"), question.onwards)], (value) => { question.onwards = value === "1"; again(); }) : null,
        el("div", { class: "row" },
          el("button", { type: "button", id: "if-ask", class: "main", disabled: known !== wanted, on: { click: () => move("suppose", { asked: question }) } }, text("if-ask")),
          there.asked ? el("button", { type: "button", id: "if-away", on: { click: () => move("suppose", { asked: null }) } }, text("if-away")) : null));
    }
    return el("section", { class: "card stack", id: "asking", "aria-label": text("what-if") }, el("h2", {}, text("what-if")), parts);
  }

  // A round that is taken back is played anew: what could be asked before says nothing of what can be asked then.
  function leave() {
    offers = null;
    known = wanted = "";
  }

  return { shown, ask, leave };
})();
