"""What a page looks like at a given width, and how it answers to the Tab key."""

WIDTHS = (360, 768, 1280)
TAB_STOPS = 30

# How wide the page came out, and what sticks out of its window. Boxes that scroll by themselves may hold wide things.
# A phone zooms out until the widest thing fits in, and says so in innerWidth.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = element => {
    for (let e = element.parentElement; e && e !== document.body; e = e.parentElement)
      if (getComputedStyle(e).overflowX !== 'visible') return true;
    return false;
  };
  const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join('');
  const wide = [...document.body.querySelectorAll('*')].filter(e => {
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    return box.width > 1 && box.height > 1 && box.right > 0 && (box.right > width + 1 || box.left < -1)
      && style.visibility !== 'hidden' && style.clipPath === 'none' && style.clip === 'auto' && !scrolls(e);
  });
  return {over: document.scrollingElement.scrollWidth > width, laidOut: Math.max(document.scrollingElement.scrollWidth, innerWidth),
    wide: wide.slice(0, 3).map(name)};
}"""

# The look of the focused element, of what it draws around itself, and of the boxes around it: a card may show the focus.
LOOK = """element => {
  const properties = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'backgroundColor', 'borderTopColor',
    'borderBottomColor', 'borderBottomWidth', 'textDecorationLine', 'textDecorationThickness', 'color'];
  const looks = [];
  for (let e = element, depth = 0; e && depth < 3; e = e.parentElement, depth++)
    for (const pseudo of [null, '::before', '::after'])
      looks.push(properties.map(property => getComputedStyle(e, pseudo)[property]).join(' '));
  return looks.join('|');
}"""

FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const box = e.getBoundingClientRect();
  const text = (e.innerText || e.value || '').trim().slice(0, 40);
  return {href: e.getAttribute('href') || '', name: `${e.tagName.toLowerCase()} “${text}”`, seen: box.width > 1 && box.height > 1
    && box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth};
}"""

NO_MOVEMENT = "*, *::before, *::after { transition: none !important; animation: none !important }"


def context_of_width(browser, width, **options):
    return browser.new_context(viewport={"width": width, "height": 800}, is_mobile=width < 700, has_touch=width < 700,
                               reduced_motion="reduce", offline=True, **options)


def boxes_of_first_screen(page):
    """Where everything stands that has come before the later style sheets, and what its type and colours are."""
    return page.evaluate("""() => {
      const later = document.querySelector('body link[rel="stylesheet"]');
      const seen = [...document.querySelectorAll('body *')].filter(element => !later ||
        element.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING && !element.contains(later));
      return seen.map(element => {
        const {x, y, width, height, bottom} = element.getBoundingClientRect(), style = getComputedStyle(element);
        // The closed menu and the skip link, whose look is left to the later style sheets.
        if (bottom <= 0 || !element.checkVisibility()) return [element.tagName, element.className, 'out of sight'].join(' ');
        return [element.tagName, element.className, x, y, width, height, style.font, style.color, style.backgroundColor].join(' ');
      });
    }""")


def overflow_fault(page, width):
    found = page.evaluate(OVERFLOW)
    if found["over"] or found["wide"] or found["laidOut"] > width:
        return f"comes out {found['laidOut']} px wide in a window of {width}: {', '.join(found['wide']) or 'no viewport?'}"
    return None


def skip_link_fault(page):
    """The first Tab must show a link to the main part; Enter and Tab must then be in it or behind its start."""
    page.keyboard.press("Tab")
    first = page.evaluate(FOCUSED)
    if not first or not first["href"].startswith("#") or len(first["href"]) < 2:
        return f"the first Tab goes to {first['name'] if first else 'nothing'}, not to a skip link"
    if not first["seen"]:
        return "the skip link is out of sight when it has the focus"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    passed = page.evaluate("""id => {
      const target = document.getElementById(id), focused = document.activeElement;
      return !!target && focused !== document.body && !focused.matches(`[href="#${id}"]`)
        && (target.contains(focused) || !!(target.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING));
    }""", first["href"][1:])
    return None if passed else f"the skip link {first['href']} does not lead on into the page"


def focus_faults(page):
    """Each of the first Tab stops must look different with the focus from without it."""
    page.add_style_tag(content=NO_MOVEMENT)
    page.evaluate("window.tabStops = []")
    for _ in range(TAB_STOPS):
        page.keyboard.press("Tab")
        if not page.evaluate(f"""() => {{
          const focused = ({FOCUSED})(), element = document.activeElement;
          if (focused) window.tabStops.push({{name: focused.name, element, look: ({LOOK})(element)}});
          return !!focused;
        }}"""):
            break
    names = page.evaluate(f"""() => {{
      document.activeElement.blur();
      return window.tabStops.map(({{name, element, look}}) => ({LOOK})(element) === look ? name : null);
    }}""")
    return [f"no visible focus on {name}" for name in names if name] if names else ["Tab reaches nothing"]
