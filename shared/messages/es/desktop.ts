import type { desktop as en } from "../en/desktop.ts";

export const desktop = {
  "close.anyway": "Cerrar de todos modos",
  "close.keep": "Mantener abierta",
  "close.unsaved": "No todo lo que escribió está guardado",
  "close.unsaved.detail":
    "El disco aún no lo ha tomado; si cierra ahora, se pierde. Mantenga la ventana abierta, haga sitio en el disco y cierre cuando diga «Guardado».",
  "dossier.locked": "Expediente {id} (sus claves no se pueden abrir)",
  "dossiers.failed": "No se pudo escribir la lista de expedientes ({code}). El expediente mismo no se ve afectado.",
  "dossiers.not-deleted":
    "No se pudo borrar todo ({code}): algo sigue en este equipo. Cierre lo que pueda tener abiertos los archivos de Clausemark e inténtelo otra vez.",
  "file.none": "{name} no es un archivo que se pueda abrir.",
  "file.not-read": "No se pudo leer {name} ({code}). Compruebe que el archivo está ahí y que puede leerlo.",
  "file.not-written":
    "{name} no se escribió: {code, select, ENOSPC {el disco está lleno. Haga sitio o elija otro lugar.} EACCES {no puede escribir ahí. Elija otro lugar.} EPERM {no puede escribir ahí. Elija otro lugar.} EROFS {el disco es de solo lectura. Elija otro lugar.} other {el disco responde {code}. Elija otro lugar.}}",
  "file.too-large": "{name} supera los {megabytes} MB, más de lo que Clausemark abre.",
  "files.all": "Todos los archivos",
  "files.dossier": "Expediente de Clausemark",
  "files.draft": "Proyectos y expedientes",
  "files.invitation": "Invitación de Clausemark",
  "files.pdf": "PDF",
  "files.recovery": "Hoja de recuperación",
  "hub.not-started":
    "No se pudo iniciar el nodo ({code}). Reinicie Clausemark y comparta otra vez; entretanto, un paquete lleva a los demás lo nuevo.",
  "journal.compact-failed":
    "No se pudo acortar el registro guardado ({code}). No se pierde nada; se intentará de nuevo más tarde.",
  "journal.damaged": "Parte de «{title}» en este equipo no se pudo leer",
  "journal.damaged.detail":
    "{bytes, plural, one {# byte} other {# bytes}} de su registro estaban dañados y se apartaron, para que nada se pierda:\n{files}\nTodo lo anterior está ahí, y lo que tenga además la copia de la ventana. Combine el archivo de otra persona del equipo, o sincronice con el nodo, para recuperar lo que falta.",
  "journal.sealed.detail":
    "Una parte fue sellada por una clave que ya no está en este equipo, y solo esa clave la abre. No hay nada dañado ni eliminado; está en:\n{files}\nCombine el archivo de otra persona del equipo, o sincronice con el nodo, para recuperar lo que falta.",
  "journal.not-appended":
    "SIN GUARDAR: {code, select, ENOSPC {el disco está lleno. Haga sitio; hasta entonces su trabajo queda en la memoria.} EDQUOT {su parte del disco está agotada. Haga sitio; hasta entonces su trabajo queda en la memoria.} EACCES {no puede escribir en la carpeta de Clausemark. Su trabajo queda en la memoria; guarde una copia en otro lugar.} EROFS {el disco es de solo lectura. Su trabajo queda en la memoria; guarde una copia en otro lugar.} other {el disco responde {code}. Su trabajo queda en la memoria; guarde una copia en otro lugar.}}",
  "journal.not-read": "No se pudo leer lo guardado de este expediente ({code}). No se cambió nada.",
  "keys.locked":
    "Las claves del expediente están en esta máquina, selladas por el llavero del sistema, que ahora no las abre. Desbloquee el llavero y vuelva a iniciar Clausemark.",
  "keys.none":
    "Esta instalación no tiene clave para el expediente. Únase con una invitación o abra un archivo de expediente para leerlo.",
  "keys.not-found": "La clave que debía firmar no está en esta instalación o pertenece a otro expediente.",
  "keys.not-opened": "Esto no está dirigido a la clave de esta instalación.",
  "keys.not-written": "No se pudo escribir la clave ({code}). Haga sitio en el disco e inténtelo de nuevo.",
  "keys.other-chain": "El registro que se mostró no fue firmado por la clave de esta instalación.",
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
  "network.address": "«{address}» no es la dirección de un nodo. Tiene esta forma: https://hub.example.org.",
  "network.plain": "El nodo {host} no está en la red de esta sala, así que su dirección debe empezar por https://.",
  "sample.missing":
    "No se pudo leer el proyecto de ejemplo. En un navegador, compruebe la red e inténtelo de nuevo; la aplicación de escritorio debe instalarse otra vez.",
  "shell.fault": "Algo falló dentro de Clausemark ({channel}). Lo guardado está a salvo; le rogamos que lo comunique.",
  "shell.refused": "Clausemark se negó a hacer esto ({channel}): la petición no estaba en regla.",
  "typeset.crashed": "El PDF no se hizo: el compositor terminó de forma inesperada. Inténtelo de nuevo.",
  "typeset.timeout": "El PDF no se hizo en {minutes} minutos. Pruebe con una selección menor.",
  "files.picture": "Imagen",
} satisfies Partial<Record<keyof typeof en, string>>;
