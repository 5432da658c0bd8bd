import type { returning as en } from "../en/returning.ts";

export const returning = {
  "command.returned.open": "Importar comentarios de otros…",
  "returned.ask": "¿Qué es «{name}»?",
  "returned.ask.ours":
    "Se hizo con Clausemark, sobre un texto que no está en este expediente. Contiene {count, plural, one {# comentario, cambio o marca} other {# comentarios, cambios y marcas}}.",
  "returned.ask.remarks":
    "Contiene {count, plural, one {# comentario, cambio o marca} other {# comentarios, cambios y marcas}}.",
  "returned.ask.said": "Comentarios de otros sobre un texto de este expediente",
  "returned.ask.said.note": "Se revisan antes de importarlos; los textos quedan como están",
  "returned.ask.draft": "Un proyecto",
  "returned.ask.draft.note": "Se lee como un texto aparte; sus comentarios y cambios pueden añadirse con él",
  "returned.title": "Contenido de «{name}»",
  "returned.list": "Comentarios de otros",
  "returned.fresh": "Nuevo ({count})",
  "returned.changed": "Sobre lo que hay aquí ({count})",
  "returned.unsure": "Sin ubicación segura ({count})",
  "returned.unsure.what": "Nada de esto se importa hasta que usted indique dónde va.",
  "returned.gone": "Retirado aquí ({count})",
  "returned.gone.what": "Se retiró o se borró, y así queda.",
  "returned.same":
    "{count, plural, one {# nota o propuesta ya está} other {# notas y propuestas ya están}} aquí, como en el archivo.",
  "returned.settled": "Resuelto en el archivo",
  "returned.open": "Abierto en el archivo, resuelto aquí",
  "returned.reopen": "Reabrir lo que aquí figura como resuelto y en el archivo sigue abierto",
  "returned.confidentiality": "Quién puede ver las notas y propuestas nuevas",
  "returned.names": "El archivo nombra su texto: {text}.",
  "returned.text": "Trata del texto",
  "returned.page": "página {page}",
  "returned.place": "Ubicar a mano…",
  "returned.place.at": "Disposición",
  "returned.place.hint": "Su referencia, por ejemplo 24(1)(a)",
  "returned.place.words": "Seleccione las palabras a las que se refiere; sin selección, es toda la disposición",
  "returned.place.here": "Ubicar aquí",
  "returned.place.again": "Otro lugar…",
  "returned.would":
    "Por importar: {notes, plural, one {# nota} other {# notas}}, {replies, plural, one {# respuesta} other {# respuestas}}, {changes, plural, one {# cambio} other {# cambios}}, {proposals, plural, one {# propuesta} other {# propuestas}}.",
  "returned.brought":
    "Importado: {notes, plural, one {# nota} other {# notas}}, {replies, plural, one {# respuesta} other {# respuestas}}, {changes, plural, one {# cambio} other {# cambios}}, {proposals, plural, one {# propuesta} other {# propuestas}}.",
  "returned.go": "Importar",
  "returned.leaving": "¿Salir sin importar nada?",
  "returned.leaving.what":
    "Lo que ha marcado y ubicado se descarta. El archivo queda como está y puede abrirse de nuevo.",
} satisfies Partial<Record<keyof typeof en, string>>;
