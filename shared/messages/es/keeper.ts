import type { keeper as en } from "../en/keeper.ts";

export const keeper = {
  "hub.blocked":
    "Quien gestiona el nodo ha cerrado allí este expediente por ahora. Lo que usted escribe está a salvo en esta máquina y se enviará cuando vuelva a abrirse: pregúntele.",
  "hub.deleted":
    "Quien gestiona el nodo ha eliminado allí este expediente, y el nodo no lo vuelve a admitir. Lo que hay en esta máquina se queda aquí: pregúntele a él o al administrador.",
  "hub.device-blocked":
    "Quien gestiona el nodo ya no deja entrar a este dispositivo. Lo que usted escribe está a salvo en esta máquina: pregúntele.",
  "hub.read-only": "El nodo no admite nada por ahora. Su trabajo se guarda aquí y se enviará más tarde.",
  "keeper.form": "La orden se da así: hub {form}",
  "keeper.which-short":
    "«{value}» no es el comienzo de un identificador. Hacen falta al menos los doce dígitos que muestra el registro de sucesos.",
  "keeper.which-none": "No hay ningún expediente cuyo identificador empiece por {value}. «hub list» los nombra todos.",
  "keeper.which-many":
    "{count, plural, one {# expediente empieza} many {# de expedientes empiezan} other {# expedientes empiezan}} por {value}: indique más del identificador.",
  "keeper.blocked":
    "El expediente {dossier} está bloqueado: nadie entra hasta que se desbloquee. Lo que se guarda de él se queda.",
  "keeper.device-blocked": "El dispositivo {device} está bloqueado: no entra en ninguna parte hasta que se desbloquee.",
  "keeper.lifted": "{subject} ya no está bloqueado ni eliminado: quien forma parte vuelve a entrar.",
  "keeper.not-ordered": "{subject} no estaba bloqueado ni eliminado: no ha cambiado nada.",
  "keeper.deleted": "El expediente {dossier} está eliminado y no vuelve.",
  "keeper.deletion-pending":
    "La orden de eliminar el expediente {dossier} está dada, pero el nodo que tiene la carpeta aún no la ha cumplido. Un nodo de una versión anterior no conoce tales órdenes: deténgalo y dé la orden de nuevo.",
  "keeper.read-only-on":
    "El nodo no admite nada desde ahora. Lo que cada cual escribe se queda en su máquina, y se le avisa.",
  "keeper.read-only-off": "El nodo vuelve a admitirlo todo. Lo que se escribió entretanto llega por sí solo.",
  "keeper.delete-what": "Expediente {dossier}: {bytes, number} bytes, escrito por última vez {written}.",
  "keeper.delete-ask":
    "Escriba «yes» para eliminar definitivamente {count, plural, one {este expediente} many {estos # de expedientes} other {estos # expedientes}}: ",
  "keeper.delete-needs-yes":
    "Lo que se elimina desaparece definitivamente. Dé la orden de nuevo con --yes, o en un terminal, que lo pregunta.",
  "keeper.delete-not": "No se ha eliminado nada.",
  "keeper.list-dossier": "expediente",
  "keeper.list-bytes": "bytes",
  "keeper.list-records": "registros",
  "keeper.list-devices": "dispositivos",
  "keeper.list-written": "última escritura",
  "keeper.list-state": "estado",
  "keeper.state-open": "abierto",
  "keeper.state-blocked": "bloqueado",
  "keeper.state-deleted": "eliminado",
  "keeper.list-sum":
    "{dossiers, plural, one {Un expediente} many {# de expedientes} other {# expedientes}}, {bytes, number} bytes.",
  "keeper.list-device": "El dispositivo {device} está bloqueado desde {at}.",
  "keeper.list-read-only": "El nodo está en solo lectura: no admite nada.",
  "keeper.export-there":
    "Ya hay una copia de seguridad en {folder}, y el expediente se le añadiría. Indique una carpeta vacía, o una que aún no exista.",
  "keeper.exported":
    "Expediente {dossier} guardado en {folder}, con {records, plural, one {un registro} many {# de registros} other {# registros}}. «hub restore» lo restaura.",
  "keeper.left-out":
    "{dossiers, plural, one {Se ha dejado fuera un expediente, porque se eliminó aquí} many {Se han dejado fuera # de expedientes, porque se eliminaron aquí} other {Se han dejado fuera # expedientes, porque se eliminaron aquí}}. «hub unblock» los vuelve a admitir.",
  "keeper.migrated":
    "{dossiers, plural, one {Un expediente está} many {# de expedientes están} other {# expedientes están}} ahora en {to}, con {records, plural, one {un registro} many {# de registros} other {# registros}}, cuya presencia se ha verificado. Lo que hay en {from} se queda hasta que usted lo elimine.",
  "keeper.migrate-lost":
    "Expediente {dossier}: {count, plural, one {un registro no ha llegado} many {# de registros no han llegado} other {# registros no han llegado}}. Dé la orden de nuevo.",
  "keeper.migrate-deleted":
    "En {from} se ha ordenado eliminar lo que todavía está en {to}: {dossiers}. No se ha traído nada. Elimínelo también en {to}, o levante la orden en {from} con «hub unblock», y dé la orden de nuevo.",
  "keeper.migrate-busy": "Un nodo o una orden está usando la base de datos. Detenga primero todos los nodos.",
  "keeper.migrate-ends":
    "Un extremo ha de ser una carpeta y el otro la palabra «database», la base de DATABASE_URL: hub {form}",
} satisfies Partial<Record<keyof typeof en, string>>;
