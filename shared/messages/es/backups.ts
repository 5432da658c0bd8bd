import type { backups as en } from "../en/backups.ts";

export const backups = {
  "command.backups": "Copias de seguridad…",
  "files.backupCode": "Código de copias de seguridad",
  "backup.title": "Copias de seguridad",
  "backup.what":
    "Mientras trabaja y al cerrar un expediente, se escribe una copia cifrada en su carpeta o memoria USB, se vuelve a abrir para comprobarla y se eliminan las copias más antiguas.",
  "backup.what.files":
    "Este navegador no permite que una página escriba en una carpeta; guarde una copia de seguridad cifrada del expediente abierto como archivo.",
  "backup.choose": "Elegir carpeta…",
  "backup.folder": "Carpeta:",
  "backup.keep": "Copias que se conservan de cada expediente",
  "backup.now": "Hacer una copia ahora",
  "backup.stop": "Detener las copias",
  "backup.save": "Guardar una copia de seguridad…",
  "backup.code": "Código de copias de seguridad",
  "backup.code.what":
    "Este código abre las copias en cualquier computadora y no se vuelve a mostrar: guárdelo ahora y manténgalo separado de ellas.",
  "backup.code.save": "Guardar código…",
  "backup.list": "Copias en la carpeta",
  "backup.none": "Aún no hay copias.",
  "backup.other-dossier": "Expediente {id}…",
  "backup.restore": "Restaurar…",
  "backup.restore.of": "Restaurar {title}, {when}",
  "backup.restore.file": "Restaurar desde un archivo…",
  "backup.done":
    "{count, plural, one {Se hizo una copia de seguridad de un expediente y se volvió a abrir.} other {Se hicieron copias de seguridad de # expedientes y se volvieron a abrir.}}",
  "backup.failed": "No se hizo la copia de seguridad de «{title}». {reason}",
  "backup.off": "No se ha elegido una carpeta para las copias de seguridad.",
  "backup.settings":
    "No se pudieron leer o guardar los ajustes de las copias de seguridad ({code}). Compruebe el espacio y los permisos del disco.",
  "backup.unreachable":
    "No se puede usar la carpeta de copias de seguridad {folder} ({code}). Conecte la memoria USB o elija otra carpeta en Copias de seguridad.",
  "backup.permission":
    "El navegador ya no permite que esta página escriba en {folder}. Abra Copias de seguridad y elija «Hacer una copia ahora».",
  "backup.unverified":
    "La copia nueva no se pudo volver a abrir y se eliminó. Las anteriores siguen ahí; compruebe el disco o la memoria USB.",
  "backup.gone": "No existe la copia {name}.",
  "backup.code.wrong":
    "Esto no es un código de copias de seguridad. Tiene 36 letras y cifras en grupos de cuatro; compruébelas.",
  "backup.other-code": "Otro código abre esta copia. Pida el código que se guardó al elegir su carpeta.",
  "cli.backup.done": "Copia de seguridad {path} escrita y vuelta a abrir",
  "cli.backup.code":
    "El código de copias de seguridad está en {path}: abre las copias en cualquier computadora. Manténgalo separado de ellas.",
  "cli.backup.no-code":
    "Aún no se ha creado un código de copias de seguridad para {home}. Indique un archivo para él (--code FILE).",
  "cli.restored":
    "{count, plural, one {# entrada} other {# entradas}} de {name} en {path}. No contiene claves: para escribir en él aquí, únase como otro dispositivo («device»), con una invitación («join») o con la hoja de recuperación («handover»).",
  "cli.restore.skipped": "Se omite {name}: {reason}",
  "cli.restore.none": "No se pudo abrir ninguna copia de {folder}.",
  "cli.restore.several":
    "{folder} tiene copias de varios expedientes. Indique uno por el comienzo de su identificador (--dossier): {ids}",
} as const satisfies Partial<Record<keyof typeof en, string>>;
