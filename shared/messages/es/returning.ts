import type { returning as en } from "../en/returning.ts";

export const returning = {
  "command.returned.open": "Incorporar lo que dicen otros…",
  "returned.ask": "¿Qué es «{name}»?",
  "returned.ask.ours":
    "Se hizo con Clausemark, de un texto que no está en este expediente. Contiene {count, plural, one {# comentario, cambio o marca} other {# comentarios, cambios y marcas}}.",
  "returned.ask.remarks":
    "Contiene {count, plural, one {# comentario, cambio o marca} other {# comentarios, cambios y marcas}}.",
  "returned.ask.said": "Lo que otros dicen de un texto de aquí",
  "returned.ask.said.note": "Se revisa antes de incorporarlo; los textos quedan como están",
  "returned.ask.draft": "Un proyecto",
  "returned.ask.draft.note": "Se lee como un texto aparte; sus comentarios y cambios pueden añadirse con él",
  "returned.title": "Lo que trae «{name}»",
  "returned.list": "Lo que dicen otros",
  "returned.fresh": "Nuevo ({count})",
  "returned.changed": "Sobre lo que hay aquí ({count})",
  "returned.unsure": "Sin lugar seguro ({count})",
  "returned.unsure.what": "Nada de esto se incorpora hasta que diga dónde va.",
  "returned.gone": "Retirado aquí ({count})",
  "returned.gone.what": "Se quitó o se borró, y así queda.",
  "returned.same":
    "{count, plural, one {# nota o propuesta ya está} other {# notas y propuestas ya están}} aquí, como en el archivo.",
  "returned.settled": "Resuelto en el archivo",
  "returned.open": "Abierto en el archivo, resuelto aquí",
  "returned.reopen": "Reabrir lo que aquí está resuelto y en el archivo abierto",
  "returned.confidentiality": "Las notas y propuestas nuevas son",
  "returned.names": "El archivo nombra su texto: {text}.",
  "returned.text": "Trata del texto",
  "returned.page": "página {page}",
  "returned.place": "Colocar a mano…",
  "returned.place.at": "Disposición",
  "returned.place.hint": "Su dirección, por ejemplo 24(1)(a)",
  "returned.place.words": "Seleccione las palabras a que se refiere; sin selección, es toda la disposición",
  "returned.place.here": "Colocar aquí",
  "returned.place.again": "Otro lugar…",
  "returned.would":
    "Por incorporar: {notes, plural, one {# nota} other {# notas}}, {replies, plural, one {# respuesta} other {# respuestas}}, {changes, plural, one {# cambio} other {# cambios}}, {proposals, plural, one {# propuesta} other {# propuestas}}.",
  "returned.brought":
    "Incorporado: {notes, plural, one {# nota} other {# notas}}, {replies, plural, one {# respuesta} other {# respuestas}}, {changes, plural, one {# cambio} other {# cambios}}, {proposals, plural, one {# propuesta} other {# propuestas}}.",
  "returned.go": "Incorporar",
  "returned.leaving": "¿Salir sin incorporar nada?",
  "returned.leaving.what": "Lo que marcó y colocó se olvida. El archivo queda como está y puede abrirse de nuevo.",
} satisfies Partial<Record<keyof typeof en, string>>;
