import type { htmlPages as en } from "../en/htmlPages.ts";

export const htmlPages = {
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
  "site.texts": "Textos",
  "site.text": "Texto",
  "site.notes": "Notas",
  "site.proposals": "Propuestas",
  "site.changes": "Cambios",
  "site.changes-from": "Cambios desde {text}",
  "site.changes-between": "Cambios de {from} a {to}",
  "site.all-texts": "Todos los textos",
  "site.pages": "Páginas de este sitio",
  "site.no-changes": "No se modificó, añadió ni suprimió ninguna disposición.",
  "cli.exported-site":
    "Escrito {path}: {texts, plural, one {# texto} other {# textos}}, {changes, plural, one {# página de cambios} other {# páginas de cambios}}.",
  "cli.folder-not-empty":
    "{path} ya contiene archivos. Indique una carpeta nueva o vacía, para que no quede en ella nada de una exportación anterior.",
  "command.link.copy": "Copiar enlace a este lugar",
  "link.copied": "Enlace copiado. Solo lleva al lugar a quienes tienen este expediente.",
  "command.link.copy-page": "Copiar la dirección web de este lugar",
  "command.link.site": "Dirección del sitio web…",
  "link.page-copied": "Dirección web copiada. Lleva a este lugar en cuanto el sitio web tenga la página de este texto.",
  "link.site.title": "Dirección del sitio web",
  "link.site.hint":
    "La dirección en la que publica el sitio web exportado, por ejemplo https://example.org/tratado/, o nada; se queda en esta computadora y nunca se abre.",
  "link.site.wrong":
    "Esta no puede ser la dirección de un sitio web. Escriba una que empiece por https:// y no tenga nombre de usuario, signo de interrogación ni #.",
  "link.unreadable": "No se puede leer este enlace. Cópielo de nuevo entero desde Clausemark.",
  "link.no-dossier":
    "Este enlace lleva a un expediente que no está en esta computadora (empieza por {dossier}). Abra antes su archivo o únase al equipo.",
  "link.no-text": "El texto al que lleva este enlace no está en el expediente. Sincronice y abra de nuevo el enlace.",
  "link.no-provision": "La disposición a la que lleva este enlace no está en su texto.",
  "link.no-note":
    "La nota a la que lleva este enlace no está aquí: aún no ha llegado o se eliminó. Sincronice y abra de nuevo el enlace.",
} satisfies Partial<Record<keyof typeof en, string>>;
