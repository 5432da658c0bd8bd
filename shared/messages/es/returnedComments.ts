import type { returnedComments as en } from "../en/returnedComments.ts";

export const returnedComments = {
  "command.returned.open": "Importar comentarios…",
  "returned.ask": "¿Qué contiene «{name}»?",
  "returned.ask.ours":
    "Se hizo con Clausemark, sobre un texto que no está en este expediente. Contiene {count, plural, one {# comentario, cambio o marca} other {# comentarios, cambios y marcas}}.",
  "returned.ask.remarks":
    "Contiene {count, plural, one {# comentario, cambio o marca} other {# comentarios, cambios y marcas}}.",
  "returned.ask.said": "Comentarios sobre un texto de este expediente",
  "returned.ask.said.note": "Se revisan antes de importarlos; los textos no cambian",
  "returned.ask.draft": "Un proyecto",
  "returned.ask.draft.note": "Se añade como texto aparte; sus comentarios y cambios pueden añadirse con él",
  "returned.title": "Importar desde «{name}»",
  "returned.list": "Comentarios",
  "returned.fresh": "Nuevo ({count})",
  "returned.changed": "Cambios en notas y propuestas existentes ({count})",
  "returned.unsure": "Sin ubicar ({count})",
  "returned.unsure.what": "Nada de esto se importa hasta que usted lo ubique.",
  "returned.gone": "Eliminado aquí ({count})",
  "returned.gone.what": "Esto se eliminó aquí y sigue eliminado.",
  "returned.same":
    "{count, plural, one {# nota o propuesta ya está} other {# notas y propuestas ya están}} aquí, sin cambios.",
  "returned.settled": "Resuelto en el archivo",
  "returned.open": "Abierto en el archivo, resuelto aquí",
  "returned.reopen": "Reabrir los hilos que aquí están resueltos pero abiertos en el archivo",
  "returned.confidentiality": "Visibilidad de las notas y propuestas nuevas",
  "returned.names": "El archivo se refiere a este texto: {text}.",
  "returned.text": "Texto",
  "returned.page": "página {page}",
  "returned.place": "Ubicar…",
  "returned.place.at": "Disposición",
  "returned.place.hint": "Una referencia como 24(1)(a)",
  "returned.place.words": "Seleccione el texto, o nada para toda la disposición",
  "returned.place.here": "Ubicar aquí",
  "returned.place.again": "Cambiar el lugar…",
  "returned.would":
    "Se importarán {notes, plural, one {# nota} other {# notas}}, {replies, plural, one {# respuesta} other {# respuestas}}, {changes, plural, one {# cambio} other {# cambios}}, {proposals, plural, one {# propuesta} other {# propuestas}}.",
  "returned.brought":
    "Importado: {notes, plural, one {# nota} other {# notas}}, {replies, plural, one {# respuesta} other {# respuestas}}, {changes, plural, one {# cambio} other {# cambios}}, {proposals, plural, one {# propuesta} other {# propuestas}}.",
  "returned.go": "Importar",
  "returned.leaving": "¿Cancelar sin importar nada?",
  "returned.leaving.what":
    "Sus selecciones y ubicaciones se perderían. El archivo queda como está y puede abrirse de nuevo.",
} satisfies Partial<Record<keyof typeof en, string>>;
