import type { layouts as en } from "../en/layouts.ts";

export const layouts = {
  "briefing.layout.annotated": "Texto anotado",
  "briefing.layout.table": "Texto y comentarios",
  "briefing.layout.submission": "Aportación escrita",
  "briefing.layout.delegate": "Resumen de preocupaciones",
  "briefing.layout.daily": "Resumen diario",
  "briefing.layout.matrix": "Posiciones",
  "briefing.column.text": "Texto",
  "briefing.column.comment": "Comentario",
  "briefing.nothing": "Aquí no hay nada que pueda mostrarse a estos destinatarios.",
  "briefing.concerns": "Preocupaciones",
  "briefing.standard": "Norma",
  "briefing.recommended": "Texto recomendado",
  "briefing.recommendations": "Recomendaciones",
  "briefing.recommend.wording": "{place}: aprobar el texto recomendado en el párrafo {paragraph}.",
  "briefing.recommend.concern": "{place}: responder a la preocupación expuesta en el párrafo {paragraph}.",
  "briefing.keep": "Pasajes que conservar",
  "briefing.delegate.more":
    "{count, plural, one {# recomendación más figura en la nota informativa completa (nota {list}).} other {# recomendaciones más figuran en la nota informativa completa (notas {list}).}}",
  "briefing.delegate.more-keep":
    "{count, plural, one {# pasaje más que conservar figura en la nota informativa completa (nota {list}).} other {# pasajes más que conservar figuran en la nota informativa completa (notas {list}).}}",
  "briefing.matrix.unnamed": "{count, plural, one {# delegación} other {# delegaciones}}",
  "briefing.scope":
    "{list, select, none {Sobre ninguna de sus disposiciones} other {Sobre {list}}}{more, plural, =0 {} one { y # disposición más} other { y # disposiciones más}}",
  "briefing.logo": "Logotipo",
} as const satisfies Record<keyof typeof en, string>;
