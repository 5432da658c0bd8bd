import type { ratings as en } from "../../en/window/ratings.ts";

export const ratings = {
  "command.note.assess": "Valorar",
  "command.note.agree": "Registrar el nivel acordado …",
  "command.note.history": "Historial",
  "command.ratings.show": "Valoraciones",
  "command.ratings.next": "Nota siguiente por debatir",
  "command.ratings.todo": "Nota siguiente que no ha valorado",
  "command.ratings.blind": "Empezar una ronda de valoración a ciegas",
  "command.ratings.open": "Terminar la ronda a ciegas",

  "view.ratings": "Valoraciones",
  "region.ratings": "Valoraciones",

  "severity.hidden": "Valorada, oculto para usted",
  "card.ratings": "{count, plural, one {Una valoración} other {# valoraciones}}: {each}",
  "card.hidden":
    "{count, plural, one {una valoración se mostrará} other {# valoraciones se mostrarán}} cuando usted haya dado la suya (1 a 4, o A)",
  "card.conflict-mine":
    "Usted cambió esta nota en {count} lugares que no sabían uno del otro. Conserve una versión o escríbala de nuevo.",

  "rate.label": "Su valoración",
  "rate.keys": "1 a 4 fija un nivel y sigue adelante, 0 es «no está claro», Intro guarda.",
  "assess.level": "{sign} {level}:",

  "agreed.level": "Acordado: {level}",
  "agreed.conflict": "Conflicto: {levels}",
  "agreed.by": "Acordado: {level}, según {who}, {when}",
  "agree.title": "El nivel acordado",
  "agree.level": "Nivel",
  "agree.reason.label": "Porque",
  "agree.beside": "Figura junto a la valoración de cada cual y no cambia ninguna.",
  "agree.save": "Registrar",
  "agree.clear": "Quitar",

  "history.title": "Historial de la nota",
  "history.noted": "la anotó",
  "history.changed": "la cambió",
  "history.rated": "la valoró: {level}",
  "history.agreed": "registró el nivel acordado: {level}",
  "history.settled": "la resolvió",
  "history.reopened": "la reabrió",
  "history.taken-back.annotation": "la retiró",
  "history.taken-back.rating": "quitó una valoración",
  "history.taken-back.agreed": "quitó el nivel acordado",
  "history.taken-back.resolution": "quitó lo dicho sobre su resolución",
  "history.taken-back.assignment": "dijo que ya nadie se ocupa de ella",
  "history.taken-back.placement": "quitó lo dicho sobre su lugar",
  "history.unreadable":
    "{of, select, rating {la valoró; no se puede leer aquí} agreed {registró un nivel; no se puede leer aquí} other {escribió algo que se borró o no se puede leer aquí}}",
  "history.change": "{from} → {to}",
  "history.apart": "junto a otra versión",
  "history.claims": "Las horas son las de la máquina en que se dijo cada cosa.",

  "ratings.discuss": "Por debatir",
  "ratings.discuss.what":
    "Primero las diferencias mayores. Una nota sale de la lista cuando se acuerda un nivel o se resuelve. Intro lleva a ella; G las recorre en el texto.",
  "ratings.discuss.none": "No hay ninguna nota que dos personas hayan valorado de forma distinta.",
  "ratings.todo": "{count, plural, one {Una nota espera} other {# notas esperan}} su valoración",
  "ratings.todo.what":
    "Lo que han dado los demás queda oculto hasta que usted haya valorado también. Mayús G las recorre en el texto.",
  "ratings.apart": "{spread, plural, one {# nivel de diferencia} other {# niveles de diferencia}}",
  "ratings.by": "de {who}",
  "ratings.more": "{count, plural, one {y una más} other {y # más}}",

  "agreement.title": "Concordancia",
  "agreement.set":
    "{rated, plural, =0 {Aún no hay notas valoradas.} one {Hay una nota valorada} other {Hay # notas valoradas}}{rated, plural, =0 {} other {, por {raters, plural, one {una persona} other {# personas}}.}}{hidden, plural, =0 {} one { Una nota que usted no ha valorado queda fuera mientras dure la ronda a ciegas.} other { # notas que usted no ha valorado quedan fuera mientras dure la ronda a ciegas.}}",
  "agreement.of": "Sobre",
  "agreement.alpha": "Alfa",
  "agreement.figure": "{alpha, number, ::.00}",
  "agreement.means": "Es",
  "agreement.over": "A partir de",
  "agreement.severity": "Gravedad",
  "agreement.notes":
    "{units, plural, one {# nota} other {# notas}}, {values, plural, one {# valoración} other {# valoraciones}}",
  "agreement.reliable": "fiable",
  "agreement.tentative": "solo para conclusiones provisionales",
  "agreement.unreliable": "no fiable",
  "agreement.nothing": "ninguna nota fue valorada por dos personas",
  "agreement.constant": "nada varía: todas las valoraciones son iguales",
  "agreement.method":
    "Alfa de Krippendorff para datos ordinales: 1 es acuerdo pleno, 0 es azar. Su autor se fía de 0,8 o más y saca conclusiones provisionales desde 0,667. Las notas con una sola valoración quedan fuera; un nivel provisional cuenta como ese nivel.",

  "blind.title": "Ronda a ciegas",
  "blind.said":
    "{blind, select, true {Las notas se valoran a ciegas} other {Las notas se valoran abiertamente}}, según {who}, {when}.",
  "blind.what":
    "Mientras las notas se valoran a ciegas, nadie ve cómo valoraron los demás una nota antes de valorarla también: ni en la ventana, ni en la línea de comandos, ni en lo que se exporta. Eso ayuda a que cada cual juzgue por sí mismo; no protege nada. Las valoraciones están en la copia del expediente de cada persona, en los archivos de expediente y en los paquetes: un miembro que los lea por otros medios puede encontrarlas.",
} satisfies Partial<Record<keyof typeof en, string>>;
