import type { keeper as en } from "../en/keeper.ts";

export const keeper = {
  "hub.blocked":
    "Quien gestiona el servidor de sincronización ha cerrado allí este expediente por ahora. Lo que usted escribe está a salvo en esta computadora y se enviará cuando vuelva a abrirse: consulte a quien lo gestiona.",
  "hub.deleted":
    "Quien gestiona el servidor de sincronización ha eliminado allí este expediente, y el servidor no lo vuelve a admitir. Lo que hay en esta computadora se queda aquí: consulte a quien lo gestiona, o al administrador.",
  "hub.device-blocked":
    "Quien gestiona el servidor de sincronización ya no admite este dispositivo. Lo que usted escribe está a salvo en esta computadora: consulte a quien lo gestiona.",
  "hub.read-only":
    "El servidor de sincronización no admite nada por ahora. Su trabajo se guarda aquí y se enviará más tarde.",
  "keeper.form": "El comando se escribe así: hub {form}",
  "keeper.which-short":
    "«{value}» no es el comienzo de un identificador. Hacen falta al menos los doce dígitos que muestra el registro de sucesos.",
  "keeper.which-none": "No hay ningún expediente cuyo identificador empiece por {value}. «hub list» los nombra todos.",
  "keeper.which-many":
    "{count, plural, one {# expediente empieza} many {# de expedientes empiezan} other {# expedientes empiezan}} por {value}: indique más dígitos del identificador.",
  "keeper.blocked":
    "El expediente {dossier} está bloqueado: nadie puede entrar hasta que se desbloquee. Lo que se guarda de él se conserva.",
  "keeper.device-blocked":
    "El dispositivo {device} está bloqueado: no puede entrar en ningún expediente hasta que se desbloquee.",
  "keeper.lifted": "{subject} ya no tiene bloqueo ni orden de eliminación: los miembros vuelven a entrar.",
  "keeper.not-ordered": "{subject} no tenía bloqueo ni orden de eliminación: no ha cambiado nada.",
  "keeper.deleted": "El expediente {dossier} está eliminado, y no se vuelve a admitir.",
  "keeper.deletion-pending":
    "La orden de eliminar el expediente {dossier} está dada, pero el servidor de sincronización que tiene la carpeta aún no la ha cumplido. Un servidor de una versión anterior no conoce tales órdenes: deténgalo y ejecute el comando de nuevo.",
  "keeper.read-only-on":
    "El servidor de sincronización no admite nada desde ahora. Lo que cada cual escribe se queda en su computadora, y se le avisa.",
  "keeper.read-only-off":
    "El servidor de sincronización vuelve a admitirlo todo. Lo que se escribió entretanto llega por sí solo.",
  "keeper.delete-what": "Expediente {dossier}: {bytes, number} bytes, última escritura: {written}.",
  "keeper.delete-ask":
    "Escriba «yes» para eliminar definitivamente {count, plural, one {# expediente} many {# de expedientes} other {# expedientes}}: ",
  "keeper.delete-needs-yes":
    "Lo que se elimina desaparece definitivamente. Ejecute el comando de nuevo con --yes, o en un terminal, que lo pregunta.",
  "keeper.delete-not": "No se ha eliminado nada.",
  "keeper.list-dossier": "expediente",
  "keeper.list-bytes": "bytes",
  "keeper.list-records": "entradas",
  "keeper.list-devices": "dispositivos",
  "keeper.list-written": "última escritura",
  "keeper.list-state": "estado",
  "keeper.state-open": "abierto",
  "keeper.state-blocked": "bloqueado",
  "keeper.state-deleted": "eliminado",
  "keeper.list-sum":
    "{dossiers, plural, one {# expediente} many {# de expedientes} other {# expedientes}}, {bytes, number} bytes.",
  "keeper.list-device": "El dispositivo {device} está bloqueado desde {at}.",
  "keeper.list-read-only": "El servidor de sincronización está en solo lectura: no admite nada.",
  "keeper.export-there":
    "Ya hay una copia de seguridad en {folder}, y el expediente se le añadiría. Indique una carpeta vacía, o una que aún no exista.",
  "keeper.exported":
    "Expediente {dossier} guardado en {folder}, con {records, plural, one {# entrada} many {# de entradas} other {# entradas}}. «hub restore» lo restaura.",
  "keeper.left-out":
    "{dossiers, plural, one {Se ha omitido # expediente, porque se eliminó aquí} many {Se han omitido # de expedientes, porque se eliminaron aquí} other {Se han omitido # expedientes, porque se eliminaron aquí}}. «hub unblock» {dossiers, plural, one {lo vuelve a admitir} other {los vuelve a admitir}}.",
  "keeper.migrated":
    "{dossiers, plural, one {# expediente está} many {# de expedientes están} other {# expedientes están}} ahora en {to}, con {records, plural, one {# entrada} many {# de entradas} other {# entradas}}, cuya presencia se ha verificado. Lo que hay en {from} se queda hasta que usted lo elimine.",
  "keeper.migrate-lost":
    "Expediente {dossier}: {count, plural, one {# entrada no ha llegado} many {# de entradas no han llegado} other {# entradas no han llegado}}. Ejecute el comando de nuevo.",
  "keeper.migrate-deleted":
    "En {from} se ha ordenado eliminar lo que todavía está en {to}: {dossiers}. No se ha trasladado nada. Elimínelo también en {to}, o levante la orden en {from} con «hub unblock», y ejecute el comando de nuevo.",
  "keeper.migrate-busy":
    "Un servidor de sincronización o un comando está usando la base de datos. Detenga primero todos los servidores.",
  "keeper.migrate-ends":
    "Un extremo ha de ser una carpeta y el otro la palabra «database», la base de DATABASE_URL: hub {form}",
} satisfies Partial<Record<keyof typeof en, string>>;
