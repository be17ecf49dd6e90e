"""Plots as SVG, drawn by hand: two panels over one axis, time and peak memory, readable on light and on dark pages."""

from dataclasses import dataclass

WIDTH, HEIGHT = 720, 280
PANEL_WIDTH, PANEL_HEIGHT = 270, 180
TOP, LEFTS = 50, (60, 420)
TICKS = 4

STYLE = """
  text { font: 12px system-ui, sans-serif; fill: #24292f }
  line { stroke: #d0d7de }
  polyline { stroke: currentColor; stroke-width: 2 }
  circle, .here, .reference { fill: currentColor }
  .title { font-weight: 600 }
  .here { color: #0969da }
  .reference { color: #bc4c00 }
  polyline.here, polyline.reference { fill: none }
  polyline.reference { stroke-dasharray: 5 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    line { stroke: #3d444d }
    .here { color: #58a6ff }
    .reference { color: #f0883e }
  }"""


@dataclass
class Panel:
    """What is on one vertical axis: names of lines, each with a value for every place of the horizontal axis."""

    title: str
    here: list
    reference_name: str
    reference: list


@dataclass
class Plot:
    horizontal: str
    places: list
    panels: list

    def svg(self):
        size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        parts = [f'<svg xmlns="http://www.w3.org/2000/svg" {size}>', f"<style>{STYLE}\n</style>"]
        for left, panel in zip(LEFTS, self.panels, strict=True):
            parts += self.drawn(left, panel)
        return "\n".join([*parts, "</svg>", ""])

    def drawn(self, left, panel):
        most = ceiling(max(panel.here + panel.reference))
        widest = max(self.places)
        bottom, right = TOP + PANEL_HEIGHT, left + PANEL_WIDTH

        def across(place):
            return left + PANEL_WIDTH * place / widest

        def up(value):
            return bottom - PANEL_HEIGHT * value / most

        yield text(left, TOP - 30, panel.title, "title")
        yield text(left, TOP - 12, "wasi-virt", "here")
        yield text(left + 80, TOP - 12, panel.reference_name, "reference")
        for tick in range(TICKS + 1):
            value = most * tick / TICKS
            yield f'<line x1="{left}" x2="{right}" y1="{up(value):.1f}" y2="{up(value):.1f}"/>'
            yield text(left - 6, up(value) + 4, number(value), anchor="end")
        for place in self.places:
            yield text(across(place), bottom + 18, number(place), anchor="middle")
        yield text(left + PANEL_WIDTH / 2, bottom + 38, self.horizontal, anchor="middle")
        for kind, values in [("reference", panel.reference), ("here", panel.here)]:
            points = [(across(place), up(value)) for place, value in zip(self.places, values, strict=True)]
            yield f'<polyline class="{kind}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>'
            yield from (f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="2.5"/>' for x, y in points)


def text(x, y, content, kind="", anchor="start"):
    kind = f' class="{kind}"' if kind else ""
    return f'<text{kind} x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{content}</text>'


def number(value):
    return f"{value:,.0f}" if value == int(value) else f"{value:g}"


def ceiling(value):
    """The least of 1, 2, 4 and 8 times a power of ten that is not less: a quarter of it is a short number."""
    power = 1e-3
    while True:
        for factor in (1, 2, 4, 8):
            if factor * power >= value:
                return factor * power
        power *= 10
