import type { ratings as en } from "#shared/messages/en/window/ratings.ts";

export const ratings = {
  "command.note.assess": "Valorar",
  "command.note.agree": "Anotar el nivel acordado…",
  "command.note.history": "Historial",
  "command.ratings.show": "Valoraciones",
  "command.ratings.next": "Nota siguiente por debatir",
  "command.ratings.todo": "Siguiente nota que usted no ha valorado",
  "command.ratings.blind": "Empezar una ronda de valoración a ciegas",
  "command.ratings.open": "Terminar la ronda a ciegas",

  "view.ratings": "Valoraciones",
  "region.ratings": "Valoraciones",

  "severity.hidden": "Valoración oculta",
  "card.ratings": "{count, plural, one {# valoración} other {# valoraciones}}: {each}",
  "card.hidden":
    "{count, plural, one {# valoración se mostrará} other {# valoraciones se mostrarán}} cuando usted haya dado la suya (1 a 4, o A)",
  "card.conflict-mine":
    "Usted modificó esta nota en {count} lugares sin conexión entre sí. Conserve una versión o escríbala de nuevo.",

  "rate.label": "Su valoración",
  "rate.keys": "1 a 4 da un nivel y pasa a lo siguiente, 0 es «no está claro», Intro guarda.",
  "assess.level": "{sign} {level}:",

  "agreed.level": "Nivel acordado: {level}",
  "agreed.conflict": "Niveles contradictorios: {levels}",
  "agreed.by": "Nivel acordado: {level}, según {who}, {when}",
  "agree.title": "El nivel acordado",
  "agree.level": "Nivel",
  "agree.reason.label": "Motivo",
  "agree.beside": "Figura junto a la valoración de cada cual y no cambia ninguna.",
  "agree.save": "Anotar",
  "agree.clear": "Retirar el nivel",

  "history.title": "Historial de la nota",
  "history.noted": "la anotó",
  "history.changed": "la modificó",
  "history.rated": "la valoró: {level}",
  "history.agreed": "anotó el nivel acordado: {level}",
  "history.settled": "la resolvió",
  "history.reopened": "la reabrió",
  "history.taken-back.annotation": "la retiró",
  "history.taken-back.rating": "retiró una valoración",
  "history.taken-back.agreed": "retiró el nivel acordado",
  "history.taken-back.resolution": "retiró la indicación sobre su resolución",
  "history.taken-back.assignment": "indicó que ya no está asignada a nadie",
  "history.taken-back.placement": "retiró la indicación de su ubicación",
  "history.unreadable":
    "{of, select, rating {la valoró; la valoración no se puede leer aquí} agreed {anotó un nivel acordado; no se puede leer aquí} other {escribió algo que se borró o no se puede leer aquí}}",
  "history.change": "{from} → {to}",
  "history.apart": "junto a otra versión",
  "history.claims": "Las horas son las de la computadora en que se hizo cada anotación.",

  "ratings.discuss": "Por debatir",
  "ratings.discuss.what":
    "Primero las diferencias mayores. Una nota sale de la lista cuando se acuerda un nivel o se resuelve. Intro lleva a ella; G las recorre en el texto.",
  "ratings.discuss.none": "No hay ninguna nota que dos personas hayan valorado de forma distinta.",
  "ratings.todo": "{count, plural, one {# nota espera} other {# notas esperan}} su valoración",
  "ratings.todo.what":
    "Lo que han valorado los demás queda oculto hasta que usted haya valorado también. Mayús G las recorre en el texto.",
  "ratings.apart": "{spread, plural, one {# nivel de diferencia} other {# niveles de diferencia}}",
  "ratings.by": "de {who}",
  "ratings.more": "{count, plural, one {y # más} other {y # más}}",

  "agreement.title": "Grado de acuerdo",
  "agreement.set":
    "{rated, plural, =0 {Aún no hay notas valoradas.} one {Hay # nota valorada} other {Hay # notas valoradas}}{rated, plural, =0 {} other {, por {raters, plural, one {# persona} other {# personas}}.}}{hidden, plural, =0 {} one { # nota que usted no ha valorado se excluye mientras dure la ronda a ciegas.} other { # notas que usted no ha valorado se excluyen mientras dure la ronda a ciegas.}}",
  "agreement.of": "Sobre",
  "agreement.alpha": "Alfa",
  "agreement.figure": "{alpha, number, ::.00}",
  "agreement.means": "Fiabilidad",
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
    "Alfa de Krippendorff para datos ordinales: 1 es acuerdo pleno, 0 es azar. Según Krippendorff, son fiables los valores de 0,8 o más, y a partir de 0,667 permiten conclusiones provisionales. Las notas con una sola valoración se excluyen; un nivel provisional cuenta como ese nivel.",

  "blind.title": "Ronda a ciegas",
  "blind.said":
    "{blind, select, true {Las notas se valoran a ciegas} other {Las notas se valoran abiertamente}}, según {who}, {when}.",
  "blind.what":
    "Mientras las notas se valoran a ciegas, no se muestra a nadie cómo valoraron los demás una nota antes de que la valore también: ni en la ventana, ni en la línea de comandos, ni en lo que se exporta. Eso ayuda a que cada cual juzgue por sí mismo; no protege nada. Las valoraciones están en la copia del expediente de cada persona, en los archivos de expediente y en los archivos de intercambio: un miembro que los lea por otros medios puede encontrarlas.",
} satisfies Partial<Record<keyof typeof en, string>>;
