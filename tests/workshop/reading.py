"""What a page must be for everybody: one heading to begin at, a name on every control, room for a thumb."""

CONTROLS = {"button", "link", "textbox", "radio", "checkbox", "combobox", "spinbutton", "DisclosureTriangle"}
HEADINGS = "[...document.querySelectorAll('h1, h2, h3, h4')].map((one) => Number(one.tagName[1]))"
TOUCHED = "button, select, summary, label.pick, input:not([type=radio]):not([type=checkbox])"
SMALL = f"""[...document.querySelectorAll('{TOUCHED}')].filter((one) => one.offsetParent).map((one) => {{
  const box = one.getBoundingClientRect();
  return [one.id || one.textContent.slice(0, 40), Math.round(box.width), Math.round(box.height)];
}}).filter((one) => one[1] < 44 || one[2] < 44)"""
WIDE = """[...document.querySelectorAll('body *')].filter((one) => {
  const box = one.getBoundingClientRect(), end = document.documentElement.clientWidth;
  return box.width && !one.closest('.away') && (box.right > end + 1 || box.left < -1);
}).map((one) => `${one.tagName} ${one.id || one.textContent.slice(0, 40)}`)"""
WHOLE = "button, h1, h2, summary, label, td, th, .chip, header *"
CUT = f"""[...document.querySelectorAll('{WHOLE}')].filter((one) => {{
  const shown = getComputedStyle(one).display !== 'inline' && !one.closest('.away');
  return shown && one.scrollWidth > one.clientWidth + 1;
}}).map((one) => one.textContent.slice(0, 40))"""

BROKEN = """(() => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('.away, option')) continue;
    for (const word of node.data.matchAll(/\\p{L}{2,}/gu)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (word[0].length < 18 && range.getClientRects().length > 1) found.push(word[0]);
    }
  }
  return found;
})()"""


def faults(page) -> list[str]:
    """Return what somebody with a reader, a thumb or a narrow screen would miss on a page, a line each."""
    ranks = page.evaluate(HEADINGS)
    found = [] if ranks.count(1) == 1 else [f"{ranks.count(1)} headings of the first rank"]
    steps = zip([0, *ranks], ranks, strict=False)
    found += [f"a heading of rank {now} after {before}" for before, now in steps if now > before + 1]
    found += [f"no name: {role}" for role in _nameless(page)]
    found += [f"small: {what}" for what in page.evaluate(SMALL)]
    found += [f"stands out: {what}" for what in page.evaluate(WIDE)]
    found += [f"cut off: {what}" for what in page.evaluate(CUT)]
    found += [f"broken over two lines: {what}" for what in page.evaluate(BROKEN)]
    return found


def _nameless(page) -> list[str]:
    """Return the roles of controls that a reader could not name, as the browser tells it."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        node["role"]["value"]
        for node in nodes
        if not node["ignored"]
        and node["role"]["value"] in CONTROLS
        and not node.get("name", {}).get("value", "").strip()
    ]
