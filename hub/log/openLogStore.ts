import type { Outcome } from "#shared/base/result.ts";
import { openDatabase } from "./database.ts";
import { openFolderStore } from "./folderStore.ts";
import type { LogStore } from "./logStore.ts";
import type { HubStorageLocation } from "../options/hubStorageLocation.ts";
import { openPostgresStore } from "./postgresStore.ts";

/** Opens the logs at a location. Refuses if another hub holds the folder; rejects if the database cannot be reached. */
export async function openLogStore({ data, database }: HubStorageLocation): Promise<Outcome<LogStore>> {
  if (database === null) return openFolderStore(data!);
  const line = openDatabase(database);
  try {
    return await openPostgresStore(line);
  } catch (error) {
    await line.close();
    throw error;
  }
}
