/**
 * The layout, in Typst. All texts come in as data and stay data. Headings, tables with head rows, lists, alternative
 * texts and the outline are what PDF/UA asks for; the page's own numbers and running title are artifacts.
 */
export const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let accent = rgb(d.colour)
#let soft = rgb("#565b66")
#let dense = d.at("dense", default: false)
#set document(title: d.title, author: d.author, date: none)
#set page(
  paper: "a4",
  margin: if dense { (x: 1.8cm, top: 1.4cm, bottom: 1.5cm) } else { (x: 1.8cm, top: 2.2cm, bottom: 2cm) },
  header: context { if here().page() > 1 { text(size: 8pt, fill: soft, d.title) } },
  footer: align(end, text(size: 8pt, fill: soft, context counter(page).display("1 / 1", both: true))),
)
#set text(
  lang: d.language, region: none, dir: if d.rightToLeft { rtl } else { ltr },
  font: ("Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Math", "Noto Sans Symbols2"),
  fallback: false, size: if dense { 9.2pt } else { 9.5pt }, fill: rgb("#16181d"),
)
#set par(leading: if dense { 0.58em } else { 0.62em }, spacing: 0.9em)
#set list(spacing: if dense { 0.55em } else { 0.7em })
#show heading.where(level: 1): it => block(above: if dense { 1.1em } else { 2em }, below: if dense { 0.6em } else { 0.9em }, sticky: true)[
  #set text(size: if dense { 10.5pt } else { 15pt }, weight: "bold", fill: accent)
  #it
]
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.7em, sticky: true)[
  #set text(size: 10.5pt, weight: "bold")
  #it
]
#show title: set text(size: if dense { 16pt } else { 22pt }, weight: "bold", fill: accent)
#show title: set par(leading: 0.4em)
#set table.cell(breakable: false)
#show table.cell.where(y: 0): set text(weight: "bold")

#if sys.inputs.logo != "" {
  block(below: 1.6em, image(sys.inputs.logo, alt: d.author, height: 1.4cm, width: 6cm, fit: "contain"))
}
#block(below: 0.6em, par(text(size: 9pt, fill: soft, d.eyebrow)))
#title()
#line(length: 100%, stroke: 1.5pt + accent)

#let show-cell(lines) = {
  lines.at(0)
  for line in lines.slice(1) {
    linebreak()
    text(size: 6.5pt, weight: "regular", fill: soft, line)
  }
}
#let show-table(t) = {
  set text(size: 8pt, hyphenate: true)
  set par(leading: 0.5em)
  table(
    columns: t.columns.map(c => c.width * 1fr),
    stroke: (x, y) => (bottom: if y == 0 { 0.8pt + soft } else { 0.4pt + rgb("#d5d7dc") }),
    inset: (x: 4.5pt, y: 4pt),
    align: (x, y) => (if t.columns.at(x).numeric { end } else { start }) + (if y == 0 { bottom } else { top }),
    table.header(..t.columns.map(c => show-cell(c.head))),
    ..t.rows.map(row => row.map(show-cell)).flatten(),
  )
}

// a chart is as wide as the page at 660 pixels
#let px = 17.4cm / 660
#let far = 30cm
#let show-word(w) = {
  let said = text(
    size: w.size * px, weight: if w.bold { "bold" } else { "regular" }, fill: rgb(w.colour),
    top-edge: "baseline", bottom-edge: "baseline", w.text,
  )
  let shown = if w.halo { box(fill: white, outset: (x: 1pt, top: w.size * 0.76 * px, bottom: w.size * 0.22 * px), said) } else { said }
  let (width, shift, side) = if w.anchor == "middle" { (2 * far, far, center) } else if w.anchor == "end" { (far, far, right) } else { (far, 0pt, left) }
  let line = box(width: width, align(side, shown))
  if w.turned { place(top + left, dx: w.x * px, dy: w.y * px + shift, rotate(-90deg, origin: top + left, line)) }
  else { place(top + left, dx: w.x * px - shift, dy: w.y * px, line) }
}
#let show-chart(c) = block(breakable: false, width: 100%, {
  if c.title != "" { block(sticky: true, below: 0.7em, text(size: 9.5pt, weight: "bold", c.title)) }
  if c.finding != "" { block(sticky: true, below: 0.9em, par(c.finding)) }
  figure(alt: c.alt, kind: image, supplement: none, outlined: false, block(width: c.width * px, {
    image(bytes(c.svg), format: "svg", width: 100%)
    for w in c.words { show-word(w) }
  }))
})

#for s in d.sections {
  if s.heading != "" { heading(level: 1, s.heading) }
  for b in s.blocks {
    if b.kind == "lead" { block(above: 1em, below: 1.1em, par(text(size: 14pt, weight: "bold", b.text))) }
    else if b.kind == "paragraph" { par(b.text) }
    else if b.kind == "note" { block(sticky: true, par(text(size: 8.5pt, fill: soft, b.text))) }
    else if b.kind == "list" { list(..b.items) }
    else if b.kind == "subheading" { heading(level: 2, b.text) }
    else if b.kind == "charts" { block(above: 1.2em, below: 1.6em, grid(columns: b.across * (1fr,), column-gutter: 1.2em, row-gutter: 1.8em, ..b.charts.map(show-chart))) }
    else { show-table(b) }
  }
}
`;
