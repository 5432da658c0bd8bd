import type { reach as en } from "../en/reach.ts";

export const reach = {
  "command.reach.show": "Ver qué remite aquí",
  "reach.title": "Qué remite a {address}",
  "reach.none": "Nada en este texto remite a {address}.",
  "reach.what": "Las remisiones a otros tratados no cuentan.",
  "reach.direct": "Directamente ({count})",
  "reach.further": "En {steps} pasos ({count})",
  "reach.cites.exact": "remite a {cited}",
  "reach.cites.range": "remite a {cited}, dentro de «{words}»",
  "reach.cites.part": "remite a {cited}, que es una parte de ella",
  "reach.cites.around": "remite a {cited}, que la contiene",
  "reach.cites.unit": "remite a {cited}, que contiene ambas",
  "reach.cites.term": "emplea «{words}», definido en {cited}",
  "reach.through": "{cites} · a través de {via}",
  "reach.therefore": "Y por tanto: lo que remite a ella ({count})",
  "reach.therefore.before": "Y por tanto: lo que remitía a ella en {text} ({count})",
  "reach.row": "Y por tanto: remiten a ella {places}",
  "reach.row.term": "Y por tanto: «{term}» se emplea en {places}",
  "reach.row.before": "Y por tanto: en el texto anterior remiten a ella {places}",
  "reach.row.term.before": "Y por tanto: en el texto anterior, «{term}» se emplea en {places}",
  "reach.and-more": "{places} y {count} más",
  "reach.contradictions": "Posiciones contradictorias sobre disposiciones que remiten una a otra ({count})",
  "reach.contradictions.what": "Las posiciones son las anotadas; si se contradicen, lo han de juzgar las personas.",
  "reach.contradictions.show": "Mostrar las posiciones contradictorias ({count})",
  "reach.contradiction":
    "{who}: {stance, select, supports {apoyo a {citing}, oposición a {cited}} other {oposición a {citing}, apoyo a {cited}}}, a que remite {citing}",
  "reach.contradiction.loosely":
    "{who}: {stance, select, supports {apoyo a {citing}, oposición a {cited}} other {oposición a {citing}, apoyo a {cited}}}; {from} remite a {to}",
  "briefing.reach.title": "Anexo: qué remite a qué",
  "briefing.reach.note":
    "Artículos a los que otros remiten. No figuran otros tratados, capítulos citados enteros ni usos de términos definidos.",
  "briefing.reach.provision": "Disposición",
  "briefing.reach.heading": "Título",
  "briefing.reach.cited": "Citado por",
  "briefing.reach.further": "En dos pasos",
  "briefing.reach.graph":
    "Arcos desde cada artículo hacia aquellos a los que remite. El cuadro anterior dice lo mismo.",
  "briefing.reach.option": "Anexo con qué remite a qué",
} satisfies Partial<Record<keyof typeof en, string>>;
