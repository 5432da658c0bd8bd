import type { ratings as en } from "#shared/messages/en/window/ratings.ts";

export const ratings = {
  "command.note.assess": "Valorar",
  "command.note.agree": "Fijar la gravedad acordada…",
  "command.note.history": "Historial",
  "command.ratings.show": "Valoraciones",
  "command.ratings.next": "Nota siguiente por debatir",
  "command.ratings.todo": "Nota siguiente por valorar",
  "command.ratings.blind": "Iniciar ronda a ciegas",
  "command.ratings.open": "Terminar ronda a ciegas",

  "view.ratings": "Valoraciones",
  "region.ratings": "Valoraciones",

  "severity.hidden": "Valoración oculta",
  "card.ratings": "{count, plural, one {# valoración} other {# valoraciones}}: {each}",
  "card.hidden":
    "{count, plural, one {# valoración está oculta} other {# valoraciones están ocultas}} hasta que usted valore (1 a 4, o A)",
  "card.conflict-mine":
    "Conflicto: usted modificó esta nota en {count} lugares antes de que se sincronizaran. Conserve una versión o escríbala de nuevo.",

  "rate.label": "Su valoración",
  "rate.keys": "Las teclas 1 a 4 fijan un nivel y pasan a lo siguiente, 0 es «no está claro», Intro guarda.",
  "assess.level": "{sign} {level}:",

  "agreed.level": "Gravedad acordada: {level}",
  "agreed.conflict": "Conflicto: {levels}",
  "agreed.by": "Gravedad acordada: {level}, fijada por {who}, {when}",
  "agree.title": "Gravedad acordada",
  "agree.level": "Gravedad",
  "agree.reason.label": "Motivo",
  "agree.beside": "Se muestra junto a las valoraciones de los miembros y no cambia ninguna.",
  "agree.save": "Guardar",
  "agree.clear": "Quitar",

  "history.title": "Historial de esta nota",
  "history.noted": "la creó",
  "history.changed": "la modificó",
  "history.rated": "la valoró: {level}",
  "history.agreed": "fijó la gravedad acordada: {level}",
  "history.settled": "la resolvió",
  "history.reopened": "la reabrió",
  "history.taken-back.annotation": "la eliminó",
  "history.taken-back.rating": "retiró una valoración",
  "history.taken-back.agreed": "retiró la gravedad acordada",
  "history.taken-back.resolution": "deshizo la resolución o reapertura del hilo",
  "history.taken-back.assignment": "la dejó sin asignar",
  "history.taken-back.placement": "deshizo una ubicación",
  "history.unreadable":
    "{of, select, rating {la valoró; el nivel no se puede leer aquí} agreed {fijó una gravedad acordada; el nivel no se puede leer aquí} other {escribió algo que se borró definitivamente o no se puede leer aquí}}",
  "history.change": "{from} → {to}",
  "history.apart": "versión en conflicto",
  "history.claims": "Las horas son las de la computadora en que se hizo cada entrada.",

  "ratings.discuss": "Por debatir",
  "ratings.discuss.what":
    "Primero las diferencias mayores; una nota sale de la lista cuando se resuelve o tiene una gravedad acordada.",
  "ratings.discuss.none": "Ninguna nota ha sido valorada de forma distinta por dos personas.",
  "ratings.todo": "{count, plural, one {# nota por valorar} other {# notas por valorar}}",
  "ratings.todo.what": "Las valoraciones de los demás quedan ocultas hasta que usted haya valorado también.",
  "ratings.apart": "{spread, plural, one {# nivel de diferencia} other {# niveles de diferencia}}",
  "ratings.by": "de {who}",
  "ratings.more": "{count, plural, one {y # más} other {y # más}}",

  "agreement.title": "Grado de acuerdo",
  "agreement.set":
    "{rated, plural, =0 {Aún no hay notas valoradas.} one {# nota está valorada} other {# notas están valoradas}}{rated, plural, =0 {} other { por {raters, plural, one {# persona} other {# personas}}.}}{hidden, plural, =0 {} one { # nota que usted no ha valorado se omite durante la ronda a ciegas.} other { # notas que usted no ha valorado se omiten durante la ronda a ciegas.}}",
  "agreement.of": "Dimensión",
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
  "agreement.nothing": "ninguna nota valorada por dos personas",
  "agreement.constant": "todas las valoraciones son iguales",
  "agreement.method": "Alfa de Krippendorff para datos ordinales: 1 es acuerdo pleno, 0 es azar.",

  "blind.title": "Ronda a ciegas",
  "blind.said":
    "{blind, select, true {Las notas se valoran a ciegas} other {Las notas se valoran abiertamente}}; decisión de {who}, {when}.",
  "blind.what":
    "Durante una ronda a ciegas no se muestran a nadie las valoraciones de los demás sobre una nota antes de que la valore: ni en la ventana, ni en la línea de comandos, ni en las exportaciones. Esto no las protege: las valoraciones están en cada copia del expediente, en los archivos de expediente y en los archivos de intercambio, donde un miembro puede encontrarlas por otros medios.",
} satisfies Partial<Record<keyof typeof en, string>>;
