import type { hubOperator as en } from "../en/hubOperator.ts";

export const hubOperator = {
  "hub.blocked":
    "Quien gestiona el servidor de sincronización ha bloqueado este expediente por ahora. Lo que usted escribe está a salvo en esta computadora y se enviará cuando se desbloquee; consulte a quien lo gestiona.",
  "hub.deleted":
    "Quien gestiona el servidor de sincronización ha eliminado de él este expediente, y el servidor no lo volverá a aceptar. Lo que hay en esta computadora se queda aquí; consulte a quien lo gestiona o al administrador.",
  "hub.device-blocked":
    "Quien gestiona el servidor de sincronización ha bloqueado este dispositivo. Lo que usted escribe está a salvo en esta computadora; consulte a quien lo gestiona.",
  "hub.read-only":
    "El servidor de sincronización está por ahora en solo lectura. Lo que usted escribe está a salvo en esta computadora y se enviará más tarde.",
  "keeper.form": "Uso: hub {form}",
  "keeper.which-short":
    "«{value}» es demasiado corto para un identificador. Indique al menos los doce dígitos que muestra el registro de sucesos.",
  "keeper.which-none":
    "No hay ningún expediente cuyo identificador empiece por {value}. «hub list» enumera todos los expedientes.",
  "keeper.which-many":
    "{count, plural, one {# expediente empieza} many {# de expedientes empiezan} other {# expedientes empiezan}} por {value}: indique más dígitos del identificador.",
  "keeper.blocked":
    "El expediente {dossier} está bloqueado: nadie puede conectarse a él hasta que se desbloquee. Sus datos se conservan.",
  "keeper.device-blocked": "El dispositivo {device} está bloqueado: no puede conectarse hasta que se desbloquee.",
  "keeper.lifted": "{subject} ya no tiene bloqueo ni orden de eliminación: sus miembros pueden conectarse de nuevo.",
  "keeper.not-ordered": "{subject} no tenía bloqueo ni orden de eliminación, así que no se cambió nada.",
  "keeper.deleted": "El expediente {dossier} está eliminado y no se vuelve a aceptar.",
  "keeper.deletion-pending":
    "El expediente {dossier} está marcado para su eliminación, pero el servidor de sincronización que usa la carpeta aún no lo ha eliminado. Un servidor de una versión anterior no conoce tales órdenes: deténgalo y ejecute el comando de nuevo.",
  "keeper.read-only-on":
    "El servidor de sincronización está en solo lectura desde ahora. Lo que se escribe queda en cada computadora, y se avisa de ello.",
  "keeper.read-only-off":
    "El servidor de sincronización vuelve a aceptarlo todo. Lo que se escribió entretanto llegará por sí solo.",
  "keeper.delete-what": "Expediente {dossier}: {bytes, number} bytes, última escritura: {written}.",
  "keeper.delete-ask":
    "Escriba «yes» para borrar definitivamente {count, plural, one {este expediente} many {estos # de expedientes} other {estos # expedientes}}: ",
  "keeper.delete-needs-yes":
    "La eliminación es definitiva. Ejecute el comando de nuevo con --yes, o en un terminal, que pregunta antes.",
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
  "keeper.list-read-only": "El servidor de sincronización está en solo lectura.",
  "keeper.export-there":
    "Ya hay una copia de seguridad en {folder}, y el expediente se le añadiría. Indique una carpeta vacía, o una que aún no exista.",
  "keeper.exported":
    "Expediente {dossier} guardado en {folder}, con {records, plural, one {# entrada} many {# de entradas} other {# entradas}}. «hub restore» lo restaura.",
  "keeper.left-out":
    "{dossiers, plural, one {Se omitió # expediente, porque se eliminó aquí} many {Se omitieron # de expedientes, porque se eliminaron aquí} other {Se omitieron # expedientes, porque se eliminaron aquí}}. «hub unblock» permite {dossiers, plural, one {volver a aceptarlo} other {volver a aceptarlos}}.",
  "keeper.migrated":
    "{dossiers, plural, one {# expediente está} many {# de expedientes están} other {# expedientes están}} ahora en {to}, con {records, plural, one {# entrada} many {# de entradas} other {# entradas}}, todas verificadas allí. Lo que hay en {from} se queda hasta que usted lo elimine.",
  "keeper.migrate-lost":
    "Expediente {dossier}: {count, plural, one {# entrada no ha llegado} many {# de entradas no han llegado} other {# entradas no han llegado}}. Ejecute el comando de nuevo.",
  "keeper.migrate-deleted":
    "En {from} hay una orden de eliminar expedientes que todavía están en {to}: {dossiers}. No se ha trasladado nada. Elimínelos también en {to}, o levante la orden en {from} con «hub unblock», y ejecute el comando de nuevo.",
  "keeper.migrate-busy":
    "Un servidor de sincronización o un comando está usando la base de datos. Detenga primero todos los servidores.",
  "keeper.migrate-ends":
    "Un extremo ha de ser una carpeta y el otro la palabra «database», que designa la base de DATABASE_URL: hub {form}",
} satisfies Partial<Record<keyof typeof en, string>>;
