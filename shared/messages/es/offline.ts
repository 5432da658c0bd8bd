import type { offline as en } from "../en/offline.ts";

export const offline = {
  "command.offline": "Uso sin conexión y actualizaciones…",
  "region.offline": "Versión del servidor",
  "offline.title": "Uso sin conexión y actualizaciones",
  "offline.stored.all":
    "Este dispositivo tiene guardado Clausemark ({megabytes, number} MB). Se abre, se recarga y produce notas informativas sin el servidor de sincronización y sin red. Solo el texto en imágenes necesita el servidor, una vez por idioma.",
  "offline.stored.start":
    "Este dispositivo abre Clausemark sin el servidor de sincronización. Todavía no ha guardado lo que produce un PDF: guárdelo ahora si lo va a necesitar sin red.",
  "offline.stored.nothing":
    "Clausemark todavía no está guardado en este dispositivo. Sin el servidor de sincronización no se abre.",
  "offline.none.insecure":
    "Sin este servidor de sincronización, Clausemark no se abre aquí: de una dirección sin HTTPS, el navegador no guarda ninguna aplicación. Antes de irse, guarde el expediente en un archivo o use la aplicación de escritorio.",
  "offline.none.unsupported":
    "Sin este servidor de sincronización, Clausemark no se abre aquí: este navegador no guarda ninguna aplicación, como en las ventanas privadas. Antes de irse, guarde el expediente en un archivo o use la aplicación de escritorio.",
  "offline.none.refused":
    "Sin este servidor de sincronización, Clausemark no se abre aquí: el navegador no guardó la aplicación, como en las ventanas privadas o si no confía en el certificado del servidor. Antes de irse, guarde el expediente en un archivo o use la aplicación de escritorio.",
  "offline.progress": "Guardando… {done, number} de {of, number} MB",
  "offline.fingerprint": "Huella",
  "offline.store": "Guardar ahora",
  "offline.check": "Buscar actualizaciones",
  "offline.later": "Más tarde",
  "offline.served.unreachable": "No se puede llegar al servidor de sincronización.",
  "offline.served.same": "El servidor de sincronización ofrece la misma versión.",
  "offline.served.other-version":
    "El servidor de sincronización ofrece ahora otra versión: {version}, huella {fingerprint}. Usted sigue con la suya hasta que actualice.",
  "offline.served.swapped":
    "El servidor de sincronización ofrece código que no coincide con su propia lista: {files}. Este dispositivo no lo usó. No actualice y pregunte a quien administra el servidor.",
  "offline.update": "Actualizar…",
  "offline.update.title": "Actualizar a la versión {version}",
  "offline.update.what":
    "La versión del servidor reemplaza la de este dispositivo y desde entonces puede usar las claves que hay en él. Si no esperaba una actualización, compare antes la huella con quien administra el servidor. Sus expedientes quedan como están.",
  "offline.update.go": "Actualizar y recargar",
  "offline.unknown.title": "Este no es el código que usaba hasta ahora",
  "offline.unknown.what":
    "El servidor de sincronización envió la versión {version} con archivos que este dispositivo no conoce: {files}. Usted no eligió actualizar. Quien administra el servidor, o quien se haya apoderado de él, podría leer con otro código su frase de contraseña y sus expedientes.",
  "offline.unknown.stored": "La versión que usaba hasta ahora está guardada en este dispositivo.",
  "offline.unknown.lost":
    "La versión que usaba hasta ahora ya no se puede abrir aquí. Pregunte a quien administra el servidor antes de seguir.",
  "offline.unknown.open": "Abrir la versión guardada",
  "offline.unknown.use": "Usar esta versión desde ahora",
  "offline.list.unreadable": "No se puede leer la lista de archivos del servidor. Pregunte a quien lo administra.",
  "offline.list.forged":
    "La lista del código de este dispositivo está dañada, o alguien la cambió. Pregunte a quien administra el servidor qué versión ofrece.",
  "offline.file.missing":
    "No se pudo obtener {file} del servidor de sincronización. Inténtelo de nuevo cuando haya red.",
  "offline.file.other":
    "El archivo {file} del servidor no es el de la lista. No se cambió nada. Pregunte a quien administra el servidor.",
  "offline.nothing-stored": "Clausemark todavía no está guardado en este dispositivo.",
  "offline.nothing-new": "El servidor de sincronización no ofrece ninguna otra versión.",
} satisfies Partial<Record<keyof typeof en, string>>;
