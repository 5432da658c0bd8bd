/** Citations as the United Nations writes them, and a passage as it is passed on in a chat. */
export const chat = {
  "cite.article": "{num, select, none {unnumbered article} other {article {num}}}",
  "cite.rule": "{num, select, none {unnumbered rule} other {rule {num}}}",
  "cite.part": "{num, select, none {unnumbered part} other {part {num}}}",
  "cite.title": "{num, select, none {unnumbered title} other {title {num}}}",
  "cite.chapter": "{num, select, none {unnumbered chapter} other {chapter {num}}}",
  "cite.section": "{num, select, none {unnumbered section} other {section {num}}}",
  "cite.annex": "{num, select, none {annex} other {annex {num}}}",
  "cite.preamble": "{num, select, none {preamble} other {preamble {num}}}",
  "cite.recital": "preambular paragraph {num}",
  "cite.paragraph": "{num, select, none {unnumbered paragraph} other {paragraph {num}}}",
  "cite.point": "{num, select, none {unnumbered subparagraph} other {subparagraph ({num})}}",
  "cite.text": "text {num}",
  "cite.number": "{num, select, none {(unnumbered)} other {({num})}}",
  "cite.alinea":
    "{place, plural, =1 {first} =2 {second} =3 {third} =4 {fourth} =5 {fifth} =6 {sixth} =7 {seventh} =8 {eighth} =9 {ninth} =10 {tenth} other {#th}} paragraph",
  "cite.subalinea":
    "{place, plural, =1 {first} =2 {second} =3 {third} =4 {fourth} =5 {fifth} =6 {sixth} =7 {seventh} =8 {eighth} =9 {ninth} =10 {tenth} other {#th}} subparagraph",
  "cite.option": "option {num}",
  "cite.then": "{before}, {next}",
  "cite.attached": "{before} {next}",
  "cite.again": "{what} ({nth, plural, =2 {the second} =3 {the third} other {number #}} with that number)",

  "chat.head": "{citation} ({source})",
  "chat.after": "After {citation}",
  "chat.quote": "“{quote}”",
  "chat.concern": "{label}: {comment}",
  "chat.standard": "Standard: {list}",
  "chat.right": "{name} ({list})",
  "chat.article": "{instrument}, {count, plural, one {article} other {articles}} {articles}",
  "chat.proposed": "Proposed wording",
  "chat.proposed-by": "Proposed wording ({by})",
  "chat.delete": "Proposed for deletion",
  "chat.delete-by": "Proposed for deletion ({by})",
  "chat.wording": "{head}: “{wording}”",

  "copy.gone": "This text is no longer in any draft of the dossier: there is nothing to copy.",
  "copy.withheld":
    "This is not public. To copy it anyway, name the audience: --audience team, and --include-informals for what was heard in informals.",
} as const;
