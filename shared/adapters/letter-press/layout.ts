/** How a letter is set on A4: the typesetter's own language. Everything that is said comes in as data and is never read as markup. */
export const layout = `
#let p = json(bytes(sys.inputs.page))
#let accent = rgb("#1c5a5e")
#let quiet = rgb("#4a5560")
#let digits = if p.language == "fa" { "۱" } else { "1" }

#set document(title: p.title, author: p.sender, date: none)
#set text(font: "Vazirmatn", size: 11pt, lang: p.language, dir: if p.direction == "rtl" { rtl } else { ltr })
#set par(leading: 0.95em, spacing: 1.15em, justify: true)

// Set by itself: otherwise the half-space is part of the sign after it, and stands in the file's text wherever that sign does.
#show "\\u{200c}": set text(size: 0.999em)

#let numbered-page = context {
  let words = (
    "{page}": numbering(digits, counter(page).get().first()),
    "{pages}": numbering(digits, counter(page).final().first()),
  )
  words.pairs().fold(p.pageOf, (said, (name, value)) => said.replace(name, value))
}

#set page(
  paper: "a4",
  margin: (x: 2.4cm, top: 2.2cm, bottom: 2.6cm),
  footer: {
    set text(size: 8.5pt, fill: quiet)
    line(length: 100%, stroke: 0.4pt + quiet)
    v(-0.5em)
    grid(columns: (1fr, auto, 1fr), align: (start, center, end),
      p.marks.first().label + ": " + p.marks.first().value,
      numbered-page,
      p.proof.label + ": " + p.proof.value,
    )
  },
)

// A text in its own direction: the letter may be English and its reasons Persian.
#let as-written(written) = {
  let right-to-left = written.direction == "rtl"
  set text(dir: if right-to-left { rtl } else { ltr }, lang: if right-to-left { "fa" } else { "en" })
  align(if right-to-left { right } else { left }, par(written.lines.map(line => [#line]).join(linebreak())))
}

#let labelled(pair) = { text(fill: quiet, pair.label + ": "); pair.value }

#show heading.where(level: 1): it => block(above: 1em, below: 1.4em, text(size: 11pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.75em, sticky: true, text(size: 10.5pt, weight: "bold", fill: accent, it.body))

#if p.invocation != none { align(center, text(size: 9.5pt, p.invocation)) }
#grid(columns: (1fr, auto), gutter: 1.2cm, align: (start + horizon, start + horizon),
  text(size: 14pt, weight: "bold", fill: accent, p.sender),
  stack(spacing: 0.7em, ..p.marks.map(labelled)),
)
#v(-0.3em)
#line(length: 100%, stroke: 0.8pt + accent)
#v(0.6em)

#par(justify: false, labelled(p.addressee))
#heading(level: 1, p.subject.label + ": " + p.subject.value)
#p.opening

#for reason in p.reasons {
  heading(level: 2, reason.number + ". " + reason.law)
  as-written(reason.text)
}

#if p.note != none {
  v(0.4em)
  block(width: 100%, stroke: (left: if p.direction == "ltr" { 2pt + accent }, right: if p.direction == "rtl" { 2pt + accent }), inset: (x: 0.9em, y: 0.3em), {
    block(below: 0.8em, sticky: true, text(fill: quiet, p.note.label))
    as-written(p.note.text)
  })
}

#v(0.6em)
#block(breakable: false, {
  par(strong(p.closing))
  v(0.8em)
  block(stroke: 0.6pt + quiet, radius: 3pt, inset: 0.8em, {
    labelled((label: p.proof.label, value: text(size: 12pt, weight: "bold", tracking: 0.08em, p.proof.value)))
    linebreak()
    text(size: 9pt, fill: quiet, p.proof.hint)
  })
})
`;
