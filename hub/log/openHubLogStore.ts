import type { Outcome } from "#shared/base/result.ts";
import { openPostgresDatabase } from "./postgresDatabase.ts";
import { openFolderLogStore } from "./folderStore.ts";
import type { HubLogStore } from "./logStore.ts";
import type { HubStorageLocation } from "../options/hubStorageLocation.ts";
import { openPostgresLogStore } from "./postgresStore.ts";

/** Opens the logs at a location. Refuses if another hub holds the folder; rejects if the database cannot be reached. */
export async function openHubLogStore({ data, database }: HubStorageLocation): Promise<Outcome<HubLogStore>> {
  if (database === null) return openFolderLogStore(data!);
  const line = openPostgresDatabase(database);
  try {
    return await openPostgresLogStore(line);
  } catch (error) {
    await line.close();
    throw error;
  }
}
