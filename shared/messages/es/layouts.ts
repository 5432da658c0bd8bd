import type { layouts as en } from "../en/layouts.ts";

export const layouts = {
  "briefing.layout.annotated": "Texto anotado",
  "briefing.layout.table": "Texto y comentarios",
  "briefing.layout.submission": "Contribución",
  "briefing.layout.delegate": "Una página para el delegado",
  "briefing.layout.daily": "Crónica del día",
  "briefing.layout.matrix": "Quién sostiene qué",
  "briefing.column.text": "Texto",
  "briefing.column.comment": "Comentario",
  "briefing.nothing": "Aquí no hay nada que pueda mostrarse a estos destinatarios.",
  "briefing.concerns": "Preocupaciones",
  "briefing.standard": "Norma",
  "briefing.recommended": "Texto recomendado",
  "briefing.recommendations": "Recomendaciones",
  "briefing.recommend.wording": "{place}: aprobar el texto recomendado en el párrafo {paragraph}.",
  "briefing.recommend.concern": "{place}: atender la preocupación expuesta en el párrafo {paragraph}.",
  "briefing.keep": "Se debe mantener",
  "briefing.delegate.more":
    "{count, plural, one {Otra petición figura en el informe completo (nota {list}).} many {Otras # peticiones figuran en el informe completo (notas {list}).} other {Otras # peticiones figuran en el informe completo (notas {list}).}}",
  "briefing.delegate.more-keep":
    "{count, plural, one {Otra salvaguardia que conservar figura en el informe completo (nota {list}).} many {Otras # salvaguardias que conservar figuran en el informe completo (notas {list}).} other {Otras # salvaguardias que conservar figuran en el informe completo (notas {list}).}}",
  "briefing.matrix.unnamed": "{count, plural, one {Una delegación} other {# delegaciones}}",
  "briefing.scope":
    "{list, select, none {Sobre ninguna de sus disposiciones} other {Sobre {list}}}{more, plural, =0 {} one { y otra disposición} other { y otras # disposiciones}}",
  "briefing.logo": "Logotipo",
} as const satisfies Record<keyof typeof en, string>;
