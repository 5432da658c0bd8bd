import type { packageFiles as en } from "../en/packageFiles.ts";

export const packageFiles = {
  "release.choose": "Comprobar un archivo de actualización…",
  "release.show": "Mostrar en la carpeta",
  "release.newer":
    "{name} es del proyecto: versión {version}, más reciente que esta ({running}). Instálela como de costumbre y conserve el archivo hasta que funcione.",
  "release.same": "{name} es del proyecto y es la misma versión que esta ({running}).",
  "release.unchecked":
    "Comprobado: la firma de la lista y el archivo. Sin comprobar: si el programa publicado se construyó a partir del código fuente publicado, los certificados de Apple y Microsoft, y los cambios del archivo a partir de ahora.",
  "release.none": "Aún no se ha comprobado ningún archivo.",
  "release.no-key":
    "Esta versión no conoce ninguna clave de publicación y no puede decir de quién es un archivo. Compare su SHA-256 con uno obtenido por otro medio.",
  "release.no-list": "Falta {list} o {signature} junto al archivo. Descargue ambos de la misma publicación.",
  "release.forged": "La lista junto a {name} no está firmada por el proyecto. No instale este archivo.",
  "release.changed":
    "{name} no está en la lista firmada que tiene al lado: se modificó, está incompleto o pertenece a otra publicación. No lo instale.",
  "release.older":
    "{name} es la versión {version}, más antigua que esta ({running}), y puede tener fallos conocidos. Se rechaza.",
} as const satisfies Partial<Record<keyof typeof en, string>>;
