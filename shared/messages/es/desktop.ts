import type { desktop as en } from "../en/desktop.ts";

export const desktop = {
  "close.anyway": "Cerrar de todos modos",
  "close.keep": "Mantener abierta",
  "close.unsaved": "No todo está guardado",
  "close.unsaved.detail":
    "El disco aún no lo ha aceptado todo; si cierra ahora, el resto se pierde. Mantenga la ventana abierta, libere espacio en el disco y cierre cuando se indique «Guardado».",
  "dossier.locked": "Expediente {id} (sus claves no se pueden abrir)",
  "dossiers.failed": "No se pudo guardar la lista de expedientes ({code}). El expediente mismo no se ve afectado.",
  "dossiers.not-deleted":
    "No se pudo eliminar todo ({code}): una parte sigue en esta computadora. Cierre otros programas que puedan tener abiertos los archivos de Clausemark e inténtelo de nuevo.",
  "file.none": "{name} no es un archivo que se pueda abrir.",
  "file.not-read": "No se pudo leer {name} ({code}). Compruebe que existe y que usted puede leerlo.",
  "file.not-written":
    "{name} no se guardó: {code, select, ENOSPC {el disco está lleno. Libere espacio o elija otro lugar.} EACCES {no tiene permiso para escribir ahí. Elija otro lugar.} EPERM {no tiene permiso para escribir ahí. Elija otro lugar.} EROFS {el disco es de solo lectura. Elija otro lugar.} other {el disco responde {code}. Elija otro lugar.}}",
  "file.too-large": "{name} supera los {megabytes} MB, el máximo que abre Clausemark.",
  "files.all": "Todos los archivos",
  "files.dossier": "Expediente de Clausemark",
  "files.draft": "Proyectos y expedientes",
  "files.invitation": "Invitación de Clausemark",
  "files.pdf": "PDF",
  "files.recovery": "Hoja de recuperación",
  "hub.not-started":
    "No se pudo iniciar el servidor de sincronización ({code}). Reinicie Clausemark y comparta otra vez; entretanto, use archivos de intercambio para transmitir lo nuevo.",
  "journal.compact-failed":
    "No se pudo acortar el diario guardado ({code}). No se pierde nada; Clausemark lo intentará de nuevo.",
  "journal.damaged": "Una parte de «{title}» no se pudo leer en esta computadora",
  "journal.damaged.detail":
    "{bytes, plural, one {# byte} many {# de bytes} other {# bytes}} de su diario estaban dañados. No se eliminaron, sino que se apartaron:\n{files}\nTodo lo anterior está ahí, y lo que tenga la copia de la ventana. Fusione el archivo de otra persona del equipo, o sincronice con el servidor, para recuperar lo que falta.",
  "journal.sealed.detail":
    "Una parte se cifró con una clave que ya no está en esta computadora, y solo esa clave la abre. No hay nada dañado ni eliminado; está en:\n{files}\nFusione el archivo de otra persona del equipo, o sincronice con el servidor, para recuperar lo que falta.",
  "journal.not-appended":
    "SIN GUARDAR: {code, select, ENOSPC {el disco está lleno. Libere espacio; hasta entonces su trabajo queda en la memoria.} EDQUOT {su cuota de disco está agotada. Libere espacio; hasta entonces su trabajo queda en la memoria.} EACCES {no tiene permiso para escribir en la carpeta de Clausemark. Su trabajo queda en la memoria; guarde una copia en otro lugar.} EROFS {el disco es de solo lectura. Su trabajo queda en la memoria; guarde una copia en otro lugar.} other {el disco responde {code}. Su trabajo queda en la memoria; guarde una copia en otro lugar.}}",
  "journal.not-read": "No se pudieron leer los datos guardados de este expediente ({code}). No se cambió nada.",
  "keys.locked":
    "Las claves del expediente están en esta computadora, cifradas por el llavero del sistema, que está bloqueado. Desbloquee el llavero y vuelva a iniciar Clausemark.",
  "keys.none":
    "Esta instalación no tiene ninguna clave del expediente. Únase con una invitación o abra un archivo de expediente para leerlo.",
  "keys.not-found": "La clave de firma no está en esta instalación o pertenece a otro expediente.",
  "keys.not-opened": "Esto no se cifró para la clave de esta instalación.",
  "keys.not-written": "No se pudo guardar la clave ({code}). Libere espacio en el disco e inténtelo de nuevo.",
  "keys.other-chain": "Esta entrada no fue firmada por la clave de esta instalación.",
  "menu.edit": "&Edición",
  "menu.cut": "Cortar",
  "menu.copy": "Copiar",
  "menu.paste": "Pegar",
  "menu.selectAll": "Seleccionar todo",
  "menu.resetZoom": "Tamaño real",
  "menu.zoomIn": "Ampliar",
  "menu.zoomOut": "Reducir",
  "menu.togglefullscreen": "Pantalla completa",
  "menu.file": "&Archivo",
  "menu.help": "Ay&uda",
  "menu.quit": "Salir de Clausemark",
  "menu.view": "&Ver",
  "network.address":
    "«{address}» no es la dirección de un servidor de sincronización. Una dirección tiene esta forma: https://hub.example.org.",
  "network.plain":
    "El servidor de sincronización {host} no está en la red local, así que su dirección debe empezar por https://.",
  "sample.missing":
    "No se pudo leer el proyecto de ejemplo. En un navegador, compruebe la red e inténtelo de nuevo; si no, reinstale la aplicación de escritorio.",
  "shell.fault":
    "Se produjo un error dentro de Clausemark ({channel}). Lo guardado está a salvo; le rogamos que comunique el fallo.",
  "shell.refused": "Clausemark rechazó esto ({channel}): la solicitud no era válida.",
  "start.not-portable":
    "Esta es una copia portátil y no se puede escribir en su carpeta {folder} ({code}). Mueva el programa a un lugar donde pueda escribir, o elimine la carpeta para que todo se guarde en sus propias carpetas.",
  "start.switch-refused":
    "Clausemark no se inicia con {given}: otros programas podrían leer lo que usted escribe. Quite esa opción de la orden o del acceso directo que inicia Clausemark.",
  "typeset.crashed": "El PDF no se creó: el programa de composición se detuvo de forma inesperada. Inténtelo de nuevo.",
  "typeset.timeout": "El PDF no se terminó en {minutes} minutos. Pruebe con una selección menor.",
  "files.languageData": "Datos lingüísticos",
  "files.picture": "Imagen",
} satisfies Partial<Record<keyof typeof en, string>>;
