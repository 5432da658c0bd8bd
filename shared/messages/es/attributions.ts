import type { attributions as en } from "../en/attributions.ts";

export const attributions = {
  "record.type.group": "Grupo de delegaciones",
  "group.empty": "Indique el nombre del grupo.",
  "group.characters":
    "«{name}» no puede escribirse como nombre en la línea de captura. Un nombre tiene al menos dos letras o cifras y no lleva comillas, corchetes, comas, barras ni signos como + y ~.",
  "group.taken": "«{name}» ya designa a {delegation}. Elija otro nombre.",
  "group.unknown": "Aquí no hay ningún grupo «{name}» del equipo. «clausemark groups» los enumera.",
  "group.other": "Solo el miembro que añadió este grupo puede retirarlo.",
  "team.groups": "Grupos de delegaciones",
  "team.groups.what":
    "Grupos de esta negociación además de los que Clausemark conoce, para la línea de captura, las propuestas y los proyectos importados de todos los miembros.",
  "team.groups.code": "Nombre corto",
  "team.groups.name": "Nombre",
  "team.groups.aliases": "Otros nombres, separados por comas",
  "team.groups.add": "Añadir grupo",
  "team.groups.retract": "Retirar",
  "team.groups.retract.of": "Retirar {name}",
  attribution:
    "{kind, select, add {Propuesta} delete {Supresión solicitada} replace {Sustitución solicitada} alternative {Variante propuesta} support {Apoyo} oppose {Oposición} other {Posición reservada}} de {parties}: {about, select, provision {esta disposición} other {«{words}»}}",
  "attribution.doubt.unlisted": "un nombre no figura en ninguna lista de Estados y grupos",
  "attribution.doubt.ambiguous": "un nombre designa a varias delegaciones",
  "attribution.doubt.code": "dos letras que pueden ser una palabra",
  "attribution.doubt.words": "no está claro a qué palabras se refiere",
  "attribution.doubt.open": "su corchete nunca se cierra",
  "attribution.doubt.base": "no se encontró el párrafo del que es variante",
  "review.attributions": "{count, plural, one {# atribución} other {# atribuciones}} a delegaciones",
  "review.attributions.what":
    "Las que marque se convertirán en propuestas y posiciones de esas delegaciones; el texto del proyecto no cambia.",
  "review.attributions.certain": "{count, plural, one {La que es segura} other {Las # que son seguras}}",
  "review.attributions.doubtful": "{count, plural, one {# es dudosa} other {# son dudosas}}",
  "review.attributions.printed": "Impreso: {printed}",
  "cli.attribution": "{at}  {what}{doubts, select, none {} other { (dudoso: {doubts})}}",
  "cli.attributions":
    "{count, plural, one {# atribución} other {# atribuciones}} a delegaciones, {doubtful, plural, =0 {todas seguras} one {# de ellas dudosa} other {# de ellas dudosas}}. Las órdenes add, revise y new las registran con --attributions.",
  "cli.attributions-taken":
    "{proposals, plural, one {# propuesta} other {# propuestas}} y {positions, plural, one {# posición} other {# posiciones}} tomadas de las atribuciones del proyecto.",
} satisfies Partial<Record<keyof typeof en, string>>;
