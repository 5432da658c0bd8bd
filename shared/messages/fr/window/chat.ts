import type { chat as en } from "#shared/messages/en/window/chat.ts";

export const chat = {
  "cite.article": "{num, select, none {article non numéroté} other {article {num}}}",
  "cite.rule": "{num, select, none {règle non numérotée} other {règle {num}}}",
  "cite.part": "{num, select, none {partie non numérotée} other {partie {num}}}",
  "cite.title": "{num, select, none {titre non numéroté} other {titre {num}}}",
  "cite.chapter": "{num, select, none {chapitre non numéroté} other {chapitre {num}}}",
  "cite.section": "{num, select, none {section non numérotée} other {section {num}}}",
  "cite.annex": "{num, select, none {annexe} other {annexe {num}}}",
  "cite.preamble": "{num, select, none {préambule} other {préambule {num}}}",
  "cite.recital": "alinéa {num} du préambule",
  "cite.paragraph": "{num, select, none {paragraphe non numéroté} other {paragraphe {num}}}",
  "cite.point": "{num, select, none {alinéa non numéroté} other {alinéa {num})}}",
  "cite.text": "texte {num}",
  "cite.number": "{num, select, none {(non numéroté)} other {{num})}}",
  "cite.alinea":
    "{place, plural, =1 {premier} =2 {deuxième} =3 {troisième} =4 {quatrième} =5 {cinquième} =6 {sixième} =7 {septième} =8 {huitième} =9 {neuvième} =10 {dixième} other {#e}} paragraphe",
  "cite.subalinea":
    "{place, plural, =1 {premier} =2 {deuxième} =3 {troisième} =4 {quatrième} =5 {cinquième} =6 {sixième} =7 {septième} =8 {huitième} =9 {neuvième} =10 {dixième} other {#e}} alinéa",
  "cite.option": "variante {num}",
  "cite.then": "{before}, {next}",
  "cite.attached": "{before} {next}",
  "cite.again":
    "{what} ({nth, plural, =2 {deuxième de ce numéro} =3 {troisième de ce numéro} other {nᵒ # de ce numéro}})",

  "chat.head": "{citation} ({source})",
  "chat.after": "Après : {citation}",
  "chat.quote": "« {quote} »",
  "chat.concern": "{label} : {comment}",
  "chat.standard": "Norme : {list}",
  "chat.right": "{name} ({list})",
  "chat.article": "{instrument}, {count, plural, one {article} other {articles}} {articles}",
  "chat.proposed": "Formulation proposée",
  "chat.proposed-by": "Formulation proposée ({by})",
  "chat.delete": "Suppression proposée",
  "chat.delete-by": "Suppression proposée ({by})",
  "chat.wording": "{head} : « {wording} »",

  "copy.gone": "Ce texte n’est plus dans aucun projet du dossier : il n’y a rien à copier.",
  "copy.withheld":
    "Ceci n’est pas public. Pour le copier quand même, indiquez le public : --audience team, et --include-informals pour ce qui a été entendu en consultations officieuses.",
} satisfies Partial<Record<keyof typeof en, string>>;
