import type { chat as en } from "#shared/messages/en/window/chat.ts";

export const chat = {
  "cite.article": "{num, select, none {artículo sin número} other {artículo {num}}}",
  "cite.rule": "{num, select, none {regla sin número} other {regla {num}}}",
  "cite.part": "{num, select, none {parte sin número} other {parte {num}}}",
  "cite.title": "{num, select, none {título sin número} other {título {num}}}",
  "cite.chapter": "{num, select, none {capítulo sin número} other {capítulo {num}}}",
  "cite.section": "{num, select, none {sección sin número} other {sección {num}}}",
  "cite.annex": "{num, select, none {anexo} other {anexo {num}}}",
  "cite.preamble": "{num, select, none {preámbulo} other {preámbulo {num}}}",
  "cite.recital": "párrafo {num} del preámbulo",
  "cite.paragraph": "{num, select, none {párrafo sin número} other {párrafo {num}}}",
  "cite.point": "{num, select, none {apartado sin número} other {apartado {num})}}",
  "cite.text": "texto {num}",
  "cite.number": "{num, select, none {(sin número)} other {{num})}}",
  "cite.alinea":
    "{place, plural, =1 {primer} =2 {segundo} =3 {tercer} =4 {cuarto} =5 {quinto} =6 {sexto} =7 {séptimo} =8 {octavo} =9 {noveno} =10 {décimo} other {#.º}} párrafo",
  "cite.subalinea":
    "{place, plural, =1 {primer} =2 {segundo} =3 {tercer} =4 {cuarto} =5 {quinto} =6 {sexto} =7 {séptimo} =8 {octavo} =9 {noveno} =10 {décimo} other {#.º}} apartado",
  "cite.option": "opción {num}",
  "cite.then": "{before}, {next}",
  "cite.attached": "{before} {next}",
  "cite.again": "{what} ({nth, plural, =2 {el segundo} =3 {el tercero} other {el número #}} con ese número)",

  "chat.head": "{citation} ({source})",
  "chat.after": "Después de: {citation}",
  "chat.quote": "«{quote}»",
  "chat.concern": "{label}: {comment}",
  "chat.standard": "Norma: {list}",
  "chat.right": "{name} ({list})",
  "chat.article": "{instrument}, {count, plural, one {artículo} other {artículos}} {articles}",
  "chat.proposed": "Redacción propuesta",
  "chat.proposed-by": "Redacción propuesta ({by})",
  "chat.delete": "Supresión propuesta",
  "chat.delete-by": "Supresión propuesta ({by})",
  "chat.wording": "{head}: «{wording}»",

  "copy.gone": "Este texto ya no está en ningún proyecto del expediente: no hay nada que copiar.",
  "copy.withheld":
    "Esto no es público. Para copiarlo de todos modos, indique los destinatarios: --audience team, e --include-informals para lo oído en consultas oficiosas.",
} satisfies Partial<Record<keyof typeof en, string>>;
