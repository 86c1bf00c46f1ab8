// Marks and lines as small pictures, for legend, panel and lists.

function glyph(look, size = 16) {
  const drawing = svg("svg", {
    viewBox: "-10 -10 20 20",
    width: size,
    height: size,
    class: "glyph",
    "aria-hidden": "true",
  });
  const ring = look.shape === "ring";
  const colour = look[theme()];
  const points = CORNERS[look.shape] && corners(look.shape, 7.4);
  const paint = ring ? { fill: "none", stroke: colour, "stroke-width": 3 } : { fill: colour };
  drawing.append(points ? svg("polygon", { points, ...paint }) : svg("circle", { r: ring ? 6 : 7.4, ...paint }));
  return drawing;
}

function corners(shape, radius) {
  const [count, turn, grow] = CORNERS[shape];
  const angles = Array.from({ length: count }, (_, corner) => turn + (corner * 2 * Math.PI) / count);
  return angles
    .map((angle) => `${(Math.cos(angle) * radius * grow).toFixed(2)},${(Math.sin(angle) * radius * grow).toFixed(2)}`)
    .join(" ");
}

function swatch(look) {
  const stroke = {
    stroke: look[theme()],
    "stroke-width": look.thin ? 1.6 : 2.4,
    "stroke-dasharray": look.dash.join(" ") || undefined,
  };
  const head = look.both ? "" : svg("path", { d: "M34 5l-7 -3.6v7.2z", fill: look[theme()] });
  return svg(
    "svg",
    { viewBox: "0 0 34 10", width: 34, height: 10, class: "swatch", "aria-hidden": "true" },
    svg("line", { x1: 1, y1: 5, x2: look.both ? 33 : 28, y2: 5, ...stroke }),
    head,
  );
}
