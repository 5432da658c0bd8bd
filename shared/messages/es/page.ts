import type { page as en } from "../en/page.ts";

export const page = {
  "page.skip": "Ir al texto",
  "page.contents": "Índice",
  "page.controls": "Notas que se muestran",
  "page.all": "Todo",
  "page.only-noted": "Solo los artículos con notas",
  "page.previous": "Nota anterior",
  "page.next": "Nota siguiente",
  "page.shown": "Notas mostradas: {shown} de {total}",
  "page.note-link": "Enlace a la nota {n}",
  "page.provision-link": "Enlace a {place}",
  "page.foot": "Página hecha con Clausemark. No carga nada de la red.",
} satisfies Partial<Record<keyof typeof en, string>>;
