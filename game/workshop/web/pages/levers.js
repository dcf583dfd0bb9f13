// The levers of a company: what each is, what can be done with it, and what that takes.
"use strict";

const levers = (() => {
  const { el, text } = kit;

  const chosen = (one, value) => one.options.find((option) => String(option.value) === String(value)) ?? one.options[0];

  function measureValue(value) {
    return value === true ? 1 : value === false || value === 0 ? "" : value;
  }

  function hours(table, plan) {
    if (!table) return 0;
    const sum = (list, value) => list.reduce((whole, one) => whole + chosen(one, value(one)).hours, 0);
    return sum(table.measures, (one) => measureValue(plan[one.id]))
      + sum(table.executives, (one) => plan.mandates[one.row])
      + sum(table.bets, (one) => plan.bets[one.row]);
  }

  function option(one) {
    return one.takes ? `${one.name} (${one.takes})` : one.name;
  }

  // What it is called, what can be done with it, what that means, and, folded, all there is to know.
  function lever(id, one, value, take) {
    const now = chosen(one, value), warning = String(now.value) === "0" ? "" : one.warning, told = [one.note ? "" : one.about[0], now.told].filter(Boolean).join(" ");
    return el("div", { class: "lever" }, el("label", one.note ? kit.own({ for: id }) : { for: id }, one.name),
      el("select", { id, "aria-describedby": told || warning ? `${id}-told` : null, on: { change: (event) => take(event.target.value) } },
        one.options.map((each) => el("option", { value: each.value, selected: each === now }, option(each)))),
      told || warning ? el("p", { class: "small quiet", id: `${id}-told` }, warning ? el("b", { class: "warning" }, `${warning} `) : null, told) : null,
      one.note ? el("details", { id: `${id}-more`, class: "small" }, el("summary", {}, kit.marked(one.note, [], [one.office])), one.about.map((line, row) => el("p", row ? {} : kit.own(), kit.plain(line)))) : null);
  }

  function placed(list, row, value) {
    const full = list.slice();
    while (full.length <= row) full.push(0);
    full[row] = Number(value);
    return full;
  }

  // `plan` gives the plan as it is when something is chosen; `pulled` is told the choice.
  function part(prefix, table, plan, pulled) {
    if (!table) return null;
    const measure = (one) => lever(`${prefix}lever-${one.id}`, one, measureValue(plan()[one.id]), (value) => {
      plan()[one.id] = one.id === "training" ? value : one.id === "analytics" ? Number(value || 0) : value !== "";
      pulled(chosen(one, value));
    });
    const row = (kind, list) => (one) => lever(`${prefix}${kind}-${one.row}`, one, plan()[list][one.row] ?? 0, (value) => {
      plan()[list] = placed(plan()[list], one.row, value);
      pulled(chosen(one, value));
    });
    return el("section", { class: "card stack levers", id: `${prefix}levers`, "aria-label": text("company") }, el("h2", {}, text("company")),
      table.measures.map(measure),
      table.executives.length ? el("h3", {}, text("executives")) : null, table.executives.map(row("executive", "mandates")),
      table.bets.length ? el("h3", {}, text("bets")) : null, table.bets.map(row("bet", "bets")));
  }

  // The levers that a plan uses, each with what is done with it.
  function uses(table, plan) {
    if (!table) return [];
    const named = (list, value) => list.filter((one) => value(one)).map((one) => [el("span", one.note ? kit.own() : {}, one.name), chosen(one, value(one)).name]);
    return [
      ...named(table.measures, (one) => measureValue(plan[one.id])),
      ...named(table.executives, (one) => plan.mandates[one.row]),
      ...named(table.bets, (one) => plan.bets[one.row]),
    ];
  }

  const used = (table, plan) => uses(table, plan).map(([name, what]) => text("pair", { name: name.textContent, what }));

  return { hours, part, uses, used };
})();
