// A pen that writes SVG: the few methods of a canvas context that draw.js uses, so both pictures are the same.

function svgPen(width, height) {
  const root = svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height });
  root.append(svg("rect", { width, height, fill: PAPER[theme()] }));
  const ruler = document.createElement("canvas").getContext("2d");
  const short = (number) => Math.round(number * 100) / 100;
  let path = [];
  let dash = [];
  const pen = {
    globalAlpha: 1,
    setLineDash: (lengths) => (dash = lengths),
    beginPath: () => (path = []),
    moveTo: (x, y) => path.push(`M${short(x)} ${short(y)}`),
    lineTo: (x, y) => path.push(`L${short(x)} ${short(y)}`),
    quadraticCurveTo: (cx, cy, x, y) => path.push(`Q${short(cx)} ${short(cy)} ${short(x)} ${short(y)}`),
    arc: (x, y, r) =>
      path.push(
        `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0`,
      ),
    closePath: () => path.push("Z"),
    stroke: () => append("path", { d: path.join(""), ...stroked() }),
    fill: () => append("path", { d: path.join(""), fill: pen.fillStyle }),
    strokeText: (text, x, y) => append("text", { ...written(x, y), ...stroked(), "stroke-linejoin": "round" }, text),
    fillText: (text, x, y) => append("text", { ...written(x, y), fill: pen.fillStyle }, text),
    measureText: (text) => {
      ruler.font = pen.font;
      return ruler.measureText(text);
    },
  };
  const stroked = () => ({
    fill: "none",
    stroke: pen.strokeStyle,
    "stroke-width": short(pen.lineWidth),
    "stroke-dasharray": dash.length ? dash.join(" ") : undefined,
  });
  const written = (x, y) => {
    const [, weight, size] = /^(\d+) ([\d.]+)px/.exec(pen.font);
    return {
      x: short(x),
      y: short(y),
      "text-anchor": "middle",
      "font-family": FAMILY,
      "font-size": short(size),
      "font-weight": weight,
    };
  };
  const append = (name, attributes, text = "") =>
    root.append(svg(name, { ...attributes, opacity: pen.globalAlpha < 1 ? short(pen.globalAlpha) : undefined }, text));
  return { pen, text: () => new XMLSerializer().serializeToString(root) };
}
